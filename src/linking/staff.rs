//! `/beheer/koppelen/{person}`: for a person whose file is open at the desk. A code that works for ten minutes, for who showed who they
//! are (RULES 2, L3); a letter with a code to the home, for who is not (L2); and ending a link, with a reason.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};

use super::code_store;
use super::event::Event;
use super::letter::{self, NoLetter};
use super::model::How;
use super::store;
use crate::accounts;
use crate::accounts::staff::Opened;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::reason::{BadReason, Reason};
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

/// The box that says: this person showed a proof of identity. A code is not made without.
pub struct SeenForm;

impl Form for SeenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("seen", Kind::Line)];
}

pub struct EndForm;

impl Form for EndForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("reason", Kind::Lines)];
}

#[derive(Template)]
#[template(path = "linking/desk.html")]
struct DeskPage {
    page: Page,
    name: String,
    base: String,
    file: String,
    done: Option<&'static str>,
    /// Since when an account shows this file.
    linked: Option<String>,
    /// The person logs in with this file itself.
    own_account: bool,
    /// The code that was just made: shown this once.
    code: Option<String>,
    /// Why there is no letter.
    no_letter: Option<String>,
    form: FormView,
}

impl DeskPage {
    async fn new(app: &App, page: Page, opened: &Opened, form: FormView) -> Result<Self> {
        let (person, mut conn) = (opened.file.person, app.db.read().acquire().await?);
        let on_file = persons::find(&mut *conn, &opened.file.access, person).await?.ok_or(Error::NotFound)?;
        let linked = store::link_of(&mut *conn, person).await?;
        let since = |moment| page.t.linking_since(dates::long(dates::amsterdam_day(moment), page.lang));
        Ok(Self {
            name: on_file.person.name.full(),
            base: page.to(&format!("/beheer/koppelen/{person}")),
            file: page.to(&format!("/beheer/personen/{person}")),
            done: None,
            linked: linked.map(|link| since(link.since)),
            own_account: accounts::of_person(&mut *conn, person).await?.is_some(),
            code: None,
            no_letter: None,
            form,
            page,
        })
    }
}

pub async fn show(State(app): State<App>, page: Page, opened: Opened, RawQuery(query): RawQuery) -> Result<Response> {
    let mut shown = DeskPage::new(&app, page, &opened, FormView::default()).await?;
    shown.done = match query.as_deref() {
        Some("gelukt=gestopt") => Some(shown.page.t.linking_desk_ended()),
        Some("gelukt=al-gekoppeld") => Some(shown.page.t.linking_desk_already()),
        Some("gelukt=gekoppeld") => Some(shown.page.t.linking_desk_linked()),
        _ => None,
    };
    Ok(View::ok(shown).into_response())
}

/// The line that the person reads: their file was used for linking.
pub(super) async fn access(app: &App, change: &mut Change, opened: &Opened) -> Result<Access> {
    let (at, who) = (change.at(), opened.staff.at_work(Duty::Links)?);
    let persons = [opened.file.person];
    Ok(Access::by_employee(change.conn(), &app.vault, "linking", who, at, &persons).await?)
}

/// Shown on the answer itself: a code stands nowhere, so no other page could show it.
pub async fn make_code(State(app): State<App>, page: Page, opened: Opened, typed: Typed<SeenForm>) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    if !typed.ticked("seen") {
        errors.add("seen", page.t.linking_desk_seen_missing());
    }
    if !errors.is_empty() {
        let again = DeskPage::new(&app, page.failed(), &opened, typed.again(errors)).await?;
        return Ok(View::refused(again).into_response());
    }
    let Some(code) = new_code(&app, &opened, opened.file.person).await? else {
        return Ok(already_linked(&page, opened.file.person));
    };
    let mut shown = DeskPage::new(&app, page, &opened, FormView::default()).await?;
    shown.code = Some(code);
    Ok(View::ok(shown).into_response())
}

/// An account shows this file by now: there is nothing to make a code for.
fn already_linked(page: &Page, file: PersonId) -> Response {
    Redirect::to(&page.to(&format!("/beheer/koppelen/{file}?gelukt=al-gekoppeld"))).into_response()
}

/// None when the file is linked meanwhile.
async fn new_code(app: &App, opened: &Opened, file: PersonId) -> Result<Option<String>> {
    let mut change = app.db.change(opened.staff.actor()).await?;
    let access = access(app, &mut change, opened).await?;
    let made = code_store::make_code(&mut change, &app.vault, &access, file, How::Desk).await?;
    let Some(code) = made else {
        change.abandon().await?;
        return Ok(None);
    };
    change.commit(Event::HandedOut { file }).await?;
    Ok(Some(code.grouped()))
}

/// The letter itself, to print. Made again, the code of the letter before works no more.
pub async fn letter(State(app): State<App>, page: Page, opened: Opened, _: Pressed) -> Result<Response> {
    let file = opened.file.person;
    let mut change = app.db.change(opened.staff.actor()).await?;
    let access = access(&app, &mut change, &opened).await?;
    let no_letter = match letter::with_new_code(&app, &mut change, &access, file).await? {
        Ok(pdf) => {
            change.commit(Event::LetterMade { file }).await?;
            let name = format!("attachment; filename=\"{}.pdf\"", page.t.linking_desk_letter_file());
            return Ok(
                ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response()
            );
        }
        Err(no_letter) => no_letter,
    };
    change.abandon().await?;
    let why = match no_letter {
        NoLetter::Linked => return Ok(already_linked(&page, file)),
        NoLetter::NoHome => page.t.linking_desk_letter_no_home().to_owned(),
        NoLetter::Disputed => page.t.linking_desk_letter_disputed().to_owned(),
        NoLetter::Letters(unknown) => page.t.linking_desk_letter_letters(unknown),
        NoLetter::TooLong => page.t.linking_desk_letter_long().to_owned(),
        NoLetter::Failed => page.t.linking_desk_letter_failed().to_owned(),
    };
    let mut shown = DeskPage::new(&app, page.failed(), &opened, FormView::default()).await?;
    shown.no_letter = Some(why);
    Ok(View::refused(shown).into_response())
}

pub async fn end(State(app): State<App>, page: Page, opened: Opened, typed: Typed<EndForm>) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let reason = errors.keep("reason", Reason::parse(typed.get("reason")), |error| match error {
        BadReason::Missing => page.t.linking_desk_reason_missing(),
        BadReason::TooLong => page.t.linking_desk_reason_long(),
    });
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        let again = DeskPage::new(&app, page.failed(), &opened, typed.again(errors)).await?;
        return Ok(View::refused(again).into_response());
    };
    let file = opened.file.person;
    let mut change = app.db.change(opened.staff.actor()).await?;
    let access = access(&app, &mut change, &opened).await?;
    match store::end_by_staff(&mut change, &access, file, &reason).await? {
        Some(link) => change.commit(Event::Ended { file, link }).await?,
        None => change.abandon().await?,
    }
    Ok(Redirect::to(&page.to(&format!("/beheer/koppelen/{file}?gelukt=gestopt"))).into_response())
}
