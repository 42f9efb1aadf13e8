//! A letter that was sent, as it was read: a page and a file to print or to keep.

use std::collections::HashMap;

use ::letters::Block;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::told::Told;
use super::words;
use crate::kernel::dates;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::rights::identity::Need;
use crate::rights::letters::{self, Letter, LetterKind, Sent, Way};
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::staff::case;

#[derive(Template)]
#[template(path = "rights/decide/letter.html")]
struct LetterPage {
    page: Page,
    /// Where the request stands.
    base: String,
    /// Where this stands.
    here: String,
    number: String,
    title: String,
    /// When and how it left, to employees.
    note: Option<String>,
    news: Option<(&'static str, &'static str)>,
    warning: Option<&'static str>,
    letter: Letter,
}

/// Where a letter stands, below the place of its request.
pub fn address(case: &str, letter: Uuid) -> String {
    format!("{case}/brieven/{letter}")
}

type Named = Path<HashMap<String, String>>;

/// `/beheer/verzoeken/{number}/brieven/{letter}`
pub async fn show(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Named,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let sent = find(&app, (&open.request, &open.access), named.get("letter").map(String::as_str)).await?;
    let base = case::address(&open.request.number);
    let when = dates::long_with_time(sent.sent_at, page.lang);
    let told = Told::from_query(query.as_deref());
    let view = LetterPage {
        title: letters::kind_name(page.t, sent.kind).to_owned(),
        note: Some(page.t.decisions_sent_note(words::way(page.t, sent.way), when)),
        news: told.map(|told| told.say(page.t)),
        warning: told.and_then(|told| told.warning(page.t)),
        ..view(page, (&open.request, &base), sent)
    };
    Ok(View::ok(view).into_response())
}

pub async fn pdf(State(app): State<App>, page: Page, open: OpenCase, Path(named): Named) -> Result<Response> {
    let sent = find(&app, (&open.request, &open.access), named.get("letter").map(String::as_str)).await?;
    file(page, (&open.request, &case::address(&open.request.number)), sent).await
}

/// The same for who asked; `base`: where they follow the request.
pub async fn show_own(
    app: &App,
    page: Page,
    (request, access, base): (&Request, &Access, &str),
    letter: Option<&str>,
    query: Option<&str>,
) -> Result<Response> {
    let sent = find(app, (request, access), letter).await?;
    let news = Told::from_query(query).filter(|told| *told == Told::NoFile).map(|told| told.say(page.t));
    let sent = Some(sent).filter(|sent| is_theirs(request, sent)).ok_or(Error::NotFound)?;
    Ok(View::ok(LetterPage { news, ..view(page, (request, base), sent) }).into_response())
}

pub async fn pdf_own(
    app: &App,
    page: Page,
    (request, access, base): (&Request, &Access, &str),
    letter: Option<&str>,
) -> Result<Response> {
    let sent = find(app, (request, access), letter).await?;
    let sent = Some(sent).filter(|sent| is_theirs(request, sent)).ok_or(Error::NotFound)?;
    file(page, (request, base), sent).await
}

/// Whether who follows the request reads this letter there. What went to a home by post may name it, and who lives there: for who showed who
/// they are. Who asks for no advertising shows that to nobody: what we did tells whether we know whom they name.
pub fn is_theirs(request: &Request, sent: &Sent) -> bool {
    let tells = request.case.need == Need::Nothing && sent.kind.is_answer();
    sent.is_about_whom(request) && (request.case.is_known() || sent.way == Way::Portal && !tells)
}

/// The letter of this id, when it is about this request.
async fn find(app: &App, (request, access): (&Request, &Access), letter: Option<&str>) -> Result<Sent> {
    let id: Uuid = letter.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let sent = letters::of_request(app.db.write(), access, request.id).await?;
    sent.into_iter().find(|letter| letter.id == id).ok_or(Error::NotFound)
}

fn view(page: Page, (request, base): (&Request, &str), sent: Sent) -> LetterPage {
    LetterPage {
        here: page.to(&address(base, sent.id)),
        base: page.to(base),
        number: request.number.to_string(),
        title: sent.letter.subject.clone(),
        note: None,
        news: None,
        warning: None,
        letter: sent.letter,
        page,
    }
}

/// One that a name keeps from being printed is read on its page.
async fn file(page: Page, (request, base): (&Request, &str), sent: Sent) -> Result<Response> {
    match letters::print(sent.letter, page.organisation.clone()).await? {
        Ok(pdf) => Ok(pdf_file(request, sent.kind, pdf)),
        Err(_) => {
            let place = format!("{}?{}", address(base, sent.id), Told::NoFile.query());
            Ok(Redirect::to(&page.to(&place)).into_response())
        }
    }
}

pub fn pdf_file(request: &Request, kind: LetterKind, pdf: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"verzoek-{}-{}.pdf\"", request.number, kind.slug());
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, pdf).into_response()
}
