//! Work that is done later, by whichever server has time (SECURITY "Faults"). A job is a row, made inside the change that wants it, so it is
//! there exactly when the change is. It is done at least once: a server that dies in the middle leaves a lease that runs out.

mod fares;
mod pace;
mod table;

use std::pin::Pin;
use std::time::Duration;

use time::OffsetDateTime;
use tokio::task::JoinHandle;
use uuid::Uuid;

use self::table::Claimed;
use super::app::App;
use super::db::Change;
use super::error::{Error, Result};

pub use self::fares::{Fares, Kinds, fares, try_now};
pub use self::pace::run;

/// What a kind of job returns: the work, begun when it is awaited.
pub type Work = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A kind of job, offered by the slice that does it. It may run twice, so doing it again must change nothing.
#[derive(Clone, Copy)]
pub struct Kind {
    /// "consents.remind": fixed, for rows outlive a release.
    pub name: &'static str,
    /// Runs by itself, this long after it last succeeded. One row serves all servers.
    pub every: Option<time::Duration>,
    pub run: fn(App, Job) -> Work,
}

/// One piece of work.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    pub id: Uuid,
    /// The row it is about.
    pub subject: Option<Uuid>,
    /// 1 the first time.
    pub attempt: i32,
}

/// How long a server that fell silent keeps a job from the others. One that works renews it every quarter of that.
const LEASE: Duration = Duration::from_secs(120);

/// Wants a job done once this change is committed. Of equal keys (never anything personal) one waits at a time; wanted again while it is
/// being done, it is done again.
pub async fn queue(
    change: &mut Change,
    kind: &str,
    subject: Option<Uuid>,
    dedup_key: Option<&str>,
) -> sqlx::Result<()> {
    let at = change.at();
    let key = dedup_key.map(|key| format!("{kind}:{key}"));
    table::add(change.conn(), kind, subject, key.as_deref(), at).await
}

/// Does all that is due now, and says how many jobs that were.
pub async fn run_due(app: &App, kinds: &[Kind]) -> Result<usize> {
    arm(app, kinds).await?;
    let mut done = 0;
    while run_one(app, kinds).await? {
        done += 1;
    }
    Ok(done)
}

/// Gives each recurring kind its row, if it has none yet.
async fn arm(app: &App, kinds: &[Kind]) -> Result<()> {
    let names: Vec<String> = kinds.iter().filter(|kind| kind.every.is_some()).map(|kind| kind.name.into()).collect();
    Ok(table::arm(app.db.write(), &names, now(app)).await?)
}

/// Takes one due job and does it; false when none is due.
async fn run_one(app: &App, kinds: &[Kind]) -> Result<bool> {
    let names: Vec<String> = kinds.iter().map(|kind| kind.name.into()).collect();
    let Some(mut claimed) = table::claim(app.db.write(), &names, now(app), now(app) + LEASE).await? else {
        return Ok(false);
    };
    let Some(kind) = kinds.iter().find(|kind| kind.name == claimed.kind) else {
        return Ok(false);
    };
    let work = tokio::spawn((kind.run)(app.clone(), claimed.job()));
    match hold(app, &mut claimed, work).await {
        Held::Lost => tracing::warn!(job = %claimed.id, kind = kind.name, "another server took over a job"),
        Held::Done => finish(app, kind, &claimed).await?,
        Held::Failed(class) => fail(app, kind, &claimed, class).await?,
    }
    Ok(true)
}

enum Held {
    Done,
    Failed(&'static str),
    /// The lease ran out, because the database was away or the clock jumped: another server may be at it.
    Lost,
}

/// Waits for the work and renews the lease meanwhile.
async fn hold(app: &App, claimed: &mut Claimed, mut work: JoinHandle<Result<()>>) -> Held {
    loop {
        tokio::select! {
            done = &mut work => return outcome(claimed, done.unwrap_or_else(|_| Err(Error::Internal("panic".into())))),
            () = tokio::time::sleep(LEASE / 4) => {}
        }
        match table::renew(app.db.write(), claimed, now(app) + LEASE).await {
            Ok(true) => {}
            Ok(false) => {
                work.abort();
                return Held::Lost;
            }
            Err(error) => tracing::warn!(job = %claimed.id, %error, "a lease was not renewed"),
        }
    }
}

fn outcome(claimed: &Claimed, done: Result<()>) -> Held {
    let Err(error) = done else { return Held::Done };
    let attempt = claimed.attempts;
    if attempt < LOUD {
        tracing::warn!(job = %claimed.id, kind = claimed.kind, attempt, cause = %error, "a job failed");
    } else {
        tracing::error!(job = %claimed.id, kind = claimed.kind, attempt, cause = %error, "a job keeps failing");
    }
    Held::Failed(class(&error))
}

/// After this many failures a person must look.
const LOUD: i32 = 5;

/// What the row remembers of a failure: a word of ours, so that nothing personal can slip into it.
fn class(error: &Error) -> &'static str {
    match error {
        Error::Unavailable(_) => "unavailable",
        Error::Internal(_) => "internal",
        _ => "refused",
    }
}

async fn finish(app: &App, kind: &Kind, claimed: &Claimed) -> Result<()> {
    match kind.every.filter(|_| claimed.recurring) {
        Some(every) => table::rearm(app.db.write(), claimed, now(app) + every, now(app)).await?,
        None => table::done(app.db.write(), claimed, now(app)).await?,
    }
    Ok(())
}

async fn fail(app: &App, kind: &Kind, claimed: &Claimed, class: &str) -> Result<()> {
    let pause = back_off(claimed.attempts);
    let pause = kind.every.filter(|_| claimed.recurring).map_or(pause, |every| every.min(pause));
    Ok(table::failed(app.db.write(), claimed, class, now(app) + pause).await?)
}

/// 10 seconds after the first failure, doubling, at most an hour. A job is never given up: promises hang on it.
pub fn back_off(attempts: i32) -> time::Duration {
    let doublings = attempts.clamp(1, 10).unsigned_abs() - 1;
    time::Duration::seconds(10 << doublings).min(time::Duration::hours(1))
}

fn now(app: &App) -> OffsetDateTime {
    app.db.clock().now()
}
