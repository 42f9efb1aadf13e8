//! The one place that decides what may happen to a request, and what it then is. Everything else asks here: pages, jobs, and the store,
//! which writes only what [`Case::after`] gave.

use time::Date;

use super::identity::{Need, Shown};
use super::kind::Kind;
use super::state::{Outcome, State};
use crate::kernel::deadline::{AnswerRefused, AskRefused, Deadline, ExtensionRefused, Received};
use crate::kernel::ids::{AccountId, PersonId};

/// What rules look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    pub kind: Kind,
    pub state: State,
    pub outcome: Option<Outcome>,
    pub need: Need,
    pub shown: Option<Shown>,
    /// Whose data it is about, once matched.
    pub about: Option<PersonId>,
    pub handler: Option<AccountId>,
    pub deadline: Deadline,
}

/// What is still to be done before an answer may leave. Each slice of the work counts its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfinished {
    /// Searches and changes in systems outside the portal, also those that nobody made a task of yet.
    pub tasks: i64,
    /// Notes in the file that nobody has reviewed.
    pub notes: i64,
    /// Fields of a correction without a decision.
    pub fields: i64,
}

/// Something that happens to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Staff found whose data it is about.
    Match(PersonId),
    /// It was somebody else's data after all.
    Unmatch,
    /// Somebody works on it from now on: at first, or in another's place.
    Assign(AccountId),
    /// Nobody does any more.
    Release,
    /// It arrived on another day than was noted: two employees said so.
    CorrectReceipt(Received),
    /// The person is asked to show who they are.
    AskIdentity,
    ShowIdentity(Shown),
    /// Special categories turned up among the data: more is needed to know who asks.
    NeedStrong,
    /// The person is asked something else. The clock runs on.
    Ask,
    /// The person answered.
    Answered,
    /// They were told, with the reasons.
    Extend,
    /// Fulfilled, and answered.
    Fulfil(Outcome, Unfinished),
    /// With reasons.
    Refuse,
    /// By the person.
    Withdraw,
    /// Nobody showed who asks.
    GiveUp,
}

/// Why a step may not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Illegal {
    /// It is closed.
    Closed,
    /// We do not know who asks, or not surely enough.
    Identity,
    /// We do not know whose data it is about.
    Unmatched,
    Unfinished(Unfinished),
    /// It is about somebody already.
    Matched,
    /// They showed who they are by what is on file of whom it is about.
    Proved,
    /// That was shown before, or stands so already.
    Known,
    /// That day is still to come.
    Future,
    /// Nothing was asked of the person.
    NotAsked,
    /// The person still has the time that they were given: from this day on it may be.
    TooSoon(Date),
    Ask(AskRefused),
    Extension(ExtensionRefused),
    /// Nothing of theirs may be held if the request is about them.
    Held,
    /// A note is withheld: that is an answer in part.
    Withheld,
    /// What was decided on the lines of a correction says otherwise.
    Lines,
    /// This right is absolute: it is neither refused nor met in part.
    Absolute,
}

impl Step {
    /// In `rights_step.step`, and after `rights.` in the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Match(_) => "matched",
            Self::Unmatch => "unmatched",
            Self::Assign(_) => "assigned",
            Self::Release => "released",
            Self::CorrectReceipt(_) => "receipt_corrected",
            Self::AskIdentity => "identity_asked",
            Self::ShowIdentity(_) => "identity_shown",
            Self::NeedStrong => "strong_needed",
            Self::Ask => "asked_more",
            Self::Answered => "answered",
            Self::Extend => "extended",
            Self::Fulfil(..) => "fulfilled",
            Self::Refuse => "refused",
            Self::Withdraw => "withdrawn",
            Self::GiveUp => "not_established",
        }
    }

    /// An id or word of our own that belongs to it.
    pub fn object(self) -> Option<String> {
        match self {
            Self::Match(person) => Some(person.to_string()),
            Self::Assign(account) => Some(account.to_string()),
            Self::CorrectReceipt(received) => Some(received.day().to_string()),
            Self::ShowIdentity(shown) => Some(shown.code().to_owned()),
            Self::Fulfil(outcome, _) => Some(outcome.code().to_owned()),
            _ => None,
        }
    }
}

