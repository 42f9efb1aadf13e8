//! The link to leave that stands in each newsletter (P49): it works for ever and without logging in, since it may lie in an old mail. It holds a
//! random id and a keyed hash of that, so nobody can make one up, and neither says whose it is.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::event::Event;
use super::store;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::config::Settings;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Vault;

const LABEL: &str = "newsletter_leave";
const ID: usize = 16;
/// No real token is so short.
pub const SAMPLE: &str = "proef";

/// The whole address. Only this file makes one, and no newsletter is rendered without one: see `edition::rendered`.
#[derive(Clone, PartialEq, Eq)]
pub struct LeaveLink(String);

impl LeaveLink {
    /// In a newsletter that an employee tries out: it leads to a page that says so.
    pub fn sample(settings: &Settings, lang: Lang) -> Self {
        Self(settings.address(lang, &format!("/nieuwsbrief/afmelden/{SAMPLE}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whoever has it can press it for somebody.
impl std::fmt::Debug for LeaveLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LeaveLink(..)")
    }
}

/// To put in a mail and in its `List-Unsubscribe` header. The same each time for the same person.
pub async fn leave_link(app: &App, change: &mut Change, person: PersonId, lang: Lang) -> Result<LeaveLink> {
    let link = leave_links(app, change, &[(person, lang)]).await?.remove(&person);
    link.ok_or_else(|| Error::Internal("a link to leave was not kept".into()))
}

/// The same for many.
pub async fn leave_links(
    app: &App,
    change: &mut Change,
    readers: &[(PersonId, Lang)],
) -> Result<BTreeMap<PersonId, LeaveLink>> {
    let persons: Vec<PersonId> = readers.iter().map(|(person, _)| *person).collect();
    for person in store::make_leave_ids(change, &persons).await? {
        change.also(Event::LinkMade { person });
    }
    let ids = store::leave_ids(change.conn(), &persons).await?;
    let link = |(person, lang): &(PersonId, Lang)| {
        let path = format!("/nieuwsbrief/afmelden/{}", token(&app.vault, *ids.get(person)?));
        Some((*person, LeaveLink(app.settings.address(*lang, &path))))
    };
    Ok(readers.iter().filter_map(link).collect())
}

fn token(vault: &Vault, id: Uuid) -> String {
    URL_SAFE_NO_PAD.encode([&id.as_bytes()[..], &vault.blind(LABEL, &id.to_string())].concat())
}

/// The id in a link that we made; none of any other.
pub fn read(vault: &Vault, token: &str) -> Option<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (id, hash) = bytes.split_at_checked(ID)?;
    let id = Uuid::from_slice(id).ok()?;
    vault.is_blind(LABEL, &id.to_string(), hash).then_some(id)
}
