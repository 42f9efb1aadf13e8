//! What employees and persons type about a note.

use super::model::{Kind, Part, Source, Topic, Words};
use crate::kernel::ids::PersonId;
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::reference::{Line, ReferenceError};
use crate::platform::form::{self, BSN, Errors, Form, FormView, Typed};
use crate::platform::messages::Messages;

use form::Kind::{Line as OneLine, Lines};

/// Two texts of ten thousand signs, as they come over the line.
const ROOMY: usize = 256 * 1024;

pub struct WriteForm;

impl Form for WriteForm {
    const FIELDS: &'static [(&'static str, form::Kind)] = &[
        ("part", OneLine),
        ("kind", OneLine),
        ("topic", OneLine),
        ("source", OneLine),
        ("subject", OneLine),
        ("body", Lines),
        ("other", OneLine),
        ("other_part", OneLine),
        ("other_body", Lines),
        BSN,
    ];
    const LIMIT: usize = ROOMY;
}

/// Where a citizen service number could hide.
pub const WRITTEN: [&str; 3] = ["subject", "body", "other_body"];

pub struct CorrectForm;

impl Form for CorrectForm {
    const FIELDS: &'static [(&'static str, form::Kind)] = &[
        ("kind", OneLine),
        ("topic", OneLine),
        ("source", OneLine),
        ("subject", OneLine),
        ("body", Lines),
        ("reason", OneLine),
        BSN,
    ];
    const LIMIT: usize = ROOMY;
}

pub const CORRECTED: [&str; 3] = ["subject", "body", "reason"];

pub struct StrikeForm;

impl Form for StrikeForm {
    const FIELDS: &'static [(&'static str, form::Kind)] = &[("reason", OneLine), BSN];
}

pub const STRUCK: [&str; 1] = ["reason"];

pub struct ReplyForm;

impl Form for ReplyForm {
    const FIELDS: &'static [(&'static str, form::Kind)] = &[("reply", Lines), BSN];
    const LIMIT: usize = ROOMY;
}

pub const REPLIED: [&str; 1] = ["reply"];

/// A note that was filled in well.
pub struct Filled {
    pub part: Part,
    pub words: Words,
    /// Somebody else, how the note concerns them, and what they may read.
    pub other: Option<(PersonId, Part, Prose)>,
}

/// `files`: whose other files the employee has open.
pub fn filled(typed: &Typed<WriteForm>, t: Messages, files: &[PersonId]) -> Result<Filled, Errors> {
    let mut errors = typed.errors(t);
    let part = errors.keep("part", Part::parse(typed.get("part")), |_| t.notes_part_missing());
    let words = words(typed, t, &mut errors);
    let other = other(typed, t, files, &mut errors);
    match (part, words) {
        (Some(part), Some(words)) if errors.is_empty() => Ok(Filled { part, words, other }),
        _ => Err(errors.in_order_of::<WriteForm>()),
    }
}

/// What a note says, on either form.
pub fn words<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<Words> {
    let kind = errors.keep("kind", Kind::parse(typed.get("kind")), |_| t.notes_kind_missing());
    let topic = errors.keep("topic", Topic::parse(typed.get("topic")), |_| t.notes_topic_missing());
    let source = errors.keep("source", Source::parse(typed.get("source")), |_| t.notes_source_missing());
    let subject = line(typed, "subject", t.notes_subject_missing(), t, errors);
    let body = prose(typed, "body", t.notes_body_missing(), t, errors);
    Some(Words { kind: kind?, topic: topic?, source: source?, subject: subject?, body: body? })
}

fn other(
    typed: &Typed<WriteForm>,
    t: Messages,
    files: &[PersonId],
    errors: &mut Errors,
) -> Option<(PersonId, Part, Prose)> {
    let chosen = typed.get("other");
    if ["", "none"].contains(&chosen) {
        if !typed.get("other_body").is_empty() {
            errors.add("other", t.notes_other_missing());
        }
        return None;
    }
    let Some(person) = files.iter().find(|file| file.to_string() == chosen) else {
        errors.add("other", t.notes_other_closed());
        return None;
    };
    let part = errors.keep("other_part", Part::parse(typed.get("other_part")), |_| t.notes_part_missing());
    let body = prose(typed, "other_body", t.notes_other_body_missing(), t, errors);
    Some((*person, part?, body?))
}

pub fn line<F>(
    typed: &Typed<F>,
    field: &'static str,
    missing: &'static str,
    t: Messages,
    errors: &mut Errors,
) -> Option<Line> {
    errors.keep(field, Line::parse(typed.get(field)), |error| match error {
        ReferenceError::TooLong => t.notes_line_long(),
        ReferenceError::ControlCharacter => t.form_control(),
        ReferenceError::Missing | ReferenceError::Symbol => missing,
    })
}

pub fn prose<F>(
    typed: &Typed<F>,
    field: &'static str,
    missing: &'static str,
    t: Messages,
    errors: &mut Errors,
) -> Option<Prose> {
    match Prose::parse(typed.get(field)) {
        Ok(prose) => return Some(prose),
        Err(ProseError::TooLong(count)) => errors.add(field, t.notes_text_long(count)),
        Err(ProseError::ControlCharacter) => errors.add(field, t.form_control()),
        Err(ProseError::Missing) => errors.add(field, missing),
    }
    None
}

/// The form to correct a note with: as it stands now.
pub fn as_it_stands(words: &Words) -> FormView {
    FormView::with(&[
        ("kind", words.kind.as_str()),
        ("topic", words.topic.as_str()),
        ("source", words.source.as_str()),
        ("subject", words.subject.as_str()),
        ("body", words.body.as_str()),
    ])
}
