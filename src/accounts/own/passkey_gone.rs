//! Taking a passkey away. With the last way to a second step the step itself goes, except for employees, who always take one.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;
use uuid::Uuid;

use super::overview::device;
use super::{Told, back};
use crate::accounts::Kind;
use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::second_step::passkey_store::{self, Kept};
use crate::accounts::second_step::{self, store};
use crate::accounts::tell::tell;
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::session;

#[derive(Template)]
#[template(path = "accounts/own/passkey_gone.html")]
struct GonePage {
    page: Page,
    form: FormView,
    base: String,
    id: Uuid,
    device: String,
    made: String,
    /// Nothing else is left of the second step.
    last: bool,
}

impl GonePage {
    fn new(page: Page, owner: &Owner, (kept, last): (&Kept, bool), form: FormView) -> Self {
        let base = page.to(owner.place());
        let made = dates::long(dates::amsterdam_day(kept.made_at), page.lang);
        Self { form, base, id: kept.id, device: device(page.t, kept.device), made, last, page }
    }
}

/// The passkey of the address, and whether nothing else is left beside it.
async fn find(app: &App, owner: &Owner, id: &str) -> Result<(Kept, bool)> {
    let (mut conn, now) = (app.db.write().acquire().await?, app.db.clock().now());
    let known = passkey_store::of(&mut *conn, &owner.access, owner.person).await?;
    let step = store::of(&mut *conn, &owner.access, owner.person, now).await?.ok_or(Error::Forbidden)?;
    let last = known.len() == 1 && step.app.is_none();
    let found = known.into_iter().find(|kept| kept.id.to_string() == id);
    Ok((found.ok_or(Error::NotFound)?, last))
}

pub async fn ask(State(app): State<App>, page: Page, owner: Owner, Path(id): Path<String>) -> Result<Response> {
    let (kept, last) = find(&app, &owner, &id).await?;
    Ok(View::ok(GonePage::new(page, &owner, (&kept, last), FormView::default())).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    Path(id): Path<String>,
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let (kept, last) = find(&app, &owner, &id).await?;
    let mut errors = typed.errors(page.t);
    password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    if errors.is_empty() && !gone(&app, &session, &owner, kept.id).await? {
        errors.add("password", page.t.accounts_own_passkey_last());
    }
    if !errors.is_empty() {
        let form = typed.again(errors);
        let template = GonePage::new(page.failed(), &owner, (&kept, last), form);
        return Ok(View::refused(template).into_response());
    }
    Ok(back(&page, &owner, Told::PasskeyGone))
}

/// False when an employee would be left without a second step.
async fn gone(app: &App, session: &Session, owner: &Owner, id: Uuid) -> Result<bool> {
    let mut change = app.db.change(owner.actor()).await?;
    if !passkey_store::remove(&mut change, owner.account, id).await? {
        change.abandon().await?;
        return Ok(true);
    }
    let on = store::is_on(&mut *change.conn(), owner.person).await?;
    if !on && owner.kind == Kind::Staff {
        change.abandon().await?;
        return Ok(false);
    }
    let (what, event) = match on {
        true => (Credential::PasskeyGone, Event::PasskeyRemoved { person: owner.person }),
        false => (Credential::Off, Event::SecondStepOff { person: owner.person }),
    };
    if !on {
        second_step::forget(&mut change, owner.account).await?;
    }
    session::end_others(&mut change, owner.account, session).await?;
    tell(app, &mut change, (&owner.access, owner.person), what).await?;
    change.commit(event).await?;
    Ok(true)
}
