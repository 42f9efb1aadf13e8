//! How many rows there are, for tests in which nothing may be stored.

use std::collections::BTreeMap;

use huisrecht::consents;
use sqlx::AssertSqlSafe;

use crate::accounts::queries::counted;
use crate::house::{Browser, House, Seen};

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

/// All that a stranger could tell two answers apart by: the answer, the page after it, and what it cost.
#[derive(Debug, PartialEq)]
pub struct Told {
    status: u16,
    body: String,
    headers: Vec<(String, String)>,
    next: String,
    /// How many rows each table gained.
    pub written: Vec<(i64, String)>,
    statements: usize,
}

/// What `stranger` can tell by what `sends` sends.
pub async fn told(house: &House, stranger: &mut Browser, sends: impl AsyncFnOnce(&mut Browser) -> Seen) -> Told {
    let before = rows(house).await;
    consents::reload(house.app()).await.unwrap();
    let (seen, statements) = counted(sends(stranger)).await;
    let after = rows(house).await;
    // Counters are written for all, but some may have had their row already.
    let counts = after.into_iter().filter(|(table, _)| table != "keys.throttle");
    let written = counts.map(|(table, now)| (now - before[&table], table)).collect();
    let next = stranger.get(&seen.location().unwrap()).await.body;
    let text = |value: &axum::http::HeaderValue| value.to_str().unwrap().to_owned();
    let mut headers: Vec<_> = seen.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    headers.sort();
    assert!(stranger.cookies.is_empty());
    Told { status: seen.status, body: seen.body, headers, next, written, statements }
}