impl Case {
    /// A request as it comes in. Who asks from their own account has shown who they are, and whom it is about: but whom next of kin ask about
    /// is somebody else.
    pub fn new(kind: Kind, deadline: Deadline, own: Option<(PersonId, Shown)>) -> Self {
        let about = own.map(|(person, _)| person).filter(|_| kind != Kind::NextOfKin);
        let (need, shown) = (Need::of(kind, false), own.map(|(_, shown)| shown));
        Self { kind, state: State::Received, outcome: None, need, shown, about, handler: None, deadline }.moved_on()
    }

    /// What it is after this step on this day, in Amsterdam; or why not.
    pub fn after(self, step: Step, on: Date) -> Result<Self, Illegal> {
        if !self.state.is_open() {
            return Err(Illegal::Closed);
        }
        match step {
            Step::Match(_) if self.about.is_some() => Err(Illegal::Matched),
            Step::Match(person) => Ok(self.matched(person)),
            Step::Unmatch => self.unmatched(),
            Step::Assign(to) => Ok(Self { handler: Some(to), ..self }.in_our_hands()),
            Step::Release => Ok(Self { handler: None, ..self }.in_our_hands()),
            Step::CorrectReceipt(received) => self.received_on(received, on),
            Step::AskIdentity => self.identity_asked(on),
            Step::ShowIdentity(shown) => self.identity_shown(shown, on),
            Step::NeedStrong => Ok(Self { need: Need::Strong, ..self }.in_our_hands()),
            Step::Ask => Ok(Self { state: State::Waiting, ..self }),
            Step::Answered if self.state == State::Waiting => Ok(self.moved_on()),
            Step::Answered => Err(Illegal::NotAsked),
            Step::Extend => {
                let deadline = self.deadline.extension_told(on).map_err(Illegal::Extension)?;
                Ok(Self { deadline, ..self })
            }
            Step::Fulfil(outcome, unfinished) => self.fulfilled(outcome, unfinished),
            Step::Refuse if self.kind.is_absolute() => Err(Illegal::Absolute),
            Step::Refuse => Ok(Self { state: State::Refused, ..self }),
            Step::Withdraw => Ok(Self { state: State::Withdrawn, ..self }),
            Step::GiveUp if self.is_identified() => Err(Illegal::Known),
            Step::GiveUp if self.state != State::Waiting => Err(Illegal::NotAsked),
            Step::GiveUp => Ok(Self { state: State::NotEstablished, ..self }),
        }
    }

    /// Whether we know surely enough who asks.
    pub fn is_identified(&self) -> bool {
        self.need.is_met_by(self.shown)
    }

    /// Whether somebody showed who they are, and surely enough. What needs no identity is never known: it tells no stranger anything.
    pub fn is_known(&self) -> bool {
        self.shown.is_some() && self.is_identified()
    }

    /// All is counted anew from the facts. What turns out to have been said too late counts no more: see [`Deadline::from_facts`].
    fn received_on(self, received: Received, on: Date) -> Result<Self, Illegal> {
        if received.day() > on {
            return Err(Illegal::Future);
        }
        if received == self.deadline.received() {
            return Err(Illegal::Known);
        }
        let (deadline, _) = Deadline::from_facts(self.deadline.facts().received_on(received));
        Ok(Self { deadline, ..self })
    }

    /// Whoever showed who they are before anybody knew whose data it is about did not show that they are this person: only a session says both.
    fn matched(self, person: PersonId) -> Self {
        let shown = self.shown.filter(|shown| matches!(shown, Shown::Session | Shown::SessionTwoSteps));
        let after = Self { about: Some(person), shown, ..self };
        if after.shown == self.shown { after } else { after.moved_on() }
    }

