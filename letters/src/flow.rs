//! What a letter or a dossier is made of.

use serde::{Deserialize, Serialize};

/// A piece of text. Nothing in it is markup; a line break in it is one on paper.
///
/// As JSON these are kept for as long as a letter is: a kind may be added, and none changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "words", rename_all = "snake_case")]
pub enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// Names with their values.
    Pairs(Vec<(String, String)>),
    /// Rows of cells, as many in each as there are words above the columns.
    Rows {
        columns: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// Of a whole paper: months, page numbers and the voice that reads it aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    Nl,
    En,
}
