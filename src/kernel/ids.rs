//! Ids that tell apart what they name. Each is a version 7 UUID: it sorts by the time it was made and says nothing else.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id, never used before.
            #[expect(clippy::new_without_default, reason = "a new id is not a default value")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// Whom the data are about, with or without an account.
    PersonId
    /// Somebody who can log in.
    AccountId
    /// One version of the text of a consent.
    ConsentTextId
    /// One act of giving or withdrawing.
    ConsentEventId
    /// The scan of a paper. It stands in an address, so it is made at random: see [`ScanId::random`].
    ScanId
    /// A home that is rented, by one or more.
    TenancyId
    /// What somebody agreed with the association, to rent or to buy.
    AgreementId
    /// One payment, to or from somebody.
    PaymentId
    /// A note or complaint, in the files of all whom it concerns.
    NoteId
    /// Somebody who lives with a person.
    HouseholdMemberId
    /// An account that shows a file of the administration.
    LinkId
    /// One file of the administration on its way in.
    ImportId
    /// One list of subscribers of another newsletter system, on its way in.
    NewsletterListId
    /// One time that letters are made for many homes.
    LetterRunId
    /// One newsletter.
    EditionId
    /// One time that addresses were given to a printer.
    DisclosureId
    /// A request about somebody's data.
    RequestId
    /// A file that belongs to a request.
    RequestFileId
    /// A message between a person and us about a request.
    RequestMessageId
    /// Somebody who acts for somebody else, or asked to.
    RepresentationId
}

impl ScanId {
    /// An id that says nothing, not even when it was made.
    pub fn random() -> Self {
        Self(uuid::Builder::from_random_bytes(rand::random()).into_uuid())
    }
}
