//! Work that linking does by itself.

use time::Duration;

use super::{code_store, letters};
use crate::platform::jobs::Kind;

/// Codes that ended are forgotten, every day; letters to all homes are made.
pub fn jobs() -> Vec<Kind> {
    let mut jobs = letters::jobs();
    jobs.push(Kind {
        name: "linking.purge",
        every: Some(Duration::DAY),
        run: |app, _| {
            Box::pin(async move {
                while code_store::purge(&app).await? > 0 {}
                Ok(())
            })
        },
    });
    jobs
}
