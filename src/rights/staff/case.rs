//! `/beheer/verzoeken/{number}`: one request, all of it: what was asked and by whom, the days that count, who works on it, what happened, and
//! what colleagues remark. The officer sees it all and writes advice; deciding stands in its own part (AVG 38(6)).

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::contents::{self, Contents};
use super::thread::{self, Thread};
use super::timeline::{self, Moment};
use super::told::Told;
use super::work::{self, Work};
use super::{QUEUE, follow};
use crate::accounts::staff::{Colleagues, colleagues};
use crate::kernel::dates;
use crate::kernel::ids::RequestMessageId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::rights::correction::on_case::{self as on_correction, Row};
use crate::rights::decide::on_case::{self, OnCase};
use crate::rights::decide::unfinished;
use crate::rights::number::Number;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::step_store;

#[derive(Template)]
#[template(path = "rights/staff/case.html")]
struct CasePage {
    page: Page,
    form: FormView,
    told: Option<&'static str>,
    warning: Option<&'static str>,
    /// What colleagues did while somebody was typing.
    meanwhile: Vec<Moment>,
    base: String,
    /// The version that is on the screen.
    revision: String,
    /// Somebody may work on it here: it is open, and it is their duty.
    works: bool,
    /// What we have of the person is collected for the answer.
    collects: bool,
    /// The way to the notes that go with it, and how many nobody reviewed.
    notes: String,
    advises: bool,
    handler: Handler,
    colleagues: Vec<(String, String)>,
    case: Contents,
    decide: OnCase,
    thread: Thread,
    work: Work,
    /// Of a correction: what was put down.
    correction: Option<Vec<Row>>,
    /// A new code to follow it by may be made, for who asked without an account.
    takes_code: bool,
    /// The code that was just made: shown this once.
    code: Option<String>,
}

#[derive(PartialEq, Eq)]
enum Handler {
    Nobody,
    You,
    Colleague(String),
}

/// What a case page shows besides the case.
#[derive(Default)]
pub struct Shown {
    pub form: FormView,
    pub told: Option<&'static str>,
    /// What did not come of it.
    pub warning: Option<&'static str>,
    /// The version that was on the screen when a colleague had made another.
    pub seen: Option<i32>,
    pub code: Option<String>,
    /// The messages before this one are shown.
    pub before: Option<RequestMessageId>,
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase, RawQuery(query): RawQuery) -> Result<Response> {
    let told = Told::from_query(query.as_deref());
    let before = query.as_deref().and_then(before);
    let warning = told.and_then(|told| told.warning(page.t));
    let told = told.map(|told| told.say(page.t));
    render(&app, page, &open, Shown { told, warning, before, ..Shown::default() }).await
}

/// The message before which the thread is shown; whatever else the address says is passed over.
fn before(query: &str) -> Option<RequestMessageId> {
    let id: Uuid = query.split('&').find_map(|pair| pair.strip_prefix("voor="))?.parse().ok()?;
    Some(id.into())
}

/// The page; refused when something on it was.
pub async fn render(app: &App, page: Page, open: &OpenCase, shown: Shown) -> Result<Response> {
    let failed = shown.form.failed() || shown.seen.is_some();
    let page = if failed { page.failed() } else { page };
    let view = view(app, page, open, shown).await?;
    Ok(if failed { View::refused(view).into_response() } else { View::ok(view).into_response() })
}

async fn view(app: &App, page: Page, open: &OpenCase, shown: Shown) -> Result<CasePage> {
    let known = colleagues(app, open.staff.account).await?;
    let today = dates::amsterdam_day(app.db.clock().now());
    let mut conn = app.db.read().acquire().await?;
    let case = contents::read(&mut conn, &page, open, &known, today).await?;
    let decide = on_case::read(&mut conn, &page, open).await?;
    let thread = thread::read(&mut conn, &page, open, &known, shown.before).await?;
    let work = work::read(&mut conn, &page, open, (&known, today)).await?;
    let correction = on_correction::read(&mut conn, &page, open).await?;
    let meanwhile = match shown.seen {
        Some(seen) => {
            step_store::steps(&mut *conn, open.request.id).await?.into_iter().filter(|one| one.number > seen).collect()
        }
        None => vec![],
    };
    let notes = unfinished(&mut conn, &open.request).await?.notes;
    let is_open = open.request.case.state.is_open();
    Ok(CasePage {
        form: shown.form,
        told: shown.told,
        warning: shown.warning,
        meanwhile: timeline::moments(&page, &known, &meanwhile),
        base: page.to(&address(&open.request.number)),
        revision: open.request.version.to_string(),
        works: is_open && works(&page),
        collects: super::dossier::is_collected(&open.request) && works(&page),
        notes: page.t.reviews_link(usize::try_from(notes).unwrap_or_default()),
        advises: page.is_for(Duty::Advice),
        handler: handler(open, &known, &page),
        colleagues: others(open, &known),
        takes_code: works(&page) && follow::is_offered(&open.request),
        code: shown.code,
        case,
        decide,
        thread,
        work,
        correction,
        page,
    })
}

/// Whether an employee reads this who works on requests.
pub fn works(page: &Page) -> bool {
    page.is_for(Duty::RequestWork)
}

fn handler(open: &OpenCase, known: &Colleagues, page: &Page) -> Handler {
    match open.request.case.handler {
        None => Handler::Nobody,
        Some(account) if account == open.staff.account => Handler::You,
        Some(account) => Handler::Colleague(known.name(account).unwrap_or_else(|| page.t.queue_colleague()).to_owned()),
    }
}

/// Who else could handle it.
fn others(open: &OpenCase, known: &Colleagues) -> Vec<(String, String)> {
    let able = known.who_may(Duty::RequestWork);
    let others = able.filter(|one| one.account != open.staff.account && Some(one.account) != open.request.case.handler);
    others.map(|one| (one.account.to_string(), one.name.as_str().to_owned())).collect()
}

/// Where a case stands.
pub fn address(number: &Number) -> String {
    format!("{QUEUE}/{number}")
}

/// Back to a case, which says what happened.
pub fn back(page: &Page, request: &Request, told: Told) -> Response {
    Redirect::to(&page.to(&format!("{}?{}", address(&request.number), told.query()))).into_response()
}

/// The same page with what was typed: a colleague changed the request meanwhile, and what they did stands above it.
pub async fn meanwhile<F: Form>(app: &App, page: Page, open: &OpenCase, typed: &Typed<F>) -> Result<Response> {
    let seen = typed.get("revision").parse().unwrap_or_default();
    let open = open.again(app).await?;
    let shown = Shown { form: typed.again(Errors::default()), seen: Some(seen), ..Shown::default() };
    render(app, page, &open, shown).await
}

/// Whether somebody saw the request as it is.
pub fn is_current<F>(open: &OpenCase, typed: &Typed<F>) -> bool {
    typed.get("revision") == open.request.version.to_string()
}

impl CasePage {
    fn is_nobodys(&self) -> bool {
        self.handler == Handler::Nobody
    }

    fn is_mine(&self) -> bool {
        self.handler == Handler::You
    }

    fn whose(&self) -> &str {
        match &self.handler {
            Handler::Nobody => self.page.t.queue_nobody(),
            Handler::You => self.page.t.queue_you(),
            Handler::Colleague(name) => name,
        }
    }
}
