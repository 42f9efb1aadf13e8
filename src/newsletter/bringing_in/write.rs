//! Whoever joins, a portion at a time: a person without an account, their proof, and the consent with the day they gave it.

use std::collections::BTreeSet;

use super::event::Event;
use super::sort::Joining;
use super::subscriber_store::{self, New};
use crate::consents::{self, Said};
use crate::kernel::ids::{NewsletterListId, PersonId};
use crate::kernel::register::{Purpose, RetentionGroup};
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// The rows of who joined.
pub async fn write(
    app: &App,
    change: &mut Change,
    list: NewsletterListId,
    joining: &[Joining],
) -> Result<BTreeSet<u32>> {
    let all: Vec<(PersonId, &Joining)> = joining.iter().map(|joining| (PersonId::new(), joining)).collect();
    let claims: Vec<_> = all.iter().map(|(person, joining)| (joining.who.own, *person)).collect();
    let claimed = subscriber_store::claim(change, &claims).await?;
    let new: Vec<_> = all.into_iter().filter(|(person, _)| claimed.contains(person)).collect();
    let ids: Vec<PersonId> = new.iter().map(|(person, _)| *person).collect();
    persons::begin_many(change, &ids).await?;
    // What mail to them is sealed with from now on.
    persons::create_keys(change, &app.vault, &ids, RetentionGroup::Identity).await?;
    save(app, change, list, &new).await?;
    let said: Vec<(PersonId, Said)> = new.iter().map(|(person, joining)| (*person, joining.said_yes.said)).collect();
    consents::record_new(change, Purpose::Newsletter, &said).await?;
    for person in ids {
        change.also(Event::BroughtIn { person, list });
    }
    Ok(new.into_iter().map(|(_, joining)| joining.said_yes.row).collect())
}

async fn save(app: &App, change: &mut Change, list: NewsletterListId, new: &[(PersonId, &Joining)]) -> Result<()> {
    let ids: Vec<PersonId> = new.iter().map(|(person, _)| *person).collect();
    let files = persons::create_keys(change, &app.vault, &ids, RetentionGroup::Evidence).await?;
    let rows = files.iter().zip(new).map(|((person, evidence), (_, joining))| New {
        person: *person,
        evidence,
        email: &joining.said_yes.email,
        name: joining.said_yes.name.as_ref().map(|name| name.full()),
    });
    subscriber_store::save(change, list, &rows.collect::<Vec<_>>()).await
}
