//! The versions of the statement and which of them holds (P98, P100). A version never changes; what follows it stands beside it.

use sha2::{Digest, Sha256};
use time::{Date, OffsetDateTime};

use crate::kernel::dates;
use crate::kernel::lang::Lang;

/// Whether these are the words people read, or what they came down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Literal,
    /// The literal text of that day is not known here.
    Summary,
}

/// One version, as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// In the order of publication, from 1. Evidence names it.
    pub number: i32,
    pub effective_on: Date,
    /// See [`counts_from`].
    pub counts_from: OffsetDateTime,
    pub published_at: OffsetDateTime,
    pub kind: Kind,
    pub nl: String,
    /// None for a text that never was in English.
    pub en: Option<String>,
    pub hash: [u8; 32],
}

/// All versions, in the order in which they follow each other: by date, and those of one day by publication.
#[derive(Clone, Debug, Default)]
pub struct Versions(Vec<Version>);

impl Kind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Literal => "literal",
            Self::Summary => "summary",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Literal, Self::Summary].into_iter().find(|kind| kind.code() == code)
    }
}

/// SHA-256 of the JSON array `[number, "2026-11-22", "literal", "nl", "en" or null]` in UTF-8, without spaces. The database computes it
/// too, and refuses another.
pub fn hash(number: i32, effective_on: Date, kind: Kind, nl: &str, en: Option<&str>) -> [u8; 32] {
    let canonical = serde_json::json!([number, effective_on.to_string(), kind.code(), nl, en]).to_string();
    Sha256::digest(canonical).into()
}

/// From when a version counts: nobody could read it before it was published, unless it is history.
pub fn counts_from(effective_on: Date, published_at: OffsetDateTime) -> OffsetDateTime {
    if effective_on == dates::amsterdam_day(published_at) { published_at } else { dates::amsterdam_start(effective_on) }
}

impl Version {
    /// How evidence names it: `statement-2`.
    pub fn name(&self) -> String {
        format!("{NAME}{}", self.number)
    }

    /// The words in a language, and which language they are in.
    pub fn say(&self, lang: Lang) -> (&str, Lang) {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => (en, Lang::En),
            _ => (&self.nl, Lang::Nl),
        }
    }

    /// `sha256:` and 64 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        self.hash.iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
    }
}

const NAME: &str = "statement-";

/// The number in the name that evidence keeps, `statement-2 register-3fa9c1d2e4b5`; evidence from before there were versions has none.
pub fn number_in(evidence: &str) -> Option<i32> {
    evidence.split(' ').find_map(|word| word.strip_prefix(NAME)?.parse().ok())
}

/// The mark of the register in the name that evidence keeps.
pub fn register_in(evidence: &str) -> &str {
    evidence.split(' ').find(|word| word.starts_with("register-")).unwrap_or(evidence)
}

impl Versions {
    pub(super) fn new(mut versions: Vec<Version>) -> Self {
        versions.sort_by_key(|version| (version.effective_on, version.number));
        Self(versions)
    }

    pub fn in_force(&self, now: OffsetDateTime) -> Option<&Version> {
        self.0.iter().rev().find(|version| version.counts_from <= now)
    }

    pub fn get(&self, number: i32) -> Option<&Version> {
        self.0.iter().find(|version| version.number == number)
    }

    /// What does not hold yet, the nearest first.
    pub fn announced(&self, now: OffsetDateTime) -> impl Iterator<Item = &Version> {
        self.0.iter().filter(move |version| version.counts_from > now)
    }

    pub fn newest_first(&self) -> impl Iterator<Item = &Version> {
        self.0.iter().rev()
    }

    /// The version that this one followed.
    pub fn before(&self, version: &Version) -> Option<&Version> {
        let key = (version.effective_on, version.number);
        self.0.iter().rev().find(|earlier| (earlier.effective_on, earlier.number) < key)
    }

    pub fn after(&self, version: &Version) -> Option<&Version> {
        let key = (version.effective_on, version.number);
        self.0.iter().find(|later| (later.effective_on, later.number) > key)
    }

    /// The version that a text for this day would follow.
    pub fn up_to(&self, day: Date) -> Option<&Version> {
        self.0.iter().rev().find(|version| version.effective_on <= day)
    }

    pub fn next_number(&self) -> i32 {
        self.0.iter().map(|version| version.number).max().unwrap_or(0) + 1
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Since when which day is the date of the statement.
    pub fn dates(&self) -> Vec<(OffsetDateTime, Date)> {
        self.0.iter().map(|version| (version.counts_from, version.effective_on)).collect()
    }
}
