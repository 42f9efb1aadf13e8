//! One portal per data folder. Whoever holds the lock starts and stops the server; the kernel lets go of it when that
//! process ends, however it ends, so a killed portal never locks anybody out.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::thread;
use std::time::{Duration, Instant};

use super::EmbeddedError;
use super::place::Place;

/// A lock that was just let go may be held a moment longer by a process that is being forked. Who is really there stays there.
const PATIENCE: Duration = Duration::from_secs(2);

/// The held lock. Dropping it lets go.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, not read")] File);

impl Lock {
    pub(super) fn take(place: &Place) -> Result<Self, EmbeddedError> {
        let path = place.lock_file();
        let open = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(&path);
        let file = open.map_err(EmbeddedError::files(&path))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => thread::sleep(PATIENCE / 40),
                Err(TryLockError::WouldBlock) => return Err(in_use(place)),
                Err(TryLockError::Error(cause)) => return Err(EmbeddedError::Files { path, cause }),
            }
        }
        fs::write(&path, std::process::id().to_string()).map_err(EmbeddedError::files(&path))?;
        Ok(Self(file))
    }
}

/// The number in the file only helps a person to find the other portal; the lock itself is the kernel's.
fn in_use(place: &Place) -> EmbeddedError {
    let process = fs::read_to_string(place.lock_file()).ok().and_then(|text| text.trim().parse().ok());
    EmbeddedError::InUse { data: place.data().to_owned(), process }
}
