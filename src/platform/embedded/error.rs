//! What can go wrong with the private database, said so that the person at the terminal knows what to do next.

use std::io;
use std::path::{Path, PathBuf};

/// Why the private database could not be started or stopped.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    #[error(
        "no PostgreSQL 15 or newer was found on this machine.\n  \
         Debian, Ubuntu: sudo apt install postgresql\n  \
         Fedora:         sudo dnf install postgresql-server\n  \
         macOS:          brew install postgresql@17\n\
         Or say where it is: HUISRECHT_POSTGRES_BIN=/the/folder/with/initdb/and/postgres,\n\
         or use a server of your own: DATABASE_URL=postgres://…"
    )]
    NoPrograms,
    #[error(
        "HUISRECHT_POSTGRES_BIN is {0}, which does not hold the programs initdb and postgres of PostgreSQL 15 or newer"
    )]
    BadOverride(PathBuf),
    #[error(
        "{cluster} was made by PostgreSQL {version}, which is not installed here. \
         Install PostgreSQL {version} (Debian, Ubuntu: sudo apt install postgresql-{version}), \
         or move that folder away to begin with an empty database"
    )]
    NoProgramsFor { version: u32, cluster: PathBuf },
    #[error("{data} is already in use by another huisrecht{}. Stop that one first, or give this one its own data folder", by(*.process))]
    InUse { data: PathBuf, process: Option<u32> },
    #[error(
        "the user {0} does not exist, so PostgreSQL, which refuses to run as root, cannot be started: run as an ordinary user"
    )]
    NoAccount(&'static str),
    #[error(
        "PostgreSQL refuses to run as root and is run as the user {account}, who may not enter {folder}. \
         Put the data (and PostgreSQL itself) outside root's own folders, for example in /var/lib/huisrecht, \
         run as an ordinary user, or open the folder: chmod o+x {folder}"
    )]
    CannotEnter { account: String, folder: PathBuf },
    #[error("{path} belongs to another user. Run as that user, or give the folder back: chown -R \"$USER\" {path}")]
    OtherOwner { path: PathBuf },
    #[error("{path}: {cause}")]
    Files { path: PathBuf, cause: io::Error },
    #[error("{program} could not be run: {cause}")]
    Program { program: PathBuf, cause: io::Error },
    #[error("initdb could not make the database:\n{output}")]
    Initdb { output: String },
    #[error("PostgreSQL did not start. The end of {log}:\n{tail}")]
    Died { log: PathBuf, tail: String },
    #[error("PostgreSQL runs but did not answer for {seconds} seconds. The end of {log}:\n{tail}")]
    Silent { seconds: u64, log: PathBuf, tail: String },
    #[error("PostgreSQL refused our connection: {0}")]
    Refused(String),
    #[error("PostgreSQL is still stopping after {seconds} seconds; it goes on stopping by itself")]
    StillStopping { seconds: u64 },
    #[error(
        "PostgreSQL answers, but its process was not started for this folder or is not visible from here; stop it yourself"
    )]
    NotOurs,
}

impl EmbeddedError {
    /// For `map_err`: a fault of the file system, with the path it happened to.
    pub(super) fn files(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::Files { path, cause }
    }
}

fn by(process: Option<u32>) -> String {
    process.map(|id| format!(" (process {id})")).unwrap_or_default()
}
