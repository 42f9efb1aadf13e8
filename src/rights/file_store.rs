//! The SQL on files with a request. Each is sealed whole; an image of an identity document ends with its check (RULES 2).

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::message_store::PRESSED_TWICE;
use super::request::{By, Request};
use crate::kernel::ids::{PersonId, RequestFileId, RequestId};
use crate::kernel::reference::Line;
use crate::kernel::register::{Category, RetentionGroup};
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::scan::{Media, Scan};
use crate::platform::vault::{FileField, Unlocked, WrappedKey};

crate::fields! {
    FileName = "rights_file.name": Line, Request, Line::parse;
}

enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "rights_file.content";
    const CATEGORY: Category = Category::Request;
}

/// What a file is for. The closed set of `rights_file.use`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Of the letter or mail by which was asked.
    Scan,
    /// That something else is right.
    Evidence,
    /// Of an identity document: destroyed after the check.
    Identity,
    /// What a system outside the portal had.
    Found,
    /// Sent with the answer.
    Answer,
}

/// A file, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    pub id: RequestFileId,
    pub usage: Use,
    pub name: Option<Line>,
    pub media: Media,
    /// In bytes.
    pub size: i32,
    pub added_at: OffsetDateTime,
    /// Whether the person sent it.
    pub by_person: bool,
    pub destroyed_at: Option<OffsetDateTime>,
}

/// `file`: the requests of who asks.
pub async fn add(
    change: &mut Change,
    file: &Unlocked,
    request: &Request,
    (usage, by, name): (Use, By, Option<&Line>),
    scan: &Scan,
) -> Result<RequestFileId> {
    let (id, at, (account, role)) = (RequestFileId::new(), change.at(), by.columns());
    sqlx::query!(
        "insert into rights_file (id, request_id, person_id, use, name, media, size, content, added_at, account_id, role)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id.uuid(),
        request.id.uuid(),
        request.person.uuid(),
        usage.code(),
        file.seal_if::<FileName>(name)? as _,
        scan.media().code(),
        i32::try_from(scan.bytes().len()).unwrap_or(i32::MAX),
        file.seal_file::<Content>(scan.bytes())? as _,
        at,
        account.map(|account| account.uuid()),
        role,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::FileAdded { request: request.id, file: id });
    Ok(id)
}

/// The content is gone from here on; that there was a file stays. False when it was destroyed before.
pub async fn destroy(change: &mut Change, request: RequestId, id: RequestFileId) -> Result<bool> {
    let at = change.at();
    let gone = sqlx::query!(
        "update rights_file set content = null, name = null, destroyed_at = $3
         where id = $1 and request_id = $2 and destroyed_at is null",
        id.uuid(),
        request.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    if gone.rows_affected() == 1 {
        change.also(Event::FileDestroyed { request, file: id });
    }
    Ok(gone.rows_affected() == 1)
}

/// The files of a request, oldest first, without their contents.
pub async fn files(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Filed>> {
    let rows = sqlx::query!(
        "select f.id, f.person_id, k.kek, k.wrapped, f.use, f.name, f.media, f.size, f.added_at, f.account_id, f.destroyed_at
         from rights_file f join keys.person_key k on k.person_id = f.person_id and k.retention_group = 'requests'
         where f.request_id = $1 order by f.added_at, f.id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let mut found = vec![];
    for row in rows {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
        // What a later version of the portal put here is not shown by this one.
        let (Some(usage), Some(media)) = (Use::from_code(&row.r#use), Media::from_code(&row.media)) else { continue };
        found.push(Filed {
            id: row.id.into(),
            usage,
            name: file.open_if::<FileName>(row.name.map(Into::into).as_ref())?,
            media,
            size: row.size,
            added_at: row.added_at,
            by_person: row.account_id.is_none(),
            destroyed_at: row.destroyed_at,
        });
    }
    Ok(found)
}

/// Whether the newest file of who asked is this one, of a moment ago: the button was pressed twice.
pub async fn sends_again(
    conn: &mut PgConnection,
    access: &Access,
    request: RequestId,
    (scan, at): (&Scan, OffsetDateTime),
) -> Result<bool> {
    let sent = files(&mut *conn, access, request).await?;
    let newest = sent.iter().rev().find(|file| file.by_person && file.destroyed_at.is_none());
    let Some(newest) = newest.filter(|file| file.added_at >= at - PRESSED_TWICE) else { return Ok(false) };
    let opened = open(conn, access, request, newest.id).await?;
    Ok(opened.is_some_and(|(_, content)| content == scan.bytes()))
}

/// A file as it stands in the database, with the key of whose request it is.
struct Sealed {
    person_id: Uuid,
    kek: i16,
    wrapped: Vec<u8>,
    media: String,
    content: Vec<u8>,
}

impl Sealed {
    fn open(self, access: &Access) -> Result<Option<(Media, Vec<u8>)>> {
        let Some(media) = Media::from_code(&self.media) else { return Ok(None) };
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(self.person_id.into(), RetentionGroup::Requests, &key)?;
        Ok(Some((media, file.open_file::<Content>(&self.content)?)))
    }
}

/// One file of this request, whole; none when it is of another or was destroyed.
pub async fn open(
    conn: impl PgExecutor<'_>,
    access: &Access,
    request: RequestId,
    id: RequestFileId,
) -> Result<Option<(Media, Vec<u8>)>> {
    let sealed = sqlx::query_as!(
        Sealed,
        r#"select f.person_id, k.kek, k.wrapped, f.media, f.content as "content!" from rights_file f
         join keys.person_key k on k.person_id = f.person_id and k.retention_group = 'requests'
         where f.id = $1 and f.request_id = $2 and f.content is not null"#,
        id.uuid(),
        request.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    sealed.map_or(Ok(None), |sealed| sealed.open(access))
}

/// One file of what this person asked, whole.
pub async fn open_own(
    conn: impl PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    id: RequestFileId,
) -> Result<Option<(Media, Vec<u8>)>> {
    let sealed = sqlx::query_as!(
        Sealed,
        r#"select f.person_id, k.kek, k.wrapped, f.media, f.content as "content!" from rights_file f
         join keys.person_key k on k.person_id = f.person_id and k.retention_group = 'requests'
         where f.id = $1 and f.person_id = $2 and f.content is not null"#,
        id.uuid(),
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    sealed.map_or(Ok(None), |sealed| sealed.open(access))
}

impl Use {
    pub const ALL: [Self; 5] = [Self::Scan, Self::Evidence, Self::Identity, Self::Found, Self::Answer];

    /// Whether an image of an identity document can be among it. What the portal or an employee put there is none.
    pub const fn may_be_a_copy(self) -> bool {
        matches!(self, Self::Scan | Self::Evidence | Self::Identity)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::Evidence => "evidence",
            Self::Identity => "identity",
            Self::Found => "found",
            Self::Answer => "answer",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|usage| usage.code() == code)
    }
}
