//! Tables for a spreadsheet. A cell that begins like a formula would be worked out by the program that opens it: it gets an apostrophe in
//! front (SECURITY, input). Semicolons and a byte order mark, because that is what a Dutch Excel opens with its accents and columns right.

use super::error::{Error, Result};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// RFC 4180 with semicolons: a row of names and then the rows.
pub fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let failed = |error: csv::Error| Error::Internal(error.to_string());
    writer.write_record(columns).map_err(failed)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(cell))).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Error::Internal(error.to_string()))
}

/// The cell as words, whatever it begins with.
pub fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
