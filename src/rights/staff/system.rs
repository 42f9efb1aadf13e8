//! `/beheer/verzoeken/systemen`: the systems outside the portal in which the association keeps data. Changing the list changes no task of an
//! earlier request.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use crate::accounts::staff::Staff;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::system::{System, Title};
use crate::rights::system_store::{self, NotKept};

const LIST: &str = "/beheer/verzoeken/systemen";

pub struct SystemForm;

impl Form for SystemForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("name", Kind::Line), ("department", Kind::Line), ("active", Kind::Line), ("revision", Kind::Line)];
}

#[derive(Template)]
#[template(path = "rights/staff/systems.html")]
struct SystemsPage {
    page: Page,
    form: FormView,
    told: Option<&'static str>,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    name: String,
    department: String,
    used: &'static str,
    kind: &'static str,
}

#[derive(Template)]
#[template(path = "rights/staff/system.html")]
struct SystemPage {
    page: Page,
    form: FormView,
    action: String,
    revision: String,
}

pub async fn list(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<Response> {
    let told = (query.as_deref() == Some("gelukt=bewaard")).then(|| page.t.tasks_system_kept());
    listed(&app, page, (FormView::default(), told)).await
}

async fn listed(app: &App, page: Page, (form, told): (FormView, Option<&'static str>)) -> Result<Response> {
    let systems = system_store::systems(app.db.read()).await?;
    let row = |system: &System| Row {
        href: page.to(&format!("{LIST}/{}", system.id)),
        name: system.name.clone(),
        department: system.department.clone(),
        used: if system.active { page.t.tasks_system_used() } else { page.t.tasks_system_unused() },
        kind: if system.active { "success" } else { "off" },
    };
    let rows = systems.iter().map(row).collect();
    let failed = form.failed();
    let view = SystemsPage { form, told, rows, page };
    Ok(if failed { View::refused(view).into_response() } else { View::ok(view).into_response() })
}

pub async fn add(State(app): State<App>, page: Page, staff: Staff, typed: Typed<SystemForm>) -> Result<Response> {
    let (name, department) = match parse(&typed, page.t) {
        Ok(filled) => filled,
        Err(errors) => return listed(&app, page.failed(), (typed.again(errors), None)).await,
    };
    let mut change = app.db.change(staff.actor()).await?;
    if system_store::add(&mut change, &name, &department).await?.is_err() {
        change.abandon().await?;
        let mut errors = Errors::default();
        errors.add("name", page.t.tasks_system_taken());
        return listed(&app, page.failed(), (typed.again(errors), None)).await;
    }
    change.done().await?;
    Ok(kept(&page))
}

fn kept(page: &Page) -> Response {
    Redirect::to(&page.to(&format!("{LIST}?gelukt=bewaard"))).into_response()
}

fn parse(typed: &Typed<SystemForm>, t: Messages) -> std::result::Result<(Title, Title), Errors> {
    let mut errors = typed.errors(t);
    let name = errors.keep("name", Title::parse(typed.get("name")).ok_or(()), |()| t.tasks_system_name_missing());
    let department = Title::parse(typed.get("department")).ok_or(());
    let department = errors.keep("department", department, |()| t.tasks_department_missing());
    match (name, department) {
        (Some(name), Some(department)) if errors.is_empty() => Ok((name, department)),
        _ => Err(errors.in_order_of::<SystemForm>()),
    }
}

async fn find(app: &App, named: &HashMap<String, String>) -> Result<System> {
    let id: Uuid = named.get("system").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let systems = system_store::systems(app.db.read()).await?;
    systems.into_iter().find(|system| system.id == id).ok_or(Error::NotFound)
}

pub async fn show(State(app): State<App>, page: Page, Path(named): Path<HashMap<String, String>>) -> Result<Response> {
    let system = find(&app, &named).await?;
    let active = if system.active { "yes" } else { "" };
    let form = FormView::with(&[("name", &system.name), ("department", &system.department), ("active", active)]);
    Ok(View::ok(view(page, &system, form)).into_response())
}

fn view(page: Page, system: &System, form: FormView) -> SystemPage {
    let (action, revision) = (page.to(&format!("{LIST}/{}", system.id)), system.version.to_string());
    SystemPage { form, action, revision, page }
}

pub async fn update(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<SystemForm>,
) -> Result<Response> {
    let system = find(&app, &named).await?;
    let (name, department) = match parse(&typed, page.t) {
        Ok(filled) => filled,
        Err(errors) => return Ok(View::refused(view(page.failed(), &system, typed.again(errors))).into_response()),
    };
    let changed = System {
        name: name.as_str().to_owned(),
        department: department.as_str().to_owned(),
        active: typed.ticked("active"),
        version: typed.get("revision").parse().unwrap_or_default(),
        id: system.id,
    };
    let mut change = app.db.change(staff.actor()).await?;
    let words = match system_store::update(&mut change, &changed).await? {
        Ok(()) => {
            change.done().await?;
            return Ok(kept(&page));
        }
        Err(NotKept::Taken) => page.t.tasks_system_taken(),
        Err(NotKept::Meanwhile) => page.t.tasks_system_meanwhile(),
    };
    change.abandon().await?;
    let mut errors = Errors::default();
    errors.add("name", words);
    let system = find(&app, &named).await?;
    Ok(View::refused(view(page.failed(), &system, typed.again(errors))).into_response())
}
