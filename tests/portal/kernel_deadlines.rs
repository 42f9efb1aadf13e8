//! P92, P93: when a request must be answered. Each line of the table is one of the rule's own examples; the calendar beside it
//! (`kernel_deadlines/calendar.rs`) counts every other day by another route.

mod agreement;
mod calendar;
mod extension;
mod identity;
mod target;

use huisrecht::kernel::deadline::{
    Deadline, Holiday, NotReceived, Period, Received, is_working_day, working_day_after,
};
use time::Date;
use time::macros::{date, datetime};

fn received(day: Date) -> Deadline {
    Deadline::of(Received::on(day))
}

fn last_day(deadline: Deadline) -> Date {
    deadline.legal_last_day().expect("the clock runs").day()
}

/// Received, the legal last day, and the legal last day after an extension.
const EXAMPLES: [(Date, Date, Date); 9] = [
    (date!(2026 - 03 - 05), date!(2026 - 04 - 07), date!(2026 - 06 - 05)),
    (date!(2026 - 03 - 27), date!(2026 - 04 - 28), date!(2026 - 06 - 29)),
    (date!(2026 - 04 - 05), date!(2026 - 05 - 06), date!(2026 - 07 - 06)),
    (date!(2026 - 08 - 31), date!(2026 - 09 - 30), date!(2026 - 11 - 30)),
    (date!(2026 - 11 - 25), date!(2026 - 12 - 28), date!(2027 - 02 - 25)),
    (date!(2026 - 12 - 01), date!(2027 - 01 - 04), date!(2027 - 03 - 01)),
    (date!(2026 - 01 - 30), date!(2026 - 03 - 02), date!(2026 - 04 - 30)),
    (date!(2027 - 01 - 31), date!(2027 - 03 - 01), date!(2027 - 04 - 30)),
    (date!(2028 - 01 - 31), date!(2028 - 02 - 29), date!(2028 - 05 - 01)),
];

#[test]
fn a_request_is_answered_within_one_month_and_after_an_extension_within_three() {
    for (day, first, extended) in EXAMPLES {
        let deadline = received(day);
        assert_eq!(last_day(deadline), first, "received {day}");
        assert_eq!(deadline.period(), Period::OneMonth);
        let longer = deadline.extension_told(day).unwrap();
        assert_eq!(last_day(longer), extended, "received {day}, extended");
        assert_eq!(longer.period(), Period::ThreeMonths);
        for deadline in [deadline, longer] {
            assert_eq!(deadline.last_day_of(Period::OneMonth).unwrap().day(), first);
            assert_eq!(deadline.last_day_of(Period::ThreeMonths).unwrap().day(), extended);
        }
        assert_eq!(Received::on(day).last_day(Period::OneMonth).day(), first);
        assert_eq!(Received::on(day).last_day(Period::ThreeMonths).day(), extended);
    }
}

#[test]
fn what_arrives_in_the_evening_arrives_on_the_day_that_amsterdam_has_then() {
    assert_eq!(Received::at(datetime!(2026-03-05 23:30 UTC)).day(), date!(2026 - 03 - 06));
    assert_eq!(Received::at(datetime!(2026-03-05 22:50 UTC)).day(), date!(2026 - 03 - 05));
    assert_eq!(Received::at(datetime!(2026-07-05 22:00 UTC)).day(), date!(2026 - 07 - 06));
}

#[test]
fn an_employee_notes_a_day_that_has_been_and_that_the_law_knows() {
    let now = datetime!(2026-11-22 23:30 UTC);
    let noted = |day| Received::noted(day, now);
    assert_eq!(noted(date!(2026 - 11 - 23)).map(Received::day), Ok(date!(2026 - 11 - 23)), "it is past midnight there");
    assert_eq!(noted(date!(2026 - 11 - 24)), Err(NotReceived::Future));
    assert_eq!(noted(date!(2018 - 05 - 25)).map(Received::day), Ok(date!(2018 - 05 - 25)));
    assert_eq!(noted(date!(2018 - 05 - 24)), Err(NotReceived::BeforeTheLaw));
}

