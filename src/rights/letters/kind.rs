//! What a letter about a request is for.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterKind {
    /// We have your request.
    Receipt,
    /// We doubt that it is you, and ask.
    IdentityQuestion,
    /// It takes two months more (AVG 12(3)).
    Extension,
    /// We did what was asked.
    Answer,
    /// We did a part of it.
    PartialAnswer,
    /// We do not do it (AVG 12(4)).
    Refusal,
    /// It was never shown who asked.
    NotEstablished,
    /// Whoever asked took it back.
    Withdrawn,
}

impl LetterKind {
    pub const ALL: [Self; 8] = [
        Self::Receipt,
        Self::IdentityQuestion,
        Self::Extension,
        Self::Answer,
        Self::PartialAnswer,
        Self::Refusal,
        Self::NotEstablished,
        Self::Withdrawn,
    ];

    /// In the database.
    /// Whether it says what we did with what was asked.
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Answer | Self::PartialAnswer)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::IdentityQuestion => "identity_question",
            Self::Extension => "extension",
            Self::Answer => "answer",
            Self::PartialAnswer => "partial_answer",
            Self::Refusal => "refusal",
            Self::NotEstablished => "not_established",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// In a URL.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Receipt => "ontvangst",
            Self::IdentityQuestion => "identiteit",
            Self::Extension => "verlenging",
            Self::Answer => "antwoord",
            Self::PartialAnswer => "deels",
            Self::Refusal => "weigering",
            Self::NotEstablished => "niet-vastgesteld",
            Self::Withdrawn => "ingetrokken",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}
