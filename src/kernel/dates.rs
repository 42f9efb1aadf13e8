//! Days and times as people in the Netherlands read them. A day begins at midnight in Europe/Amsterdam, whatever the
//! clock of the server says; deadlines and letters count such days.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, UtcOffset};

use super::lang::Lang;

/// The rules come with the program: a server without zone files, or with old ones, counts the same days.
#[expect(clippy::expect_used, reason = "the zone is compiled in, and a test reads it")]
static AMSTERDAM: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Amsterdam").expect("Europe/Amsterdam is compiled in"));

/// Space that does not break, so that a date stays on one line.
const NBSP: char = '\u{a0}';

const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub fn amsterdam_day(moment: OffsetDateTime) -> Date {
    amsterdam_time(moment).date()
}

/// When a day begins in Amsterdam.
pub fn amsterdam_start(day: Date) -> OffsetDateTime {
    amsterdam_moment(day.midnight())
}

/// Whether a clock on the wall ever shows this: spring skips an hour.
pub fn is_on_the_clock(wall: PrimitiveDateTime) -> bool {
    amsterdam_time(amsterdam_moment(wall)) == wall
}

/// When a clock on the wall shows this: the first time, in the hour that autumn repeats; an hour later, in the one that spring skips.
pub fn amsterdam_moment(wall: PrimitiveDateTime) -> OffsetDateTime {
    let part = |part: u8| i8::try_from(part).unwrap_or_default();
    let civil = jiff::civil::DateTime::new(
        i16::try_from(wall.year()).unwrap_or_default(),
        part(u8::from(wall.month())),
        part(wall.day()),
        part(wall.hour()),
        part(wall.minute()),
        part(wall.second()),
        0,
    );
    let shown = civil.and_then(|civil| civil.to_zoned(AMSTERDAM.clone())).map(|zoned| zoned.timestamp().as_second());
    let shown = shown.ok().and_then(|second| OffsetDateTime::from_unix_timestamp(second).ok());
    shown.unwrap_or_else(|| wall.assume_utc())
}

/// What a clock on the wall shows. In the hour that autumn repeats, two moments give the same answer.
pub fn amsterdam_time(moment: OffsetDateTime) -> PrimitiveDateTime {
    let local = Timestamp::from_second(moment.unix_timestamp())
        .ok()
        .and_then(|second| UtcOffset::from_whole_seconds(AMSTERDAM.to_offset(second).seconds()).ok())
        .and_then(|offset| moment.checked_to_offset(offset))
        .unwrap_or(moment);
    PrimitiveDateTime::new(local.date(), local.time())
}

/// The date that three fields give; none when there is no such day. Years have four digits.
pub fn from_parts(day: &str, month: &str, year: &str) -> Option<Date> {
    let number = |text: &str, most: usize| {
        let digits = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (day, month) = (number(day, 2)?, number(month, 2)?);
    let year = number(year, 4).filter(|year| *year >= 1000)?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
}

/// Reads back what `Date::to_string` gave: `2026-12-20`.
pub fn from_iso(text: &str) -> Option<Date> {
    match text.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => from_parts(day, month, year),
        _ => None,
    }
}

/// `20 december 2026` or `20 December 2026`, with spaces that do not break.
pub fn long(day: Date, lang: Lang) -> String {
    format!("{}{NBSP}{}{NBSP}{}", day.day(), month_name(day, lang), day.year())
}

/// `december 2026`: the month that a day is in.
pub fn month(day: Date, lang: Lang) -> String {
    format!("{}{NBSP}{}", month_name(day, lang), day.year())
}

/// `20-12-2026`
pub fn short(day: Date) -> String {
    format!("{:02}-{:02}-{}", day.day(), u8::from(day.month()), day.year())
}

/// `3.18 uur` or `3:18`, on the clock of Amsterdam.
pub fn time_of_day(moment: OffsetDateTime, lang: Lang) -> String {
    let local = amsterdam_time(moment);
    let (hour, minute) = (local.hour(), local.minute());
    match lang {
        Lang::Nl => format!("{hour}.{minute:02}{NBSP}uur"),
        Lang::En => format!("{hour}:{minute:02}"),
    }
}

/// `20 december 2026, 14.05 uur` or `20 December 2026, 14:05`, on the clock of Amsterdam.
pub fn long_with_time(moment: OffsetDateTime, lang: Lang) -> String {
    format!("{}, {}", long(amsterdam_day(moment), lang), time_of_day(moment, lang))
}

/// The same in a table: `20-12-2026, 14.05 uur`.
pub fn short_with_time(moment: OffsetDateTime, lang: Lang) -> String {
    format!("{}, {}", short(amsterdam_day(moment)), time_of_day(moment, lang))
}

fn month_name(day: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
    };
    names[usize::from(u8::from(day.month())) - 1]
}
