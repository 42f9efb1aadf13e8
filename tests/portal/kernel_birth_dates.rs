//! P10 and P31: birth dates as they are typed, and the day on which somebody becomes sixteen.

use huisrecht::kernel::birth_date::{Absent, BirthDate, BirthDateError};
use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};

const TODAY: Date = date!(2026 - 11 - 22);

fn typed(day: &str, month: &str, year: &str) -> Result<BirthDate, BirthDateError> {
    BirthDate::parse(day, month, year, TODAY)
}

fn born(iso: &str) -> BirthDate {
    BirthDate::parse_iso(iso).unwrap()
}

#[test]
fn a_birth_date_is_three_fields_with_or_without_zeros() {
    for (day, month, year, iso) in [
        ("27", "3", "1985", "1985-03-27"),
        ("01", "01", "2000", "2000-01-01"),
        (" 1 ", "1", "2000 ", "2000-01-01"),
        ("29", "2", "2024", "2024-02-29"),
        ("29", "02", "2000", "2000-02-29"),
        ("22", "11", "2026", "2026-11-22"),
        ("22", "11", "1906", "1906-11-22"),
        ("23", "11", "1905", "1905-11-23"),
    ] {
        assert_eq!(typed(day, month, year).unwrap().as_str(), iso);
    }
}

#[test]
fn a_month_is_a_number_or_a_word_in_dutch_or_english() {
    for (month, words) in [
        (1, "1 01 januari january jan Jan."),
        (2, "2 02 februari february feb febr. FEB"),
        (3, "3 03 maart mrt march mar Maart MRT. mArCh"),
        (4, "4 04 april apr apr."),
        (5, "5 05 mei may Mei"),
        (6, "6 06 juni june jun"),
        (7, "7 07 juli july jul"),
        (8, "8 08 augustus august aug"),
        (9, "9 09 september sep sept. SEPTEMBER"),
        (10, "10 oktober okt october oct"),
        (11, "11 november nov nov."),
        (12, "12 december dec December"),
    ] {
        for word in words.split(' ') {
            assert_eq!(typed("27", word, "1985").unwrap().as_str(), format!("1985-{month:02}-27"), "{word}");
        }
    }
}

#[test]
fn each_wrong_birth_date_has_its_own_error() {
    use BirthDateError::{Future, Incomplete, Missing, NotADate, NotAMonth, TooOld, YearShort};
    for (day, month, year, error) in [
        ("", " ", "", Missing),
        ("", "3", "1985", Incomplete(Absent::Day)),
        ("27", "", "1985", Incomplete(Absent::Month)),
        ("27", "3", "", Incomplete(Absent::Year)),
        ("", "", "1985", Incomplete(Absent::DayAndMonth)),
        ("", "3", "", Incomplete(Absent::DayAndYear)),
        ("27", "", "", Incomplete(Absent::MonthAndYear)),
        ("30", "2", "1985", NotADate),
        ("29", "2", "1985", NotADate),
        ("29", "2", "1900", NotADate),
        ("31", "4", "1985", NotADate),
        ("0", "3", "1985", NotADate),
        ("27", "13", "1985", NotAMonth),
        ("27", "0", "1985", NotAMonth),
        ("27", "003", "1985", NotAMonth),
        ("27", "ma", "1985", NotAMonth),
        ("27", "mrt..", "1985", NotAMonth),
        ("27", "maart 1985", "1985", NotAMonth),
        ("27", ".", "1985", NotAMonth),
        ("27", "März", "1985", NotAMonth),
        ("27", "٣", "1985", NotAMonth),
        ("32", "maart", "1985", NotADate),
        ("30", "feb", "1985", NotADate),
        ("27", "3", "85e", NotADate),
        ("-1", "3", "1985", NotADate),
        ("+1", "3", "1985", NotADate),
        ("027", "3", "1985", NotADate),
        ("27", "3", "19850", NotADate),
        ("٢٧", "3", "1985", NotADate),
        ("27", "3", "85", YearShort),
        ("23", "11", "2026", Future),
        ("1", "1", "9999", Future),
        ("22", "11", "1905", TooOld),
        ("1", "1", "0001", TooOld),
    ] {
        assert_eq!(typed(day, month, year), Err(error), "{day}-{month}-{year}");
    }
}

