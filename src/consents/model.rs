//! What a consent is made of and what follows from its history. No consent is ever kept as a mere "yes": the state is derived
//! from what was shown, when and how (P27).

use time::{Date, Duration, OffsetDateTime};

use super::text::Texts;
use crate::kernel::dates::{amsterdam_day, amsterdam_start};
use crate::kernel::ids::{ConsentEventId, ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;

/// How somebody told us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Web,
    Paper,
    Desk,
    Phone,
    /// Elsewhere, before this portal: brought in with a list, for which an employee says where and how.
    Elsewhere,
}

/// The circumstances of a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The language in which the text was shown.
    pub lang: Lang,
    pub channel: Channel,
    /// When it was said, never later than the change: the moment the form was sent, or the day a paper was signed.
    pub effective_at: OffsetDateTime,
}

/// What somebody said another way than on the website, as an employee records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub kind: Kind,
    /// The text that was said yes to; withdrawing has none of its own.
    pub text: Option<ConsentTextId>,
    pub lang: Lang,
    pub channel: Channel,
    /// Never later than the change.
    pub effective_at: OffsetDateTime,
}

/// What became of giving or withdrawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Nothing changed and nothing was written: it was so already, or a paper came in after the person decided otherwise.
    AlreadySo,
    /// Another text is asked by now, so this yes counts for nothing: show the new one.
    TextChanged,
}

/// Giving or withdrawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Given,
    Withdrawn,
}

/// One piece of evidence (P27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub id: ConsentEventId,
    /// Whose file it stands in, when that is not the person's own but one of the administration that is linked to their account.
    pub linked: Option<PersonId>,
    pub purpose: Purpose,
    pub kind: Kind,
    pub text: ConsentTextId,
    /// The hash of the words that were shown, as kept with the act itself.
    pub text_hash: Vec<u8>,
    /// The version of the privacy statement that was in force, and the mark of the register: `statement-2 register-3fa9c1d2e4b5`. Of acts
    /// from before there were versions, the mark alone.
    pub statement: String,
    pub lang: Lang,
    pub channel: Channel,
    pub effective_at: OffsetDateTime,
    pub recorded_at: OffsetDateTime,
}

/// Where a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Never,
    Given,
    /// Given, but the text has changed in substance since: it counts for nothing until it is given again (P30).
    Paused,
    Withdrawn,
}

/// A purpose, where its consent stands, and how it came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeState {
    pub purpose: Purpose,
    pub standing: Standing,
    /// Oldest first.
    pub history: Vec<Act>,
}

impl PurposeState {
    pub(super) fn new(purpose: Purpose, history: Vec<Act>, texts: &Texts) -> Self {
        let standing = match history.last() {
            None => Standing::Never,
            Some(act) if act.kind == Kind::Withdrawn => Standing::Withdrawn,
            Some(act) if texts.stands(act.text) => Standing::Given,
            Some(_) => Standing::Paused,
        };
        Self { purpose, standing, history }
    }

    /// The act that decides.
    pub fn latest(&self) -> Option<&Act> {
        self.history.last()
    }

    /// Since when it stands so, as the person would say it: the day a paper was signed, not the day it was typed in.
    pub fn since(&self) -> Option<OffsetDateTime> {
        self.latest().map(|act| act.effective_at)
    }

    /// The text of the latest act.
    pub fn text(&self) -> Option<ConsentTextId> {
        self.latest().map(|act| act.text)
    }

    /// Whether there is a yes to take back.
    pub fn can_withdraw(&self) -> bool {
        matches!(self.standing, Standing::Given | Standing::Paused)
    }

    /// Whether data may be used for this purpose.
    pub fn allows(&self) -> bool {
        self.standing == Standing::Given
    }
}

/// When something counts as said of which only the day is known. In doubt there is no consent: a yes counts from the first moment of that
/// day, so that whatever else was said on it holds, and a no until the last. Who stands at the desk or calls today says it now.
pub fn said_at(kind: Kind, channel: Channel, day: Date, now: OffsetDateTime) -> OffsetDateTime {
    let today = amsterdam_day(now) == day;
    match kind {
        _ if today && !matches!(channel, Channel::Paper | Channel::Elsewhere) => now,
        Kind::Given => amsterdam_start(day),
        Kind::Withdrawn => {
            let next = day.next_day().map_or(now, amsterdam_start);
            now.min(next - Duration::MICROSECOND)
        }
    }
}

impl Channel {
    pub const ALL: [Self; 5] = [Self::Web, Self::Paper, Self::Desk, Self::Phone, Self::Elsewhere];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Paper => "paper",
            Self::Desk => "desk",
            Self::Phone => "phone",
            Self::Elsewhere => "elsewhere",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

impl Kind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Given, Self::Withdrawn].into_iter().find(|kind| kind.code() == code)
    }
}
