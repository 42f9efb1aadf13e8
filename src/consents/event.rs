use uuid::Uuid;

use crate::kernel::ids::{ConsentTextId, PersonId, ScanId};
use crate::kernel::register::Purpose;
use crate::platform::audit;

/// What can happen to consents and their texts.
pub enum Event {
    Given {
        person: PersonId,
        purpose: Purpose,
    },
    Withdrawn {
        person: PersonId,
        purpose: Purpose,
    },
    /// An employee recorded what somebody said on paper, at the desk or by phone.
    Recorded {
        person: PersonId,
        purpose: Purpose,
    },
    TextPublished {
        text: ConsentTextId,
        purpose: Purpose,
    },
    /// The scan of a paper was put with the act it proves.
    ScanAdded {
        person: PersonId,
        scan: ScanId,
    },
    /// Somebody wrote at the next text of a purpose; the revision is what they made.
    DraftSaved {
        revision: Uuid,
        purpose: Purpose,
    },
    DraftDiscarded {
        revision: Uuid,
        purpose: Purpose,
    },
    /// A draft became the text that is asked.
    DraftPublished {
        revision: Uuid,
        text: ConsentTextId,
    },
    /// Receipts are signed with a new key from now on; `kid` names it in the published set.
    ReceiptKeyAdded {
        kid: String,
    },
}

impl Event {
    /// For statements that write their own entry.
    pub(super) const GIVEN: &'static str = "consents.given";
    pub(super) const WITHDRAWN: &'static str = "consents.withdrawn";
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Given { .. } => Self::GIVEN,
            Self::Withdrawn { .. } => Self::WITHDRAWN,
            Self::Recorded { .. } => "consents.recorded",
            Self::TextPublished { .. } => "consents.text_published",
            Self::ScanAdded { .. } => "consents.scan_added",
            Self::DraftSaved { .. } => "consents.draft_saved",
            Self::DraftDiscarded { .. } => "consents.draft_discarded",
            Self::DraftPublished { .. } => "consents.draft_published",
            Self::ReceiptKeyAdded { .. } => "consents.receipt_key_added",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Given { person, .. }
            | Self::Withdrawn { person, .. }
            | Self::Recorded { person, .. }
            | Self::ScanAdded { person, .. } => person.uuid(),
            Self::DraftSaved { revision, .. }
            | Self::DraftDiscarded { revision, .. }
            | Self::DraftPublished { revision, .. } => *revision,
            Self::TextPublished { text, .. } => text.uuid(),
            // A key has no id of its own but its name, which is the object.
            Self::ReceiptKeyAdded { .. } => Uuid::nil(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Given { purpose, .. }
            | Self::Withdrawn { purpose, .. }
            | Self::Recorded { purpose, .. }
            | Self::TextPublished { purpose, .. }
            | Self::DraftSaved { purpose, .. }
            | Self::DraftDiscarded { purpose, .. } => Some(purpose.code().to_owned()),
            Self::ScanAdded { scan, .. } => Some(scan.to_string()),
            Self::DraftPublished { text, .. } => Some(text.to_string()),
            Self::ReceiptKeyAdded { kid } => Some(kid.clone()),
        }
    }
}
