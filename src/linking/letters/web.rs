//! The pages about letters to all homes, for who has the duty.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::run::{Outcome, Part, Run, State};
use super::{file_store, recipient_store, run_store};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::LetterRunId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

const PATH: &str = "/beheer/brieven";
/// Persons without a letter that the page names; they are few.
const SHOWN: i64 = 100;

struct Line {
    href: String,
    when: String,
    state: &'static str,
    badge: &'static str,
    homes: i32,
}

#[derive(Template)]
#[template(path = "linking/letters/list.html")]
struct ListPage {
    page: Page,
    runs: Vec<Line>,
}

pub async fn list(Shared(app): Shared<App>, page: Page) -> Result<View<impl Template>> {
    let runs = run_store::latest(app.db.read()).await?;
    let line = |run: &Run| {
        let (state, badge) = words(page.t, run.state);
        let when = dates::long_with_time(run.created_at, page.lang);
        Line { href: address(&page, run.id), when, state, badge, homes: run.counts.homes }
    };
    let runs = runs.iter().map(line).collect();
    Ok(View::ok(ListPage { runs, page }))
}

/// Pressed twice, both lead to the same run.
pub async fn begin(Shared(app): Shared<App>, page: Page, staff: Staff, _: Pressed) -> Result<Redirect> {
    let run = run_store::begin(&app, staff.actor()).await?;
    Ok(Redirect::to(&address(&page, run)))
}

/// For how many addresses: all, unless somebody fills in another number.
pub struct MostForm;

impl Form for MostForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("most", Kind::Line)];
}

struct PartLine {
    words: String,
    href: String,
    fetched: Option<String>,
}

struct LeftOut {
    href: String,
    why: &'static str,
}

#[derive(Template)]
#[template(path = "linking/letters/run.html")]
struct RunPage {
    page: Page,
    form: FormView,
    base: String,
    when: String,
    until: String,
    state: State,
    badge: (&'static str, &'static str),
    counts: Vec<(i32, &'static str)>,
    /// Some of them have to wait until their correction is decided.
    disputed: bool,
    /// There is no home to write to.
    nobody: bool,
    /// Homes behind us, of so many, while letters are printed.
    progress: Option<(i32, i32)>,
    parts: Vec<PartLine>,
    left_out: Vec<LeftOut>,
}

pub async fn show(Shared(app): Shared<App>, page: Page, Path(run): Path<String>) -> Result<Response> {
    let run = find(&app, &run).await?;
    let page = if run.state.works() { page.again_after(2) } else { page };
    let form = FormView::with(&[("most", &run.counts.homes.to_string())]);
    Ok(View::ok(run_page(&app, page, &run, form).await?).into_response())
}

async fn run_page(app: &App, page: Page, run: &Run, form: FormView) -> Result<RunPage> {
    let base = address(&page, run.id);
    let parts = if run.is_there() { file_store::parts(app.db.read(), run).await? } else { vec![] };
    let left_out = recipient_store::left_out(app.db.read(), run.id, SHOWN).await?;
    let left_out = left_out.into_iter().map(|(person, outcome)| LeftOut {
        href: page.to(&format!("/beheer/personen/{person}")),
        why: why(page.t, outcome),
    });
    let disputed = recipient_store::left_out_for(app.db.read(), run.id, Outcome::Disputed).await?;
    Ok(RunPage {
        when: dates::long_with_time(run.created_at, page.lang),
        until: dates::long_with_time(run.expires_at, page.lang),
        state: run.state,
        badge: words(page.t, run.state),
        counts: counts(page.t, run, disputed),
        disputed: disputed > 0,
        nobody: run.counts.homes == 0,
        progress: (run.state == State::Printing).then_some((run.homes_done, run.counts.homes)),
        parts: parts.iter().map(|part| part_line(&page, &base, part)).collect(),
        left_out: left_out.collect(),
        form,
        base,
        page,
    })
}

fn part_line(page: &Page, base: &str, part: &Part) -> PartLine {
    PartLine {
        words: page.t.letters_part(part.first, part.last),
        href: format!("{base}/delen/{}", part.number),
        fetched: part.fetched_at.map(|at| dates::long_with_time(at, page.lang)),
    }
}

/// Nothing is counted until all is; who disputes their data is forgotten with the run.
fn counts(t: Messages, run: &Run, disputed: i32) -> Vec<(i32, &'static str)> {
    if run.state == State::Collecting {
        return vec![];
    }
    let disputed = (disputed > 0).then(|| (disputed, t.letters_count_disputed()));
    let counts = [
        (run.counts.homes, t.letters_count_homes()),
        (run.counts.persons, t.letters_count_persons()),
        (run.counts.with_account, t.letters_count_account()),
        (run.counts.with_letter, t.letters_count_letter()),
    ];
    counts.into_iter().chain(disputed).collect()
}

/// Pressed twice, the second finds it under way.
pub async fn print(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(run): Path<String>,
    typed: Typed<MostForm>,
) -> Result<Response> {
    let run = find(&app, &run).await?;
    let mut errors = typed.errors(page.t);
    let most = most(typed.get("most"), run.counts.homes);
    if most.is_none() {
        errors.add("most", page.t.letters_most_wrong(run.counts.homes));
    }
    match most {
        Some(most) if errors.is_empty() => {
            if !run_store::ask(&app, staff.actor(), run.id, most).await? && run.expires_at <= app.db.clock().now() {
                run_store::ask_end(&app, staff.actor(), run.id).await?;
            }
            Ok(Redirect::to(&address(&page, run.id)).into_response())
        }
        _ => {
            let again = run_page(&app, page.failed(), &run, typed.again(errors)).await?;
            Ok(View::refused(again).into_response())
        }
    }
}

/// 1 to all of them, in digits alone: of "2.0" nobody knows whether it is twenty.
fn most(typed: &str, homes: i32) -> Option<i32> {
    let digits = typed.trim();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|most| plain && (1..=homes).contains(most))
}

