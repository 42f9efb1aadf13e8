//! `/beheer/account/organisatie`: coming in with a work account from now on, or not any more. Both change how somebody logs in, so both ask the
//! password again and are told by mail.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::attempt::{Jar, Wish};
use super::{called, configured, linking, store};
use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::owner::Owner;
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::page::{Page, View};

pub const PLACE: &str = "/beheer/account/organisatie";

/// What that page is asked when something was done.
pub const LINKED: &str = "gelukt=gekoppeld";
const UNLINKED: &str = "gelukt=losgekoppeld";

#[derive(Template)]
#[template(path = "accounts/sign_on/own.html")]
struct OwnPage {
    page: Page,
    form: FormView,
    told: Option<String>,
    name: String,
    /// Since when, if it is.
    linked: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/sign_on/onward.html")]
struct OnwardPage {
    page: Page,
    name: String,
}

pub async fn show(State(app): State<App>, page: Page, owner: Owner, RawQuery(query): RawQuery) -> Result<Response> {
    let view = view(&app, page, &owner, FormView::default()).await?;
    let told = match query.as_deref() {
        Some(LINKED) if view.linked.is_some() => Some(view.page.t.signon_told_linked(&view.name)),
        Some(UNLINKED) if view.linked.is_none() => Some(view.page.t.signon_told_unlinked(&view.name)),
        _ => None,
    };
    Ok(View::ok(OwnPage { told, ..view }).into_response())
}

async fn view(app: &App, page: Page, owner: &Owner, form: FormView) -> Result<OwnPage> {
    let sign_on = configured(app)?;
    let linked = store::linked(app.db.write(), owner.person).await?;
    let since = |at| dates::long(dates::amsterdam_day(at), page.lang);
    let linked = linked.filter(|(issuer, _)| *issuer == sign_on.issuer).map(|(_, at)| since(at));
    Ok(OwnPage { form, told: None, name: called(&sign_on, page.t), linked, page })
}

/// The password fits: from the page that follows a link leads to the server.
pub async fn link(
    State(app): State<App>,
    page: Page,
    (owner, jar): (Owner, Jar),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let sign_on = configured(&app)?;
    let errors = checked(&app, &page, &owner, &typed).await?;
    if !errors.is_empty() {
        return again(&app, page, &owner, typed.again(errors)).await;
    }
    jar.leave(&jar.new_secret(), &Wish::Link(owner.account)).await?;
    Ok(View::ok(OnwardPage { name: called(&sign_on, page.t), page }).into_response())
}

pub async fn unlink(
    State(app): State<App>,
    page: Page,
    (owner, session): (Owner, Session),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    configured(&app)?;
    let errors = checked(&app, &page, &owner, &typed).await?;
    if !errors.is_empty() {
        return again(&app, page, &owner, typed.again(errors)).await;
    }
    linking::unlink(&app, &session, &owner).await?;
    Ok(Redirect::to(&format!("{}?{UNLINKED}", page.to(PLACE))).into_response())
}

async fn checked(app: &App, page: &Page, owner: &Owner, typed: &Typed<AgainForm>) -> Result<Errors> {
    let mut errors = typed.errors(page.t);
    password_again(app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    Ok(errors)
}

async fn again(app: &App, page: Page, owner: &Owner, form: FormView) -> Result<Response> {
    Ok(View::refused(view(app, page.failed(), owner, form).await?).into_response())
}
