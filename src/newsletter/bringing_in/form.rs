//! The form with which a list comes in, and the lists that came before.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use super::list::{LARGEST, List};
use super::read::COLUMNS;
use super::receive::{Readable, look_through};
use super::{list_store, words};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::NewsletterListId;
use crate::kernel::prose::Prose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::rows::Column;
use crate::platform::upload::{Brought, Upload, UploadForm};

/// Of what an employee says about a list, in characters.
const LONGEST: usize = 1_000;

pub struct ListForm;

impl Form for ListForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("file", Kind::Line), ("evidence", Kind::Lines), ("agreed", Kind::Line), BSN];
}

impl UploadForm for ListForm {
    const FILES: &'static [(&'static str, usize)] = &[("file", LARGEST)];
}

/// Where a citizen service number could hide.
const WRITTEN: [&str; 1] = ["evidence"];

/// A list that came.
struct Line {
    href: String,
    when: String,
    state: &'static str,
    badge: &'static str,
    rows: String,
    added: String,
}

#[derive(Template)]
#[template(path = "newsletter/bringing_in/form.html")]
struct FormPage {
    page: Page,
    form: FormView,
    columns: Vec<(&'static Column, &'static str)>,
    lists: Vec<Line>,
    /// A file was chosen, which no browser puts back.
    choose_again: bool,
}

impl FormPage {
    async fn new(app: &App, page: Page, form: FormView, choose_again: bool) -> Result<Self> {
        let lists = list_store::latest(app.db.read()).await?;
        let lists = lists.iter().map(|list| Line::new(&page, list)).collect();
        let columns = COLUMNS.iter().map(|column| (column, words::column(page.t, column.name))).collect();
        Ok(Self { form, columns, lists, choose_again, page })
    }
}

impl Line {
    fn new(page: &Page, list: &List) -> Self {
        let (state, badge) = words::state(page.t, list.state);
        Self {
            href: address(page, list.id),
            when: dates::short_with_time(list.created_at, page.lang),
            state,
            badge,
            rows: list.rows_all.to_string(),
            added: list.rows_added.to_string(),
        }
    }
}

/// The page of one list.
pub fn address(page: &Page, list: NewsletterListId) -> String {
    page.to(&format!("/beheer/nieuwsbrieven/inlezen/{list}"))
}

pub async fn page(Shared(app): Shared<App>, page: Page) -> Result<Response> {
    Ok(View::ok(FormPage::new(&app, page, FormView::default(), false).await?).into_response())
}

pub async fn submit(Shared(app): Shared<App>, page: Page, staff: Staff, upload: Upload<ListForm>) -> Result<Response> {
    let brought = upload.file("file") != Brought::Nothing;
    if let Some(form) = upload.typed.masked(&WRITTEN) {
        return Ok(View::ok(FormPage::new(&app, page, form, brought).await?).into_response());
    }
    let (list, evidence) = match filled_in(&upload, page.t).await? {
        Ok(filled_in) => filled_in,
        Err(errors) => {
            let form = upload.typed.again(errors);
            return Ok(View::refused(FormPage::new(&app, page.failed(), form, brought).await?).into_response());
        }
    };
    if let Some(form) = upload.typed.warned(&WRITTEN) {
        return Ok(View::ok(FormPage::new(&app, page, form, brought).await?).into_response());
    }
    let list = list_store::keep(&app, staff.actor(), &list, &evidence).await?;
    Ok(Redirect::to(&address(&page, list)).into_response())
}

type FilledIn = std::result::Result<(Readable, Prose), Errors>;

async fn filled_in(upload: &Upload<ListForm>, t: Messages) -> Result<FilledIn> {
    let typed = &upload.typed;
    let mut errors = typed.errors(t);
    let list = list(upload.file("file"), t, &mut errors).await?;
    let evidence = evidence(typed, t, &mut errors);
    if !typed.ticked("agreed") {
        errors.add("agreed", t.bringing_agreed_missing());
    }
    Ok(match (list, evidence) {
        (Some(list), Some(evidence)) if errors.is_empty() => Ok((list, evidence)),
        _ => Err(errors.in_order_of::<ListForm>()),
    })
}

async fn list(brought: Brought<'_>, t: Messages, errors: &mut Errors) -> Result<Option<Readable>> {
    let bytes = match brought {
        Brought::File(bytes) => bytes.to_vec(),
        Brought::Nothing | Brought::Empty => {
            errors.add("file", t.bringing_file_empty());
            return Ok(None);
        }
        Brought::TooLarge => {
            errors.add("file", t.bringing_file_too_large());
            return Ok(None);
        }
    };
    Ok(match look_through(bytes).await? {
        Ok(readable) => Some(readable),
        Err(refused) => {
            errors.add("file", words::refused(t, &refused));
            None
        }
    })
}

fn evidence(typed: &Typed<ListForm>, t: Messages, errors: &mut Errors) -> Option<Prose> {
    match Prose::parse(typed.get("evidence")) {
        Ok(evidence) if evidence.as_str().chars().count() <= LONGEST => Some(evidence),
        Ok(_) => {
            errors.add("evidence", t.bringing_evidence_too_long(LONGEST));
            None
        }
        Err(_) => {
            errors.add("evidence", t.bringing_evidence_missing());
            None
        }
    }
}
