//! The texts that people say yes to: immutable versions, each with a hash of its exact words in both languages (P27, P30).

use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;

/// How a version differs from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    First,
    /// Asks for something else: who said yes before is asked again (P30).
    Material,
    /// Says the same in other words: earlier consents stand.
    Editorial,
}

/// What somebody publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Publication {
    Material,
    /// The reason is shown to people beside the new words.
    Editorial {
        reason: String,
    },
}

/// The words of a text in both languages, neither empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    nl: String,
    en: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a consent text needs words in Dutch and in English")]
pub struct NoWording;

/// One version of the text of one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub id: ConsentTextId,
    pub purpose: Purpose,
    pub version: i32,
    pub change: Change,
    /// Why an editorial change was made.
    pub reason: Option<String>,
    pub nl: String,
    pub en: String,
    pub hash: [u8; 32],
    pub published_at: OffsetDateTime,
}

/// Every version of every text, ordered by purpose and version.
#[derive(Clone, Debug, Default)]
pub struct Texts(Vec<Text>);

impl Change {
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Material => "material",
            Self::Editorial => "editorial",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::First, Self::Material, Self::Editorial].into_iter().find(|change| change.code() == code)
    }
}

impl Wording {
    pub fn parse(nl: &str, en: &str) -> Result<Self, NoWording> {
        let (nl, en) = (nl.trim(), en.trim());
        if nl.is_empty() || en.is_empty() { Err(NoWording) } else { Ok(Self { nl: nl.to_owned(), en: en.to_owned() }) }
    }

    pub fn nl(&self) -> &str {
        &self.nl
    }

    pub fn en(&self) -> &str {
        &self.en
    }

    /// SHA-256 over the JSON array `[purpose, version, nl, en]`, UTF-8, without spaces: anybody can compute it again.
    pub fn hash(&self, purpose: Purpose, version: i32) -> [u8; 32] {
        let canonical = serde_json::json!([purpose.code(), version, self.nl, self.en]).to_string();
        Sha256::digest(canonical).into()
    }
}

impl Text {
    /// What these words would be as the next version after one: to be looked at, not kept.
    pub(super) fn next(current: &Self, wording: &Wording, publication: &Publication, now: OffsetDateTime) -> Self {
        let (change, reason) = match publication {
            Publication::Material => (Change::Material, None),
            Publication::Editorial { reason } => (Change::Editorial, Some(reason.clone())),
        };
        let (purpose, version) = (current.purpose, current.version + 1);
        Self {
            id: ConsentTextId::new(),
            purpose,
            version,
            change,
            reason,
            nl: wording.nl.clone(),
            en: wording.en.clone(),
            hash: wording.hash(purpose, version),
            published_at: now,
        }
    }

    /// The exact words in one language.
    pub fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// The hash as it is written in receipts.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.hash)
    }
}

/// `sha256:` and 64 hexadecimal digits.
pub(super) fn fingerprint(hash: &[u8]) -> String {
    hash.iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

impl Texts {
    pub(super) fn new(mut texts: Vec<Text>) -> Self {
        texts.sort_by_key(|text| (text.purpose, text.version));
        Self(texts)
    }

    /// These and one more.
    pub(super) fn with(&self, text: Text) -> Self {
        Self::new(self.0.iter().cloned().chain([text]).collect())
    }

    /// The version that is asked now; none only before the first was published.
    pub fn current(&self, purpose: Purpose) -> Option<&Text> {
        self.of(purpose).next_back()
    }

    pub fn get(&self, id: ConsentTextId) -> Option<&Text> {
        self.0.iter().find(|text| text.id == id)
    }

    /// All versions of a purpose, oldest first.
    pub fn of(&self, purpose: Purpose) -> impl DoubleEndedIterator<Item = &Text> {
        self.0.iter().filter(move |text| text.purpose == purpose)
    }

    /// Whether a yes to this version still stands: nothing but other words was published since (P30). A version that is
    /// not known here is newer than this memory, so it does.
    pub fn stands(&self, id: ConsentTextId) -> bool {
        let Some(given) = self.get(id) else { return true };
        !self.of(given.purpose).any(|later| later.version > given.version && later.change == Change::Material)
    }
}
