//! What stands in the way of a decision, without a database: whatever happened before, what the page allows the rules allow, and what the
//! rules refuse the page explains (P91, P92).

use huisrecht::kernel::deadline::{Deadline, Received};
use huisrecht::kernel::ids::PersonId;
use huisrecht::rights::decide::{Work, Writing};
use huisrecht::rights::{Case, Kind, Outcome, Shown, Step, Unfinished};
use proptest::prelude::*;
use time::Duration;
use time::macros::date;

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Match(PersonId::new())),
        Just(Step::AskIdentity),
        prop::sample::select(Shown::ALL.to_vec()).prop_map(Step::ShowIdentity),
        Just(Step::NeedStrong),
        Just(Step::Ask),
        Just(Step::Answered),
        Just(Step::Extend),
        Just(Step::Withdraw),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_a_page_allows_the_rules_allow_and_what_they_refuse_it_explains(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        own in any::<bool>(),
        (tasks, notes, made) in (0..2_i64, 0..2_i64, any::<bool>()),
        walk in prop::collection::vec((any_step(), 0..20_i64), 0..12),
    ) {
        let mut today = date!(2026 - 11 - 22);
        let mut case = Case::new(kind, Deadline::of(Received::on(today)), own.then(|| (PersonId::new(), Shown::Session)));
        let unmade = if made { 0 } else { tasks };
        let mut work = Work { unfinished: Unfinished { tasks, notes, fields: 0 }, unmade, ..Work::default() };
        for (step, days) in walk {
            today += Duration::days(days);
            let Ok(after) = case.after(step, today) else { continue };
            case = after;
            if step == Step::AskIdentity {
                work.identity_asked = Some(today);
            }
        }
        let outcome = if case.about.is_some() { Outcome::Whole } else { Outcome::NothingHeld };
        for writing in Writing::DECISIONS {
            let hindrances = writing.hindrances(&case, work, today);
            let taken = case.after(writing.step(outcome, work.unfinished).unwrap(), today);
            if hindrances.is_empty() {
                prop_assert!(taken.is_ok(), "{writing:?}: {taken:?}");
            }
            if taken.is_err() {
                prop_assert!(!hindrances.is_empty(), "{writing:?}: {taken:?}");
            }
            prop_assert_eq!(hindrances.len(), hindrances.iter().map(|one| format!("{one:?}")).collect::<std::collections::BTreeSet<_>>().len());
        }
    }
}
