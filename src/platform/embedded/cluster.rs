//! The cluster: PostgreSQL's folder of data, how it is made, and what a server needs to run on it.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Output, Stdio};

use super::account::Account;
use super::binaries::Programs;
use super::place::{Place, socket_in};
use super::wire::{Answer, ask};
use super::{Embedded, EmbeddedError, settings};

/// Everything needed to run the server of one cluster.
#[derive(Debug)]
pub(super) struct Cluster {
    pub(super) place: Place,
    programs: Programs,
    account: Account,
    pub(super) folder: PathBuf,
    pub(super) socket_folder: PathBuf,
    extra: Vec<(String, String)>,
}

impl Cluster {
    /// Finds the programs and the account, and makes the cluster if there is none.
    pub(super) fn open(place: Place, extra: &[(&str, &str)]) -> Result<Self, EmbeddedError> {
        let existing = place.newest_cluster()?;
        let programs = Programs::find(existing, &place.cluster(existing.unwrap_or_default()))?;
        let folder = place.cluster(programs.version);
        let account = Account::choose(existing.map(|_| folder.as_path()))?;
        account.expect_entry(place.data())?;
        account.expect_entry(&programs.folder)?;
        let socket_folder = place.socket_folder();
        let extra = extra.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let cluster = Self { place, programs, account, folder, socket_folder, extra };
        cluster.account.make_private(&cluster.socket_folder)?;
        cluster.place.clear_unfinished()?;
        if existing.is_none() {
            cluster.make()?;
        }
        Ok(cluster)
    }

    /// initdb into a folder of another name: the cluster is there completely or not at all.
    fn make(&self) -> Result<(), EmbeddedError> {
        let unfinished = self.place.unfinished(self.programs.version);
        self.account.make_private(&unfinished)?;
        let program = self.programs.initdb();
        let mut initdb = self.account.command(&program, &unfinished);
        initdb.args(["--username", Embedded::OWNER, "--auth-local=trust", "--auth-host=reject"]);
        initdb.args(["--encoding=UTF8", "--data-checksums", "--no-instructions"]).args(LOCALE);
        initdb.args(self.extra.iter().any(|(name, value)| name == "fsync" && value == "off").then_some("--no-sync"));
        let output = initdb.arg("--pgdata").arg(&unfinished).output();
        let output = output.map_err(|cause| EmbeddedError::Program { program, cause })?;
        if !output.status.success() {
            return Err(EmbeddedError::Initdb { output: said(&output) });
        }
        fs::rename(&unfinished, &self.folder).map_err(EmbeddedError::files(&self.folder))?;
        let synced = File::open(self.place.data()).and_then(|folder| folder.sync_all());
        synced.map_err(EmbeddedError::files(self.place.data()))
    }

    pub(super) fn answers(&self) -> bool {
        self.ask(Embedded::DATABASE, None) == Answer::Done
    }

    pub(super) fn ask(&self, database: &str, query: Option<&str>) -> Answer {
        ask(&socket_in(&self.socket_folder), database, query)
    }

    pub(super) fn make_database(&self) -> Result<(), EmbeddedError> {
        match self.ask("postgres", Some(&format!("create database {}", Embedded::DATABASE))) {
            Answer::Refused(why) => Err(EmbeddedError::Refused(why)),
            _ => Ok(()),
        }
    }

    /// Starts the server; it does not answer yet.
    pub(super) fn spawn(&self, log: File) -> Result<Child, EmbeddedError> {
        let program = self.programs.postgres();
        let mut postgres = self.account.command(&program, &self.folder);
        postgres.arg("-D").arg(&self.folder).args(settings::arguments(&self.socket_folder, &self.extra));
        let second = log.try_clone().map_err(EmbeddedError::files(&self.folder))?;
        postgres.stdout(Stdio::from(log)).stderr(Stdio::from(second));
        postgres.spawn().map_err(|cause| EmbeddedError::Program { program, cause })
    }
}

/// The same order and upper case letters on every machine. macOS has no C.UTF-8.
const LOCALE: &[&str] =
    if cfg!(target_os = "macos") { &["--locale=C", "--lc-ctype=en_US.UTF-8"] } else { &["--locale=C.UTF-8"] };

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).trim().to_owned()).join("\n")
}
