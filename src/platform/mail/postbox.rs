//! The post box of the demonstration: each mail is a file of its own, which appears whole or not at all.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::letter::Letter;
use super::pieces::{Piece, pieces};

/// A mail that left.
#[derive(Clone, Deserialize, Serialize)]
pub struct Delivered {
    pub to: String,
    pub subject: String,
    pub text: String,
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

impl std::fmt::Debug for Delivered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Delivered(..)")
    }
}

impl Delivered {
    pub fn pieces<'a>(&'a self, base: &str) -> Vec<Piece<'a>> {
        pieces(&self.text, base)
    }

    pub fn links(&self, base: &str) -> Vec<&str> {
        let link = |piece| if let Piece::Link(link) = piece { Some(link) } else { None };
        self.pieces(base).into_iter().filter_map(link).collect()
    }
}

/// Keeps a mail. Done twice, it is there once: the name is that of the row in the outbox.
pub(super) fn put(dir: &Path, letter: &Letter) -> std::io::Result<()> {
    let delivered = Delivered {
        to: letter.to.as_str().to_owned(),
        subject: letter.subject.as_str().to_owned(),
        text: letter.text.clone(),
        at: letter.queued_at,
    };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    let name = format!("{:020}-{}.json", letter.queued_at.unix_timestamp_nanos(), letter.id);
    let draft = dir.join(format!(".{name}.{:08x}", rand::random::<u32>()));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(&serde_json::to_vec_pretty(&delivered)?)?;
    fs::rename(draft, dir.join(name))
}

/// Mails that left, newest first. A post box that is not there yet is empty.
pub fn newest(dir: &Path, limit: usize) -> std::io::Result<Vec<Delivered>> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
        entries => entries?,
    };
    let names = entries.map(|entry| entry.map(|entry| entry.file_name())).collect::<std::io::Result<Vec<_>>>()?;
    let mut names: Vec<_> =
        names.into_iter().filter_map(|name| name.into_string().ok()).filter(|name| is_mail(name)).collect();
    names.sort_unstable_by(|a, b| b.cmp(a));
    names.into_iter().take(limit).map(|name| Ok(serde_json::from_slice(&fs::read(dir.join(name))?)?)).collect()
}

fn is_mail(name: &str) -> bool {
    name.ends_with(".json") && !name.starts_with('.')
}
