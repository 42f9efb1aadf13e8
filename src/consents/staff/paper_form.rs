//! The form with which an employee records what somebody said another way than on the website.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::super::model::{Channel, Kind, PurposeState};
use super::super::paper::{self, DayError, Paper};
use super::super::text::{Text, Texts};
use super::super::web::card::{badge, channel};
use super::super::{About, store, texts};
use super::name;
use crate::accounts::Opened;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates::{amsterdam_day, from_parts, long};
use crate::kernel::ids::ConsentTextId;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::persons;
use crate::platform::access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind as Typing};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::scan::{LARGEST, Scan, ScanError};
use crate::platform::upload::{Brought, Upload, UploadForm};

const ON_PAPER: [Channel; 3] = [Channel::Paper, Channel::Desk, Channel::Phone];

pub struct PaperForm;

impl Form for PaperForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("kind", Typing::Line),
        ("channel", Typing::Line),
        ("said_day", Typing::Line),
        ("said_month", Typing::Line),
        ("said_year", Typing::Line),
        ("version", Typing::Line),
        ("lang", Typing::Line),
        ("scan", Typing::Line),
    ];
}

impl UploadForm for PaperForm {
    const FILES: &'static [(&'static str, usize)] = &[("scan", LARGEST)];
}

#[derive(Template)]
#[template(path = "consents/staff/paper.html")]
struct PaperPage {
    page: Page,
    form: FormView,
    title: &'static str,
    person: String,
    back: String,
    action: String,
    word: &'static str,
    kind: &'static str,
    since: String,
    /// Withdrawing it closes the account.
    closes: bool,
    channels: Vec<(&'static str, &'static str)>,
    versions: Vec<(String, String)>,
}

pub async fn form(State(app): State<App>, page: Page, opened: Opened, About(purpose): About) -> Result<Response> {
    if let Some(account) = access::account_of(app.db.read(), opened.file.person).await? {
        return Ok(elsewhere(&page, account));
    }
    let form = FormView::with(&[("lang", "nl")]);
    Ok(View::ok(view(&app, page, &opened, purpose, form).await?).into_response())
}

/// What somebody consents to stands with their account, where they see it and take it back (P29): a file of the administration that an
/// account shows leads there, and that file is opened for a reason of its own.
pub fn elsewhere(page: &Page, account: PersonId) -> Response {
    Redirect::to(&page.to(&format!("/beheer/personen/{account}/toestemmingen"))).into_response()
}

/// The form with what is wrong.
pub async fn refused(app: &App, page: Page, opened: &Opened, purpose: Purpose, form: FormView) -> Result<Response> {
    Ok(View::refused(view(app, page.failed(), opened, purpose, form).await?).into_response())
}

async fn view(app: &App, page: Page, opened: &Opened, purpose: Purpose, form: FormView) -> Result<PaperPage> {
    let (t, person) = (page.t, opened.file.person);
    let state = state(app, opened, purpose).await?;
    let texts = texts::texts(app).await?;
    let (word, kind) = badge(t, state.standing);
    let mut versions = vec![(String::new(), t.paper_version_of_day().to_owned())];
    versions.extend(texts.of(purpose).rev().map(|text| (text.id.to_string(), version(&page, text))));
    Ok(PaperPage {
        form,
        title: name(t, purpose),
        person: opened.name(app.db.read()).await?,
        back: page.to(&format!("/beheer/personen/{person}/toestemmingen")),
        action: page.to(&super::file::address(person, purpose)),
        word,
        kind,
        since: state.since().map(|at| long(amsterdam_day(at), page.lang)).unwrap_or_default(),
        closes: purpose == Purpose::Account && state.can_withdraw(),
        channels: ON_PAPER.iter().map(|how| (how.code(), channel(t, *how))).collect(),
        versions,
        page,
    })
}

fn version(page: &Page, text: &Text) -> String {
    page.t.paper_version(long(amsterdam_day(text.published_at), page.lang), text.version)
}

async fn state(app: &App, opened: &Opened, purpose: Purpose) -> Result<PurposeState> {
    let states = store::states_with_linked(app, app.db.read(), opened.file.person).await?;
    states.into_iter().find(|state| state.purpose == purpose).ok_or(Error::NotFound)
}

