//! Forms as they arrive: strict about what is readable, gentle with what was typed (SECURITY "Input"). A fault never throws away the
//! other answers; passwords are never shown again.

mod bsn;
mod code;
mod errors;
mod view;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use percent_encoding::percent_decode;
use unicode_normalization::UnicodeNormalization;

use super::app::App;
use super::error::Error;
use super::messages::Messages;
use super::patience;

pub use self::bsn::BSN;
pub use self::code::code as typed_code;
pub use self::errors::{Errors, FormError};
pub use self::view::{FormView, Recall};

/// The most that a form may bring, unless it says otherwise.
pub(super) const LIMIT: usize = 64 * 1024;

/// Fields that nobody sees: where to go on, and what was on the screen.
const HIDDEN: [&str; 3] = ["next", "revision", "asked"];

/// How a field's text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// A password: never trimmed, never shown again.
    Secret,
}

/// The fields of one form: names that stay, since they are the ids on the page.
pub trait Form: Send {
    const FIELDS: &'static [(&'static str, Kind)];
    /// The most that it may bring, in bytes. A sign can take twelve of them on its way.
    const LIMIT: usize = LIMIT;
}

/// What somebody sent with the form `F`.
pub struct Typed<F> {
    values: BTreeMap<&'static str, String>,
    faults: Vec<(&'static str, Fault)>,
    form: PhantomData<fn() -> F>,
}

#[derive(Clone, Copy)]
pub(super) enum Fault {
    Unreadable,
    Control,
    Twice,
    Unknown,
}

impl<F> Default for Typed<F> {
    /// Nothing was typed.
    fn default() -> Self {
        Self { values: BTreeMap::new(), faults: vec![], form: PhantomData }
    }
}

impl<F> Typed<F> {
    /// What was typed in a field; empty when it was not sent.
    pub fn get(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        self.get(field) == "yes"
    }

    /// The field to jump to: a hidden one has none, so it sends people to the box it belongs to, or to the top.
    fn visible(field: &'static str) -> &'static str
    where
        F: Form,
    {
        match field.strip_suffix("_text") {
            Some(tick) => tick,
            None if HIDDEN.contains(&field) => F::FIELDS.first().map_or(field, |(first, _)| first),
            None => field,
        }
    }

    /// Faults in how it was sent, to which the page adds its own.
    pub fn errors(&self, t: Messages) -> Errors
    where
        F: Form,
    {
        let mut errors = Errors::default();
        for (field, fault) in &self.faults {
            let text = match fault {
                Fault::Unreadable => t.form_unreadable(),
                Fault::Control => t.form_control(),
                Fault::Twice => t.form_twice(),
                Fault::Unknown => t.form_unknown(),
            };
            errors.add(Self::visible(field), text);
        }
        errors
    }
}

impl<F: Form> Typed<F> {
    /// As it was meant to be sent.
    pub(super) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    pub(super) fn parse(body: &[u8]) -> Self {
        let mut typed = Self::default();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &b""[..]),
            };
            typed.read(&decode(name), &decode(value));
        }
        typed
    }

    pub(super) fn read(&mut self, name: &[u8], value: &[u8]) {
        let known = F::FIELDS.iter().find(|(field, _)| field.as_bytes() == name);
        let Some(&(field, kind)) = known else {
            let first = F::FIELDS.first().map_or("", |(field, _)| field);
            return self.fault(first, Fault::Unknown);
        };
        let Ok(text) = std::str::from_utf8(value) else {
            return self.fault(field, Fault::Unreadable);
        };
        if self.values.contains_key(field) {
            return self.fault(field, Fault::Twice);
        }
        let (text, sound) = tidy(text, kind);
        if !sound {
            self.fault(field, Fault::Control);
        }
        self.values.insert(field, text);
    }

    /// The first fault of a field says enough.
    pub(super) fn fault(&mut self, field: &'static str, fault: Fault) {
        if !self.faults.iter().any(|(known, _)| *known == field) {
            self.faults.push((field, fault));
        }
    }

    /// What was typed in some of the fields.
    pub(super) fn only(&self, fields: &[&str]) -> BTreeMap<&'static str, &str> {
        let wanted = self.values.iter().filter(|(field, text)| fields.contains(*field) && !text.is_empty());
        wanted.map(|(field, text)| (*field, text.as_str())).collect()
    }

    /// The form to show again: all that was typed but passwords, and what is wrong.
    pub fn again(&self, errors: Errors) -> FormView {
        let secret = |field: &str| F::FIELDS.iter().any(|(name, kind)| *name == field && *kind == Kind::Secret);
        let values = self
            .values
            .iter()
            .filter(|(field, _)| !secret(field))
            .map(|(field, text)| (*field, text.clone()))
            .collect();
        FormView { values, errors, ..FormView::default() }
    }
}

/// Trimmed and NFC, and whether it was sound. What no keyboard types is taken out, so that a page can show the rest again, and is a fault all the
/// same. A line break beside a single line is not trimmed away: no browser sends one, and it may be meant for a mail header.
fn tidy(text: &str, kind: Kind) -> (String, bool) {
    let text: String = text.nfc().collect();
    let text = match kind {
        Kind::Line => text.trim_matches(|c: char| c == '\t' || (c.is_whitespace() && !c.is_control())).to_owned(),
        Kind::Lines => text.replace("\r\n", "\n").replace(is_line_end, "\n").trim().to_owned(),
        Kind::Secret => text,
    };
    let allowed = |c: &char| !c.is_control() || (kind == Kind::Lines && matches!(c, '\n' | '\t'));
    if text.chars().all(|c| allowed(&c)) { (text, true) } else { (text.chars().filter(allowed).collect(), false) }
}

/// What ends a line in texts from word processors and old machines: a lone return, a vertical tab, a form feed, "next line".
fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

fn decode(part: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = part.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    Cow::from(percent_decode(&spaced)).into_owned()
}

impl<F: Form> FromRequest<App> for Typed<F> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        if !is_form(&request) {
            return Err(Error::NotAForm);
        }
        Ok(Self::parse(&body(request, F::LIMIT).await?))
    }
}

pub(super) fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    kind.split(';').next().unwrap_or("").trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

pub(super) async fn body(request: Request, limit: usize) -> Result<Bytes, Error> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, limit).await.map_err(|_| Error::TooLarge);
    patience::arrived(&parts.extensions);
    body
}
