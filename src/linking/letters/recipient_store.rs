//! The only SQL on whom a run writes to.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::run::{Outcome, part_of};
use crate::kernel::ids::{LetterRunId, PersonId};
use crate::platform::db::Change;
use crate::platform::error::Result;

/// Keeps who lives in which home.
pub async fn add(change: &mut Change, run: LetterRunId, numbered: &[(i32, PersonId)]) -> Result<()> {
    for portion in numbered.chunks(5_000) {
        let (homes, persons): (Vec<i32>, Vec<Uuid>) =
            portion.iter().map(|(home, person)| (*home, person.uuid())).unzip();
        let parts: Vec<i32> = homes.iter().copied().map(part_of).collect();
        sqlx::query!(
            "insert into letter_recipient (run_id, home, person_id, part)
             select $1, * from unnest($2::integer[], $3::uuid[], $4::integer[])",
            run.uuid(),
            &homes,
            &persons,
            &parts,
        )
        .execute(change.conn())
        .await?;
    }
    Ok(())
}

/// Keeps who gets no letter from the beginning. Nobody looked in which home they live: they stand with the first.
pub async fn leave_out(change: &mut Change, run: LetterRunId, persons: &[PersonId], why: Outcome) -> Result<()> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    sqlx::query!(
        "insert into letter_recipient (run_id, home, person_id, part, state) select $1, 1, person, 1, $3 from unnest($2::uuid[]) person",
        run.uuid(),
        &ids,
        why.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// How many persons get no letter for this reason.
pub async fn left_out_for(conn: impl PgExecutor<'_>, run: LetterRunId, why: Outcome) -> Result<i32> {
    let many = sqlx::query_scalar!(
        r#"select count(*)::integer as "many!" from letter_recipient where run_id = $1 and state = $2"#,
        run.uuid(),
        why.code(),
    );
    Ok(many.fetch_one(conn).await?)
}

/// Leaves out the homes after the first so many, and says how many persons are left.
pub async fn keep_first(change: &mut Change, run: LetterRunId, most: i32) -> Result<i32> {
    sqlx::query!("delete from letter_recipient where run_id = $1 and home > $2", run.uuid(), most)
        .execute(change.conn())
        .await?;
    let left = sqlx::query_scalar!(
        r#"select count(*)::integer as "left!" from letter_recipient where run_id = $1 and state = 'waiting'"#,
        run.uuid()
    );
    Ok(left.fetch_one(change.conn()).await?)
}

/// Who lives in the next homes that nothing was printed for.
pub async fn next(change: &mut Change, run: LetterRunId, homes: i32) -> Result<BTreeMap<i32, Vec<PersonId>>> {
    let rows = sqlx::query!(
        "select r.home, r.person_id from letter_recipient r
         join letter_run l on l.id = r.run_id and r.home > l.homes_done and r.home <= l.homes_done + $2
         where r.run_id = $1 and r.state = 'waiting' order by r.home, r.person_id",
        run.uuid(),
        homes,
    )
    .fetch_all(change.conn())
    .await?;
    let mut next = BTreeMap::<i32, Vec<PersonId>>::new();
    for row in rows {
        next.entry(row.home).or_default().push(row.person_id.into());
    }
    Ok(next)
}

/// Whether somebody was given a code after the run was begun, which works still: a letter would end it.
pub async fn has_newer_code(change: &mut Change, run: LetterRunId, person: PersonId) -> Result<bool> {
    let at = change.at();
    let found = sqlx::query_scalar!(
        r#"select exists (
             select from keys.activation_code c join letter_run l on l.id = $1 and c.created_at > l.created_at
             where c.person_id = $2 and c.used_at is null and c.ended_at is null and c.expires_at > $3) as "found!""#,
        run.uuid(),
        person.uuid(),
        at,
    );
    Ok(found.fetch_one(change.conn()).await?)
}

/// To whom the letters of a part are.
pub async fn of_part(change: &mut Change, run: LetterRunId, part: i32) -> Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!(
        "select person_id from letter_recipient where run_id = $1 and part = $2 and state = 'printed' order by home, person_id",
        run.uuid(),
        part,
    );
    Ok(found.fetch_all(change.conn()).await?.into_iter().map(Into::into).collect())
}

/// What became of somebody's letter; a printed one with the id of its code.
pub async fn set(
    change: &mut Change,
    run: LetterRunId,
    (home, person): (i32, PersonId),
    (outcome, code): (Outcome, Option<Uuid>),
) -> Result<()> {
    sqlx::query!(
        "update letter_recipient set state = $4, code_id = $5 where run_id = $1 and home = $2 and person_id = $3",
        run.uuid(),
        home,
        person.uuid(),
        outcome.code(),
        code,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Those without a letter after all, at most so many, in the order of their homes.
pub async fn left_out(conn: impl PgExecutor<'_>, run: LetterRunId, most: i64) -> Result<Vec<(PersonId, Outcome)>> {
    let rows = sqlx::query!(
        "select person_id, state from letter_recipient
         where run_id = $1 and state not in ('waiting', 'printed') order by home, person_id limit $2",
        run.uuid(),
        most,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.person_id.into(), Outcome::from_code(&row.state)?))).collect())
}

/// Forgets some of those a run wrote to, and ends their codes if their part was never fetched; false when none is left.
pub async fn forget(change: &mut Change, run: LetterRunId, most: i64) -> Result<bool> {
    let at = change.at();
    let gone = sqlx::query_scalar!(
        r#"with gone as (
             delete from letter_recipient where run_id = $1 and (home, person_id) in
                 (select home, person_id from letter_recipient where run_id = $1 order by home, person_id limit $2)
             returning code_id, part
         ), stopped as (
             update keys.activation_code c set ended_at = $3
             from gone where c.id = gone.code_id and c.used_at is null and c.ended_at is null
                 and not exists (select from letter_part_fetched f where f.run_id = $1 and f.part = gone.part)
             returning c.id
         )
         select count(*) as "gone!" from gone"#,
        run.uuid(),
        most,
        at,
    )
    .fetch_one(change.conn())
    .await?;
    Ok(gone > 0)
}
