//! A representation in the words of the reader.

use time::Date;

use super::model::{Representation, Seen, State};
use crate::kernel::dates;
use crate::kernel::representation::{Area, Representative, Scope};
use crate::platform::messages::Messages;

pub fn kind(t: Messages, kind: Representative) -> &'static str {
    match kind {
        Representative::Agent => t.representatives_kind_agent(),
        Representative::Administrator => t.representatives_kind_administrator(),
        Representative::Guardian => t.representatives_kind_guardian(),
        Representative::Mentor => t.representatives_kind_mentor(),
        Representative::Parent => t.representatives_kind_parent(),
    }
}

/// The same with what it is, for who chooses.
pub fn kind_explained(t: Messages, kind: Representative) -> &'static str {
    match kind {
        Representative::Agent => t.representatives_choose_agent(),
        Representative::Administrator => t.representatives_choose_administrator(),
        Representative::Guardian => t.representatives_choose_guardian(),
        Representative::Mentor => t.representatives_choose_mentor(),
        Representative::Parent => t.representatives_kind_parent(),
    }
}

pub fn area(t: Messages, area: Area) -> &'static str {
    match area {
        Area::Property => t.representatives_area_property(),
        Area::Contact => t.representatives_area_contact(),
        Area::Privacy => t.representatives_area_privacy(),
        Area::Care => t.representatives_area_care(),
    }
}

/// "huur, betalingen en overeenkomsten; contactgegevens en huishouden"
pub fn scope(t: Messages, scope: Scope) -> String {
    scope.areas().map(|one| area(t, one)).collect::<Vec<_>>().join("; ")
}

pub fn state(t: Messages, state: State) -> &'static str {
    match state {
        State::Asked => t.representatives_state_asked(),
        State::Confirmed => t.representatives_state_confirmed(),
        State::Refused => t.representatives_state_refused(),
        State::Withdrawn => t.representatives_state_withdrawn(),
        State::Ended => t.representatives_state_ended(),
    }
}

/// The state on a day: what is confirmed may not have begun, or be over before it was noted.
pub fn standing(t: Messages, it: &Representation, today: Date) -> (&'static str, &'static str) {
    match it.state {
        State::Confirmed if it.holds_on(today) => (t.representatives_state_confirmed(), "success"),
        State::Confirmed if it.begins_on > today => (t.representatives_state_later(), "info"),
        State::Confirmed => (t.representatives_state_ended(), "off"),
        State::Asked => (t.representatives_state_asked(), "info"),
        State::Refused | State::Withdrawn | State::Ended => (state(t, it.state), "off"),
    }
}

/// "van 1 december 2026 tot en met 30 november 2027"
pub fn when(t: Messages, begins_on: Date, ends_on: Option<Date>) -> String {
    let begin = dates::long(begins_on, t.lang());
    match ends_on {
        Some(end) => t.representatives_when(begin, dates::long(end, t.lang())),
        None => t.representatives_since(begin),
    }
}

/// The same of one that may have stopped before its last day: then until when it held.
pub fn period(t: Messages, it: &Representation) -> String {
    let stopped = it.ended_at.map(dates::amsterdam_day);
    let last = [stopped, it.ends_on].into_iter().flatten().min();
    when(t, it.begins_on, last.map(|last| last.max(it.begins_on)))
}

pub fn seen(t: Messages, seen: Seen) -> &'static str {
    match seen {
        Seen::Desk => t.representatives_seen_desk(),
        Seen::Letter => t.representatives_seen_letter(),
        Seen::Video => t.representatives_seen_video(),
    }
}
