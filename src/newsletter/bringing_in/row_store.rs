//! The only SQL on what becomes of each row of a list: its number and a word.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::outcome::Outcome;
use crate::kernel::ids::NewsletterListId;
use crate::platform::error::{Error, Result};

/// Notes outcomes, in the place of what was noted before.
pub async fn note(conn: impl PgExecutor<'_>, list: NewsletterListId, outcomes: &[(u32, Outcome)]) -> sqlx::Result<()> {
    let number = |(row, _): &(u32, Outcome)| i32::try_from(*row).unwrap_or(i32::MAX);
    let rows: Vec<i32> = outcomes.iter().map(number).collect();
    let words: Vec<String> = outcomes.iter().map(|(_, outcome)| outcome.code().to_owned()).collect();
    sqlx::query!(
        "insert into newsletter_list_row (list_id, row_number, outcome) select $1, * from unnest($2::integer[], $3::text[])
         on conflict (list_id, row_number) do update set outcome = excluded.outcome",
        list.uuid(),
        &rows,
        &words,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets what was noted below a row: it did not come to pass.
pub async fn forget_below(conn: impl PgExecutor<'_>, list: NewsletterListId, row: i32) -> sqlx::Result<()> {
    sqlx::query!("delete from newsletter_list_row where list_id = $1 and row_number > $2", list.uuid(), row)
        .execute(conn)
        .await?;
    Ok(())
}

/// The lowest row that was noted, of a list that is being judged.
pub async fn last(conn: impl PgExecutor<'_>, list: NewsletterListId) -> sqlx::Result<i32> {
    let last = sqlx::query_scalar!("select max(row_number) from newsletter_list_row where list_id = $1", list.uuid())
        .fetch_one(conn)
        .await?;
    Ok(last.unwrap_or(0))
}

/// How many rows came out how, in the order of the words.
pub async fn counts(conn: impl PgExecutor<'_>, list: NewsletterListId) -> Result<Vec<(Outcome, i64)>> {
    let rows = sqlx::query!(
        r#"select outcome, count(*) as "count!" from newsletter_list_row where list_id = $1 group by outcome order by outcome"#,
        list.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let counts = rows.into_iter().map(|row| Ok((known(&row.outcome)?, row.count)));
    let mut counts = counts.collect::<Result<Vec<_>>>()?;
    counts.sort_unstable();
    Ok(counts)
}

/// The first rows with something wrong, in the order of the list.
pub async fn faulty(conn: impl PgExecutor<'_>, list: NewsletterListId, most: i64) -> Result<Vec<(i32, Outcome)>> {
    let faults: Vec<String> =
        Outcome::ALL.into_iter().filter(|outcome| outcome.is_fault()).map(|fault| fault.code().to_owned()).collect();
    let rows = sqlx::query!(
        "select row_number, outcome from newsletter_list_row where list_id = $1 and outcome = any($2)
         order by row_number limit $3",
        list.uuid(),
        &faults,
        most,
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| Ok((row.row_number, known(&row.outcome)?))).collect()
}

/// All rows, in the order of the list.
pub async fn all(conn: impl PgExecutor<'_>, list: NewsletterListId) -> Result<Vec<(i32, Outcome)>> {
    let rows = sqlx::query!(
        "select row_number, outcome from newsletter_list_row where list_id = $1 order by row_number",
        list.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| Ok((row.row_number, known(&row.outcome)?))).collect()
}

/// Forgets the rows of lists that ended before.
pub async fn purge(conn: impl PgExecutor<'_>, ended_before: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from newsletter_list_row where list_id in (select id from newsletter_list where ended_at <= $1)",
        ended_before,
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn known(word: &str) -> Result<Outcome> {
    Outcome::from_code(word).ok_or_else(|| Error::Internal("a row of a list came out in an unknown way".into()))
}
