//! The only SQL on lists on their way, and the key that their pieces are sealed with.

use sqlx::PgExecutor;
use time::Duration;

use super::event::Event;
use super::list::{List, State};
use super::piece_store;
use super::receive::Readable;
use crate::kernel::ids::{NewsletterListId, PersonId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::jobs;
use crate::platform::rows::encoding::Encoding;
use crate::platform::vault::Unlocked;

/// How long a list may lie here. Who ends what is over comes by once an hour, so none lies here for more than a day.
const KEPT: Duration = Duration::hours(23);

/// The subject whose key seals the pieces: the list itself.
fn subject(list: NewsletterListId) -> PersonId {
    PersonId::from(list.uuid())
}

/// Keeps a list sealed, with what the employee says of it; a job judges it.
pub async fn keep(app: &App, actor: Actor, readable: &Readable, evidence: &Prose) -> Result<NewsletterListId> {
    let list = NewsletterListId::new();
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    sqlx::query!(
        "insert into newsletter_list (id, state, encoding, evidence, started_by, created_at, expires_at, rows_all)
         values ($1, 'received', $2, $3, $4, $5, $6, $7)",
        list.uuid(),
        readable.encoding.code(),
        evidence.as_str(),
        actor.to_string(),
        at,
        at + KEPT,
        readable.rows,
    )
    .execute(change.conn())
    .await?;
    let file = persons::create_key(&mut change, &app.vault, subject(list), RetentionGroup::Identity).await?;
    piece_store::keep(&mut change, &file, list, &readable.bytes).await?;
    jobs::queue(&mut change, super::CHECK, Some(list.uuid()), None).await?;
    change.commit(Event::ListReceived { list }).await?;
    Ok(list)
}

/// A list in this state, with its pieces open, which leaves a line; none in another state.
pub async fn open(
    app: &App,
    job: &'static str,
    list: NewsletterListId,
    state: State,
) -> Result<Option<(List, Unlocked)>> {
    let mut change = app.db.change(Actor::Job(job)).await?;
    let found = find(&mut *change.conn(), list).await?.filter(|list| list.state == state);
    let Some(found) = found else {
        change.abandon().await?;
        return Ok(None);
    };
    let (at, id) = (change.at(), subject(list));
    let access = Access::by_portal(change.conn(), &app.vault, "newsletter-list", at, &[id]).await?;
    let file = persons::open(&mut change, &access, id).await?;
    change.commit(Event::ListOpened { list }).await?;
    Ok(Some((found, file)))
}

pub async fn find(conn: impl PgExecutor<'_>, list: NewsletterListId) -> Result<Option<List>> {
    Ok(lists(conn, Some(list)).await?.pop())
}

/// The latest lists, newest first.
pub async fn latest(conn: impl PgExecutor<'_>) -> Result<Vec<List>> {
    lists(conn, None).await
}

async fn lists(conn: impl PgExecutor<'_>, list: Option<NewsletterListId>) -> Result<Vec<List>> {
    let rows = sqlx::query!(
        "select id, state, encoding, evidence, created_at, rows_all, rows_added, last_row from newsletter_list
         where $1::uuid is null or id = $1 order by created_at desc, id desc limit 20",
        list.map(NewsletterListId::uuid),
    )
    .fetch_all(conn)
    .await?;
    let lists = rows.into_iter().map(|row| {
        Some(List {
            id: row.id.into(),
            state: State::from_code(&row.state)?,
            encoding: Encoding::from_code(&row.encoding)?,
            evidence: row.evidence,
            created_at: row.created_at,
            rows_all: row.rows_all,
            rows_added: row.rows_added,
            last_row: row.last_row,
        })
    });
    lists.collect::<Option<_>>().ok_or_else(|| Error::Internal("a list is of an unknown kind".into()))
}

/// Puts a list in another state; false when it was not in the first.
pub async fn step(change: &mut Change, list: NewsletterListId, from: State, to: State) -> sqlx::Result<bool> {
    let set = sqlx::query!(
        "update newsletter_list set state = $3 where id = $1 and state = $2",
        list.uuid(),
        from.code(),
        to.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(set.rows_affected() == 1)
}

/// An employee decided to bring it in: a job does. False when it is not judged yet, or too old.
pub async fn ask(app: &App, actor: Actor, list: NewsletterListId) -> Result<bool> {
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    let asked = sqlx::query!(
        "update newsletter_list set state = 'bringing_in' where id = $1 and state = 'checked' and expires_at > $2",
        list.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    if asked.rows_affected() == 0 {
        change.abandon().await?;
        return Ok(false);
    }
    jobs::queue(&mut change, super::BRING_IN, Some(list.uuid()), None).await?;
    change.commit(Event::ListConfirmed { list }).await?;
    Ok(true)
}

/// An employee decided not to bring it in: its pieces end at once. False when it is not judged yet, or something became of it already.
pub async fn discard(app: &App, actor: Actor, list: NewsletterListId) -> Result<bool> {
    let mut change = app.db.change(actor).await?;
    if !step(&mut change, list, State::Checked, State::Discarded).await? {
        change.abandon().await?;
        return Ok(false);
    }
    destroy(&mut change, list).await?;
    change.commit(Event::ListDiscarded { list }).await?;
    Ok(true)
}

/// The turn to bring in what stands below a row, kept until this change ends. None when the list is over meanwhile; another row when
/// another server is further.
pub async fn turn(change: &mut Change, list: NewsletterListId) -> sqlx::Result<Option<i32>> {
    sqlx::query_scalar!(
        "select last_row from newsletter_list where id = $1 and state = 'bringing_in' for update",
        list.uuid(),
    )
    .fetch_optional(change.conn())
    .await
}

/// So far it is done, with so many more subscribers.
pub async fn advance(change: &mut Change, list: NewsletterListId, row: u32, added: usize) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_list set last_row = $2, rows_added = rows_added + $3 where id = $1",
        list.uuid(),
        i32::try_from(row).unwrap_or(i32::MAX),
        i32::try_from(added).unwrap_or(i32::MAX),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Ends what is left of a list: its pieces, and the key they were sealed with.
pub async fn destroy(change: &mut Change, list: NewsletterListId) -> Result<()> {
    let at = change.at();
    piece_store::destroy(change, list).await?;
    sqlx::query!("update newsletter_list set ended_at = $2 where id = $1", list.uuid(), at)
        .execute(change.conn())
        .await?;
    persons::destroy_keys(change, subject(list)).await
}

/// Lists that were here for long enough, whatever became of them: at most ten.
pub async fn overdue(app: &App) -> Result<Vec<NewsletterListId>> {
    let ids = sqlx::query_scalar!(
        "select id from newsletter_list where expires_at <= $1 and ended_at is null order by expires_at limit 10",
        app.db.clock().now(),
    )
    .fetch_all(app.db.read())
    .await?;
    Ok(ids.into_iter().map(NewsletterListId::from).collect())
}

/// Ends a list that nobody decided about, or that was not brought in to its end. None when it ended meanwhile.
pub async fn expire(change: &mut Change, list: NewsletterListId) -> Result<Option<i32>> {
    let last_row = sqlx::query_scalar!(
        "update newsletter_list set state = 'expired' where id = $1 and ended_at is null returning last_row",
        list.uuid(),
    )
    .fetch_optional(change.conn())
    .await?;
    if last_row.is_some() {
        destroy(change, list).await?;
    }
    Ok(last_row)
}
