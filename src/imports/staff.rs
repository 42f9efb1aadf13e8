//! `/beheer/importeren`: which files came, what is wrong with them, and the button that takes one over.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::fault::cell;
use super::kind::Kind;
use super::run::{Run, State};
use super::{Bringing, fault_store, run_store, words};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::ImportId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::rows::Column;

/// Faults on the page; the download has them all, as far as they are kept.
const SHOWN: i64 = 50;
const KEPT: i64 = 1_000;

/// A kind of file, and the way in for one.
struct Slot {
    slug: &'static str,
    name: &'static str,
    action: String,
    form: FormView,
}

/// A file that came.
struct Line {
    href: String,
    kind: &'static str,
    when: String,
    state: &'static str,
    badge: &'static str,
    rows: i32,
}

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    page: Page,
    slots: Vec<Slot>,
    runs: Vec<Line>,
    /// All faults of the form, for the summary.
    form: FormView,
}

impl ListPage {
    async fn new(app: &App, page: Page, faulty: Option<(Kind, FormView)>) -> Result<Self> {
        let runs = run_store::latest(app.db.read()).await?;
        let form = faulty.as_ref().map(|(_, form)| form.clone()).unwrap_or_default();
        let slot = |kind: Kind| Slot {
            slug: kind.slug(),
            name: words::kind(page.t, kind),
            action: page.to(&format!("/beheer/importeren/{}", kind.slug())),
            form: faulty
                .as_ref()
                .filter(|(faulty, _)| *faulty == kind)
                .map(|(_, form)| form.clone())
                .unwrap_or_default(),
        };
        let slots = Kind::ALL.map(slot).into();
        let runs = runs.iter().map(|run| Line::new(&page, run)).collect();
        Ok(Self { slots, runs, form, page })
    }
}

impl Line {
    fn new(page: &Page, run: &Run) -> Self {
        let (state, badge) = words::state(page.t, run.state);
        Self {
            href: page.to(&format!("/beheer/importeren/bestanden/{}", run.id)),
            kind: words::kind(page.t, run.kind),
            when: dates::short_with_time(run.created_at, page.lang),
            state,
            badge,
            rows: run.counts.all(),
        }
    }
}

pub async fn list(Shared(app): Shared<App>, page: Page) -> Result<Response> {
    Ok(View::ok(ListPage::new(&app, page, None).await?).into_response())
}

/// The form of a file that is none.
struct FileForm;

impl Form for FileForm {
    const FIELDS: &'static [(&'static str, crate::platform::form::Kind)] = &[];
}

pub async fn list_again(app: &App, page: Page, kind: Kind, text: &'static str) -> Result<Response> {
    let mut errors = Errors::default();
    errors.add(kind.slug(), text);
    let form = Typed::<FileForm>::default().again(errors);
    Ok(View::refused(ListPage::new(app, page.failed(), Some((kind, form))).await?).into_response())
}

struct Explained {
    name: &'static str,
    /// Each column, and the words that may stand in it where there are only a few.
    columns: Vec<(&'static Column, Option<&'static str>)>,
    example: String,
}

#[derive(Template)]
#[template(path = "imports/explain.html")]
struct ExplainPage {
    page: Page,
    kinds: Vec<Explained>,
}

pub async fn explain(page: Page) -> Response {
    let explained = |kind: Kind| Explained {
        name: words::kind(page.t, kind),
        columns: kind.columns().iter().map(|column| (column, words::codes(page.t, column.name))).collect(),
        example: page.to(&format!("/beheer/importeren/voorbeeld/{}", kind.slug())),
    };
    let kinds = Kind::ALL.map(explained).into();
    View::ok(ExplainPage { page, kinds }).into_response()
}

pub async fn example(Path(kind): Path<String>) -> Result<Response> {
    let kind = Kind::from_slug(&kind).ok_or(Error::NotFound)?;
    Ok(csv(&format!("voorbeeld-{}.csv", kind.slug()), kind.example()))
}

