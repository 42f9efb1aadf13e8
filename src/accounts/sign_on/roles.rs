//! The roles that somebody's groups bring. Where groups are mapped, they decide at each log-in; without a map roles are given in the portal.

use super::identity::Identity;
use super::refused::Refusal;
use crate::accounts::event::Event;
use crate::accounts::staff::{self, mails, member_store, store};
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Roles;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::config::SignOn;
use crate::platform::db::violated;
use crate::platform::error::Result;
use crate::platform::session;

/// None without a map. Who is in no group of it has no business here, nor has who would supervise themselves (AVG 38(6)).
pub fn brought(sign_on: &SignOn, identity: &Identity) -> Result<Option<Roles>, Refusal> {
    let Some(map) = &sign_on.roles else { return Ok(None) };
    let roles = map.of(identity.groups.iter().map(String::as_str));
    match (roles.all().next(), roles.conflict()) {
        (None, _) => Err(Refusal::NoRole),
        (_, Some(_)) => Err(Refusal::Conflict),
        _ => Ok(Some(roles)),
    }
}

/// They have these roles from now on, and are mailed when those are others. Nobody would administer any more? Then they keep what they have.
pub async fn give(app: &App, person: PersonId, roles: Roles) -> Result<()> {
    let mut change = app.db.change(Actor::Job("accounts.sign_on")).await?;
    let held = member_store::hold(&mut change, person).await?.filter(|held| held.roles != roles);
    let Some(held) = held else { return Ok(change.abandon().await?) };
    store::set_roles(&mut change, person, &roles.all().collect::<Vec<_>>()).await?;
    // A session has no other rights than those it began with (SECURITY V7).
    session::end_all(&mut change, held.account).await?;
    staff::mail(app, &mut change, held.account, |lang| mails::roles_changed(&app.settings, lang, roles)).await?;
    match change.commit(Event::RolesChanged { person, roles }).await {
        Err(error) if violated(&error) == Some("an_administrator_remains") => {
            tracing::error!(account = %held.account, "groups would leave nobody to administer: roles stay as they are");
            Ok(())
        }
        done => Ok(done?),
    }
}
