//! `/beheer/medewerkers/nieuw`: a way in for a new colleague, by mail.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::roles::{boxes, ticked, with_role_boxes};
use super::told::Told;
use super::{one, say};
use crate::accounts::staff::manage::Refused;
use crate::accounts::staff::{EmployeeName, InviteError, NewEmployee, Staff, invite};
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

pub struct NewForm;

impl Form for NewForm {
    const FIELDS: &'static [(&'static str, Kind)] = with_role_boxes!("name", "email", "lang");
}

#[derive(Template)]
#[template(path = "accounts/staff/new.html")]
struct NewPage {
    page: Page,
    form: FormView,
    boxes: Vec<(&'static str, &'static str)>,
    languages: [(&'static str, &'static str); 2],
}

pub async fn form(page: Page) -> Response {
    let form = FormView::with(&[("lang", Lang::Nl.code())]);
    View::ok(view(page, form)).into_response()
}

fn view(page: Page, form: FormView) -> NewPage {
    let t = page.t;
    let languages = [(Lang::Nl.code(), t.staff_lang_nl()), (Lang::En.code(), t.staff_lang_en())];
    NewPage { form, boxes: boxes(t), languages, page }
}

pub async fn send(State(app): State<App>, page: Page, staff: Staff, typed: Typed<NewForm>) -> Result<Response> {
    let errors = match parse(&typed, page.t) {
        Ok(new) => match invite::employ(&app, staff.actor(), &new).await {
            Ok(person) => return one::back(&page, person, Ok(()), Told::Invited),
            Err(refused) => because(refused, page.t)?,
        },
        Err(errors) => errors,
    };
    Ok(View::refused(view(page.failed(), typed.again(errors))).into_response())
}

fn parse(typed: &Typed<NewForm>, t: Messages) -> Result<NewEmployee, Errors> {
    let mut errors = typed.errors(t);
    let name = EmployeeName::parse(typed.get("name"));
    if name.is_err() {
        errors.add("name", t.staff_name_missing());
    }
    let email = EmailAddress::parse(typed.get("email"));
    if email.is_err() {
        errors.add("email", t.staff_email_missing());
    }
    let roles = ticked(typed, t, &mut errors);
    let lang = Lang::from_code(typed.get("lang"));
    if lang.is_none() {
        errors.add("lang", t.staff_lang_missing());
    }
    match (name, email, lang) {
        (Ok(name), Ok(email), Some(lang)) if errors.is_empty() => {
            Ok(NewEmployee { email, name, roles: roles.all().collect(), lang })
        }
        _ => Err(errors),
    }
}

fn because(refused: InviteError, t: Messages) -> Result<Errors> {
    let mut errors = Errors::default();
    match refused {
        // One sentence: who invites does not learn whether a resident logs in with an address.
        InviteError::OfAPerson | InviteError::Known | InviteError::Blocked => {
            errors.add("email", t.staff_email_known())
        }
        InviteError::Conflict(one, other) => errors.add(other.code(), say(Refused::Conflict(one, other), t)?),
        InviteError::Other(error) => return Err(error),
    }
    Ok(errors)
}
