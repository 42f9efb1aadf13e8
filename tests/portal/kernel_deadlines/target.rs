//! P93: staff steer by a day before the last one, are reminded of it, and see what is late.

use huisrecht::kernel::deadline::{Margin, Reminder, Standing};
use time::Date;
use time::macros::date;

use super::received;

const USUAL: Margin = Margin::USUAL;

fn target(day: Date, margin: Margin) -> Date {
    received(day).target_day(margin).unwrap().day()
}

#[test]
fn the_target_day_lies_before_the_last_day_and_no_weekend_moves_it() {
    // The last day itself makes way for Easter; the target does not.
    assert_eq!(target(date!(2026 - 03 - 05), USUAL), date!(2026 - 03 - 31));
    assert_eq!(target(date!(2026 - 03 - 05), Margin::of_days(0).unwrap()), date!(2026 - 04 - 05));
    assert_eq!(target(date!(2026 - 11 - 25), USUAL), date!(2026 - 12 - 20), "a Sunday");
    let extended = received(date!(2026 - 11 - 25)).extension_told(date!(2026 - 12 - 01)).unwrap();
    assert_eq!(extended.target_day(USUAL).unwrap().day(), date!(2027 - 02 - 20));
    let waited = received(date!(2026 - 11 - 22)).identity_asked(date!(2026 - 11 - 25)).unwrap();
    let waited = waited.identity_answered(date!(2026 - 12 - 02)).unwrap();
    assert_eq!(waited.target_day(USUAL).unwrap().day(), date!(2026 - 12 - 24));
}

#[test]
fn a_margin_leaves_room_for_the_first_reminder() {
    assert_eq!(Margin::of_days(13).map(Margin::days), Some(13));
    assert_eq!(Margin::of_days(14), None);
    let shortest = received(date!(2027 - 02 - 01)).target_day(Margin::of_days(13).unwrap()).unwrap();
    assert_eq!(Reminder::TwoWeeks.day(shortest), date!(2027 - 02 - 02));
}

#[test]
fn reminders_come_14_and_7_and_2_days_before_the_target() {
    let deadline = received(date!(2026 - 11 - 25));
    let target = deadline.target_day(USUAL).unwrap();
    let days = Reminder::ALL.map(|reminder| reminder.day(target));
    assert_eq!(days, [date!(2026 - 12 - 06), date!(2026 - 12 - 13), date!(2026 - 12 - 18)]);
    for (day, due) in [
        (date!(2026 - 11 - 25), None),
        (date!(2026 - 12 - 05), None),
        (date!(2026 - 12 - 06), Some(Reminder::TwoWeeks)),
        (date!(2026 - 12 - 12), Some(Reminder::TwoWeeks)),
        (date!(2026 - 12 - 13), Some(Reminder::OneWeek)),
        (date!(2026 - 12 - 17), Some(Reminder::OneWeek)),
        (date!(2026 - 12 - 18), Some(Reminder::TwoDays)),
        (date!(2027 - 01 - 10), Some(Reminder::TwoDays)),
    ] {
        assert_eq!(deadline.reminder_due(day, USUAL), due, "{day}");
    }
    let extended = deadline.extension_told(date!(2026 - 12 - 14)).unwrap();
    assert_eq!(extended.reminder_due(date!(2026 - 12 - 14), USUAL), None, "the new target is far away");
    assert!(Reminder::TwoWeeks < Reminder::OneWeek && Reminder::OneWeek < Reminder::TwoDays);
}

#[test]
fn a_request_is_on_track_then_past_its_target_then_late() {
    let deadline = received(date!(2026 - 11 - 25));
    let (target, last) = (deadline.target_day(USUAL).unwrap(), deadline.legal_last_day().unwrap());
    for (day, standing) in [
        (date!(2026 - 11 - 25), Standing::OnTrack { days_left: 25, target }),
        (date!(2026 - 12 - 20), Standing::OnTrack { days_left: 0, target }),
        (date!(2026 - 12 - 21), Standing::PastTarget { days_left: 7, last }),
        (date!(2026 - 12 - 28), Standing::PastTarget { days_left: 0, last }),
        (date!(2026 - 12 - 29), Standing::Late { days: 1, last }),
        (date!(2027 - 01 - 28), Standing::Late { days: 31, last }),
    ] {
        assert_eq!(deadline.standing(day, USUAL), standing, "{day}");
        assert_eq!(deadline.is_late(day), matches!(standing, Standing::Late { .. }), "{day}");
    }
}
