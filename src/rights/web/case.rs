//! One request, as who asked sees it: where it stands, until when we have, what happened, and what was said and sent both ways (P86). Nothing of
//! anybody's file is on it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::check;
use super::followed::{Followed, Way};
use super::said::{Said, Shown};
use super::stranger;
use super::words::{self, Clock, Stage};
use super::{BEHALF, MINE};
use crate::kernel::dates;
use crate::kernel::ids::RequestMessageId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::FormView;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives;
use crate::rights::correction::own::{self, Own};
use crate::rights::decide::on_case::{self, LetterRow};
use crate::rights::{self, State as Standing};

/// Messages on one page.
const PER_PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "rights/case.html")]
struct CasePage {
    page: Page,
    form: FormView,
    done: Option<&'static str>,
    /// Where all that they follow stands; none for who follows by a code.
    back: Option<(String, &'static str)>,
    /// For who acts for another: that the answer goes to the person.
    goes_to_the_other: bool,
    /// For the person: in what capacity somebody asked it for them.
    asked_by: Option<&'static str>,
    base: String,
    number: String,
    title: &'static str,
    state: &'static str,
    badge: &'static str,
    stages: Vec<Stage>,
    clock: Clock,
    asked: Vec<(&'static str, String)>,
    steps: Vec<Moment>,
    messages: Vec<Said>,
    /// Where later messages stand; empty on the last page.
    later: String,
    first: String,
    files: Vec<Shown>,
    letters: Vec<LetterRow>,
    /// Of a correction: what was decided on each datum.
    correction: Own,
    /// Where all that we have of them can be opened, when that is the answer.
    dossier: Option<String>,
    is_open: bool,
    /// A code to follow it without the account can be made.
    keeps: bool,
    /// A code can show who asks.
    takes_code: bool,
    is_waiting: bool,
    was_refused: bool,
}

/// Something that happened.
pub struct Moment {
    pub iso: String,
    pub when: String,
    pub what: String,
}

impl Moment {
    pub fn new(page: &Page, at: OffsetDateTime, what: String) -> Self {
        let iso = dates::amsterdam_day(at).to_string();
        Self { iso, when: dates::long_with_time(at, page.lang), what }
    }
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let done = query.as_deref().and_then(|query| told(page.t, query));
    let after = from(query.as_deref());
    Ok(View::ok(gather(&app, page, &followed, (done, after), FormView::default()).await?).into_response())
}

/// The same page, with a form on it that is not accepted, or that warns.
pub async fn again(app: &App, page: Page, followed: &Followed, form: FormView) -> Result<Response> {
    let failed = form.failed();
    let page = if failed { page.failed() } else { page };
    let case = gather(app, page, followed, (None, None), form).await?;
    Ok(if failed { View::refused(case).into_response() } else { View::ok(case).into_response() })
}

/// What a press changed, by a closed set of words.
fn told(t: Messages, query: &str) -> Option<&'static str> {
    match query {
        "gelukt=verstuurd" => Some(t.requests_told_sent()),
        "gelukt=bericht" => Some(t.requests_told_message()),
        "gelukt=bestand" => Some(t.requests_told_file()),
        "gelukt=herkend" => Some(t.proof_own_done()),
        "gelukt=verklaring" => Some(t.correction_said_supplement()),
        "gelukt=ingetrokken" => Some(t.requests_told_withdrawn()),
        _ => None,
    }
}

/// The message after which the page begins; whatever else the address says is passed over.
fn from(query: Option<&str>) -> Option<RequestMessageId> {
    let id: uuid::Uuid = query?.split('&').find_map(|pair| pair.strip_prefix("na="))?.parse().ok()?;
    Some(id.into())
}

fn back(page: &Page, followed: &Followed) -> Option<(String, &'static str)> {
    match followed.way {
        Way::Account => Some((page.to(MINE), page.t.requests_mine())),
        Way::Behalf => Some((page.to(BEHALF), page.t.representatives_privacy_title())),
        Way::Code => None,
    }
}

/// In what capacity somebody asked it, for the person themselves.
async fn asked_by(conn: &mut PgConnection, page: &Page, followed: &Followed) -> Result<Option<&'static str>> {
    let Some(id) = followed.request.representation.filter(|_| !followed.is_behalf()) else { return Ok(None) };
    let it = representatives::one(conn, id).await?;
    Ok(it.map(|it| representatives::words::kind(page.t, it.kind)))
}

async fn gather(
    app: &App,
    page: Page,
    followed: &Followed,
    (done, after): (Option<&'static str>, Option<RequestMessageId>),
    form: FormView,
) -> Result<CasePage> {
    let (access, request) = (&followed.access, &followed.request);
    let mut conn = app.db.read().acquire().await?;
    let asked = rights::asked(&mut *conn, access, request.id).await?.ok_or(Error::Gone)?;
    let steps = rights::steps(&mut *conn, request.id).await?;
    let messages = rights::messages(&mut *conn, access, request.id, after, PER_PAGE + 1).await?;
    let files = rights::files(&mut *conn, access, request.id).await?;
    let letters = on_case::own(&mut conn, &page, (request, access, &followed.place())).await?;
    let asked_by = asked_by(&mut conn, &page, followed).await?;
    drop(conn);
    let correction = match followed.is_behalf() {
        true => Own::default(),
        false => own::read(app, &page, (request, access), &page.to(&followed.place())).await?,
    };
    let (unknown, request) = (stranger::is_stranger(followed), &stranger::seen(followed, &steps));
    let (case, t, base) = (&request.case, page.t, page.to(&followed.place()));
    let more = messages.len() > usize::try_from(PER_PAGE).unwrap_or_default();
    let shown = &messages[..messages.len() - usize::from(more)];
    let later = shown.last().filter(|_| more).map(|last| format!("{base}?na={}", last.id));
    let today = app.db.clock().today();
    Ok(CasePage {
        form,
        done,
        back: back(&page, followed),
        goes_to_the_other: followed.is_behalf() && case.kind.is_of_data(),
        asked_by,
        number: request.number.to_string(),
        title: words::title(t, case.kind),
        state: words::state(t, case.state),
        badge: words::badge(case.state),
        stages: words::stages(t, case),
        clock: Clock::new(&page, request, today),
        asked: check::shown(&page, &asked),
        steps: steps
            .iter()
            .filter(|taken| !(unknown && stranger::is_hidden(taken)))
            .filter_map(|taken| Some(Moment::new(&page, taken.at, words::step(t, taken, case)?)))
            .collect(),
        messages: shown.iter().map(|message| Said::new(&page, message, followed)).collect(),
        later: later.unwrap_or_default(),
        first: after.map(|_| base.clone()).unwrap_or_default(),
        files: files.iter().filter_map(|file| Shown::new(&page, &base, file, followed)).collect(),
        letters,
        correction,
        dossier: super::dossier::link(&page, followed),
        is_open: case.state.is_open(),
        keeps: super::keep::is_offered(followed),
        takes_code: !followed.is_behalf() && super::code::is_asked(followed),
        is_waiting: case.state == Standing::Waiting,
        was_refused: case.state == Standing::Refused,
        base,
        page,
    })
}
