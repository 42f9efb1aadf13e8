//! `/beheer/nieuwsbrieven/post`: labels or a table of who gets the newsletter by post, for a printer. That is giving data to somebody else
//! (P35), so it is asked to whom, and kept.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::super::disclosure::{Disclosing, Disclosure, Kind};
use super::super::{disclosure_store, label_store, labels};
use crate::accounts::Staff;
use crate::accounts::staff::words;
use crate::kernel::dates;
use crate::kernel::reference::{Line, ReferenceError};
use crate::platform::access::Reader;
use crate::platform::app::App;
use crate::platform::download::Download;
use crate::platform::error::Result;
use crate::platform::form::{self, Form, FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

const PATH: &str = "/beheer/nieuwsbrieven/post";

/// To whom the addresses go.
pub struct PrinterForm;

impl Form for PrinterForm {
    const FIELDS: &'static [(&'static str, form::Kind)] = &[("printer", form::Kind::Line)];
}

#[derive(Template)]
#[template(path = "newsletter/staff/post.html")]
struct PostPage {
    page: Page,
    form: FormView,
    /// Who gets it by post.
    count: usize,
    given: Vec<Row>,
}

struct Row {
    when: String,
    who: &'static str,
    recipient: String,
    what: &'static str,
    addresses: i32,
    left_out: i32,
    state: &'static str,
    badge: &'static str,
}

/// The address of a file: whoever looks there without pressing the button is taken to the page with the button.
pub async fn back(page: Page) -> Redirect {
    Redirect::to(&page.to(PATH))
}

pub async fn show(State(app): State<App>, page: Page) -> Result<View<impl Template>> {
    Ok(View::ok(post_page(&app, page, FormView::default()).await?))
}

async fn post_page(app: &App, page: Page, form: FormView) -> Result<PostPage> {
    let count = count(app).await?;
    let given = disclosure_store::latest(app.db.read()).await?;
    Ok(PostPage { given: given.into_iter().map(|one| row(&page, one)).collect(), count, form, page })
}

async fn count(app: &App) -> Result<usize> {
    let mut conn = app.db.read().acquire().await?;
    label_store::count_by_post(&mut conn).await
}

fn row(page: &Page, given: Disclosure) -> Row {
    let t = page.t;
    let (state, badge) =
        if given.is_finished { (t.labels_finished(), "success") } else { (t.labels_unfinished(), "warning") };
    Row {
        when: dates::long_with_time(given.at, page.lang),
        who: words::reader(t, given.role.map(Reader::Staff)),
        recipient: given.recipient,
        what: match given.kind {
            Kind::Pdf => t.labels_kind_pdf(),
            Kind::Csv => t.labels_kind_csv(),
        },
        addresses: given.addresses,
        left_out: given.left_out,
        state,
        badge,
    }
}

pub async fn labels(app: State<App>, page: Page, staff: Staff, typed: Typed<PrinterForm>) -> Result<Response> {
    give(app, page, staff, typed, Kind::Pdf).await
}

pub async fn addresses(app: State<App>, page: Page, staff: Staff, typed: Typed<PrinterForm>) -> Result<Response> {
    give(app, page, staff, typed, Kind::Csv).await
}

async fn give(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    typed: Typed<PrinterForm>,
    kind: Kind,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let printer = errors.keep("printer", Line::parse(typed.get("printer")), |error| wrong(page.t, error));
    let count = count(&app).await?;
    if kind == Kind::Pdf && count > labels::MOST {
        errors.add("printer", page.t.labels_too_many(labels::MOST));
    }
    match printer {
        Some(_) if errors.is_empty() && count == 0 => Ok(Redirect::to(&page.to(PATH)).into_response()),
        Some(printer) if errors.is_empty() => file(&app, &page, staff, (kind, printer)).await,
        _ => Ok(View::refused(post_page(&app, page.failed(), typed.again(errors)).await?).into_response()),
    }
}

fn wrong(t: Messages, error: ReferenceError) -> &'static str {
    match error {
        ReferenceError::TooLong => t.labels_printer_long(),
        ReferenceError::Missing | ReferenceError::ControlCharacter | ReferenceError::Symbol => {
            t.labels_printer_missing()
        }
    }
}

/// The name says of which day it is: who left later is in it still.
async fn file(app: &App, page: &Page, staff: Staff, (kind, printer): (Kind, Line)) -> Result<Response> {
    let disclosing = Disclosing::begin(app, staff, kind, &printer).await?;
    let (about, media, ending) = match kind {
        Kind::Pdf => (page.t.labels_file_pdf(), "application/pdf", "pdf"),
        Kind::Csv => (page.t.labels_file_csv(), "text/csv; charset=utf-8", "csv"),
    };
    let (download, answer) = Download::new(media, &format!("{about}-{}.{ending}", app.db.clock().today()));
    tokio::spawn(disclosing.send(download));
    Ok(answer)
}
