//! The files there are, and their columns. Names follow the Dutch VERA standard, from memory: where they differ from what a package
//! writes, the header of the file is what to change.

use crate::platform::rows::Column;

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Persons,
    Tenancies,
    Payments,
}

const PERSONS: &[Column] = &[
    Column::must("relatie", "R-004512"),
    Column::may("voornamen", "Sanne"),
    Column::may("voorvoegsels", "van den"),
    Column::must("achternaam", "Broekhuizen"),
    Column::must("geboortedatum", "27-03-1985"),
    Column::may("emailadres", "sanne@voorbeeld.example"),
    Column::may("telefoonnummer", "06 12345678"),
    Column::must("straat", "Lindenhof"),
    Column::must("huisnummer", "12"),
    Column::may("huisletter", "a"),
    Column::may("huisnummertoevoeging", "bis"),
    Column::must("postcode", "7311 AB"),
    Column::must("woonplaats", "Apeldoorn"),
    Column::may("land", "Nederland"),
];

const TENANCIES: &[Column] = &[
    Column::must("huurovereenkomst", "HO-2019-00412"),
    Column::must("relatie", "R-004512"),
    Column::must("rol", "HUU"),
    Column::must("straat", "Lindenhof"),
    Column::must("huisnummer", "12"),
    Column::may("huisletter", "a"),
    Column::may("huisnummertoevoeging", "bis"),
    Column::must("postcode", "7311 AB"),
    Column::must("woonplaats", "Apeldoorn"),
    Column::must("ingangsdatum", "01-05-2019"),
    Column::may("einddatum", ""),
    Column::may("ondertekendatum", "12-04-2019"),
    Column::may("huurprijs", "712,45"),
    Column::may("huurprijsdatum", "01-07-2026"),
    Column::may("iban", "NL91 ABNA 0417 1643 00"),
];

const PAYMENTS: &[Column] = &[
    Column::must("betaling", "B-2026-118204"),
    Column::must("huurovereenkomst", "HO-2019-00412"),
    Column::must("relatie", "R-004512"),
    Column::must("boekdatum", "2026-11-02"),
    Column::must("bedrag", "712,45"),
    Column::must("soort", "huur"),
    Column::may("omschrijving", "Huur november 2026"),
];

impl Kind {
    pub const ALL: [Self; 3] = [Self::Persons, Self::Tenancies, Self::Payments];

    /// In the database and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Tenancies => "tenancies",
            Self::Payments => "payments",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// In a URL.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Persons => "relaties",
            Self::Tenancies => "huurovereenkomsten",
            Self::Payments => "betalingen",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Persons => PERSONS,
            Self::Tenancies => TENANCIES,
            Self::Payments => PAYMENTS,
        }
    }

    /// A file of one row that is taken over as it stands.
    pub fn example(self) -> String {
        let line = |of: fn(&Column) -> &str| self.columns().iter().map(of).collect::<Vec<_>>().join(";");
        format!("{}\r\n{}\r\n", line(|column| column.name), line(|column| column.example))
    }
}
