//! By which ways somebody without an account may show who they are, and why not by others (RULES 2). Plain rules of what is known.

use std::collections::BTreeSet;

use time::{Date, Duration, OffsetDateTime};

use crate::kernel::dates::amsterdam_day;
use crate::persons::{Field, KnownSince, Person};
use crate::rights::identity::{Need, Shown};
use crate::rights::matching::{ENOUGH, same};
use crate::rights::request::Asked;

/// A contact that changed in this time is not trusted yet: somebody who took over a mailbox would ask everything the next day (RULES 2).
pub const SETTLES: Duration = Duration::days(14);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A code to the e-mail address on file.
    Mail,
    /// An employee calls the number on file.
    Phone,
    /// A code by letter to the home on file.
    Letter,
    Desk,
    Video,
    /// A copy of an identity document with all but the needed covered. Only where nothing else will do, for a stated reason.
    ShieldedCopy,
}

/// Why a way does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// Nobody has found yet whose data it is about: there is nothing to compare with.
    Unmatched,
    /// There is no such contact on file.
    NotOnFile,
    /// The person says that it is wrong (AVG 18(1)(a)): what is sent there shows nothing.
    Disputed,
    /// It changed less than 14 days ago. From this day on it does.
    TooNew { from: Date },
    /// Fewer than two facts are the same as on file.
    FewFacts,
    /// They moved out: who lives there now is somebody else.
    FormerHome,
    /// Special categories of data are among what was asked.
    TooWeak,
    /// What is on file is of who died: it shows nothing of their next of kin.
    OfSomebodyElse,
}

/// What the association knows of whom the request is about.
#[derive(Clone, Debug)]
pub struct Known {
    pub person: Person,
    pub since: KnownSince,
    /// What they say is wrong.
    pub disputed: BTreeSet<Field>,
    /// Whether they rent a home from us today, rented one, or never did.
    pub home: Home,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    Rented,
    Left,
    Never,
}

impl Way {
    pub const ALL: [Self; 6] = [Self::Mail, Self::Phone, Self::Letter, Self::Desk, Self::Video, Self::ShieldedCopy];

    /// Whether it shows who somebody is by what is on file of whom the request is about.
    pub const fn is_by_the_file(self) -> bool {
        matches!(self, Self::Mail | Self::Phone | Self::Letter)
    }

    /// What it shows, if it may be used.
    pub fn shows(self, need: Need, asked: &Asked, known: Option<&Known>, now: OffsetDateTime) -> Result<Shown, No> {
        match self {
            Self::Desk => return Ok(Shown::Desk),
            Self::Video => return Ok(Shown::Video),
            Self::ShieldedCopy => return Ok(Shown::ShieldedCopy),
            Self::Mail | Self::Phone | Self::Letter => {}
        }
        let known = known.ok_or(No::Unmatched)?;
        let facts = same(asked, &known.person).len() >= ENOUGH;
        let shown = match self {
            Self::Mail => {
                known.person.contact.email.as_ref().ok_or(No::NotOnFile)?;
                known.undisputed(Field::Email)?;
                settled(known.since.email, now)?;
                if facts && known.home == Home::Left { Shown::MailCodeAndFacts } else { Shown::MailCode }
            }
            Self::Phone => {
                known.person.contact.phone.as_ref().ok_or(No::NotOnFile)?;
                known.undisputed(Field::Phone)?;
                settled(known.since.phone, now)?;
                Shown::PhoneCode
            }
            _ => {
                if known.home == Home::Left {
                    return Err(No::FormerHome);
                }
                known.undisputed(Field::Address)?;
                // The home that is rented from us is known by the agreement, whatever address somebody typed.
                if known.home == Home::Never {
                    settled(known.since.address, now)?;
                }
                if !facts {
                    return Err(No::FewFacts);
                }
                Shown::LetterCode
            }
        };
        if need.is_met_by(Some(shown)) { Ok(shown) } else { Err(No::TooWeak) }
    }
}

impl Known {
    fn undisputed(&self, field: Field) -> Result<(), No> {
        if self.disputed.contains(&field) { Err(No::Disputed) } else { Ok(()) }
    }
}

fn settled(since: OffsetDateTime, now: OffsetDateTime) -> Result<(), No> {
    let from = since + SETTLES;
    if now >= from { Ok(()) } else { Err(No::TooNew { from: amsterdam_day(from) }) }
}
