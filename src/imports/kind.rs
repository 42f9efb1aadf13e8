//! The files there are, and their columns. Names follow the Dutch VERA standard, from memory: where they differ from what a package
//! writes, the header of the file is what to change.

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Persons,
    Tenancies,
    Payments,
}

/// A column a file may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub required: bool,
    /// What stands in it in the example that can be downloaded.
    pub example: &'static str,
}

const fn must(name: &'static str, example: &'static str) -> Column {
    Column { name, required: true, example }
}

const fn may(name: &'static str, example: &'static str) -> Column {
    Column { name, required: false, example }
}

const PERSONS: &[Column] = &[
    must("relatie", "R-004512"),
    may("voornamen", "Sanne"),
    may("voorvoegsels", "van den"),
    must("achternaam", "Broekhuizen"),
    must("geboortedatum", "27-03-1985"),
    may("emailadres", "sanne@voorbeeld.example"),
    may("telefoonnummer", "06 12345678"),
    must("straat", "Lindenhof"),
    must("huisnummer", "12"),
    may("huisletter", "a"),
    may("huisnummertoevoeging", "bis"),
    must("postcode", "7311 AB"),
    must("woonplaats", "Apeldoorn"),
    may("land", "Nederland"),
];

const TENANCIES: &[Column] = &[
    must("huurovereenkomst", "HO-2019-00412"),
    must("relatie", "R-004512"),
    must("rol", "HUU"),
    must("straat", "Lindenhof"),
    must("huisnummer", "12"),
    may("huisletter", "a"),
    may("huisnummertoevoeging", "bis"),
    must("postcode", "7311 AB"),
    must("woonplaats", "Apeldoorn"),
    must("ingangsdatum", "01-05-2019"),
    may("einddatum", ""),
    may("ondertekendatum", "12-04-2019"),
    may("huurprijs", "712,45"),
    may("huurprijsdatum", "01-07-2026"),
    may("iban", "NL91 ABNA 0417 1643 00"),
];

const PAYMENTS: &[Column] = &[
    must("betaling", "B-2026-118204"),
    must("huurovereenkomst", "HO-2019-00412"),
    must("relatie", "R-004512"),
    must("boekdatum", "2026-11-02"),
    must("bedrag", "712,45"),
    must("soort", "huur"),
    may("omschrijving", "Huur november 2026"),
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