fn csv(name: &str, text: String) -> Response {
    let kind = (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned());
    ([kind, (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))], text).into_response()
}

struct FaultLine {
    row: i32,
    column: String,
    what: String,
}

#[derive(Template)]
#[template(path = "imports/run.html")]
struct RunPage {
    page: Page,
    kind: &'static str,
    when: String,
    state: &'static str,
    badge: &'static str,
    /// "new": how many, and its word.
    counts: Vec<(i32, &'static str)>,
    refusal: Vec<String>,
    faults: Vec<FaultLine>,
    base: String,
    /// How many rows are behind us, while it works.
    working: Option<i32>,
    total: i32,
    can_take_over: bool,
    done: bool,
}

pub async fn show(Shared(app): Shared<App>, page: Page, Path(run): Path<String>) -> Result<Response> {
    let run = find(&app, &run).await?;
    let found = fault_store::list(app.db.read(), run.id, SHOWN).await?;
    let works = matches!(run.state, State::Receiving | State::Received | State::Applying);
    let page = if works { page.again_after(2) } else { page };
    let t = page.t;
    let (state, badge) = words::state(t, run.state);
    let line = |(row, column, fault): (i32, String, super::fault::Fault)| FaultLine {
        row,
        column: words::column(t, &column),
        what: words::fault(t, &column, fault),
    };
    Ok(View::ok(RunPage {
        kind: words::kind(t, run.kind),
        when: dates::short_with_time(run.created_at, page.lang),
        state,
        badge,
        counts: counts(&page, &run),
        refusal: words::refusal(t, &run),
        faults: found.into_iter().map(line).collect(),
        base: page.to(&format!("/beheer/importeren/bestanden/{}", run.id)),
        working: works.then(|| progress(&app, &run)),
        total: run.counts.all(),
        can_take_over: run.state == State::Checked,
        done: run.state == State::Done,
        page,
    })
    .into_response())
}

fn counts(page: &Page, run: &Run) -> Vec<(i32, &'static str)> {
    let (t, counts) = (page.t, run.counts);
    let faulty = (counts.faulty > 0).then(|| (counts.faulty, t.imports_count_faulty()));
    let left_out = (counts.left_out > 0).then(|| (counts.left_out, t.imports_count_left_out()));
    let always = [
        (counts.new, t.imports_count_new()),
        (counts.changed, t.imports_count_changed()),
        (counts.unchanged, t.imports_count_unchanged()),
    ];
    always.into_iter().chain(left_out).chain(faulty).collect()
}

/// Rows behind us: of a check as it was last noted, of taking over as far as this server does it.
fn progress(app: &App, run: &Run) -> i32 {
    let here = app.memory.get::<Bringing>().filter(|bringing| bringing.run == run.id);
    match run.state {
        State::Applying => here.map_or(0, |bringing| bringing.rows),
        _ => run.counts.all(),
    }
}

async fn find(app: &App, run: &str) -> Result<Run> {
    let id: Uuid = run.parse().map_err(|_| Error::NotFound)?;
    run_store::find(app.db.read(), ImportId::from(id)).await?.ok_or(Error::NotFound)
}

pub async fn faults(Shared(app): Shared<App>, page: Page, Path(run): Path<String>) -> Result<Response> {
    let run = find(&app, &run).await?;
    let t = page.t;
    let mut text = format!("{};{};{}\r\n", t.imports_fault_row(), t.imports_fault_column(), t.imports_fault_what());
    for (row, column, fault) in fault_store::list(app.db.read(), run.id, KEPT).await? {
        let (what, column) = (words::fault(t, &column, fault), words::column(t, &column));
        text += &format!("{row};{};{}\r\n", cell(&column), cell(&what));
    }
    Ok(csv("fouten.csv", text))
}

/// Pressed twice, the second finds it under way: the page says so.
pub async fn take_over(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(run): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let run = find(&app, &run).await?;
    run_store::ask(&app, staff.actor(), run.id).await?;
    Ok(Redirect::to(&page.to(&format!("/beheer/importeren/bestanden/{}", run.id))))
}
