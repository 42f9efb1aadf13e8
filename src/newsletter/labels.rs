//! What a printer gets for the newsletter by post (P48): sheets of address labels, or the same addresses as a table.

use letters::{Label, LetterError};
use time::Date;
use tokio::sync::Semaphore;

use super::answers::PostalAddress;
use crate::kernel::address::Address;
use crate::kernel::ids::PersonId;
use crate::platform::error::{Error, Result};
use crate::platform::sheet::{self, Cell};

/// As many as one PDF may hold: laying out more takes too much memory.
pub const MOST: usize = 20_000;

/// Two at once would take twice the memory; the second waits.
static PRINTING: Semaphore = Semaphore::const_new(1);

const COLUMNS: [&str; 5] = ["naam", "straat", "huisnummer", "postcode", "plaats"];

/// Somebody, and where post reaches them.
#[derive(Clone, Debug)]
pub struct Addressed {
    pub person: PersonId,
    pub name: String,
    pub address: PostalAddress,
}

/// Labels on sheets.
pub struct Sheets {
    pub pdf: Vec<u8>,
    /// Who has no label: their name or address has a character that our typeface lacks, or does not fit.
    pub left_out: Vec<PersonId>,
}

/// In the order of the post, in a file of this day. Laying out is work for a processor, not for a thread that serves pages.
pub async fn sheets(day: Date, addressed: Vec<Addressed>) -> Result<Sheets> {
    let turn = PRINTING.acquire().await;
    let printed = tokio::task::spawn_blocking(move || print(day, addressed)).await;
    drop(turn);
    let printed = printed.map_err(|_| Error::Internal("labels broke off".into()))?;
    printed.map_err(|error| Error::Internal(error.to_string()))
}

fn print(day: Date, mut addressed: Vec<Addressed>) -> Result<Sheets, LetterError> {
    addressed.sort_by_cached_key(|one| place(&one.address));
    let (mut labels, mut left_out) = (vec![], vec![]);
    for one in addressed {
        let person = one.person;
        let label = label(one);
        match label.check() {
            Ok(()) => labels.push(label),
            Err(LetterError::Letters(_) | LetterError::TooLong) => left_out.push(person),
            Err(error) => return Err(error),
        }
    }
    Ok(Sheets { pdf: letters::labels(day, &labels)?, left_out })
}

fn place(address: &PostalAddress) -> (String, u32, String) {
    let number = &address.number;
    (address.postcode.as_str().to_owned(), number.number(), number.as_str().to_lowercase())
}

fn label(Addressed { name, address, .. }: Addressed) -> Label {
    let PostalAddress { street, number, postcode, town } = address;
    let mut lines = vec![name];
    lines.extend(Address::Dutch { postcode, number, street, town }.lines());
    Label { lines }
}

/// The row of names above the table.
pub fn table_head() -> Result<Vec<u8>> {
    sheet::head(COLUMNS.into_iter())
}

/// Further rows of it.
pub fn table_rows(addressed: Vec<Addressed>) -> Result<Vec<u8>> {
    sheet::rows(addressed.into_iter().map(|Addressed { name, address, .. }| {
        let PostalAddress { street, number, postcode, town } = address;
        let cells = [name.as_str(), street.as_str(), number.as_str(), postcode.as_str(), town.as_str()];
        cells.map(|cell| Cell::Words(cell.to_owned())).into()
    }))
}
