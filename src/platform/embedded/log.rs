//! The server's log: one file that each start adds to, of which the end explains why a start failed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::EmbeddedError;

/// Put aside when it is larger than this at a start, in bytes.
const LONGEST: u64 = 10 * 1024 * 1024;
const TAIL_LINES: usize = 10;

/// The file, and where this start's lines begin in it.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    begin: u64,
}

impl Log {
    pub(super) fn at(path: PathBuf) -> Self {
        let begin = fs::metadata(&path).map_or(0, |found| found.len());
        Self { path, begin }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens it for the server to add to; a long one is first put aside as `postgres.log.1`.
    pub(super) fn open(&mut self) -> Result<File, EmbeddedError> {
        if self.begin > LONGEST {
            fs::rename(&self.path, self.path.with_extension("log.1")).map_err(EmbeddedError::files(&self.path))?;
            self.begin = 0;
        }
        let open = OpenOptions::new().create(true).append(true).mode(0o600).open(&self.path);
        open.map_err(EmbeddedError::files(&self.path))
    }

    /// The last lines of this start; empty when the file cannot be read.
    pub(super) fn tail(&self) -> String {
        let text = self.written().unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n")
    }

    fn written(&self) -> io::Result<Vec<u8>> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.begin))?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        Ok(text)
    }
}
