//! What becomes of a row: one word for each, kept without the row.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A subscriber from now on; in a dry run, to be one.
    Added,
    /// Gets the newsletter here already.
    Already,
    /// Said no here before. No list brings them back.
    Left,
    /// Has an account, or had one, with this mailbox and name: what is said there counts.
    Account,
    /// More or fewer cells than the header has.
    Cells,
    Email,
    Name,
    Language,
    Date,
    Future,
    /// Said yes before there was a text of ours to say yes to.
    NoText,
    /// The text has changed in substance since: this yes counts for nothing (P30), so there would be no purpose to keep them for.
    OldText,
    /// The same mailbox and name stand higher up in the list.
    Double,
}

impl Outcome {
    pub const ALL: [Self; 13] = [
        Self::Added,
        Self::Already,
        Self::Left,
        Self::Account,
        Self::Cells,
        Self::Email,
        Self::Name,
        Self::Language,
        Self::Date,
        Self::Future,
        Self::NoText,
        Self::OldText,
        Self::Double,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Already => "already",
            Self::Left => "left",
            Self::Account => "account",
            Self::Cells => "cells",
            Self::Email => "email",
            Self::Name => "name",
            Self::Language => "language",
            Self::Date => "date",
            Self::Future => "future",
            Self::NoText => "no_text",
            Self::OldText => "old_text",
            Self::Double => "double",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// Whether something is wrong with the row itself.
    pub const fn is_fault(self) -> bool {
        !matches!(self, Self::Added | Self::Already | Self::Left | Self::Account)
    }
}
