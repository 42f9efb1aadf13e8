//! Work that is done later: once, by one server, until it succeeds.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use huisrecht::platform::app::App;
use huisrecht::platform::audit::{Actor, Event};
use huisrecht::platform::error::Error;
use huisrecht::platform::jobs::{self, Job, Kind, Work, back_off, run_due};
use time::{Duration, OffsetDateTime};
use tokio::sync::{Notify, oneshot};
use uuid::Uuid;

use crate::house::House;

/// What the jobs of a test have done, and what they wait for.
#[derive(Default)]
struct Tally {
    begun: AtomicUsize,
    done: AtomicUsize,
    fail_first: AtomicUsize,
    go_on: Notify,
}

struct Wanted;

impl Event for Wanted {
    fn name(&self) -> &'static str {
        "tests.wanted"
    }

    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}

fn tally(app: &App) -> Arc<Tally> {
    app.memory.get().unwrap_or_else(|| app.memory.put(Tally::default()))
}

fn count(app: App, _: Job) -> Work {
    Box::pin(async move {
        let tally = tally(&app);
        let nth = tally.begun.fetch_add(1, Ordering::SeqCst) + 1;
        if nth <= tally.fail_first.load(Ordering::SeqCst) {
            return Err(Error::Internal("jan@huurders.example is away".into()));
        }
        tally.done.fetch_add(1, Ordering::SeqCst);
        Ok(())
    })
}

fn wait(app: App, _: Job) -> Work {
    Box::pin(async move {
        let tally = tally(&app);
        tally.begun.fetch_add(1, Ordering::SeqCst);
        tally.go_on.notified().await;
        tally.done.fetch_add(1, Ordering::SeqCst);
        Ok(())
    })
}

fn break_down(_: App, job: Job) -> Work {
    Box::pin(async move { panic!("job {} broke down, as the test wants", job.id) })
}

const COUNT: Kind = Kind { name: "tests.count", every: None, run: count };
const HOURLY: Kind = Kind { name: "tests.hourly", every: Some(Duration::HOUR), run: count };
const WAIT: Kind = Kind { name: "tests.wait", every: None, run: wait };
const BREAK: Kind = Kind { name: "tests.break", every: None, run: break_down };

async fn house() -> House {
    let house = House::new().await;
    tally(house.app());
    house
}

async fn want(house: &House, kind: Kind, key: Option<&str>) {
    let mut change = house.app().db.change(Actor::Job("tests")).await.unwrap();
    jobs::queue(&mut change, kind.name, Some(Uuid::nil()), key).await.unwrap();
    change.commit(Wanted).await.unwrap();
}

fn done(house: &House) -> usize {
    tally(house.app()).done.load(Ordering::SeqCst)
}

async fn begun(house: &House, times: usize) {
    for _ in 0..5_000 {
        if tally(house.app()).begun.load(Ordering::SeqCst) >= times {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    panic!("the job did not begin {times} times");
}

/// Attempts and last error of each job that waits.
async fn waiting(house: &House) -> Vec<(i32, Option<String>)> {
    let sql = "select attempts, last_error from job where kind like 'tests.%' order by created_at, id";
    sqlx::query_as(sql).fetch_all(house.owner()).await.unwrap()
}

#[tokio::test]
async fn a_job_is_there_exactly_when_its_change_is() {
    let house = house().await;
    let mut change = house.app().db.change(Actor::Job("tests")).await.unwrap();
    jobs::queue(&mut change, COUNT.name, None, None).await.unwrap();
    change.abandon().await.unwrap();
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 0);
    want(&house, COUNT, None).await;
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 0);
    assert_eq!((done(&house), waiting(&house).await), (1, vec![]));
}

#[tokio::test]
async fn two_servers_at_once_do_each_job_once() {
    let house = house().await;
    for _ in 0..20 {
        want(&house, COUNT, None).await;
    }
    let app = house.app();
    let (one, other) = tokio::join!(run_due(app, &[COUNT]), run_due(app, &[COUNT]));
    assert_eq!((one.unwrap() + other.unwrap(), done(&house)), (20, 20));
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_keeps_no_words_of_the_failure() {
    let house = house().await;
    tally(house.app()).fail_first.store(2, Ordering::SeqCst);
    want(&house, COUNT, None).await;
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
    assert_eq!(waiting(&house).await, [(1, Some("internal".into()))]);
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 0);
    house.clock().shift(Duration::seconds(11));
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
    house.clock().shift(Duration::seconds(11));
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 0);
    house.clock().shift(Duration::seconds(11));
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
    assert_eq!((done(&house), waiting(&house).await), (1, vec![]));
}

