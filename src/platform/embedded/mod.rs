//! A private PostgreSQL for whoever starts the portal without `DATABASE_URL`: to try it, to show it, to develop it.
//!
//! It is made from the programs the machine already has, keeps everything in one data folder, and can be reached through
//! a Unix socket that only its own user can open, never through the network. What it promises: data that were acknowledged
//! are there after a crash of the portal, of the server, or of both; two portals never share one data folder; and its log
//! holds no personal data.
//!
//! Everything here blocks. Call it from `spawn_blocking`. The first start takes about two seconds, later ones a fifth.

mod account;
mod binaries;
mod cluster;
mod error;
mod lock;
mod log;
mod place;
mod process;
mod server;
mod settings;
mod wire;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use error::EmbeddedError;

use cluster::Cluster;
use lock::Lock;
use place::Place;
use server::Server;

/// The running server. While it is held, no other portal can use the data folder; dropping it stops the server.
#[derive(Debug)]
pub struct Embedded {
    cluster: Cluster,
    /// `None` once stopped.
    server: Mutex<Option<Server>>,
    adopted: bool,
    // Last, so that it is let go of after everything else.
    _lock: Lock,
}

impl Embedded {
    /// The superuser made by initdb, who owns the schema. Needs no password on the socket.
    pub const OWNER: &str = "huisrecht";
    /// The database, made at the first start.
    pub const DATABASE: &str = "huisrecht";

    /// Makes, adopts or starts the server whose data are in the folder `data` and waits until it answers.
    pub fn start(data: &Path) -> Result<Self, EmbeddedError> {
        Self::start_with(data, &[])
    }

    /// As [`Embedded::start`], with more PostgreSQL settings, such as `("fsync", "off")` for tests. A server that is
    /// adopted keeps the settings it was started with.
    pub fn start_with(data: &Path, extra: &[(&str, &str)]) -> Result<Self, EmbeddedError> {
        let place = Place::open(data)?;
        let lock = Lock::take(&place)?;
        let cluster = Cluster::open(place, extra)?;
        let server = Server::run(&cluster)?;
        Ok(Self { adopted: server.is_adopted(), cluster, server: Mutex::new(Some(server)), _lock: lock })
    }

    /// The folder of the socket: the `host` of a connection.
    pub fn socket_dir(&self) -> &Path {
        &self.cluster.socket_folder
    }

    /// The folder of the socket and the port of the server whose data are in the folder `data`, whether it runs or not.
    pub fn address(data: &Path) -> Result<(PathBuf, u16), EmbeddedError> {
        Ok((Place::open(data)?.socket_folder(), place::PORT))
    }

    /// The port, which is only a part of the socket's name.
    pub fn port(&self) -> u16 {
        place::PORT
    }

    /// Whether the server was already running: an earlier portal was killed and its server lived on.
    pub fn adopted(&self) -> bool {
        self.adopted
    }

    /// Starts the server again if it has gone (killed, out of memory); true if it had. To be called now and then while the
    /// portal runs, so that it recovers without a restart. After [`Embedded::stop`] it does nothing.
    pub fn revive(&self) -> Result<bool, EmbeddedError> {
        let mut held = self.server();
        let Some(server) = held.as_mut() else {
            return Ok(false);
        };
        let gone = server.has_gone(&self.cluster);
        if gone {
            *server = Server::run(&self.cluster)?;
        }
        Ok(gone)
    }

    /// Stops the server (open transactions are rolled back) and waits until it has ended. Again does nothing.
    pub fn stop(&self) -> Result<(), EmbeddedError> {
        match self.server().take() {
            Some(server) => server.stop(&self.cluster),
            None => Ok(()),
        }
    }

    fn server(&self) -> MutexGuard<'_, Option<Server>> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        if let Err(fault) = self.stop() {
            tracing::error!("the private database was not stopped: {fault}");
        }
    }
}