#[test]
fn the_last_day_ends_with_its_last_hour_in_amsterdam() {
    let last = received(date!(2026 - 03 - 27)).legal_last_day().unwrap();
    assert_eq!(last.over_at(), datetime!(2026-04-28 22:00 UTC));
    let winter = received(date!(2026 - 11 - 25)).legal_last_day().unwrap();
    assert_eq!(winter.over_at(), datetime!(2026-12-28 23:00 UTC));
}

#[test]
fn the_law_names_eight_kinds_of_holiday_in_2026() {
    let day = |month: u8, number| Date::from_calendar_date(2026, month.try_into().unwrap(), number).unwrap();
    let all = [
        (day(1, 1), Holiday::NewYear),
        (day(4, 6), Holiday::EasterMonday),
        (day(4, 27), Holiday::KingsDay),
        (day(5, 5), Holiday::LiberationDay),
        (day(5, 14), Holiday::Ascension),
        (day(5, 25), Holiday::WhitMonday),
        (day(12, 25), Holiday::Christmas),
        (day(12, 26), Holiday::SecondChristmasDay),
    ];
    let mut at = day(1, 1);
    let mut found = vec![];
    while at.year() == 2026 {
        found.extend(Holiday::on(at).map(|holiday| (at, holiday)));
        at = at.next_day().unwrap();
    }
    assert_eq!(found, all);
}

#[test]
fn good_friday_a_bridge_day_and_the_evening_before_move_nothing() {
    for day in [date!(2026 - 04 - 03), date!(2026 - 05 - 15), date!(2026 - 12 - 24), date!(2026 - 12 - 31)] {
        assert!(is_working_day(day), "{day}");
    }
    assert_eq!(last_day(received(date!(2026 - 03 - 03))), date!(2026 - 04 - 03), "Good Friday");
}

#[test]
fn kings_day_is_a_day_earlier_when_the_27th_is_a_sunday() {
    for year in [2014, 2025, 2031, 2036] {
        let april = |number| Date::from_calendar_date(year, time::Month::April, number).unwrap();
        assert_eq!((Holiday::on(april(26)), Holiday::on(april(27))), (Some(Holiday::KingsDay), None), "{year}");
    }
    // Saturday the 26th, and Monday the 28th is a working day.
    assert_eq!(last_day(received(date!(2025 - 03 - 26))), date!(2025 - 04 - 28));
}

#[test]
fn easter_is_where_the_almanac_has_it() {
    for monday in [
        date!(1818 - 03 - 23),
        date!(1886 - 04 - 26),
        date!(1943 - 04 - 26),
        date!(2018 - 04 - 02),
        date!(2019 - 04 - 22),
        date!(2024 - 04 - 01),
        date!(2025 - 04 - 21),
        date!(2027 - 03 - 29),
        date!(2038 - 04 - 26),
        date!(2049 - 04 - 19),
        date!(2076 - 04 - 20),
    ] {
        assert_eq!(Holiday::on(monday), Some(Holiday::EasterMonday), "{monday}");
    }
}

#[test]
fn working_days_are_counted_from_the_day_after() {
    for (from, count, day) in [
        (date!(2026 - 11 - 20), 0, date!(2026 - 11 - 20)),
        (date!(2026 - 11 - 20), 1, date!(2026 - 11 - 23)),
        (date!(2026 - 11 - 22), 5, date!(2026 - 11 - 27)),
        (date!(2026 - 04 - 02), 2, date!(2026 - 04 - 07)),
        (date!(2026 - 12 - 24), 5, date!(2027 - 01 - 04)),
    ] {
        assert_eq!(working_day_after(from, count), day, "{count} after {from}");
    }
}

#[test]
fn the_end_of_the_calendar_upsets_nothing() {
    let deadline = received(Date::MAX);
    assert_eq!(last_day(deadline), Date::MAX);
    let asked = deadline.identity_asked(Date::MAX).unwrap().identity_answered(Date::MAX).unwrap();
    assert_eq!(last_day(asked.extension_told(Date::MAX).unwrap()), Date::MAX);
    let _ = (deadline.legal_last_day().unwrap().over_at(), received(Date::MIN).legal_last_day());
}
