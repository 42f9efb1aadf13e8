//! What exceeds the limits, and when people work, with the edges: an hour, midnight, and the clock that jumps.

use std::collections::BTreeSet;

use huisrecht::kernel::dates::amsterdam_day;
use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::patterns::Pattern;
use huisrecht::patterns::find::{Found, Opened, Settled, find};
use huisrecht::patterns::rules::{Fault, Rules, WEEK};
use proptest::prelude::*;
use time::macros::{date, datetime};
use time::{Duration, OffsetDateTime, Weekday};

/// At work at every moment but the last minute of the day, so that only many files are noticed.
fn rules(most: u16) -> Rules {
    Rules::parse(&most.to_string(), ("0.00", "23.59"), &WEEK).unwrap()
}

fn office() -> Rules {
    Rules::parse("60", ("8.00", "18:00"), &WEEK).unwrap()
}

/// Files of so many persons, a second after each other from a moment on.
fn files(account: AccountId, count: usize, from: OffsetDateTime) -> Vec<Opened> {
    let one = |at: usize| Opened { account, person: PersonId::new(), at: from + Duration::seconds(at as i64) };
    (0..count).map(one).collect()
}

fn noticed(opened: &[Opened], rules: &Rules) -> Vec<Found> {
    find(opened, rules, &Settled::new())
}

const TEN: OffsetDateTime = datetime!(2026-11-30 09:00 UTC);

#[test]
fn sixty_files_in_an_hour_are_nothing_special_and_one_more_is_one_finding() {
    let account = AccountId::new();
    let mut opened = files(account, 60, TEN);
    // The same file again, and again, is one file.
    let first = opened[0];
    opened.extend((60..500).map(|at| Opened { at: TEN + Duration::seconds(at), ..first }));
    assert_eq!(noticed(&opened, &rules(60)), []);
    let last_at = TEN + Duration::minutes(50);
    opened.push(Opened { account, person: PersonId::new(), at: last_at });
    let [found] = noticed(&opened, &rules(60))[..] else { panic!() };
    let day = date!(2026 - 11 - 30);
    assert_eq!(found, Found { account, pattern: Pattern::Many, day, files: 61, first_at: TEN, last_at });
}

#[test]
fn two_busy_stretches_an_hour_apart_are_not_one_hour() {
    let account = AccountId::new();
    let mut opened = files(account, 40, TEN);
    opened.extend(files(account, 40, TEN + Duration::HOUR));
    assert_eq!(noticed(&opened, &rules(60)), []);
    let mut opened = files(account, 60, TEN);
    opened.extend(files(account, 1, TEN + Duration::HOUR));
    assert_eq!(noticed(&opened, &rules(60)), [], "exactly an hour later is not within it");
    opened[60].at -= Duration::SECOND;
    assert_eq!(noticed(&opened, &rules(60)).len(), 1);
    let mut opened = files(account, 40, TEN);
    opened.extend(files(account, 40, TEN + Duration::minutes(59)));
    let [found] = noticed(&opened, &rules(60))[..] else { panic!() };
    assert_eq!((found.files, found.last_at), (80, TEN + Duration::minutes(59) + Duration::seconds(39)));
    // Two employees are not one either.
    let mut opened = files(account, 40, TEN);
    opened.extend(files(AccountId::new(), 40, TEN));
    assert_eq!(noticed(&opened, &rules(60)), []);
}

#[test]
fn an_hour_over_midnight_counts_for_the_day_on_which_it_was_too_much() {
    let account = AccountId::new();
    // 23:59:30 in Amsterdam.
    let opened = files(account, 61, datetime!(2026-11-30 22:59:30 UTC));
    let found = noticed(&opened, &rules(60));
    let many: Vec<_> = found.iter().filter(|one| one.pattern == Pattern::Many).collect();
    assert_eq!(many.iter().map(|one| (one.day, one.files)).collect::<Vec<_>>(), [(date!(2026 - 12 - 01), 61)]);
}

#[test]
fn what_was_settled_of_a_day_counts_no_more_and_what_follows_does() {
    let account = AccountId::new();
    let mut opened = files(account, 61, TEN);
    let until = opened[60].at;
    let settled = Settled::from([((account, Pattern::Many), until)]);
    opened.extend(files(account, 60, until + Duration::SECOND));
    assert_eq!(find(&opened, &rules(60), &settled), [], "sixty more");
    opened.extend(files(account, 1, until + Duration::minutes(2)));
    let [found] = find(&opened, &rules(60), &settled)[..] else { panic!() };
    assert_eq!((found.files, found.first_at), (61, until + Duration::SECOND));
    let another = Settled::from([((AccountId::new(), Pattern::Many), until)]);
    assert_eq!(find(&opened, &rules(60), &another)[0].files, 122);
}

#[test]
fn what_was_settled_over_midnight_does_not_count_again() {
    let account = AccountId::new();
    // Forty before midnight in Amsterdam, and enough after it.
    let mut opened = files(account, 40, datetime!(2026-11-30 22:58:00 UTC));
    opened.extend(files(account, 21, datetime!(2026-11-30 23:01:00 UTC)));
    let settled = Settled::from([((account, Pattern::Many), opened[60].at)]);
    opened.extend(files(account, 21, datetime!(2026-11-30 23:05:00 UTC)));
    let many = |found: Vec<Found>| found.into_iter().filter(|one| one.pattern == Pattern::Many).count();
    assert_eq!(many(find(&opened, &rules(60), &settled)), 0);
    assert_eq!(many(noticed(&opened, &rules(60))), 1);
}

