//! Letters and decisions on the case page.

use sqlx::PgConnection;

use super::letter_page;
use super::words;
use crate::kernel::dates;
use crate::kernel::staff::Duty;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::kind::Channel;
use crate::rights::letters::{self, LetterKind, Sent};
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::staff::case;

pub struct OnCase {
    pub letters: Vec<LetterRow>,
    /// Somebody may decide on it here.
    pub decides: bool,
    /// Somebody may tell in writing that it came in: who asked on paper or by phone reads no mail of ours.
    pub takes_receipt: bool,
}

pub struct LetterRow {
    pub href: String,
    pub words: &'static str,
    /// When and how it left.
    pub note: String,
}

pub async fn read(conn: &mut PgConnection, page: &Page, open: &OpenCase) -> Result<OnCase> {
    let request = &open.request;
    let sent = letters::of_request(&mut *conn, &open.access, request.id).await?;
    let is_open = request.case.state.is_open();
    let has_receipt = sent.iter().any(|letter| letter.kind == LetterKind::Receipt);
    let by_hand = Channel::TAKEN_IN.contains(&request.channel);
    Ok(OnCase {
        letters: sent.iter().map(|letter| row(page, open, letter)).collect(),
        decides: is_open && page.is_for(Duty::Decisions),
        takes_receipt: is_open && by_hand && !has_receipt && page.is_for(Duty::RequestWork),
    })
}

/// The letters that who asked reads where they follow the request, under the words above each.
pub async fn own(
    conn: &mut PgConnection,
    page: &Page,
    (request, access, base): (&Request, &Access, &str),
) -> Result<Vec<LetterRow>> {
    let sent = letters::of_request(&mut *conn, access, request.id).await?;
    let theirs = sent.iter().filter(|sent| letter_page::is_theirs(request, sent)).map(|sent| LetterRow {
        href: page.to(&letter_page::address(base, sent.id)),
        words: letters::subject(page.t, sent.kind),
        note: dates::long_with_time(sent.sent_at, page.lang),
    });
    Ok(theirs.collect())
}

fn row(page: &Page, open: &OpenCase, sent: &Sent) -> LetterRow {
    let when = dates::long_with_time(sent.sent_at, page.lang);
    LetterRow {
        href: page.to(&letter_page::address(&case::address(&open.request.number), sent.id)),
        words: letters::kind_name(page.t, sent.kind),
        note: page.t.decisions_sent_note(words::way(page.t, sent.way), when),
    }
}
