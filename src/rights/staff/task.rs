//! Searching and changing systems outside the portal for a request: each system a task, with who does it, by when, and what came of it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::told::Told;
use super::{QUEUE, case, intake_form, words};
use crate::accounts::staff::Staff;
use crate::kernel::dates;
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind as Typing};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::scan::{LARGEST, Scan};
use crate::platform::upload::{Brought, Upload, UploadForm};
use crate::rights;
use crate::rights::file_store::{self, Use};
use crate::rights::open::OpenCase;
use crate::rights::task::{Ended, Task, Work};
use crate::rights::task_store::{self, Waiting};

pub struct TaskForm;

impl Form for TaskForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("ended", Typing::Line),
        ("words", Typing::Lines),
        ("file", Typing::Line),
        ("file_2", Typing::Line),
        ("file_3", Typing::Line),
        ("looked", Typing::Line),
        // Whom the request was about on the screen.
        ("about", Typing::Line),
        BSN,
    ];
    const LIMIT: usize = 128 * 1024;
}

const FILES: [&str; 3] = ["file", "file_2", "file_3"];

impl UploadForm for TaskForm {
    const FILES: &'static [(&'static str, usize)] = &[(FILES[0], LARGEST), (FILES[1], LARGEST), (FILES[2], LARGEST)];
}

#[derive(Template)]
#[template(path = "rights/staff/task.html")]
struct TaskPage {
    page: Page,
    form: FormView,
    choose_again: bool,
    about: String,
    number: String,
    base: String,
    action: String,
    title: String,
    department: String,
    due: String,
    searches: bool,
    ends: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "rights/staff/tasks.html")]
pub struct TasksPage {
    page: Page,
    mine: Vec<Row>,
    nobodys: Vec<Row>,
}

struct Row {
    href: String,
    number: String,
    title: String,
    department: String,
    due: String,
    late: bool,
}

/// `/beheer/verzoeken/zoekwerk`: what I took on, and what nobody did.
pub async fn list(State(app): State<App>, page: Page, staff: Staff) -> Result<View<TasksPage>> {
    let today = dates::amsterdam_day(app.db.clock().now());
    let mut conn = app.db.read().acquire().await?;
    let mine = task_store::of_owner(&mut conn, staff.account).await?;
    let nobodys = task_store::of_nobody(&mut conn).await?;
    let row = |task: &Waiting| Row {
        href: page.to(&format!("{QUEUE}/{}#tasks", task.number)),
        number: task.number.to_string(),
        title: words::work(page.t, task.work, &task.system),
        department: task.department.clone(),
        due: dates::short(task.due_on),
        late: task.due_on < today,
    };
    let (mine, nobodys) = (mine.iter().map(row).collect(), nobodys.iter().map(row).collect());
    Ok(View::ok(TasksPage { mine, nobodys, page }))
}

/// A task in each system that has none yet.
pub async fn make(State(app): State<App>, page: Page, open: OpenCase, _: Pressed) -> Result<Response> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let work = Work::of(open.request.case.kind).unwrap_or(Work::Search);
    let made = match open.request.case.state.is_open() {
        true => task_store::make(&mut change, &open.request, work).await?,
        false => 0,
    };
    if made == 0 {
        change.abandon().await?;
        return Ok(Redirect::to(&page.to(&case::address(&open.request.number))).into_response());
    }
    change.done().await?;
    Ok(case::back(&page, &open.request, Told::TasksMade))
}

pub async fn own(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    _: Pressed,
) -> Result<Response> {
    let id = id(&named)?;
    let mut change = app.db.change(open.staff.actor()).await?;
    if task_store::own(&mut change, open.request.id, id, open.staff.account).await? {
        change.done().await?;
        return Ok(case::back(&page, &open.request, Told::TaskTaken));
    }
    change.abandon().await?;
    find(&app, &open, id).await?;
    Ok(case::back(&page, &open.request, Told::TaskWasDone))
}

fn id(named: &HashMap<String, String>) -> Result<Uuid> {
    named.get("task").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)
}

async fn find(app: &App, open: &OpenCase, id: Uuid) -> Result<Task> {
    let tasks = task_store::of_request(app.db.read(), &open.access, open.request.id).await?;
    tasks.into_iter().find(|task| task.id == id).ok_or(Error::NotFound)
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let task = find(&app, &open, id(&named)?).await?;
    if task.done.is_some() || !open.request.case.state.is_open() {
        return Ok(Redirect::to(&page.to(&case::address(&open.request.number))).into_response());
    }
    Ok(View::ok(view(page, &open, &task, (FormView::default(), false))).into_response())
}

fn view(page: Page, open: &OpenCase, task: &Task, (form, choose_again): (FormView, bool)) -> TaskPage {
    let base = page.to(&case::address(&open.request.number));
    TaskPage {
        form,
        choose_again,
        about: about(open),
        number: open.request.number.to_string(),
        action: format!("{base}/zoekwerk/{}", task.id),
        base,
        title: words::work(page.t, task.work, &task.system),
        department: task.department.clone(),
        due: dates::long(task.due_on, page.lang),
        searches: task.work == Work::Search,
        ends: task.work.ends().map(|ended| (ended.code(), words::ended(page.t, ended))).into(),
        page,
    }
}

