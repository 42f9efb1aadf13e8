//! The database: a pool that may only read, and the one way to change something, which leaves a trace.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool, Postgres, Transaction};
use time::OffsetDateTime;
use tokio::sync::Notify;

use super::audit::{self, Actor, Entry, Event};
use super::clock::Clock;

/// Both logins of the server. Neither owns anything: the owner only migrates.
#[derive(Clone, Debug)]
pub struct Db {
    write: PgPool,
    read: PgPool,
    clock: Clock,
    wake: Arc<Notify>,
}

impl Db {
    /// Pools that connect when first used; a call waits at most 3 s for a connection and 3 s for an answer.
    pub fn new(app: PgConnectOptions, read: PgConnectOptions, clock: Clock) -> Self {
        Self { write: pool(app, 12), read: pool(read, 20), clock, wake: Arc::default() }
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// For questions. Its login may select and nothing else.
    pub fn read(&self) -> &PgPool {
        &self.read
    }

    /// For single statements: bookkeeping, or a hot write that inserts its own audit entry in the same statement. The database
    /// refuses an untraced one.
    pub fn write(&self) -> &PgPool {
        &self.write
    }

    pub async fn change(&self, actor: Actor) -> sqlx::Result<Change> {
        Ok(Change {
            tx: self.write.begin().await?,
            actor,
            at: self.clock.now(),
            entries: vec![],
            wake: self.wake.clone(),
        })
    }

    /// Returns when some change was committed here, so that waiting work is looked at without delay.
    pub async fn changed(&self) {
        self.wake.notified().await;
    }

    /// Tells waiting work to look now.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    pub async fn close(&self) {
        self.write.close().await;
        self.read.close().await;
    }
}

/// Each statement asks for rows by their keys, so one plan serves all its parameters: PostgreSQL makes it once per connection. Left to
/// itself it plans statements that take lists anew each time, which cost more than carrying them out.
const PER_CONNECTION: [(&str, &str); 3] = [
    ("statement_timeout", "3000"),
    ("idle_in_transaction_session_timeout", "60000"),
    ("plan_cache_mode", "force_generic_plan"),
];

fn pool(options: PgConnectOptions, size: u32) -> PgPool {
    PgPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(Duration::from_secs(3))
        .test_before_acquire(false)
        .before_acquire(|conn, about| Box::pin(still_answers(conn, about.idle_for)))
        .max_lifetime(Duration::from_secs(30 * 60))
        .connect_lazy_with(options.options(PER_CONNECTION))
}

/// A connection that lay idle may have lost its server meanwhile. A busy one is not asked: that would cost each page a round trip.
async fn still_answers(conn: &mut PgConnection, idle_for: Duration) -> sqlx::Result<bool> {
    Ok(idle_for < Duration::from_secs(2) || conn.ping().await.is_ok())
}

/// A transaction that knows who changes and when, and ends only by saying what happened. Dropped, it changes nothing.
pub struct Change {
    tx: Transaction<'static, Postgres>,
    actor: Actor,
    at: OffsetDateTime,
    entries: Vec<Entry>,
    wake: Arc<Notify>,
}

impl Change {
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The moment of the whole change.
    pub fn at(&self) -> OffsetDateTime {
        self.at
    }

    /// A further event of the same change: what a slice below did in it.
    pub fn also(&mut self, event: impl Event) {
        self.entries.push(Entry::new(self.at, self.actor, &event));
    }

    /// Writes the entries so far and has the database check that what was written until now left a trace: so a change of very many rows
    /// keeps neither entries here nor checks there in memory. It still ends by [`Self::commit`], or changes nothing.
    ///
    /// Each portion is planned anew: a plan made for tables that were empty, those of foreign keys among them, reads all that came since.
    pub async fn portion(&mut self) -> sqlx::Result<()> {
        audit::append(&mut self.tx, std::mem::take(&mut self.entries)).await?;
        sqlx::query!("set constraints all immediate").execute(&mut *self.tx).await?;
        sqlx::query!("set constraints all deferred").execute(&mut *self.tx).await?;
        plan_anew(&mut self.tx).await
    }

    /// All entries in one statement, then the commit.
    pub async fn commit(mut self, event: impl Event) -> sqlx::Result<()> {
        self.also(event);
        self.done().await
    }

    /// The same, when all that happened was said on the way by [`Self::also`]. If nothing was, the database refuses what was changed.
    pub async fn done(mut self) -> sqlx::Result<()> {
        audit::append(&mut self.tx, self.entries).await?;
        self.tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    /// Nothing happened after all: gives the connection back at once.
    pub async fn abandon(self) -> sqlx::Result<()> {
        self.tx.rollback().await
    }
}

/// Has this connection plan its statements again, by the size that tables have now. For who goes through many rows: otherwise a plan lasts
/// until PostgreSQL has counted again, which it does within a minute.
pub async fn plan_anew(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("discard plans").execute(conn).await?;
    Ok(())
}

/// The name of the constraint that a write ran into, so that callers branch on rules by name.
pub fn violated(error: &sqlx::Error) -> Option<&str> {
    error.as_database_error().and_then(|error| error.constraint())
}
