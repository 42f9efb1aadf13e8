//! What accounts do by themselves.

use time::Duration;

use super::{limits, recovery, store};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::jobs::{Job, Kind};
use crate::platform::{link, session, throttle};

/// Answering requests for a new password as they come, and every hour forgetting what has ended.
pub fn jobs() -> Vec<Kind> {
    vec![
        Kind { name: recovery::JOB, every: None, run: |app, job| Box::pin(answer(app, job)) },
        Kind {
            name: "accounts.purge",
            every: Some(Duration::hours(1)),
            run: |app, _| Box::pin(async move { purge(&app).await }),
        },
    ]
}

async fn answer(app: App, job: Job) -> Result<()> {
    match job.subject {
        Some(request) => recovery::answer(&app, request).await,
        None => Ok(()),
    }
}

/// Sessions, counters, links and addresses that serve nobody any more.
async fn purge(app: &App) -> Result<()> {
    let now = app.db.clock().now();
    session::purge(&app.db).await?;
    throttle::purge(&app.db).await?;
    store::purge_addresses(&app.db, now - limits::KNOWN_FOR).await?;
    store::purge_requests(&app.db, now - link::VALID).await?;
    let mut conn = app.db.write().acquire().await?;
    link::purge(&mut conn, now).await?;
    Ok(())
}
