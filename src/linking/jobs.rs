//! Work that linking does by itself.

use time::Duration;

use super::store;
use crate::platform::jobs::Kind;

/// Codes that ended are forgotten, every day.
pub fn jobs() -> Vec<Kind> {
    vec![Kind {
        name: "linking.purge",
        every: Some(Duration::DAY),
        run: |app, _| {
            Box::pin(async move {
                while store::purge(&app).await? > 0 {}
                Ok(())
            })
        },
    }]
}
