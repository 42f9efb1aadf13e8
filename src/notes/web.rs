//! `/mijn/dossier`: what we wrote down about you, and your side of it (P18). The person reads a note as soon as it is written.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgConnection;
use uuid::Uuid;

use super::form::{self, REPLIED, ReplyForm};
use super::model::Note;
use super::shown::Shown;
use super::{event::Event, read_store, store};
use crate::accounts::SignedIn;
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::routes::{Permit, Routes};
use crate::platform::session::Reading;

pub const PATH: &str = "/mijn/dossier";

/// Notes on one page.
pub const PER_PAGE: usize = 20;

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, PATH, list)
        .get(Permit::Person, "/mijn/dossier/{note}", show)
        .post(Permit::Person, "/mijn/dossier/{note}/reactie", reply)
        .post(Permit::Person, "/mijn/dossier/{note}/oneens", dispute)
        .post(Permit::Person, "/mijn/dossier/{note}/eens", take_back)
}

#[derive(Template)]
#[template(path = "notes/mine.html")]
struct MinePage {
    page: Page,
    notes: Vec<Shown>,
    newest: String,
    older: String,
}

#[derive(Template)]
#[template(path = "notes/mine_note.html")]
struct NotePage {
    page: Page,
    form: FormView,
    done: Option<&'static str>,
    note: Shown,
}

async fn list(
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    RawQuery(query): RawQuery,
) -> Result<View<MinePage>> {
    let from = from(query.as_deref());
    let (access, files) = files(&mut reading, &visitor).await?;
    let mut notes = vec![];
    for person in files {
        notes.extend(read_store::list(&mut reading, &access, person, from, PER_PAGE as i64 + 1).await?);
    }
    notes.sort_by_key(|note| std::cmp::Reverse(note.id));
    let older = older(&mut notes, |id| page.to(&format!("{PATH}?vanaf={id}")));
    let newest = from.map_or_else(String::new, |_| page.to(PATH));
    let notes = notes.iter().filter_map(|note| Shown::new(&page, PATH, note)).collect();
    Ok(View::ok(MinePage { page, notes, newest, older }))
}

/// The files that a person reads here: their own, and those of the administration that are linked to their account.
async fn files(conn: &mut PgConnection, visitor: &SignedIn) -> Result<(Access, Vec<PersonId>)> {
    let (access, linked) = visitor.access.clone().with_linked(conn).await?;
    Ok((access, [vec![visitor.person], linked].concat()))
}

/// One of their notes, with the access to it.
async fn mine(conn: &mut PgConnection, visitor: &SignedIn, note: NoteId) -> Result<(Note, Access)> {
    let (access, files) = files(conn, visitor).await?;
    for person in files {
        if let Some(note) = read_store::find(conn, &access, person, note).await? {
            return Ok((note, access));
        }
    }
    Err(Error::NotFound)
}

/// The note that a list starts with; whatever else the address says is passed over.
pub fn from(query: Option<&str>) -> Option<NoteId> {
    let id: Uuid = query?.split('&').find_map(|pair| pair.strip_prefix("vanaf="))?.parse().ok()?;
    Some(id.into())
}

/// Leaves one page of notes, and gives the address of the next; empty when there is none.
pub fn older(notes: &mut Vec<Note>, address: impl FnOnce(NoteId) -> String) -> String {
    let next = notes.get(PER_PAGE).map(|note| note.id);
    notes.truncate(PER_PAGE);
    next.map(address).unwrap_or_default()
}

async fn show(
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    Path(note): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<View<NotePage>> {
    let (note, _) = mine(&mut reading, &visitor, id(&note)?).await?;
    let note = Shown::new(&page, PATH, &note).ok_or(Error::NotFound)?;
    let done = query.as_deref().and_then(|query| told(page.t, query, &note));
    Ok(View::ok(NotePage { page, form: FormView::default(), done, note }))
}

/// What a press changed: told when it is so, whatever the address says.
fn told(t: Messages, query: &str, note: &Shown) -> Option<&'static str> {
    match query {
        "gelukt=reactie" if !note.replies.is_empty() => Some(t.notes_told_reply()),
        "gelukt=oneens" if note.disputed.is_some() => Some(t.notes_told_disputed()),
        "gelukt=eens" if note.disputed.is_none() => Some(t.notes_told_taken_back()),
        _ => None,
    }
}

async fn reply(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(note): Path<String>,
    typed: Typed<ReplyForm>,
) -> Result<Response> {
    let note = id(&note)?;
    if let Some(form) = typed.masked(&REPLIED) {
        return again(&app, page, &visitor, note, form).await;
    }
    let mut errors = typed.errors(page.t);
    let body = form::prose(&typed, "reply", page.t.notes_reply_missing(), page.t, &mut errors);
    let Some(body) = body.filter(|_| errors.is_empty()) else {
        return again(&app, page.failed(), &visitor, note, typed.again(errors)).await;
    };
    if let Some(form) = typed.warned(&REPLIED) {
        return again(&app, page, &visitor, note, form).await;
    }
    let mut change = app.db.change(visitor.actor()).await?;
    let (Note { person, .. }, access) = mine(change.conn(), &visitor, note).await?;
    let file = persons::file(&mut change, &app.vault, &access, person, RetentionGroup::Behaviour).await?;
    if !store::reply(&mut change, (&file, person, note), &body).await? {
        return Err(Error::NotFound);
    }
    change.commit(Event::Replied { person, note }).await?;
    Ok(back(&page, note, "reactie"))
}

/// The same page, with the form as it is now.
async fn again(app: &App, page: Page, visitor: &SignedIn, note: NoteId, form: FormView) -> Result<Response> {
    let mut conn = app.db.read().acquire().await?;
    let (note, _) = mine(&mut conn, visitor, note).await?;
    let note = Shown::new(&page, PATH, &note).ok_or(Error::NotFound)?;
    let failed = form.failed();
    let template = NotePage { page, form, done: None, note };
    Ok(if failed { View::refused(template).into_response() } else { View::ok(template).into_response() })
}

async fn dispute(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(note): Path<String>,
    _: Pressed,
) -> Result<Response> {
    take_side(&app, &page, &visitor, id(&note)?, Side::Disagrees).await
}

async fn take_back(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(note): Path<String>,
    _: Pressed,
) -> Result<Response> {
    take_side(&app, &page, &visitor, id(&note)?, Side::NoLonger).await
}

/// Whether the person disagrees with what was written down.
enum Side {
    Disagrees,
    NoLonger,
}

/// Pressed twice, it is told all the same.
async fn take_side(app: &App, page: &Page, visitor: &SignedIn, note: NoteId, side: Side) -> Result<Response> {
    let mut change = app.db.change(visitor.actor()).await?;
    let (Note { person, .. }, _) = mine(change.conn(), visitor, note).await?;
    let (changed, event, told) = match side {
        Side::Disagrees => {
            (store::dispute(&mut change, person, note).await?, Event::Disputed { person, note }, "oneens")
        }
        Side::NoLonger => {
            (store::take_back(&mut change, person, note).await?, Event::DisputeTakenBack { person, note }, "eens")
        }
    };
    if changed {
        change.commit(event).await?;
    } else {
        change.abandon().await?;
    }
    Ok(back(page, note, told))
}

fn back(page: &Page, note: NoteId, told: &str) -> Response {
    Redirect::to(&format!("{}?gelukt={told}", page.to(&format!("{PATH}/{note}")))).into_response()
}

pub fn id(text: &str) -> Result<NoteId> {
    text.parse::<Uuid>().map(NoteId::from).map_err(|_| Error::NotFound)
}
