//! Using a code: by the person on the page of the request, or by an employee to whom they read it on the phone.

use time::Duration;

use super::code_store;
use crate::kernel::code::Code;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::throttle::Limit;
use crate::rights::case::Step;
use crate::rights::follow_store;
use crate::rights::kind::Channel;
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

/// Uses a code up: from then on we know who asks. `follow`: the code that an employee then hands over, see [`handed_over`].
pub async fn redeem(
    app: &App,
    request: &Request,
    (actor, by): (Actor, By),
    code: &Code,
    follow: Option<&Code>,
) -> Result<Result<(Request, Option<Code>), NotShown>> {
    // Who follows it and an employee to whom a code is read are counted apart: neither uses up the other's tries.
    let counted = format!("{} {}", request.id, matches!(by, By::Staff(..)));
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
            let given = handed_over(app, &mut change, &request, follow).await?;
            change.done().await?;
            TRIES.take_back(&app.db, &app.vault, &counted).await?;
            Ok(Ok((request, given)))
        }
        Err(why) => {
            change.abandon().await?;
            Ok(Err(NotShown::NotTaken(why)))
        }
    }
}

/// Whoever showed an employee who they are need not be who holds the code to follow the request: anybody may ask in anybody's name. So they
/// are given a new one, and the one before ends. Who asked in an account needs none, and who used a code on the page of the request holds it.
pub async fn handed_over(
    app: &App,
    change: &mut Change,
    request: &Request,
    follow: Option<&Code>,
) -> Result<Option<Code>> {
    let Some(code) = follow.filter(|_| request.channel != Channel::Account) else { return Ok(None) };
    follow_store::keep(change, &app.vault, request, code).await?;
    Ok(Some(code.clone()))
}
