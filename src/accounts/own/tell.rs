//! Word to the mailbox on file that something changed in how somebody logs in.

use crate::accounts::mails::{self, Credential};
use crate::accounts::owner::Owner;
use crate::accounts::{mailbox, store};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail;

pub async fn tell(app: &App, change: &mut Change, owner: &Owner, what: Credential) -> Result<()> {
    let (access, person) = (&owner.access, owner.person);
    let Some(account) = store::active(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let Some((email, file)) = mailbox::of(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let shared = mailbox::is_shared(&mut *change.conn(), &app.vault, &email).await?;
    let message = mails::credential(&app.settings, account.lang, what, shared.then_some(&account.login));
    mail::queue(change, &file, person, &email, &message).await
}
