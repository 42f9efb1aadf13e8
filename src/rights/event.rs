use uuid::Uuid;

use super::alert::Alert;
use super::case::Step;
use super::kind::Kind;
use super::receipt::Verdict;
use crate::kernel::ids::{NoteId, RequestFileId, RequestId, RequestMessageId};
use crate::platform::audit;

/// What can happen to a request. The subject is the request.
pub enum Event {
    Asked {
        request: RequestId,
        kind: Kind,
    },
    Stepped {
        request: RequestId,
        step: Step,
    },
    MessageSent {
        request: RequestId,
        message: RequestMessageId,
    },
    /// Remarks of employees, and the officer's advice.
    RemarkWritten {
        request: RequestId,
        remark: Uuid,
    },
    FileAdded {
        request: RequestId,
        file: RequestFileId,
    },
    /// An image of an identity document was destroyed after the check.
    FileDestroyed {
        request: RequestId,
        file: RequestFileId,
    },
    FollowCodeMade {
        request: RequestId,
    },
    /// An employee says that it arrived on another day.
    ReceiptProposed {
        request: RequestId,
        proposal: Uuid,
    },
    /// By a colleague, or taken back.
    ReceiptDecided {
        request: RequestId,
        verdict: Verdict,
    },
    /// A system outside the portal has to be searched or changed.
    TaskMade {
        request: RequestId,
        task: Uuid,
    },
    /// An employee will do it.
    TaskTaken {
        request: RequestId,
        task: Uuid,
    },
    TaskDone {
        request: RequestId,
        task: Uuid,
    },
    /// It was done for somebody else: the request was matched wrongly.
    TaskReopened {
        request: RequestId,
        task: Uuid,
    },
    /// What was decided on notes was about somebody else's.
    ReviewsForgotten {
        request: RequestId,
    },
    /// A note goes with the answer.
    NoteGiven {
        request: RequestId,
        note: NoteId,
    },
    /// A note is left out of it.
    NoteWithheld {
        request: RequestId,
        note: NoteId,
    },
    /// A datum that may be wrong was put down: from here on it is disputed.
    LineAdded {
        request: RequestId,
        line: Uuid,
    },
    /// Put down by mistake.
    LineRemoved {
        request: RequestId,
        line: Uuid,
    },
    /// And applied.
    LineAccepted {
        request: RequestId,
        line: Uuid,
    },
    LineRejected {
        request: RequestId,
        line: Uuid,
    },
    /// What the person says beside a datum that stays as it is.
    SupplementWritten {
        request: RequestId,
        line: Uuid,
    },
    /// Who received a datum was told that it changed, or cannot be.
    RecipientTold {
        request: RequestId,
        told: Uuid,
    },
    /// Who asked to see their data opened what we have.
    DossierOpened {
        request: RequestId,
    },
    /// Employees hear that it is near its target, past it or late.
    Warned {
        request: RequestId,
        alert: Alert,
    },
}

