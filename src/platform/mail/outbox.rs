//! Putting a mail in the outbox.

use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;

use super::letter::SubjectLine;
use super::message::Message;
use super::store;

/// Queues a mail to a person, to be sent once the change is committed.
pub async fn queue(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    to: &EmailAddress,
    message: &Message,
) -> Result<()> {
    let subject = SubjectLine::parse(&message.subject)
        .map_err(|error| Error::Internal(format!("the subject of a mail is no line: {error:?}")))?;
    store::add(change, file, person, to, (message.lang, &subject, &message.text)).await
}
