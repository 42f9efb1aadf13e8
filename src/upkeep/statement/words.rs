//! What is wrong with a text, in the words of who writes it.

use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::text::without_debris;
use crate::platform::messages::Messages;
use crate::statement::{Fault, Unfit, Wrong, fit};

/// The most that are told at once.
const TOLD: usize = 10;

/// How much of a line is shown beside its number.
const SHOWN: usize = 60;

/// All that is wrong with the words of one language, by line and with what stands there; nothing when they fit.
pub fn faults(t: Messages, text: &str, organisation: &Organisation, lang: Lang) -> Vec<String> {
    let Err((first, others)) = fit(text, organisation, lang) else { return vec![] };
    let more = (others.len() + 1).saturating_sub(TOLD);
    let all = std::iter::once(first).chain(others).take(TOLD).map(|what| unfit(t, text, what));
    all.chain((more > 0).then(|| t.drafting_more_faults(more))).collect()
}

fn unfit(t: Messages, text: &str, what: Unfit) -> String {
    match what {
        Unfit::Fault(Fault { line, what }) => {
            t.drafting_line(line.to_string(), wrong(t, what), start(text.lines().nth(line - 1).unwrap_or_default()))
        }
        Unfit::TooLong(_) => t.drafting_too_long().to_owned(),
        Unfit::Empty => t.drafting_missing().to_owned(),
    }
}

/// The first words of a line, without what nobody sees.
fn start(line: &str) -> String {
    let seen = without_debris(line).replace(char::is_control, " ");
    let seen = seen.trim();
    let start: String = seen.chars().take(SHOWN).collect();
    if start.len() < seen.len() { format!("{}…", start.trim_end()) } else { start }
}

fn wrong(t: Messages, what: Wrong) -> String {
    match what {
        Wrong::Heading => t.drafting_wrong_heading().to_owned(),
        Wrong::HeadingEmpty => t.drafting_wrong_heading_empty().to_owned(),
        Wrong::Anchor(name) => t.drafting_wrong_anchor(name),
        Wrong::AnchorTwice(name) => t.drafting_wrong_anchor_twice(name),
        Wrong::LinkElsewhere(link) => t.drafting_wrong_link_elsewhere(link),
        Wrong::LinkNotPlain(link) => t.drafting_wrong_link_not_plain(link),
        Wrong::LinkEmpty(link) => t.drafting_wrong_link_empty(link),
        Wrong::BlankOpen => t.drafting_wrong_blank_open().to_owned(),
        Wrong::BlankUnknown(name) => t.drafting_wrong_blank_unknown(name),
        Wrong::Control => t.drafting_wrong_control().to_owned(),
    }
}
