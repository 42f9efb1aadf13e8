//! The SQL on single deliveries. Who gets one is written all at once; from then on each row is leased to whoever sends it.

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::delivery::{Outcome, Reader, Tally};
use crate::kernel::ids::{EditionId, PersonId};
use crate::kernel::lang::Lang;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::Trouble;

/// Rows of one statement.
const PORTION: usize = 5_000;

/// These readers get it, or do not for a reason. Who is there already stays as they are.
pub async fn add(change: &mut Change, edition: EditionId, readers: &[Reader]) -> sqlx::Result<()> {
    let at = change.at();
    for portion in readers.chunks(PORTION) {
        let ids: Vec<Uuid> = portion.iter().map(|_| Uuid::now_v7()).collect();
        let persons: Vec<Uuid> = portion.iter().map(|reader| reader.person.uuid()).collect();
        let langs: Vec<String> = portion.iter().map(|reader| reader.lang.code().to_owned()).collect();
        let states: Vec<String> = portion.iter().map(|reader| reader.outcome.code().to_owned()).collect();
        sqlx::query!(
            "insert into newsletter_delivery (id, edition_id, person_id, lang, state, next_at)
             select n.id, $1, n.person_id, n.lang, n.state, $2
             from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) as n (id, person_id, lang, state)
             on conflict (edition_id, person_id) where not test do nothing",
            edition.uuid(),
            at,
            &ids,
            &persons,
            &langs,
            &states,
        )
        .execute(change.conn())
        .await?;
    }
    Ok(())
}

/// To the employee who tries it out, in one language.
pub async fn add_test(change: &mut Change, edition: EditionId, person: PersonId, lang: Lang) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into newsletter_delivery (id, edition_id, person_id, lang, test, state, next_at)
         values ($1, $2, $3, $4, true, 'waiting', $5)",
        Uuid::now_v7(),
        edition.uuid(),
        person.uuid(),
        lang.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// A delivery that is ours until its lease runs out. What is claimed together has one lease.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: Uuid,
    pub person: PersonId,
    pub lang: Lang,
    /// To who tries it out.
    pub test: bool,
    pub attempts: i32,
    /// Also proves that it is still ours.
    pub lease: OffsetDateTime,
}

/// Takes the deliveries that are due longest. An attempt counts when it begins.
pub async fn claim(
    change: &mut Change,
    edition: EditionId,
    (test, most): (bool, i64),
    lease: OffsetDateTime,
) -> sqlx::Result<Vec<Claimed>> {
    let at = change.at();
    let rows = sqlx::query!(
        r#"with due as (
             select id from newsletter_delivery
             where edition_id = $1 and test = $2 and state = 'waiting' and next_at <= $3
                 and (leased_until is null or leased_until <= $3)
             order by next_at, id limit $4 for update skip locked)
         update newsletter_delivery d set leased_until = $5, attempts = d.attempts + 1 from due where d.id = due.id
         returning d.id, d.person_id, d.lang, d.attempts"#,
        edition.uuid(),
        test,
        at,
        most,
        lease,
    )
    .fetch_all(change.conn())
    .await?;
    let claimed = rows.into_iter().map(|row| Claimed {
        id: row.id,
        person: row.person_id.into(),
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        test,
        attempts: row.attempts,
        lease,
    });
    Ok(claimed.collect())
}

/// Whether it may leave now: it is still ours, and nobody stopped the newsletter.
pub async fn may_leave(conn: impl PgExecutor<'_>, claimed: &Claimed) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
             select from newsletter_delivery d join newsletter_edition e on e.id = d.edition_id
             where d.id = $1 and d.leased_until = $2 and d.state = 'waiting' and (d.test or e.state = 'sending')) as "may!""#,
        claimed.id,
        claimed.lease,
    )
    .fetch_one(conn)
    .await
}

