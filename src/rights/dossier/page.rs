//! The dossier to read: one page that needs no network, in the reader's language, for a screen and for paper. It is written portion by portion.

use askama::Template;

use super::collect::Dossier;
use super::not_in_it::NOT_IN_IT;
use super::out::Out;
use super::shown::{CategoryView, ItemView, Shape, categories};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::register::Right;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::personal_data::PersonalData;
use crate::rights::review;
use crate::statement;

#[derive(Template)]
#[template(path = "rights/dossier/begin.html")]
struct Begin<'a> {
    t: Messages,
    organisation: &'a Organisation,
    style: &'a str,
    online: Option<&'a Online>,
    made_at: String,
    several: bool,
    /// Notes that are not in it, counted, with why.
    left_out: Vec<String>,
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
    /// Whether files stand beside the page.
    with_files: bool,
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
    online: Option<&'a Online>,
    organisation: &'a Organisation,
    url: &'a str,
    nothing: Vec<&'static str>,
    not_included: Vec<(&'static str, &'static str)>,
    categories: Vec<CategoryView>,
    rights: Vec<&'static str>,
}

/// Where a page in the portal has its looks, and the page before it.
#[derive(Clone, Debug)]
pub struct Online {
    pub style: &'static str,
    pub back: String,
    /// The privacy statement.
    statement: String,
    /// The same page in the other language.
    other: (Lang, String),
}

impl Online {
    pub fn new(page: &Page, back: String) -> Self {
        let other = (page.other_language(), page.in_other_language().to_owned());
        Self { style: page.css(), back, statement: page.to("/privacy"), other }
    }
}

/// The whole page, to keep beside the files of a bundle.
pub async fn write(dossier: &Dossier, lang: Lang, out: &mut impl Out) -> Result<()> {
    written(dossier, lang, None, out).await
}

/// The same to read in the portal, where no files stand beside it.
pub async fn write_online(dossier: &Dossier, lang: Lang, online: &Online, out: &mut impl Out) -> Result<()> {
    written(dossier, lang, Some(online), out).await
}

async fn written(dossier: &Dossier, lang: Lang, online: Option<&Online>, out: &mut impl Out) -> Result<()> {
    let (t, settings) = (Messages::new(lang), &dossier.app.settings);
    put(out, &begin(dossier, t, online)).await?;
    for source in dossier.filled() {
        chapter(dossier, source, (t, online.is_none()), out).await?;
    }
    let end = End {
        t,
        online,
        organisation: &settings.organisation,
        url: &settings.url,
        nothing: dossier.empty().map(|source| source.chapter().title.say(lang)).collect(),
        not_included: NOT_IN_IT.iter().map(|left| (left.what.say(lang), left.why.say(lang))).collect(),
        categories: categories(dossier).into_iter().map(|category| CategoryView::new(dossier, t, category)).collect(),
        rights: Right::ALL.into_iter().map(|right| statement::right_name(t, right)).collect(),
    };
    put(out, &end).await
}

fn begin<'a>(dossier: &'a Dossier, t: Messages, online: Option<&'a Online>) -> Begin<'a> {
    Begin {
        t,
        organisation: &dossier.app.settings.organisation,
        style: online.map_or("dossier.css", |online| online.style),
        online,
        made_at: dates::long_with_time(dossier.made_at, t.lang()),
        several: dossier.records.len() > 1,
        left_out: review::words::left_out(t, &dossier.left_out()),
        contents: dossier.filled().map(|source| (source.chapter().id, source.chapter().title.say(t.lang()))).collect(),
    }
}

async fn put(out: &mut impl Out, template: &impl Template) -> Result<()> {
    let text = template.render().map_err(|error| Error::Internal(error.to_string()))?;
    out.put(text.as_bytes()).await
}

/// One chapter, portion by portion.
async fn chapter(
    dossier: &Dossier,
    source: &'static dyn PersonalData,
    (t, with_files): (Messages, bool),
    out: &mut impl Out,
) -> Result<()> {
    let shape = Shape::of(dossier, source.chapter(), t);
    let (lang, columns, is_table) = (t.lang(), shape.columns(), shape.is_table());
    let (title, about) = (shape.chapter.title.say(lang), shape.chapter.about.map(|about| about.say(lang)));
    let width = columns.len();
    put(out, &ChapterBegin { id: shape.chapter.id, title, about, is_table, columns }).await?;
    let mut walk = dossier.walk(source);
    while let Some((record, items)) = walk.next().await? {
        let items = items.iter().map(|item| shape.item(record, item)).collect();
        put(out, &PortionView { t, items, is_table, columns: width, with_files }).await?;
    }
    put(out, &ChapterEnd { t, category: shape.chapter.category.code(), is_table }).await
}
