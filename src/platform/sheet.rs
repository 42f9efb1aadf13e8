//! Tables for a spreadsheet. A cell that begins like a formula would be worked out by the program that opens it: it gets an apostrophe in
//! front (SECURITY, input). Semicolons and a byte order mark, because that is what a Dutch Excel opens with its accents and columns right.

use super::error::{Error, Result};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What stands in a cell.
pub enum Cell {
    Words(String),
    /// A number or a day of our own making: a minus in front of it is one.
    Figure(String),
}

impl Cell {
    pub const fn empty() -> Self {
        Self::Figure(String::new())
    }

    fn text(&self) -> String {
        match self {
            Self::Words(words) => defused(words),
            Self::Figure(figure) => figure.clone(),
        }
    }
}

/// RFC 4180 with semicolons: a row of names and then the rows.
pub fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut table = head(columns.iter().copied())?;
    table.extend(self::rows(rows.map(|row| row.into_iter().map(Cell::Words).collect()))?);
    Ok(table)
}

/// The beginning of a table that is written in pieces: the row of names.
pub fn head<'a>(columns: impl Iterator<Item = &'a str>) -> Result<Vec<u8>> {
    written(BYTE_ORDER_MARK.as_bytes().to_vec(), std::iter::once(columns.map(str::to_owned).collect()))
}

/// Further rows.
pub fn rows(rows: impl Iterator<Item = Vec<Cell>>) -> Result<Vec<u8>> {
    written(vec![], rows.map(|row| row.iter().map(Cell::text).collect()))
}

fn written(begin: Vec<u8>, rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).flexible(true).from_writer(begin);
    for row in rows {
        writer.write_record(&row).map_err(|error| Error::Internal(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| Error::Internal(error.to_string()))
}

/// The cell as words, whatever it begins with.
pub fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
