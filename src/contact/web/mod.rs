//! Forms for phone number, address and e-mail address. Each asks for the password.

mod address;
mod confirm;
mod email;
mod phone;

use axum::response::{IntoResponse, Redirect, Response};

use crate::platform::page::Page;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, "/mijn/gegevens/telefoon", phone::form)
        .post(Permit::Person, "/mijn/gegevens/telefoon", phone::submit)
        .get(Permit::Person, "/mijn/gegevens/adres", address::form)
        .post(Permit::Person, "/mijn/gegevens/adres", address::submit)
        .get(Permit::Person, "/mijn/gegevens/e-mail", email::form)
        .post(Permit::Person, "/mijn/gegevens/e-mail", email::submit)
        .post(Permit::Person, "/mijn/gegevens/e-mail/opnieuw", email::again)
        .post(Permit::Person, "/mijn/gegevens/e-mail/annuleren", email::cancel)
        .get(Permit::Person, "/mijn/gegevens/e-mail/bevestigen/{token}", confirm::page)
        .post(Permit::Person, "/mijn/gegevens/e-mail/bevestigen/{token}", confirm::submit)
}

/// Back to all of one's data, which say what was done.
fn done(page: &Page, code: &str) -> Response {
    Redirect::to(&page.to(&format!("/mijn/gegevens?gelukt={code}"))).into_response()
}
