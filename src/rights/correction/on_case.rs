//! The lines of a correction on the case page and where its answer is written, in short.

use sqlx::PgConnection;

use super::in_words;
use super::line::Line;
use super::line_store;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::kind::Kind;
use crate::rights::open::OpenCase;

/// "Achternaam: De Witt wordt De Wit", with the state it is in.
pub struct Row {
    pub words: String,
    pub state: (&'static str, &'static str),
}

/// None for what is no correction.
pub async fn read(conn: &mut PgConnection, page: &Page, open: &OpenCase) -> Result<Option<Vec<Row>>> {
    if open.request.case.kind != Kind::Correction {
        return Ok(None);
    }
    let lines = line_store::lines(conn, &open.access, open.request.id).await?;
    Ok(Some(lines.iter().map(|line| row(page, line)).collect()))
}

pub fn row(page: &Page, line: &Line) -> Row {
    let t = page.t;
    let (old, new) = (in_words::old(t, &line.line), in_words::new(t, &line.line));
    let words = t.correction_in_short(in_words::field(t, line.line.field), new, old);
    Row { words, state: in_words::state(t, line) }
}
