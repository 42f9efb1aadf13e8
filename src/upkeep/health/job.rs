//! One kind of job, and the button that has what failed tried again.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::HERE;
use super::event::Event;
use super::overview::{Row, row};
use crate::accounts::Staff;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{self, Kind, Kinds};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

const TRIED: &str = "gelukt=opnieuw";
const NOTHING: &str = "gelukt=niets";

#[derive(Template)]
#[template(path = "upkeep/health/job.html")]
pub struct JobPage {
    page: Page,
    tried: bool,
    nothing: bool,
    job: Row,
}

/// The kind with this name; not found when this program does no such work.
fn kind(app: &App, name: &str) -> Result<Kind> {
    let kinds = app.memory.get::<Kinds>().ok_or(Error::NotFound)?;
    kinds.0.iter().find(|kind| kind.name == name).copied().ok_or(Error::NotFound)
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<View<JobPage>> {
    let (kind, now) = (kind(&app, &name)?, app.db.clock().now());
    let fares = jobs::fares(app.db.write(), now).await?;
    let fares = fares.iter().find(|fares| fares.kind == kind.name);
    let said = |word: &str| query.as_deref() == Some(word);
    let job = row(&page, &kind, fares, now);
    Ok(View::ok(JobPage { tried: said(TRIED), nothing: said(NOTHING), job, page }))
}

pub async fn try_again(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(name): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let job = kind(&app, &name)?.name;
    let mut change = app.db.change(staff.actor()).await?;
    let told = match jobs::try_now(&mut change, job).await? {
        0 => {
            change.abandon().await?;
            NOTHING
        }
        _ => {
            change.commit(Event::TriedAgain { job }).await?;
            TRIED
        }
    };
    Ok(Redirect::to(&page.to(&format!("{HERE}/{job}?{told}"))).into_response())
}
