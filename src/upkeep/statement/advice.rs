//! Advice of the officer: asked by the coordinator, given on the revision that was on the screen, kept for ever (AVG 38(1), 39).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{PREVIEW, mails, preview};
use crate::accounts::Staff;
use crate::accounts::staff::{accounts_with, mail};
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::revision::{SeenForm, seen};
use crate::statement::{Event, Given, next_store};

/// The most characters of one piece of advice.
const AT_MOST: usize = 8_000;

pub struct AdviceForm;

impl Form for AdviceForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("advice", Kind::Lines), ("revision", Kind::Line)];
    const LIMIT: usize = 256 * 1024;
}

/// Mails the officer and who stands in, once for each revision.
pub async fn ask(State(app): State<App>, page: Page, staff: Staff, pressed: Pressed<SeenForm>) -> Result<Response> {
    let told = carry_out(&app, staff, &pressed).await?;
    Ok(Redirect::to(&told.at(&page, PREVIEW)).into_response())
}

async fn carry_out(app: &App, staff: Staff, pressed: &Pressed<SeenForm>) -> Result<Told> {
    let mut change = app.db.change(staff.actor()).await?;
    let advisers = accounts_with(change.conn(), Duty::Advice).await?;
    if advisers.is_empty() {
        change.abandon().await?;
        return Ok(Told::NobodyToAsk);
    }
    let Some(revision) = next_store::ask(&mut change, seen(pressed.get("revision"))).await? else {
        change.abandon().await?;
        return Ok(Told::Changed);
    };
    for adviser in advisers {
        mail(app, &mut change, adviser, |lang| mails::advice_asked(&app.settings, lang)).await?;
    }
    change.commit(Event::AdviceAsked { revision }).await?;
    Ok(Told::Asked)
}

pub async fn give(State(app): State<App>, page: Page, staff: Staff, typed: Typed<AdviceForm>) -> Result<Response> {
    let role = staff.in_charge_of(Duty::Advice)?;
    let mut errors = typed.errors(page.t);
    let words = typed.get("advice");
    if words.is_empty() {
        errors.add("advice", page.t.drafting_advice_missing());
    } else if words.chars().count() > AT_MOST {
        errors.add("advice", page.t.drafting_advice_long());
    }
    if !errors.is_empty() {
        return preview::again(&app, page, staff, typed.again(errors)).await;
    }
    let mut change = app.db.change(staff.actor()).await?;
    match next_store::advise(&mut change, seen(typed.get("revision")), words, (staff.account, role)).await? {
        Given::Added(revision) => change.commit(Event::AdviceGiven { revision }).await?,
        Given::Before => change.abandon().await?,
        Given::Changed => {
            change.abandon().await?;
            let mut errors = Errors::default();
            errors.add("advice", page.t.drafting_advice_changed());
            return preview::again(&app, page, staff, typed.again(errors)).await;
        }
    }
    Ok(Redirect::to(&Told::Advised.at(&page, PREVIEW)).into_response())
}
