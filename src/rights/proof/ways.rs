//! By which ways somebody without an account may show who they are, and why not by others (RULES 2). Plain rules of what is known.

use time::{Date, Duration, OffsetDateTime};

use crate::kernel::dates::amsterdam_day;
use crate::persons::{KnownSince, Person};
use crate::rights::identity::{Need, Shown};
use crate::rights::request::Asked;

/// A contact that changed in this time is not trusted yet: somebody who took over a mailbox would ask everything the next day.
const SETTLES: Duration = Duration::days(14);

/// Facts that must be the same before a code counts as the second level.
const FACTS: usize = 2;

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
    /// It changed less than 14 days ago. From this day on it does.
    TooNew { from: Date },
    /// Fewer than two facts are the same as on file.
    FewFacts,
    /// They moved out: who lives there now is somebody else.
    FormerHome,
    /// Special categories of data are among what was asked.
    TooWeak,
}

/// What the association knows of whom the request is about.
#[derive(Clone, Debug)]
pub struct Known {
    pub person: Person,
    pub since: KnownSince,
    /// Whether they rent a home from us today, rented one, or never did.
    pub home: Home,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    Rented,
    Left,
    Never,
}

/// What somebody said, against what is on file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Name,
    BirthDate,
    Email,
    Phone,
    Address,
}

impl Way {
    pub const ALL: [Self; 6] = [Self::Mail, Self::Phone, Self::Letter, Self::Desk, Self::Video, Self::ShieldedCopy];

    /// What it shows, if it may be used.
    pub fn shows(self, need: Need, asked: &Asked, known: Option<&Known>, now: OffsetDateTime) -> Result<Shown, No> {
        match self {
            Self::Desk => return Ok(Shown::Desk),
            Self::Video => return Ok(Shown::Video),
            Self::ShieldedCopy => return Ok(Shown::ShieldedCopy),
            Self::Mail | Self::Phone | Self::Letter => {}
        }
        let known = known.ok_or(No::Unmatched)?;
        let facts = same(asked, &known.person).len() >= FACTS;
        let shown = match self {
            Self::Mail => {
                known.person.contact.email.as_ref().ok_or(No::NotOnFile)?;
                settled(known.since.email, now)?;
                if facts && known.home == Home::Left { Shown::MailCodeAndFacts } else { Shown::MailCode }
            }
            Self::Phone => {
                known.person.contact.phone.as_ref().ok_or(No::NotOnFile)?;
                settled(known.since.phone, now)?;
                Shown::PhoneCode
            }
            _ => {
                if known.home == Home::Left {
                    return Err(No::FormerHome);
                }
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

fn settled(since: OffsetDateTime, now: OffsetDateTime) -> Result<(), No> {
    let from = since + SETTLES;
    if now >= from { Ok(()) } else { Err(No::TooNew { from: amsterdam_day(from) }) }
}

/// The facts that are the same as on file. A name counts however it was written, as long as the family name is in it.
pub fn same(asked: &Asked, person: &Person) -> Vec<Fact> {
    let contact = &person.contact;
    let all = [
        (Fact::Name, asked.name.as_ref().is_some_and(|name| holds(name.as_str(), person.name.family.as_str()))),
        (Fact::BirthDate, asked.birth_date.as_ref().is_some_and(|date| date.as_str() == person.birth_date.as_str())),
        (
            Fact::Email,
            matches!((&asked.email, &contact.email), (Some(said), Some(known)) if said.folded() == known.folded()),
        ),
        (
            Fact::Phone,
            matches!((&asked.phone, &contact.phone), (Some(said), Some(known)) if said.e164() == known.e164()),
        ),
        (Fact::Address, asked.address.as_ref().is_some_and(|said| is_home(said.as_str(), &contact.address.lines()))),
    ];
    all.into_iter().filter_map(|(fact, same)| same.then_some(fact)).collect()
}

/// Whether the words of one stand together in the other, whatever the case.
fn holds(said: &str, family: &str) -> bool {
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let (said, family) = (words(said), words(family));
    !family.is_empty() && said.windows(family.len()).any(|part| part == family)
}

/// An address as somebody typed it is the home on file when each line of that stands in it, spaces and signs aside.
fn is_home(said: &str, lines: &[String]) -> bool {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let said = plain(said);
    !lines.is_empty() && lines.iter().all(|line| said.contains(&plain(line)))
}
