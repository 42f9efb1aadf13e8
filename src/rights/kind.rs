//! What somebody can ask about data, and how it reached us.

use crate::kernel::register::Right;

/// What is asked. The closed set of `rights_request.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Access,
    Correction,
    Erasure,
    Restriction,
    Portability,
    /// AVG 21(1).
    Objection,
    /// AVG 21(2): no advertising. Absolute, so nothing is weighed.
    NoMarketing,
    /// AVG 22: that somebody looks at what a machine decided.
    HumanEye,
    /// Rights end at death; what the next of kin ask is of another kind (RULES 3).
    NextOfKin,
}

impl Kind {
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Correction,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::NoMarketing,
        Self::HumanEye,
        Self::NextOfKin,
    ];

    /// In the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Correction => "correction",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::NoMarketing => "no_marketing",
            Self::HumanEye => "human_eye",
            Self::NextOfKin => "next_of_kin",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is answered with all that we hold of somebody: each note in it is reviewed first. What somebody takes with them is what they
    /// gave us or what was observed, never what we noted about them (AVG 20(1)).
    pub const fn is_of_data(self) -> bool {
        matches!(self, Self::Access)
    }

    /// Whether it may be neither refused nor weighed: nobody has to read advertising (AVG 21(3)).
    pub const fn is_absolute(self) -> bool {
        matches!(self, Self::NoMarketing)
    }

    /// In a URL; where the right has a place on the page about rights, the same.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Access => "inzage",
            Self::Correction => "correctie",
            Self::Erasure => "verwijdering",
            Self::Restriction => "beperking",
            Self::Portability => "meenemen",
            Self::Objection => "bezwaar",
            Self::NoMarketing => "reclame",
            Self::HumanEye => "mens",
            Self::NextOfKin => "nabestaande",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The right it exercises; none for next of kin.
    pub const fn right(self) -> Option<Right> {
        Some(match self {
            Self::Access => Right::Access,
            Self::Correction => Right::Correction,
            Self::Erasure => Right::Erasure,
            Self::Restriction => Right::Restriction,
            Self::Portability => Right::Portability,
            Self::Objection => Right::Objection,
            Self::NoMarketing => Right::NoMarketing,
            Self::HumanEye => Right::HumanEye,
            Self::NextOfKin => return None,
        })
    }
}

/// How a request reached us. The closed set of `rights_request.channel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// The portal, signed in.
    Account,
    /// The portal, without an account.
    Website,
    Mail,
    Letter,
    Phone,
    Desk,
    /// Typed into a message of another request, and made one by an employee.
    Message,
}

impl Channel {
    pub const ALL: [Self; 7] =
        [Self::Account, Self::Website, Self::Mail, Self::Letter, Self::Phone, Self::Desk, Self::Message];
    /// What an employee takes in, with its own day of receipt.
    pub const TAKEN_IN: [Self; 4] = [Self::Mail, Self::Letter, Self::Phone, Self::Desk];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Website => "website",
            Self::Mail => "mail",
            Self::Letter => "letter",
            Self::Phone => "phone",
            Self::Desk => "desk",
            Self::Message => "message",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}
