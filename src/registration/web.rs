//! `/aanmelden`: the form, and where it leads (P06, P24, P25, P26, P31).

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;

use super::form::{self, SignUpForm};
use super::store;
use crate::consents;
use crate::consents::shown::{self, ShownText};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::drafts::Drafts;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::throttle::Limit;

/// One network may be a flat with many people; one mailbox is not.
const PER_NETWORK: Limit = Limit { kind: "sign_up_network", tries: 30, window: Duration::hours(1) };
const PER_MAILBOX: Limit = Limit { kind: "sign_up_mailbox", tries: 5, window: Duration::hours(1) };

#[derive(Template)]
#[template(path = "registration/form.html")]
struct FormPage {
    page: Page,
    form: FormView,
    account: ShownText,
    newsletter: ShownText,
}

impl FormPage {
    async fn new(app: &App, page: Page, form: FormView) -> Result<Self> {
        let texts = consents::texts(app).await?;
        let account = ShownText::current(&page, &texts, Purpose::Account)?;
        let newsletter = ShownText::current(&page, &texts, Purpose::Newsletter)?;
        Ok(Self { page, form, account, newsletter })
    }
}

pub async fn form(State(app): State<App>, page: Page, drafts: Drafts) -> Result<Response> {
    let form = FormView::with(&[("country", page.t.registration_country_here())]);
    let form = drafts.fill::<SignUpForm>(form).await;
    Ok(View::ok(FormPage::new(&app, page, form).await?).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    peer: Peer,
    drafts: Drafts,
    typed: Typed<SignUpForm>,
) -> Result<Response> {
    let texts = shown::knowing(&app, form::texts_seen(&typed)).await?;
    let today = app.db.clock().today();
    let sign_up = match form::read(&typed, page.t, page.lang, &texts, today) {
        Ok(sign_up) => sign_up,
        Err(errors) => {
            let again = drafts.keep(&typed, shown::again(&typed, errors, &texts)).await;
            return Ok(View::refused(FormPage::new(&app, page.failed(), again).await?).into_response());
        }
    };
    if sign_up.person.birth_date.is_under_16(today) {
        drafts.forget::<SignUpForm>().await;
        return Ok(Redirect::to(&page.to("/aanmelden/jonger-dan-16")).into_response());
    }
    for (limit, what) in [(PER_NETWORK, peer.network()), (PER_MAILBOX, sign_up.email.mailbox())] {
        if !limit.allows(&app.db, &app.vault, &what).await? {
            drafts.keep(&typed, FormView::default()).await;
            return Err(Error::TooMany { retry_after: limit.wait() });
        }
    }
    store::ask(&app, &sign_up).await?;
    drafts.forget::<SignUpForm>().await;
    Ok(Redirect::to(&page.to("/aanmelden/verstuurd")).into_response())
}

#[derive(Template)]
#[template(path = "registration/sent.html")]
struct SentPage {
    page: Page,
}

/// The same page for every address.
pub async fn sent(page: Page) -> Response {
    View::ok(SentPage { page }).into_response()
}

#[derive(Template)]
#[template(path = "registration/under_16.html")]
struct Under16Page {
    page: Page,
}

/// Nothing was stored: staff help, together with a parent or guardian.
pub async fn under_16(page: Page) -> Response {
    View::ok(Under16Page { page }).into_response()
}
