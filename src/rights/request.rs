//! A request as it is kept.

use time::{Date, OffsetDateTime};

use super::case::Case;
use super::kind::{Channel, Kind};
use super::number::Number;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::deadline::Received;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{AccountId, PersonId, RepresentationId, RequestId};
use crate::kernel::lang::Lang;
use crate::kernel::phone::PhoneNumber;
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::staff::StaffRole;

/// What stands in the open about a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub id: RequestId,
    pub number: Number,
    /// Who asks, and whose key seals what belongs to the request. Whose data it is about is `case.about`.
    pub person: PersonId,
    pub channel: Channel,
    pub lang: Lang,
    /// An earlier request of which this is a repeat.
    pub repeats: Option<RequestId>,
    pub noted_at: OffsetDateTime,
    pub case: Case,
    /// By which right somebody asked it for the person.
    pub representation: Option<RepresentationId>,
    /// The day that orders the queue: the target, or the last there was.
    pub due_on: Date,
    /// How many steps it has taken, the asking among them.
    pub version: i32,
    pub closed_at: Option<OffsetDateTime>,
    /// It was answered once the notes had been reviewed.
    pub notes_reviewed: bool,
}

/// A request to take in.
#[derive(Clone, Debug)]
pub struct New {
    pub kind: Kind,
    pub channel: Channel,
    pub lang: Lang,
    pub received: Received,
    pub repeats: Option<RequestId>,
    pub asked: Asked,
}

/// What was asked, and who somebody without an account says they are. Nothing of it is believed yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub body: Option<Prose>,
    pub name: Option<Line>,
    pub birth_date: Option<BirthDate>,
    pub email: Option<EmailAddress>,
    pub phone: Option<PhoneNumber>,
    /// As it was typed: it may be a former home, or one abroad.
    pub address: Option<Prose>,
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Who asked.
    Person,
    Staff(AccountId, StaffRole),
    /// Work that runs by itself.
    Portal,
}

impl Request {
    /// All persons whose data a page about it may show.
    pub fn persons(&self) -> Vec<PersonId> {
        let about = self.case.about.filter(|about| *about != self.person);
        [Some(self.person), about].into_iter().flatten().collect()
    }
}

impl By {
    pub(super) const fn columns(self) -> (Option<AccountId>, Option<&'static str>) {
        match self {
            Self::Staff(account, role) => (Some(account), Some(role.code())),
            Self::Person | Self::Portal => (None, None),
        }
    }
}
