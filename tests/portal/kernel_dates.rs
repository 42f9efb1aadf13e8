//! RULES 1: days are those of Amsterdam. And dates as people read them.

use huisrecht::kernel::dates::{
    amsterdam_day, amsterdam_time, long, long_with_time, short, short_with_time, time_of_day,
};
use huisrecht::kernel::lang::Lang;
use proptest::prelude::*;
use time::macros::{date, datetime};
use time::{Duration, OffsetDateTime};

#[test]
fn mail_of_half_past_eleven_utc_arrived_the_next_day() {
    assert_eq!(amsterdam_day(datetime!(2026-03-05 23:30 UTC)), date!(2026 - 03 - 06));
    assert_eq!(amsterdam_day(datetime!(2026-03-05 22:59:59 UTC)), date!(2026 - 03 - 05));
    assert_eq!(amsterdam_day(datetime!(2026-07-05 22:00 UTC)), date!(2026 - 07 - 06));
    assert_eq!(amsterdam_day(datetime!(2026-03-05 20:30 -3)), date!(2026 - 03 - 06));
}

#[test]
fn the_clock_jumps_in_spring_and_repeats_an_hour_in_autumn() {
    for (moment, wall) in [
        (datetime!(2026-03-29 00:59:59 UTC), datetime!(2026-03-29 01:59:59)),
        (datetime!(2026-03-29 01:00 UTC), datetime!(2026-03-29 03:00)),
        (datetime!(2026-10-25 00:30 UTC), datetime!(2026-10-25 02:30)),
        (datetime!(2026-10-25 01:30 UTC), datetime!(2026-10-25 02:30)),
        (datetime!(2026-10-25 22:59 UTC), datetime!(2026-10-25 23:59)),
        (datetime!(2026-10-25 23:00 UTC), datetime!(2026-10-26 00:00)),
    ] {
        assert_eq!(amsterdam_time(moment), wall);
    }
}

#[test]
fn a_date_is_written_in_the_language_of_the_reader() {
    let day = date!(2026 - 12 - 20);
    assert_eq!(long(day, Lang::Nl), "20\u{a0}december\u{a0}2026");
    assert_eq!(long(day, Lang::En), "20\u{a0}December\u{a0}2026");
    assert_eq!(long(date!(2027 - 03 - 01), Lang::Nl), "1\u{a0}maart\u{a0}2027");
    assert_eq!(short(date!(2026 - 01 - 02)), "02-01-2026");
    let moment = datetime!(2026-12-20 13:05 UTC);
    assert_eq!(long_with_time(moment, Lang::Nl), "20\u{a0}december\u{a0}2026, 14.05\u{a0}uur");
    assert_eq!(long_with_time(moment, Lang::En), "20\u{a0}December\u{a0}2026, 14:05");
    let night = datetime!(2026-12-20 02:18 UTC);
    assert_eq!((time_of_day(night, Lang::Nl), time_of_day(night, Lang::En)), ("3.18\u{a0}uur".into(), "3:18".into()));
    assert_eq!(short_with_time(night, Lang::Nl), "20-12-2026, 3.18\u{a0}uur");
}

#[test]
fn a_language_is_found_by_its_code() {
    for lang in [Lang::Nl, Lang::En] {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        assert_eq!(lang.other().other(), lang);
    }
    assert_eq!((Lang::Nl.prefix(), Lang::En.prefix()), ("", "/en"));
    assert_eq!(Lang::from_code("NL"), None);
}

/// European summer time since 1996: from the last Sunday of March to the last Sunday of October, 01:00 UTC.
fn slow_offset(moment: OffsetDateTime) -> Duration {
    let last_sunday = |month| {
        let mut day = time::Date::from_calendar_date(moment.year(), month, 31).unwrap();
        while day.weekday() != time::Weekday::Sunday {
            day -= Duration::DAY;
        }
        day.with_hms(1, 0, 0).unwrap().assume_utc()
    };
    let summer = last_sunday(time::Month::March)..last_sunday(time::Month::October);
    Duration::hours(if summer.contains(&moment) { 2 } else { 1 })
}

proptest! {
    #[test]
    fn wall_time_agrees_with_the_european_rule(seconds in 820_454_400_i64..4_000_000_000) {
        let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
        prop_assert_eq!(amsterdam_time(moment).assume_utc() - moment, slow_offset(moment));
    }

    #[test]
    fn no_moment_upsets_the_calendar(seconds in -377_705_116_800_i64..=253_402_300_799) {
        let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
        let _ = (long_with_time(moment, Lang::Nl), amsterdam_day(moment));
    }
}
