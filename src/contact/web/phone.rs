//! `/mijn/gegevens/telefoon`: another number, or none.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::done;
use crate::accounts::{SignedIn, password_again};
use crate::persons::{self, contact_form};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;

pub struct PhoneForm;

impl Form for PhoneForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("phone", Kind::Line), ("password", Kind::Secret)];
}

#[derive(Template)]
#[template(path = "contact/phone.html")]
struct PhonePage {
    page: Page,
    form: FormView,
}

pub async fn form(page: Page, visitor: SignedIn, mut reading: Reading) -> Result<Response> {
    let file = persons::find(&mut *reading, &visitor.access, visitor.person).await?;
    let phone = file.and_then(|file| file.person.contact.phone);
    let form = FormView::with(&[("phone", phone.as_ref().map_or("", |phone| phone.original()))]);
    Ok(View::ok(PhonePage { page, form }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    typed: Typed<PhoneForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let phone = contact_form::phone(&typed, page.t, &mut errors);
    password_again(&app, visitor.account, page.t, typed.get("password"), &mut errors).await?;
    let Some(phone) = phone.filter(|_| errors.is_empty()) else {
        let form = typed.again(errors);
        return Ok(View::refused(PhonePage { page: page.failed(), form }).into_response());
    };
    let mut change = app.db.change(visitor.actor()).await?;
    persons::set_phone(&mut change, &app.vault, &visitor.access, visitor.person, phone.as_ref()).await?;
    change.commit(persons::Event::PhoneChanged { person: visitor.person }).await?;
    Ok(done(&page, "telefoon"))
}
