//! What decisions are called, what stands in their way and what to do about that.

use std::collections::BTreeMap;

use super::writing::{Hindrance, Writing};
use crate::kernel::dates::long;
use crate::kernel::dossier::Ground;
use crate::platform::messages::Messages;
use crate::rights::kind::Kind;
use crate::rights::letters::Way;
use crate::rights::news::NoMail;
use crate::rights::request::Request;
use crate::rights::state::Outcome;

pub fn title(t: Messages, writing: Writing) -> &'static str {
    match writing {
        Writing::Receipt => t.decisions_receipt(),
        Writing::Answer => t.decisions_answer(),
        Writing::Extension => t.decisions_extension(),
        Writing::Refusal => t.decisions_refusal(),
        Writing::NotEstablished => t.decisions_not_established(),
    }
}

/// What it is for.
pub fn lead(t: Messages, writing: Writing) -> &'static str {
    match writing {
        Writing::Receipt => t.decisions_receipt_lead(),
        Writing::Answer => t.decisions_answer_lead(),
        Writing::Extension => t.decisions_extension_lead(),
        Writing::Refusal => t.decisions_refusal_lead(),
        Writing::NotEstablished => t.decisions_not_established_lead(),
    }
}

/// That no mail will go out, and why.
pub fn no_mail(t: Messages, why: NoMail) -> &'static str {
    match why {
        NoMail::NoAddress => t.decisions_no_mail(),
        NoMail::Disputed => t.decisions_email_disputed(),
    }
}

/// What sending does to the request.
pub fn effect(t: Messages, writing: Writing) -> &'static str {
    match writing {
        Writing::Receipt => t.decisions_effect_receipt(),
        Writing::Extension => t.decisions_effect_extension(),
        Writing::Answer | Writing::Refusal | Writing::NotEstablished => t.decisions_effect_closed(),
    }
}

pub fn outcome(t: Messages, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Whole => t.decisions_outcome_whole(),
        Outcome::Partly => t.decisions_outcome_partly(),
        Outcome::NothingHeld => t.decisions_outcome_nothing(),
    }
}

pub fn way(t: Messages, way: Way) -> &'static str {
    match way {
        Way::Portal => t.decisions_way_portal(),
        Way::Post => t.decisions_way_post(),
    }
}

/// What an answer gives besides the letter: the dossier, without the notes that are withheld.
pub fn dossier(t: Messages, request: &Request, withheld: &BTreeMap<Ground, usize>) -> Vec<String> {
    if request.case.kind != Kind::Access || request.case.about.is_none() {
        return vec![];
    }
    let without = (!withheld.is_empty()).then(|| t.decisions_dossier_without(withheld.values().sum::<usize>()));
    [t.decisions_dossier_opens().to_owned()].into_iter().chain(without).collect()
}

/// Something to do first.
pub struct Barrier {
    pub what: String,
    pub how: String,
    /// Where it is done, and what is called so; none where nothing can be done.
    pub link: Option<(String, &'static str)>,
}

/// `case`: where the case page stands.
pub fn barrier(t: Messages, case: &str, hindrance: Hindrance) -> Barrier {
    let (what, how) = what_and_how(t, hindrance);
    let (part, words) = match hindrance {
        Hindrance::Closed | Hindrance::ReceiptSent => ("#letters", t.decisions_to_letters()),
        Hindrance::Identity | Hindrance::ClockStopped | Hindrance::NotAsked | Hindrance::TooSoon(_) => {
            ("/identiteit", t.decisions_to_identity())
        }
        Hindrance::Tasks(_) | Hindrance::Unsearched => ("#tasks", t.decisions_to_tasks()),
        Hindrance::Notes(_) => ("/werkaantekeningen", t.decisions_to_notes()),
        Hindrance::Fields(_) | Hindrance::NoLines | Hindrance::AllRejected => ("/correctie", t.correction_to_lines()),
        Hindrance::SomeAccepted | Hindrance::Absolute => ("/besluit/antwoord", t.decisions_to_answer()),
        Hindrance::Extended(_) | Hindrance::ExtensionOver(_) => ("/besluit/antwoord", t.decisions_to_answer()),
        Hindrance::Known => ("/besluit", t.decisions_to_decisions()),
    };
    Barrier { what, how, link: Some((format!("{case}{part}"), words)) }
}

fn what_and_how(t: Messages, hindrance: Hindrance) -> (String, String) {
    let day = |day| long(day, t.lang());
    let (what, how) = match hindrance {
        Hindrance::Closed => (t.decisions_closed(), t.decisions_closed_how()),
        Hindrance::Identity => (t.decisions_identity(), t.decisions_identity_how()),
        Hindrance::Tasks(count) => return (t.decisions_tasks(count), t.decisions_tasks_how().to_owned()),
        Hindrance::Unsearched => (t.decisions_unsearched(), t.decisions_unsearched_how()),
        Hindrance::Notes(count) => return (t.decisions_notes(count), t.decisions_notes_how().to_owned()),
        Hindrance::Fields(count) => return (t.decisions_fields(count), t.decisions_fields_how().to_owned()),
        Hindrance::NoLines => (t.correction_no_lines(), t.correction_no_lines_how()),
        Hindrance::AllRejected => (t.correction_all_rejected(), t.correction_all_rejected_how()),
        Hindrance::SomeAccepted => (t.correction_some_accepted(), t.correction_some_accepted_how()),
        Hindrance::Absolute => (t.decisions_absolute(), t.decisions_absolute_how()),
        Hindrance::Extended(Some(last)) => {
            return (t.decisions_extended().to_owned(), t.decisions_extended_how(day(last)));
        }
        Hindrance::Extended(None) => (t.decisions_extended(), t.decisions_over_how()),
        Hindrance::ExtensionOver(until) => return (t.decisions_over(day(until)), t.decisions_over_how().to_owned()),
        Hindrance::ClockStopped => (t.decisions_stopped(), t.decisions_stopped_how()),
        Hindrance::NotAsked => (t.decisions_not_asked(), t.decisions_not_asked_how()),
        Hindrance::TooSoon(from) => return (t.decisions_too_soon().to_owned(), t.decisions_too_soon_how(day(from))),
        Hindrance::Known => (t.decisions_known(), t.decisions_known_how()),
        Hindrance::ReceiptSent => (t.decisions_receipt_sent(), t.decisions_receipt_sent_how()),
    };
    (what.to_owned(), how.to_owned())
}
