//! Getting a server to answer for the cluster, whatever an earlier portal or a kill -9 left behind, and stopping it.
//!
//! A server counts as running only if its socket answers. One that answers is adopted; one that lives but does not answer
//! yet is waited for; otherwise the remains are cleared away and a new one is started.

use std::fs;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::cluster::Cluster;
use super::log::Log;
use super::process::{Postmaster, clear_stale};
use super::wire::Answer;
use super::{Embedded, EmbeddedError};

/// Long enough for a recovery after a crash, short enough for a person who waits.
const START_WITHIN: Duration = Duration::from_secs(60);
const STOP_WITHIN: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(10);
/// Between two attempts, while the last processes of a killed server are still ending.
const LONGER_PAUSE: Duration = Duration::from_millis(250);

/// A server that answers: our own child, or one that outlived an earlier portal (no child).
#[derive(Debug)]
pub(super) struct Server(Option<Child>);

impl Server {
    /// Adopts or starts, and waits until our database answers.
    pub(super) fn run(cluster: &Cluster) -> Result<Self, EmbeddedError> {
        let mut start = Start { cluster, child: None, log: cluster.place.log() };
        match start.until_it_answers() {
            Ok(()) => Ok(Self(start.child)),
            Err(fault) => {
                start.child.as_ref().and_then(Postmaster::started).inspect(|postmaster| postmaster.stop_fast());
                Err(fault)
            }
        }
    }

    pub(super) fn is_adopted(&self) -> bool {
        self.0.is_none()
    }

    pub(super) fn has_gone(&mut self, cluster: &Cluster) -> bool {
        self.postmaster(cluster).is_none() && !cluster.answers()
    }

    /// A fast shutdown, waited for. Nothing to do when the server has ended already.
    pub(super) fn stop(mut self, cluster: &Cluster) -> Result<(), EmbeddedError> {
        let begin = Instant::now();
        match self.postmaster(cluster) {
            Some(postmaster) => postmaster.stop_fast(),
            None if cluster.answers() => return Err(EmbeddedError::NotOurs),
            None => {}
        }
        while self.postmaster(cluster).is_some() {
            if begin.elapsed() > STOP_WITHIN {
                return Err(EmbeddedError::StillStopping { seconds: STOP_WITHIN.as_secs() });
            }
            sleep(PAUSE);
        }
        // Only an empty folder goes: PostgreSQL has removed its socket.
        let _ = fs::remove_dir(&cluster.socket_folder);
        Ok(())
    }

    /// Its living process. Looking also takes an ended child out of the process table.
    fn postmaster(&mut self, cluster: &Cluster) -> Option<Postmaster> {
        if let Some(child) = &mut self.0
            && !has_ended(child)
        {
            return Postmaster::started(child);
        }
        Postmaster::of(&cluster.folder)
    }
}

/// One start, while it is going on.
struct Start<'a> {
    cluster: &'a Cluster,
    child: Option<Child>,
    log: Log,
}

impl Start<'_> {
    fn until_it_answers(&mut self) -> Result<(), EmbeddedError> {
        let begin = Instant::now();
        loop {
            match self.cluster.ask(Embedded::DATABASE, None) {
                Answer::Done => return Ok(()),
                Answer::Refused(why) => return Err(EmbeddedError::Refused(why)),
                _ if begin.elapsed() > START_WITHIN => return Err(self.silent()),
                Answer::NoDatabase => self.cluster.make_database()?,
                Answer::NotNow | Answer::Silence => self.help_along()?,
            }
            sleep(PAUSE);
        }
    }

    fn help_along(&mut self) -> Result<(), EmbeddedError> {
        if self.child.as_mut().is_some_and(has_ended) {
            self.child = None;
            self.expect_remains()?;
            sleep(LONGER_PAUSE);
        } else if self.child.is_none() && Postmaster::of(&self.cluster.folder).is_none() {
            clear_stale(&self.cluster.folder, &self.cluster.socket_folder)?;
            self.log = self.cluster.place.log();
            self.child = Some(self.cluster.spawn(self.log.open()?)?);
        }
        Ok(())
    }

    /// A server that ended at once may be tried again only while another one, killed or just started by a portal that was
    /// killed, still holds the cluster.
    fn expect_remains(&self) -> Result<(), EmbeddedError> {
        let tail = self.log.tail();
        let held = ["pre-existing shared memory block", "lock file"].iter().any(|words| tail.contains(words));
        held.then_some(()).ok_or_else(|| EmbeddedError::Died { log: self.log.path().to_owned(), tail })
    }

    fn silent(&self) -> EmbeddedError {
        EmbeddedError::Silent {
            seconds: START_WITHIN.as_secs(),
            log: self.log.path().to_owned(),
            tail: self.log.tail(),
        }
    }
}

fn has_ended(child: &mut Child) -> bool {
    !matches!(child.try_wait(), Ok(None))
}
