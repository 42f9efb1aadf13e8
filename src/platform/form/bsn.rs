//! Free text that holds what may be a citizen service number (P20): the form comes back with a warning and two buttons, to mask the number
//! or to keep the text as it is. Nothing is stored in between and nothing is refused. A page with such a form has
//! `components/bsn.html` above its heading; its fields have [`BSN`] among them.

use super::{Errors, Form, FormView, Kind, Typed};
use crate::kernel::bsn;

/// The buttons on the warning.
pub const BSN: (&str, Kind) = ("bsn", Kind::Line);

const MASK: &str = "mask";
const KEEP: &str = "keep";

impl<F: Form> Typed<F> {
    /// The form with the numbers masked in these fields, when that button was pressed. Asked before anything else of the form is judged.
    pub fn masked(&self, fields: &[&str]) -> Option<FormView> {
        let pressed = self.is_sound() && self.get(BSN.0) == MASK;
        pressed.then(|| {
            let mut form = self.again(Errors::default()).without(BSN.0);
            for (_, text) in form.values.iter_mut().filter(|(field, _)| fields.contains(field)) {
                *text = bsn::mask(text);
            }
            FormView { masked: true, ..form }
        })
    }

    /// The form with a warning, when one of these fields holds such a number and its writer has not said to keep it.
    pub fn warned(&self, fields: &[&str]) -> Option<FormView> {
        let in_field = |field: &&str| {
            let text = self.get(field);
            bsn::find(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        let mut numbers: Vec<String> = fields.iter().flat_map(in_field).collect();
        numbers.dedup();
        let warned = !numbers.is_empty() && self.get(BSN.0) != KEEP;
        warned.then(|| FormView { numbers, ..self.again(Errors::default()).without(BSN.0) })
    }
}

impl FormView {
    /// What the warning shows: as it was typed.
    pub fn numbers(&self) -> &[String] {
        &self.numbers
    }

    /// Numbers were masked a moment ago; nothing is stored yet.
    pub fn is_masked(&self) -> bool {
        self.masked
    }
}
