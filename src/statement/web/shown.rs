//! A version and its text as a page shows them.

use super::super::draft::Draft;
use super::super::text::{self, Block, Span};
use super::super::version::{Kind, Version, Versions};
use super::{DIFFERENCE, VERSIONS};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::other_site::OtherSite;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use time::OffsetDateTime;

/// Where a version stands: a word, a kind of badge, and a sentence.
pub struct VersionView {
    pub number: i32,
    pub iso: String,
    pub date: String,
    pub published: String,
    pub word: &'static str,
    pub kind: &'static str,
    pub standing: String,
    pub is_summary: bool,
    pub href: String,
    /// What it changed; none for the first.
    pub difference: Option<String>,
    pub hash: String,
}

impl VersionView {
    pub fn new(page: &Page, version: &Version, versions: &Versions, now: OffsetDateTime) -> Self {
        let (t, date) = (page.t, dates::long(version.effective_on, page.lang));
        let in_force = versions.in_force(now).is_some_and(|held| held.number == version.number);
        let after = versions.after(version);
        let (word, kind, standing) = match after {
            _ if in_force => (t.versions_holds(), "success", t.versions_holds_since(&date)),
            _ if version.counts_from > now => (t.versions_announced(), "info", t.versions_announced_for(&date)),
            Some(after) if after.effective_on == version.effective_on => {
                (t.versions_replaced(), "off", t.versions_replaced_by(after.number))
            }
            Some(after) => {
                let until = dates::long(after.effective_on, page.lang);
                (t.versions_past(), "off", t.versions_held(&date, until))
            }
            None => (t.versions_past(), "off", String::new()),
        };
        Self {
            number: version.number,
            iso: version.effective_on.to_string(),
            published: dates::long_with_time(version.published_at, page.lang),
            word,
            kind,
            standing,
            is_summary: version.kind == Kind::Summary,
            href: page.to(&format!("{VERSIONS}/{}", version.number)),
            difference: versions.before(version).map(|before| difference(page, before.number, version.number)),
            hash: version.fingerprint(),
            date,
        }
    }
}

/// The address of what differs between two versions.
pub fn difference(page: &Page, from: i32, to: i32) -> String {
    format!("{}?van={from}&naar={to}", page.to(DIFFERENCE))
}

/// The words of a version. A text that never was in English is shown in Dutch, and says so.
pub struct TextView {
    pub lang: &'static str,
    pub translated: bool,
    pub blocks: Vec<BlockView>,
}

pub enum BlockView {
    Chapter { id: String, title: String },
    Section { id: String, title: String },
    Paragraph(Vec<SpanView>),
    List(Vec<Vec<SpanView>>),
}

pub struct SpanView {
    pub words: String,
    /// Empty for words that lead nowhere.
    pub href: String,
    /// Another website (P75).
    pub site: Option<OtherSite>,
}

impl TextView {
    pub fn new(page: &Page, version: &Version) -> Result<Self> {
        let (_, lang) = version.say(page.lang);
        let blocks = blocks(version, page.lang)?;
        let blocks = blocks.into_iter().map(|block| BlockView::new(page, block)).collect();
        Ok(Self { lang: lang.code(), translated: lang == page.lang, blocks })
    }

    /// A text that is not a version yet, in the language of the page; none when it cannot be read.
    pub fn of(page: &Page, draft: &Draft) -> Option<Self> {
        let (words, lang) = match (page.lang, &draft.en) {
            (Lang::En, Some(en)) => (en, Lang::En),
            _ => (&draft.nl, Lang::Nl),
        };
        let blocks = text::parse(words).ok()?.into_iter().map(|block| BlockView::new(page, block)).collect();
        Some(Self { lang: lang.code(), translated: lang == page.lang, blocks })
    }

    /// The chapters, for the table of contents.
    pub fn chapters(&self) -> Vec<(&str, &str)> {
        let mut chapters = vec![];
        for block in &self.blocks {
            if let BlockView::Chapter { id, title } = block {
                chapters.push((id.as_str(), title.as_str()));
            }
        }
        chapters
    }
}

/// What was published could be read then, so it can be read now.
pub fn blocks(version: &Version, lang: Lang) -> Result<Vec<Block>> {
    let (words, _) = version.say(lang);
    text::parse(words).map_err(|fault| Error::Internal(format!("version {}: {fault}", version.number)))
}

impl BlockView {
    fn new(page: &Page, block: Block) -> Self {
        let spans = |spans: Vec<Span>| spans.into_iter().map(|span| SpanView::new(page, span)).collect();
        match block {
            Block::Chapter { id, title } => Self::Chapter { id, title },
            Block::Section { id, title } => Self::Section { id, title },
            Block::Paragraph(words) => Self::Paragraph(spans(words)),
            Block::List(items) => Self::List(items.into_iter().map(spans).collect()),
        }
    }
}

impl SpanView {
    fn new(page: &Page, span: Span) -> Self {
        let href = span.href.unwrap_or_default();
        let site = href.starts_with("https://").then(|| OtherSite::parse(&href).ok()).flatten();
        Self { words: span.words, href: if href.starts_with('/') { page.to(&href) } else { href }, site }
    }
}
