//! Work that registration does by itself.

use time::Duration;

use super::store;
use crate::platform::jobs::Kind;

/// Purging unconfirmed sign-ups, every hour.
pub fn jobs() -> Vec<Kind> {
    vec![Kind {
        name: "registration.purge",
        every: Some(Duration::hours(1)),
        run: |app, _| {
            Box::pin(async move {
                while store::purge(&app).await? > 0 {}
                Ok(())
            })
        },
    }]
}
