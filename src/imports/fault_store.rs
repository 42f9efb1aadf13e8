//! The only SQL on what is wrong with the rows of a file, or is left out of it.

use sqlx::PgExecutor;

use super::fault::{CellFault, Fault};
use crate::kernel::ids::ImportId;
use crate::platform::error::Result;

/// Starts the list of faults afresh: a check that was cut off begins again.
pub async fn forget(conn: impl PgExecutor<'_>, run: ImportId) -> Result<()> {
    sqlx::query!("delete from import_fault where run_id = $1", run.uuid()).execute(conn).await?;
    Ok(())
}

pub async fn add(conn: impl PgExecutor<'_>, run: ImportId, faults: &[(u32, CellFault)]) -> Result<()> {
    let rows: Vec<i32> = faults.iter().map(|(row, _)| i32::try_from(*row).unwrap_or(i32::MAX)).collect();
    let fields: Vec<String> = faults.iter().map(|(_, fault)| fault.column.to_owned()).collect();
    let words: Vec<String> = faults.iter().map(|(_, fault)| fault.fault.code()).collect();
    sqlx::query!(
        "insert into import_fault (run_id, row_number, field, fault)
         select $1, * from unnest($2::integer[], $3::text[], $4::text[]) on conflict do nothing",
        run.uuid(),
        &rows,
        &fields,
        &words,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Row, column and fault, in the order of the file, at most so many.
pub async fn list(conn: impl PgExecutor<'_>, run: ImportId, most: i64) -> Result<Vec<(i32, String, Fault)>> {
    let rows = sqlx::query!(
        "select row_number, field, fault from import_fault where run_id = $1 order by row_number, field limit $2",
        run.uuid(),
        most,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.row_number, row.field, Fault::from_code(&row.fault)?))).collect())
}
