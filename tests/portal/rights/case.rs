//! The rules of a request, without a database: what may happen to it, whatever else happened, and when the clock runs (P87, P91 to P93).

use huisrecht::kernel::deadline::{Deadline, Received};
use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::rights::{Case, Illegal, Kind, Need, Outcome, Shown, State, Step, Unfinished};
use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};

const RECEIVED: Date = date!(2026 - 11 - 22);
const NOTHING: Unfinished = Unfinished { tasks: 0, notes: 0, fields: 0 };

fn of_a_stranger(kind: Kind) -> Case {
    Case::new(kind, Deadline::of(Received::on(RECEIVED)), None)
}

fn all(case: Case, steps: &[(Step, Date)]) -> Case {
    steps.iter().fold(case, |case, (step, on)| case.after(*step, *on).unwrap())
}

#[test]
fn nothing_is_fulfilled_before_we_know_who_asks_and_about_whom() {
    let (today, person) = (date!(2026 - 11 - 24), PersonId::new());
    let case = of_a_stranger(Kind::Access);
    let whole = Step::Fulfil(Outcome::Whole, NOTHING);
    assert_eq!(case.after(whole, today), Err(Illegal::Identity));
    let matched = case.after(Step::Match(person), today).unwrap();
    assert_eq!(matched.after(whole, today), Err(Illegal::Identity), "a match is no proof");
    let shown = case.after(Step::ShowIdentity(Shown::Desk), today).unwrap();
    assert_eq!(shown.after(whole, today), Err(Illegal::Unmatched));
    let done = all(matched, &[(Step::ShowIdentity(Shown::Desk), today), (whole, today)]);
    assert_eq!((done.state, done.outcome), (State::Done, Some(Outcome::Whole)));
}

#[test]
fn special_categories_take_more_than_a_mail_code() {
    let today = date!(2026 - 11 - 24);
    let known = all(
        of_a_stranger(Kind::Access),
        &[(Step::Match(PersonId::new()), today), (Step::ShowIdentity(Shown::MailCode), today)],
    );
    assert!(known.is_identified());
    let found = known.after(Step::NeedStrong, today).unwrap();
    assert_eq!(found.after(Step::Fulfil(Outcome::Whole, NOTHING), today), Err(Illegal::Identity));
    let shown = found.after(Step::ShowIdentity(Shown::LetterCode), today).unwrap();
    assert_eq!(shown.after(Step::Fulfil(Outcome::Whole, NOTHING), today).unwrap().state, State::Done);
    let weaker = shown.after(Step::ShowIdentity(Shown::PhoneCode), today).unwrap();
    assert_eq!(weaker.shown, Some(Shown::LetterCode), "a weaker proof takes nothing away");
}

#[test]
fn no_advertising_needs_no_identity_and_next_of_kin_need_more() {
    assert!(of_a_stranger(Kind::NoMarketing).is_identified());
    assert_eq!(Need::of(Kind::NextOfKin, false), Need::Strong);
    for kind in Kind::ALL {
        assert_eq!(Need::of(kind, true) == Need::Nothing, kind == Kind::NoMarketing);
    }
}

#[test]
fn what_is_unfinished_stops_the_answer_and_says_what() {
    let (today, own) = (date!(2026 - 11 - 24), PersonId::new());
    let case = Case::new(Kind::Access, Deadline::of(Received::on(RECEIVED)), Some((own, Shown::Session)));
    for open in
        [Unfinished { tasks: 1, ..NOTHING }, Unfinished { notes: 2, ..NOTHING }, Unfinished { fields: 3, ..NOTHING }]
    {
        assert_eq!(case.after(Step::Fulfil(Outcome::Partly, open), today), Err(Illegal::Unfinished(open)));
    }
    assert_eq!(case.after(Step::Fulfil(Outcome::NothingHeld, NOTHING), today), Err(Illegal::Held));
}

/// RULES 1: received 2026-11-22, asked 2026-11-25, answered 2026-12-02: seven days.
#[test]
fn the_clock_stands_still_while_identity_is_asked_in_time() {
    let asked = of_a_stranger(Kind::Access).after(Step::AskIdentity, date!(2026 - 11 - 25)).unwrap();
    assert_eq!((asked.state, asked.deadline.legal_last_day()), (State::Waiting, None));
    let shown = asked.after(Step::ShowIdentity(Shown::MailCode), date!(2026 - 12 - 02)).unwrap();
    assert_eq!(shown.deadline.legal_last_day().unwrap().day(), date!(2026 - 12 - 29));
    let late = of_a_stranger(Kind::Access).after(Step::AskIdentity, date!(2026 - 12 - 07)).unwrap();
    assert_eq!(late.state, State::Waiting);
    assert_eq!(late.deadline.legal_last_day().unwrap().day(), date!(2026 - 12 - 22), "asked too late: it runs on");
}

#[test]
fn another_answer_is_not_an_answer_about_identity() {
    let today = date!(2026 - 11 - 25);
    let asked = of_a_stranger(Kind::Access).after(Step::AskIdentity, today).unwrap();
    let said = asked.after(Step::Answered, today).unwrap();
    assert_eq!((said.state, said.deadline.suspended_since()), (State::Waiting, Some(today)));
}

