//! The portal's deadlines and the calendar kept by hand agree, on every day from 2018 to 2060.

use huisrecht::kernel::dates::amsterdam_day;
use huisrecht::kernel::deadline::{
    AnswerRefused, AskRefused, Deadline, ExtensionRefused, Facts, Holiday, Lost, Margin, Period, Received, Reminder,
    Standing, is_working_day, working_day_after,
};
use proptest::prelude::*;
use std::sync::LazyLock;
use time::{Date, Duration};

use super::calendar::Calendar;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::written_out);

fn date(at: usize) -> Date {
    let row = CALENDAR.row(at);
    Date::from_calendar_date(row.year, row.month.try_into().unwrap(), row.day).unwrap()
}

/// The rows from 1 January 2018 to 31 December 2060.
fn receipts() -> std::ops::Range<usize> {
    0..CALENDAR.find(2061, 1, 1)
}

fn deadline(at: usize) -> Deadline {
    Deadline::of(Received::on(date(at)))
}

#[test]
fn every_day_is_a_holiday_or_a_working_day_in_both() {
    for at in 0..CALENDAR.len() {
        let (row, day) = (CALENDAR.row(at), date(at));
        assert_eq!(day.weekday().number_days_from_monday(), row.weekday, "{day}");
        assert_eq!(Holiday::on(day).is_some(), row.holiday, "{day}");
        assert_eq!(is_working_day(day), CALENDAR.is_working_day(at), "{day}");
    }
}

#[test]
fn every_receipt_has_the_same_last_days_in_both() {
    for at in receipts() {
        for (period, months) in [(Period::OneMonth, 1), (Period::ThreeMonths, 3)] {
            let counted = date(CALENDAR.last_day(at, months, 0));
            assert_eq!(deadline(at).last_day_of(period).unwrap().day(), counted, "{} and {months}", date(at));
            assert_eq!(period.months(), months);
        }
        let told = deadline(at).extension_told(date(at)).unwrap();
        assert_eq!(told.legal_last_day(), deadline(at).last_day_of(Period::ThreeMonths));
        assert_eq!(deadline(at).legal_last_day(), deadline(at).last_day_of(Period::OneMonth));
    }
}

/// Article 3(5) asks for two working days in each period; no month has fewer.
#[test]
fn every_first_month_holds_two_working_days_without_a_rule() {
    for at in receipts() {
        assert!(CALENDAR.working_days(at, CALENDAR.same_date(at, 1)) >= 2, "{}", date(at));
    }
}

#[test]
fn whoever_asks_later_is_never_answered_earlier() {
    for period in [Period::OneMonth, Period::ThreeMonths] {
        let last = |at| deadline(at).last_day_of(period).unwrap();
        assert!(receipts().skip(1).all(|at| last(at - 1) <= last(at)));
    }
}

#[test]
fn every_target_and_its_reminders_lie_between_receipt_and_last_day() {
    for at in receipts() {
        for margin in [0, Margin::USUAL.days(), Margin::MOST] {
            let margin = Margin::of_days(margin).unwrap();
            let target = deadline(at).target_day(margin).unwrap();
            assert_eq!(target.day(), date(CALENDAR.same_date(at, 1) - usize::from(margin.days())));
            assert!(Reminder::ALL.iter().all(|reminder| reminder.day(target) > date(at)), "{}", date(at));
            assert!(target.day() <= deadline(at).legal_last_day().unwrap().day());
            assert_eq!(Received::on(date(at)).target_day(Period::OneMonth, margin), target);
        }
    }
}

/// Days that somebody wrote down, as rows.
#[derive(Debug, Clone, Copy)]
struct Written {
    received: usize,
    asked: Option<usize>,
    answered: Option<usize>,
    told: Option<usize>,
}

/// Which of them do not count by the words of the rule, and on which row the period ends; on none while the clock stands still.
fn judged(written: Written) -> (Vec<&'static str>, Option<usize>) {
    let Written { received, .. } = written;
    let working_days_before = |at| (received + 1..at).filter(|at| CALENDAR.is_working_day(*at)).count();
    let asked = written.asked.filter(|at| *at >= received && working_days_before(*at) < 5);
    let answered = written.answered.filter(|at| asked.is_some_and(|asked| asked <= *at));
    let stood_still = answered.zip(asked).map_or(0, |(answered, asked)| answered - asked);
    let first = CALENDAR.last_day(received, 1, stood_still);
    let told = written.told.filter(|at| (received..=first).contains(at));
    let lost = [
        (written.asked.is_some() && asked.is_none()).then_some("asked"),
        (written.answered.is_some() && answered.is_none()).then_some("answered"),
        (written.told.is_some() && told.is_none()).then_some("extension"),
    ];
    let end = CALENDAR.last_day(received, if told.is_some() { 3 } else { 1 }, stood_still);
    (lost.into_iter().flatten().collect(), (asked.is_none() || answered.is_some()).then_some(end))
}

fn facts(written: Written) -> Facts {
    Facts {
        received: Received::on(date(written.received)),
        identity_asked: written.asked.map(date),
        identity_answered: written.answered.map(date),
        extension_told: written.told.map(date),
    }
}

