//! P92: an extension comes once, within the first month.

use huisrecht::kernel::deadline::{Deadline, ExtensionRefused, Lost, Period, Received};
use time::macros::date;

use super::{last_day, received};

#[test]
fn an_extension_is_told_at_the_latest_on_the_first_last_day() {
    let deadline = received(date!(2026 - 03 - 05));
    let until = deadline.extend_until();
    // The month ends at Easter, so the Tuesday after is in time.
    assert_eq!(until.day(), date!(2026 - 04 - 07));
    assert_eq!(last_day(deadline.extension_told(date!(2026 - 04 - 07)).unwrap()), date!(2026 - 06 - 05));
    assert_eq!(deadline.extension_told(date!(2026 - 04 - 08)), Err(ExtensionRefused::TooLate { until }));
    assert!(deadline.extension_told(date!(2026 - 03 - 05)).is_ok());
    assert_eq!(deadline.extension_told(date!(2026 - 03 - 04)), Err(ExtensionRefused::BeforeReceipt));
}

#[test]
fn there_is_one_extension() {
    let extended = received(date!(2026 - 03 - 05)).extension_told(date!(2026 - 03 - 10)).unwrap();
    for day in [date!(2026 - 03 - 10), date!(2026 - 04 - 07), date!(2026 - 06 - 01)] {
        assert_eq!(extended.extension_told(day), Err(ExtensionRefused::Already));
    }
    assert_eq!(extended.extend_until().day(), date!(2026 - 04 - 07), "what was the limit stays readable");
}

#[test]
fn days_of_standing_still_lengthen_the_first_month_and_the_three() {
    let asked = received(date!(2026 - 11 - 22)).identity_asked(date!(2026 - 11 - 25)).unwrap();
    let answered = asked.identity_answered(date!(2026 - 12 - 02)).unwrap();
    assert_eq!(answered.extend_until().day(), date!(2026 - 12 - 29));
    // 22 February and 7 days: Monday 1 March.
    assert_eq!(last_day(answered.extension_told(date!(2026 - 12 - 29)).unwrap()), date!(2027 - 03 - 01));
    assert!(answered.extension_told(date!(2026 - 12 - 30)).is_err());
}

#[test]
fn while_the_clock_stands_still_only_the_month_as_it_was_is_counted_on() {
    let asked = received(date!(2026 - 11 - 22)).identity_asked(date!(2026 - 11 - 25)).unwrap();
    let until = asked.extend_until();
    assert_eq!(until.day(), date!(2026 - 12 - 22));
    assert_eq!(asked.extension_told(date!(2026 - 12 - 23)), Err(ExtensionRefused::TooLate { until }));
    let extended = asked.extension_told(date!(2026 - 12 - 22)).unwrap();
    assert_eq!(extended.legal_last_day(), None);
    assert_eq!(last_day(extended.identity_answered(date!(2026 - 12 - 02)).unwrap()), date!(2027 - 03 - 01));
    // Once the answer is there, the days that were waited give their time back.
    let later = asked.identity_answered(date!(2026 - 12 - 28)).unwrap();
    assert!(later.extension_told(date!(2026 - 12 - 29)).is_ok());
}

#[test]
fn an_extension_that_a_corrected_receipt_makes_too_late_is_lost_and_said() {
    let extended = received(date!(2026 - 09 - 10)).extension_told(date!(2026 - 10 - 09)).unwrap();
    let (same, lost) = Deadline::from_facts(extended.facts());
    assert_eq!((same, &lost[..]), (extended, &[][..]));
    let (corrected, lost) = Deadline::from_facts(extended.facts().received_on(Received::on(date!(2026 - 09 - 03))));
    let until = received(date!(2026 - 09 - 03)).extend_until();
    assert_eq!(until.day(), date!(2026 - 10 - 05));
    assert_eq!(lost, [Lost::Extension(ExtensionRefused::TooLate { until })]);
    assert_eq!((corrected.period(), last_day(corrected)), (Period::OneMonth, date!(2026 - 10 - 05)));
    let (kept, lost) = Deadline::from_facts(extended.facts().received_on(Received::on(date!(2026 - 09 - 11))));
    assert_eq!((kept.period(), last_day(kept)), (Period::ThreeMonths, date!(2026 - 12 - 11)));
    assert_eq!(lost, []);
}
