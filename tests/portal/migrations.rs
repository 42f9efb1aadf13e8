//! Migrations on earlier data: from the second step on, each must carry what stood before it. `tests/portal/migrations/000N.sql` holds
//! rows as they could stand just before step N; a step without such a file fails.

use std::path::Path;

use sqlx::migrate::Migrate;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::house::{cluster, fresh_database, on_cluster};

#[tokio::test]
async fn each_step_carries_the_data_of_before() {
    let name = format!("steps_{}", std::process::id());
    on_cluster(format!("create database {name}")).await;
    let mut conn = PgConnection::connect_with(&cluster().database(&name)).await.unwrap();
    conn.ensure_migrations_table("_sqlx_migrations").await.unwrap();
    for (at, step) in huisrecht::MIGRATIONS.iter().enumerate() {
        if at > 0 {
            let file = format!("tests/portal/migrations/{:04}.sql", step.version);
            assert!(Path::new(&file).exists(), "step {} needs earlier data in {file}", step.version);
            let rows = std::fs::read_to_string(&file).unwrap();
            sqlx::raw_sql(AssertSqlSafe(rows)).execute(&mut conn).await.unwrap();
        }
        conn.apply("_sqlx_migrations", step).await.unwrap();
    }
    let acts = "select number || ' ' || kind from consent_event where purpose = 'account' order by number";
    let acts: Vec<String> = sqlx::query_scalar(acts).fetch_all(&mut conn).await.unwrap();
    assert_eq!(acts, ["1 given", "2 withdrawn", "3 given"]);
    let since = "select to_char(email_since at time zone 'UTC', 'YYYY-MM-DD') from person_contact
                 where person_id::text like '01900000-0000-7000-8000-00000000022_' order by person_id";
    let since: Vec<String> = sqlx::query_scalar(since).fetch_all(&mut conn).await.unwrap();
    assert_eq!(since, ["2026-11-10", "2026-10-01"], "known since it was changed, or since there is a file");
    let disputed = "select field from disputed_datum where person_id::text like '01900000-0000-7000-8000-00000000043_'";
    let disputed: Vec<String> = sqlx::query_scalar(disputed).fetch_all(&mut conn).await.unwrap();
    assert_eq!(disputed, ["email"], "open, of an open request, and a datum that the portal itself uses");
    let mails = "select state || ' ' || soft_bounces from mail where id::text like '01900000-0000-7000-8000-00000000044_' order by id";
    let mails: Vec<String> = sqlx::query_scalar(mails).fetch_all(&mut conn).await.unwrap();
    assert_eq!(mails, ["queued 0", "sent 0", "failed 0"], "of earlier mails nothing was told");
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    let name = fresh_database().await;
    let mut conn = PgConnection::connect_with(&cluster().database(&name)).await.unwrap();
    huisrecht::MIGRATIONS.run(&mut conn).await.unwrap();
    let steps: i64 = sqlx::query_scalar("select count(*) from _sqlx_migrations").fetch_one(&mut conn).await.unwrap();
    assert_eq!(steps, i64::try_from(huisrecht::MIGRATIONS.iter().count()).unwrap());
}
