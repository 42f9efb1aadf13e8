//! The sentences about files and their rows.

use super::fault::{Fault, ROW};
use super::kind::Kind;
use super::run::{Run, State};
use crate::platform::messages::Messages;
use crate::platform::rows::encoding::NotText;

pub fn kind(t: Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Persons => t.imports_kind_persons(),
        Kind::Tenancies => t.imports_kind_tenancies(),
        Kind::Payments => t.imports_kind_payments(),
    }
}

/// The word of a state, and the kind of its badge.
pub fn state(t: Messages, state: State) -> (&'static str, &'static str) {
    match state {
        State::Receiving => (t.imports_state_receiving(), "info"),
        State::Received => (t.imports_state_received(), "info"),
        State::Checked => (t.imports_state_checked(), "warning"),
        State::Refused => (t.imports_state_refused(), "error"),
        State::Applying => (t.imports_state_applying(), "info"),
        State::Done => (t.imports_state_done(), "success"),
        State::Expired => (t.imports_state_expired(), "off"),
    }
}

pub fn not_text(t: Messages, not_text: NotText) -> &'static str {
    match not_text {
        NotText::Empty => t.imports_not_empty(),
        NotText::Binary => t.imports_not_binary(),
        NotText::Utf16 => t.imports_not_utf16(),
        NotText::TooLarge => t.imports_not_too_large(),
    }
}

/// Why a whole file was refused: all sentences at once.
pub fn refusal(t: Messages, run: &Run) -> Vec<String> {
    let word = run.refusal.as_deref().unwrap_or_default();
    let parts: Vec<&str> = word.split('|').collect();
    let listed = |names: &str| names.split(' ').collect::<Vec<_>>().join(", ");
    match parts[..] {
        ["header", missing, twice, unknown] => {
            let mut all = vec![];
            all.extend((!missing.is_empty()).then(|| t.imports_refused_missing(listed(missing))));
            all.extend((!twice.is_empty()).then(|| t.imports_refused_twice(listed(twice))));
            all.extend((!unknown.is_empty()).then(|| t.imports_refused_unknown(listed(unknown))));
            all
        }
        ["row_too_long", row] => vec![t.imports_refused_row_too_long(row)],
        ["too_many_columns", row] => vec![t.imports_refused_too_many_columns(row)],
        ["no_rows"] => vec![t.imports_refused_no_rows().to_owned()],
        ["no_text"] => vec![t.imports_refused_no_text().to_owned()],
        ["changed"] => vec![t.imports_refused_changed().to_owned()],
        ["rows"] => vec![t.imports_refused_rows().to_owned()],
        _ => vec![],
    }
}

/// What is wrong with a cell, and what should stand there. Never what stood there.
pub fn fault(t: Messages, column: &str, fault: Fault) -> String {
    match fault {
        Fault::Missing => t.imports_fault_missing().to_owned(),
        Fault::Wrong => wrong(t, column).to_owned(),
        Fault::Unreadable => t.imports_fault_unreadable().to_owned(),
        Fault::Organisation => t.imports_fault_organisation().to_owned(),
        Fault::Cells { found, wanted } => t.imports_fault_cells(found, wanted),
        Fault::Twice => t.imports_fault_twice().to_owned(),
        Fault::UnknownPerson => t.imports_fault_unknown_person().to_owned(),
        Fault::UnknownTenancy => t.imports_fault_unknown_tenancy().to_owned(),
        Fault::OtherPerson => t.imports_fault_other_person().to_owned(),
        Fault::EndsBefore => t.imports_fault_ends_before().to_owned(),
        Fault::LeftOut => t.imports_fault_left_out().to_owned(),
    }
}

fn wrong(t: Messages, column: &str) -> &'static str {
    match column {
        "relatie" | "huurovereenkomst" | "betaling" => t.imports_wrong_number(),
        "voornamen" | "voorvoegsels" | "achternaam" => t.imports_wrong_name(),
        "geboortedatum" => t.imports_wrong_birth_date(),
        "ingangsdatum" | "einddatum" | "ondertekendatum" | "huurprijsdatum" | "boekdatum" => t.imports_wrong_date(),
        "emailadres" => t.imports_wrong_email(),
        "telefoonnummer" => t.imports_wrong_phone(),
        "postcode" => t.imports_wrong_postcode(),
        "huisnummer" => t.imports_wrong_house_number(),
        "huurprijs" | "bedrag" => t.imports_wrong_amount(),
        "iban" => t.imports_wrong_iban(),
        "rol" => t.imports_wrong_role(),
        "soort" => t.imports_wrong_kind(),
        _ => t.imports_wrong_text(),
    }
}

/// What may stand in a column that takes only a few words.
pub fn codes(t: Messages, column: &str) -> Option<&'static str> {
    matches!(column, "rol" | "soort").then(|| wrong(t, column))
}

/// The column as people read it.
pub fn column(t: Messages, column: &str) -> String {
    if column == ROW { t.imports_whole_row().to_owned() } else { column.to_owned() }
}
