//! `/beheer/verzoeken/{number}/werkaantekeningen`: the notes that an answer would bring along, to read one by one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::pile::{Pile, Piled, pile};
use super::shown::{self, Card};
use super::told::Told;
use super::{address, carry_out, words};
use crate::accounts;
use crate::accounts::staff::colleagues;
use crate::kernel::dossier::Left;
use crate::kernel::ids::NoteId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, Kind};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::staff::case;

/// Notes can be long, and phones are small.
const PER_PAGE: usize = 10;

#[derive(Template)]
#[template(path = "rights/review/list.html")]
pub struct ListPage {
    page: Page,
    number: String,
    /// The case, and this.
    base: String,
    here: String,
    told: Option<(&'static str, &'static str)>,
    is_matched: bool,
    is_open: bool,
    decides: bool,
    /// The person has an account, in which they read their notes anyway.
    reads_online: bool,
    open: usize,
    given: usize,
    left_out: Vec<String>,
    total: usize,
    /// How many one press may give.
    others: usize,
    shows_all: bool,
    cards: Vec<Card>,
    newest: String,
    older: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    RawQuery(query): RawQuery,
) -> Result<View<ListPage>> {
    let query = query.unwrap_or_default();
    let mut conn = app.db.read().acquire().await?;
    let pile = of_data(&mut conn, &open.request).await?;
    let reads_online = match pile.records.first() {
        Some(first) => accounts::of_person(&mut *conn, first.person).await?.is_some(),
        None => false,
    };
    drop(conn);
    let listed = Listed::new(&pile, &open.request, &query);
    let known = colleagues(&app, open.staff.account).await?;
    let cards = shown::cards(&app, &page, (&open, &known), (&pile, &listed.notes)).await?;
    let (is_open, here) = (open.request.case.state.is_open(), page.to(&address(&open.request)));
    let all = if listed.shows_all { "toon=alle&" } else { "" };
    Ok(View::ok(ListPage {
        number: open.request.number.to_string(),
        base: page.to(&case::address(&open.request.number)),
        told: Told::from_query(&query).map(|told| told.say(page.t)),
        is_matched: open.request.case.about.is_some(),
        is_open,
        decides: page.is_for(Duty::Decisions),
        reads_online: reads_online && is_open,
        open: pile.open().count(),
        given: pile.given().count(),
        left_out: left_out(&page, &pile),
        total: pile.notes.len(),
        others: pile.others().count(),
        shows_all: listed.shows_all,
        cards,
        newest: listed.from.map_or_else(String::new, |_| format!("{here}?{all}")),
        older: listed.next.map_or_else(String::new, |next| format!("{here}?{all}vanaf={next}")),
        here,
        page,
    }))
}

/// The notes of a request that data answer.
pub async fn of_data(conn: &mut sqlx::PgConnection, request: &Request) -> Result<Pile> {
    if !request.case.kind.is_of_data() {
        return Err(Error::NotFound);
    }
    pile(conn, request).await
}

fn left_out(page: &Page, pile: &Pile) -> Vec<String> {
    let counted = pile.grounds().into_iter().map(|(ground, count)| (Left::Ground(ground), count)).collect();
    words::left_out(page.t, &counted)
}

/// What stands on this page: those to review, or all. Nothing of a closed request is opened again.
struct Listed<'a> {
    notes: Vec<&'a Piled>,
    shows_all: bool,
    from: Option<NoteId>,
    next: Option<NoteId>,
}

impl<'a> Listed<'a> {
    fn new(pile: &'a Pile, request: &Request, query: &str) -> Self {
        let asked = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name));
        let from: Option<NoteId> = asked("vanaf=").and_then(|id| id.parse::<Uuid>().ok()).map(Into::into);
        let shows_all = asked("toon=") == Some("alle") || pile.open().next().is_none();
        let listed = pile.notes.iter().filter(|one| shows_all || one.is_open());
        let mut notes: Vec<&Piled> = listed.filter(|one| from.is_none_or(|from| one.note <= from)).collect();
        if !request.case.state.is_open() {
            notes.clear();
        }
        let next = notes.get(PER_PAGE).map(|one| one.note);
        notes.truncate(PER_PAGE);
        Self { notes, shows_all, from, next }
    }
}

/// What was on the screen.
pub struct SeenForm;

impl Form for SeenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("revision", Kind::Line)];
}

/// One press gives a note.
pub async fn give(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    pressed: Pressed<SeenForm>,
) -> Result<Response> {
    let told = carry_out::give(&app, &open, note(&named)?, pressed.get("revision")).await?;
    Ok(back(&page, &open.request, told))
}

/// The `{note}` of the path.
pub fn note(named: &HashMap<String, String>) -> Result<NoteId> {
    let id: Option<Uuid> = named.get("note").and_then(|id| id.parse().ok());
    id.map(Into::into).ok_or(Error::NotFound)
}

/// Back to the notes that are left, which say what happened.
pub fn back(page: &Page, request: &Request, told: Told) -> Response {
    Redirect::to(&page.to(&format!("{}?{}", address(request), told.query()))).into_response()
}
