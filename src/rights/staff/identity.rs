//! `/beheer/verzoeken/{number}/identiteit`: how whoever asks can show who they are, in proportion to what they ask (RULES 2, P87). Which ways
//! there are is decided by `rights::proof`; here an employee chooses one, and sees why another does not do.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::case;
use super::identity_form::{Typing, WayForm};
use super::identity_shown::{SEEN, is_for_again};
use super::identity_words as words;
use super::told::Told;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::rights::asking::page_number;
use crate::rights::case::{Illegal, Step};
use crate::rights::identity::Shown;
use crate::rights::kind::Kind;
use crate::rights::open::OpenCase;
use crate::rights::proof::{self, OnFile, Way};
use crate::rights::request::Request;
use crate::rights::store::{self, NotTaken};
use crate::rights::{Asked, asked_store};

#[derive(Template)]
#[template(path = "rights/staff/identity.html")]
struct IdentityPage {
    page: Page,
    form: FormView,
    base: String,
    back: String,
    number: String,
    revision: String,
    /// The number of this page.
    asked: String,
    need: &'static str,
    shown: Option<&'static str>,
    /// Open, and we do not know yet who asks.
    asks: bool,
    strong: bool,
    /// We know who asks; showing it again gives another code.
    again: bool,
    facts: Vec<words::FactRow>,
    ways: Vec<words::WayRow>,
    /// Those of them that an employee sees or hears.
    seen: Vec<(&'static str, &'static str)>,
    matched: bool,
}

/// What was said, and what is on file.
pub(super) struct Compared {
    asked: Asked,
    pub(super) on_file: Option<OnFile>,
}

impl Compared {
    pub(super) async fn read(app: &App, open: &OpenCase) -> Result<Self> {
        let mut conn = app.db.read().acquire().await?;
        let asked = asked_store::find(&mut *conn, &open.access, open.request.id).await?.unwrap_or_default();
        let on_file = match open.request.case.about {
            Some(about) => proof::on_file(&mut conn, &open.access, about, app.db.clock().today()).await?,
            None => None,
        };
        Ok(Self { asked, on_file })
    }

    pub(super) fn shows(&self, way: Way, open: &OpenCase, app: &App) -> Result<Shown, proof::No> {
        if open.request.case.kind == Kind::NextOfKin && way.is_by_the_file() {
            return Err(proof::No::OfSomebodyElse);
        }
        let known = self.on_file.as_ref().map(|on_file| &on_file.known);
        way.shows(open.request.case.need, &self.asked, known, app.db.clock().now())
    }
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    render(&app, page, &open, FormView::default()).await
}

async fn render(app: &App, page: Page, open: &OpenCase, form: FormView) -> Result<Response> {
    let (compared, case) = (Compared::read(app, open).await?, &open.request.case);
    let known = compared.on_file.as_ref().map(|on_file| &on_file.known.person);
    let ways = Way::ALL.map(|way| words::way(&page, way, compared.shows(way, open, app)));
    let failed = form.failed();
    let place = case::address(&open.request.number);
    let shown = IdentityPage {
        base: page.to(&format!("{place}/identiteit")),
        back: page.to(&place),
        number: open.request.number.to_string(),
        revision: open.request.version.to_string(),
        asked: page_number().to_string(),
        need: words::need(page.t, case.need),
        shown: case.shown.map(|shown| super::timeline::identity(page.t, shown)),
        asks: case.state.is_open() && !case.is_identified(),
        strong: case.need == crate::rights::Need::Strong || !case.state.is_open(),
        again: is_for_again(&open.request),
        facts: words::facts(&page, &compared.asked, known),
        seen: seen(&ways),
        ways: ways.into(),
        matched: compared.on_file.is_some(),
        form,
        page,
    };
    Ok(if failed { View::refused(shown).into_response() } else { View::ok(shown).into_response() })
}

fn seen(ways: &[words::WayRow]) -> Vec<(&'static str, &'static str)> {
    let codes = SEEN.map(|(way, _)| words::code(way));
    ways.iter()
        .filter(|way| way.why_not.is_none() && codes.contains(&way.code))
        .map(|way| (way.code, way.title))
        .collect()
}

/// Special categories of data turned up.
pub async fn strong(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<WayForm>) -> Result<Response> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let taken = take(&mut change, &open, &typed, Step::NeedStrong).await?;
    let Ok(request) = taken else { return not_taken(&app, change, page, &open, &typed, taken.err()).await };
    change.done().await?;
    Ok(case::back(&page, &request, Told::StrongNeeded))
}

pub(super) async fn refused<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    errors: Errors,
) -> Result<Response> {
    render(app, page.failed(), open, typed.again(errors)).await
}

/// A step from the version that was on the screen.
pub(super) async fn take<F>(
    change: &mut Change,
    open: &OpenCase,
    typed: &Typed<F>,
    step: Step,
) -> Result<Typing<Request>> {
    if !case::is_current(open, typed) {
        return Ok(Err(NotTaken::Meanwhile));
    }
    store::take(change, &open.request, step, open.by(Duty::RequestWork)?).await
}

pub(super) async fn not_taken<F: Form>(
    app: &App,
    change: Change,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    why: Option<NotTaken>,
) -> Result<Response> {
    change.abandon().await?;
    match why {
        Some(NotTaken::Illegal(Illegal::Closed)) => {
            say(app, page, open, typed, |page| page.t.proof_closed().to_owned()).await
        }
        Some(NotTaken::Illegal(_)) => say(app, page, open, typed, |page| page.t.proof_known().to_owned()).await,
        Some(NotTaken::Meanwhile) | None => case::meanwhile(app, page, open, typed).await,
    }
}

/// The page again, with why nothing happened.
pub(super) async fn say<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    why: impl Fn(&Page) -> String,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    errors.add("ways", why(&page));
    refused(app, page, open, typed, errors).await
}
