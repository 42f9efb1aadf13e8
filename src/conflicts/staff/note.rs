//! `/beheer/personen/{person}/bekend`: telling that one knows somebody. Nothing of the person is shown, and nothing of them has to be open.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::{PLACE, whose, words};
use crate::accounts::Staff;
use crate::conflicts::event::Event;
use crate::conflicts::model::Relation;
use crate::conflicts::store;
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};

pub struct NoteForm;

impl Form for NoteForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("relation", Kind::Line)];
}

#[derive(Template)]
#[template(path = "conflicts/note.html")]
struct NotePage {
    page: Page,
    form: FormView,
    person: PersonId,
    relations: Vec<(&'static str, &'static str)>,
}

/// Somebody with a file: no id made up, and no employee.
async fn known(app: &App, id: &str) -> Result<PersonId> {
    let person = id.parse::<Uuid>().map(PersonId::from).map_err(|_| Error::NotFound)?;
    let on_file = persons::is_on_file(app.db.write(), person).await?;
    if on_file { Ok(person) } else { Err(Error::NotFound) }
}

fn view(page: Page, person: PersonId, form: FormView) -> NotePage {
    let relations = Relation::ALL.iter().map(|known| (known.code(), words::relation(page.t, *known))).collect();
    NotePage { page, form, person, relations }
}

pub async fn form(State(app): State<App>, page: Page, Path(person): Path<String>) -> Result<Response> {
    let person = known(&app, &person).await?;
    Ok(View::ok(view(page, person, FormView::default())).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(person): Path<String>,
    typed: Typed<NoteForm>,
) -> Result<Response> {
    let person = known(&app, &person).await?;
    let mut errors = typed.errors(page.t);
    let relation = Relation::from_code(typed.get("relation"));
    let Some(relation) = relation.filter(|_| errors.is_empty()) else {
        errors.add("relation", page.t.conflicts_relation_missing());
        return Ok(View::refused(view(page.failed(), person, typed.again(errors))).into_response());
    };
    let mut change = app.db.change(staff.actor()).await?;
    let employee = whose(change.conn(), staff).await?;
    match store::note(&mut change, (employee, staff.account), person, relation).await? {
        Some(conflict) => change.commit(Event::Noted { employee, conflict }).await?,
        None => change.abandon().await?,
    }
    Ok(Redirect::to(&format!("{}?gelukt=gemeld", page.to(PLACE))).into_response())
}
