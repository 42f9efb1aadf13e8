//! A birth date as three fields ask for it, the month as a number or a word, and the ages that follow from it (P10, P31).

use std::fmt;

use time::{Date, Month};

/// Nobody alive is older; whole years.
const OLDEST: u8 = 120;

/// From this age a person consents for him or herself (AVG 8, UAVG 5).
const AGE_OF_CONSENT: u8 = 16;

#[derive(Clone, PartialEq, Eq)]
pub struct BirthDate {
    date: Date,
    iso: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthDateError {
    /// All three fields are empty.
    Missing,
    /// Some fields are empty.
    Incomplete(Absent),
    /// No number from 1 to 12 and no name of a month.
    NotAMonth,
    /// Letters, or a day that the calendar does not have.
    NotADate,
    /// The year has fewer than four digits: 85 may be 1985 or 1885.
    YearShort,
    Future,
    /// More than 120 whole years ago.
    TooOld,
}

/// Which of the three fields are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    Day,
    Month,
    Year,
    DayAndMonth,
    DayAndYear,
    MonthAndYear,
}

impl BirthDate {
    pub fn parse(day: &str, month: &str, year: &str, today: Date) -> Result<Self, BirthDateError> {
        let (day, month, year) = (day.trim(), month.trim(), year.trim());
        refuse_gaps(day, month, year)?;
        let born = Self::from(calendar_date(day, typed_month(month)?, year)?);
        if born.date > today {
            return Err(BirthDateError::Future);
        }
        if born.age_on(today) > OLDEST {
            return Err(BirthDateError::TooOld);
        }
        Ok(born)
    }

    /// Reads back what `as_str` gave. Age is not judged again: a stored date stays readable for ever.
    pub fn parse_iso(text: &str) -> Result<Self, BirthDateError> {
        match text.split('-').collect::<Vec<_>>()[..] {
            [year, month, day] if text.len() == 10 => {
                let month = month_number(month).ok_or(BirthDateError::NotADate)?;
                calendar_date(day, month, year).map(Self::from)
            }
            _ => Err(BirthDateError::NotADate),
        }
    }

    /// `1985-03-27`
    pub fn as_str(&self) -> &str {
        &self.iso
    }

    pub fn date(&self) -> Date {
        self.date
    }

    /// In whole years; 0 before the birth.
    pub fn age_on(&self, day: Date) -> u8 {
        let years = day.year().saturating_sub(self.date.year());
        let reached = if day < birthday(self.date, day.year()) { years.saturating_sub(1) } else { years };
        u8::try_from(reached.max(0)).unwrap_or(u8::MAX)
    }

    pub fn is_under_16(&self, day: Date) -> bool {
        self.age_on(day) < AGE_OF_CONSENT
    }

    pub fn turns_16_on(&self) -> Date {
        self.turns_on(AGE_OF_CONSENT)
    }

    /// The day on which the person reaches this age.
    pub fn turns_on(&self, age: u8) -> Date {
        birthday(self.date, self.date.year().saturating_add(i32::from(age)))
    }
}

impl From<Date> for BirthDate {
    fn from(date: Date) -> Self {
        let iso = format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day());
        Self { date, iso }
    }
}

impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(..)")
    }
}

/// Somebody born on 29 February has the birthday on 1 March when the year has no such day. Only then is the last
/// year of life complete; and on this reading the protection of a child never ends a day too early.
fn birthday(born: Date, year: i32) -> Date {
    born.replace_year(year).or_else(|_| Date::from_calendar_date(year, Month::March, 1)).unwrap_or(Date::MAX)
}

fn refuse_gaps(day: &str, month: &str, year: &str) -> Result<(), BirthDateError> {
    use BirthDateError::{Incomplete, Missing};
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (false, false, false) => Ok(()),
        (true, true, true) => Err(Missing),
        (true, false, false) => Err(Incomplete(Absent::Day)),
        (false, true, false) => Err(Incomplete(Absent::Month)),
        (false, false, true) => Err(Incomplete(Absent::Year)),
        (true, true, false) => Err(Incomplete(Absent::DayAndMonth)),
        (true, false, true) => Err(Incomplete(Absent::DayAndYear)),
        (false, true, true) => Err(Incomplete(Absent::MonthAndYear)),
    }
}

fn calendar_date(day: &str, month: Month, year: &str) -> Result<Date, BirthDateError> {
    let day = digits(day, 2).and_then(|day| u8::try_from(day).ok()).ok_or(BirthDateError::NotADate)?;
    let year_value = digits(year, 4).ok_or(BirthDateError::NotADate)?;
    if year.len() < 4 {
        return Err(BirthDateError::YearShort);
    }
    Date::from_calendar_date(i32::from(year_value), month, day).map_err(|_| BirthDateError::NotADate)
}

/// What people write for each month, in Dutch and in English; a point after it is no matter.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb", "febr"],
    &["maart", "mrt", "march", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

fn typed_month(text: &str) -> Result<Month, BirthDateError> {
    month_number(text).or_else(|| month_called(text)).ok_or(BirthDateError::NotAMonth)
}

fn month_number(text: &str) -> Option<Month> {
    Month::try_from(u8::try_from(digits(text, 2)?).ok()?).ok()
}

fn month_called(text: &str) -> Option<Month> {
    let word = text.strip_suffix('.').unwrap_or(text);
    let at = MONTHS.iter().position(|names| names.iter().any(|name| name.eq_ignore_ascii_case(word)))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

fn digits(text: &str, most: usize) -> Option<u16> {
    let plain = text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
