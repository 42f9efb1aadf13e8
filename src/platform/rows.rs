//! A file that came in as rows, read a piece at a time: whatever its size, one row and one piece are in memory. UTF-8 or Windows-1252, with
//! semicolons, commas or tabs, its columns in any order. What the cells mean is for the slice that asked for the file.

pub mod encoding;

use std::collections::BTreeMap;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use time::{Date, Month};

use self::encoding::{BOM, Encoding};

/// What is read, and sealed while it waits, at once.
pub const PIECE: usize = 256 * 1024;
/// The most a row may hold, in bytes and in columns.
const LONGEST_ROW: usize = 64 * 1024;
const MOST_COLUMNS: usize = 256;

/// A column that a file may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub required: bool,
    /// What stands in it in an example.
    pub example: &'static str,
}

impl Column {
    pub const fn must(name: &'static str, example: &'static str) -> Self {
        Self { name, required: true, example }
    }

    pub const fn may(name: &'static str, example: &'static str) -> Self {
        Self { name, required: false, example }
    }
}

/// Why a whole file is refused, before any of its rows counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What is wrong with the columns, all at once.
    Header(HeaderFaults),
    /// A row without an end: a quotation mark that is never closed, or no table at all. Its number.
    RowTooLong(u32),
    TooManyColumns(u32),
    NoRows,
}

/// What is wrong with a header, all at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderFaults {
    pub missing: Vec<&'static str>,
    pub twice: Vec<&'static str>,
    /// Unknown columns by their place: if the file has no header, their text is somebody's data.
    pub unknown: Vec<u32>,
    /// Their text, for who shows it to the sender alone; empty when no column is known, for then it is no header.
    pub unknown_names: Vec<String>,
}

/// One row: its number as a spreadsheet shows it, and its cells by column.
#[derive(Clone)]
pub struct Row {
    pub number: u32,
    cells: BTreeMap<&'static str, String>,
    /// How many cells it has and how many the header, if that is another number.
    pub odd: Option<(usize, usize)>,
}

impl Row {
    /// All that the row says, for its fingerprint.
    pub fn said(&self) -> String {
        self.cells.iter().map(|(column, cell)| format!("{column}\u{1f}{cell}\u{1e}")).collect()
    }

    /// What stands in a column; empty when the file lacks it.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads rows out of pieces.
pub struct Rows {
    columns: &'static [Column],
    encoding: Encoding,
    reader: Option<Reader>,
    /// What came before the separator is known: the first line.
    head: Vec<u8>,
    header: Option<Vec<Option<&'static str>>>,
    out: Vec<u8>,
    out_len: usize,
    ends: Vec<usize>,
    ends_len: usize,
    number: u32,
    /// Whether cells are read too, not only counted.
    reads_cells: bool,
}

impl Rows {
    pub fn new(columns: &'static [Column], encoding: Encoding) -> Self {
        Self {
            columns,
            encoding,
            reader: None,
            head: vec![],
            header: None,
            out: vec![0; LONGEST_ROW],
            out_len: 0,
            ends: vec![0; MOST_COLUMNS],
            ends_len: 0,
            number: 0,
            reads_cells: true,
        }
    }

    /// Rows without their cells: enough to look through a whole file while somebody waits.
    pub fn counting(columns: &'static [Column], encoding: Encoding) -> Self {
        Self { reads_cells: false, ..Self::new(columns, encoding) }
    }

    /// The rows that end in this piece; `None` says that the file is over.
    pub fn push(&mut self, piece: Option<&[u8]>) -> Result<Vec<Row>, Refusal> {
        let mut rows = vec![];
        let bytes = match (self.reader.is_some(), piece) {
            (true, piece) => piece.map(<[u8]>::to_vec),
            (false, Some(piece)) => {
                self.head.extend(piece);
                if !self.head.contains(&b'\n') && self.head.len() < LONGEST_ROW {
                    return Ok(rows);
                }
                self.begin();
                Some(std::mem::take(&mut self.head))
            }
            (false, None) => {
                self.begin();
                let head = std::mem::take(&mut self.head);
                self.feed(&head, &mut rows)?;
                None
            }
        };
        if let Some(bytes) = bytes {
            self.feed(&bytes, &mut rows)?;
            return Ok(rows);
        }
        self.feed(&[], &mut rows)?;
        if self.header.is_none() { Err(Refusal::NoRows) } else { Ok(rows) }
    }

