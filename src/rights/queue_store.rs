//! The SQL of the work queue. Each question walks an index in the order of the list and stops after a page, however many requests there are:
//! what is filtered by kind or state is the best of each kind and state, put together.

use sqlx::{PgConnection, PgExecutor};
use time::macros::{date, datetime};
use time::{Date, Duration};
use uuid::Uuid;

use super::queue::{Filter, Whose};
use super::request::Request;
use super::row_store::{Row, requests};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{AccountId, PersonId, RequestId};
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Vault;

/// Requests on one page. The questions ask for one more, to know whether there are.
pub const PER_PAGE: usize = 50;

const LOOKUP: &str = "asked_email";

/// More than this is not counted.
pub const COUNTED: i64 = 999;

/// One page, and one more when there is; after a request, or from the first. `me`: whose "mine" it is.
pub async fn page(
    conn: &mut PgConnection,
    filter: &Filter,
    me: AccountId,
    after: Option<&Request>,
) -> Result<Vec<Request>> {
    let ids = match filter {
        Filter { closed: true, .. } => closed(conn, filter, after).await?,
        Filter { whose: Whose::Anybodys, kind: None, state: None, .. } => all_open(conn, after).await?,
        Filter { whose: Whose::Anybodys, .. } => open_by_kind(conn, filter, after).await?,
        Filter { whose: Whose::Mine, .. } => open_of(conn, me.uuid(), filter, after).await?,
        Filter { whose: Whose::Nobodys, .. } => open_of(conn, Uuid::nil(), filter, after).await?,
    };
    with_ids(conn, &ids).await
}

async fn all_open(conn: &mut PgConnection, after: Option<&Request>) -> sqlx::Result<Vec<Uuid>> {
    let (day, id) = due(after);
    sqlx::query_scalar!(
        "select id from rights_request where closed_at is null and (due_on, id) > ($1, $2) order by due_on, id limit 51",
        day,
        id,
    )
    .fetch_all(conn)
    .await
}

async fn open_by_kind(conn: &mut PgConnection, filter: &Filter, after: Option<&Request>) -> sqlx::Result<Vec<Uuid>> {
    let ((day, id), (kinds, states)) = (due(after), codes(filter));
    sqlx::query_scalar!(
        r#"select f.id as "id!" from unnest($1::text[]) as k (kind) cross join unnest($2::text[]) as s (state)
           cross join lateral (
               select r.id, r.due_on from rights_request r
               where r.closed_at is null and r.kind = k.kind and r.state = s.state and (r.due_on, r.id) > ($3, $4)
               order by r.due_on, r.id limit 51) f
           order by f.due_on, f.id limit 51"#,
        &kinds,
        &states,
        day,
        id,
    )
    .fetch_all(conn)
    .await
}

/// `handler`: nil for nobody.
async fn open_of(
    conn: &mut PgConnection,
    handler: Uuid,
    filter: &Filter,
    after: Option<&Request>,
) -> sqlx::Result<Vec<Uuid>> {
    let ((day, id), (kinds, states)) = (due(after), codes(filter));
    sqlx::query_scalar!(
        r#"select f.id as "id!" from unnest($1::text[]) as k (kind) cross join unnest($2::text[]) as s (state)
           cross join lateral (
               select r.id, r.due_on from rights_request r
               where r.closed_at is null and r.kind = k.kind and r.state = s.state and (r.due_on, r.id) > ($3, $4)
                   and coalesce(r.handler_id, '00000000-0000-0000-0000-000000000000') = $5
               order by r.due_on, r.id limit 51) f
           order by f.due_on, f.id limit 51"#,
        &kinds,
        &states,
        day,
        id,
        handler,
    )
    .fetch_all(conn)
    .await
}

