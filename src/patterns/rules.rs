//! The limits: how many files in an hour are nothing special, and when people work.

use time::{Date, OffsetDateTime, Time, Weekday};

use crate::kernel::dates::amsterdam_time;
use crate::kernel::deadline::Holiday;

/// Fewer would point at who takes eighty calls a day.
pub const LEAST: u16 = 20;
/// Nobody reads more by hand.
pub const MOST: u16 = 500;
/// What the form begins with.
pub const USUAL: u16 = 60;

pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    most: u16,
    begins: Time,
    ends: Time,
    /// In the order of the week.
    days: Vec<Weekday>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Most,
    Begins,
    Ends,
    /// Work ends before it begins.
    Order,
    NoDays,
}

impl Rules {
    /// All that is wrong with them, or the rules.
    pub fn parse(most: &str, (begins, ends): (&str, &str), days: &[Weekday]) -> Result<Self, Vec<Fault>> {
        let mut faults = vec![];
        let most = files(most);
        let (begins, ends) = (clock(begins), clock(ends));
        faults.extend(most.is_none().then_some(Fault::Most));
        faults.extend(begins.is_none().then_some(Fault::Begins));
        faults.extend(ends.is_none().then_some(Fault::Ends));
        faults.extend(days.is_empty().then_some(Fault::NoDays));
        match (most, begins, ends) {
            (_, Some(begins), Some(ends)) if begins >= ends => faults.push(Fault::Order),
            (Some(most), Some(begins), Some(ends)) if faults.is_empty() => {
                let days = WEEK.into_iter().filter(|day| days.contains(day)).collect();
                return Ok(Self { most, begins, ends, days });
            }
            _ => {}
        }
        Err(faults)
    }

    /// As they were saved; none when a later version of the portal wrote them.
    pub(super) fn saved(most: i32, (begins, ends): (Time, Time), days: &[i16]) -> Option<Self> {
        let most = u16::try_from(most).ok()?;
        let days = WEEK.into_iter().filter(|day| days.contains(&number(*day))).collect();
        Some(Self { most, begins, ends, days })
    }

    /// More than these in an hour are many.
    pub const fn most(&self) -> u16 {
        self.most
    }

    pub const fn hours(&self) -> (Time, Time) {
        (self.begins, self.ends)
    }

    pub fn days(&self) -> &[Weekday] {
        &self.days
    }

    /// For the database: 1 is Monday.
    pub(super) fn day_numbers(&self) -> Vec<i16> {
        self.days.iter().map(|day| number(*day)).collect()
    }

    /// Whether somebody at work may be expected, by the clock on the wall. The moment at which work ends is outside.
    pub fn is_at_work(&self, moment: OffsetDateTime) -> bool {
        let wall = amsterdam_time(moment);
        let hours = self.begins..self.ends;
        self.days.contains(&wall.weekday()) && !is_day_off(wall.date()) && hours.contains(&wall.time())
    }
}

/// The holidays of the law on deadlines, but Liberation Day: the sector works on it, except once in five years.
fn is_day_off(day: Date) -> bool {
    match Holiday::on(day) {
        Some(Holiday::LiberationDay) => day.year() % 5 == 0,
        holiday => holiday.is_some(),
    }
}

fn number(day: Weekday) -> i16 {
    i16::from(day.number_from_monday())
}

fn files(text: &str) -> Option<u16> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|most| (LEAST..=MOST).contains(most))
}

/// `8`, `8.00`, `8:00` or `08:00`.
fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let digits =
        |part: &str, least: usize| (least..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour, 1) || !digits(minute, 2) {
        return None;
    }
    Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()
}
