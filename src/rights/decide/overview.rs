//! `/beheer/verzoeken/{number}/besluit`: what can be decided today, and what has to happen first.

use askama::Template;
use axum::extract::State;

use super::situation;
use super::words::{self, Barrier};
use super::writing::Writing;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::rights::open::OpenCase;
use crate::rights::staff::case;

#[derive(Template)]
#[template(path = "rights/decide/overview.html")]
pub struct OverviewPage {
    page: Page,
    number: String,
    base: String,
    choices: Vec<Choice>,
}

struct Choice {
    id: &'static str,
    title: &'static str,
    lead: &'static str,
    barriers: Vec<Barrier>,
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase) -> Result<View<OverviewPage>> {
    let situation = situation::read(&app, &open).await?;
    let base = page.to(&case::address(&open.request.number));
    let choice = |writing: Writing| Choice {
        id: writing.slug(),
        title: words::title(page.t, writing),
        lead: words::lead(page.t, writing),
        barriers: situation
            .hindrances(&open.request, writing)
            .into_iter()
            .map(|hindrance| words::barrier(page.t, &base, hindrance))
            .collect(),
    };
    let choices = Writing::DECISIONS.map(choice).into();
    Ok(View::ok(OverviewPage { number: open.request.number.to_string(), choices, base, page }))
}
