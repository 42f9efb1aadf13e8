//! `/beheer/verzoeken/{number}/identiteit`: how whoever asks can show who they are, in proportion to what they ask (RULES 2, P87). Which ways
//! there are is decided by `rights::proof`; here an employee chooses one, and sees why another does not do.

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::identity_form::{CodeForm, LetterForm, SeenForm, Typing, WayForm};
use super::identity_words as words;
use super::told::Told;
use super::{case, follow};
use crate::kernel::code::Code;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Typed, typed_code};
use crate::platform::mail;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::asking::page_number;
use crate::rights::case::{Illegal, Step};
use crate::rights::identity::Shown;
use crate::rights::letters::{self, CaseFacts, NotPrinted, Words};
use crate::rights::open::OpenCase;
use crate::rights::proof::{self, Carrier, NotShown, OnFile, Way};
use crate::rights::request::Request;
use crate::rights::store::{self, NotTaken};
use crate::rights::{Asked, asked_store, follow_store};

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
    facts: Vec<words::FactRow>,
    ways: Vec<words::WayRow>,
    matched: bool,
}

/// What was said, and what is on file.
struct Compared {
    asked: Asked,
    on_file: Option<OnFile>,
}

impl Compared {
    async fn read(app: &App, open: &OpenCase) -> Result<Self> {
        let mut conn = app.db.read().acquire().await?;
        let asked = asked_store::find(&mut *conn, &open.access, open.request.id).await?.unwrap_or_default();
        let on_file = match open.request.case.about {
            Some(about) => proof::on_file(&mut conn, &open.access, about, app.db.clock().today()).await?,
            None => None,
        };
        Ok(Self { asked, on_file })
    }

    fn shows(&self, way: Way, open: &OpenCase, app: &App) -> Result<Shown, proof::No> {
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
        facts: words::facts(&page, &compared.asked, known),
        ways: ways.into(),
        matched: compared.on_file.is_some(),
        form,
        page,
    };
    Ok(if failed { View::refused(shown).into_response() } else { View::ok(shown).into_response() })
}

async fn refused<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    errors: Errors,
) -> Result<Response> {
    render(app, page.failed(), open, typed.again(errors)).await
}

/// A code to the e-mail address on file.
pub async fn mail(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<WayForm>) -> Result<Response> {
    let compared = Compared::read(&app, &open).await?;
    let shown = match compared.shows(Way::Mail, &open, &app) {
        Ok(shown) => shown,
        Err(no) => return say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    };
    let about = open.request.case.about.ok_or(Error::NotFound)?;
    let mut change = app.db.change(open.staff.actor()).await?;
    let asked = take(&mut change, &open, &typed, Step::AskIdentity).await?;
    let Ok(request) = asked else { return not_taken(&app, change, page, &open, &typed, asked.err()).await };
    let (code, _) = proof::make_code(&mut change, &app.vault, &request, (Carrier::Mail, shown)).await?;
    send(&app, &mut change, &open, about, &code).await?;
    change.done().await?;
    Ok(case::back(&page, &request, Told::CodeMailed))
}

async fn send(app: &App, change: &mut Change, open: &OpenCase, about: PersonId, code: &Code) -> Result<()> {
    let known = persons::email(&mut *change.conn(), &open.access, about).await?;
    let (email, file) = known.ok_or_else(|| Error::Internal("an address that was on file is gone".into()))?;
    let words = proof::code_mail(&app.settings, open.request.lang, &open.request.number, code);
    mail::queue(change, &file, about, &email, &words).await
}

/// A letter with a code, to print. Made again, the code of the letter before works no more.
pub async fn letter(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<LetterForm>) -> Result<Response> {
    let compared = Compared::read(&app, &open).await?;
    let shown = match compared.shows(Way::Letter, &open, &app) {
        Ok(shown) => shown,
        Err(no) => return say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    };
    let (Ok(doubt), Some(on_file)) = (Words::parse(typed.get("doubt")), &compared.on_file) else {
        return say(&app, page, &open, &typed, |page| page.t.proof_doubt_missing().to_owned()).await;
    };
    let mut change = app.db.change(open.staff.actor()).await?;
    let asked = take(&mut change, &open, &typed, Step::AskIdentity).await?;
    let Ok(request) = asked else { return not_taken(&app, change, page, &open, &typed, asked.err()).await };
    let (code, until) = proof::make_code(&mut change, &app.vault, &request, (Carrier::Letter, shown)).await?;
    let facts = facts(&app, &request, on_file);
    let until = dates::amsterdam_day(until).previous_day().unwrap_or(facts.today);
    let file = persons::file(&mut change, &app.vault, &open.access, request.person, RetentionGroup::Requests).await?;
    let by = open.by(Duty::RequestWork)?;
    match letters::send_code(&app, &mut change, &file, (&request, &facts), (doubt, &code, until), by).await? {
        Ok(pdf) => {
            change.done().await?;
            Ok(as_file(&page, &request, pdf))
        }
        Err(why) => {
            change.abandon().await?;
            say(&app, page, &open, &typed, |page| not_printed(page, why)).await
        }
    }
}

