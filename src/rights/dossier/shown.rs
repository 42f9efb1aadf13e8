//! A chapter and what is said beside it, in the words of the reader: what the page and the paper are both made of.

use super::about::activities;
use super::collect::{Dossier, Item};
use super::json::path;
use super::record::Record;
use crate::kernel::dossier::{Chapter, Entry, Field, Kind};
use crate::kernel::register::{Activity, Category};
use crate::platform::messages::Messages;
use crate::statement;

/// More columns than this are a card for each entry: a table would not fit.
const WIDEST: usize = 6;

pub struct ItemView {
    pub values: Vec<ValueView>,
    /// Where it stands in the bundle, and its name.
    pub files: Vec<(String, String)>,
    pub withheld: Option<&'static str>,
}

pub struct ValueView {
    pub label: &'static str,
    pub text: String,
    pub is_number: bool,
}

pub struct CategoryView {
    pub code: &'static str,
    pub title: &'static str,
    pub purposes: Vec<PurposeView>,
}

pub struct PurposeView {
    pub what: &'static str,
    pub basis: String,
    pub recipients: String,
    pub kept: String,
    pub source: &'static str,
}

/// The kinds of data in it, each once.
pub fn categories(dossier: &Dossier) -> Vec<Category> {
    dossier.filled().map(|source| source.chapter().category).fold(vec![], |mut seen, category| {
        if !seen.contains(&category) {
            seen.push(category);
        }
        seen
    })
}

/// How a chapter is shown.
pub struct Shape {
    pub t: Messages,
    pub chapter: &'static Chapter,
    /// What a person reads: not what ties entries together for programs.
    fields: Vec<&'static Field>,
    /// Where it stands is said when there is more than one place.
    with_record: bool,
}

impl Shape {
    pub fn of(dossier: &Dossier, chapter: &'static Chapter, t: Messages) -> Self {
        let fields = chapter.fields.iter().filter(|field| field.kind != Kind::Id).collect();
        Self { t, chapter, fields, with_record: dossier.records.len() > 1 }
    }

    /// On paper each place has a heading of its own.
    pub fn under_headings(self) -> Self {
        Self { with_record: false, ..self }
    }

    pub fn columns(&self) -> Vec<&'static str> {
        let fields = self.fields.iter().map(|field| field.label.say(self.t.lang()));
        self.with_record.then(|| self.t.dossier_record()).into_iter().chain(fields).collect()
    }

    /// Long texts and files want a card.
    pub fn is_table(&self) -> bool {
        let is_long = |field: &&Field| ["text", "text_shown"].contains(&field.id);
        self.columns().len() <= WIDEST
            && !self.fields.iter().any(is_long)
            && !["consent_scans", "request_files"].contains(&self.chapter.id)
    }

    pub fn item(&self, record: &Record, item: &Item) -> ItemView {
        match item {
            Item::Withheld { left, .. } => {
                ItemView { values: vec![], files: vec![], withheld: Some(left.said().say(self.t.lang())) }
            }
            Item::Entry(entry) => ItemView {
                values: self.values(record, entry),
                files: entry.files.iter().map(|file| (path(self.chapter, file), file.name.clone())).collect(),
                withheld: None,
            },
        }
    }

    fn values(&self, record: &Record, entry: &Entry) -> Vec<ValueView> {
        let lang = self.t.lang();
        let place = self.with_record.then(|| ValueView {
            label: self.t.dossier_record(),
            text: record.kind.said().say(lang).to_owned(),
            is_number: false,
        });
        let value = |field: &&Field| ValueView {
            label: field.label.say(lang),
            text: entry.get(field.id).map(|value| value.said(lang)).unwrap_or_default(),
            is_number: matches!(field.kind, Kind::Amount | Kind::Day | Kind::Number),
        };
        place.into_iter().chain(self.fields.iter().map(value)).collect()
    }
}

impl CategoryView {
    pub fn new(dossier: &Dossier, t: Messages, category: Category) -> Self {
        let purposes = activities(category).map(|activity| PurposeView::new(dossier, t, activity)).collect();
        Self { code: category.code(), title: statement::category(t, category), purposes }
    }
}

impl PurposeView {
    fn new(dossier: &Dossier, t: Messages, activity: &'static Activity) -> Self {
        let (lang, rule) = (t.lang(), activity.retention);
        let recipients: Vec<&str> = activity.recipients.iter().map(|who| who.say(lang)).collect();
        let nobody = || t.dossier_recipients_none(&*dossier.app.settings.organisation.name);
        Self {
            what: activity.purpose.say(lang),
            basis: statement::basis(t, activity.basis),
            recipients: if recipients.is_empty() { nobody() } else { recipients.join(", ") },
            kept: t.dossier_kept_text(rule.period.say(lang), rule.trigger.say(lang)),
            source: activity.source.say(lang),
        }
    }
}
