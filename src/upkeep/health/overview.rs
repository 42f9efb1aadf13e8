//! All of it on one page: the database, mail, and each kind of job.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State as Shared;
use sqlx::migrate::Migrate;
use time::{Duration, OffsetDateTime};

use super::model::{State, alarming, of_jobs, of_mail};
use super::{HERE, words};
use crate::kernel::dates::short_with_time;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{self, Fares, Kind, Kinds};
use crate::platform::mail;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// How far back what could not be sent is counted.
const COUNTED: Duration = Duration::days(7);

#[derive(Template)]
#[template(path = "upkeep/health/overview.html")]
pub struct HealthPage {
    page: Page,
    /// What stands still or keeps failing, in words.
    alarming: Vec<String>,
    mail: MailFares,
    schema: Schema,
    /// Kinds of jobs that run, wait or failed.
    busy: Vec<Row>,
    /// Those of which there is nothing to say.
    quiet: Vec<Row>,
}

struct MailFares {
    state: (&'static str, &'static str),
    waiting: String,
    waiting_since: String,
    failed: String,
}

/// Whether the steps of the schema that stand are those that this program needs.
struct Schema {
    state: (&'static str, &'static str),
    /// The last of both.
    words: String,
}

pub struct Row {
    pub href: String,
    pub name: &'static str,
    pub state: (&'static str, &'static str),
    pub waiting: String,
    pub running: String,
    pub failing: String,
    /// When it last succeeded and is done next, since when it waits: empty when there is nothing to say.
    pub done: String,
    pub next: String,
    pub due_since: String,
    pub error: String,
    pub is_failing: bool,
    is_quiet: bool,
}

pub async fn show(Shared(app): Shared<App>, page: Page) -> Result<View<HealthPage>> {
    let now = app.db.clock().now();
    let kinds = app.memory.get::<Kinds>().ok_or(Error::NotFound)?;
    let mut conn = app.db.read().acquire().await?;
    let found = jobs::fares(&mut *conn, now).await?;
    let tally = mail::tally(&mut *conn, now - COUNTED).await?;
    let schema = schema(&mut conn, page.t).await?;
    drop(conn);
    let alarming = alarming(&tally, &found, now).into_iter().map(|what| words::alarming(page.t, what)).collect();
    let found: BTreeMap<&str, &Fares> = found.iter().map(|fares| (fares.kind.as_str(), fares)).collect();
    let mut rows: Vec<Row> = kinds.0.iter().map(|kind| row(&page, kind, found.get(kind.name).copied(), now)).collect();
    rows.sort_by_key(|row| row.name);
    let (quiet, busy) = rows.into_iter().partition(|row| row.is_quiet);
    Ok(View::ok(HealthPage { alarming, mail: mail_fares(&page, &tally, now), schema, busy, quiet, page }))
}

fn mail_fares(page: &Page, tally: &mail::Tally, now: OffsetDateTime) -> MailFares {
    let state = match of_mail(tally, now) {
        State::Retrying => ("warning", page.t.health_mail_failed()),
        State::Running => ("info", page.t.health_mail_waiting()),
        other => words::state(page.t, other),
    };
    MailFares {
        state,
        waiting: tally.waiting.to_string(),
        waiting_since: moment(page, tally.waiting_since),
        failed: tally.failed.to_string(),
    }
}

async fn schema(conn: &mut sqlx::PgConnection, t: Messages) -> Result<Schema> {
    let done = conn.list_applied_migrations("_sqlx_migrations").await;
    let done = done.map_err(|error| Error::Internal(format!("the steps of the schema: {error}")))?;
    let needed: Vec<i64> = crate::MIGRATIONS.iter().map(|step| step.version).collect();
    let stands: Vec<i64> = done.iter().map(|step| step.version).collect();
    let last = |steps: &[i64]| steps.iter().max().copied().unwrap_or_default().to_string();
    let state =
        if stands == needed { ("success", t.health_schema_whole()) } else { ("error", t.health_schema_other()) };
    Ok(Schema { state, words: t.health_schema(last(&needed), last(&stands)) })
}

pub fn row(page: &Page, kind: &Kind, fares: Option<&Fares>, now: OffsetDateTime) -> Row {
    let count = |count: fn(&Fares) -> i64| fares.map_or(0, count).to_string();
    let state = of_jobs(fares, now);
    let error = fares.and_then(|fares| fares.last_error.as_deref());
    Row {
        href: page.to(&format!("{HERE}/{}", kind.name)),
        name: words::job(page.t, kind.name),
        state: words::state(page.t, state),
        waiting: count(|fares| fares.waiting),
        running: count(|fares| fares.running),
        failing: count(|fares| fares.failing),
        done: moment(page, fares.and_then(|fares| fares.done_at)),
        next: moment(page, fares.and_then(|fares| fares.next)),
        due_since: moment(page, fares.and_then(|fares| fares.due_since)),
        error: error.map(|class| words::error(page.t, class).to_owned()).unwrap_or_default(),
        is_failing: fares.is_some_and(|fares| fares.failing > 0),
        is_quiet: state.is_quiet(),
    }
}

fn moment(page: &Page, at: Option<OffsetDateTime>) -> String {
    at.map(|at| short_with_time(at, page.lang)).unwrap_or_default()
}
