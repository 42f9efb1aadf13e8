//! A letter as a file to print or to keep.

use std::sync::Arc;

use letters::{CorrespondenceLetter, LetterError};

use super::letter::Letter;
use crate::kernel::organisation::Organisation;
use crate::organisation::sender;
use crate::platform::error::{Error, Result};

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPrinted {
    /// The typeface lacks this sign: a name may hold it.
    Sign(char),
    TooLong,
}

/// Laying out is work for a processor, not for a thread that serves pages.
pub async fn print(letter: Letter, who: Arc<Organisation>) -> Result<Result<Vec<u8>, NotPrinted>> {
    let printed = tokio::task::spawn_blocking(move || letters::correspondence(&sheet(&letter, &who)));
    match printed.await.map_err(|_| Error::Internal("a letter broke off".into()))? {
        Ok(pdf) => Ok(Ok(pdf)),
        Err(LetterError::Letters(unknown)) => Ok(Err(NotPrinted::Sign(unknown))),
        Err(LetterError::TooLong) => Ok(Err(NotPrinted::TooLong)),
        Err(error @ LetterError::Press(_)) => Err(Error::Internal(error.to_string())),
    }
}

fn sheet<'a>(letter: &'a Letter, who: &'a Organisation) -> CorrespondenceLetter<'a> {
    CorrespondenceLetter {
        sender: sender(who, letter.lang()),
        language: letter.lang,
        addressee: &letter.addressee,
        date: letter.date,
        particulars: &letter.particulars,
        subject: &letter.subject,
        salutation: &letter.salutation,
        body: &letter.body,
        closing: &letter.closing,
        signature: &letter.signature,
        enclosures: &letter.enclosures,
    }
}
