//! When work counts as standing still.

use time::{Duration, OffsetDateTime};

use crate::platform::jobs::Fares;
use crate::platform::mail::Tally;

/// Servers look every two seconds; one that is restarted is back within this time.
const JOBS_WAIT: Duration = Duration::minutes(15);

/// A mail server that is restarted is back within this time.
const MAIL_WAITS: Duration = Duration::minutes(30);

/// How the jobs of a kind stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Fine,
    Running,
    /// It failed, and is tried again by itself.
    Retrying,
    KeepsFailing,
    /// It should have begun long ago.
    Still,
    /// There is nothing to do.
    Nothing,
}

impl State {
    /// A person must look.
    pub fn is_alarming(self) -> bool {
        matches!(self, Self::KeepsFailing | Self::Still)
    }

    /// There is nothing to say of it.
    pub fn is_quiet(self) -> bool {
        matches!(self, Self::Fine | Self::Nothing)
    }
}

/// What a person must look at, for the page and for the mail alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarming<'a> {
    Mail,
    /// The jobs of this kind, also one that only another release of the program does.
    Jobs(&'a str),
}

/// Mail first, then kinds of jobs in the order of `fares`.
pub fn alarming<'a>(tally: &Tally, fares: &'a [Fares], now: OffsetDateTime) -> Vec<Alarming<'a>> {
    let mail = of_mail(tally, now).is_alarming().then_some(Alarming::Mail);
    let jobs = fares.iter().filter(|fares| of_jobs(Some(fares), now).is_alarming());
    mail.into_iter().chain(jobs.map(|fares| Alarming::Jobs(&fares.kind))).collect()
}

pub fn of_jobs(fares: Option<&Fares>, now: OffsetDateTime) -> State {
    let Some(fares) = fares else { return State::Nothing };
    match fares {
        _ if fares.keeps_failing() => State::KeepsFailing,
        _ if fares.due_since.is_some_and(|since| since < now - JOBS_WAIT) => State::Still,
        _ if fares.failing > 0 => State::Retrying,
        _ if fares.running > 0 => State::Running,
        _ => State::Fine,
    }
}

pub fn of_mail(tally: &Tally, now: OffsetDateTime) -> State {
    match tally {
        _ if tally.waiting_since.is_some_and(|since| since < now - MAIL_WAITS) => State::Still,
        _ if tally.failed > 0 => State::Retrying,
        _ if tally.waiting > 0 => State::Running,
        _ => State::Fine,
    }
}
