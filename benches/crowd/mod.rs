//! A crowd of any size, so that the database plans and works as it does for a real association, up to the 2.4 million persons that the
//! whole sector rents to. Nobody of it is ever opened: what should be opened or found is added by the portal's own code, in between.

use std::ops::Range;

use anyhow::Result;
use huisrecht::kernel::ids::PersonId;
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Builder;

/// A crowd on its way in.
pub struct Crowd<'a> {
    owner: &'a mut PgConnection,
    /// What is put back at the end.
    indexes: Vec<String>,
}

/// These are in no order of persons, so row by row each would be another page to write.
const DROPPED: [&str; 2] = ["person_lookup_by_hash", "one_person_per_administration_number"];

impl<'a> Crowd<'a> {
    pub async fn begin(owner: &'a mut PgConnection) -> Result<Self> {
        sqlx::raw_sql(include_str!("crowd.sql")).execute(&mut *owner).await?;
        let indexes =
            sqlx::query_scalar("select indexdef from pg_indexes where indexname = any($1)").bind(&DROPPED[..]);
        let indexes = indexes.fetch_all(&mut *owner).await?;
        for index in DROPPED {
            sqlx::raw_sql(AssertSqlSafe(format!("drop index keys.{index}"))).execute(&mut *owner).await?;
        }
        // No triggers, no foreign keys: it leaves no trace, and is whole by itself.
        sqlx::raw_sql("set session_replication_role = replica; set maintenance_work_mem = '512MB'")
            .execute(&mut *owner)
            .await?;
        Ok(Self { owner, indexes })
    }

    /// Keys, name, contact, number, lookups, and a line of the import that brought them.
    pub async fn persons(&mut self, these: Range<u32>) -> Result<()> {
        self.call("select crowd.persons($1, $2)", these).await
    }

    /// For persons of the crowd: an account, a consent, a session.
    pub async fn accounts(&mut self, these: Range<u32>) -> Result<()> {
        self.call("select crowd.accounts($1, $2)", these).await
    }

    async fn call(&mut self, function: &'static str, these: Range<u32>) -> Result<()> {
        let (first, last) = (i32::try_from(these.start)?, i32::try_from(these.end)?);
        sqlx::query(function).bind(first).bind(last).execute(&mut *self.owner).await?;
        Ok(())
    }

    pub async fn finish(self) -> Result<()> {
        for index in self.indexes {
            sqlx::raw_sql(AssertSqlSafe(index)).execute(&mut *self.owner).await?;
        }
        sqlx::raw_sql("reset session_replication_role; reset maintenance_work_mem; drop schema crowd cascade")
            .execute(self.owner)
            .await?;
        Ok(())
    }
}

/// An id for somebody who came just after the nth of the crowd.
pub fn id_after(n: u32) -> PersonId {
    let at = 1_577_836_800_000 + u64::from(n) * 60_000 + 30_000;
    Builder::from_unix_timestamp_millis(at, &rand::random()).into_uuid().into()
}
