//! What accounts do by themselves.

use time::Duration;

use super::{address_store, alert, limits, recovery, request_store, sign_on};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::jobs::{Job, Kind, Work};
use crate::platform::{link, session, throttle};

/// Answering requests for a new password as they come, and every hour forgetting what has ended. Each kind of forgetting is a job of its
/// own, so that one that fails does not keep the others from their work.
pub fn jobs() -> Vec<Kind> {
    let mut kinds = alert::jobs().to_vec();
    kinds.extend([
        Kind { name: recovery::JOB, every: None, run: |app, job| Box::pin(answer(app, job)) },
        hourly("accounts.purge_sessions", |app, _| Box::pin(purge_sessions(app))),
        hourly("accounts.purge_counters", |app, _| Box::pin(purge_counters(app))),
        hourly("accounts.purge_addresses", |app, _| Box::pin(purge_addresses(app))),
        hourly("accounts.purge_links", |app, _| Box::pin(purge_links(app))),
        hourly("accounts.purge_sign_on", |app, _| Box::pin(purge_sign_on(app))),
    ]);
    kinds
}

const fn hourly(name: &'static str, run: fn(App, Job) -> Work) -> Kind {
    Kind { name, every: Some(Duration::HOUR), run }
}

async fn answer(app: App, job: Job) -> Result<()> {
    match job.subject {
        Some(request) => recovery::answer(&app, request).await,
        None => Ok(()),
    }
}

async fn purge_sessions(app: App) -> Result<()> {
    while session::purge(&app.db).await? > 0 {}
    Ok(())
}

async fn purge_counters(app: App) -> Result<()> {
    while throttle::purge(&app.db).await? > 0 {}
    Ok(())
}

async fn purge_addresses(app: App) -> Result<()> {
    let before = app.db.clock().now() - limits::KNOWN_FOR;
    while address_store::purge(&app.db, before).await? > 0 {}
    Ok(())
}

async fn purge_links(app: App) -> Result<()> {
    let now = app.db.clock().now();
    while link::purge(&app.db, now).await? > 0 {}
    request_store::purge_requests(&app.db, now - link::VALID).await?;
    Ok(())
}

async fn purge_sign_on(app: App) -> Result<()> {
    while sign_on::purge(&app.db).await? > 0 {}
    Ok(())
}
