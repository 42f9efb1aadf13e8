//! `/beheer/verzoeken/{number}/correctie/nieuw/{field}`: putting a line down. What stands there now is shown; what says the same is refused.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::said::Said;
use super::{address, back, of_correction};
use crate::kernel::dates::{self, amsterdam_day};
use crate::kernel::ids::RequestFileId;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::rights::correction::field::Field;
use crate::rights::correction::in_words;
use crate::rights::correction::line::NewLine;
use crate::rights::correction::line_store::{self, Added};
use crate::rights::correction::meaning;
use crate::rights::correction::records::{Record, Records};
use crate::rights::correction::typed::{LineForm, TEXTS, begun, parse};
use crate::rights::file_store::{self, Filed, Use};
use crate::rights::open::OpenCase;
use crate::rights::store::hold_as_read;

#[derive(Template)]
#[template(path = "rights/correction/add.html")]
struct AddPage {
    page: Page,
    form: FormView,
    number: String,
    here: String,
    action: String,
    revision: String,
    title: String,
    field: &'static str,
    /// What comes of it, until it is decided.
    meaning: &'static str,
    /// What stands in each file, under its name.
    now: Vec<(&'static str, String)>,
    records: Vec<(String, &'static str)>,
    files: Vec<(String, String)>,
}

/// An employee before the form.
struct Desk {
    app: App,
    open: OpenCase,
    field: Field,
    records: Records,
    files: Vec<Filed>,
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let Some(desk) = Desk::new(app, open, &named).await? else { return Err(Error::NotFound) };
    if !desk.may_add() {
        return Ok(Redirect::to(&page.to(&address(&desk.open.request))).into_response());
    }
    let first = if let [only] = &desk.records.all[..] { Some(only) } else { None };
    let form = begun(desk.field, first, page.lang);
    Ok(View::ok(desk.view(page, form)).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<LineForm>,
) -> Result<Response> {
    let Some(desk) = Desk::new(app, open, &named).await? else { return Err(Error::NotFound) };
    if !desk.may_add() {
        return Ok(Redirect::to(&page.to(&address(&desk.open.request))).into_response());
    }
    if let Some(form) = typed.masked(&TEXTS) {
        return Ok(View::ok(desk.view(page, form)).into_response());
    }
    let today = amsterdam_day(desk.app.db.clock().now());
    let files: Vec<RequestFileId> = desk.files.iter().map(|file| file.id).collect();
    let line = match parse(&typed, page.t, (desk.field, today), (&desk.records, &files)) {
        Ok(line) => line,
        Err(errors) => return Ok(desk.refused(page, &typed, errors)),
    };
    if let Some(form) = typed.warned(&TEXTS) {
        return Ok(View::ok(desk.view(page, form)).into_response());
    }
    match desk.put_down(&line).await? {
        Some(Added::Number(_)) => Ok(back(&page, &desk.open.request, Said::Added)),
        twice => {
            let mut errors = Errors::default();
            let words = if twice.is_some() { page.t.correction_twice() } else { page.t.correction_meanwhile() };
            errors.add("record", words);
            Ok(desk.refused(page, &typed, errors))
        }
    }
}

impl Desk {
    /// None when there is no such datum.
    async fn new(app: App, open: OpenCase, named: &HashMap<String, String>) -> Result<Option<Self>> {
        of_correction(&open)?;
        let Some(field) = named.get("field").and_then(|slug| Field::from_slug(slug)) else { return Ok(None) };
        let records = Records::read(&app, &open).await?;
        let mut files = file_store::files(app.db.read(), &records.access, open.request.id).await?;
        files
            .retain(|file| file.destroyed_at.is_none() && matches!(file.usage, Use::Evidence | Use::Scan | Use::Found));
        Ok(Some(Self { app, open, field, records, files }))
    }

    /// Whoever we do not know must not have somebody's data marked as disputed.
    fn may_add(&self) -> bool {
        let case = &self.open.request.case;
        case.state.is_open() && case.is_identified() && !self.records.all.is_empty()
    }

    fn refused(&self, page: Page, typed: &Typed<LineForm>, errors: Errors) -> Response {
        View::refused(self.view(page.failed(), typed.again(errors))).into_response()
    }

    fn view(&self, page: Page, form: FormView) -> AddPage {
        let t = page.t;
        let here = page.to(&address(&self.open.request));
        let now = |one: &Record| match self.field {
            Field::Of(field) => Some((in_words::place(t, one.kind), shown(&page, one, field))),
            Field::Other => None,
        };
        let file = |file: &Filed| {
            let added = dates::short(amsterdam_day(file.added_at));
            (file.id.to_string(), t.correction_evidence_of(added))
        };
        let records = self.records.all.iter();
        AddPage {
            form,
            number: self.open.request.number.to_string(),
            action: format!("{here}/nieuw/{}", self.field.slug()),
            revision: self.open.request.version.to_string(),
            title: in_words::field(t, self.field),
            field: self.field.code(),
            meaning: meaning::to_staff(t, self.field),
            now: records.clone().filter_map(now).collect(),
            records: records.map(|one| (one.person.to_string(), in_words::place(t, one.kind))).collect(),
            files: self.files.iter().map(file).collect(),
            here,
            page,
        }
    }

    /// None when a colleague changed the request meanwhile.
    async fn put_down(&self, line: &NewLine) -> Result<Option<Added>> {
        let (app, request) = (&self.app, &self.open.request);
        let mut change = app.db.change(self.open.staff.actor()).await?;
        if !hold_as_read(&mut change, request).await? {
            change.abandon().await?;
            return Ok(None);
        }
        let (person, group) = (request.person, RetentionGroup::Requests);
        let file = persons::file(&mut change, &app.vault, &self.records.access, person, group).await?;
        let added = line_store::add(&mut change, &file, request, line).await?;
        match added {
            Added::Number(_) => change.done().await?,
            Added::Twice => change.abandon().await?,
        }
        Ok(Some(added))
    }
}

fn shown(page: &Page, record: &Record, field: persons::Field) -> String {
    record.datum(field).shown(page.lang).unwrap_or_else(|| page.t.correction_nothing().to_owned())
}

impl AddPage {
    fn is(&self, field: &str) -> bool {
        self.field == field
    }
}