#[derive(Template)]
#[template(path = "linking/letters/end.html")]
struct EndPage {
    page: Page,
    base: String,
    /// Parts that nobody fetched: their codes end.
    codes_end: bool,
    /// Parts that somebody fetched: their codes go on.
    codes_stay: bool,
}

pub async fn ask_end(Shared(app): Shared<App>, page: Page, Path(run): Path<String>) -> Result<Response> {
    let run = find(&app, &run).await?;
    let base = address(&page, run.id);
    if !run.can_end() {
        return Ok(Redirect::to(&base).into_response());
    }
    let parts = file_store::parts(app.db.read(), &run).await?;
    let codes_stay = parts.iter().any(|part| part.fetched_at.is_some());
    let fetchable = parts.last().map_or(0, |part| part.last);
    let codes_end = run.homes_done > fetchable || !parts.iter().all(|part| part.fetched_at.is_some());
    Ok(View::ok(EndPage { base, codes_end, codes_stay, page }).into_response())
}

pub async fn end(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(run): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let run = find(&app, &run).await?;
    run_store::ask_end(&app, staff.actor(), run.id).await?;
    Ok(Redirect::to(&address(&page, run.id)))
}

pub async fn find(app: &App, run: &str) -> Result<Run> {
    let id: Uuid = run.parse().map_err(|_| Error::NotFound)?;
    run_store::find(app.db.read(), LetterRunId::from(id)).await?.ok_or(Error::NotFound)
}

fn address(page: &Page, run: LetterRunId) -> String {
    page.to(&format!("{PATH}/{run}"))
}

fn words(t: Messages, state: State) -> (&'static str, &'static str) {
    match state {
        State::Collecting => (t.letters_state_collecting(), "info"),
        State::Collected => (t.letters_state_collected(), "warning"),
        State::Printing => (t.letters_state_printing(), "info"),
        State::Done => (t.letters_state_done(), "success"),
        State::Ending => (t.letters_state_ending(), "off"),
        State::Ended => (t.letters_state_ended(), "off"),
    }
}

fn why(t: Messages, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Linked => t.letters_left_out_linked(),
        Outcome::NoHome => t.letters_left_out_no_home(),
        Outcome::Disputed => t.letters_left_out_disputed(),
        Outcome::Letters => t.letters_left_out_letters(),
        Outcome::TooLong => t.letters_left_out_long(),
        Outcome::HasCode => t.letters_left_out_has_code(),
        Outcome::Failed | Outcome::Printed => t.letters_left_out_failed(),
    }
}
