//! Asking to open a file that is shut.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{PLACE, one, whose, words};
use crate::accounts::Staff;
use crate::accounts::staff::{accounts_with, mail};
use crate::conflicts::event::Event;
use crate::conflicts::mails;
use crate::conflicts::model::Why;
use crate::conflicts::store::{self, Conflict};
use crate::kernel::dates;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};

pub struct AskForm;

impl Form for AskForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("why", Kind::Line)];
}

#[derive(Template)]
#[template(path = "conflicts/ask.html")]
struct AskPage {
    page: Page,
    form: FormView,
    href: String,
    relation: &'static str,
    noted: String,
    reasons: Vec<(&'static str, &'static str)>,
}

fn view(page: Page, known: &Conflict, form: FormView) -> AskPage {
    AskPage {
        form,
        href: page.to(&format!("{PLACE}/{}", known.id)),
        relation: words::relation(page.t, known.relation),
        noted: dates::long(dates::amsterdam_day(known.noted_at), page.lang),
        reasons: Why::ALL.iter().map(|why| (why.code(), words::why(page.t, *why))).collect(),
        page,
    }
}

async fn own(app: &App, staff: Staff, id: &str) -> Result<Conflict> {
    let mut conn = app.db.write().acquire().await?;
    let employee = whose(&mut conn, staff).await?;
    one(&mut conn, Some(employee), id).await
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let known = own(&app, staff, &id).await?;
    Ok(View::ok(view(page, &known, FormView::default())).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<AskForm>,
) -> Result<Response> {
    let known = own(&app, staff, &id).await?;
    let mut errors = typed.errors(page.t);
    let why = Why::from_code(typed.get("why"));
    let Some(why) = why.filter(|_| errors.is_empty()) else {
        errors.add("why", page.t.conflicts_why_missing());
        return Ok(View::refused(view(page.failed(), &known, typed.again(errors))).into_response());
    };
    let told = if asked(&app, staff, &known, why).await? { "gevraagd" } else { "niet-gevraagd" };
    Ok(Redirect::to(&format!("{}?gelukt={told}", page.to(PLACE))).into_response())
}

/// Who decides is mailed: all but who asks. False when it was asked, or allowed, already.
async fn asked(app: &App, staff: Staff, known: &Conflict, why: Why) -> Result<bool> {
    let mut change = app.db.change(staff.actor()).await?;
    if !store::ask(&mut change, known, why).await? {
        change.abandon().await?;
        return Ok(false);
    }
    let deciders = accounts_with(change.conn(), Duty::Conflicts).await?;
    for account in deciders.into_iter().filter(|account| *account != staff.account) {
        mail(app, &mut change, account, |lang| mails::asked(&app.settings, lang)).await?;
    }
    change.commit(Event::Asked { employee: known.employee, conflict: known.id }).await?;
    Ok(true)
}
