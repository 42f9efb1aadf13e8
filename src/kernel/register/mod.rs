//! The processing register (P04, P07, P08, P35, P68): which data are used for what, on which basis, who receives them and how
//! long they stay. The public page is made from it, each stored column names one of its categories, and a gap in it stops
//! the start of the server.

mod activities;
mod check;
mod newsletter_activities;
mod portal_activities;
mod rights;
mod terms;
mod words;

pub use activities::ACTIVITIES;
pub use check::{Gap, gaps};
pub use rights::{BasisKind, Origin, Reach, Right};
pub use words::{Bilingual, both};

/// A kind of data. Each stored personal column belongs to one (its database comment bears [`Category::code`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Name and date of birth.
    Identity,
    /// E-mail, phone and address.
    Contact,
    /// In what capacity somebody deals with the association.
    Role,
    /// Which home is rented, since when, with whom.
    Tenancy,
    /// Who lives with somebody, without names.
    Household,
    /// Bank account, rent and payments.
    Payment,
    /// Registration with the region's allocation system.
    Allocation,
    /// What we wrote down about paying and living there, and the person's side of it.
    Behaviour,
    /// Log-in name, password hash, language.
    Login,
    /// What was consented to, when and with which text.
    Consent,
    /// Answers of a sign-up that is not confirmed yet.
    SignUp,
    /// Mails on their way.
    Correspondence,
    /// Who opened which data, when and for what.
    ReadingLog,
    /// Name and address of an employee.
    Staff,
    /// What was typed in a form that is not finished.
    Draft,
    /// Which version of the privacy statement somebody saw last.
    StatementSeen,
    /// A file of the administration, or of another newsletter system, that is being checked.
    Import,
    /// What somebody asked about their data, and how we handled it.
    Request,
    /// Who acts for whom, and what shows it.
    Representation,
}

/// How much harm these data can do in the wrong hands (P05).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    Ordinary,
    Sensitive,
    /// AVG 9: health, origin, belief and the like.
    Special,
    /// AVG 10.
    Criminal,
}

/// Data sealed with one key: what ends together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RetentionGroup {
    Identity,
    Tenancy,
    /// The books must be kept for seven years (AWR 52): longer than the tenancy they are of.
    Payments,
    /// Notes and complaints: shorter than the tenancy.
    Behaviour,
    /// What proves a consent outlives what was done with it (AVG 7 lid 1).
    Evidence,
    /// So does what proves that a request was answered (AVG 5 lid 2).
    Requests,
}

/// The six bases of AVG 6(1), of which an association uses five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawfulBasis {
    /// Consent, with the purpose a person says yes or no to.
    Consent(Purpose),
    /// An agreement, or steps before one: which (P08).
    Agreement(Bilingual),
    /// A legal duty: which law (P08).
    LegalDuty(Bilingual),
    LegitimateInterest(Bilingual),
}

/// What a person can consent to. Closed on purpose: each has a text, a consequence and a slice that acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    Account,
    Newsletter,
}

/// How long: from which moment, for how long, on what ground, and how it ends (P68).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionRule {
    pub trigger: Bilingual,
    pub period: Bilingual,
    pub source: Bilingual,
    pub method: Bilingual,
}

/// One row of the register: a purpose with all that the law wants said about it (AVG 30).
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    /// Fixed for ever: processing lines name it.
    pub id: &'static str,
    pub purpose: Bilingual,
    /// Whose data (AVG 30(1)(c)).
    pub about: Bilingual,
    pub categories: &'static [Category],
    pub basis: LawfulBasis,
    pub recipients: &'static [Bilingual],
    /// Where the data come from.
    pub source: Bilingual,
    pub origin: Origin,
    pub retention: RetentionRule,
}

impl Category {
    pub const ALL: [Self; 19] = [
        Self::Identity,
        Self::Contact,
        Self::Role,
        Self::Tenancy,
        Self::Household,
        Self::Payment,
        Self::Allocation,
        Self::Behaviour,
        Self::Login,
        Self::Consent,
        Self::SignUp,
        Self::Correspondence,
        Self::ReadingLog,
        Self::Staff,
        Self::Draft,
        Self::StatementSeen,
        Self::Import,
        Self::Request,
        Self::Representation,
    ];

    /// The word in the database comment of each column of this category.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Role => "role",
            Self::Tenancy => "tenancy",
            Self::Household => "household",
            Self::Payment => "payment",
            Self::Allocation => "allocation",
            Self::Behaviour => "behaviour",
            Self::Login => "login",
            Self::Consent => "consent",
            Self::SignUp => "sign_up",
            Self::Correspondence => "correspondence",
            Self::ReadingLog => "reading_log",
            Self::Staff => "staff",
            Self::Draft => "draft",
            Self::StatementSeen => "statement_seen",
            Self::Import => "import",
            Self::Request => "request",
            Self::Representation => "representation",
        }
    }

    /// The key that seals it.
    pub const fn group(self) -> RetentionGroup {
        match self {
            Self::Tenancy => RetentionGroup::Tenancy,
            Self::Payment => RetentionGroup::Payments,
            Self::Behaviour => RetentionGroup::Behaviour,
            Self::Consent => RetentionGroup::Evidence,
            Self::Request => RetentionGroup::Requests,
            _ => RetentionGroup::Identity,
        }
    }

    pub const fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Payment | Self::Behaviour | Self::Request | Self::Representation => Sensitivity::Sensitive,
            _ => Sensitivity::Ordinary,
        }
    }
}

impl RetentionGroup {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Tenancy => "tenancy",
            Self::Payments => "payments",
            Self::Behaviour => "behaviour",
            Self::Evidence => "evidence",
            Self::Requests => "requests",
        }
    }
}

impl Purpose {
    pub const ALL: [Self; 2] = [Self::Account, Self::Newsletter];

    /// In the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Newsletter => "newsletter",
        }
    }

    /// In a URL.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Newsletter => "nieuwsbrief",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.slug() == slug)
    }
}
