//! Finding PostgreSQL's programs. A system package is enough: nothing is downloaded and nothing needs configuring.
//!
//! Only `initdb` and `postgres` are needed. Data made by one major version can only be read by that version, so data that
//! exist choose the programs; without data the newest wins.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use super::EmbeddedError;

/// The oldest major version that the portal's SQL is written for.
const OLDEST: u32 = 15;
/// A folder with the programs to use, whatever else is installed.
const OVERRIDE: &str = "HUISRECHT_POSTGRES_BIN";
/// Where packages put the programs: a folder, the beginning of a name in it (versions and formulas differ), and the rest.
const PLACES: [(&str, &str, &str); 6] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql", "bin"),
    ("/usr", "pgsql-", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

/// One installed PostgreSQL.
#[derive(Debug, Clone)]
pub(super) struct Programs {
    pub(super) version: u32,
    pub(super) folder: PathBuf,
}

impl Programs {
    /// The programs for data of `version`, or the newest there are.
    pub(super) fn find(version: Option<u32>, cluster: &Path) -> Result<Self, EmbeddedError> {
        let found = match env::var_os(OVERRIDE).filter(|value| !value.is_empty()) {
            Some(folder) => vec![Self::overridden(PathBuf::from(folder))?],
            None => places().into_iter().filter_map(Self::in_folder).collect(),
        };
        let newest = found
            .into_iter()
            .filter(|one| version.is_none_or(|wanted| one.version == wanted))
            .max_by_key(|one| one.version);
        newest.ok_or_else(|| match version {
            Some(version) => EmbeddedError::NoProgramsFor { version, cluster: cluster.to_owned() },
            None => EmbeddedError::NoPrograms,
        })
    }

    fn overridden(folder: PathBuf) -> Result<Self, EmbeddedError> {
        Self::in_folder(folder.clone()).ok_or(EmbeddedError::BadOverride(folder))
    }

    fn in_folder(folder: PathBuf) -> Option<Self> {
        if !folder.join("initdb").exists() {
            return None;
        }
        let answer = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
        let version = major(&String::from_utf8_lossy(&answer.stdout))?;
        (version >= OLDEST).then_some(Self { version, folder })
    }

    pub(super) fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }

    pub(super) fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }
}

/// Every folder that may hold the programs. Of two with the same version the one named last wins, so PATH stands first.
fn places() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    all.extend(said_by_pg_config());
    all.extend(PLACES.iter().rev().flat_map(|(root, prefix, end)| installed(root, prefix, end)));
    all
}

fn installed(root: &str, prefix: &str, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let wanted = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix));
    wanted.map(|entry| entry.path().join(end)).collect()
}

fn said_by_pg_config() -> Option<PathBuf> {
    let answer = Command::new("pg_config").arg("--bindir").output().ok()?;
    Some(PathBuf::from(String::from_utf8(answer.stdout).ok()?.trim()))
}

/// `postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)` is 15; `18beta1` is 18.
fn major(answer: &str) -> Option<u32> {
    let number = answer.split_whitespace().nth(2)?;
    number.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}
