//! `/beheer/verzoeken/{number}/correctie/doorgegeven`: who received a datum that was wrong and was told so, on which day; or why that cannot be
//! (AVG 19). The person may ask whom we told, and reads it with their request.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use time::Date;

use super::said::Said;
use super::{address, back, of_correction};
use crate::kernel::dates::{amsterdam_day, from_parts};
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::correction::told_store;
use crate::rights::correction::typed::prose;
use crate::rights::open::OpenCase;

pub struct ToldForm;

impl Form for ToldForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("recipient", Kind::Line),
        ("told_day", Kind::Line),
        ("told_month", Kind::Line),
        ("told_year", Kind::Line),
        ("why_not", Kind::Lines),
        BSN,
    ];
    const LIMIT: usize = 128 * 1024;
}

const TEXTS: [&str; 2] = ["recipient", "why_not"];

#[derive(Template)]
#[template(path = "rights/correction/told.html")]
struct ToldPage {
    page: Page,
    form: FormView,
    number: String,
    here: String,
}

pub async fn form(page: Page, open: OpenCase) -> Result<Response> {
    of_correction(&open)?;
    Ok(View::ok(view(page, &open, FormView::default())).into_response())
}

fn view(page: Page, open: &OpenCase, form: FormView) -> ToldPage {
    ToldPage { form, number: open.request.number.to_string(), here: page.to(&address(&open.request)), page }
}

/// Also once the request is closed: telling others may take longer.
pub async fn submit(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<ToldForm>) -> Result<Response> {
    of_correction(&open)?;
    if let Some(form) = typed.masked(&TEXTS) {
        return Ok(View::ok(view(page, &open, form)).into_response());
    }
    let today = amsterdam_day(app.db.clock().now());
    let (recipient, how) = match read(&typed, page.t, today) {
        Ok(said) => said,
        Err(errors) => return Ok(View::refused(view(page.failed(), &open, typed.again(errors))).into_response()),
    };
    if let Some(form) = typed.warned(&TEXTS) {
        return Ok(View::ok(view(page, &open, form)).into_response());
    }
    let (request, role) = (&open.request, open.staff.in_charge_of(Duty::RequestWork)?);
    let mut change = app.db.change(open.staff.actor()).await?;
    let group = RetentionGroup::Requests;
    let file = persons::file(&mut change, &app.vault, &open.access, request.person, group).await?;
    told_store::note(&mut change, &file, request, (&recipient, &how), (open.staff.account, role)).await?;
    change.done().await?;
    Ok(back(&page, request, Said::Told))
}

type Filled = (Line, std::result::Result<Date, Prose>);

fn read(typed: &Typed<ToldForm>, t: Messages, today: Date) -> std::result::Result<Filled, Errors> {
    let mut errors = typed.errors(t);
    let recipient = errors.keep("recipient", Line::parse(typed.get("recipient")), |_| t.correction_recipient_missing());
    let parts = ["told_day", "told_month", "told_year"].map(|part| typed.get(part));
    let how = match (parts.iter().all(|part| part.is_empty()), typed.get("why_not").is_empty()) {
        (true, true) => errors.keep("told_day", Err(()), |()| t.correction_told_missing()),
        (false, false) => errors.keep("why_not", Err(()), |()| t.correction_told_both()),
        (true, false) => prose(typed.get("why_not"), "why_not", "", t, &mut errors).map(Err),
        (false, true) => {
            let day = from_parts(parts[0], parts[1], parts[2]).filter(|day| *day <= today);
            errors.keep("told_day", day.ok_or(()), |()| t.correction_told_day_wrong()).map(Ok)
        }
    };
    match (recipient, how) {
        (Some(recipient), Some(how)) if errors.is_empty() => Ok((recipient, how)),
        _ => Err(errors.in_order_of::<ToldForm>()),
    }
}
