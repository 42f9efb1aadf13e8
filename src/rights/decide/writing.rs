//! What can be written to who asked, and what has to happen first. Plain rules of values: the same ones hold when it is sent.

use time::Date;

use crate::kernel::deadline::{ExtensionRefused, Period};
use crate::kernel::staff::Duty;
use crate::rights::case::{Case, Illegal, Step, Unfinished};
use crate::rights::correction::Tally;
use crate::rights::kind::Kind;
use crate::rights::letters::LetterKind;
use crate::rights::state::{Outcome, State};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// That we have the request, to who cannot read so in the portal. No decision.
    Receipt,
    Answer,
    Extension,
    Refusal,
    NotEstablished,
}

/// What has to happen first, or why it never may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    Closed,
    /// We do not know surely enough who asks.
    Identity,
    Tasks(i64),
    /// Nobody made the tasks in systems outside the portal.
    Unsearched,
    Notes(i64),
    Fields(i64),
    /// Of a correction: no datum was put down, so nothing can have been put right.
    NoLines,
    /// All was rejected: that is no answer in part.
    AllRejected,
    /// Something was put right: that is no refusal.
    SomeAccepted,
    /// Nobody may be refused this (RULES 3).
    Absolute,
    /// Once is all there is; this is the last day now.
    Extended(Option<Date>),
    /// It could be told until this day.
    ExtensionOver(Date),
    /// While we wait for who asks to show who they are, no new last day can be named.
    ClockStopped,
    /// Nobody asked who asks, or they did answer.
    NotAsked,
    /// They still have the time that they were given: it may be written from this day on.
    TooSoon(Date),
    /// We know who asks: that is no reason to stop.
    Known,
    ReceiptSent,
}

/// What the rules look at beside the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub unfinished: Unfinished,
    /// Of the unfinished tasks, those that nobody made.
    pub unmade: i64,
    pub lines: Tally,
    /// On which day we last asked who asks.
    pub identity_asked: Option<Date>,
    /// From which day on we need not wait for it any longer.
    pub give_up_from: Option<Date>,
    pub receipt_sent: bool,
}

impl Writing {
    pub const DECISIONS: [Self; 4] = [Self::Answer, Self::Extension, Self::Refusal, Self::NotEstablished];

    /// In a URL: that of its letter.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Receipt => LetterKind::Receipt.slug(),
            Self::Answer => LetterKind::Answer.slug(),
            Self::Extension => LetterKind::Extension.slug(),
            Self::Refusal => LetterKind::Refusal.slug(),
            Self::NotEstablished => LetterKind::NotEstablished.slug(),
        }
    }

    pub fn decision(slug: &str) -> Option<Self> {
        Self::DECISIONS.into_iter().find(|writing| writing.slug() == slug)
    }

    pub const fn duty(self) -> Duty {
        match self {
            Self::Receipt => Duty::RequestWork,
            _ => Duty::Decisions,
        }
    }

    /// What it means for the request; none when nothing.
    pub const fn step(self, outcome: Outcome, unfinished: Unfinished) -> Option<Step> {
        match self {
            Self::Receipt => None,
            Self::Answer => Some(Step::Fulfil(outcome, unfinished)),
            Self::Extension => Some(Step::Extend),
            Self::Refusal => Some(Step::Refuse),
            Self::NotEstablished => Some(Step::GiveUp),
        }
    }

    /// All that has to happen before it may be sent on this day: none when it may.
    pub fn hindrances(self, case: &Case, work: Work, today: Date) -> Vec<Hindrance> {
        if !case.state.is_open() {
            return vec![Hindrance::Closed];
        }
        match self {
            Self::Receipt if work.receipt_sent => vec![Hindrance::ReceiptSent],
            Self::Receipt => vec![],
            Self::Refusal => of_refusal(case, work.lines),
            Self::Answer => of_answer(case, work),
            Self::Extension => of_extension(case, today),
            Self::NotEstablished if case.is_identified() => vec![Hindrance::Known],
            Self::NotEstablished if case.state != State::Waiting || work.identity_asked.is_none() => {
                vec![Hindrance::NotAsked]
            }
            Self::NotEstablished => {
                let from = work.give_up_from.filter(|from| today < *from);
                from.map(Hindrance::TooSoon).into_iter().collect()
            }
        }
    }
}

/// All at once, so that nobody meets them one by one.
fn of_answer(case: &Case, work: Work) -> Vec<Hindrance> {
    let Unfinished { tasks, notes, fields } = work.unfinished;
    let fields = fields.max(work.lines.open);
    let corrects = case.kind == Kind::Correction && case.about.is_some();
    let undone = corrects && fields == 0 && work.lines.outcome().is_none();
    let all = [
        (!case.is_identified(), Hindrance::Identity),
        (work.unmade > 0, Hindrance::Unsearched),
        (tasks > work.unmade, Hindrance::Tasks(tasks - work.unmade)),
        (notes > 0, Hindrance::Notes(notes)),
        (fields > 0, Hindrance::Fields(fields)),
        (undone && work.lines.is_empty(), Hindrance::NoLines),
        (undone && !work.lines.is_empty(), Hindrance::AllRejected),
    ];
    all.into_iter().filter(|(stands, _)| *stands).map(|(_, hindrance)| hindrance).collect()
}

/// Each datum is decided first: what is refused as a whole leaves nothing hanging.
fn of_refusal(case: &Case, lines: Tally) -> Vec<Hindrance> {
    match (case.kind, lines) {
        (kind, _) if kind.is_absolute() => vec![Hindrance::Absolute],
        (Kind::Correction, Tally { open, .. }) if open > 0 => vec![Hindrance::Fields(open)],
        (Kind::Correction, Tally { accepted, .. }) if accepted > 0 => vec![Hindrance::SomeAccepted],
        _ => vec![],
    }
}

fn of_extension(case: &Case, today: Date) -> Vec<Hindrance> {
    let last = case.deadline.legal_last_day().map(|last| last.day());
    match case.after(Step::Extend, today) {
        Err(Illegal::Extension(ExtensionRefused::Already)) => vec![Hindrance::Extended(last)],
        Err(Illegal::Extension(ExtensionRefused::TooLate { until })) => vec![Hindrance::ExtensionOver(until.day())],
        Err(_) => vec![Hindrance::Closed],
        Ok(_) if case.deadline.last_day_of(Period::ThreeMonths).is_none() => vec![Hindrance::ClockStopped],
        Ok(_) => vec![],
    }
}

/// How far it can be fulfilled: who is nobody on file has nothing, of a correction the decisions on each datum say it, and what is absolute is
/// done whole.
pub fn outcomes(case: &Case, lines: Tally) -> &'static [Outcome] {
    match (case.about, case.kind, lines.outcome()) {
        (None, ..) => &[Outcome::NothingHeld],
        (_, kind, _) if kind.is_absolute() => &[Outcome::Whole],
        (_, Kind::Correction, Some(Outcome::Whole)) => &[Outcome::Whole],
        (_, Kind::Correction, Some(Outcome::Partly)) => &[Outcome::Partly],
        _ => &[Outcome::Whole, Outcome::Partly],
    }
}
