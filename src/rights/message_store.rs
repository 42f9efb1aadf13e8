//! The SQL on messages about a request (P86). Their words are sealed; mails only say that there is news.

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::request::{By, Request};
use crate::kernel::ids::{AccountId, RequestId, RequestMessageId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    MessageBody = "rights_message.body": Prose, Request, Prose::parse;
}

/// The same words from the same side within this time, with nothing between them, are one message.
pub const PRESSED_TWICE: Duration = Duration::minutes(10);

/// Who wrote to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    ToUs,
    ToPerson,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: RequestMessageId,
    pub direction: Direction,
    pub body: Prose,
    pub sent_at: OffsetDateTime,
    /// The employee who wrote it, or noted down what came otherwise.
    pub account: Option<AccountId>,
    /// The code of their role.
    pub role: Option<String>,
}

/// `file`: the requests of who asks.
pub async fn send(
    change: &mut Change,
    file: &Unlocked,
    request: &Request,
    (direction, by): (Direction, By),
    body: &Prose,
) -> Result<RequestMessageId> {
    let (id, at, (account, role)) = (RequestMessageId::new(), change.at(), by.columns());
    sqlx::query!(
        "insert into rights_message (id, request_id, person_id, direction, body, sent_at, account_id, role)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.uuid(),
        request.id.uuid(),
        request.person.uuid(),
        direction.code(),
        file.seal::<MessageBody>(body)? as _,
        at,
        account.map(AccountId::uuid),
        role,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::MessageSent { request: request.id, message: id });
    Ok(id)
}

/// Whether the newest message about a request is this one, of a moment ago: the button was pressed twice.
pub async fn says_again(
    conn: impl PgExecutor<'_>,
    access: &Access,
    request: RequestId,
    (direction, body): (Direction, &Prose),
    at: OffsetDateTime,
) -> Result<bool> {
    let newest = newest(conn, access, request, None, 1).await?;
    let same = |last: &Message| last.direction == direction && last.body == *body;
    Ok(newest.iter().any(|last| same(last) && last.sent_at >= at - PRESSED_TWICE))
}

/// A portion of the messages of a request, oldest first, after one of them (or from the first).
pub async fn messages(
    conn: impl PgExecutor<'_>,
    access: &Access,
    request: RequestId,
    after: Option<RequestMessageId>,
    limit: i64,
) -> Result<Vec<Message>> {
    let rows = sqlx::query_as!(
        Row,
        "select m.id, m.person_id, k.kek, k.wrapped, m.direction, m.body, m.sent_at, m.account_id, m.role from rights_message m
         join keys.person_key k on k.person_id = m.person_id and k.retention_group = 'requests'
         where m.request_id = $1 and m.id > $2 order by m.id limit $3",
        request.uuid(),
        after.map_or(Uuid::nil(), RequestMessageId::uuid),
        limit,
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.read(access)).collect()
}

/// The newest messages of a request, or the newest before one of them; oldest first.
pub async fn newest(
    conn: impl PgExecutor<'_>,
    access: &Access,
    request: RequestId,
    before: Option<RequestMessageId>,
    limit: i64,
) -> Result<Vec<Message>> {
    let mut rows = sqlx::query_as!(
        Row,
        "select m.id, m.person_id, k.kek, k.wrapped, m.direction, m.body, m.sent_at, m.account_id, m.role from rights_message m
         join keys.person_key k on k.person_id = m.person_id and k.retention_group = 'requests'
         where m.request_id = $1 and m.id < $2 order by m.id desc limit $3",
        request.uuid(),
        before.map_or(Uuid::max(), RequestMessageId::uuid),
        limit,
    )
    .fetch_all(conn)
    .await?;
    rows.reverse();
    rows.into_iter().map(|row| row.read(access)).collect()
}

/// One message about this request.
pub async fn find(
    conn: impl PgExecutor<'_>,
    access: &Access,
    request: RequestId,
    id: RequestMessageId,
) -> Result<Option<Message>> {
    let row = sqlx::query_as!(
        Row,
        "select m.id, m.person_id, k.kek, k.wrapped, m.direction, m.body, m.sent_at, m.account_id, m.role from rights_message m
         join keys.person_key k on k.person_id = m.person_id and k.retention_group = 'requests'
         where m.request_id = $1 and m.id = $2",
        request.uuid(),
        id.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| row.read(access)).transpose()
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    kek: i16,
    wrapped: Vec<u8>,
    direction: String,
    body: Vec<u8>,
    sent_at: OffsetDateTime,
    account_id: Option<Uuid>,
    role: Option<String>,
}

impl Row {
    fn read(self, access: &Access) -> Result<Message> {
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(self.person_id.into(), RetentionGroup::Requests, &key)?;
        Ok(Message {
            id: self.id.into(),
            direction: if self.direction == Direction::ToUs.code() { Direction::ToUs } else { Direction::ToPerson },
            body: file.open::<MessageBody>(&self.body.into())?,
            sent_at: self.sent_at,
            account: self.account_id.map(Into::into),
            role: self.role,
        })
    }
}

impl Direction {
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToUs => "to_us",
            Self::ToPerson => "to_person",
        }
    }
}
