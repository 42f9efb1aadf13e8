//! The dossier to read: one page that needs no network, in the reader's language, for a screen and for paper. It is written portion by portion.

use askama::Template;

use super::about::activities;
use super::collect::{Dossier, Item};
use super::json::path;
use super::not_in_it::NOT_IN_IT;
use super::out::Out;
use super::record::Record;
use crate::kernel::dates;
use crate::kernel::dossier::{Chapter, Entry, Field, Kind};
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::register::{Activity, Category, Right};
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::personal_data::PersonalData;
use crate::statement;

/// More columns than this are a card for each entry: a table would not fit.
const WIDEST: usize = 6;

#[derive(Template)]
#[template(path = "rights/dossier/begin.html")]
struct Begin<'a> {
    t: Messages,
    organisation: &'a Organisation,
    made_at: String,
    several: bool,
    contents: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "rights/dossier/chapter_begin.html")]
struct ChapterBegin {
    id: &'static str,
    title: &'static str,
    about: Option<&'static str>,
    is_table: bool,
    columns: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "rights/dossier/portion.html")]
struct PortionView {
    t: Messages,
    items: Vec<ItemView>,
    is_table: bool,
    columns: usize,
}

#[derive(Template)]
#[template(path = "rights/dossier/chapter_end.html")]
struct ChapterEnd {
    t: Messages,
    category: &'static str,
    is_table: bool,
}

#[derive(Template)]
#[template(path = "rights/dossier/end.html")]
struct End<'a> {
    t: Messages,
    organisation: &'a Organisation,
    url: &'a str,
    nothing: Vec<&'static str>,
    not_included: Vec<(&'static str, &'static str)>,
    categories: Vec<CategoryView>,
    rights: Vec<&'static str>,
}

struct ItemView {
    values: Vec<ValueView>,
    /// Where it stands in the bundle, and its name.
    files: Vec<(String, String)>,
    withheld: Option<&'static str>,
}

struct ValueView {
    label: &'static str,
    text: String,
    is_number: bool,
}

struct CategoryView {
    code: &'static str,
    title: &'static str,
    purposes: Vec<PurposeView>,
}

struct PurposeView {
    what: &'static str,
    basis: String,
    recipients: String,
    kept: String,
    source: &'static str,
}

/// The whole page.
pub async fn write(dossier: &Dossier, lang: Lang, out: &mut impl Out) -> Result<()> {
    let (t, settings) = (Messages::new(lang), &dossier.app.settings);
    put(out, &begin(dossier, t)).await?;
    for source in dossier.filled() {
        Shape::of(dossier, source.chapter(), t).write(dossier, source, out).await?;
    }
    let end = End {
        t,
        organisation: &settings.organisation,
        url: &settings.url,
        nothing: dossier.empty().map(|source| source.chapter().title.say(lang)).collect(),
        not_included: NOT_IN_IT.iter().map(|left| (left.what.say(lang), left.why.say(lang))).collect(),
        categories: categories(dossier).into_iter().map(|category| CategoryView::new(dossier, t, category)).collect(),
        rights: Right::ALL.into_iter().map(|right| statement::right_name(t, right)).collect(),
    };
    put(out, &end).await
}

fn begin(dossier: &Dossier, t: Messages) -> Begin<'_> {
    Begin {
        t,
        organisation: &dossier.app.settings.organisation,
        made_at: dates::long_with_time(dossier.made_at, t.lang()),
        several: dossier.records.len() > 1,
        contents: dossier.filled().map(|source| (source.chapter().id, source.chapter().title.say(t.lang()))).collect(),
    }
}

async fn put(out: &mut impl Out, template: &impl Template) -> Result<()> {
    let text = template.render().map_err(|error| Error::Internal(error.to_string()))?;
    out.put(text.as_bytes()).await
}

/// The kinds of data in it, each once.
fn categories(dossier: &Dossier) -> Vec<Category> {
    dossier.filled().map(|source| source.chapter().category).fold(vec![], |mut seen, category| {
        if !seen.contains(&category) {
            seen.push(category);
        }
        seen
    })
}

/// How a chapter is shown.
struct Shape {
    t: Messages,
    chapter: &'static Chapter,
    /// What a person reads: not what ties entries together for programs.
    fields: Vec<&'static Field>,
    /// Where it stands is said when there is more than one place.
    with_record: bool,
}

impl Shape {
    fn of(dossier: &Dossier, chapter: &'static Chapter, t: Messages) -> Self {
        let fields = chapter.fields.iter().filter(|field| field.kind != Kind::Id).collect();
        Self { t, chapter, fields, with_record: dossier.records.len() > 1 }
    }

    fn columns(&self) -> Vec<&'static str> {
        let fields = self.fields.iter().map(|field| field.label.say(self.t.lang()));
        self.with_record.then(|| self.t.dossier_record()).into_iter().chain(fields).collect()
    }

    /// Long texts and files want a card.
    fn is_table(&self) -> bool {
        let is_long = |field: &&Field| ["text", "text_shown"].contains(&field.id);
        self.columns().len() <= WIDEST
            && !self.fields.iter().any(|field| is_long(&field))
            && self.chapter.id != "consent_scans"
    }

    async fn write(&self, dossier: &Dossier, source: &'static dyn PersonalData, out: &mut impl Out) -> Result<()> {
        let (lang, columns, is_table) = (self.t.lang(), self.columns(), self.is_table());
        let (title, about) = (self.chapter.title.say(lang), self.chapter.about.map(|about| about.say(lang)));
        let width = columns.len();
        put(out, &ChapterBegin { id: self.chapter.id, title, about, is_table, columns }).await?;
        let mut walk = dossier.walk(source);
        while let Some((record, items)) = walk.next().await? {
            let items = items.iter().map(|item| self.item(record, item)).collect();
            put(out, &PortionView { t: self.t, items, is_table, columns: width }).await?;
        }
        put(out, &ChapterEnd { t: self.t, category: self.chapter.category.code(), is_table }).await
    }

    fn item(&self, record: &Record, item: &Item) -> ItemView {
        match item {
            Item::Withheld { ground, .. } => {
                ItemView { values: vec![], files: vec![], withheld: Some(ground.said().say(self.t.lang())) }
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
    fn new(dossier: &Dossier, t: Messages, category: Category) -> Self {
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
