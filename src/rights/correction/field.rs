//! Which datum a line is about.

use crate::kernel::lang::Lang;
use crate::persons::{self, Datum};

/// The closed set of `rights_correction.field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Of somebody's record: applied by the portal itself.
    Of(persons::Field),
    /// Anything else (a note, a payment), said in words and put right by hand.
    Other,
}

impl Field {
    pub const ALL: [Self; 8] = [
        Self::Of(persons::Field::GivenNames),
        Self::Of(persons::Field::NamePrefix),
        Self::Of(persons::Field::FamilyName),
        Self::Of(persons::Field::BirthDate),
        Self::Of(persons::Field::Email),
        Self::Of(persons::Field::Phone),
        Self::Of(persons::Field::Address),
        Self::Other,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Of(field) => field.code(),
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// In a URL.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Of(persons::Field::GivenNames) => "voornamen",
            Self::Of(persons::Field::NamePrefix) => "tussenvoegsel",
            Self::Of(persons::Field::FamilyName) => "achternaam",
            Self::Of(persons::Field::BirthDate) => "geboortedatum",
            Self::Of(persons::Field::Email) => "e-mail",
            Self::Of(persons::Field::Phone) => "telefoon",
            Self::Of(persons::Field::Address) => "adres",
            Self::Other => "anders",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.slug() == slug)
    }

    /// What is kept of it, for people; none when nothing stands.
    pub fn shown(self, kept: Option<&str>, lang: Lang) -> Option<String> {
        match self {
            Self::Of(field) => Datum::read(field, kept)?.shown(lang),
            Self::Other => kept.map(str::to_owned),
        }
    }
}