async fn closed(conn: &mut PgConnection, filter: &Filter, after: Option<&Request>) -> sqlx::Result<Vec<Uuid>> {
    let (kinds, states) = codes(filter);
    let first = (datetime!(9999-12-31 00:00 UTC), Uuid::max());
    let (at, id) = after.and_then(|one| Some((one.closed_at?, one.id.uuid()))).unwrap_or(first);
    sqlx::query_scalar!(
        r#"select f.id as "id!" from unnest($1::text[]) as k (kind) cross join unnest($2::text[]) as s (state)
           cross join lateral (
               select r.id, r.closed_at from rights_request r
               where r.closed_at is not null and r.kind = k.kind and r.state = s.state and (r.closed_at, r.id) < ($3, $4)
               order by r.closed_at desc, r.id desc limit 51) f
           order by f.closed_at desc, f.id desc limit 51"#,
        &kinds,
        &states,
        at,
        id,
    )
    .fetch_all(conn)
    .await
}

fn due(after: Option<&Request>) -> (Date, Uuid) {
    after.map_or((date!(0001 - 01 - 01), Uuid::nil()), |one| (one.due_on, one.id.uuid()))
}

fn codes(filter: &Filter) -> (Vec<String>, Vec<String>) {
    let kinds = filter.kinds().into_iter().map(|kind| kind.code().to_owned()).collect();
    let states = filter.states().into_iter().map(|state| state.code().to_owned()).collect();
    (kinds, states)
}

/// These requests, in this order.
async fn with_ids(conn: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Request>> {
    let rows = requests!(" where id = any($1) order by id", ids).fetch_all(conn).await?;
    let mut found = rows.into_iter().map(Row::read).collect::<Result<Vec<_>>>()?;
    found.sort_by_key(|request| ids.iter().position(|id| *id == request.id.uuid()));
    Ok(found)
}

/// The request that this one repeats, and those that repeat it: newest first. Until both are matched they are of two subjects.
pub async fn repeats(conn: impl PgExecutor<'_>, request: &Request) -> Result<Vec<Request>> {
    let before = request.repeats.map(RequestId::uuid);
    let rows = requests!(
        " where id = $1 or repeats_id = $2 order by noted_at desc, id desc limit 50",
        before,
        request.id.uuid()
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// How many open requests there are of what needs attention; none counts further than [`COUNTED`] and one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub open: i64,
    /// By law.
    pub late: i64,
    /// To be answered within seven days, or past the day that was aimed at; the late ones among them.
    pub soon: i64,
    pub nobodys: i64,
}

pub async fn counts(conn: impl PgExecutor<'_>, today: Date) -> sqlx::Result<Counts> {
    sqlx::query_as!(
        Counts,
        r#"select
             (select count(*) from (select from rights_request where closed_at is null limit 1000) a) as "open!",
             (select count(*) from (select from rights_request where closed_at is null and legal_last_day < $1 limit 1000) b) as "late!",
             (select count(*) from (select from rights_request where closed_at is null and due_on < $2 limit 1000) c) as "soon!",
             (select count(*) from (select from rights_request where closed_at is null and handler_id is null limit 1000) d) as "nobodys!""#,
        today,
        today + Duration::days(7),
    )
    .fetch_one(conn)
    .await
}

/// The address by which somebody asked, so that their request is found by it.
pub(super) async fn note_email(
    change: &mut Change,
    vault: &Vault,
    request: RequestId,
    email: &EmailAddress,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into keys.asked_email (request_id, hash) values ($1, $2)",
        request.uuid(),
        &vault.blind(LOOKUP, &email.folded())[..],
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Who asked by this address without an account.
pub async fn asked_by(
    conn: impl PgExecutor<'_>,
    vault: &Vault,
    email: &EmailAddress,
    limit: i64,
) -> sqlx::Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!(
        "select r.person_id from keys.asked_email a join rights_request r on r.id = a.request_id
         where a.hash = $1 order by r.noted_at desc, r.id desc limit $2",
        &vault.blind(LOOKUP, &email.folded())[..],
        limit,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(Into::into).collect())
}
