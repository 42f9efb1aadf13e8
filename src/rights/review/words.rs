//! Notes that are left out, counted and with their ground: to employees, in the letter, and to the person.

use std::collections::BTreeMap;

use crate::kernel::dossier::{Ground, Left};
use crate::platform::messages::Messages;

/// What the person is told, a line for each ground.
pub fn left_out(t: Messages, counted: &BTreeMap<Left, usize>) -> Vec<String> {
    let line = |(left, count): (&Left, &usize)| match left {
        Left::Ground(ground) => t.reviews_left_out(*count, ground.said().say(t.lang())),
        Left::Later => t.reviews_later(*count),
    };
    counted.iter().map(line).collect()
}

/// The same as a coordinator may write it in the letter.
pub fn in_letter(t: Messages, counted: &BTreeMap<Ground, usize>) -> String {
    let line = |(ground, count): (&Ground, &usize)| t.reviews_left_out(*count, ground.said().say(t.lang()));
    counted.iter().map(line).collect::<Vec<_>>().join("\n\n")
}
