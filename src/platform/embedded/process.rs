//! The server's process: is it alive, is it really ours, stop it, and clear up after one that was killed.
//!
//! PostgreSQL's own lock files only name a process number. After a kill -9 that number may belong to a zombie or to an
//! unrelated process, and PostgreSQL would then refuse to start for ever. So a process counts only when its command line
//! says that it is a `postgres` for this very folder.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::EmbeddedError;
use super::place::socket_in;

/// A process that was seen to be the postmaster of a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Postmaster(i32);

impl Postmaster {
    /// The living postmaster of this cluster, if there is one.
    pub(super) fn of(cluster: &Path) -> Option<Self> {
        let text = fs::read_to_string(pid_file(cluster)).ok()?;
        let id: i32 = text.lines().next()?.trim().parse().ok()?;
        (id > 1 && serves(id, cluster)).then_some(Self(id))
    }

    /// The one we started ourselves, which need not have written its lock file yet.
    pub(super) fn started(child: &Child) -> Option<Self> {
        i32::try_from(child.id()).ok().map(Self)
    }

    /// Asks for a fast shutdown: open transactions are rolled back, clients sent away, everything written to disk.
    pub(super) fn stop_fast(self) {
        // The only fault is that it has gone already.
        let _ = kill(Pid::from_raw(self.0), Signal::SIGINT);
    }
}

fn pid_file(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

/// A zombie has an empty command line; PostgreSQL's other processes replace theirs by a title.
fn serves(id: i32, cluster: &Path) -> bool {
    if Path::new("/proc/self/cmdline").exists() {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let mut words = line.split(|byte| *byte == 0);
        return words.next().is_some_and(|word| word.ends_with(b"postgres"))
            && words.any(|word| word == cluster.as_os_str().as_bytes());
    }
    let answer = Command::new("ps").args(["-ww", "-o", "command=", "-p", &id.to_string()]).output();
    let line = answer.map(|answer| answer.stdout).unwrap_or_default();
    let line = String::from_utf8_lossy(&line);
    line.contains("postgres") && line.contains(&*cluster.to_string_lossy())
}

/// Removes the lock files of a server that is gone. Only for who holds our lock and has seen no living postmaster; should
/// processes of the old server still be attached to its shared memory, the new one notices and refuses by itself.
pub(super) fn clear_stale(cluster: &Path, socket_folder: &Path) -> Result<(), EmbeddedError> {
    let socket = socket_in(socket_folder);
    for path in [pid_file(cluster), socket.with_extension("5432.lock"), socket] {
        match fs::remove_file(&path) {
            Err(fault) if fault.kind() != ErrorKind::NotFound => {
                return Err(EmbeddedError::Files { path, cause: fault });
            }
            _ => {}
        }
    }
    Ok(())
}
