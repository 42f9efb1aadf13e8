//! The floors: the least that a page with a session and some data, and a write that lasts, can be made of.

use std::sync::Arc;

use anyhow::Result;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{get, post};
use huisrecht::platform::db::Db;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::shared::house::Place;
use crate::shared::server;

const SESSION: Uuid = Uuid::from_u128(1);
const PERSON: Uuid = Uuid::from_u128(2);

#[derive(Clone)]
struct Floor {
    db: Db,
    filling: Arc<str>,
}

type Answer<T> = Result<T, StatusCode>;

/// Two small rows to read by their key, among others, and a table to write in.
pub async fn make_tables(owner: &mut PgConnection, others: u32) -> Result<()> {
    sqlx::raw_sql(
        "create schema floor;
         create table floor.line (id uuid primary key, at timestamptz not null, words text not null);
         insert into floor.line values (uuid(lpad('1', 32, '0')), now(), 'a session'), (uuid(lpad('2', 32, '0')), now(), 'a person');
         grant usage on schema floor to huisrecht_app, huisrecht_read;
         grant select, insert on floor.line to huisrecht_app, huisrecht_read",
    )
    .execute(&mut *owner)
    .await?;
    sqlx::query(
        "insert into floor.line select gen_random_uuid(), now(), 'words of somebody else' from generate_series(1, $1)",
    )
    .bind(i32::try_from(others)?)
    .execute(owner)
    .await?;
    Ok(())
}

pub fn serve(place: &Place, size: usize) -> Result<()> {
    server::serve(async {
        let floor = Floor { db: place.db(), filling: "x".repeat(size).into() };
        Ok(Router::new().route("/read", get(read)).route("/write", post(write)).with_state(floor))
    })
}

async fn read(State(floor): State<Floor>) -> Answer<Html<String>> {
    let session = words(&floor.db, SESSION).await?;
    let person = words(&floor.db, PERSON).await?;
    let rest = floor.filling.get(session.len() + person.len()..).unwrap_or_default();
    Ok(Html([&session, &person, rest].concat()))
}

async fn words(db: &Db, id: Uuid) -> Answer<String> {
    let found = sqlx::query_scalar("select words from floor.line where id = $1").bind(id).fetch_one(db.read()).await;
    found.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn write(State(floor): State<Floor>) -> Answer<StatusCode> {
    let written = sqlx::query("insert into floor.line (id, at, words) values ($1, $2, $3)")
        .bind(Uuid::now_v7())
        .bind(OffsetDateTime::now_utc())
        .bind("something that happened")
        .execute(floor.db.write())
        .await;
    written.map(|_| StatusCode::NO_CONTENT).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}
