//! What somebody sees who acts for another (P88): an overview of what they may, and a page for each area with what it holds. The route table says
//! which area a page belongs to; what it opens is no more than that.

mod contact;
mod privacy;
mod property;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::kernel::representation::Area;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};
use crate::platform::session::Acting;
use crate::representatives::{self, words};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Acting, "/mijn/namens", overview)
        .get(Permit::For(Area::Property), "/mijn/namens/woning", property::show)
        .get(Permit::For(Area::Contact), "/mijn/namens/gegevens", contact::show)
        .get(Permit::For(Area::Privacy), "/mijn/namens/verzoeken", privacy::show)
}

#[derive(Template)]
#[template(path = "my/on_behalf/overview.html")]
struct OverviewPage {
    page: Page,
    /// None once it ended.
    holds: Option<Holds>,
}

struct Holds {
    name: String,
    kind: &'static str,
    when: String,
    areas: Vec<AreaLink>,
}

struct AreaLink {
    what: &'static str,
    /// Empty where this portal has nothing yet.
    href: String,
}

/// Whoever does not act for another is sent to where that begins.
async fn overview(State(app): State<App>, page: Page, acting: Option<Acting>) -> Result<Response> {
    let Some(acting) = acting else {
        return Ok(Redirect::to(&page.to("/mijn/vertegenwoordigers")).into_response());
    };
    let it = representatives::one(app.db.read(), acting.representation).await?;
    let holds = match (acting.now, it) {
        (Some(now), Some(it)) => Some(Holds {
            name: acting.name.as_deref().unwrap_or_default().to_owned(),
            kind: words::kind(page.t, now.kind),
            when: words::when(page.t, it.begins_on, it.ends_on),
            areas: now.scope.areas().map(|area| AreaLink::new(&page, area)).collect(),
        }),
        _ => None,
    };
    Ok(View::ok(OverviewPage { page, holds }).into_response())
}

impl AreaLink {
    fn new(page: &Page, area: Area) -> Self {
        let href = match area {
            Area::Property => page.to("/mijn/namens/woning"),
            Area::Contact => page.to("/mijn/namens/gegevens"),
            Area::Privacy => page.to("/mijn/namens/verzoeken"),
            Area::Care => String::new(),
        };
        Self { what: words::area(page.t, area), href }
    }
}
