//! The only SQL on letters that were sent. The whole letter is sealed as it was read, so that the same one can be shown for ever.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::contents::Contents;
use super::event::Event;
use super::kind::LetterKind;
use super::letter::Letter;
use super::sending::{Sent, Way};
use super::text::Words;
use crate::kernel::ids::{AccountId, PersonId, RequestId};
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::rights::{By, Request};

crate::fields! {
    LetterContent = "rights_letter.content": Kept, Request, Kept::parse;
    LetterReason = "rights_letter.reason": Words, Request, Words::parse;
}

/// A letter as JSON.
pub struct Kept(String);

impl Kept {
    pub fn of(letter: &Letter) -> Result<Self> {
        serde_json::to_string(letter).map(Self).map_err(|error| Error::Internal(error.to_string()))
    }

    fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<Letter>(json).map(|_| Self(json.to_owned()))
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn letter(&self) -> Result<Letter> {
        serde_json::from_str(&self.0).map_err(|_| Error::Internal("a letter was not kept whole".to_owned()))
    }
}

/// `file`: the requests of who asks. `text`: the version whose words stand in it.
pub async fn add(
    change: &mut Change,
    file: &Unlocked,
    (request, text): (&Request, Uuid),
    (contents, letter): (&Contents, &Letter),
    (way, by): (Way, By),
) -> Result<Uuid> {
    let (id, at, (account, role)) = (Uuid::now_v7(), change.at(), by.columns());
    sqlx::query!(
        "insert into rights_letter (id, request_id, person_id, kind, text_id, content, reason, new_last_day, way, sent_at, account_id, role, about_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        request.id.uuid(),
        request.person.uuid(),
        contents.kind().code(),
        text,
        file.seal::<LetterContent>(&Kept::of(letter)?)? as _,
        file.seal_if::<LetterReason>(contents.reason())? as _,
        contents.new_last_day(),
        way.code(),
        at,
        account.map(AccountId::uuid),
        role,
        request.case.about.map(PersonId::uuid),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Sent { request: request.id, letter: id });
    Ok(id)
}

/// All letters about a request, oldest first. It is few: no kind comes more often than now and then.
pub async fn of_request(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Sent>> {
    let rows = sqlx::query!(
        "select l.id, l.person_id, k.kek, k.wrapped, l.kind, l.content, l.reason, l.new_last_day, l.way, l.sent_at, l.account_id, l.role, l.about_id from rights_letter l
         join keys.person_key k on k.person_id = l.person_id and k.retention_group = 'requests'
         where l.request_id = $1 order by l.sent_at, l.id limit 200",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
        let sent_at: OffsetDateTime = row.sent_at;
        Ok(Sent {
            id: row.id,
            kind: LetterKind::from_code(&row.kind)
                .ok_or_else(|| Error::Internal("an unknown kind of letter".into()))?,
            letter: file.open::<LetterContent>(&row.content.into())?.letter()?,
            reason: file.open_if::<LetterReason>(row.reason.map(Into::into).as_ref())?,
            new_last_day: row.new_last_day,
            way: if row.way == Way::Post.code() { Way::Post } else { Way::Portal },
            sent_at,
            account: row.account_id.map(Into::into),
            role: row.role,
            about: row.about_id.map(Into::into),
        })
    });
    read.collect()
}
