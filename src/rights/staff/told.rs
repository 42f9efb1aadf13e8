//! What was done to a request, told once on the page that follows, by one of a closed set of words in the address.

use super::words;
use crate::platform::messages::Messages;
use crate::rights::news::NoMail;
use crate::rights::receipt::Verdict;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Assigned,
    Released,
    Remarked,
    Advised,
    CodeMailed,
    IdentityShown,
    StrongNeeded,
    Destroyed,
    TakenIn,
    Matched,
    Unmatched,
    ReceiptProposed,
    ReceiptConfirmed,
    ReceiptDeclined,
    ReceiptWithdrawn,
    Sent,
    /// The message is there, but no mail says so.
    Unmailed(NoMail),
    Noted,
    TasksMade,
    TaskTaken,
    TaskDone,
    /// A colleague was before: nothing was done.
    TaskWasDone,
}

impl Told {
    const ALL: [Self; 23] = [
        Self::Assigned,
        Self::Released,
        Self::Remarked,
        Self::Advised,
        Self::CodeMailed,
        Self::IdentityShown,
        Self::StrongNeeded,
        Self::Destroyed,
        Self::TakenIn,
        Self::Matched,
        Self::Unmatched,
        Self::ReceiptProposed,
        Self::ReceiptConfirmed,
        Self::ReceiptDeclined,
        Self::ReceiptWithdrawn,
        Self::Sent,
        Self::Unmailed(NoMail::NoAddress),
        Self::Unmailed(NoMail::Disputed),
        Self::Noted,
        Self::TasksMade,
        Self::TaskTaken,
        Self::TaskDone,
        Self::TaskWasDone,
    ];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Assigned => "gelukt=toegewezen",
            Self::Released => "gelukt=losgelaten",
            Self::Remarked => "gelukt=opmerking",
            Self::Advised => "gelukt=advies",
            Self::CodeMailed => "gelukt=code-verstuurd",
            Self::IdentityShown => "gelukt=identiteit",
            Self::StrongNeeded => "gelukt=bijzonder",
            Self::Destroyed => "gelukt=vernietigd",
            Self::TakenIn => "gelukt=ingenomen",
            Self::Matched => "gelukt=gekoppeld",
            Self::Unmatched => "gelukt=ontkoppeld",
            Self::ReceiptProposed => "gelukt=dag-voorgesteld",
            Self::ReceiptConfirmed => "gelukt=dag-bevestigd",
            Self::ReceiptDeclined => "gelukt=dag-afgewezen",
            Self::ReceiptWithdrawn => "gelukt=dag-teruggenomen",
            Self::Sent => "gelukt=bericht",
            Self::Unmailed(NoMail::NoAddress) => "gelukt=bericht-zonder-mail",
            Self::Unmailed(NoMail::Disputed) => "gelukt=bericht-adres-betwist",
            Self::Noted => "gelukt=antwoord",
            Self::TasksMade => "gelukt=zoekwerk",
            Self::TaskTaken => "gelukt=taak-genomen",
            Self::TaskDone => "gelukt=taak-af",
            Self::TaskWasDone => "gelukt=taak-was-af",
        }
    }

    /// What became of another day of receipt.
    pub const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Confirmed => Self::ReceiptConfirmed,
            Verdict::Declined => Self::ReceiptDeclined,
            Verdict::Withdrawn => Self::ReceiptWithdrawn,
        }
    }

    /// What became of a message to the person.
    pub fn of_message(no_mail: Option<NoMail>) -> Self {
        no_mail.map_or(Self::Sent, Self::Unmailed)
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query == Some(told.query()))
    }

    pub fn say(self, t: Messages) -> &'static str {
        match self {
            Self::Assigned => t.casework_told_assigned(),
            Self::Released => t.casework_told_released(),
            Self::Remarked => t.casework_told_remarked(),
            Self::Advised => t.casework_told_advised(),
            Self::CodeMailed => t.proof_told_mailed(),
            Self::IdentityShown => t.proof_told_shown(),
            Self::StrongNeeded => t.proof_told_strong(),
            Self::Destroyed => t.proof_told_destroyed(),
            Self::TakenIn => t.casework_told_taken_in(),
            Self::Matched => t.casework_told_matched(),
            Self::Unmatched => t.casework_told_unmatched(),
            Self::ReceiptProposed => t.receipt_told_proposed(),
            Self::ReceiptConfirmed => t.receipt_told_confirmed(),
            Self::ReceiptDeclined => t.receipt_told_declined(),
            Self::ReceiptWithdrawn => t.receipt_told_withdrawn(),
            Self::Sent | Self::Unmailed(_) => t.casework_told_sent(),
            Self::Noted => t.casework_told_noted(),
            Self::TasksMade => t.casework_told_tasks_made(),
            Self::TaskTaken => t.casework_told_task_taken(),
            Self::TaskDone => t.casework_told_task_done(),
            Self::TaskWasDone => t.casework_told_task_was_done(),
        }
    }

    /// What did not come of it.
    pub fn warning(self, t: Messages) -> Option<&'static str> {
        match self {
            Self::Unmailed(why) => Some(words::unmailed(t, why)),
            _ => None,
        }
    }
}
