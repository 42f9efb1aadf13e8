//! Where everything of the private database lives:
//!
//! ```text
//! DIR/huisrecht.lock    held by the portal that may start and stop the server
//! DIR/postgres-15       the cluster; the major version is in its name
//! DIR/postgres-15.init… a cluster that initdb did not finish; thrown away
//! DIR/postgres.log      what the server says
//! DIR/run               the socket; in /tmp when this path is too long for a socket
//! ```

use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use nix::unistd::Uid;
use sha2::{Digest, Sha256};

use super::EmbeddedError;
use super::log::Log;

/// Only a part of the socket's file name: nothing listens on a network port.
pub(super) const PORT: u16 = 5432;
/// The longest path of a socket, in bytes (`sun_path` without its final zero).
const LONGEST_SOCKET: usize = if cfg!(target_os = "macos") { 103 } else { 107 };
const PREFIX: &str = "postgres-";

/// The data folder, absolute and without links, so that one folder always has one name.
#[derive(Debug, Clone)]
pub(super) struct Place(PathBuf);

impl Place {
    /// Makes the folder when it is missing. Root makes it passable (not readable) for the user PostgreSQL will run as.
    pub(super) fn open(data: &Path) -> Result<Self, EmbeddedError> {
        make(data, if Uid::effective().is_root() { 0o711 } else { 0o700 })?;
        data.canonicalize().map(Self).map_err(EmbeddedError::files(data))
    }

    pub(super) fn data(&self) -> &Path {
        &self.0
    }

    pub(super) fn lock_file(&self) -> PathBuf {
        self.0.join("huisrecht.lock")
    }

    pub(super) fn cluster(&self, version: u32) -> PathBuf {
        self.0.join(format!("{PREFIX}{version}"))
    }

    /// The version of the newest cluster that is already here.
    pub(super) fn newest_cluster(&self) -> Result<Option<u32>, EmbeddedError> {
        Ok(self.names()?.iter().filter_map(|name| name.strip_prefix(PREFIX)?.parse().ok()).max())
    }

    /// A folder for initdb, its name our own: an initdb of a portal that was killed may still be writing in another.
    pub(super) fn unfinished(&self, version: u32) -> PathBuf {
        self.0.join(format!("{PREFIX}{version}.init-{}", std::process::id()))
    }

    /// Throws away what an interrupted initdb left.
    pub(super) fn clear_unfinished(&self) -> Result<(), EmbeddedError> {
        for name in self.names()?.iter().filter(|name| name.starts_with(PREFIX) && name.contains(".init")) {
            let path = self.0.join(name);
            fs::remove_dir_all(&path).map_err(EmbeddedError::files(&path))?;
        }
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, EmbeddedError> {
        let entries = fs::read_dir(&self.0).map_err(EmbeddedError::files(&self.0))?;
        Ok(entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect())
    }

    /// The folder of the socket: ours, or one in /tmp whose name follows from ours. Not `TMPDIR`, which differs from one
    /// login to the next, while a server that lives on has to be found again.
    pub(super) fn socket_folder(&self) -> PathBuf {
        let own = self.0.join("run");
        if socket_in(&own).as_os_str().as_bytes().len() <= LONGEST_SOCKET {
            return own;
        }
        let hash = Sha256::digest(self.0.as_os_str().as_bytes());
        let name: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        PathBuf::from(format!("/tmp/huisrecht-{name}"))
    }

    pub(super) fn log(&self) -> Log {
        Log::at(self.0.join("postgres.log"))
    }
}

/// With the folders above it that are missing too. The mode is set, because the creation mask may take away too much.
fn make(folder: &Path, mode: u32) -> Result<(), EmbeddedError> {
    if folder.as_os_str().is_empty() || folder.exists() {
        return Ok(());
    }
    folder.parent().map_or(Ok(()), |parent| make(parent, mode))?;
    fs::create_dir(folder).map_err(EmbeddedError::files(folder))?;
    fs::set_permissions(folder, Permissions::from_mode(mode)).map_err(EmbeddedError::files(folder))
}

pub(super) fn socket_in(folder: &Path) -> PathBuf {
    folder.join(format!(".s.PGSQL.{PORT}"))
}