    /// The separator is the sign that the first line has most of.
    fn begin(&mut self) {
        if self.head.starts_with(&BOM) {
            self.head.drain(..BOM.len());
        }
        let line = self.head.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |sign: u8| line.iter().filter(|byte| **byte == sign).count();
        let sign = [b';', b',', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b';');
        self.reader = Some(ReaderBuilder::new().delimiter(sign).build());
    }

    fn feed(&mut self, mut input: &[u8], rows: &mut Vec<Row>) -> Result<(), Refusal> {
        loop {
            let Some(reader) = self.reader.as_mut() else { return Ok(()) };
            let (out, ends) = (&mut self.out[self.out_len..], &mut self.ends[self.ends_len..]);
            let (result, read, wrote, ended) = reader.read_record(input, out, ends);
            input = &input[read..];
            self.out_len += wrote;
            self.ends_len += ended;
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return Ok(()),
                ReadRecordResult::OutputFull => return Err(Refusal::RowTooLong(self.number + 1)),
                ReadRecordResult::OutputEndsFull => return Err(Refusal::TooManyColumns(self.number + 1)),
                ReadRecordResult::Record => rows.extend(self.record()?),
            }
        }
    }

    /// The record that just ended: the header, a row, or a line of nothing but separators.
    fn record(&mut self) -> Result<Option<Row>, Refusal> {
        self.number += 1;
        if self.header.is_some() && !self.reads_cells {
            let blank = self.out[..self.out_len].iter().all(u8::is_ascii_whitespace);
            (self.out_len, self.ends_len) = (0, 0);
            return Ok((!blank).then(|| Row { number: self.number, cells: BTreeMap::new(), odd: None }));
        }
        let starts = std::iter::once(0).chain(self.ends[..self.ends_len].iter().copied());
        let cells: Vec<String> = starts
            .zip(&self.ends[..self.ends_len])
            .map(|(start, end)| self.encoding.decode(&self.out[start..*end]).trim().to_owned())
            .collect();
        (self.out_len, self.ends_len) = (0, 0);
        let Some(header) = &self.header else {
            self.header = Some(header(self.columns, &cells)?);
            return Ok(None);
        };
        if cells.iter().all(String::is_empty) {
            return Ok(None);
        }
        let counts = (cells.len(), header.len());
        let odd = (counts.0 != counts.1).then_some(counts);
        let named = header.iter().zip(cells).filter_map(|(name, cell)| Some(((*name)?, cell)));
        Ok(Some(Row { number: self.number, cells: named.collect(), odd }))
    }
}

/// Which column stands where. The order is free, and so are capitals.
fn header(columns: &[Column], cells: &[String]) -> Result<Vec<Option<&'static str>>, Refusal> {
    let (mut header, mut faults) = (vec![], HeaderFaults::default());
    for (at, cell) in cells.iter().enumerate() {
        let name = cell.to_lowercase();
        let known = columns.iter().map(|column| column.name).find(|column| *column == name);
        match known {
            Some(name) if header.contains(&Some(name)) => faults.twice.push(name),
            None => faults.unknown.push(u32::try_from(at + 1).unwrap_or(u32::MAX)),
            Some(_) => {}
        }
        header.push(known);
    }
    let required = columns.iter().filter(|column| column.required);
    if header.iter().any(Option::is_some) {
        let unknown = header.iter().zip(cells).filter(|(known, _)| known.is_none());
        faults.unknown_names = unknown.map(|(_, cell)| cell.clone()).collect();
    }
    faults.missing = required.map(|column| column.name).filter(|name| !header.contains(&Some(*name))).collect();
    if faults == HeaderFaults::default() { Ok(header) } else { Err(Refusal::Header(faults)) }
}

/// No day of the calendar, or not written as we read one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

/// `2026-11-22` and `22-11-2026`.
pub fn date(text: &str) -> Result<Date, NoDate> {
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return Err(NoDate),
    };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok()).flatten();
    let (Some(year), Some(month), Some(day)) = (plain(year), plain(month), plain(day)) else {
        return Err(NoDate);
    };
    let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok()).ok_or(NoDate)?;
    let day = u8::try_from(day).map_err(|_| NoDate)?;
    Date::from_calendar_date(i32::from(year), month, day).map_err(|_| NoDate)
}
