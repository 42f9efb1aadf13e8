//! A cluster of its own for the servers that are measured: durable as in production, migrated, thrown away at the end.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use huisrecht::platform::clock::Clock;
use huisrecht::platform::db::Db;
use huisrecht::platform::embedded::Embedded;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use super::cpu;

/// Where a server finds its files and its database.
#[derive(Clone, Debug)]
pub struct Place {
    pub folder: PathBuf,
    socket: PathBuf,
}

impl Place {
    pub fn new(folder: impl Into<PathBuf>, socket: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), socket: socket.into() }
    }

    pub fn words(&self) -> [&Path; 2] {
        [&self.folder, &self.socket]
    }

    /// With the portal's own logins and pools.
    pub fn db(&self) -> Db {
        Db::new(self.login("huisrecht_app"), self.login("huisrecht_read"), Clock::default())
    }

    fn login(&self, user: &str) -> PgConnectOptions {
        let options = PgConnectOptions::new_without_pgpass().socket(&self.socket).username(user);
        options.database(Embedded::DATABASE)
    }
}

pub struct House {
    // Stopped before the folder goes.
    _embedded: Embedded,
    place: Place,
    cluster: u32,
    _folder: Temporary,
}

impl House {
    /// `fill` says what stands in it, beside the schema.
    pub fn new(name: &str, fill: impl AsyncFnOnce(&Place, &mut PgConnection) -> Result<()>) -> Result<Self> {
        let folder = Temporary::new(name);
        let embedded = Embedded::start_with(folder.path(), &ROOM_TO_FILL)?;
        let place = Place::new(folder.path(), embedded.socket_dir());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let cluster = runtime.block_on(prepare(&place, fill))?;
        Ok(Self { _embedded: embedded, place, cluster, _folder: folder })
    }

    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The process of which all others of this PostgreSQL are children.
    pub fn cluster(&self) -> u32 {
        self.cluster
    }
}

/// Otherwise a large filling would wait for checkpoints most of the time.
const ROOM_TO_FILL: [(&str, &str); 2] = [("max_wal_size", "2GB"), ("checkpoint_timeout", "1h")];

async fn prepare(place: &Place, fill: impl AsyncFnOnce(&Place, &mut PgConnection) -> Result<()>) -> Result<u32> {
    let mut owner = PgConnection::connect_with(&place.login(Embedded::OWNER)).await.context("the database")?;
    huisrecht::MIGRATIONS.run(&mut owner).await?;
    fill(place, &mut owner).await?;
    for statement in ["vacuum analyze", "checkpoint"] {
        sqlx::raw_sql(statement).execute(&mut owner).await?;
    }
    let backend: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(&mut owner).await?;
    let cluster = cpu::parent_of(backend.try_into()?)?;
    owner.close().await?;
    Ok(cluster)
}

/// A folder that goes when the measuring is over.
pub struct Temporary(PathBuf);

impl Temporary {
    pub fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("huisrecht-{name}-{}", std::process::id())))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed stays in the system's temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