#[test]
fn working_hours_go_by_the_clock_on_the_wall() {
    for (moment, at_work) in [
        // Winter time, summer time, and the two Sundays on which they change.
        (datetime!(2026-11-30 06:59:59 UTC), false),
        (datetime!(2026-11-30 07:00 UTC), true),
        (datetime!(2026-11-30 16:59:59 UTC), true),
        (datetime!(2026-11-30 17:00 UTC), false),
        (datetime!(2026-06-30 05:59:59 UTC), false),
        (datetime!(2026-06-30 06:00 UTC), true),
        (datetime!(2026-06-30 16:00 UTC), false),
        (datetime!(2026-03-28 06:30 UTC), false),
        (datetime!(2026-03-29 06:30 UTC), true),
        (datetime!(2026-10-24 06:30 UTC), true),
        (datetime!(2026-10-25 06:30 UTC), false),
        // Public holidays, and the fifth of May, on which people work in most years.
        (datetime!(2026-04-27 10:00 UTC), false),
        (datetime!(2026-12-25 10:00 UTC), false),
        (datetime!(2026-05-05 10:00 UTC), true),
        (datetime!(2030-05-05 10:00 UTC), false),
    ] {
        assert_eq!(office().is_at_work(moment), at_work, "{moment}");
    }
    let monday = Rules::parse("60", ("8", "18.00"), &[Weekday::Monday]).unwrap();
    assert!(monday.is_at_work(TEN) && !monday.is_at_work(TEN + Duration::DAY));
}

#[test]
fn files_outside_working_hours_count_by_the_day_in_amsterdam() {
    let account = AccountId::new();
    let mut opened = files(account, 2, datetime!(2026-11-30 22:59:58 UTC));
    opened.extend(files(account, 3, datetime!(2026-11-30 23:00 UTC)));
    let again = Opened { at: datetime!(2026-12-01 05:00 UTC), ..opened[2] };
    opened.push(again);
    opened.extend(files(account, 5, datetime!(2026-12-01 10:00 UTC)));
    let found = noticed(&opened, &office());
    let said: Vec<_> = found.iter().map(|one| (one.pattern, one.day, one.files)).collect();
    let (one, next) = (date!(2026 - 11 - 30), date!(2026 - 12 - 01));
    assert_eq!(said, [(Pattern::Outside, one, 2), (Pattern::Outside, next, 3)], "the same file again is one file");
    assert_eq!(found[1].last_at, datetime!(2026-12-01 05:00 UTC));
}

#[test]
fn limits_that_point_at_ordinary_work_or_make_no_sense_are_refused() {
    let faults = |most, hours, days: &[Weekday]| Rules::parse(most, hours, days).unwrap_err();
    for most in ["", "19", "501", "0", "-60", "60.0", "1e2", "veel", "99999999999", "٦٠", " 60"] {
        assert_eq!(faults(most, ("8.00", "18.00"), &WEEK), [Fault::Most], "{most:?}");
    }
    for most in ["20", "60", "500"] {
        assert!(Rules::parse(most, ("8.00", "18.00"), &WEEK).is_ok());
    }
    for time in ["", "24.00", "8.60", "8.5", "8.", ".30", "acht", "8.00.00", "-8.00", "008.00", "8,00"] {
        assert_eq!(faults("60", (time, "23.59"), &WEEK), [Fault::Begins], "{time:?}");
        assert_eq!(faults("60", ("0", time), &WEEK), [Fault::Ends], "{time:?}");
    }
    assert_eq!(faults("60", ("18.00", "8.00"), &WEEK), [Fault::Order]);
    assert_eq!(faults("60", ("8.00", "8.00"), &WEEK), [Fault::Order]);
    assert_eq!(faults("", ("", ""), &[]), [Fault::Most, Fault::Begins, Fault::Ends, Fault::NoDays]);
}

/// The plain way: each file with all of the hour before it.
fn busiest(opened: &[Opened], most: usize) -> Vec<(time::Date, usize)> {
    let mut days = std::collections::BTreeMap::new();
    for last in opened {
        let within = opened.iter().filter(|one| one.at <= last.at && one.at > last.at - Duration::HOUR);
        let persons: BTreeSet<PersonId> = within.map(|one| one.person).collect();
        if persons.len() > most {
            let of_day = days.entry(amsterdam_day(last.at)).or_insert(0);
            *of_day = persons.len().max(*of_day);
        }
    }
    days.into_iter().collect()
}

proptest! {
    #[test]
    fn the_busiest_hour_is_found_as_by_counting_each(
        openings in proptest::collection::vec((0i64..200_000, 0usize..60), 0..400),
    ) {
        let (account, known) = (AccountId::new(), (0..60).map(|_| PersonId::new()).collect::<Vec<_>>());
        let mut moments: Vec<_> = openings;
        // Each moment once: files of one moment are in no order.
        moments.sort_unstable();
        moments.dedup_by_key(|(at, _)| *at);
        let open = |(at, whose): (i64, usize)| Opened { account, person: known[whose], at: TEN + Duration::seconds(at / 10) };
        let mut opened: Vec<Opened> = moments.into_iter().map(open).collect();
        opened.dedup_by_key(|one| one.at);
        let found = noticed(&opened, &rules(20));
        let found: Vec<_> =
            found.iter().filter(|one| one.pattern == Pattern::Many).map(|one| (one.day, one.files)).collect();
        prop_assert_eq!(found, busiest(&opened, 20));
    }
}
