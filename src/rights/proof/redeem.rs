//! Using a code: by the person on the page of the request, or by an employee to whom they read it on the phone.

use time::Duration;

use super::code_store;
use crate::kernel::code::Code;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::throttle::Limit;
use crate::rights::case::Step;
use crate::rights::request::{By, Request};
use crate::rights::store::{self, NotTaken};

/// Wrong codes of one request. A code has about 50 random bits: this is to notice, more than to stop.
const TRIES: Limit = Limit { kind: "identity_code", tries: 10, window: Duration::hours(1) };

/// Why nothing was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// It is not the code that works: it was never sent, was used, or is too old.
    Wrong,
    TooMany,
    /// It is right, and the request does not take it now.
    NotTaken(NotTaken),
}

/// Uses a code up: from then on we know who asks.
pub async fn redeem(
    app: &App,
    request: &Request,
    (actor, by): (Actor, By),
    code: &Code,
) -> Result<Result<Request, NotShown>> {
    let counted = request.id.to_string();
    if !TRIES.allows(&app.db, &app.vault, &counted).await? {
        return Ok(Err(NotShown::TooMany));
    }
    let mut change = app.db.change(actor).await?;
    let Some(shown) = code_store::redeem(&mut change, &app.vault, request, code).await? else {
        change.abandon().await?;
        return Ok(Err(NotShown::Wrong));
    };
    match store::take(&mut change, request, Step::ShowIdentity(shown), by).await? {
        Ok(request) => {
            change.done().await?;
            TRIES.take_back(&app.db, &app.vault, &counted).await?;
            Ok(Ok(request))
        }
        Err(why) => {
            change.abandon().await?;
            Ok(Err(NotShown::NotTaken(why)))
        }
    }
}