fn about(open: &OpenCase) -> String {
    open.request.case.about.map(|about| about.to_string()).unwrap_or_default()
}

struct Filled {
    ended: Ended,
    words: Prose,
    scans: Vec<Scan>,
}

pub async fn close(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    upload: Upload<TaskForm>,
) -> Result<Response> {
    let task = find(&app, &open, id(&named)?).await?;
    let brought = FILES.iter().any(|field| upload.file(field) != Brought::Nothing);
    let again = |page, form| view(page, &open, &task, (form, brought));
    if let Some(form) = upload.typed.masked(&["words"]) {
        return Ok(View::ok(again(page, form)).into_response());
    }
    let kept = |page: Page, why: &'static str| {
        let mut errors = upload.typed.errors(page.t);
        errors.add("words", why);
        View::refused(again(page.failed(), upload.typed.again(errors))).into_response()
    };
    if upload.typed.get("about") != about(&open) {
        let why = page.t.tasks_of_another();
        return Ok(kept(page, why));
    }
    let filled = match parse(&upload, page.t, task.work) {
        Ok(filled) => filled,
        Err(errors) => return Ok(View::refused(again(page.failed(), upload.typed.again(errors))).into_response()),
    };
    if let Some(form) = upload.typed.warned(&["words"]) {
        return Ok(View::ok(again(page, form)).into_response());
    }
    Ok(match carry_out(&app, &open, &task, &filled).await? {
        Closed::Done => case::back(&page, &open.request, Told::TaskDone),
        Closed::Before if was_mine(&app, &open, task.id).await? => case::back(&page, &open.request, Told::TaskWasDone),
        Closed::Before => {
            let why = page.t.tasks_was_before();
            kept(page, why)
        }
        Closed::OfAnother => {
            let why = page.t.tasks_of_another();
            kept(page, why)
        }
    })
}

/// Pressed twice: what they wrote is kept already.
async fn was_mine(app: &App, open: &OpenCase, id: Uuid) -> Result<bool> {
    Ok(find(app, open, id).await?.done.is_some_and(|done| done.by == open.staff.account))
}

fn parse(upload: &Upload<TaskForm>, t: Messages, work: Work) -> std::result::Result<Filled, Errors> {
    let mut errors = upload.typed.errors(t);
    let ended = Ended::from_code(upload.typed.get("ended")).filter(|ended| work.ends().contains(ended));
    let ended = errors.keep("ended", ended.ok_or(()), |()| t.tasks_ended_missing());
    let words = errors.keep("words", Prose::parse(upload.typed.get("words")), |_| t.tasks_words_missing());
    let scans: Vec<Scan> =
        FILES.iter().filter_map(|field| intake_form::scan(upload.file(field), field, t, &mut errors)).collect();
    if ended == Some(Ended::Found) && scans.is_empty() {
        errors.add("file", t.tasks_file_missing());
    }
    // The person gets these files as they are: what they say of others, or must not leave, is taken out before.
    if !scans.is_empty() && !upload.typed.ticked("looked") {
        errors.add("looked", t.tasks_looked_missing());
    }
    match (ended, words) {
        (Some(ended), Some(words)) if errors.is_empty() => Ok(Filled { ended, words, scans }),
        _ => Err(errors.in_order_of::<TaskForm>()),
    }
}

/// What came of it. Nothing is kept but when it was done.
enum Closed {
    Done,
    /// A colleague was before, or the request is closed.
    Before,
    /// The request is about somebody else by now.
    OfAnother,
}

async fn carry_out(app: &App, open: &OpenCase, task: &Task, filled: &Filled) -> Result<Closed> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let closed = write(app, &mut change, open, (task, filled)).await?;
    match closed {
        Closed::Done => change.done().await?,
        _ => change.abandon().await?,
    }
    Ok(closed)
}

async fn write(app: &App, change: &mut Change, open: &OpenCase, (task, filled): (&Task, &Filled)) -> Result<Closed> {
    let by = open.by(Duty::RequestWork)?;
    let request = rights::hold(change, open.request.id).await?.ok_or(Error::NotFound)?;
    if request.case.about != open.request.case.about {
        return Ok(Closed::OfAnother);
    }
    let (person, group) = (request.person, RetentionGroup::Requests);
    let file = persons::file(change, &app.vault, &open.access, person, group).await?;
    let name = crate::kernel::reference::Line::parse(&task.system).ok();
    let mut files = vec![];
    for scan in &filled.scans {
        files.push(file_store::add(change, &file, &request, (Use::Found, by, name.as_ref()), scan).await?);
    }
    let done = (filled.ended, &filled.words, &files[..]);
    let closed =
        request.case.state.is_open() && task_store::close(change, &file, (&request, task.id), done, by).await?;
    Ok(if closed { Closed::Done } else { Closed::Before })
}
