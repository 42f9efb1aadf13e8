//! `/beheer/verzoeken/{number}/dossier`: what the portal holds of whom a request is about, chapter by chapter, as they would get it (P77): so
//! that an employee sees it before the answer leaves. Only for requests that are answered with it, or with what somebody gave us of it, and
//! while they are open.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::case;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::rights::dossier::{self, Dossier, Online};
use crate::rights::kind::Kind;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::review;

#[derive(Template)]
#[template(path = "rights/staff/dossier.html")]
struct DossierPage {
    page: Page,
    base: String,
    number: String,
    /// None when nobody knows yet whose data they are.
    found: Option<Found>,
}

struct Found {
    /// The places where it stands.
    places: Vec<&'static str>,
    /// Chapters with how many entries each has.
    chapters: Vec<(&'static str, usize)>,
    nothing_in: Vec<&'static str>,
}

/// Whether the answer to such a request is put together from a dossier, and somebody still works on it.
pub fn is_collected(request: &Request) -> bool {
    matches!(request.case.kind, Kind::Access | Kind::Portability) && request.case.state.is_open()
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    if !is_collected(&open.request) {
        return Err(Error::NotFound);
    }
    let found = match collect(&app, &open).await? {
        Some(dossier) => Some(found(&page, &dossier).await?),
        None => None,
    };
    let base = page.to(&case::address(&open.request.number));
    Ok(View::ok(DossierPage { base, number: open.request.number.to_string(), found, page }).into_response())
}

/// The whole of it, as the person would read it.
pub async fn read(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    if !is_collected(&open.request) {
        return Err(Error::NotFound);
    }
    let back = page.to(&format!("{}/dossier", case::address(&open.request.number)));
    Ok(match collect(&app, &open).await? {
        Some(dossier) => dossier::online(dossier, page.lang, Online::new(&page, back)),
        None => Redirect::to(&back).into_response(),
    })
}

/// Collects it, which each person whose files are opened can read. None when nobody was matched.
async fn collect(app: &App, open: &OpenCase) -> Result<Option<Dossier>> {
    let Some(about) = open.request.case.about else { return Ok(None) };
    let who = open.staff.at_work(Duty::RequestWork)?;
    let mut conn = app.db.write().acquire().await?;
    let records = dossier::records(&mut conn, about).await?;
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    let now = app.db.clock().now();
    let access = Access::by_employee(&mut conn, &app.vault, "rights-dossier", who, now, &persons).await?;
    let withheld = review::pile(&mut conn, &open.request).await?.withheld();
    drop(conn);
    let withheld = withheld.into_iter().map(|(note, ground)| (note.uuid(), ground)).collect();
    Dossier::leaving_out(app, access, records, withheld).await.map(Some)
}

async fn found(page: &Page, dossier: &Dossier) -> Result<Found> {
    let mut chapters = vec![];
    for source in dossier.filled() {
        let (mut walk, mut entries) = (dossier.walk(source), 0);
        while let Some((_, items)) = walk.next().await? {
            entries += items.len();
        }
        chapters.push((source.chapter().title.say(page.lang), entries));
    }
    Ok(Found {
        places: dossier.records.iter().map(|record| record.kind.said().say(page.lang)).collect(),
        chapters,
        nothing_in: dossier.empty().map(|source| source.chapter().title.say(page.lang)).collect(),
    })
}
