//! Notes that are left out, counted and with their ground: to employees, in the letter, and to the person.

use std::collections::BTreeMap;

use crate::kernel::dossier::{Ground, Left};
use crate::kernel::prose::Prose;
use crate::platform::messages::Messages;

/// What the person is told, a line for each ground.
pub fn left_out(t: Messages, counted: &BTreeMap<Left, usize>) -> Vec<String> {
    let line = |(left, count): (&Left, &usize)| match left {
        Left::Ground(ground) => t.reviews_left_out(*count, ground.said().say(t.lang())),
        Left::Later => t.reviews_later(*count),
    };
    counted.iter().map(line).collect()
}

/// The same as a coordinator may write it in the letter: below each ground why, in the words that were written for the person.
pub fn in_letter(t: Messages, counted: &BTreeMap<Ground, usize>, why: &[(Ground, Prose)]) -> String {
    let mut lines = vec![];
    for (ground, count) in counted {
        lines.push(t.reviews_left_out(*count, ground.said().say(t.lang())));
        lines.extend(why.iter().filter(|(of, _)| of == ground).map(|(_, words)| words.as_str().to_owned()));
    }
    lines.join("\n\n")
}
