//! What is wrong with a text, in the words of who writes it.

use crate::platform::messages::Messages;
use crate::statement::{Fault, Unfit, Wrong};

pub fn unfit(t: Messages, what: Unfit) -> String {
    match what {
        Unfit::Fault(Fault { line, what }) => t.drafting_line(line.to_string(), wrong(t, what)),
        Unfit::TooLong(_) => t.drafting_too_long().to_owned(),
        Unfit::Empty => t.drafting_missing().to_owned(),
    }
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
