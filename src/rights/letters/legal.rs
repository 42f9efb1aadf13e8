//! What the law wants a letter to say, whatever the association's own words are (AVG 12; UAVG 35). The program writes it, from its own
//! messages.

use letters::Block;
use time::Date;

use super::contents::{CaseFacts, Contents};
use super::text::Words;
use crate::kernel::dates::long;
use crate::kernel::organisation::Organisation;
use crate::platform::messages::Messages;

/// The facts and the reasons.
pub fn facts(t: Messages, facts: &CaseFacts, who: &Organisation, contents: &Contents) -> Vec<Block> {
    let because = |title: &str, words: &Words| [vec![heading(title)], words.blocks()].concat();
    match contents {
        Contents::Receipt => [until(t, facts), vec![paragraph(t.correspondence_free())]].concat(),
        Contents::IdentityQuestion { doubt } => {
            let mut blocks = because(t.correspondence_doubt(), doubt);
            blocks.push(paragraph(t.correspondence_no_copy()));
            [blocks, until(t, facts)].concat()
        }
        Contents::IdentityCode { doubt, code, until: works_until, url } => {
            let mut blocks = because(t.correspondence_doubt(), doubt);
            blocks.push(heading(t.correspondence_code()));
            blocks.push(paragraph(&t.correspondence_code_is(code)));
            blocks.push(paragraph(&t.correspondence_code_how(phone(who), url)));
            blocks.push(paragraph(&t.correspondence_code_until(day(t, *works_until))));
            blocks.push(paragraph(t.correspondence_no_copy()));
            [blocks, until(t, facts)].concat()
        }
        Contents::Extension { reason, new_last_day } => {
            let mut blocks = because(t.correspondence_why_longer(), reason);
            blocks.push(heading(t.correspondence_when()));
            blocks.push(paragraph(&t.correspondence_extended_until(day(t, *new_last_day))));
            blocks.push(paragraph(t.correspondence_extended_once()));
            blocks
        }
        Contents::Answer { done } => because(t.correspondence_done(), done),
        Contents::PartialAnswer { done, withheld } => {
            [because(t.correspondence_done(), done), because(t.correspondence_withheld(), withheld)].concat()
        }
        Contents::Refusal { reason } => because(t.correspondence_refused(), reason),
        Contents::NotEstablished { asked } => vec![
            heading(t.correspondence_refused()),
            paragraph(&t.correspondence_not_established(day(t, *asked))),
            paragraph(t.correspondence_ask_again()),
        ],
        Contents::Withdrawn { on } => {
            vec![paragraph(&t.correspondence_withdrawn(day(t, *on))), paragraph(t.correspondence_ask_again())]
        }
    }
}

/// By which day there is an answer, or why no day can be named.
fn until(t: Messages, facts: &CaseFacts) -> Vec<Block> {
    let words = match facts.last_day {
        Some(last_day) => vec![paragraph(&t.correspondence_until(day(t, last_day)))],
        None => vec![paragraph(t.correspondence_clock_stopped()), paragraph(t.correspondence_clock_silence())],
    };
    [vec![heading(t.correspondence_when())], words].concat()
}

/// What a person can do about it: us and the officer, the authority and the court.
pub fn remedies(t: Messages, who: &Organisation, contents: &Contents) -> Vec<Block> {
    let us = t.correspondence_remedy_us(&who.officer_email, phone(who));
    let authority = t.correspondence_remedy_authority().to_owned();
    let court = t.correspondence_remedy_court(COURT_WEEKS);
    let steps = match contents {
        Contents::Receipt | Contents::Withdrawn { .. } => return vec![],
        // Nothing was decided yet.
        Contents::IdentityQuestion { .. } | Contents::IdentityCode { .. } | Contents::Extension { .. } => {
            vec![us, authority]
        }
        Contents::Answer { .. }
        | Contents::PartialAnswer { .. }
        | Contents::Refusal { .. }
        | Contents::NotEstablished { .. } => vec![us, authority, court],
    };
    vec![heading(t.correspondence_remedies()), paragraph(t.correspondence_remedies_how()), Block::List(steps)]
}

/// UAVG 35(2).
const COURT_WEEKS: i64 = 6;

/// Whom to call, with which number at hand.
pub fn contact(t: Messages, facts: &CaseFacts, who: &Organisation) -> Vec<Block> {
    let words = t.correspondence_contact(who.phone_hours(facts.lang), &facts.number, phone(who));
    vec![heading(t.correspondence_questions()), paragraph(&words)]
}

/// A number that stands on one line.
pub fn phone(who: &Organisation) -> String {
    who.phone.replace(' ', "\u{a0}")
}

fn day(t: Messages, day: Date) -> String {
    long(day, t.lang())
}

fn heading(words: &str) -> Block {
    Block::Heading(words.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(words.to_owned())
}
