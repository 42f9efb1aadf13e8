//! Word to the mailbox on file about how somebody logs in: a change of it, or a try. It names the account where several share the mailbox.

use super::mails::{self, Credential};
use super::{mailbox, store};
use crate::kernel::ids::PersonId;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail;

/// False when there is no address, or no account any more.
pub async fn tell(
    app: &App,
    change: &mut Change,
    (access, person): (&Access, PersonId),
    what: Credential,
) -> Result<bool> {
    let Some(account) = store::active(&mut *change.conn(), access, person).await? else { return Ok(false) };
    let Some((email, file)) = mailbox::of(&mut *change.conn(), access, person).await? else { return Ok(false) };
    let shared = mailbox::is_shared(&mut *change.conn(), &app.vault, &email).await?;
    let message = mails::credential(&app.settings, &account, what, shared);
    mail::queue(change, &file, person, &email, &message).await?;
    Ok(true)
}