#[test]
fn an_extension_is_once_and_in_the_first_month() {
    let case = of_a_stranger(Kind::Erasure);
    let extended = case.after(Step::Extend, date!(2026 - 12 - 22)).unwrap();
    assert_eq!(extended.deadline.legal_last_day().unwrap().day(), date!(2027 - 02 - 22));
    assert!(matches!(extended.after(Step::Extend, date!(2026 - 12 - 22)), Err(Illegal::Extension(_))));
    assert!(matches!(case.after(Step::Extend, date!(2026 - 12 - 23)), Err(Illegal::Extension(_))));
}

#[test]
fn giving_up_takes_a_question_about_identity_that_nobody_answered() {
    let today = date!(2026 - 11 - 25);
    let case = of_a_stranger(Kind::Access);
    assert_eq!(case.after(Step::GiveUp, today), Err(Illegal::NotAsked));
    let asked = case.after(Step::AskIdentity, today).unwrap();
    assert_eq!(asked.after(Step::GiveUp, today).unwrap().state, State::NotEstablished);
    let shown = asked.after(Step::ShowIdentity(Shown::Desk), today).unwrap();
    assert_eq!(shown.after(Step::GiveUp, today), Err(Illegal::Known));
}

/// Somebody who showed a passport before anybody looked whose data it is about did not show that they are that person.
#[test]
fn who_is_matched_after_showing_who_they_are_shows_it_again_but_in_their_own_session() {
    let today = date!(2026 - 11 - 25);
    let shown = of_a_stranger(Kind::Access).after(Step::ShowIdentity(Shown::Desk), today).unwrap();
    let matched = shown.after(Step::Match(PersonId::new()), today).unwrap();
    assert_eq!((matched.shown, matched.state), (None, State::Received));
    let fulfil = Step::Fulfil(Outcome::Whole, Unfinished::default());
    assert_eq!(matched.after(fulfil, today), Err(Illegal::Identity));
    // Next of kin ask in their own account about somebody else.
    let kin = Case::new(Kind::NextOfKin, Deadline::of(Received::on(RECEIVED)), Some((PersonId::new(), Shown::Session)));
    assert_eq!(kin.after(Step::Match(PersonId::new()), today).unwrap().shown, Some(Shown::Session));
}

fn any_step() -> impl Strategy<Value = Step> {
    let outcome = prop::sample::select(Outcome::ALL.to_vec());
    prop_oneof![
        Just(Step::Match(PersonId::new())),
        Just(Step::Assign(AccountId::new())),
        Just(Step::Release),
        Just(Step::Unmatch),
        Just(Step::AskIdentity),
        prop::sample::select(Shown::ALL.to_vec()).prop_map(Step::ShowIdentity),
        Just(Step::NeedStrong),
        Just(Step::Ask),
        Just(Step::Answered),
        Just(Step::Extend),
        (outcome, 0..2_i64).prop_map(|(outcome, tasks)| Step::Fulfil(outcome, Unfinished { tasks, ..NOTHING })),
        Just(Step::Refuse),
        Just(Step::Withdraw),
        Just(Step::GiveUp),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever happens in whatever order, as time goes by.
    #[test]
    fn whatever_happens_the_rules_hold(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        own in any::<bool>(),
        walk in prop::collection::vec((any_step(), 0..20_i64), 0..40),
    ) {
        let mut case = Case::new(kind, Deadline::of(Received::on(RECEIVED)), own.then(|| (PersonId::new(), Shown::Session)));
        let mut today = RECEIVED;
        for (step, days) in walk {
            today = today.saturating_add(Duration::days(days));
            let before = case;
            let Ok(after) = before.after(step, today) else { continue };
            prop_assert!(before.state.is_open(), "a closed request stays closed");
            prop_assert_eq!(after.outcome.is_some(), after.state == State::Done);
            if after.state == State::Done {
                prop_assert!(after.is_identified());
                prop_assert!(after.about.is_some() || after.outcome == Some(Outcome::NothingHeld));
            }
            if matches!(after.state, State::Identified | State::Working) {
                prop_assert!(after.is_identified());
            }
            if let Some(since) = after.deadline.suspended_since() {
                prop_assert!(!after.state.is_open() || after.state == State::Waiting, "the clock stands still for the person alone");
                prop_assert!(since <= today);
            }
            // Nothing but identity and an extension moves the last day, and none of it to an earlier one.
            let (last, moved) = (before.deadline.legal_last_day(), after.deadline.legal_last_day());
            if let (Some(last), Some(moved)) = (last, moved) {
                prop_assert!(moved >= last);
                prop_assert!(moved == last || matches!(step, Step::Extend | Step::ShowIdentity(_)));
            }
            prop_assert_eq!(after.deadline.received().day(), RECEIVED);
            prop_assert_eq!(Deadline::from_facts(after.deadline.facts()).0, after.deadline);
            case = after;
        }
    }
}
