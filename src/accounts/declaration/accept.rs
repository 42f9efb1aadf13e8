//! `/beheer/geheimhouding`: the declaration, and the button by which an employee accepts it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::store;
use super::text::{Piece, Version, pieces};
use crate::accounts::Staff;
use crate::accounts::event::Event;
use crate::accounts::staff::person_of;
use crate::kernel::dates::{amsterdam_day, long};
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::seen;
use crate::platform::routes::NOT_SENT;

/// `asked`: the version that was on the screen.
pub struct AcceptForm;

impl Form for AcceptForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("accept", Kind::Line), ("asked", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/declaration/accept.html")]
struct DeclarationPage {
    page: Page,
    form: FormView,
    version: String,
    nl: Vec<Piece>,
    en: Vec<Piece>,
    asked: String,
    /// On which day this version was accepted.
    accepted: Option<String>,
    not_sent: bool,
}

pub async fn show(State(app): State<App>, page: Page, staff: Staff, RawQuery(query): RawQuery) -> Result<Response> {
    let not_sent = query.as_deref() == Some(NOT_SENT);
    let view = view(&app, page, staff, FormView::default()).await?;
    Ok(View::ok(DeclarationPage { not_sent, ..view }).into_response())
}

async fn view(app: &App, page: Page, staff: Staff, form: FormView) -> Result<DeclarationPage> {
    let mut conn = app.db.read().acquire().await?;
    let Version { id, number, nl, en, published_at } = store::current(&mut *conn).await?.ok_or(Error::NotFound)?;
    let person = whose(&mut conn, staff).await?;
    let accepted = store::accepted(&mut *conn, Some(person)).await?;
    let accepted = accepted.iter().find(|accepted| accepted.number == number);
    let day = |at| long(amsterdam_day(at), page.lang);
    Ok(DeclarationPage {
        form,
        version: page.t.declaration_version_of(day(published_at), number),
        nl: pieces(&nl),
        en: pieces(&en),
        asked: id.to_string(),
        accepted: accepted.map(|accepted| day(accepted.at)),
        not_sent: false,
        page,
    })
}

async fn whose(conn: &mut sqlx::PgConnection, staff: Staff) -> Result<PersonId> {
    person_of(conn, staff.account).await?.ok_or(Error::Forbidden)
}

/// Accepts the version that was on the screen; shows the newest when another was published meanwhile.
pub async fn accept(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    pressed: Pressed<AcceptForm>,
) -> Result<Response> {
    let mut change = app.db.change(staff.actor()).await?;
    let person = whose(change.conn(), staff).await?;
    let version = seen(pressed.get("asked")).unwrap_or_default();
    if store::accept(&mut change, person, version).await? {
        change.commit(Event::DeclarationAccepted { person, version }).await?;
        return Ok(Redirect::to(&page.to("/beheer")).into_response());
    }
    change.abandon().await?;
    let mut errors = Errors::default();
    errors.add("accept", page.t.declaration_newer());
    let form = Typed::<AcceptForm>::default().again(errors);
    Ok(View::refused(view(&app, page.failed(), staff, form).await?).into_response())
}
