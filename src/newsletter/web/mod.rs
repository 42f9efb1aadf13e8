//! The pages of the newsletter.

mod come_back;
mod confirm;
mod leave;
mod post;
mod sign_up;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::kernel::staff::Duty;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/nieuwsbrief", sign_up::form)
        .post(Permit::Anyone, "/nieuwsbrief", sign_up::submit)
        .get(Permit::Anyone, "/nieuwsbrief/verstuurd", sign_up::sent)
        .get(Permit::Anyone, "/nieuwsbrief/bevestigen/{token}", confirm::page)
        .post(Permit::Anyone, "/nieuwsbrief/bevestigen/{token}", confirm::submit)
        .get(Permit::Anyone, "/nieuwsbrief/aangemeld", joined)
        .get(Permit::Anyone, "/nieuwsbrief/afmelden/{token}", leave::page)
        .post_from_mail("/nieuwsbrief/afmelden/{token}", leave::submit)
        .get(Permit::Anyone, "/nieuwsbrief/afgemeld", leave::left)
        .get(Permit::Anyone, "/nieuwsbrief/terug/{token}", come_back::page)
        .post(Permit::Anyone, "/nieuwsbrief/terug/{token}", come_back::submit)
        .get(Permit::Staff(Duty::Newsletter), "/beheer/nieuwsbrieven/post", post::show)
        .get(Permit::Staff(Duty::Newsletter), "/beheer/nieuwsbrieven/etiketten", post::back)
        .post(Permit::Staff(Duty::Newsletter), "/beheer/nieuwsbrieven/etiketten", post::labels)
        .get(Permit::Staff(Duty::Newsletter), "/beheer/nieuwsbrieven/adressen", post::back)
        .post(Permit::Staff(Duty::Newsletter), "/beheer/nieuwsbrieven/adressen", post::addresses)
}

#[derive(Template)]
#[template(path = "newsletter/joined.html")]
struct JoinedPage {
    page: Page,
}

/// Reached by who confirmed, and by who came back.
async fn joined(page: Page) -> Response {
    View::ok(JoinedPage { page }).into_response()
}

fn done(page: &Page) -> Response {
    Redirect::to(&page.to("/nieuwsbrief/aangemeld")).into_response()
}

#[derive(Template)]
#[template(path = "newsletter/stale.html")]
struct StalePage {
    page: Page,
}

/// A link that was used, or lay too long: what to do now.
fn stale(page: &Page) -> Response {
    View::with(StatusCode::GONE, StalePage { page: page.clone() }).into_response()
}

/// Never sent, or so long ago that it is forgotten. Whoever has it in an old mail reads the same.
fn unknown(page: &Page) -> Response {
    View::with(StatusCode::NOT_FOUND, StalePage { page: page.clone() }).into_response()
}
