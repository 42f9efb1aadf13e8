//! The clock stands still while identity is being asked, when it was asked in time.

use huisrecht::kernel::deadline::{AnswerRefused, AskRefused, Deadline, Facts, Lost, Margin, Received, Standing};
use time::macros::date;

use super::{last_day, received};

#[test]
fn seven_days_of_waiting_for_identity_move_the_last_day_by_seven() {
    let asked = received(date!(2026 - 11 - 22)).identity_asked(date!(2026 - 11 - 25)).unwrap();
    let answered = asked.identity_answered(date!(2026 - 12 - 02)).unwrap();
    assert_eq!(last_day(answered), date!(2026 - 12 - 29));
    // The raw day moves, and then makes way: from the 25th, a holiday, by one day to the 26th, and on to Monday.
    let deadline = received(date!(2026 - 11 - 25)).identity_asked(date!(2026 - 11 - 25)).unwrap();
    assert_eq!(last_day(deadline.identity_answered(date!(2026 - 11 - 26)).unwrap()), date!(2026 - 12 - 28));
    assert_eq!(last_day(deadline.identity_answered(date!(2026 - 11 - 25)).unwrap()), date!(2026 - 12 - 28));
    assert_eq!(last_day(deadline.identity_answered(date!(2026 - 11 - 29)).unwrap()), date!(2026 - 12 - 29));
}

#[test]
fn while_nobody_answers_there_is_no_last_day_and_nobody_is_late() {
    let asked = date!(2026 - 11 - 25);
    let deadline = received(date!(2026 - 11 - 22)).identity_asked(asked).unwrap();
    assert_eq!((deadline.legal_last_day(), deadline.target_day(Margin::USUAL)), (None, None));
    assert_eq!(deadline.suspended_since(), Some(asked));
    for day in [asked, date!(2027 - 06 - 01)] {
        assert!(!deadline.is_late(day));
        assert_eq!(deadline.reminder_due(day, Margin::USUAL), None);
        assert_eq!(deadline.standing(day, Margin::USUAL), Standing::Suspended { since: asked });
    }
    let answered = deadline.identity_answered(date!(2026 - 12 - 02)).unwrap();
    assert_eq!(answered.suspended_since(), None);
    assert!(answered.is_late(date!(2027 - 06 - 01)));
}

#[test]
fn the_clock_stops_only_when_identity_is_asked_within_five_working_days() {
    let deadline = received(date!(2026 - 11 - 22));
    let until = date!(2026 - 11 - 27);
    assert_eq!(deadline.ask_identity_until(), until);
    assert!(deadline.identity_asked(until).is_ok());
    assert_eq!(deadline.identity_asked(date!(2026 - 11 - 28)), Err(AskRefused::TooLate { until }));
    assert!(deadline.identity_asked(date!(2026 - 11 - 22)).is_ok());
    assert_eq!(deadline.identity_asked(date!(2026 - 11 - 21)), Err(AskRefused::BeforeReceipt));
    // Easter Monday is no working day.
    assert_eq!(received(date!(2026 - 04 - 01)).ask_identity_until(), date!(2026 - 04 - 09));
}

#[test]
fn the_clock_stops_once_and_an_answer_follows_a_question() {
    let deadline = received(date!(2026 - 11 - 22));
    assert_eq!(deadline.identity_answered(date!(2026 - 11 - 25)), Err(AnswerRefused::NotAsked));
    let asked = deadline.identity_asked(date!(2026 - 11 - 24)).unwrap();
    assert_eq!(asked.identity_asked(date!(2026 - 11 - 25)), Err(AskRefused::Already));
    assert_eq!(asked.identity_answered(date!(2026 - 11 - 23)), Err(AnswerRefused::BeforeAsking));
    let answered = asked.identity_answered(date!(2026 - 11 - 24)).unwrap();
    assert_eq!(last_day(answered), last_day(deadline), "answered on the day itself");
    assert_eq!(answered.identity_asked(date!(2026 - 11 - 25)), Err(AskRefused::Already));
    assert_eq!(answered.identity_answered(date!(2026 - 11 - 25)), Err(AnswerRefused::Already));
}

#[test]
fn a_corrected_day_of_receipt_says_which_facts_it_takes_along() {
    let facts = Facts {
        received: Received::on(date!(2026 - 11 - 22)),
        identity_asked: Some(date!(2026 - 11 - 25)),
        identity_answered: Some(date!(2026 - 12 - 02)),
        extension_told: None,
    };
    let (deadline, lost) = Deadline::from_facts(facts);
    assert_eq!((deadline.facts(), &lost[..]), (facts, &[][..]));
    // It had lain on a desk for a week: identity was asked too late, and the answer answers nothing.
    let (corrected, lost) = Deadline::from_facts(facts.received_on(Received::on(date!(2026 - 11 - 16))));
    let until = date!(2026 - 11 - 23);
    assert_eq!(lost, [Lost::Asked(AskRefused::TooLate { until }), Lost::Answered(AnswerRefused::NotAsked)]);
    assert_eq!(corrected, received(date!(2026 - 11 - 16)));
}
