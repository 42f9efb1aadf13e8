//! `/beheer/verklaring/schrijven`: the words of the next version, in both languages. What is wrong is told by line, and nothing that was typed
//! gets lost, also when a colleague was at it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::shown::Saved;
use super::told::Told;
use super::{HERE, PREVIEW, words};
use crate::accounts::Staff;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::{SeenForm, seen};
use crate::statement::{BLANKS, Event, NEXT_AT_MOST, Next, next_store, versions};

pub struct WordsForm;

impl Form for WordsForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("statement_nl", Kind::Lines), ("statement_en", Kind::Lines), ("revision", Kind::Line)];
    const LIMIT: usize = 256 * 1024;
}

#[derive(Template)]
#[template(path = "upkeep/statement/write.html")]
struct WritePage {
    page: Page,
    form: FormView,
    /// What the next save goes over; empty for the first.
    revision: String,
    draft: Option<Saved>,
    /// What a colleague wrote while somebody else was typing.
    theirs: Option<Next>,
    blanks: String,
}

pub async fn show(State(app): State<App>, page: Page, staff: Staff) -> Result<Response> {
    let draft = next_store::find(app.db.read()).await?;
    let (nl, en) = match &draft {
        Some(next) => (next.nl.clone(), next.en.clone()),
        None => of_today(&app).await?,
    };
    let form = FormView::with(&[("statement_nl", &nl), ("statement_en", &en)]);
    Ok(View::ok(view(page, staff, draft.as_ref(), form)).into_response())
}

/// The words in force, to begin from.
async fn of_today(app: &App) -> Result<(String, String)> {
    let known = versions(app).await?;
    let held = known.in_force(app.db.clock().now()).ok_or(Error::NotFound)?;
    Ok((held.nl.clone(), held.en.clone().unwrap_or_default()))
}

fn view(page: Page, staff: Staff, draft: Option<&Next>, form: FormView) -> WritePage {
    WritePage {
        form,
        revision: draft.map(|next| next.revision.to_string()).unwrap_or_default(),
        draft: draft.map(|next| Saved::new(&page, staff, next)),
        theirs: None,
        blanks: BLANKS.map(|(blank, _)| format!("{{{blank}}}")).join(" "),
        page,
    }
}

pub async fn save(State(app): State<App>, page: Page, staff: Staff, typed: Typed<WordsForm>) -> Result<Response> {
    let on_screen = seen(typed.get("revision"));
    if let Err(errors) = check(&app, &typed, page.t) {
        return again(&app, page, staff, (typed.again(errors), on_screen)).await;
    }
    let mut change = app.db.change(staff.actor()).await?;
    let texts = (typed.get("statement_nl"), typed.get("statement_en"));
    let Some(revision) = next_store::save(&mut change, on_screen, texts, staff.account).await? else {
        change.abandon().await?;
        return beside(&app, page, staff, &typed).await;
    };
    change.commit(Event::DraftSaved { revision }).await?;
    Ok(Redirect::to(&Told::Saved.at(&page, PREVIEW)).into_response())
}

fn check(app: &App, typed: &Typed<WordsForm>, t: Messages) -> Result<(), Errors> {
    let mut errors = typed.errors(t);
    for (field, lang) in [("statement_nl", Lang::Nl), ("statement_en", Lang::En)] {
        let text = typed.get(field);
        if text.is_empty() {
            errors.add(field, if lang == Lang::Nl { t.drafting_nl_missing() } else { t.drafting_en_missing() });
        } else if text.chars().count() > NEXT_AT_MOST {
            errors.add(field, t.drafting_too_long());
        } else {
            let faults = words::faults(t, text, &app.settings.organisation, lang);
            faults.into_iter().for_each(|fault| errors.also(field, fault));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// The same page with what is wrong. What was seen stays seen: the next save is held to it.
async fn again(app: &App, page: Page, staff: Staff, (form, seen): (FormView, Option<Uuid>)) -> Result<Response> {
    let draft = next_store::find(app.db.read()).await?;
    let revision = seen.map(|seen| seen.to_string()).unwrap_or_default();
    let view = view(page.failed(), staff, draft.as_ref(), form);
    Ok(View::refused(WritePage { revision, ..view }).into_response())
}

/// A colleague saved, discarded or published meanwhile: what was typed stands in the form, what they wrote beside it. The next save is of who
/// has seen both.
async fn beside(app: &App, page: Page, staff: Staff, typed: &Typed<WordsForm>) -> Result<Response> {
    let mut errors = Errors::default();
    errors.add("statement_nl", page.t.drafting_colleague());
    let theirs = next_store::find(app.db.write()).await?;
    let view = view(page.failed(), staff, theirs.as_ref(), typed.again(errors));
    Ok(View::refused(WritePage { theirs, ..view }).into_response())
}

/// Throws the draft away that was seen. A colleague's newer one stays.
pub async fn discard(State(app): State<App>, page: Page, staff: Staff, pressed: Pressed<SeenForm>) -> Result<Response> {
    let mut change = app.db.change(staff.actor()).await?;
    let told = match next_store::take(&mut change, seen(pressed.get("revision"))).await? {
        Some(next) => {
            change.commit(Event::DraftDiscarded { revision: next.revision }).await?;
            Told::Discarded
        }
        None => {
            change.abandon().await?;
            Told::Changed
        }
    };
    Ok(Redirect::to(&told.at(&page, HERE)).into_response())
}
