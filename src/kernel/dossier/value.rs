//! One value, typed: a program gets it as what it is, a person gets it in words.

use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::money::Money;
use crate::kernel::register::Bilingual;

/// What kind of value a field holds; its code stands in the file for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// One of a few codes, with words for people.
    Word,
    Day,
    Moment,
    /// Euros; programs get cents.
    Amount,
    YesNo,
    Number,
    /// Several words.
    Words,
    /// A text in pieces, each a paragraph.
    Paragraphs,
    /// Ties an entry to another. Programs get it; people do not.
    Id,
}

#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Word { code: String, said: Bilingual },
    Day(Date),
    Moment(OffsetDateTime),
    Amount(Money),
    YesNo(bool),
    Number(i64),
    Words(Vec<Value>),
    Paragraphs(Vec<String>),
    Id(Uuid),
}

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Word,
        Self::Day,
        Self::Moment,
        Self::Amount,
        Self::YesNo,
        Self::Number,
        Self::Words,
        Self::Paragraphs,
        Self::Id,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Word => "word",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Amount => "amount",
            Self::YesNo => "yes_no",
            Self::Number => "number",
            Self::Words => "words",
            Self::Paragraphs => "paragraphs",
            Self::Id => "id",
        }
    }
}

impl Value {
    pub fn word(code: impl Into<String>, said: Bilingual) -> Self {
        Self::Word { code: code.into(), said }
    }

    pub const fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Word { .. } => Kind::Word,
            Self::Day(_) => Kind::Day,
            Self::Moment(_) => Kind::Moment,
            Self::Amount(_) => Kind::Amount,
            Self::YesNo(_) => Kind::YesNo,
            Self::Number(_) => Kind::Number,
            Self::Words(_) => Kind::Words,
            Self::Paragraphs(_) => Kind::Paragraphs,
            Self::Id(_) => Kind::Id,
        }
    }

    /// In the words of a person.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Word { said, .. } => said.say(lang).to_owned(),
            Self::Day(day) => dates::long(*day, lang),
            Self::Moment(at) => dates::long_with_time(*at, lang),
            Self::Amount(amount) => amount.shown(lang),
            Self::YesNo(yes) => yes_or_no(*yes, lang).to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Paragraphs(pieces) => pieces.join("\n"),
            Self::Id(id) => id.to_string(),
            Self::Words(words) => words.iter().map(|word| word.said(lang)).collect::<Vec<_>>().join(", "),
        }
    }

    /// As a spreadsheet sorts and counts it: days and times by the clock of Amsterdam, amounts with the comma or the point of the language.
    pub fn in_a_cell(&self, lang: Lang) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Moment(at) => {
                let local = dates::amsterdam_time(*at);
                format!("{} {:02}:{:02}:{:02}", local.date(), local.hour(), local.minute(), local.second())
            }
            Self::Amount(amount) => {
                let (cents, point) = (amount.in_cents(), if lang == Lang::Nl { ',' } else { '.' });
                let minus = if cents < 0 { "-" } else { "" };
                format!("{minus}{}{point}{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
            }
            _ => self.said(lang),
        }
    }

    /// For a program: codes, cents, ISO 8601 days, RFC 3339 moments in UTC.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Word { code, .. } => code.as_str().into(),
            Self::Day(day) => day.to_string().into(),
            Self::Moment(at) => rfc3339(*at).into(),
            Self::Amount(amount) => amount.in_cents().into(),
            Self::YesNo(yes) => (*yes).into(),
            Self::Number(number) => (*number).into(),
            Self::Paragraphs(pieces) => pieces.iter().map(String::as_str).collect(),
            Self::Id(id) => id.to_string().into(),
            Self::Words(words) => words.iter().map(Self::json).collect(),
        }
    }
}

pub fn rfc3339(at: OffsetDateTime) -> String {
    at.to_offset(time::UtcOffset::UTC).format(&Rfc3339).unwrap_or_default()
}

const fn yes_or_no(yes: bool, lang: Lang) -> &'static str {
    match (yes, lang) {
        (true, Lang::Nl) => "ja",
        (true, Lang::En) => "yes",
        (false, Lang::Nl) => "nee",
        (false, Lang::En) => "no",
    }
}

/// What stands in it is somebody's.
impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}(..)", self.kind().code())
    }
}

macro_rules! values {
    ($($from:ty => $variant:ident),*) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

values!(String => Text, Date => Day, OffsetDateTime => Moment, Money => Amount, bool => YesNo, i64 => Number, Vec<Value> => Words, Vec<String> => Paragraphs, Uuid => Id);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
