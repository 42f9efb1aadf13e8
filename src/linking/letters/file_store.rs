//! The only SQL on the sealed letters of a run, and on which parts of them were fetched.

use sqlx::PgExecutor;

use super::run::{PART, Part, Run, homes_of, part_of};
use crate::kernel::ids::{LetterRunId, PersonId};
use crate::kernel::register::{Category, RetentionGroup};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{FileField, Unlocked};

/// The letters to one home.
enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "letter_file.content";
    const CATEGORY: Category = Category::Correspondence;
}

/// The subject whose key seals the letters: the run itself.
pub fn subject(run: LetterRunId) -> PersonId {
    PersonId::from(run.uuid())
}

/// The open file of the run's own key. `access` covers the run.
pub async fn open(conn: impl PgExecutor<'_>, access: &Access, run: LetterRunId) -> Result<Option<Unlocked>> {
    let id = subject(run);
    let Some(key) = persons::key(conn, id, RetentionGroup::Identity).await? else { return Ok(None) };
    Ok(Some(access.unlock(id, RetentionGroup::Identity, &key)?))
}

pub async fn keep_file(change: &mut Change, file: &Unlocked, run: LetterRunId, home: i32, pdf: &[u8]) -> Result<()> {
    sqlx::query!(
        "insert into letter_file (person_id, home, content) values ($1, $2, $3)",
        run.uuid(),
        home,
        file.seal_file::<Content>(pdf)? as _,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The letters to a home; none when nobody there gets one.
pub async fn file(conn: impl PgExecutor<'_>, open: &Unlocked, run: LetterRunId, home: i32) -> Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Vec<u8>" from letter_file where person_id = $1 and home = $2"#,
        run.uuid(),
        home,
    )
    .fetch_optional(conn)
    .await?;
    Ok(content.map(|content| open.open_file::<Content>(&content)).transpose()?)
}

/// Whoever fetches a part may post it: it is noted before a byte of it leaves. False when the run is being thrown away.
pub async fn fetched(change: &mut Change, run: LetterRunId, part: i32) -> Result<bool> {
    let at = change.at();
    let stands = sqlx::query_scalar!(
        "select id from letter_run where id = $1 and state in ('printing', 'done') for no key update",
        run.uuid(),
    )
    .fetch_optional(change.conn())
    .await?;
    if stands.is_none() {
        return Ok(false);
    }
    sqlx::query!(
        "insert into letter_part_fetched (run_id, part, fetched_at) values ($1, $2, $3) on conflict do nothing",
        run.uuid(),
        part,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(true)
}

/// The parts whose letters are all there.
pub async fn parts(conn: impl PgExecutor<'_>, run: &Run) -> Result<Vec<Part>> {
    let fetched =
        sqlx::query!("select part, fetched_at from letter_part_fetched where run_id = $1 order by part", run.id.uuid())
            .fetch_all(conn)
            .await?;
    let fetched_at = |number| fetched.iter().find(|row| row.part == number).map(|row| row.fetched_at);
    let whole = if run.homes_done == run.counts.homes { part_of(run.homes_done) } else { run.homes_done / PART };
    let part = |number| {
        let (first, last) = homes_of(number, run.counts.homes);
        Part { number, first, last, fetched_at: fetched_at(number) }
    };
    Ok((1..=whole).map(part).collect())
}

/// Throws sealed letters away, at most so many; false when none is left.
pub async fn forget_files(change: &mut Change, run: LetterRunId, most: i64) -> Result<bool> {
    let gone = sqlx::query!(
        "delete from letter_file where person_id = $1
             and home in (select home from letter_file where person_id = $1 order by home limit $2)",
        run.uuid(),
        most,
    )
    .execute(change.conn())
    .await?;
    Ok(gone.rows_affected() > 0)
}
