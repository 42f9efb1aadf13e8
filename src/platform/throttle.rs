//! Counting tries in the database, since several servers share them (SECURITY V6). What is counted is a keyed hash, never the name or
//! address itself. Limits slow down; they never lock somebody out for good.

use time::Duration;

use super::db::Db;
use super::vault::Vault;

/// So many tries in so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub kind: &'static str,
    pub tries: i32,
    pub window: Duration,
}

/// How one try stands to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    Within,
    /// The first that is too many, once in each window.
    Passing,
    Over,
}

impl Limit {
    /// Counts one try; true while it is within the limit.
    pub async fn allows(&self, db: &Db, vault: &Vault, what: &str) -> sqlx::Result<bool> {
        Ok(self.count(db, vault, what).await? == Tried::Within)
    }

    /// Counts one try, and says how it stands to the limit.
    pub async fn count(&self, db: &Db, vault: &Vault, what: &str) -> sqlx::Result<Tried> {
        let now = db.clock().now();
        let count = sqlx::query_scalar!(
            r#"insert into keys.throttle as t (kind, hash, started_at, attempts) values ($1, $2, $3, 1)
               on conflict (kind, hash) do update set
                   started_at = case when t.started_at <= $4 then excluded.started_at else t.started_at end,
                   attempts = case when t.started_at <= $4 then 1 else least(t.attempts + 1, 1000000) end
               returning attempts"#,
            self.kind,
            &vault.blind(self.kind, what)[..],
            now,
            now - self.window,
        )
        .fetch_one(db.write())
        .await?;
        Ok(match count {
            count if count <= self.tries => Tried::Within,
            count if count == self.tries + 1 => Tried::Passing,
            _ => Tried::Over,
        })
    }

    /// Starts afresh, after a success.
    pub async fn forget(&self, db: &Db, vault: &Vault, what: &str) -> sqlx::Result<()> {
        sqlx::query!(
            "delete from keys.throttle where kind = $1 and hash = $2",
            self.kind,
            &vault.blind(self.kind, what)[..]
        )
        .execute(db.write())
        .await?;
        Ok(())
    }

    /// A try that succeeded does not count.
    pub async fn take_back(&self, db: &Db, vault: &Vault, what: &str) -> sqlx::Result<()> {
        sqlx::query!(
            "with last as (delete from keys.throttle where kind = $1 and hash = $2 and attempts <= 1)
             update keys.throttle set attempts = attempts - 1 where kind = $1 and hash = $2 and attempts > 1",
            self.kind,
            &vault.blind(self.kind, what)[..],
        )
        .execute(db.write())
        .await?;
        Ok(())
    }

    /// Seconds to wait, for `Retry-After`.
    pub fn wait(&self) -> u32 {
        u32::try_from(self.window.whole_seconds()).unwrap_or(u32::MAX)
    }
}

/// Ends a portion of the counters older than two days, and says how many.
pub async fn purge(db: &Db) -> sqlx::Result<u64> {
    let before = db.clock().now() - Duration::days(2);
    let gone = sqlx::query!(
        "delete from keys.throttle where (kind, hash) in
             (select kind, hash from keys.throttle where started_at <= $1 limit 1000)",
        before,
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}