    /// Who was asked to show who they are was somebody else: the clock never stood still for who asks.
    fn unmatched(self) -> Result<Self, Illegal> {
        if self.about.is_none() {
            return Err(Illegal::Unmatched);
        }
        if self.shown.is_some_and(|shown| shown.rests_on_match(self.kind)) {
            return Err(Illegal::Proved);
        }
        let facts = self.deadline.facts();
        let stands_still = self.deadline.suspended_since().is_some();
        let (deadline, _) =
            if stands_still { Deadline::from_facts(facts.without_identity()) } else { (self.deadline, vec![]) };
        let after = Self { about: None, deadline, ..self };
        // What else was asked of who asks still is.
        Ok(if after.is_identified() { after.in_our_hands() } else { after.moved_on() })
    }

    /// The clock stops if this is in time, and if it did not stop before; asking later is allowed, and stops nothing.
    fn identity_asked(self, on: Date) -> Result<Self, Illegal> {
        if self.is_identified() {
            return Err(Illegal::Known);
        }
        let deadline = match self.deadline.identity_asked(on) {
            Ok(stopped) => stopped,
            Err(AskRefused::Already | AskRefused::TooLate { .. }) => self.deadline,
            Err(why @ AskRefused::BeforeReceipt) => return Err(Illegal::Ask(why)),
        };
        Ok(Self { state: State::Waiting, deadline, ..self })
    }

    fn identity_shown(self, shown: Shown, on: Date) -> Result<Self, Illegal> {
        // That comes with a request that somebody asked for another, and is never shown after.
        if shown == Shown::Representative {
            return Err(Illegal::Identity);
        }
        if self.shown == Some(shown) {
            return Err(Illegal::Known);
        }
        // A weaker proof takes nothing away from a stronger one.
        let kept = self.shown.filter(|before| before.is_strong() && !shown.is_strong());
        let after = Self { shown: Some(kept.unwrap_or(shown)), ..self };
        if !after.is_identified() {
            return Ok(after);
        }
        let deadline = match after.deadline.identity_answered(on) {
            Ok(runs) => runs,
            // It did not stand still.
            Err(AnswerRefused::NotAsked | AnswerRefused::Already) => after.deadline,
            Err(AnswerRefused::BeforeAsking) => return Err(Illegal::NotAsked),
        };
        Ok(Self { deadline, ..after }.moved_on())
    }

    fn fulfilled(self, outcome: Outcome, unfinished: Unfinished) -> Result<Self, Illegal> {
        match (outcome, self.about) {
            _ if !self.is_identified() => Err(Illegal::Identity),
            (Outcome::NothingHeld, Some(_)) => Err(Illegal::Held),
            (Outcome::Whole | Outcome::Partly, None) => Err(Illegal::Unmatched),
            (Outcome::Partly, Some(_)) if self.kind.is_absolute() => Err(Illegal::Absolute),
            _ if unfinished != Unfinished::default() => Err(Illegal::Unfinished(unfinished)),
            _ => Ok(Self { state: State::Done, outcome: Some(outcome), ..self }),
        }
    }

    /// Among ourselves something changed: what waits for the person still does.
    fn in_our_hands(self) -> Self {
        if self.state == State::Waiting { self } else { self.moved_on() }
    }

    /// Where an open request stands that waits for nobody but us.
    fn moved_on(self) -> Self {
        let state = match (self.is_identified(), self.handler) {
            // An answer to something else is not an answer to who they are, for which the clock stands still.
            (false, _) if self.deadline.suspended_since().is_some() => State::Waiting,
            (false, _) => State::Received,
            (true, Some(_)) => State::Working,
            (true, None) => State::Identified,
        };
        Self { state, ..self }
    }
}