#[test]
fn a_stored_birth_date_has_one_form() {
    for text in ["1985-mei-7", "1985-3-27", "27-03-1985", "1985-03-27 ", "", "1985-02-30", "+985-03-27", "1985-03-2é"]
    {
        assert_eq!(BirthDate::parse_iso(text), Err(BirthDateError::NotADate), "{text:?}");
    }
    assert_eq!(format!("{:?}", born("1985-03-27")), "BirthDate(..)");
}

#[test]
fn sixteen_begins_on_the_birthday_itself() {
    let child = born("2010-11-22");
    assert!(child.is_under_16(date!(2026 - 11 - 21)));
    assert!(!child.is_under_16(date!(2026 - 11 - 22)));
    assert_eq!(child.turns_16_on(), date!(2026 - 11 - 22));
    assert_eq!(child.age_on(date!(2010 - 01 - 01)), 0);
}

#[test]
fn born_on_29_february_is_a_year_older_on_1_march_unless_the_year_has_the_day() {
    let leap = born("2008-02-29");
    assert_eq!(leap.turns_16_on(), date!(2024 - 02 - 29));
    assert_eq!(leap.turns_on(18), date!(2026 - 03 - 01));
    assert_eq!(leap.age_on(date!(2026 - 02 - 28)), 17);
    assert_eq!(leap.age_on(date!(2026 - 03 - 01)), 18);
    let before_a_century = born("2084-02-29");
    assert!(before_a_century.is_under_16(date!(2100 - 02 - 28)));
    assert_eq!(before_a_century.turns_16_on(), date!(2100 - 03 - 01));
}

/// Counts birthdays one day at a time.
fn slow_age(born: Date, day: Date) -> u8 {
    let is_leap = |year: i32| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let (mut age, mut at) = (0, born);
    while at < day {
        at += Duration::DAY;
        let (month, number) = (u8::from(at.month()), at.day());
        let (born_month, born_number) = (u8::from(born.month()), born.day());
        let moved = (born_month, born_number) == (2, 29) && !is_leap(at.year()) && (month, number) == (3, 1);
        age += u8::from((month, number) == (born_month, born_number) || moved);
    }
    age
}

fn any_birth() -> impl Strategy<Value = Date> {
    let leap_day = (0..30_i32).prop_map(|four| date!(1904 - 02 - 29).replace_year(1904 + 4 * four).unwrap());
    prop_oneof![3 => (0..73_000_i64).prop_map(|days| date!(1900 - 01 - 01) + Duration::days(days)), 1 => leap_day]
}

proptest! {
    #[test]
    fn ages_agree_with_counting_day_by_day(date in any_birth(), years in 0..40_i64, off in -3..=3_i64) {
        let day = date + Duration::days(years * 1461 / 4 + off);
        let person = BirthDate::from(date);
        let age = if day < date { 0 } else { slow_age(date, day) };
        prop_assert_eq!(person.age_on(day), age);
        prop_assert_eq!(person.is_under_16(day), age < 16);
        prop_assert_eq!(person.turns_16_on() > day, age < 16);
    }

    #[test]
    fn a_birth_date_is_read_back_as_it_was_kept(date in any_birth()) {
        let kept = BirthDate::from(date);
        prop_assert_eq!(BirthDate::parse_iso(kept.as_str()), Ok(kept.clone()));
        let (day, month, year) = (date.day().to_string(), u8::from(date.month()).to_string(), date.year().to_string());
        prop_assert_eq!(BirthDate::parse(&day, &month, &year, date), Ok(kept));
    }

    #[test]
    fn a_word_that_is_no_month_is_never_read_as_one(word in "[a-zA-Z]{1,2}|[a-z]{10,12}|[0-9]{3,4}|1[3-9]|[2-9][0-9]") {
        prop_assert_eq!(typed("1", &word, "1985"), Err(BirthDateError::NotAMonth));
    }

    #[test]
    fn no_text_upsets_a_birth_date(day in any::<String>(), month in any::<String>(), year in "\\PC{0,5}|[0-9]{1,4}") {
        let _ = BirthDate::parse(&day, &month, &year, TODAY);
        let _ = BirthDate::parse("1", "2", &year, TODAY);
        let _ = BirthDate::parse_iso(&format!("{year}-{month}-{day}"));
        let _ = BirthDate::parse_iso(&day);
    }
}
