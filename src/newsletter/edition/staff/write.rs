//! Writing one: its words in Dutch, and in English for who chose that. A newsletter that left shows how far it is instead.

use askama::Template;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::picture::{self, PictureRow};
use super::told::Told;
use super::{address, find, progress, seek, title};
use crate::accounts::Staff;
use crate::kernel::text::without_debris;
use crate::newsletter::edition::markdown::{Body, Picture, Wrong};
use crate::newsletter::edition::model::{Draft, Edition, SUBJECT_AT_MOST};
use crate::newsletter::edition::{edition_store, picture_store};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::mail::SubjectLine;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

pub struct WordsForm;

impl Form for WordsForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("subject", Kind::Line),
        ("body", Kind::Lines),
        ("subject_en", Kind::Line),
        ("body_en", Kind::Lines),
        ("revision", Kind::Line),
        // Where to go when it is kept.
        ("then", Kind::Line),
    ];
    const LIMIT: usize = 1024 * 1024;
}

#[derive(Template)]
#[template(path = "newsletter/staff/write.html")]
pub struct WritePage {
    page: Page,
    form: FormView,
    base: String,
    title: String,
    revision: String,
    news: Option<(&'static str, &'static str)>,
    pictures: Vec<PictureRow>,
    /// What a colleague wrote while somebody else was typing, in each language.
    theirs: Vec<Draft>,
}

/// What was typed in a newsletter that a colleague threw away meanwhile.
#[derive(Template)]
#[template(path = "newsletter/staff/gone.html")]
struct GonePage {
    page: Page,
    typed: Vec<String>,
}

pub async fn show(
    Shared(app): Shared<App>,
    page: Page,
    Path(edition): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    let news = Told::from_query(query.as_deref()).map(|told| told.say(page.t));
    if !edition.state.is_written() {
        return progress::show(&app, page, &edition, news).await;
    }
    let written = view(&app, page, &edition, filled(&edition)).await?;
    Ok(View::ok(WritePage { news, ..written }).into_response())
}

fn filled(edition: &Edition) -> FormView {
    let en = edition.en.clone().unwrap_or_default();
    FormView::with(&[
        ("subject", &edition.nl.subject),
        ("body", &edition.nl.body),
        ("subject_en", &en.subject),
        ("body_en", &en.body),
    ])
}

async fn view(app: &App, page: Page, edition: &Edition, form: FormView) -> Result<WritePage> {
    Ok(WritePage {
        form,
        title: title(page.t, edition),
        revision: edition.version.to_string(),
        news: None,
        pictures: picture::rows(app, &page, edition.id).await?,
        theirs: vec![],
        base: address(&page, edition.id),
        page,
    })
}

pub async fn save(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    typed: Typed<WordsForm>,
) -> Result<Response> {
    let Some(edition) = seek(&app, &edition).await? else { return Ok(gone(page, &typed)) };
    let pictures = picture_store::named(&app, app.db.write(), edition.id).await?;
    let (nl, en) = match parse(&typed, page.t, &pictures) {
        Ok(words) => words,
        Err(errors) => {
            let again = view(&app, page.failed(), &edition, typed.again(errors)).await?;
            let revision = typed.get("revision").to_owned();
            return Ok(View::refused(WritePage { revision, ..again }).into_response());
        }
    };
    let mut change = app.db.change(staff.actor()).await?;
    let version = typed.get("revision").parse().unwrap_or_default();
    if edition_store::save(&mut change, (edition.id, version), (&nl, en.as_ref())).await? {
        change.done().await?;
        let next = if typed.get("then") == "pictures" { "beelden" } else { "voorbeeld" };
        let next = format!("{}/{next}?{}", address(&page, edition.id), Told::Saved.query());
        return Ok(Redirect::to(&next).into_response());
    }
    change.abandon().await?;
    match edition_store::find(app.db.write(), edition.id).await? {
        Some(now) => beside(&app, page, &now, &typed).await,
        None => Ok(gone(page, &typed)),
    }
}

/// A colleague changed or planned it meanwhile: what was typed stands in the form, what they wrote beside it.
async fn beside(app: &App, page: Page, now: &Edition, typed: &Typed<WordsForm>) -> Result<Response> {
    let mut errors = Errors::default();
    let (words, theirs) = match now.state.is_written() {
        true => (page.t.editions_colleague(), [Some(now.nl.clone()), now.en.clone()].into_iter().flatten().collect()),
        false => (page.t.editions_colleague_sent(), vec![]),
    };
    errors.add("body", words);
    let again = view(app, page.failed(), now, typed.again(errors)).await?;
    Ok(View::refused(WritePage { theirs, ..again }).into_response())
}

fn gone(page: Page, typed: &Typed<WordsForm>) -> Response {
    let typed = ["subject", "body", "subject_en", "body_en"].map(|field| typed.get(field).to_owned());
    let typed = typed.into_iter().filter(|text| !text.is_empty()).collect();
    View::with(StatusCode::GONE, GonePage { page, typed }).into_response()
}

type Both = (Draft, Option<Draft>);

/// A draft may lack something still; what stands there must be sound.
fn parse(typed: &Typed<WordsForm>, t: Messages, pictures: &[Picture]) -> std::result::Result<Both, Errors> {
    let mut errors = typed.errors(t);
    let nl = draft(typed, ("subject", "body"), t, pictures, &mut errors);
    let en = draft(typed, ("subject_en", "body_en"), t, pictures, &mut errors);
    let no_english = en.subject.is_empty() && en.body.is_empty();
    if !no_english && en.subject.is_empty() {
        errors.add("subject_en", t.editions_english_whole());
    }
    if !no_english && en.body.is_empty() {
        errors.add("body_en", t.editions_english_whole());
    }
    if errors.is_empty() { Ok((nl, (!no_english).then_some(en))) } else { Err(errors.in_order_of::<WordsForm>()) }
}

fn draft(
    typed: &Typed<WordsForm>,
    (subject, body): (&'static str, &'static str),
    t: Messages,
    pictures: &[Picture],
    errors: &mut Errors,
) -> Draft {
    let subject_line = without_debris(typed.get(subject)).trim().to_owned();
    let draft = Draft { subject: subject_line, body: typed.get(body).to_owned() };
    let signs = draft.subject.chars().count();
    if signs > SUBJECT_AT_MOST {
        errors.add(subject, t.editions_subject_long(SUBJECT_AT_MOST, signs - SUBJECT_AT_MOST));
    } else if !draft.subject.is_empty() && SubjectLine::parse(&draft.subject).is_err() {
        errors.add(subject, t.form_control());
    }
    if !draft.body.trim().is_empty()
        && let Err(wrong) = Body::parse(&draft.body, pictures)
    {
        errors.add(body, why(t, wrong));
    }
    draft
}

fn why(t: Messages, wrong: Wrong) -> String {
    match wrong {
        Wrong::Missing => t.editions_body_missing().to_owned(),
        Wrong::TooLong(over) => t.editions_body_long(over),
        Wrong::TooDeep => t.editions_body_deep().to_owned(),
        Wrong::Html(quoted) => t.editions_body_html(&quoted),
        Wrong::Link(quoted) => t.editions_body_link(&quoted),
        Wrong::RemotePicture(quoted) => t.editions_body_remote(&quoted),
        Wrong::UnknownPicture(quoted) => t.editions_body_picture(&quoted),
    }
}
