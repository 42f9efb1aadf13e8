//! The box with which somebody gives a consent again. Its name is that of the purpose, so that two boxes on one page differ.

use uuid::Uuid;

use crate::kernel::ids::ConsentTextId;
use crate::kernel::register::Purpose;
use crate::platform::form::{Errors, Form, FormError, FormView, Kind, Typed};
use crate::platform::messages::Messages;

pub struct GiveForm;

impl Form for GiveForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("account", Kind::Line),
        ("account_text", Kind::Line),
        ("newsletter", Kind::Line),
        ("newsletter_text", Kind::Line),
    ];
}

/// The text that was on the screen when the box was ticked.
pub fn read(typed: &Typed<GiveForm>, purpose: Purpose, t: Messages) -> Result<ConsentTextId, Errors> {
    let (field, text_field) = match purpose {
        Purpose::Account => ("account", "account_text"),
        Purpose::Newsletter => ("newsletter", "newsletter_text"),
    };
    let mut errors = Errors::default();
    if !typed.errors(t).is_empty() {
        errors.add(field, t.form_unknown());
    }
    if !typed.ticked(field) {
        errors.add(field, t.consents_box_missing());
    }
    let shown = Uuid::parse_str(typed.get(text_field)).map_err(|_| errors.add(field, t.form_unknown()));
    match shown {
        Ok(shown) if errors.is_empty() => Ok(shown.into()),
        _ => Err(errors),
    }
}

/// A form that came back with its box empty: a yes is given anew each time (P26).
#[derive(Clone, Default)]
pub struct Unticked(FormView);

impl Unticked {
    pub fn new(form: FormView) -> Self {
        Self(form)
    }

    pub fn checked(&self, _: &str) -> bool {
        false
    }

    pub fn error(&self, field: &str) -> Option<&str> {
        self.0.error(field)
    }

    pub fn errors(&self) -> &[FormError] {
        self.0.errors()
    }

    pub fn failed(&self) -> bool {
        self.0.failed()
    }
}
