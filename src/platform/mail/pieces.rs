//! The text of a mail, with its links to the portal apart.

/// A piece of a mail's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    /// An address on the portal itself.
    Link(&'a str),
}

/// The text, with the links to the portal (`base`, without a slash at the end) apart. An address elsewhere stays words.
pub fn pieces<'a>(text: &'a str, base: &str) -> Vec<Piece<'a>> {
    let (mut pieces, mut rest) = (vec![], text);
    let mut searched = 0;
    while let Some(found) = rest[searched..].find(base) {
        let at = searched + found;
        let end = at + link_length(&rest[at..], base.len());
        searched = end.max(at + base.len());
        if end > at {
            pieces.extend([Piece::Words(&rest[..at]), Piece::Link(&rest[at..end])]);
            (rest, searched) = (&rest[end..], 0);
        }
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

/// How much of the text is the link that it begins with; 0 when the host goes on after the base, as in `https://portal.example.evil`.
fn link_length(text: &str, base: usize) -> usize {
    let ends = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\'');
    let whole = text.split(ends).next().unwrap_or("");
    let link = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    match link.get(base..).and_then(|after| after.chars().next()) {
        None if link.len() == base => link.len(),
        Some('/' | '?') => link.len(),
        _ => 0,
    }
}
