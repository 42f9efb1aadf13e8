//! Putting a mail in the outbox.

use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;

use super::letter::SubjectLine;
use super::store;

/// What a mail says. Plain text, in the reader's language, without anything personal. The subject is one line.
#[derive(Clone, Debug)]
pub struct Message {
    pub subject: String,
    pub text: String,
}

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
    store::add(change, file, person, to, &subject, &message.text).await
}
