//! Kinds and states in words. What a right gives stands on the page about rights, and is told here in the same words.

use time::{Date, OffsetDateTime};

use crate::kernel::dates;
use crate::kernel::register::Right;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::{Case, Kind, Need, Outcome, Request, State, Taken};

/// What somebody should know before they ask.
pub struct KindWords {
    pub slug: &'static str,
    pub title: &'static str,
    pub get: &'static str,
    pub refuse: &'static str,
    pub takes: &'static str,
}

impl KindWords {
    pub fn new(t: Messages, kind: Kind) -> Self {
        let (get, refuse) = get_and_refuse(t, kind);
        let takes = match kind {
            Kind::NoMarketing => t.rights_takes_at_once(),
            Kind::Objection => t.rights_objection_takes(),
            _ => t.rights_takes_month(),
        };
        Self { slug: kind.slug(), title: title(t, kind), get, refuse, takes }
    }
}

/// The everyday name first, the legal one in brackets.
pub fn title(t: Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Access => t.rights_access(),
        Kind::Correction => t.rights_correction(),
        Kind::Erasure => t.rights_erasure(),
        Kind::Restriction => t.rights_restriction(),
        Kind::Portability => t.rights_portability(),
        Kind::Objection => t.rights_objection(),
        Kind::NoMarketing => t.rights_marketing(),
        Kind::HumanEye => t.rights_human(),
        Kind::NextOfKin => t.requests_kin(),
    }
}

fn get_and_refuse(t: Messages, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Access => (t.rights_access_get(), t.rights_access_refuse()),
        Kind::Correction => (t.rights_correction_get(), t.rights_correction_refuse()),
        Kind::Erasure => (t.rights_erasure_get(), t.rights_erasure_refuse()),
        Kind::Restriction => (t.rights_restriction_get(), t.rights_restriction_refuse()),
        Kind::Portability => (t.rights_portability_get(), t.rights_portability_refuse()),
        Kind::Objection => (t.rights_objection_get(), t.rights_objection_refuse()),
        Kind::NoMarketing => (t.rights_marketing_get(), t.rights_never_refused()),
        Kind::HumanEye => (t.rights_human_get(), t.rights_human_refuse()),
        Kind::NextOfKin => (t.requests_kin_get(), t.requests_kin_refuse()),
    }
}

/// Whether a request says nothing without words of one's own.
pub const fn needs_words(kind: Kind) -> bool {
    matches!(kind, Kind::Correction | Kind::Restriction | Kind::Objection | Kind::HumanEye)
}

/// What a leaked session must not be able to ask for (SECURITY V7).
pub fn needs_password(kind: Kind) -> bool {
    matches!(kind.right(), Some(Right::Access | Right::Portability | Right::Erasure))
}

pub fn state(t: Messages, state: State) -> &'static str {
    match state {
        State::Received => t.requests_state_received(),
        State::Identified => t.requests_state_identified(),
        State::Working => t.requests_state_working(),
        State::Waiting => t.requests_state_waiting(),
        State::Done => t.requests_state_done(),
        State::Refused => t.requests_state_refused(),
        State::Withdrawn => t.requests_state_withdrawn(),
        State::NotEstablished => t.requests_state_not_established(),
    }
}

/// The look of a badge.
pub const fn badge(state: State) -> &'static str {
    match state {
        State::Received | State::Identified | State::Working => "info",
        State::Waiting => "warning",
        State::Done => "success",
        State::Refused | State::Withdrawn | State::NotEstablished => "off",
    }
}

/// "Uiterlijk 22 december 2026", or that the clock stands still; empty for what is closed.
pub fn by_when(page: &Page, case: &Case) -> String {
    if !case.state.is_open() {
        return String::new();
    }
    match case.deadline.legal_last_day() {
        Some(last) => page.t.requests_by(day(page, last.day())),
        None => page.t.requests_stands_still().to_owned(),
    }
}

pub fn day(page: &Page, day: Date) -> String {
    dates::long(day, page.lang)
}

/// The day of a moment.
pub fn moment(page: &Page, at: OffsetDateTime) -> String {
    day(page, dates::amsterdam_day(at))
}

/// A place on the line of states.
pub struct Stage {
    pub word: &'static str,
    pub is_behind: bool,
    pub is_now: bool,
}

/// Received, identity checked, in progress, (waiting for you), done or refused.
pub fn stages(t: Messages, case: &Case) -> Vec<Stage> {
    let (now, open) = (case.state, case.state.is_open());
    let mut stages = vec![(State::Received, true)];
    if case.need != Need::Nothing {
        stages.push((State::Identified, case.is_identified()));
    }
    stages.push((State::Working, case.handler.is_some()));
    if now == State::Waiting {
        stages.push((State::Waiting, false));
    }
    stages.push((if open { State::Done } else { now }, !open));
    let stage =
        |(at, behind): (State, bool)| Stage { word: state(t, at), is_now: at == now, is_behind: behind && at != now };
    stages.into_iter().map(stage).collect()
}

/// What somebody reads about a step; none for what is among ourselves, or would tell somebody we do not know whether we have data of them.
pub fn step(t: Messages, taken: &Taken, case: &Case) -> Option<String> {
    let shown = match taken.step.as_str() {
        "asked" | "receipt_corrected" | "identity_asked" | "identity_shown" | "strong_needed" | "asked_more"
        | "answered" | "extended" | "fulfilled" | "refused" | "withdrawn" | "not_established" | "assigned" => true,
        "matched" | "unmatched" => case.is_known(),
        _ => false,
    };
    shown.then(|| t.requests_step(&taken.step))
}

/// Until when we have, in sentences.
pub struct Clock {
    pub lines: Vec<String>,
    /// It stands still, or is over: more than a date.
    pub is_odd: bool,
    pub is_late: bool,
}

impl Clock {
    pub fn new(page: &Page, request: &Request, today: Date) -> Self {
        let (t, case) = (page.t, &request.case);
        let (last, is_late) = (case.deadline.legal_last_day(), case.deadline.is_late(today));
        let facts = case.deadline.facts();
        let lines = match (request.closed_at, last) {
            (Some(closed), _) => {
                let unsaid = if case.need == Need::Nothing && case.state == State::Done { "unsaid" } else { "" };
                vec![t.requests_clock_closed(moment(page, closed), case.outcome.map_or(unsaid, Outcome::code))]
            }
            (None, Some(last)) if is_late => vec![t.requests_clock_late(day(page, last.day()))],
            (None, Some(last)) => vec![t.requests_clock_by(day(page, last.day()))],
            (None, None) => {
                let since = case.deadline.suspended_since().map(|since| day(page, since)).unwrap_or_default();
                vec![t.requests_clock_still(since), t.requests_clock_still_how().to_owned()]
            }
        };
        let extended = facts.extension_told.filter(|_| request.closed_at.is_none());
        let extended = extended.map(|told| t.requests_clock_extended(day(page, told)));
        let waits = (case.state == State::Waiting && last.is_some()).then(|| t.requests_clock_runs_on().to_owned());
        let is_odd = request.closed_at.is_none() && (is_late || last.is_none());
        Self { lines: lines.into_iter().chain(extended).chain(waits).collect(), is_odd, is_late: is_odd && is_late }
    }
}
