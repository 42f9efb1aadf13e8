//! The sentences about lists and their rows. Never what stood in a row.

use super::list::State;
use super::outcome::Outcome;
use super::receive::Refused;
use crate::platform::messages::Messages;
use crate::platform::rows::encoding::NotText;
use crate::platform::rows::{HeaderFaults, Refusal};

/// Of a name of a column that is not ours: enough to find it by, whatever it turns out to be.
const SHOWN: usize = 40;

/// The word of a state, and the kind of its badge.
pub fn state(t: Messages, state: State) -> (&'static str, &'static str) {
    match state {
        State::Received => (t.bringing_state_received(), "info"),
        State::Checked => (t.bringing_state_checked(), "warning"),
        State::BringingIn => (t.bringing_state_bringing_in(), "info"),
        State::Done => (t.bringing_state_done(), "success"),
        State::Expired => (t.bringing_state_expired(), "off"),
        State::Discarded => (t.bringing_state_discarded(), "off"),
    }
}

/// What may stand in a column.
pub fn column(t: Messages, name: &str) -> &'static str {
    match name {
        "email" => t.bringing_column_email(),
        "taal" => t.bringing_column_language(),
        "toestemming_op" => t.bringing_column_day(),
        "achternaam" => t.bringing_column_family(),
        _ => t.bringing_column_name(),
    }
}

/// After a number of rows. `over`: it came to pass.
pub fn outcome(t: Messages, outcome: Outcome, over: bool) -> &'static str {
    match outcome {
        Outcome::Added if over => t.bringing_outcome_added(),
        Outcome::Added => t.bringing_outcome_adding(),
        // One word for whom we know: who chooses the addresses of a list does not learn who left, or who has an account.
        Outcome::Already | Outcome::Left | Outcome::Account => t.bringing_outcome_known(),
        Outcome::Cells => t.bringing_outcome_cells(),
        Outcome::Email => t.bringing_outcome_email(),
        Outcome::Name => t.bringing_outcome_name(),
        Outcome::Language => t.bringing_outcome_language(),
        Outcome::Date => t.bringing_outcome_date(),
        Outcome::Future => t.bringing_outcome_future(),
        Outcome::NoText => t.bringing_outcome_no_text(),
        Outcome::OldText => t.bringing_outcome_old_text(),
        Outcome::Double => t.bringing_outcome_double(),
    }
}

/// What to do about a row; of one without a fault, nothing.
pub fn why(t: Messages, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Added | Outcome::Already | Outcome::Left | Outcome::Account => "",
        Outcome::Cells => t.bringing_why_cells(),
        Outcome::Email => t.bringing_why_email(),
        Outcome::Name => t.bringing_why_name(),
        Outcome::Language => t.bringing_why_language(),
        Outcome::Date => t.bringing_why_date(),
        Outcome::Future => t.bringing_why_future(),
        Outcome::NoText => t.bringing_why_no_text(),
        Outcome::OldText => t.bringing_why_old_text(),
        Outcome::Double => t.bringing_why_double(),
    }
}

/// Why nothing of a list is kept.
pub fn refused(t: Messages, refused: &Refused) -> String {
    match refused {
        Refused::NotText(NotText::Empty) => t.bringing_file_empty().to_owned(),
        Refused::NotText(NotText::Binary) => t.bringing_file_binary().to_owned(),
        Refused::NotText(NotText::Utf16) => t.bringing_file_utf16().to_owned(),
        Refused::NotText(NotText::TooLarge) => t.bringing_file_too_large().to_owned(),
        Refused::TooManyRows => t.bringing_file_too_many_rows().to_owned(),
        Refused::Rows(Refusal::NoRows) => t.bringing_file_no_rows().to_owned(),
        Refused::Rows(Refusal::RowTooLong(row)) => t.bringing_file_row_too_long(row),
        Refused::Rows(Refusal::TooManyColumns(row)) => t.bringing_file_too_many_columns(row),
        Refused::Rows(Refusal::Header(faults)) => header(t, faults),
    }
}

/// All that is wrong with the columns at once.
fn header(t: Messages, faults: &HeaderFaults) -> String {
    let HeaderFaults { missing, twice, unknown, unknown_names } = faults;
    if !unknown.is_empty() && unknown_names.is_empty() {
        return t.bringing_file_no_header().to_owned();
    }
    let named = |name: &String| match name.chars().take(SHOWN).collect::<String>() {
        empty if empty.is_empty() => t.bringing_column_without_name().to_owned(),
        name => name,
    };
    let names: Vec<String> = unknown_names.iter().map(named).collect();
    let mut sentences = vec![];
    sentences.extend((!missing.is_empty()).then(|| t.bringing_file_missing(missing.join(", "))));
    sentences.extend((!twice.is_empty()).then(|| t.bringing_file_twice(twice.join(", "))));
    sentences.extend((!names.is_empty()).then(|| t.bringing_file_unknown(names.join(", "))));
    sentences.join(" ")
}
