//! What can be wrong with a cell: words of our own, kept without the value they are about.

/// One fault of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The column; `-` for the row as a whole.
    pub column: &'static str,
    pub fault: Fault,
}

/// The row as a whole.
pub const ROW: &str = "-";

/// What a code with numbers in it is made of.
const CELLS: &str = "cells_";
const OF: &str = "_of_";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A cell that must be filled is empty.
    Missing,
    /// It is not what the column is for, such as a postcode of three digits.
    Wrong,
    /// Bytes that are no text in the encoding of the file.
    Unreadable,
    /// The name of an organisation: the portal is for people (P01).
    Organisation,
    /// More or fewer cells than the header has: then no cell is known to stand in its own column.
    Cells { found: u32, wanted: u32 },
    /// The same number stands higher up in the file.
    Twice,
    /// The file names somebody who was never imported.
    UnknownPerson,
    /// The file names an agreement that was never imported.
    UnknownTenancy,
    /// The number stands in the portal with somebody else; the data of one person are not moved to another by a file.
    OtherPerson,
    /// The end lies before the beginning.
    EndsBefore,
    /// Not a fault: the person was erased, and is not brought back.
    LeftOut,
}

impl Fault {
    /// All but those with numbers in them.
    const PLAIN: [Self; 10] = [
        Self::Missing,
        Self::Wrong,
        Self::Unreadable,
        Self::Organisation,
        Self::Twice,
        Self::UnknownPerson,
        Self::UnknownTenancy,
        Self::OtherPerson,
        Self::EndsBefore,
        Self::LeftOut,
    ];

    /// `cells_3_of_9`
    pub fn code(self) -> String {
        match self {
            Self::Cells { found, wanted } => format!("{CELLS}{found}{OF}{wanted}"),
            plain => plain.word().to_owned(),
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Wrong => "wrong",
            Self::Unreadable => "unreadable",
            Self::Organisation => "organisation",
            Self::Cells { .. } => CELLS,
            Self::Twice => "twice",
            Self::UnknownPerson => "unknown_person",
            Self::UnknownTenancy => "unknown_tenancy",
            Self::OtherPerson => "other_person",
            Self::EndsBefore => "ends_before",
            Self::LeftOut => "left_out",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(numbers) = code.strip_prefix(CELLS) {
            let (found, wanted) = numbers.split_once(OF)?;
            return Some(Self::Cells { found: found.parse().ok()?, wanted: wanted.parse().ok()? });
        }
        Self::PLAIN.into_iter().find(|fault| fault.word() == code)
    }
}

/// A cell for a spreadsheet: one that begins like a formula is defused, quotes are doubled (SECURITY "Input").
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ';', ',', '\n', '\r', '\t']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
