//! Requests walked at random through the database, by everybody at once and over months: never fulfilled before we know who asks, never late
//! without a warning, never lost, and each step in the log (P87, P93).

use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Kind, Outcome, Request, Shown, Step, Unfinished};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use time::Duration;

use super::cases::{employee, letter, nothing_outside, take_in, today};
use crate::house::House;

/// What somebody does next. Numbers choose among what there is.
#[derive(Clone, Debug)]
enum Act {
    Letter(Kind),
    Take(usize, Step),
    /// On the version before this one: a second tab.
    TakeStale(usize, Step),
    Days(i64),
}

fn any_act(persons: [PersonId; 2], accounts: [AccountId; 2]) -> impl Strategy<Value = Act> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let shown = prop::sample::select(Shown::ALL.to_vec());
    let outcome = prop::sample::select(Outcome::ALL.to_vec());
    let step = prop_oneof![
        2 => prop::sample::select(persons.to_vec()).prop_map(Step::Match),
        1 => prop::sample::select(accounts.to_vec()).prop_map(Step::Assign),
        1 => Just(Step::Release),
        1 => Just(Step::AskIdentity),
        2 => shown.prop_map(Step::ShowIdentity),
        1 => Just(Step::NeedStrong),
        1 => Just(Step::Ask),
        1 => Just(Step::Answered),
        1 => Just(Step::Extend),
        4 => outcome.prop_map(|outcome| Step::Fulfil(outcome, Unfinished::default())),
        1 => prop_oneof![Just(Step::Refuse), Just(Step::Withdraw), Just(Step::GiveUp)],
    ];
    prop_oneof![
        1 => kind.prop_map(Act::Letter),
        9 => (any::<usize>(), step.clone()).prop_map(|(which, step)| Act::Take(which, step)),
        1 => (any::<usize>(), step).prop_map(|(which, step)| Act::TakeStale(which, step)),
        3 => (1..17_i64).prop_map(Act::Days),
    ]
}

/// What this test believes there is: each request as it was last seen, and as it was before that.
#[derive(Default)]
struct Model {
    now: Vec<Request>,
    before: Vec<Option<Request>>,
    taken: usize,
    refused: usize,
}

impl Model {
    async fn act(&mut self, house: &House, act: &Act, by: (AccountId, StaffRole)) {
        match act {
            Act::Letter(kind) => {
                self.now.push(take_in(house, &letter(house, *kind, "wilma", 1), By::Staff(by.0, by.1)).await);
                self.before.push(None);
            }
            Act::Take(which, step) if !self.now.is_empty() => {
                let at = self.at(*which);
                if let Some(after) = take(house, &self.now[at], *step, by).await {
                    assert_eq!(after.version, self.now[at].version + 1, "a step is one step");
                    self.before[at] = Some(std::mem::replace(&mut self.now[at], after));
                    self.taken += 1;
                } else {
                    self.refused += 1;
                }
            }
            Act::TakeStale(which, step) if !self.now.is_empty() => {
                let at = self.at(*which);
                let Some(before) = &self.before[at] else { return };
                assert_eq!(take(house, before, *step, by).await, None, "of two tabs the older changes nothing");
            }
            Act::Take(..) | Act::TakeStale(..) => {}
            Act::Days(days) => {
                house.clock().shift(Duration::days(*days));
                house.work().await;
            }
        }
    }

    /// One of the newest: what lies longer is left to become late.
    fn at(&self, which: usize) -> usize {
        self.now.len() - 1 - which % self.now.len().min(6)
    }

    /// None is lost, and each is as it was last seen.
    async fn is_what_there_is(&self, house: &House) {
        let count: i64 =
            sqlx::query_scalar("select count(*) from rights_request").fetch_one(house.owner()).await.unwrap();
        assert_eq!(usize::try_from(count).unwrap(), self.now.len());
        for request in &self.now {
            assert_eq!(rights::find(house.app().db.read(), request.id).await.unwrap().as_ref(), Some(request));
        }
    }
}

async fn take(
    house: &House,
    request: &Request,
    step: Step,
    (account, role): (AccountId, StaffRole),
) -> Option<Request> {
    let mut change = house.app().db.change(Actor::Staff(account)).await.unwrap();
    let taken = rights::take(&mut change, request, step, By::Staff(account, role)).await.unwrap();
    match taken {
        Ok(after) => {
            change.done().await.unwrap();
            Some(after)
        }
        Err(_) => {
            change.abandon().await.unwrap();
            None
        }
    }
}

/// Rules that this test knows by itself, each as a question that finds what breaks it.
const BROKEN: [(&str, &str); 5] = [
    (
        "fulfilled before we know who asks",
        "select count(*) from rights_request where state = 'done' and identity_need <> 'nothing' and identity_shown is null",
    ),
    (
        "special data given to who showed too little",
        "select count(*) from rights_request where state = 'done' and identity_need = 'strong'
         and identity_shown in ('session', 'mail_code', 'phone_code')",
    ),
    (
        "answered about nobody",
        "select count(*) from rights_request where state = 'done' and outcome <> 'nothing_held' and about_id is null",
    ),
    (
        "a step that is not in the log",
        "select count(*) from rights_step s where not exists (select from audit_entry a
             where a.subject = s.request_id and a.event = 'rights.' || s.step and a.at = s.at)",
    ),
    (
        "a request without each of its steps",
        "select count(*) from rights_request r
         where r.version <> (select count(*) from rights_step s where s.request_id = r.id)",
    ),
];

async fn nothing_is_broken(house: &House) {
    for (rule, question) in BROKEN {
        let found: i64 = sqlx::query_scalar(question).fetch_one(house.owner()).await.unwrap();
        assert_eq!(found, 0, "{rule}");
    }
}

/// After the work of a day: who is late was warned about for the day that passed.
async fn nobody_is_late_in_silence(house: &House) -> i64 {
    let late = "select count(*), count(*) filter (where not exists (select from rights_alert a
                    where a.request_id = r.id and a.kind = 'late' and a.about_day = r.legal_last_day))
                from rights_request r where closed_at is null and legal_last_day < $1";
    let (late, silent): (i64, i64) = sqlx::query_as(late).bind(today(house)).fetch_one(house.owner()).await.unwrap();
    assert_eq!(silent, 0, "of {late} that are late");
    late
}

#[tokio::test]
async fn whatever_happens_none_is_lost_given_to_the_wrong_one_or_late_in_silence() {
    let house = House::new().await;
    let (_, karin) = employee(&house, "karin", StaffRole::PrivacyCoordinator).await;
    let (_, marieke) = employee(&house, "marieke", StaffRole::PrivacyCoordinator).await;
    let persons = [house.somebody("sanne").await.person, house.somebody("olga").await.person];
    nothing_outside(&house).await;
    let mut runner = TestRunner::deterministic();
    let walk = prop::collection::vec(any_act(persons, [karin, marieke]), 700).new_tree(&mut runner).unwrap().current();
    let (mut model, mut late) = (Model::default(), 0);
    for (at, act) in walk.iter().enumerate() {
        let by = if at % 2 == 0 { karin } else { marieke };
        model.act(&house, act, (by, StaffRole::PrivacyCoordinator)).await;
        nothing_is_broken(&house).await;
        if matches!(act, Act::Days(_)) {
            late += nobody_is_late_in_silence(&house).await;
        }
    }
    model.is_what_there_is(&house).await;
    // A walk on which nothing happens shows nothing.
    let done = model.now.iter().filter(|request| request.case.outcome.is_some()).count();
    assert!(model.taken > 60 && model.refused > 20 && done > 2 && late > 3, "{}, {done}, {late}", model.taken);
}
