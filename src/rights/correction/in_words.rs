//! Lines in words, for employees and for who asked.

use super::field::Field;
use super::line::{Line, NewLine};
use crate::persons::field_said;
use crate::platform::messages::Messages;
use crate::rights::dossier::RecordKind;

/// "Achternaam"
pub fn field(t: Messages, field: Field) -> String {
    match field {
        Field::Of(of) => capitalised(field_said(of).say(t.lang())),
        Field::Other => t.correction_other().to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// In which file it stands, to employees.
pub fn place(t: Messages, kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Administration => t.correction_place_administration(),
        RecordKind::Portal | RecordKind::Request => t.correction_place_portal(),
    }
}

pub fn old(t: Messages, line: &NewLine) -> String {
    line.old_shown(t.lang()).unwrap_or_else(|| t.correction_nothing().to_owned())
}

pub fn new(t: Messages, line: &NewLine) -> String {
    line.new_shown(t.lang()).unwrap_or_else(|| t.correction_nothing().to_owned())
}

/// Kind of the badge, and word.
pub fn state(t: Messages, line: &Line) -> (&'static str, &'static str) {
    match &line.decision {
        None => ("warning", t.correction_state_open()),
        Some(decision) if decision.accepted => ("success", t.correction_state_accepted()),
        Some(_) => ("off", t.correction_state_rejected()),
    }
}

/// A word of the closed set of `rights_correction.state`, to the person.
pub fn state_to_person(t: Messages, line: &Line, is_closed: bool) -> (&'static str, &'static str) {
    match &line.decision {
        None if is_closed => ("off", t.correction_own_undecided()),
        None => ("warning", t.correction_own_open()),
        Some(decision) if decision.accepted => ("success", t.correction_own_accepted()),
        Some(_) => ("off", t.correction_own_rejected()),
    }
}

/// In a sentence: a line break would end it.
pub fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
