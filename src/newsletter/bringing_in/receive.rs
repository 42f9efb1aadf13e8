//! A list comes in: looked through as a whole before anything of it is kept.

use super::list::MOST_ROWS;
use super::read::COLUMNS;
use crate::platform::error::{Error, Result};
use crate::platform::rows::encoding::{Encoding, NotText, Sniffer};
use crate::platform::rows::{PIECE, Refusal, Rows};

/// A list whose rows can be read, whatever they say.
pub struct Readable {
    pub bytes: Vec<u8>,
    pub encoding: Encoding,
    pub rows: i32,
}

/// Why nothing of a list is kept.
pub enum Refused {
    NotText(NotText),
    Rows(Refusal),
    TooManyRows,
}

impl From<NotText> for Refused {
    fn from(not_text: NotText) -> Self {
        Self::NotText(not_text)
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::Rows(refusal)
    }
}

/// Reads all of it, on a thread where that holds up nobody else.
pub async fn look_through(bytes: Vec<u8>) -> Result<std::result::Result<Readable, Refused>> {
    let read = tokio::task::spawn_blocking(move || readable(bytes)).await;
    read.map_err(|error| Error::Internal(format!("reading a list broke off: {error}")))
}

fn readable(bytes: Vec<u8>) -> std::result::Result<Readable, Refused> {
    let mut sniffer = Sniffer::default();
    bytes.chunks(PIECE).for_each(|piece| sniffer.see(piece));
    let encoding = sniffer.verdict()?;
    let (mut rows, mut found) = (Rows::counting(COLUMNS, encoding), 0);
    for piece in bytes.chunks(PIECE).map(Some).chain([None]) {
        found += rows.push(piece)?.len();
        if found > MOST_ROWS {
            return Err(Refused::TooManyRows);
        }
    }
    match i32::try_from(found) {
        Ok(0) => Err(Refused::Rows(Refusal::NoRows)),
        Ok(rows) => Ok(Readable { bytes, encoding, rows }),
        Err(_) => Err(Refused::TooManyRows),
    }
}
