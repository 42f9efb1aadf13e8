//! `/mijn/inzien`: who looked at my data (P05, P22, RULES 13). Files that were opened, apart from rows in a list and from work of the portal
//! itself. One's own looking is not logged.

use askama::Template;
use axum::extract::RawQuery;
use time::Date;
use uuid::Uuid;

use super::files::files_of;
use crate::accounts::SignedIn;
use crate::accounts::staff::words;
use crate::kernel::dates;
use crate::platform::access::{self, Line, Look, Reader, Reason};
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;

/// Looks on one page.
const PER_PAGE: usize = 30;

#[derive(Template)]
#[template(path = "my/looked.html")]
pub struct LookedPage {
    page: Page,
    kinds: Vec<KindLink>,
    lead: &'static str,
    none: &'static str,
    rows: Vec<Row>,
    newest: String,
    older: String,
}

struct KindLink {
    href: String,
    words: &'static str,
    shown: bool,
}

struct Row {
    when: String,
    who: &'static str,
    why: String,
    times: usize,
}

pub async fn looked(
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    RawQuery(query): RawQuery,
) -> Result<View<LookedPage>> {
    let page = page.with_question();
    let (look, before) = asked(query.as_deref().unwrap_or(""));
    let limit = PER_PAGE as i64 + 1;
    let files = files_of(&mut reading, &visitor).await?;
    let mut lines = access::lines(&mut reading, &files.persons, &[look], before, limit).await?;
    let more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    let older = lines.last().filter(|_| more).map(|last| address(&page, look, Some(last.operation)));
    let newest = before.map(|_| address(&page, look, None));
    let t = page.t;
    let (lead, none) = match look {
        Look::Opened => (t.my_looked_opened_lead(), t.my_looked_opened_none()),
        Look::Listed => (t.my_looked_listed_lead(), t.my_looked_listed_none()),
        Look::Used => (t.my_looked_used_lead(), t.my_looked_used_none()),
    };
    let kinds = SHOWN.map(|(kind, _)| KindLink {
        href: address(&page, kind, None),
        words: kind_words(&page, kind),
        shown: kind == look,
    });
    Ok(View::ok(LookedPage {
        kinds: kinds.into(),
        lead,
        none,
        rows: rows(&page, &lines),
        newest: newest.unwrap_or_default(),
        older: older.unwrap_or_default(),
        page,
    }))
}

/// The kinds, and what each is called in an address.
const SHOWN: [(Look, &str); 3] = [(Look::Opened, "geopend"), (Look::Listed, "in-een-lijst"), (Look::Used, "portaal")];

/// What the address asks for; whatever else it says is passed over.
fn asked(query: &str) -> (Look, Option<Uuid>) {
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let look = SHOWN.into_iter().find(|(_, slug)| value("soort") == Some(slug)).map_or(Look::Opened, |(look, _)| look);
    (look, value("voor").and_then(|before| before.parse().ok()))
}

fn address(page: &Page, look: Look, before: Option<Uuid>) -> String {
    let slug = SHOWN.into_iter().find(|(shown, _)| *shown == look).map_or("", |(_, slug)| slug);
    let before = before.map(|before| format!("&voor={before}")).unwrap_or_default();
    page.to(&format!("/mijn/inzien?soort={slug}{before}"))
}

fn kind_words(page: &Page, look: Look) -> &'static str {
    match look {
        Look::Opened => page.t.my_looked_opened(),
        Look::Listed => page.t.my_looked_listed(),
        Look::Used => page.t.my_looked_used(),
    }
}

/// The same look, as often as it happened in a row on one day. A file that was opened keeps its time.
fn rows(page: &Page, lines: &[Line]) -> Vec<Row> {
    let alike = |one: &Line, next: &Line| one.look != Look::Opened && same(one) == same(next);
    lines.chunk_by(alike).filter_map(|lines| Some(row(page, lines.first()?, lines.len()))).collect()
}

fn same(line: &Line) -> (Date, Option<Reader>, Option<Reason>, &str) {
    (dates::amsterdam_day(line.at), line.reader, line.reason, &line.activity)
}

fn row(page: &Page, line: &Line, times: usize) -> Row {
    let t = page.t;
    let when = match line.look {
        Look::Opened => dates::long_with_time(line.at, page.lang),
        _ => dates::long(dates::amsterdam_day(line.at), page.lang),
    };
    let why = match line.reason {
        Some(reason) => words::reason(t, reason).to_owned(),
        None => words::purpose(t, &line.activity),
    };
    Row { when, who: words::reader(t, line.reader), why, times }
}
