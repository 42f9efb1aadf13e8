//! `/beheer/verklaring/publiceren`: from which day, on what advice or why without, what will happen, and the button.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::Date;

use super::told::Told;
use super::{HERE, PREVIEW};
use crate::accounts::Staff;
use crate::kernel::dates::{from_parts, long};
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::revision::seen;
use crate::statement::{Next, Refused, Unpublished, Wanted, next_store, publish_next, reload, versions};

/// The most characters of a reason.
const REASON_AT_MOST: usize = 500;

/// `asked`: the mark of what would be published. `sure`: what will happen was on the screen; `again`: back from there.
pub struct PublishForm;

impl Form for PublishForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("effective_day", Kind::Line),
        ("effective_month", Kind::Line),
        ("effective_year", Kind::Line),
        ("reason", Kind::Line),
        ("revision", Kind::Line),
        ("asked", Kind::Line),
        ("sure", Kind::Line),
        ("again", Kind::Line),
    ];
}

#[derive(Template)]
#[template(path = "upkeep/statement/publish.html")]
struct PublishPage {
    page: Page,
    form: FormView,
    revision: String,
    asked: String,
    /// The officer advised on these very words.
    advised: bool,
}

#[derive(Template)]
#[template(path = "upkeep/statement/confirm.html")]
struct ConfirmPage {
    page: Page,
    form: FormView,
    revision: String,
    asked: String,
    number: i32,
    advised: bool,
    day: String,
    /// It counts as soon as it is published.
    today: bool,
}

pub async fn show(State(app): State<App>, page: Page) -> Result<Response> {
    form(&app, page, FormView::default()).await
}

/// The form for the draft of now; to the list when there is none.
async fn form(app: &App, page: Page, form: FormView) -> Result<Response> {
    let Some(next) = next_store::find(app.db.write()).await? else {
        return Ok(Redirect::to(&Told::Changed.at(&page, HERE)).into_response());
    };
    let number = reload(app).await?.next_number();
    let Ok(asked) = next.mark(number, &app.settings.organisation) else {
        return Ok(Redirect::to(&page.to(PREVIEW)).into_response());
    };
    let (advised, revision) = (is_advised(app, &next).await?, next.revision.to_string());
    let page = if form.failed() { page.failed() } else { page };
    let view = PublishPage { revision, asked, advised, form, page };
    Ok(if view.form.failed() { View::refused(view) } else { View::ok(view) }.into_response())
}

async fn is_advised(app: &App, next: &Next) -> Result<bool> {
    Ok(next_store::advice(app.db.write()).await?.iter().any(|one| one.revision == next.revision))
}

/// First shows what will happen, then does it.
pub async fn publish(State(app): State<App>, page: Page, staff: Staff, typed: Typed<PublishForm>) -> Result<Response> {
    if typed.get("again") == "yes" {
        return form(&app, page, typed.again(Errors::default())).await;
    }
    let Some(next) = next_store::find(app.db.write()).await? else {
        return Ok(Redirect::to(&Told::Changed.at(&page, HERE)).into_response());
    };
    let advised = is_advised(&app, &next).await?;
    let today = app.db.clock().today();
    let effective_on = match check(&typed, page.t, today, advised) {
        Ok(day) => day,
        Err(errors) => return form(&app, page, typed.again(errors)).await,
    };
    if typed.get("sure") != "yes" {
        return consider(&app, page, (&next, advised), &typed, effective_on).await;
    }
    let reason = Some(typed.get("reason")).filter(|_| !advised);
    carry_out(&app, page, staff, &typed, (effective_on, reason)).await
}

fn check(typed: &Typed<PublishForm>, t: Messages, today: Date, advised: bool) -> Result<Date, Errors> {
    let mut errors = typed.errors(t);
    let [day, month, year] = ["effective_day", "effective_month", "effective_year"].map(|part| typed.get(part));
    let day = from_parts(day, month, year);
    match day {
        None => errors.add("effective_day", t.drafting_day_missing()),
        // The history of before is told at the server, where nobody takes it for the words of now.
        Some(day) if day < today => errors.add("effective_day", t.drafting_day_past()),
        Some(_) => {}
    }
    if !advised {
        match typed.get("reason") {
            "" => errors.add("reason", t.drafting_reason_missing()),
            reason if reason.chars().count() > REASON_AT_MOST => errors.add("reason", t.drafting_reason_long()),
            _ => {}
        }
    }
    day.filter(|_| errors.is_empty()).ok_or(errors)
}

/// What will happen, of what was on the screen.
async fn consider(
    app: &App,
    page: Page,
    (next, advised): (&Next, bool),
    typed: &Typed<PublishForm>,
    effective_on: Date,
) -> Result<Response> {
    let (known, now) = (versions(app).await?, app.db.clock().now());
    let (number, who) = (known.next_number(), app.settings.organisation.now());
    if next.mark(number, &who).is_ok_and(|mark| mark != typed.get("asked")) {
        return changed(app, page, typed).await;
    }
    let checked = match next.filled(&who) {
        Ok(draft) => draft.check(&known, effective_on, now),
        Err(_) => return Ok(Redirect::to(&page.to(PREVIEW)).into_response()),
    };
    if let Err(why) = checked {
        let mut errors = Errors::default();
        errors.add("effective_day", refused(page.t, &why));
        return form(app, page, typed.again(errors)).await;
    }
    let view = ConfirmPage {
        form: typed.again(Errors::default()),
        revision: typed.get("revision").to_owned(),
        asked: typed.get("asked").to_owned(),
        number,
        advised,
        day: long(effective_on, page.lang),
        today: effective_on == app.db.clock().today(),
        page,
    };
    Ok(View::ok(view).into_response())
}

fn refused(t: Messages, why: &Refused) -> &'static str {
    match why {
        Refused::SameWords { .. } => t.drafting_same(),
        Refused::Backdated(..) => t.drafting_day_past(),
        Refused::FarAway(..) => t.drafting_day_far(),
    }
}

/// A colleague was at it meanwhile: what it became stands on the page.
async fn changed(app: &App, page: Page, typed: &Typed<PublishForm>) -> Result<Response> {
    let mut errors = Errors::default();
    errors.add("effective_day", page.t.drafting_changed());
    form(app, page, typed.again(errors)).await
}

async fn carry_out(
    app: &App,
    page: Page,
    staff: Staff,
    typed: &Typed<PublishForm>,
    (effective_on, reason): (Date, Option<&str>),
) -> Result<Response> {
    let role = staff.in_charge_of(Duty::StatementTexts)?;
    let wanted = Wanted { revision: seen(typed.get("revision")), mark: typed.get("asked"), effective_on, reason };
    let mut errors = Errors::default();
    match publish_next(app, (staff.account, role), &wanted).await? {
        Ok(_) => {
            reload(app).await?;
            return Ok(Redirect::to(&Told::Published.at(&page, HERE)).into_response());
        }
        Err(Unpublished::Changed) => return changed(app, page, typed).await,
        Err(Unpublished::Unfit) => return Ok(Redirect::to(&page.to(PREVIEW)).into_response()),
        Err(Unpublished::Refused(why)) => errors.add("effective_day", refused(page.t, &why)),
        Err(Unpublished::Unadvised) => errors.add("reason", page.t.drafting_reason_missing()),
    }
    form(app, page, typed.again(errors)).await
}
