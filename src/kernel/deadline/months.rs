//! Periods in months, and the day on which they end (Regulation 1182/71 art. 3(2)(c)).

use time::Date;

/// How long the association has, from the day of receipt. Two *further* months are three from receipt: they are not counted from the
/// first deadline, which a weekend may have moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    OneMonth,
    /// After an extension.
    ThreeMonths,
}

impl Period {
    pub const fn months(self) -> u8 {
        match self {
            Self::OneMonth => 1,
            Self::ThreeMonths => 3,
        }
    }
}

/// The same date in the last month, or that month's last day when it has no such date. The calendar's end when that comes first.
pub(super) fn same_date_after(day: Date, period: Period) -> Date {
    let month = day.month().nth_next(period.months());
    let year = if u8::from(month) < u8::from(day.month()) { day.year() + 1 } else { day.year() };
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).unwrap_or(Date::MAX)
}
