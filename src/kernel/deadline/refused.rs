//! Why something cannot happen to a deadline. Pages say it in words of their own.

use time::Date;

use super::LastDay;

/// Asking for identity does not stop the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskRefused {
    BeforeReceipt,
    /// More than five working days after receipt.
    TooLate {
        until: Date,
    },
    /// It stops once.
    Already,
}

/// The answer about identity does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerRefused {
    NotAsked,
    BeforeAsking,
    Already,
}

/// No extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionRefused {
    BeforeReceipt,
    /// The first month is over.
    TooLate {
        until: LastDay,
    },
    /// One is all there is.
    Already,
}
