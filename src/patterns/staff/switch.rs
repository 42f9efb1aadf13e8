//! Switching it on, giving it other limits, and switching it off. Other limits are agreed to anew: the works council decides on a change too (WOR 27).

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::limits::{LimitsForm, boxes, filled, parse};
use super::overview::after;
use crate::accounts::Staff;
use crate::kernel::staff::Duty;
use crate::patterns::event::Event;
use crate::patterns::model::{On, Setting};
use crate::patterns::store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

#[derive(Template)]
#[template(path = "patterns/switch.html")]
struct SwitchPage {
    page: Page,
    form: FormView,
    /// It is on, and gets other limits.
    is_on: bool,
    asked: i32,
    boxes: Vec<(&'static str, &'static str)>,
}

/// What counts now, with its number, and the limits that were last in use.
async fn now(app: &App) -> Result<(i32, bool, Option<Setting>)> {
    let last = store::last(app.db.write(), 2).await?;
    let newest = last.first().map_or((0, false), |newest| (newest.number, newest.on.is_some()));
    Ok((newest.0, newest.1, last.into_iter().find(|setting| setting.on.is_some())))
}

fn view(page: Page, form: FormView, (asked, is_on): (i32, bool)) -> SwitchPage {
    SwitchPage { form, is_on, asked, boxes: boxes(page.t), page }
}

pub async fn form(State(app): State<App>, page: Page) -> Result<Response> {
    let (asked, is_on, last) = now(&app).await?;
    let last = last.and_then(|setting| setting.on);
    let form = filled(last.as_ref().map(|on| &on.rules), page.lang);
    Ok(View::ok(view(page, form, (asked, is_on))).into_response())
}

pub async fn on(State(app): State<App>, page: Page, staff: Staff, typed: Typed<LimitsForm>) -> Result<Response> {
    let errors = match parse(&typed, page.t, app.db.clock().today()) {
        Ok(on) if switched_on(&app, staff, typed.get("asked").parse().unwrap_or(-1), &on).await? => {
            return Ok(Redirect::to(&after(&page, "aan")).into_response());
        }
        Ok(_) => {
            let mut errors = Errors::default();
            errors.add("most", page.t.patterns_colleague());
            errors
        }
        Err(errors) => errors,
    };
    let (asked, is_on, _) = now(&app).await?;
    Ok(View::refused(view(page.failed(), typed.again(errors), (asked, is_on))).into_response())
}

/// False when a colleague switched meanwhile.
async fn switched_on(app: &App, staff: Staff, seen: i32, on: &On) -> Result<bool> {
    let by = staff.at_work(Duty::Patterns)?;
    let mut change = app.db.change(staff.actor()).await?;
    store::alone(&mut change).await?;
    let Some(number) = store::switch_on(&mut change, seen, on, by).await? else {
        change.abandon().await?;
        return Ok(false);
    };
    change.commit(Event::SwitchedOn { number }).await?;
    Ok(true)
}

pub async fn off(State(app): State<App>, page: Page, staff: Staff, _: Pressed) -> Result<Redirect> {
    let by = staff.at_work(Duty::Patterns)?;
    let mut change = app.db.change(staff.actor()).await?;
    store::alone(&mut change).await?;
    match store::switch_off(&mut change, by).await? {
        Some(number) => change.commit(Event::SwitchedOff { number }).await?,
        None => change.abandon().await?,
    }
    Ok(Redirect::to(&after(&page, "uit")))
}
