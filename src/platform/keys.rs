//! The keys that live outside the database and its backups: one file, readable by the server alone.
//!
//! ```text
//! kek 1 <32 bytes, base64>       wraps the data keys of persons; the highest number is used for new ones
//! index <32 bytes, base64>       for blind indexes and other keyed hashes
//! signing <32 bytes, base64>     Ed25519 seed: signs receipts; another one may take its place, since public keys are kept
//! ```

use std::collections::BTreeMap;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

pub type Key = Zeroizing<[u8; 32]>;

/// All keys of one installation.
pub struct Keys {
    pub(super) keks: BTreeMap<i16, Key>,
    pub(super) index: Key,
    pub(super) signing: Key,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    #[error("the key file {0} cannot be read: {1}")]
    Unreadable(String, String),
    #[error("the key file {0} can be read by others than its owner; run: chmod 600 {0}")]
    Open(String),
    #[error("line {0} of the key file is not 'kek NUMBER KEY', 'index KEY' or 'signing KEY' with 32 bytes in base64")]
    Line(usize),
    #[error("the key file has no '{0}' line")]
    Missing(&'static str),
    #[error("line {0} of the key file repeats a key")]
    Repeated(usize),
    #[error("line {0} of the key file holds a key that is not random")]
    Weak(usize),
}

impl Keys {
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let name = path.display().to_string();
        let unreadable = |error: std::io::Error| KeyError::Unreadable(name.clone(), error.to_string());
        let mode = std::fs::metadata(path).map_err(unreadable)?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(KeyError::Open(name));
        }
        let text = Zeroizing::new(std::fs::read_to_string(path).map_err(unreadable)?);
        Self::parse(&text)
    }

    /// Reads an existing file, or makes one with fresh keys that only its owner can read.
    pub fn read_or_create(path: &Path) -> Result<Self, KeyError> {
        if !path.exists() {
            create(path).map_err(|error| KeyError::Unreadable(path.display().to_string(), error.to_string()))?;
        }
        Self::read(path)
    }

    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let (mut keks, mut index, mut signing) = (BTreeMap::new(), None, None);
        let mut seen = std::collections::BTreeSet::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        {
            let words: Vec<&str> = line.split_whitespace().collect();
            let key = words.last().and_then(|word| decode(word)).ok_or(KeyError::Line(at + 1))?;
            if key.iter().all(|byte| *byte == key[0]) {
                return Err(KeyError::Weak(at + 1));
            }
            let known = match words[..] {
                ["kek", number, _] => keks.insert(number.parse().map_err(|_| KeyError::Line(at + 1))?, key.clone()),
                ["index", _] => index.replace(key.clone()),
                ["signing", _] => signing.replace(key.clone()),
                _ => return Err(KeyError::Line(at + 1)),
            };
            if known.is_some() || !seen.insert(*key) {
                return Err(KeyError::Repeated(at + 1));
            }
        }
        if keks.is_empty() {
            return Err(KeyError::Missing("kek"));
        }
        Ok(Self {
            keks,
            index: index.ok_or(KeyError::Missing("index"))?,
            signing: signing.ok_or(KeyError::Missing("signing"))?,
        })
    }

    /// The text of a new key file.
    pub fn generate() -> Zeroizing<String> {
        let fresh = || STANDARD.encode(Zeroizing::new(rand::random::<[u8; 32]>()).as_slice());
        Zeroizing::new(format!(
            "# Keys of Huisrecht. Keep this file outside the database and outside its backups.\nkek 1 {}\nindex {}\nsigning {}\n",
            fresh(),
            fresh(),
            fresh()
        ))
    }
}

fn decode(word: &str) -> Option<Key> {
    let bytes = Zeroizing::new(STANDARD.decode(word).ok()?);
    Some(Zeroizing::new(bytes.as_slice().try_into().ok()?))
}

fn create(path: &Path) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(Keys::generate().as_bytes())?;
    file.sync_all()
}
