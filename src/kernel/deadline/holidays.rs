//! The public holidays of the Netherlands, where the answer is given (Regulation 1182/71 art. 2(1)). Which they are stands in article
//! 3(1) of the Algemene termijnenwet. What its other paragraphs put on a par with them counts for that act alone: Good Friday and the
//! bridge days named by decree move no deadline here.

use time::{Date, Duration, Month, Weekday};

/// As they are since 2014, when King's Day came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    NewYear,
    EasterMonday,
    /// 27 April; 26 April when the 27th is a Sunday.
    KingsDay,
    /// 5 May of every year, also of those in which most people work.
    LiberationDay,
    Ascension,
    WhitMonday,
    Christmas,
    /// 26 December
    SecondChristmasDay,
}

impl Holiday {
    /// The holiday that a day is. Easter Sunday and Whit Sunday are none by this law, and being Sundays need not be. In a year in which
    /// Ascension falls on 5 May it is called Liberation Day.
    pub fn on(day: Date) -> Option<Self> {
        Self::by_date(day).or_else(|| Self::by_easter(day))
    }

    fn by_date(day: Date) -> Option<Self> {
        match (day.month(), day.day()) {
            (Month::January, 1) => Some(Self::NewYear),
            (Month::April, number) if number == kings_day(day.year()) => Some(Self::KingsDay),
            (Month::May, 5) => Some(Self::LiberationDay),
            (Month::December, 25) => Some(Self::Christmas),
            (Month::December, 26) => Some(Self::SecondChristmasDay),
            _ => None,
        }
    }

    fn by_easter(day: Date) -> Option<Self> {
        match (day - easter(day.year())?).whole_days() {
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            50 => Some(Self::WhitMonday),
            _ => None,
        }
    }
}

/// In April.
fn kings_day(year: i32) -> u8 {
    let on_sunday = Date::from_calendar_date(year, Month::April, 27).is_ok_and(|day| day.weekday() == Weekday::Sunday);
    if on_sunday { 26 } else { 27 }
}

/// Easter Sunday of the Gregorian calendar: the Sunday after the first full moon on or after 21 March, as the Church counts moons.
/// The two exceptions keep that moon off dates on which the old tables never had it. For years from 1583.
fn easter(year: i32) -> Option<Date> {
    let lunar = year.rem_euclid(19);
    let century = year.div_euclid(100);
    // Leap days that centuries skip, and what the moon has drifted meanwhile.
    let skipped = century - century.div_euclid(4) - (8 * century + 13).div_euclid(25);
    let moon = (19 * lunar + skipped + 15).rem_euclid(30);
    let moon = if moon == 29 || (moon == 28 && lunar > 10) { moon - 1 } else { moon };
    let full = Date::from_calendar_date(year, Month::March, 21).ok()?.checked_add(Duration::days(i64::from(moon)))?;
    full.checked_add(Duration::days(7 - i64::from(full.weekday().number_days_from_sunday())))
}