#[test]
fn pauses_double_up_to_an_hour() {
    let seconds: Vec<i64> = (1..=11).map(|attempts| back_off(attempts).whole_seconds()).collect();
    assert_eq!(seconds, [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    assert_eq!(back_off(i32::MAX), Duration::HOUR);
}

#[tokio::test]
async fn a_job_that_breaks_down_is_a_failed_job_and_the_others_go_on() {
    let house = house().await;
    want(&house, BREAK, None).await;
    want(&house, COUNT, None).await;
    assert_eq!(run_due(house.app(), &[BREAK, COUNT]).await.unwrap(), 2);
    assert_eq!((done(&house), waiting(&house).await), (1, vec![(1, Some("internal".into()))]));
}

#[tokio::test]
async fn a_recurring_job_runs_once_in_its_period_however_many_servers_there_are() {
    let house = house().await;
    for period in 1..=3 {
        for _ in 0..3 {
            run_due(house.app(), &[HOURLY]).await.unwrap();
        }
        assert_eq!(done(&house), period);
        house.clock().shift(Duration::HOUR + Duration::SECOND);
    }
    assert_eq!(waiting(&house).await.len(), 1);
}

#[tokio::test]
async fn a_recurring_job_that_failed_does_not_wait_for_its_next_period() {
    let house = house().await;
    tally(house.app()).fail_first.store(1, Ordering::SeqCst);
    run_due(house.app(), &[HOURLY]).await.unwrap();
    house.clock().shift(Duration::seconds(11));
    run_due(house.app(), &[HOURLY]).await.unwrap();
    assert_eq!((done(&house), waiting(&house).await), (1, vec![(0, None)]));
}

#[tokio::test]
async fn a_recurring_job_can_also_be_asked_for() {
    let house = house().await;
    run_due(house.app(), &[HOURLY]).await.unwrap();
    want(&house, HOURLY, None).await;
    run_due(house.app(), &[HOURLY]).await.unwrap();
    assert_eq!((done(&house), waiting(&house).await.len()), (2, 1));
}

#[tokio::test]
async fn equal_wishes_are_one_job() {
    let house = house().await;
    want(&house, COUNT, Some("x")).await;
    want(&house, COUNT, Some("x")).await;
    want(&house, COUNT, Some("y")).await;
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 2);
}

#[tokio::test]
async fn a_wish_made_while_the_job_is_being_done_is_done_again() {
    let house = Arc::new(house().await);
    want(&house, WAIT, Some("x")).await;
    let running = tokio::spawn({
        let house = house.clone();
        async move { run_due(house.app(), &[WAIT]).await }
    });
    begun(&house, 1).await;
    want(&house, WAIT, Some("x")).await;
    assert_eq!(run_due(house.app(), &[WAIT]).await.unwrap(), 0, "not both at once");
    tally(house.app()).go_on.notify_one();
    begun(&house, 2).await;
    tally(house.app()).go_on.notify_one();
    let times = tokio::time::timeout(std::time::Duration::from_secs(10), running).await.expect("the job goes on");
    assert_eq!((times.unwrap().unwrap(), done(&house)), (2, 2));
    assert_eq!(waiting(&house).await, []);
}

#[tokio::test]
async fn a_job_of_a_server_that_died_is_done_by_another() {
    let house = house().await;
    want(&house, COUNT, None).await;
    let soon: OffsetDateTime = house.clock().now() + Duration::minutes(2);
    sqlx::query("update job set leased_until = $1, attempts = 1").bind(soon).execute(house.owner()).await.unwrap();
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(2));
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
}

#[tokio::test]
async fn a_job_of_a_kind_that_this_server_does_not_know_waits() {
    let house = house().await;
    want(&house, COUNT, None).await;
    assert_eq!(run_due(house.app(), &[BREAK]).await.unwrap(), 0);
    assert_eq!(run_due(house.app(), &[COUNT]).await.unwrap(), 1);
}

#[tokio::test]
async fn the_loop_begins_at_once_and_finishes_what_it_does_before_it_stops() {
    let house = house().await;
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(jobs::run(house.app().clone(), vec![WAIT], async move {
        let _ = stopped.await;
    }));
    want(&house, WAIT, None).await;
    want(&house, WAIT, None).await;
    begun(&house, 1).await;
    stop.send(()).unwrap();
    tokio::task::yield_now().await;
    assert!(!running.is_finished());
    tally(house.app()).go_on.notify_one();
    running.await.unwrap();
    assert_eq!((done(&house), waiting(&house).await.len()), (1, 1));
}

#[tokio::test]
async fn the_loop_outlives_a_database_that_goes_away() {
    let house = house().await;
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(jobs::run(house.app().clone(), vec![COUNT], async move {
        let _ = stopped.await;
    }));
    want(&house, COUNT, None).await;
    begun(&house, 1).await;
    let mut owner = house.owner().acquire().await.unwrap();
    let name: String = sqlx::query_scalar("select current_database()").fetch_one(&mut *owner).await.unwrap();
    let sql = |words: &str| sqlx::AssertSqlSafe(words.replace("NAME", &name));
    sqlx::raw_sql(sql("revoke connect on database NAME from public")).execute(&mut *owner).await.unwrap();
    let end = "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'huisrecht\\_%' and datname = current_database()";
    sqlx::raw_sql(end).execute(&mut *owner).await.unwrap();
    house.app().db.wake();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(house.app().db.change(Actor::Job("tests")).await.is_err() && !running.is_finished());
    sqlx::raw_sql(sql("grant connect on database NAME to public")).execute(&mut *owner).await.unwrap();
    while house.app().db.change(Actor::Job("tests")).await.is_err() {}
    want(&house, COUNT, None).await;
    begun(&house, 2).await;
    stop.send(()).unwrap();
    running.await.unwrap();
    assert_eq!(done(&house), 2);
}
