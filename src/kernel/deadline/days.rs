//! Working days: all but Saturdays, Sundays and public holidays (Regulation 1182/71 art. 2(2)).

use time::{Date, Weekday};

use super::Holiday;

pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && Holiday::on(day).is_none()
}

/// The nth working day after a day, which itself is not counted (art. 3(1)); the day itself for 0.
pub fn working_day_after(day: Date, count: u8) -> Date {
    (0..count).fold(day, |day, _| working_day_from(day.next_day().unwrap_or(Date::MAX)))
}

/// The day itself, or the first working day that follows it (art. 3(4)).
pub(super) fn working_day_from(day: Date) -> Date {
    let mut at = day;
    while !is_working_day(at) {
        let Some(next) = at.next_day() else { break };
        at = next;
    }
    at
}
