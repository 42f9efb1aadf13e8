//! The words of the declaration, in Dutch and in English.

use time::OffsetDateTime;
use uuid::Uuid;

/// The most characters in one language.
pub const AT_MOST: usize = 4_000;

/// A version as it was published. Its words never change.
#[derive(Clone, Debug)]
pub struct Version {
    pub id: Uuid,
    pub number: i32,
    pub nl: String,
    pub en: String,
    pub published_at: OffsetDateTime,
}

/// A piece of the text as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Paragraph(String),
    List(Vec<String>),
}

/// Pieces stand apart by an empty line; one whose lines all begin with a dash is a list.
pub fn pieces(text: &str) -> Vec<Piece> {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|piece| !piece.is_empty());
    paragraphs
        .map(|piece| {
            let points: Option<Vec<String>> =
                piece.lines().map(|line| Some(line.trim().strip_prefix("- ")?.trim().to_owned())).collect();
            points.map_or_else(|| Piece::Paragraph(piece.to_owned()), Piece::List)
        })
        .collect()
}

/// The words that come with the program, in the association's own name.
pub fn first(organisation: &str) -> (String, String) {
    let words = |text: &str| text.trim().replace("{organisation}", organisation);
    (words(include_str!("first.nl.txt")), words(include_str!("first.en.txt")))
}
