//! The versions in memory, so that no page asks for them. Rows are only ever added: a task looks every five seconds whether another
//! instance, or somebody at a terminal, published one.

use std::sync::Arc;
use std::time::Duration;

use super::version::Versions;
use super::version_store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::StatementDates;

const LOOK_EVERY: Duration = Duration::from_secs(5);

/// All versions, from memory.
pub async fn versions(app: &App) -> Result<Arc<Versions>> {
    match app.memory.get::<Versions>() {
        Some(known) => Ok(known),
        None => reload(app).await,
    }
}

/// All versions, from the database.
pub async fn reload(app: &App) -> Result<Arc<Versions>> {
    let versions = version_store::all(app.db.write()).await?;
    app.memory.put(StatementDates::new(versions.dates()));
    Ok(app.memory.put(versions))
}

/// Looks for new versions until the server stops. A database that is away is asked again later.
pub async fn watch(app: App) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        if let Err(error) = look(&app).await {
            tracing::debug!(%error, "the versions of the statement could not be looked for");
        }
    }
}

async fn look(app: &App) -> Result<()> {
    let known = app.memory.get::<Versions>().map_or(0, |versions| versions.len());
    if version_store::count(app.db.write()).await? != known as i64 {
        reload(app).await?;
    }
    Ok(())
}