/// The code of a loss; each has the reason that belongs to it.
fn code(lost: &Lost) -> &'static str {
    match lost {
        Lost::Asked(AskRefused::BeforeReceipt | AskRefused::TooLate { .. }) => "asked",
        Lost::Answered(AnswerRefused::NotAsked | AnswerRefused::BeforeAsking) => "answered",
        Lost::Extension(ExtensionRefused::BeforeReceipt | ExtensionRefused::TooLate { .. }) => "extension",
        Lost::Asked(AskRefused::Already)
        | Lost::Answered(AnswerRefused::Already)
        | Lost::Extension(ExtensionRefused::Already) => panic!("each was written down once: {lost:?}"),
    }
}

fn any_written() -> impl Strategy<Value = Written> {
    let near = |most: usize| proptest::option::weighted(0.7, 0..most);
    (10..receipts().end, near(16), near(90), near(80)).prop_map(|(received, asked, answered, told)| {
        // From a few days before receipt on.
        let after = |days: usize| received + days - 3;
        Written { received, asked: asked.map(after), answered: answered.map(after), told: told.map(after) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_is_written_down_ends_on_the_same_day_in_both(written in any_written()) {
        let (deadline, lost) = Deadline::from_facts(facts(written));
        let (expected, end) = judged(written);
        prop_assert_eq!(lost.iter().map(code).collect::<Vec<_>>(), expected);
        prop_assert_eq!(deadline.legal_last_day().map(|last| last.day()), end.map(date));
        let unrolled = deadline.target_day(Margin::of_days(0).unwrap());
        prop_assert_eq!(unrolled.is_some(), end.is_some());
        prop_assert!(unrolled.zip(deadline.legal_last_day()).is_none_or(|(aim, last)| aim.day() <= last.day()));
        // What was kept is read back whole.
        prop_assert_eq!(Deadline::from_facts(deadline.facts()), (deadline, vec![]));
    }

    #[test]
    fn facts_that_hold_make_one_deadline_in_whatever_order_they_were_told(written in any_written()) {
        let (whole, _) = Deadline::from_facts(facts(written));
        let Facts { received, identity_asked, identity_answered, extension_told } = whole.facts();
        let Some(told) = extension_told else { return Ok(()) };
        // In the order of the days, an extension first among those of one day.
        let mut deadline = Deadline::of(received);
        let asked_first = identity_asked.is_some_and(|asked| asked < told);
        let answered_first = asked_first && identity_answered.is_some_and(|answered| answered < told);
        let ask = |deadline: Deadline| identity_asked.map_or(deadline, |on| deadline.identity_asked(on).unwrap());
        let answer = |deadline: Deadline| identity_answered.map_or(deadline, |on| deadline.identity_answered(on).unwrap());
        if asked_first { deadline = ask(deadline); }
        if answered_first { deadline = answer(deadline); }
        match deadline.extension_told(told) {
            Ok(extended) => deadline = extended,
            // Told while the clock stood still, after the month as it was: the portal refused it on that day.
            Err(ExtensionRefused::TooLate { until }) => {
                prop_assert!(deadline.suspended_since().is_some() && told > until.day());
                return Ok(());
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
        if !asked_first { deadline = ask(deadline); }
        if !answered_first { deadline = answer(deadline); }
        prop_assert_eq!(deadline, whole);
    }

    #[test]
    fn identity_may_be_asked_until_the_fifth_working_day(at in receipts()) {
        let until = (at..).find(|row| CALENDAR.working_days(at, *row) == 5).unwrap();
        prop_assert_eq!(deadline(at).ask_identity_until(), date(until));
        prop_assert_eq!(working_day_after(date(at), 5), date(until));
    }

    #[test]
    fn each_day_stands_in_one_place(written in any_written(), days in 0..300_i64, margin in 0..=Margin::MOST) {
        let ((deadline, _), margin) = (Deadline::from_facts(facts(written)), Margin::of_days(margin).unwrap());
        let on = date(written.received) + Duration::days(days);
        let standing = deadline.standing(on, margin);
        prop_assert_eq!(deadline.is_late(on), matches!(standing, Standing::Late { .. }));
        let Some((aim, end)) = deadline.target_day(margin).zip(deadline.legal_last_day()) else {
            let since = deadline.facts().identity_asked.unwrap();
            prop_assert_eq!(standing, Standing::Suspended { since });
            return Ok(());
        };
        let counted = |from: Date, to: Date| (0..400).find(|days| from + Duration::days(*days) == to);
        match standing {
            Standing::OnTrack { days_left, target } => {
                prop_assert_eq!((counted(on, aim.day()), target), (Some(days_left), aim));
            }
            Standing::PastTarget { days_left, last } => {
                prop_assert!(counted(on, aim.day()).is_none());
                prop_assert_eq!((counted(on, end.day()), last), (Some(days_left), end));
            }
            Standing::Late { days, last } => {
                prop_assert!(days > 0);
                prop_assert_eq!((counted(end.day(), on), last), (Some(days), end));
            }
            Standing::Suspended { .. } => prop_assert!(false, "the clock runs"),
        }
    }

    #[test]
    fn a_moment_is_late_from_midnight_in_amsterdam_after_the_last_day(at in receipts(), seconds in -200_000..200_000_i64) {
        let last = deadline(at).legal_last_day().unwrap();
        let moment = last.over_at() + Duration::seconds(seconds);
        prop_assert_eq!(deadline(at).is_late(amsterdam_day(moment)), moment >= last.over_at());
    }
}
