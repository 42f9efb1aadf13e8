//! `/beheer/personen/{person}/notities`: the notes in a file that the employee has open (P18).

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::event::Event;
use super::form::{self, STRUCK, StrikeForm};
use super::model::{Author, Note};
use super::shown::Shown;
use super::web::{PER_PAGE, from, id, older};
use super::{read_store, store};
use crate::accounts::Opened;
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::routes::{Permit, Routes};
use crate::platform::vault::Unlocked;

pub fn routes() -> Routes {
    let (reading, notes) = (Permit::Staff(Duty::ReadNotes), Permit::Staff(Duty::Notes));
    Routes::new()
        .get(reading, "/beheer/personen/{person}/notities", list)
        .get(reading, "/beheer/personen/{person}/notities/{note}", show)
        .post(notes, "/beheer/personen/{person}/notities/{note}/doorhalen", strike)
        .post(notes, "/beheer/personen/{person}/notities/{note}/maskeren", mask)
}

#[derive(Template)]
#[template(path = "notes/list.html")]
struct ListPage {
    page: Page,
    name: String,
    file: String,
    base: String,
    notes: Vec<Shown>,
    newest: String,
    older: String,
}

#[derive(Template)]
#[template(path = "notes/note.html")]
struct NotePage {
    page: Page,
    form: FormView,
    done: Option<&'static str>,
    base: String,
    /// Files of others in which it stands too.
    others: Vec<String>,
    note: Shown,
}

async fn list(State(app): State<App>, page: Page, opened: Opened, RawQuery(query): RawQuery) -> Result<View<ListPage>> {
    let (person, access) = (opened.file.person, &opened.file.access);
    let from = from(query.as_deref());
    let mut conn = app.db.read().acquire().await?;
    let name = opened.name(&mut *conn).await?;
    let mut notes = read_store::list(&mut conn, access, person, from, PER_PAGE as i64 + 1).await?;
    let base = base(person);
    let older = older(&mut notes, |id| page.to(&format!("{base}?vanaf={id}")));
    let newest = from.map_or_else(String::new, |_| page.to(&base));
    let notes = notes.iter().filter_map(|note| Shown::new(&page, &base, note)).collect();
    let (file, base) = (page.to(&format!("/beheer/personen/{person}")), page.to(&base));
    Ok(View::ok(ListPage { page, name, file, base, notes, newest, older }))
}

/// The address of the notes in somebody's file.
pub fn base(person: PersonId) -> String {
    format!("/beheer/personen/{person}/notities")
}

/// A note in the file that is open, by the `{note}` of the path.
pub async fn note(app: &App, opened: &Opened, path: &Named) -> Result<Note> {
    let mut conn = app.db.read().acquire().await?;
    let note = read_store::find(&mut conn, &opened.file.access, opened.file.person, id(&path.note)?).await?;
    note.ok_or(Error::NotFound)
}

/// What the path names: whose file, and which note in it.
#[derive(serde::Deserialize)]
pub struct Named {
    person: String,
    #[serde(default)]
    note: String,
}

impl Named {
    /// The address of the file.
    pub fn file(&self) -> String {
        format!("/beheer/personen/{}", self.person)
    }

    /// The address of the notes in it, or of the note.
    pub fn place(&self) -> String {
        let place = format!("{}/notities/{}", self.file(), self.note);
        place.trim_end_matches('/').to_owned()
    }
}

async fn show(
    State(app): State<App>,
    page: Page,
    opened: Opened,
    Path(path): Path<Named>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let note = note(&app, &opened, &path).await?;
    let done = query.as_deref().and_then(|query| told(page.t, query));
    note_page(page, &note, FormView::default(), done)
}

/// What a press changed, told once.
fn told(t: Messages, query: &str) -> Option<&'static str> {
    match query {
        "gelukt=geschreven" => Some(t.notes_told_written()),
        "gelukt=verbeterd" => Some(t.notes_told_corrected()),
        "gelukt=doorgehaald" => Some(t.notes_told_struck()),
        "gelukt=gemaskeerd" => Some(t.notes_told_masked()),
        "gelukt=al-doorgehaald" => Some(t.notes_told_struck_already()),
        _ => None,
    }
}

fn note_page(page: Page, note: &Note, form: FormView, done: Option<&'static str>) -> Result<Response> {
    let base = base(note.person);
    let shown = Shown::new(&page, &base, note).ok_or(Error::NotFound)?;
    let others = note.others.iter().map(|other| page.to(&format!("/beheer/personen/{other}"))).collect();
    let failed = form.failed();
    let template = NotePage { base: page.to(&base), form, done, others, note: shown, page };
    Ok(if failed { View::refused(template).into_response() } else { View::ok(template).into_response() })
}

/// Back to a note, which says what happened.
pub fn back(page: &Page, person: PersonId, note: NoteId, told: &str) -> Response {
    Redirect::to(&format!("{}?gelukt={told}", page.to(&format!("{}/{note}", base(person))))).into_response()
}

/// Who writes, in the role that brings this duty.
pub fn author(opened: &Opened) -> Result<Author> {
    Ok(Author { account: opened.staff.account, role: opened.staff.in_charge_of(Duty::Notes)? })
}

/// A change to the notes in the file that is open.
pub async fn begin(app: &App, opened: &Opened) -> Result<(Change, Unlocked)> {
    let mut change = app.db.change(opened.staff.actor()).await?;
    let (person, access) = (opened.file.person, &opened.file.access);
    let file = persons::file(&mut change, &app.vault, access, person, RetentionGroup::Behaviour).await?;
    Ok((change, file))
}

async fn strike(
    State(app): State<App>,
    page: Page,
    opened: Result<Opened, Response>,
    Path(path): Path<Named>,
    typed: Typed<StrikeForm>,
) -> Result<Response> {
    let opened = match opened {
        Ok(opened) => opened,
        Err(shut) => return Ok(shut),
    };
    let note = note(&app, &opened, &path).await?;
    if let Some(form) = typed.masked(&STRUCK) {
        return note_page(page, &note, form, None);
    }
    let mut errors = typed.errors(page.t);
    let reason = form::line(&typed, "reason", page.t.notes_strike_missing(), page.t, &mut errors);
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        return note_page(page.failed(), &note, typed.again(errors), None);
    };
    if let Some(form) = typed.warned(&STRUCK) {
        return note_page(page, &note, form, None);
    }
    let (mut change, file) = begin(&app, &opened).await?;
    let (person, id) = (note.person, note.id);
    if store::strike(&mut change, author(&opened)?, (&file, person, id), &reason).await? {
        change.commit(Event::Struck { person, note: id }).await?;
    } else {
        change.abandon().await?;
    }
    Ok(back(&page, person, id, "doorgehaald"))
}

/// One press, and the numbers are gone from every version.
async fn mask(
    State(app): State<App>,
    page: Page,
    opened: Result<Opened, Response>,
    Path(path): Path<Named>,
    _: Pressed,
) -> Result<Response> {
    let opened = match opened {
        Ok(opened) => opened,
        Err(shut) => return Ok(shut),
    };
    let (mut change, file) = begin(&app, &opened).await?;
    let (person, access) = (opened.file.person, &opened.file.access);
    let note = read_store::find(change.conn(), access, person, id(&path.note)?).await?.ok_or(Error::NotFound)?;
    if note.holds_numbers() {
        store::mask(&mut change, author(&opened)?, &file, &note).await?;
        change.commit(Event::Masked { person, note: note.id }).await?;
    } else {
        change.abandon().await?;
    }
    Ok(back(&page, person, note.id, "gemaskeerd"))
}
