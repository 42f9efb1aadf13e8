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
    /// More or fewer cells than the header has.
    Cells,
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
    const ALL: [Self; 11] = [
        Self::Missing,
        Self::Wrong,
        Self::Unreadable,
        Self::Organisation,
        Self::Cells,
        Self::Twice,
        Self::UnknownPerson,
        Self::UnknownTenancy,
        Self::OtherPerson,
        Self::EndsBefore,
        Self::LeftOut,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Wrong => "wrong",
            Self::Unreadable => "unreadable",
            Self::Organisation => "organisation",
            Self::Cells => "cells",
            Self::Twice => "twice",
            Self::UnknownPerson => "unknown_person",
            Self::UnknownTenancy => "unknown_tenancy",
            Self::OtherPerson => "other_person",
            Self::EndsBefore => "ends_before",
            Self::LeftOut => "left_out",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

/// A cell for a spreadsheet: one that begins like a formula is defused, quotes are doubled (SECURITY "Input").
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ';', ',', '\n', '\r', '\t']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
