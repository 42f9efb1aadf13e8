//! What a letter has to say by law. Each kind brings what it cannot do without: a refusal without a reason does not exist.

use time::Date;

use super::kind::LetterKind;
use super::text::Words;
use crate::kernel::lang::Lang;
use crate::rights::Request;

/// The request a letter is about, on the day it is written.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseFacts {
    /// As the person knows it.
    pub number: String,
    /// What was asked, in the words and the language of the reader: "Mijn gegevens bekijken (inzage)".
    pub request: String,
    pub received: Date,
    /// By which day the law wants an answer; none while the clock stands still (RULES 1).
    pub last_day: Option<Date>,
    pub name: String,
    /// The lines under the name on an envelope; none for who reads the letter in the portal.
    pub address: Vec<String>,
    pub lang: Lang,
    /// The day of the letter.
    pub today: Date,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// When there will be an answer, and that it is free (AVG 12(3) and (5)).
    Receipt,
    /// Why we doubt who asks (AVG 12(6)).
    IdentityQuestion {
        doubt: Words,
    },
    /// The same, with a code that shows it: on which day it stops working, and where it is filled in.
    IdentityCode {
        doubt: Words,
        code: String,
        until: Date,
        url: String,
    },
    /// Why, and until when (AVG 12(3)).
    Extension {
        reason: Words,
        new_last_day: Date,
    },
    Answer {
        done: Words,
    },
    /// What was not done, and why (AVG 12(4), UAVG 41).
    PartialAnswer {
        done: Words,
        withheld: Words,
    },
    Refusal {
        reason: Words,
    },
    /// On which day we asked who it was.
    NotEstablished {
        asked: Date,
    },
    Withdrawn {
        on: Date,
    },
}

impl Contents {
    pub const fn kind(&self) -> LetterKind {
        match self {
            Self::Receipt => LetterKind::Receipt,
            Self::IdentityQuestion { .. } | Self::IdentityCode { .. } => LetterKind::IdentityQuestion,
            Self::Extension { .. } => LetterKind::Extension,
            Self::Answer { .. } => LetterKind::Answer,
            Self::PartialAnswer { .. } => LetterKind::PartialAnswer,
            Self::Refusal { .. } => LetterKind::Refusal,
            Self::NotEstablished { .. } => LetterKind::NotEstablished,
            Self::Withdrawn { .. } => LetterKind::Withdrawn,
        }
    }

    /// Why: what an employee wrote. The database keeps no letter without it of a kind that has it.
    pub const fn reason(&self) -> Option<&Words> {
        match self {
            Self::IdentityQuestion { doubt: reason }
            | Self::IdentityCode { doubt: reason, .. }
            | Self::Extension { reason, .. }
            | Self::PartialAnswer { withheld: reason, .. }
            | Self::Refusal { reason } => Some(reason),
            Self::Receipt | Self::Answer { .. } | Self::NotEstablished { .. } | Self::Withdrawn { .. } => None,
        }
    }

    pub const fn new_last_day(&self) -> Option<Date> {
        match self {
            Self::Extension { new_last_day, .. } => Some(*new_last_day),
            _ => None,
        }
    }
}

impl CaseFacts {
    /// Of a request as it stands. What was asked (in the reader's words), who reads it, and where, the caller knows.
    pub fn of(request: &Request, asked: String, (name, address): (String, Vec<String>), today: Date) -> Self {
        let deadline = request.case.deadline;
        Self {
            number: request.number.to_string(),
            request: asked,
            received: deadline.received().day(),
            last_day: deadline.legal_last_day().map(|last| last.day()),
            name,
            address,
            lang: request.lang,
            today,
        }
    }
}

/// Who asked what: not for a log.
impl std::fmt::Debug for CaseFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaseFacts(..)")
    }
}
