//! The SQL on the lines of corrections. They are sealed for who asks, as all that belongs to a request; whose datum each is stands beside it.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::field::Field;
use super::line::{Decision, Line, NewLine, Verdict};
use super::tally::Tally;
use crate::kernel::ids::{PersonId, RequestFileId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::rights::event::Event;
use crate::rights::number::Number;
use crate::rights::request::{By, Request};

fn as_stored(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Old = "rights_correction.old": String, Request, as_stored;
    New = "rights_correction.new": String, Request, as_stored;
    Why = "rights_correction.why": Prose, Request, Prose::parse;
}

/// What came of putting a line down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    Number(i32),
    /// This request disputes the same datum already.
    Twice,
}

/// Puts a line down, in a change that holds the request. `file`: the requests of who asks.
pub async fn add(change: &mut Change, file: &Unlocked, request: &Request, line: &NewLine) -> Result<Added> {
    let (id, at) = (Uuid::now_v7(), change.at());
    let number = sqlx::query_scalar!(
        r#"insert into rights_correction (id, request_id, person_id, record_id, number, field, old, new, file_id, state, added_at)
         select $1, $2, $3, $4, coalesce((select max(number) from rights_correction where request_id = $2), 0) + 1, $5, $6, $7, $8, 'open', $9
         on conflict (request_id, record_id, field) where state = 'open' and field <> 'other' do nothing
         returning number"#,
        id,
        request.id.uuid(),
        request.person.uuid(),
        line.record.uuid(),
        line.field.code(),
        file.seal_if::<Old>(line.old.as_ref())? as _,
        file.seal_if::<New>(line.new.as_ref())? as _,
        line.file.map(RequestFileId::uuid),
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    let Some(number) = number else { return Ok(Added::Twice) };
    if let Field::Of(field) = line.field {
        persons::dispute(change, id, line.record, field).await?;
    }
    change.also(Event::LineAdded { request: request.id, line: id });
    Ok(Added::Number(number))
}

/// It was put down by mistake. False once it is decided, or of another request.
pub async fn remove(change: &mut Change, request: RequestId, line: Uuid) -> sqlx::Result<bool> {
    let gone = sqlx::query!(
        "delete from rights_correction where id = $1 and request_id = $2 and state = 'open'",
        line,
        request.uuid(),
    )
    .execute(change.conn())
    .await?;
    if gone.rows_affected() == 1 {
        persons::undisputed(change, &[line]).await?;
        change.also(Event::LineRemoved { request, line });
    }
    Ok(gone.rows_affected() == 1)
}

/// Decides it. False when somebody was before. Whoever decides applies it too: see `decide`.
pub async fn settle(
    change: &mut Change,
    file: &Unlocked,
    (request, line): (&Request, Uuid),
    verdict: &Verdict,
    by: By,
) -> Result<bool> {
    let (at, (account, role)) = (change.at(), by.columns());
    let settled = sqlx::query!(
        "update rights_correction set state = $3, why = $4, decided_at = $5, decided_by = $6, role = $7
         where id = $1 and request_id = $2 and state = 'open'",
        line,
        request.id.uuid(),
        verdict.state(),
        file.seal_if::<Why>(verdict.why())? as _,
        at,
        account.map(|account| account.uuid()),
        role,
    )
    .execute(change.conn())
    .await?;
    if settled.rows_affected() == 0 {
        return Ok(false);
    }
    persons::undisputed(change, &[line]).await?;
    change.also(match verdict {
        Verdict::Accept(_) => Event::LineAccepted { request: request.id, line },
        Verdict::Reject(_) => Event::LineRejected { request: request.id, line },
    });
    Ok(true)
}

/// Of a request that is closed: what it still asked is disputed no more.
pub async fn give_up(change: &mut Change, request: RequestId) -> sqlx::Result<()> {
    let open = sqlx::query_scalar!(
        "select id from rights_correction where request_id = $1 and state = 'open' order by id",
        request.uuid(),
    );
    let open = open.fetch_all(change.conn()).await?;
    persons::undisputed(change, &open).await
}

/// How the lines of a request stand.
pub async fn tally(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"select count(*) filter (where state = 'open') as "open!", count(*) filter (where state = 'accepted') as "accepted!",
                count(*) filter (where state = 'rejected') as "rejected!" from rights_correction where request_id = $1"#,
        request.uuid(),
    )
    .fetch_one(conn)
    .await
}

/// A datum that is disputed.
#[derive(Clone)]
pub struct Disputed {
    pub field: Field,
    /// Of the request in which it is.
    pub number: Number,
    /// Who asked it.
    pub by: PersonId,
}

/// The data of these persons that are disputed. What was asked and given up is not.
pub async fn disputed(conn: impl PgExecutor<'_>, persons: &[PersonId]) -> sqlx::Result<Vec<Disputed>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select c.field, c.person_id, r.number from rights_correction c
         join rights_request r on r.id = c.request_id and r.closed_at is null
         where c.record_id = any($1) and c.state = 'open' order by r.number, c.number",
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let disputed = rows.into_iter().filter_map(|row| {
        let (field, number) = (Field::from_code(&row.field)?, Number::parse(&row.number).ok()?);
        Some(Disputed { field, number, by: row.person_id.into() })
    });
    Ok(disputed.collect())
}

/// The lines of a request, in the order in which they were put down.
pub async fn lines(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Line>> {
    let rows = sqlx::query_as!(
        Row,
        "select c.id, c.person_id, k.kek, k.wrapped, c.record_id, c.number, c.field, c.old, c.new, c.file_id, c.state, c.why, c.added_at,
                c.decided_at, c.decided_by, c.role
         from rights_correction c
         join keys.person_key k on k.person_id = c.person_id and k.retention_group = 'requests'
         where c.request_id = $1 order by c.number",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.read(access)).collect()
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    kek: i16,
    wrapped: Vec<u8>,
    record_id: Uuid,
    number: i32,
    field: String,
    old: Option<Vec<u8>>,
    new: Option<Vec<u8>>,
    file_id: Option<Uuid>,
    state: String,
    why: Option<Vec<u8>>,
    added_at: OffsetDateTime,
    decided_at: Option<OffsetDateTime>,
    decided_by: Option<Uuid>,
    role: Option<String>,
}

impl Row {
    fn read(self, access: &Access) -> Result<Line> {
        let unknown = || Error::Internal(format!("line {} is of a later version of the portal", self.id));
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(self.person_id.into(), RetentionGroup::Requests, &key)?;
        let why = file.open_if::<Why>(self.why.map(Into::into).as_ref())?;
        let decision = match (self.decided_at, self.decided_by, self.role) {
            (Some(at), Some(by), Some(role)) => {
                Some(Decision { accepted: self.state == "accepted", why, at, by: by.into(), role })
            }
            _ => None,
        };
        let line = NewLine {
            record: self.record_id.into(),
            field: Field::from_code(&self.field).ok_or_else(unknown)?,
            old: file.open_if::<Old>(self.old.map(Into::into).as_ref())?,
            new: file.open_if::<New>(self.new.map(Into::into).as_ref())?,
            file: self.file_id.map(Into::into),
        };
        Ok(Line { id: self.id, number: self.number, line, added_at: self.added_at, decision })
    }
}
