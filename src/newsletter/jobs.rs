//! Work that the newsletter does by itself.

use time::Duration;

use super::{bringing_in, edition, signing_up, store};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::jobs::Kind;

/// Mailing the link to who asked, every hour purging what nobody confirmed, bringing in lists, and newsletters on their way.
pub fn jobs() -> Vec<Kind> {
    let mut kinds = vec![
        Kind {
            name: signing_up::ANSWER,
            every: None,
            run: |app, job| {
                Box::pin(async move {
                    match job.subject {
                        Some(person) => signing_up::answer(&app, person.into()).await,
                        None => Ok(()),
                    }
                })
            },
        },
        Kind { name: store::PURGE, every: Some(Duration::HOUR), run: |app, _| Box::pin(purge(app)) },
    ];
    kinds.extend(bringing_in::jobs());
    kinds.extend(edition::jobs());
    kinds
}

async fn purge(app: App) -> Result<()> {
    while store::purge(&app).await? > 0 {}
    Ok(())
}
