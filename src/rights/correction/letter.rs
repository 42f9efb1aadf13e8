//! What the letter about a correction begins with: each line with what was decided and why, so that nothing of it is left out (AVG 12(4)).

use super::in_words::{self, in_one_line};
use super::line::Line;
use crate::platform::messages::Messages;

/// What was corrected.
pub fn done(t: Messages, lines: &[Line]) -> String {
    let accepted = lines.iter().filter(|line| line.is_accepted());
    let said = accepted.map(|line| {
        let (old, new) = (in_words::old(t, &line.line), in_words::new(t, &line.line));
        t.correction_letter_done(in_words::field(t, line.line.field), in_one_line(&new), in_one_line(&old))
    });
    listed(said)
}

/// What was not, and why.
pub fn left(t: Messages, lines: &[Line]) -> String {
    let rejected = lines.iter().filter(|line| line.is_rejected());
    let said = rejected.map(|line| {
        let why = line.decision.as_ref().and_then(|decision| decision.why.as_ref());
        let why = why.map(|why| in_one_line(why.as_str())).unwrap_or_default();
        let old = in_one_line(&in_words::old(t, &line.line));
        t.correction_letter_left(in_words::field(t, line.line.field), old, why)
    });
    listed(said)
}

fn listed(said: impl Iterator<Item = String>) -> String {
    said.map(|words| format!("- {words}")).collect::<Vec<_>>().join("\n")
}
