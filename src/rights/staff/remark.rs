//! Remarks among employees about how a request is handled, and the officer's advice. The person does not see them here; they are part of the
//! person's data all the same, and of an answer about them.

use axum::extract::State;
use axum::response::Response;

use super::case::{self, Shown};
use super::told::Told;
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::{Duty, StaffRole};
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::open::OpenCase;
use crate::rights::remark_store;

const ROOMY: usize = 128 * 1024;

pub struct RemarkForm;

impl Form for RemarkForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("remark", Kind::Lines), BSN];
    const LIMIT: usize = ROOMY;
}

pub struct AdviceForm;

impl Form for AdviceForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("advice", Kind::Lines), BSN];
    const LIMIT: usize = ROOMY;
}

pub async fn remark(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<RemarkForm>) -> Result<Response> {
    // Whoever is the officer too remarks in the other role: what the officer writes is advice.
    let working = |role: &StaffRole| role.duties().contains(&Duty::RequestWork);
    let role = open.staff.roles.all().find(working).ok_or(Error::Forbidden)?;
    write(&app, page, &open, ("remark", role, Told::Remarked), &typed).await
}

pub async fn advise(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<AdviceForm>) -> Result<Response> {
    let role = open.staff.in_charge_of(Duty::Advice)?;
    write(&app, page, &open, ("advice", role, Told::Advised), &typed).await
}

async fn write<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    (field, role, told): (&'static str, StaffRole, Told),
    typed: &Typed<F>,
) -> Result<Response> {
    let body = match read(typed, field, page.t) {
        Ok(body) => body,
        Err(form) => return case::render(app, page, open, Shown { form, ..Shown::default() }).await,
    };
    let mut change = app.db.change(open.staff.actor()).await?;
    let (person, group) = (open.request.person, RetentionGroup::Requests);
    let file = persons::file(&mut change, &app.vault, &open.access, person, group).await?;
    remark_store::write(&mut change, &file, &open.request, (open.staff.account, role), &body).await?;
    change.done().await?;
    Ok(case::back(&page, &open.request, told))
}

/// What was written in a field; or the form again, with what is wrong, or with what may be a citizen service number (P20).
pub fn read<F: Form>(typed: &Typed<F>, field: &'static str, t: Messages) -> std::result::Result<Prose, FormView> {
    if let Some(masked) = typed.masked(&[field]) {
        return Err(masked);
    }
    let mut errors = typed.errors(t);
    let body = prose(typed, field, t, &mut errors);
    match body.filter(|_| errors.is_empty()) {
        Some(body) => typed.warned(&[field]).map_or(Ok(body), Err),
        None => Err(typed.again(errors)),
    }
}

fn prose<F>(typed: &Typed<F>, field: &'static str, t: Messages, errors: &mut Errors) -> Option<Prose> {
    match Prose::parse(typed.get(field)) {
        Ok(prose) => return Some(prose),
        Err(ProseError::TooLong(count)) => errors.add(field, t.casework_text_long(count)),
        Err(ProseError::ControlCharacter) => errors.add(field, t.form_control()),
        Err(ProseError::Missing) => errors.add(field, t.casework_text_missing()),
    }
    None
}