pub async fn sent(conn: impl PgExecutor<'_>, claimed: &Claimed, at: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_delivery set state = 'sent', sent_at = $2, leased_until = null, last_error = null
         where id = $1 and state = 'waiting'",
        claimed.id,
        at,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// It did not leave; tried again at `next`.
pub async fn again(
    conn: impl PgExecutor<'_>,
    claimed: &Claimed,
    (trouble, next): (Trouble, OffsetDateTime),
) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_delivery set leased_until = null, next_at = $3, last_error = $4 where id = $1 and leased_until = $2",
        claimed.id,
        claimed.lease,
        next,
        trouble.code(),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Back in the line as if it was never taken: the newsletter was stopped meanwhile.
pub async fn release(conn: impl PgExecutor<'_>, claimed: &Claimed) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_delivery set leased_until = null, attempts = attempts - 1
         where id = $1 and leased_until = $2 and state = 'waiting'",
        claimed.id,
        claimed.lease,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// They will not leave any more.
pub async fn end(
    conn: impl PgExecutor<'_>,
    claimed: &[Claimed],
    (outcome, trouble): (Outcome, Option<Trouble>),
) -> sqlx::Result<()> {
    let Some(lease) = claimed.first().map(|one| one.lease) else { return Ok(()) };
    let ids: Vec<Uuid> = claimed.iter().map(|one| one.id).collect();
    sqlx::query!(
        "update newsletter_delivery set state = $3, leased_until = null, last_error = $4
         where id = any($1) and leased_until = $2 and state = 'waiting'",
        &ids,
        lease,
        outcome.code(),
        trouble.map(Trouble::code),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// They came back, or were called unwanted: those that are newsletters which left, each with whom it went to. What was told before is not told
/// again. A mail server may tell it before we noted that it took the mail: what was tried is not tried again then.
pub async fn returned(change: &mut Change, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, PersonId)>> {
    let at = change.at();
    let rows = sqlx::query!(
        "update newsletter_delivery set state = 'returned', sent_at = coalesce(sent_at, $2), leased_until = null
         where id = any($1) and (state = 'sent' or (state = 'waiting' and attempts > 0)) and not test returning id, person_id",
        ids,
        at,
    )
    .fetch_all(change.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.person_id.into())).collect())
}

/// Whether any is still to leave, now or later.
pub async fn is_waiting(conn: impl PgExecutor<'_>, edition: EditionId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
             select from newsletter_delivery where edition_id = $1 and state = 'waiting' and not test) as "waiting!""#,
        edition.uuid(),
    )
    .fetch_one(conn)
    .await
}

pub async fn tally(conn: impl PgExecutor<'_>, edition: EditionId) -> sqlx::Result<Tally> {
    let rows = sqlx::query!(
        r#"select state, count(*) as "many!" from newsletter_delivery where edition_id = $1 and not test group by state order by state"#,
        edition.uuid(),
    )
    .fetch_all(conn)
    .await?;
    Ok(Tally(rows.into_iter().filter_map(|row| Some((Outcome::from_code(&row.state)?, row.many))).collect()))
}

/// Forgets who got it, a portion at a time; how many were forgotten.
pub async fn forget(conn: &mut PgConnection, edition: EditionId) -> Result<u64> {
    let gone = sqlx::query!(
        "delete from newsletter_delivery where id in (select id from newsletter_delivery where edition_id = $1 order by id limit 10000)",
        edition.uuid(),
    )
    .execute(conn)
    .await?;
    Ok(gone.rows_affected())
}

/// A newsletter that somebody got.
pub struct Got {
    pub id: Uuid,
    pub number: Option<i32>,
    pub subject: String,
    pub sent_at: OffsetDateTime,
}

/// Newsletters that left to somebody, newest first: so many at most, from the newest or on from before one.
pub async fn of_person(
    conn: impl PgExecutor<'_>,
    person: PersonId,
    before: Option<Uuid>,
    most: i64,
) -> sqlx::Result<Vec<Got>> {
    sqlx::query_as!(
        Got,
        r#"select d.id, e.number, e.subject, d.sent_at as "sent_at!" from newsletter_delivery d
         join newsletter_edition e on e.id = d.edition_id
         where d.person_id = $1 and d.sent_at is not null and d.id < $2 order by d.id desc limit $3"#,
        person.uuid(),
        before.unwrap_or(Uuid::max()),
        most,
    )
    .fetch_all(conn)
    .await
}
