//! How many rows there are, for tests in which nothing may be stored.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;

use crate::house::House;

/// What the portal keeps of every visitor, whatever came of the visit: counters, sessions, addresses known, its own work, and, for
/// an hour, what the visitor alone can open.
pub const BOOKKEEPING: [&str; 5] =
    ["keys.throttle", "public.session", "keys.known_address", "public.job", "public.draft"];

/// The number of rows of each table, by `schema.table`.
pub async fn rows(house: &House) -> BTreeMap<String, i64> {
    let tables: Vec<String> = sqlx::query_scalar(
        "select format('%I.%I', table_schema, table_name) from information_schema.tables
         where table_schema in ('public', 'keys') and table_type = 'BASE TABLE' order by 1",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    let each: Vec<String> = tables.iter().map(|table| format!("select '{table}', count(*) from {table}")).collect();
    let counted: Vec<(String, i64)> =
        sqlx::query_as(AssertSqlSafe(each.join(" union all "))).fetch_all(house.owner()).await.unwrap();
    counted.into_iter().collect()
}

/// The same without bookkeeping: what may only change when something is accepted.
pub async fn stored(house: &House) -> BTreeMap<String, i64> {
    let mut rows = rows(house).await;
    rows.retain(|table, _| !BOOKKEEPING.contains(&table.as_str()));
    rows
}
