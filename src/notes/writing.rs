//! Writing a note and correcting one. Half an hour after it was opened a file shuts by itself, also while somebody writes: then the text comes
//! back, and is saved once the file is open again.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::event::Event;
use super::form::{self, CORRECTED, CorrectForm, Filled, WRITTEN, WriteForm};
use super::model::{Kind, Part, Source, Topic, Words};
use super::staff::{Named, author, back, base, begin, note};
use super::{shown, store};
use crate::accounts::Opened;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::access::{self, OpenFile};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let notes = Permit::Staff(Duty::Notes);
    Routes::new()
        .get(notes, "/beheer/personen/{person}/notities/nieuw", new)
        .post(notes, "/beheer/personen/{person}/notities/nieuw", write)
        .get(notes, "/beheer/personen/{person}/notities/{note}/verbeteren", edit)
        .post(notes, "/beheer/personen/{person}/notities/{note}/verbeteren", correct)
}

/// What can be chosen on both forms, in words.
struct Choices {
    kinds: Vec<(&'static str, &'static str)>,
    topics: Vec<(&'static str, &'static str)>,
    sources: Vec<(&'static str, &'static str)>,
}

impl Choices {
    fn new(t: Messages) -> Self {
        Self {
            kinds: Kind::ALL.iter().map(|kind| (kind.as_str(), shown::kind(t, *kind))).collect(),
            topics: Topic::ALL.iter().map(|topic| (topic.as_str(), shown::topic(t, *topic))).collect(),
            sources: Source::ALL.iter().map(|source| (source.as_str(), shown::source(t, *source))).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "notes/write.html")]
struct WritePage {
    page: Page,
    form: FormView,
    name: String,
    back: String,
    parts: Vec<(&'static str, &'static str)>,
    choices: Choices,
    /// Whose other files are open; the first choice is nobody.
    others: Vec<(String, String)>,
    /// The file shut meanwhile: where it is opened again.
    shut: Option<String>,
}

#[derive(Template)]
#[template(path = "notes/correct.html")]
struct CorrectPage {
    page: Page,
    form: FormView,
    back: String,
    choices: Choices,
    shut: Option<String>,
}

async fn new(State(app): State<App>, page: Page, opened: Opened) -> Result<Response> {
    let others = other_files(&app, &opened).await?;
    let form = FormView::with(&[("part", Part::About.as_str()), ("other", "none")]);
    write_page(&app, page, &opened, form, &others).await
}

/// The files of others that this employee has open.
async fn other_files(app: &App, opened: &Opened) -> Result<Vec<OpenFile>> {
    let mut conn = app.db.read().acquire().await?;
    let now = app.db.clock().now();
    let mut files = access::all_running(&mut conn, &app.vault, opened.staff.account, now).await?;
    files.retain(|file| file.person != opened.file.person);
    Ok(files)
}

async fn write_page(app: &App, page: Page, opened: &Opened, form: FormView, files: &[OpenFile]) -> Result<Response> {
    let mut conn = app.db.read().acquire().await?;
    let name = opened.name(&mut *conn).await?;
    let mut template = WritePage::new(page, &base(opened.file.person), form, name);
    for file in files {
        // An employee's subject, or somebody who has gone, has no record.
        let Some(other) = persons::find(&mut *conn, &file.access, file.person).await? else { continue };
        let person = &other.person;
        let address = person.contact.address.lines().join(", ");
        template.others.push((file.person.to_string(), format!("{}, {address}", person.name.full())));
    }
    drop(conn);
    Ok(answer(template.form.failed(), template))
}

fn answer<T: Template>(failed: bool, template: T) -> Response {
    if failed { View::refused(template).into_response() } else { View::ok(template).into_response() }
}

impl WritePage {
    fn new(page: Page, base: &str, form: FormView, name: String) -> Self {
        let t = page.t;
        Self {
            form,
            name,
            back: page.to(base),
            parts: Part::ALL.iter().map(|part| (part.as_str(), shown::part(t, *part))).collect(),
            choices: Choices::new(t),
            others: vec![("none".to_owned(), t.notes_other_nobody().to_owned())],
            shut: None,
            page,
        }
    }
}

async fn write(
    State(app): State<App>,
    page: Page,
    Path(path): Path<Named>,
    opened: Result<Opened, Response>,
    typed: Typed<WriteForm>,
) -> Result<Response> {
    let opened = match opened {
        Ok(opened) => opened,
        Err(shut) => return Ok(shut_meanwhile(page, &path, shut, &typed)),
    };
    let files = other_files(&app, &opened).await?;
    if let Some(form) = typed.masked(&WRITTEN) {
        return write_page(&app, page, &opened, form, &files).await;
    }
    let persons: Vec<PersonId> = files.iter().map(|file| file.person).collect();
    let filled = match form::filled(&typed, page.t, &persons) {
        Ok(filled) => filled,
        Err(errors) => return write_page(&app, page.failed(), &opened, typed.again(errors), &files).await,
    };
    if let Some(form) = typed.warned(&WRITTEN) {
        return write_page(&app, page, &opened, form, &files).await;
    }
    save(&app, &page, &opened, &files, &filled).await
}

/// Both files are opened in the order of their ids, so that two employees who write about the same two do not wait for each other for ever.
async fn save(app: &App, page: &Page, opened: &Opened, files: &[OpenFile], filled: &Filled) -> Result<Response> {
    let (person, author) = (opened.file.person, author(opened)?);
    let other = filled.other.as_ref().and_then(|(other, part, body)| {
        let file = files.iter().find(|file| file.person == *other)?;
        let source = filled.words.source.for_other(*part);
        Some((file, *part, Words { source, body: body.clone(), ..filled.words.clone() }))
    });
    let mut wanted = vec![(person, filled.part, &filled.words, &opened.file.access)];
    wanted.extend(other.iter().map(|(file, part, words)| (file.person, *part, words, &file.access)));
    wanted.sort_by_key(|(whose, ..)| *whose);
    let mut change = app.db.change(opened.staff.actor()).await?;
    let mut keys = vec![];
    for (whose, _, _, access) in &wanted {
        keys.push(persons::file(&mut change, &app.vault, access, *whose, RetentionGroup::Behaviour).await?);
    }
    let copies = wanted.iter().zip(&keys);
    let copies: Vec<_> = copies
        .map(|((person, part, words, _), file)| store::Copy { person: *person, part: *part, file, words })
        .collect();
    let note = store::write(&mut change, author, &copies).await?;
    for copy in copies.iter().filter(|copy| copy.person != person) {
        change.also(Event::Written { person: copy.person, note });
    }
    change.commit(Event::Written { person, note }).await?;
    Ok(back(page, person, note, "geschreven"))
}

/// What was typed, on a page that shows nothing of the person: the file shut while somebody wrote.
fn shut_meanwhile(page: Page, path: &Named, shut: Response, typed: &Typed<WriteForm>) -> Response {
    if !shut.status().is_redirection() {
        return shut;
    }
    let mut errors = Errors::default();
    errors.add("subject", page.t.notes_shut());
    let (file, place) = (page.to(&path.file()), path.place());
    let template = WritePage::new(page.failed(), &place, typed.again(errors), String::new());
    View::refused(WritePage { shut: Some(file), ..template }).into_response()
}

async fn edit(State(app): State<App>, page: Page, opened: Opened, Path(path): Path<Named>) -> Result<Response> {
    let note = note(&app, &opened, &path).await?;
    let current = note.current().filter(|_| note.can_change()).ok_or(Error::NotFound)?;
    Ok(correct_page(page, &path, form::as_it_stands(&current.words), None))
}

fn correct_page(page: Page, path: &Named, form: FormView, shut: Option<String>) -> Response {
    let choices = Choices::new(page.t);
    answer(form.failed(), CorrectPage { back: page.to(&path.place()), page, form, choices, shut })
}

async fn correct(
    State(app): State<App>,
    page: Page,
    Path(path): Path<Named>,
    opened: Result<Opened, Response>,
    typed: Typed<CorrectForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let opened = match opened {
        Ok(opened) => opened,
        Err(shut) if !shut.status().is_redirection() => return Ok(shut),
        Err(_) => {
            errors.add("subject", page.t.notes_shut());
            let file = page.to(&path.file());
            return Ok(correct_page(page.failed(), &path, typed.again(errors), Some(file)));
        }
    };
    let note = note(&app, &opened, &path).await?;
    if let Some(form) = typed.masked(&CORRECTED) {
        return Ok(correct_page(page, &path, form, None));
    }
    let words = form::words(&typed, page.t, &mut errors);
    let reason = form::line(&typed, "reason", page.t.notes_reason_missing(), page.t, &mut errors);
    let (Some(words), Some(reason), true) = (words, reason, errors.is_empty()) else {
        let form = typed.again(errors.in_order_of::<CorrectForm>());
        return Ok(correct_page(page.failed(), &path, form, None));
    };
    if let Some(form) = typed.warned(&CORRECTED) {
        return Ok(correct_page(page, &path, form, None));
    }
    let (mut change, file) = begin(&app, &opened).await?;
    let (person, id) = (note.person, note.id);
    if !store::correct(&mut change, author(&opened)?, (&file, person, id), &words, &reason).await? {
        // Struck out meanwhile: it stays as it is, and the page says why.
        change.abandon().await?;
        return Ok(back(&page, person, id, "al-doorgehaald"));
    }
    change.commit(Event::Corrected { person, note: id }).await?;
    Ok(back(&page, person, id, "verbeterd"))
}
