//! `/beheer/geheimhouding/nieuw`: the next version, written and read through before it is published. What is typed stays with who types
//! until then.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::text::{AT_MOST, Piece, pieces};
use super::versions::PUBLISHED;
use super::{VERSIONS, store};
use crate::accounts::Staff;
use crate::accounts::event::Event;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::revision::seen;

/// `asked`: the version that it takes the place of. `again`: back from the preview.
pub struct WriteForm;

impl Form for WriteForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("nl", Kind::Lines), ("en", Kind::Lines), ("asked", Kind::Line), ("again", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/declaration/write.html")]
struct WritePage {
    page: Page,
    form: FormView,
    asked: String,
}

#[derive(Template)]
#[template(path = "accounts/declaration/preview.html")]
struct PreviewPage {
    page: Page,
    form: FormView,
    asked: String,
    nl: Vec<Piece>,
    en: Vec<Piece>,
}

pub async fn form(State(app): State<App>, page: Page) -> Result<Response> {
    let current = store::current(app.db.read()).await?.ok_or(Error::NotFound)?;
    let form = FormView::with(&[("nl", &current.nl), ("en", &current.en)]);
    Ok(View::ok(WritePage { page, form, asked: current.id.to_string() }).into_response())
}

/// What was typed, as employees will read it; or the form again.
pub async fn preview(State(app): State<App>, page: Page, typed: Typed<WriteForm>) -> Result<Response> {
    let asked = typed.get("asked").to_owned();
    if typed.get("again") == "yes" {
        let form = typed.again(Errors::default());
        return Ok(View::ok(WritePage { page, form, asked }).into_response());
    }
    if let Err(errors) = check(&app, &typed, page.t).await? {
        let form = typed.again(errors);
        return Ok(View::refused(WritePage { page: page.failed(), form, asked }).into_response());
    }
    let (nl, en) = (pieces(typed.get("nl")), pieces(typed.get("en")));
    Ok(View::ok(PreviewPage { page, form: typed.again(Errors::default()), asked, nl, en }).into_response())
}

async fn check(app: &App, typed: &Typed<WriteForm>, t: Messages) -> Result<Result<(), Errors>> {
    let mut errors = typed.errors(t);
    for (field, missing) in [("nl", t.declaration_nl_missing()), ("en", t.declaration_en_missing())] {
        if typed.get(field).is_empty() {
            errors.add(field, missing);
        } else if typed.get(field).chars().count() > AT_MOST {
            errors.add(field, t.declaration_too_long());
        }
    }
    let current = store::current(app.db.read()).await?.ok_or(Error::NotFound)?;
    if errors.is_empty() && (typed.get("nl"), typed.get("en")) == (current.nl.as_str(), current.en.as_str()) {
        errors.add("nl", t.declaration_same());
    }
    Ok(if errors.is_empty() { Ok(()) } else { Err(errors) })
}

/// Publishes what was on the screen. When another version came meanwhile, what was typed stands in the form again.
pub async fn publish(State(app): State<App>, page: Page, staff: Staff, typed: Typed<WriteForm>) -> Result<Response> {
    if let Err(errors) = check(&app, &typed, page.t).await? {
        let (form, asked) = (typed.again(errors), typed.get("asked").to_owned());
        return Ok(View::refused(WritePage { page: page.failed(), form, asked }).into_response());
    }
    if carry_out(&app, staff, &typed).await? {
        return Ok(Redirect::to(&page.to(&format!("{VERSIONS}?{PUBLISHED}"))).into_response());
    }
    let current = store::current(app.db.read()).await?.ok_or(Error::NotFound)?;
    let mut errors = Errors::default();
    errors.add("nl", page.t.declaration_meanwhile());
    let form = typed.again(errors);
    Ok(View::refused(WritePage { page: page.failed(), form, asked: current.id.to_string() }).into_response())
}

async fn carry_out(app: &App, staff: Staff, typed: &Typed<WriteForm>) -> Result<bool> {
    let mut change = app.db.change(staff.actor()).await?;
    let words = (typed.get("nl"), typed.get("en"));
    let after = seen(typed.get("asked")).unwrap_or_default();
    let Some(version) = store::add(&mut change, after, words, staff.account).await? else {
        change.abandon().await?;
        return Ok(false);
    };
    change.commit(Event::DeclarationPublished { version }).await?;
    Ok(true)
}
