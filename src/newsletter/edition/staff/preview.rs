//! The newsletter as readers will see it, wide and on a phone, and as plain text; and a mail to oneself.

use askama::Template;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::send::is_sound;
use super::told::Told;
use super::{address, find, title};
use crate::accounts::{self, Staff};
use crate::kernel::lang::Lang;
use crate::newsletter::LeaveLink;
use crate::newsletter::edition::markdown::Picture;
use crate::newsletter::edition::model::{Edition, Words};
use crate::newsletter::edition::rendered::Sheet;
use crate::newsletter::edition::{Event, SafeHtml, TRY, delivery_store, picture_store, state_store};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, Kind};
use crate::platform::jobs;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

#[derive(Template)]
#[template(path = "newsletter/staff/preview.html")]
struct PreviewPage {
    page: Page,
    base: String,
    title: String,
    news: Option<(&'static str, &'static str)>,
    /// A picture that its words name is gone.
    hole: bool,
    /// In each language that it is written in.
    shown: Vec<Shown>,
}

struct Shown {
    lang: &'static str,
    words: &'static str,
    subject: String,
    content: SafeHtml,
    text: String,
}

pub async fn show(
    Shared(app): Shared<App>,
    page: Page,
    Path(edition): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    let pictures = picture_store::named(&app, app.db.write(), edition.id).await?;
    let mut shown = vec![];
    for lang in Lang::ALL {
        let Some((words, said)) = edition.words(lang).filter(|(_, said)| *said == lang) else { continue };
        shown.push(shown_in(&app, &page, (&words, said), &pictures)?);
    }
    Ok(View::ok(PreviewPage {
        base: address(&page, edition.id),
        title: title(page.t, &edition),
        news: Told::from_query(query.as_deref()).map(|told| told.say(page.t)),
        hole: !is_sound(&app, app.db.write(), &edition).await?,
        shown,
        page,
    })
    .into_response())
}

fn shown_in(app: &App, page: &Page, (words, lang): (&Words, Lang), pictures: &[Picture]) -> Result<Shown> {
    let sheet = Sheet::new(&app.settings, (words, lang), pictures, None);
    let rendered = sheet.render(lang, &LeaveLink::sample(&app.settings, lang))?;
    Ok(Shown {
        lang: lang.code(),
        words: if lang == Lang::Nl { page.t.editions_in_dutch() } else { page.t.editions_in_english() },
        subject: words.subject.as_str().to_owned(),
        content: words.body.html("", pictures),
        text: rendered.text().to_owned(),
    })
}

/// In which language somebody wants to try it.
pub struct TryForm;

impl Form for TryForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("lang", Kind::Line)];
}

/// Pressed again, it comes again: that is what a draft is for.
pub async fn try_out(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    wanted: Pressed<TryForm>,
) -> Result<Redirect> {
    let edition = find(&app, &edition).await?;
    let lang = Lang::from_code(wanted.get("lang")).unwrap_or_default();
    let preview = format!("{}/voorbeeld", address(&page, edition.id));
    if !is_written(&edition, lang) || !is_sound(&app, app.db.write(), &edition).await? {
        return Ok(Redirect::to(&preview));
    }
    let mut change = app.db.change(staff.actor()).await?;
    if !state_store::stays(&mut change, edition.id).await? {
        change.abandon().await?;
        return Err(Error::NotFound);
    }
    let person = accounts::staff::person_of(change.conn(), staff.account).await?.ok_or(Error::Forbidden)?;
    delivery_store::add_test(&mut change, edition.id, person, lang).await?;
    jobs::queue(&mut change, TRY, Some(edition.id.uuid()), Some(&edition.id.to_string())).await?;
    change.commit(Event::Tried { edition: edition.id }).await?;
    Ok(Redirect::to(&format!("{preview}?{}", Told::Tried.query())))
}

fn is_written(edition: &Edition, lang: Lang) -> bool {
    edition.words(lang).is_some_and(|(_, said)| said == lang)
}