impl Event {
    fn request(&self) -> RequestId {
        match self {
            Self::Asked { request, .. }
            | Self::Stepped { request, .. }
            | Self::MessageSent { request, .. }
            | Self::RemarkWritten { request, .. }
            | Self::FileAdded { request, .. }
            | Self::FileDestroyed { request, .. }
            | Self::TaskMade { request, .. }
            | Self::TaskTaken { request, .. }
            | Self::TaskDone { request, .. }
            | Self::TaskReopened { request, .. }
            | Self::ReviewsForgotten { request }
            | Self::NoteGiven { request, .. }
            | Self::NoteWithheld { request, .. }
            | Self::LineAdded { request, .. }
            | Self::LineRemoved { request, .. }
            | Self::LineAccepted { request, .. }
            | Self::LineRejected { request, .. }
            | Self::SupplementWritten { request, .. }
            | Self::RecipientTold { request, .. }
            | Self::Warned { request, .. }
            | Self::ReceiptProposed { request, .. }
            | Self::ReceiptDecided { request, .. }
            | Self::DossierOpened { request }
            | Self::FollowCodeMade { request } => *request,
        }
    }
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "rights.asked",
            Self::Stepped { step, .. } => stepped(*step),
            Self::MessageSent { .. } => "rights.message_sent",
            Self::RemarkWritten { .. } => "rights.remark_written",
            Self::FileAdded { .. } => "rights.file_added",
            Self::FileDestroyed { .. } => "rights.file_destroyed",
            Self::FollowCodeMade { .. } => "rights.follow_code_made",
            Self::ReceiptProposed { .. } => "rights.receipt_proposed",
            Self::ReceiptDecided { verdict: Verdict::Confirmed, .. } => "rights.receipt_confirmed",
            Self::ReceiptDecided { verdict: Verdict::Declined, .. } => "rights.receipt_declined",
            Self::ReceiptDecided { verdict: Verdict::Withdrawn, .. } => "rights.receipt_withdrawn",
            Self::TaskMade { .. } => "rights.task_made",
            Self::TaskTaken { .. } => "rights.task_taken",
            Self::TaskDone { .. } => "rights.task_done",
            Self::TaskReopened { .. } => "rights.task_reopened",
            Self::ReviewsForgotten { .. } => "rights.reviews_forgotten",
            Self::NoteGiven { .. } => "rights.note_given",
            Self::NoteWithheld { .. } => "rights.note_withheld",
            Self::LineAdded { .. } => "rights.line_added",
            Self::LineRemoved { .. } => "rights.line_removed",
            Self::LineAccepted { .. } => "rights.line_accepted",
            Self::LineRejected { .. } => "rights.line_rejected",
            Self::SupplementWritten { .. } => "rights.supplement_written",
            Self::RecipientTold { .. } => "rights.recipient_told",
            Self::DossierOpened { .. } => "rights.dossier_opened",
            Self::Warned { .. } => "rights.warned",
        }
    }

    fn subject(&self) -> Uuid {
        self.request().uuid()
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Asked { kind, .. } => Some(kind.code().to_owned()),
            Self::Stepped { step, .. } => step.object(),
            Self::MessageSent { message, .. } => Some(message.to_string()),
            Self::RemarkWritten { remark, .. } => Some(remark.to_string()),
            Self::FileAdded { file, .. } | Self::FileDestroyed { file, .. } => Some(file.to_string()),
            Self::Warned { alert, .. } => Some(alert.code().to_owned()),
            Self::TaskMade { task, .. }
            | Self::TaskTaken { task, .. }
            | Self::TaskDone { task, .. }
            | Self::TaskReopened { task, .. } => Some(task.to_string()),
            Self::NoteGiven { note, .. } | Self::NoteWithheld { note, .. } => Some(note.to_string()),
            Self::ReceiptProposed { proposal, .. } => Some(proposal.to_string()),
            Self::LineAdded { line, .. }
            | Self::LineRemoved { line, .. }
            | Self::LineAccepted { line, .. }
            | Self::LineRejected { line, .. }
            | Self::SupplementWritten { line, .. } => Some(line.to_string()),
            Self::RecipientTold { told, .. } => Some(told.to_string()),
            Self::FollowCodeMade { .. }
            | Self::DossierOpened { .. }
            | Self::ReceiptDecided { .. }
            | Self::ReviewsForgotten { .. } => None,
        }
    }
}

const fn stepped(step: Step) -> &'static str {
    match step {
        Step::Match(_) => "rights.matched",
        Step::Unmatch => "rights.unmatched",
        Step::Assign(_) => "rights.assigned",
        Step::Release => "rights.released",
        Step::CorrectReceipt(_) => "rights.receipt_corrected",
        Step::AskIdentity => "rights.identity_asked",
        Step::ShowIdentity(_) => "rights.identity_shown",
        Step::NeedStrong => "rights.strong_needed",
        Step::Ask => "rights.asked_more",
        Step::Answered => "rights.answered",
        Step::Extend => "rights.extended",
        Step::Fulfil(..) => "rights.fulfilled",
        Step::Refuse => "rights.refused",
        Step::Withdraw => "rights.withdrawn",
        Step::GiveUp => "rights.not_established",
    }
}
