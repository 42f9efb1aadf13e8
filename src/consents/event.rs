use uuid::Uuid;

use crate::kernel::ids::{ConsentTextId, PersonId};
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
    TextPublished {
        text: ConsentTextId,
        purpose: Purpose,
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
            Self::TextPublished { .. } => "consents.text_published",
            Self::ReceiptKeyAdded { .. } => "consents.receipt_key_added",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Given { person, .. } | Self::Withdrawn { person, .. } => person.uuid(),
            Self::TextPublished { text, .. } => text.uuid(),
            // A key has no id of its own but its name, which is the object.
            Self::ReceiptKeyAdded { .. } => Uuid::nil(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Given { purpose, .. } | Self::Withdrawn { purpose, .. } | Self::TextPublished { purpose, .. } => {
                Some(purpose.code().to_owned())
            }
            Self::ReceiptKeyAdded { kid } => Some(kid.clone()),
        }
    }
}
