//! Writing one: its words in Dutch, and in English for who chose that. A newsletter that left shows how far it is instead.

use askama::Template;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{address, find, progress, title};
use crate::accounts::Staff;
use crate::newsletter::edition::edition_store;
use crate::newsletter::edition::markdown::{Body, Picture, Wrong};
use crate::newsletter::edition::model::{Draft, Edition, SUBJECT_AT_MOST};
use crate::newsletter::edition::picture_store::{self, AT_MOST};
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
    ];
    const LIMIT: usize = 1024 * 1024;
}

#[derive(Template)]
#[template(path = "newsletter/staff/write.html")]
pub struct WritePage {
    page: Page,
    form: FormView,
    picture_form: FormView,
    base: String,
    title: String,
    revision: String,
    news: Option<(&'static str, &'static str)>,
    pictures: Vec<PictureRow>,
    more_pictures: bool,
    /// What a colleague wrote while somebody else was typing.
    theirs: Option<Draft>,
}

struct PictureRow {
    url: String,
    description: String,
    snippet: String,
    action: String,
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
    let base = address(&page, edition.id);
    let kept = picture_store::of_edition(app.db.write(), edition.id).await?;
    let row = |one: &picture_store::Kept| PictureRow {
        url: picture_store::path(one.id),
        description: one.description.clone(),
        snippet: format!("![{}]({})", one.description, picture_store::name(one.number)),
        action: format!("{base}/beelden/{}/weghalen", one.number),
    };
    Ok(WritePage {
        form,
        picture_form: FormView::default(),
        title: title(page.t, edition),
        revision: edition.version.to_string(),
        news: None,
        pictures: kept.iter().map(row).collect(),
        more_pictures: kept.len() < usize::try_from(AT_MOST).unwrap_or_default(),
        theirs: None,
        base,
        page,
    })
}

/// The page with what is wrong with a picture.
pub async fn with_picture_form(app: &App, page: Page, edition: &Edition, form: FormView) -> Result<Response> {
    let written = view(app, page.failed(), edition, filled(edition)).await?;
    Ok(View::refused(WritePage { picture_form: form, ..written }).into_response())
}

pub async fn save(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    typed: Typed<WordsForm>,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
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
        let next = format!("{}/voorbeeld?{}", address(&page, edition.id), Told::Saved.query());
        return Ok(Redirect::to(&next).into_response());
    }
    change.abandon().await?;
    beside(&app, page, &edition, &typed).await
}

/// A colleague changed or planned it meanwhile: what was typed stands in the form, what they wrote beside it.
async fn beside(app: &App, page: Page, edition: &Edition, typed: &Typed<WordsForm>) -> Result<Response> {
    if !edition.state.is_written() {
        let next = format!("{}?{}", address(&page, edition.id), Told::Meanwhile.query());
        return Ok(Redirect::to(&next).into_response());
    }
    let mut errors = Errors::default();
    errors.add("body", page.t.editions_colleague());
    let again = view(app, page.failed(), edition, typed.again(errors)).await?;
    Ok(View::refused(WritePage { theirs: Some(edition.nl.clone()), ..again }).into_response())
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
    let draft = Draft { subject: typed.get(subject).to_owned(), body: typed.get(body).to_owned() };
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
        Wrong::Html(quoted) => t.editions_body_html(&quoted),
        Wrong::Link(quoted) => t.editions_body_link(&quoted),
        Wrong::RemotePicture(quoted) => t.editions_body_remote(&quoted),
        Wrong::UnknownPicture(quoted) => t.editions_body_picture(&quoted),
    }
}