/// What the employee has before them, or what is wrong with how they said it.
pub async fn read(
    app: &App,
    page: &Page,
    opened: &Opened,
    purpose: Purpose,
    upload: &Upload<PaperForm>,
) -> Result<Result<Paper, Errors>> {
    let file = &opened.file;
    let on_file = persons::find(app.db.read(), &file.access, file.person).await?.ok_or(Error::NotFound)?;
    let texts = texts::texts(app).await?;
    let mut errors = upload.typed.errors(page.t);
    let paper = parse(page, upload, &mut errors, purpose, (&texts, &on_file.person.birth_date, app.db.clock().now()));
    Ok(match paper {
        Some(paper) if errors.is_empty() => Ok(paper),
        _ => Err(choose_again(page.t, upload, errors).in_order_of::<PaperForm>()),
    })
}

/// No browser can be given a file back.
fn choose_again(t: Messages, upload: &Upload<PaperForm>, mut errors: Errors) -> Errors {
    if upload.file("scan") != Brought::Nothing {
        errors.add("scan", t.paper_scan_again());
    }
    errors
}

fn parse(
    page: &Page,
    upload: &Upload<PaperForm>,
    errors: &mut Errors,
    purpose: Purpose,
    (texts, born, now): (&Texts, &BirthDate, time::OffsetDateTime),
) -> Option<Paper> {
    let (t, typed) = (page.t, &upload.typed);
    let kind = errors.keep("kind", Kind::from_code(typed.get("kind")).ok_or(()), |()| t.paper_kind_missing());
    let how = Channel::from_code(typed.get("channel")).filter(|how| ON_PAPER.contains(how));
    let how = errors.keep("channel", how.ok_or(()), |()| t.paper_channel_missing());
    let lang = errors.keep("lang", Lang::from_code(typed.get("lang")).ok_or(()), |()| t.paper_lang_missing());
    let day = from_parts(typed.get("said_day"), typed.get("said_month"), typed.get("said_year"));
    let day = errors.keep("said_day", day.ok_or(()), |()| t.paper_day_wrong());
    let text = errors.keep("version", shown(texts, purpose, typed.get("version")), |()| t.form_unknown());
    let scan = scan(t, how, upload.file("scan"), errors);
    let (kind, how) = (kind?, how?);
    let said = paper::said(texts, (purpose, kind, how), (day?, lang?), text?, (born, now));
    let said = said.map_err(|error| errors.add("said_day", say(page, error))).ok()?;
    Some(Paper { purpose, said, scan: scan? })
}

/// The version that was chosen, if not that of the day.
fn shown(texts: &Texts, purpose: Purpose, chosen: &str) -> Result<Option<ConsentTextId>, ()> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let id: ConsentTextId = Uuid::parse_str(chosen).map_err(|_| ())?.into();
    texts.of(purpose).find(|text| text.id == id).map(|text| Some(text.id)).ok_or(())
}

/// A paper needs its scan; a word at the desk or by phone has none, but a note of it may come along.
fn scan(t: Messages, how: Option<Channel>, brought: Brought<'_>, errors: &mut Errors) -> Option<Option<Scan>> {
    let fault = match brought {
        Brought::Nothing if how == Some(Channel::Paper) => t.paper_scan_missing(),
        Brought::Nothing => return Some(None),
        Brought::Empty => t.paper_scan_empty(),
        Brought::TooLarge => t.paper_scan_large(),
        Brought::File(bytes) => match Scan::parse(bytes) {
            Ok(scan) => return Some(Some(scan)),
            Err(ScanError::OtherKind) => t.paper_scan_kind(),
            Err(ScanError::Broken) => t.paper_scan_broken(),
        },
    };
    errors.add("scan", fault);
    None
}

fn say(page: &Page, error: DayError) -> String {
    let t = page.t;
    match error {
        DayError::Future => t.paper_day_future().to_owned(),
        DayError::BeforeBirth => t.paper_day_before_birth().to_owned(),
        DayError::Under16 => t.paper_day_under_16().to_owned(),
        DayError::BeforeText(since) => t.paper_day_before_text(long(since, page.lang)),
    }
}

/// It changes nothing: so it was already, or the person said something else since.
pub async fn not_recorded(
    app: &App,
    page: Page,
    opened: &Opened,
    paper: &Paper,
    upload: &Upload<PaperForm>,
) -> Result<Response> {
    let state = state(app, opened, paper.purpose).await?;
    let latest = state.latest();
    let text = match latest {
        Some(act) if act.effective_at > paper.said.effective_at => {
            page.t.paper_later(long(amsterdam_day(act.effective_at), page.lang))
        }
        Some(act) if act.kind == paper.said.kind => page.t.paper_already_so().to_owned(),
        _ => page.t.paper_nothing_to_withdraw().to_owned(),
    };
    let mut errors = Errors::default();
    errors.add("kind", text);
    let errors = choose_again(page.t, upload, errors);
    refused(app, page, opened, paper.purpose, upload.typed.again(errors)).await
}
