//! Coming in with a work account. Whoever is not known by it here reads the same, whether or not the portal knows them otherwise.

use super::back::Visit;
use super::identity::Identity;
use super::refused::Refusal;
use super::store::{self, Linked, WorkAccount};
use super::{linking, roles};
use crate::accounts::model::{Kind, Next};
use crate::accounts::sign_in::{self, Entered, Proven};
use crate::platform::app::App;
use crate::platform::config::SignOn;
use crate::platform::error::Result;
use crate::platform::session::Steps;

/// Where employees begin.
const DESK: &str = "/beheer";

/// Where they go from here.
pub async fn log_in(
    app: &App,
    sign_on: &SignOn,
    visit: &Visit,
    (identity, next): (&Identity, Option<&Next>),
) -> Result<Result<String, Refusal>> {
    let work = WorkAccount::new(&app.vault, &sign_on.issuer, &identity.subject);
    let Some(linked) = store::find(app.db.write(), &work).await? else { return Ok(Err(Refusal::Unknown)) };
    match roles::brought(sign_on, identity) {
        Ok(Some(brought)) => roles::give(app, linked.person, brought).await?,
        Ok(None) => {}
        Err(refusal) => return Ok(Err(refusal)),
    }
    let next = next.filter(|next| next.as_str().starts_with(DESK));
    Ok(Ok(match enter(app, visit, &linked, identity).await? {
        Entered::In => next.map_or(DESK.to_owned(), |next| next.as_str().to_owned()),
        Entered::Halfway => format!("/inloggen/code{}", next.map_or(String::new(), Next::as_query)),
    }))
}

/// Two steps there are two steps; after one they give a code here.
async fn enter(app: &App, visit: &Visit, linked: &Linked, identity: &Identity) -> Result<Entered> {
    let Linked { account, person, proof_since } = *linked;
    let steps = if identity.two_steps { Steps::Two } else { Steps::One };
    let proven = Proven { account, person, kind: Kind::Staff, proof_since, steps };
    if !identity.two_steps {
        return sign_in::sign_in(app, &visit.session, &proven, visit.peer).await;
    }
    sign_in::begin(app, &visit.session, &proven, visit.peer).await?;
    Ok(Entered::In)
}

/// Who was invited comes in with a work account instead of a password of their own. It uses the invitation up.
pub async fn with_invitation(
    app: &App,
    sign_on: &SignOn,
    visit: &Visit,
    (identity, token): (&Identity, &str),
) -> Result<Result<String, Refusal>> {
    // Before the invitation is used up: who may not come in can be invited again.
    if let Err(refusal) = roles::brought(sign_on, identity) {
        return Ok(Err(refusal));
    }
    match linking::accept(app, sign_on, (identity, token)).await? {
        Ok(()) => log_in(app, sign_on, visit, (identity, None)).await,
        Err(refusal) => Ok(Err(refusal)),
    }
}
