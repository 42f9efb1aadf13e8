//! What is wrong with a form, in instructions.

use std::borrow::Cow;

use super::Form;

/// What is wrong, per field, in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Errors(pub(super) Vec<FormError>);

/// One line of the error summary: the id to jump to and what to do.
#[derive(Clone, Debug)]
pub struct FormError {
    pub field: &'static str,
    pub text: Cow<'static, str>,
}

impl Errors {
    /// Adds an instruction for a field, unless that field has one already.
    pub fn add(&mut self, field: &'static str, text: impl Into<Cow<'static, str>>) {
        if !self.0.iter().any(|error| error.field == field) {
            self.0.push(FormError { field, text: text.into() });
        }
    }

    /// Adds another instruction for a field that may have some already: of a text, each faulty line.
    pub fn also(&mut self, field: &'static str, text: impl Into<Cow<'static, str>>) {
        self.0.push(FormError { field, text: text.into() });
    }

    /// The value of a good answer, or none with the instruction noted.
    pub fn keep<T, E>(
        &mut self,
        field: &'static str,
        answer: Result<T, E>,
        say: impl FnOnce(E) -> &'static str,
    ) -> Option<T> {
        answer.map_err(|error| self.add(field, say(error))).ok()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorts by the order in which the fields stand on the page.
    pub fn in_order_of<F: Form>(mut self) -> Self {
        self.0.sort_by_key(|error| F::FIELDS.iter().position(|(field, _)| *field == error.field));
        self
    }
}
