//! `/mijn/gegevens/adres`: where we send letters. It says nothing about the home that somebody rents.

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

pub struct AddressForm;

impl Form for AddressForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("country", Kind::Line),
        ("postcode", Kind::Line),
        ("house_number", Kind::Line),
        ("street", Kind::Line),
        ("town", Kind::Line),
        ("password", Kind::Secret),
    ];
}

#[derive(Template)]
#[template(path = "contact/address.html")]
struct AddressPage {
    page: Page,
    form: FormView,
}

pub async fn form(page: Page, visitor: SignedIn, mut reading: Reading) -> Result<Response> {
    let file = persons::find(&mut *reading, &visitor.access, visitor.person).await?;
    let form = file.map_or_else(FormView::default, |file| contact_form::filled(page.t, &file.person.contact.address));
    Ok(View::ok(AddressPage { page, form }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    typed: Typed<AddressForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let address = contact_form::address(&typed, page.t, &mut errors);
    password_again(&app, visitor.account, page.t, typed.get("password"), &mut errors).await?;
    let Some(address) = address.filter(|_| errors.is_empty()) else {
        let form = typed.again(errors.in_order_of::<AddressForm>());
        return Ok(View::refused(AddressPage { page: page.failed(), form }).into_response());
    };
    let mut change = app.db.change(visitor.actor()).await?;
    persons::set_address(&mut change, &app.vault, &visitor.access, visitor.person, &address).await?;
    change.commit(persons::Event::AddressChanged { person: visitor.person }).await?;
    Ok(done(&page, "adres"))
}
