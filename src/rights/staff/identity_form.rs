//! What employees fill in about who asks.

use crate::platform::form::{Form, Kind};
use crate::rights::store::NotTaken;

/// A step that was taken, or why not.
pub type Typing<T> = std::result::Result<T, NotTaken>;

/// A press that is about one version of the request.
pub struct WayForm;

impl Form for WayForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("revision", Kind::Line)];
}

pub struct LetterForm;

impl Form for LetterForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("doubt", Kind::Lines), ("revision", Kind::Line)];
}

/// `asked`, here and below: the number of the page. From it follows the code that is handed over, so that whoever presses twice still sees it.
pub struct SeenForm;

impl Form for SeenForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("way", Kind::Line), ("seen", Kind::Line), ("revision", Kind::Line), ("asked", Kind::Line)];
}

pub struct CodeForm;

impl Form for CodeForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("code", Kind::Line), ("revision", Kind::Line), ("asked", Kind::Line)];
}
