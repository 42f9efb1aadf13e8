//! A form as a page shows it.

use std::collections::BTreeMap;

use super::{Errors, FormError};
use crate::platform::drafts;
use crate::platform::messages::Messages;

/// A form on a page: what stands in it and what is wrong with it.
#[derive(Clone, Default)]
pub struct FormView {
    pub(super) values: BTreeMap<&'static str, String>,
    pub(super) errors: Errors,
    pub(super) recall: Option<Recall>,
    /// What may be citizen service numbers in it (P20).
    pub(super) numbers: Vec<String>,
    pub(super) masked: bool,
}

/// What a form remembers of earlier in the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recall {
    /// What stands in it was typed before.
    Filled,
    /// What stands in it will be there when the visitor comes back.
    Kept,
}

impl Recall {
    pub fn title(self, t: &Messages) -> &'static str {
        match self {
            Self::Filled => t.form_recall_filled(),
            Self::Kept => t.form_recall_kept(),
        }
    }

    pub fn how_long(self, t: &Messages) -> String {
        t.form_recall_how_long(drafts::KEPT_FOR.whole_minutes())
    }
}

impl FormView {
    /// An untouched form with some fields filled in.
    pub fn with(values: &[(&'static str, &str)]) -> Self {
        Self { values: values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect(), ..Self::default() }
    }

    /// The same, with what was typed in these fields before.
    pub(in crate::platform) fn recalled(mut self, values: &BTreeMap<String, String>, fields: &[&'static str]) -> Self {
        let known = fields.iter().filter_map(|field| Some((*field, values.get(*field)?.clone())));
        self.values.extend(known);
        self.recalling(Recall::Filled)
    }

    pub(in crate::platform) fn recalling(mut self, recall: Recall) -> Self {
        self.recall = Some(recall);
        self
    }

    pub fn recall(&self) -> Option<Recall> {
        self.recall
    }

    /// The same with one field empty.
    pub fn without(mut self, field: &str) -> Self {
        self.values.remove(field);
        self
    }

    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    pub fn checked(&self, field: &str) -> bool {
        self.value(field) == "yes"
    }

    pub fn chosen(&self, field: &str, option: &str) -> bool {
        self.value(field) == option
    }

    /// The instruction for a field, or for one of the three parts of a date.
    pub fn error(&self, field: &str) -> Option<&str> {
        let about = |error: &&FormError| {
            error.field.strip_prefix(field).is_some_and(|part| ["", "_day", "_month", "_year"].contains(&part))
        };
        self.errors.0.iter().find(about).map(|error| error.text.as_ref())
    }

    pub fn errors(&self) -> &[FormError] {
        &self.errors.0
    }

    pub fn failed(&self) -> bool {
        !self.errors.is_empty()
    }
}