/// In the language of the request: whoever reads it is not the employee.
fn facts(app: &App, request: &Request, on_file: &OnFile) -> CaseFacts {
    let asked = super::words::kind(Messages::new(request.lang), request.case.kind).to_owned();
    CaseFacts::of(request, asked, (on_file.known.person.name.full(), on_file.letter_to.clone()), app.db.clock().today())
}

fn as_file(page: &Page, request: &Request, pdf: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"{}-{}.pdf\"", page.t.proof_letter_file(), request.number);
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response()
}

fn not_printed(page: &Page, why: NotPrinted) -> String {
    match why {
        NotPrinted::Sign(sign) => page.t.proof_letter_sign(sign),
        NotPrinted::TooLong => page.t.proof_letter_long().to_owned(),
    }
}

/// The code with which who showed who they are follows the request from now on. Who has the page that was sent has it; it stands nowhere.
fn to_follow<F>(app: &App, open: &OpenCase, typed: &Typed<F>) -> Code {
    let page: Uuid = typed.get("asked").parse().unwrap_or_else(|_| page_number());
    let secret = format!("{page} {} {}", open.staff.account, open.request.id);
    Code::of_secret(&app.vault.blind("follow code handed over", &secret))
}

/// The same page was sent before, and what it handed over still opens the request: it is shown again.
async fn handed_before(app: &App, open: &OpenCase, follow: &Code) -> Result<bool> {
    let opened = follow_store::opens(app.db.write(), &app.vault, &open.request.number, follow).await?;
    Ok(opened == Some(open.request.id))
}

/// They showed it to an employee: at the desk, by video, or when the number on file was called.
pub async fn seen(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<SeenForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    if handed_before(&app, &open, &follow).await? {
        let request = open.request.clone();
        return follow::hand_over(&app, page, &open, (request, Told::IdentityShown), Some(follow)).await;
    }
    let mut errors = typed.errors(page.t);
    let way = [Way::Desk, Way::Video, Way::Phone].into_iter().find(|way| words::code(*way) == typed.get("way"));
    if way.is_none() {
        errors.add("way", page.t.proof_way_missing());
    }
    if !typed.ticked("seen") {
        errors.add("seen", page.t.proof_seen_missing());
    }
    let Some(way) = way.filter(|_| errors.is_empty()) else {
        return refused(&app, page, &open, &typed, errors).await;
    };
    match Compared::read(&app, &open).await?.shows(way, &open, &app) {
        Ok(shown) => {
            let step_taken = (Step::ShowIdentity(shown), Told::IdentityShown);
            step(&app, page, &open, &typed, step_taken, Some(&follow)).await
        }
        Err(no) => say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    }
}

/// Somebody reads the code of a letter or mail on the phone.
pub async fn code(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<CodeForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    if handed_before(&app, &open, &follow).await? {
        let request = open.request.clone();
        return follow::hand_over(&app, page, &open, (request, Told::IdentityShown), Some(follow)).await;
    }
    let mut errors = typed.errors(page.t);
    let code = typed_code(&typed, page.t, page.t.proof_code_missing(), &mut errors);
    let Some(code) = code.filter(|_| errors.is_empty()) else {
        return refused(&app, page, &open, &typed, errors).await;
    };
    let by = (open.staff.actor(), open.by(Duty::RequestWork)?);
    match proof::redeem(&app, &open.request, by, &code, Some(&follow)).await? {
        Ok((request, given)) => follow::hand_over(&app, page, &open, (request, Told::IdentityShown), given).await,
        Err(NotShown::NotTaken(NotTaken::Meanwhile)) => case::meanwhile(&app, page, &open, &typed).await,
        Err(why) => {
            errors.add("code", words::not_shown(page.t, why));
            refused(&app, page, &open, &typed, errors).await
        }
    }
}

/// Special categories of data turned up.
pub async fn strong(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<WayForm>) -> Result<Response> {
    step(&app, page, &open, &typed, (Step::NeedStrong, Told::StrongNeeded), None).await
}

async fn step<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    (step, told): (Step, Told),
    follow: Option<&Code>,
) -> Result<Response> {
    let mut change = app.db.change(open.staff.actor()).await?;
    match take(&mut change, open, typed, step).await? {
        Ok(request) => {
            let given = proof::handed_over(app, &mut change, &request, follow).await?;
            change.done().await?;
            follow::hand_over(app, page, open, (request, told), given).await
        }
        Err(why) => not_taken(app, change, page, open, typed, Some(why)).await,
    }
}

/// A step from the version that was on the screen.
async fn take<F>(change: &mut Change, open: &OpenCase, typed: &Typed<F>, step: Step) -> Result<Typing<Request>> {
    if !case::is_current(open, typed) {
        return Ok(Err(NotTaken::Meanwhile));
    }
    store::take(change, &open.request, step, open.by(Duty::RequestWork)?).await
}

async fn not_taken<F: Form>(
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
async fn say<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    typed: &Typed<F>,
    why: impl Fn(&Page) -> String,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    errors.add("way", why(&page));
    refused(app, page, open, typed, errors).await
}
