//! `/nieuwsbrief`: the form, and where it leads (P47, P48). The same answer for every address.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;

use super::super::form::{self, NewsletterForm};
use super::super::signing_up;
use crate::consents;
use crate::consents::shown::{self, ShownText};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::throttle::Limit;

/// One network may be a flat with many people; one mailbox is not.
const PER_NETWORK: Limit = Limit { kind: "newsletter_network", tries: 30, window: Duration::hours(1) };
const PER_MAILBOX: Limit = Limit { kind: "newsletter_mailbox", tries: 5, window: Duration::days(1) };

#[derive(Template)]
#[template(path = "newsletter/form.html")]
struct FormPage {
    page: Page,
    form: FormView,
    asked: ShownText,
}

impl FormPage {
    async fn new(app: &App, page: Page, form: FormView) -> Result<Self> {
        let asked = ShownText::current(&page, &*consents::texts(app).await?, Purpose::Newsletter)?;
        Ok(Self { page, form, asked })
    }
}

pub async fn form(State(app): State<App>, page: Page) -> Result<Response> {
    Ok(View::ok(FormPage::new(&app, page, FormView::default()).await?).into_response())
}

pub async fn submit(State(app): State<App>, page: Page, peer: Peer, typed: Typed<NewsletterForm>) -> Result<Response> {
    let texts = shown::knowing(&app, form::text_seen(typed.get(form::TEXT))).await?;
    let sign_up = match form::read(&typed, page.t, page.lang, &texts) {
        Ok(sign_up) => sign_up,
        Err(errors) => {
            let again = shown::again(&typed, errors, &texts);
            return Ok(View::refused(FormPage::new(&app, page.failed(), again).await?).into_response());
        }
    };
    for (limit, what) in [(PER_NETWORK, peer.network()), (PER_MAILBOX, sign_up.email.mailbox())] {
        if !limit.allows(&app.db, &app.vault, &what).await? {
            return Err(Error::TooMany { retry_after: limit.wait() });
        }
    }
    if !form::is_trapped(&typed) {
        signing_up::ask(&app, &sign_up).await?;
    }
    Ok(Redirect::to(&page.to("/nieuwsbrief/verstuurd")).into_response())
}

#[derive(Template)]
#[template(path = "newsletter/sent.html")]
struct SentPage {
    page: Page,
}

pub async fn sent(page: Page) -> Response {
    View::ok(SentPage { page }).into_response()
}
