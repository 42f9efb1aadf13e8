//! `/beheer/verzoeken/teksten/{letter}/voorbeeld`: a letter exactly as somebody would read it, as a page and as a PDF, and the button that
//! publishes its words.

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use letters::Block;

use super::super::kind::LetterKind;
use super::super::letter::Letter;
use super::super::pdf::print;
use super::super::version::{Draft, parts};
use super::super::wording::Wording;
use super::super::{draft_store, text_store, words};
use super::{About, address, example};
use crate::accounts::Staff;
use crate::consents::staff::Told;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::seen;
use crate::statement::{Difference, Fate, reworded};

/// What was on the screen: the revision, and the number of the version that it was held against.
pub struct PublishForm;

impl Form for PublishForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("publish", Kind::Line), ("revision", Kind::Line), ("asked", Kind::Line)];
}

#[derive(Template)]
#[template(path = "rights/letters/preview.html")]
struct PreviewPage {
    page: Page,
    form: FormView,
    title: &'static str,
    base: String,
    letter: Letter,
    /// None when nobody is writing: it is the text of today then.
    draft: Option<Ready>,
}

/// A text that can be published.
struct Ready {
    revision: String,
    asked: i32,
    /// "Versie 2"
    version: String,
    differences: Vec<Difference>,
}

pub async fn show(State(app): State<App>, page: Page, About(kind): About) -> Result<Response> {
    Ok(View::ok(view(&app, page, kind, FormView::default()).await?).into_response())
}

async fn view(app: &App, page: Page, kind: LetterKind, form: FormView) -> Result<PreviewPage> {
    let current = text_store::current(app.db.read(), kind).await?;
    let draft = draft_store::find(app.db.read(), kind).await?;
    let letter = example_of(app, &page, kind, draft.as_ref().map_or(&current.wording, |draft| &draft.wording))?;
    let ready = |draft: &Draft| Ready {
        revision: draft.revision.to_string(),
        asked: current.number,
        version: page.t.drafts_version(current.number + 1),
        differences: differences(&page, kind, (&current.wording, &draft.wording)),
    };
    Ok(PreviewPage {
        form,
        title: words::name(page.t, kind),
        base: page.to(&address(kind)),
        letter,
        draft: draft.as_ref().map(ready),
        page,
    })
}

/// In the language of the page.
fn example_of(app: &App, page: &Page, kind: LetterKind, wording: &Wording) -> Result<Letter> {
    example::letter(kind, wording, &page.organisation, page.lang, app.db.clock().today())
}

/// What a reader of each language will read instead.
fn differences(page: &Page, kind: LetterKind, (old, new): (&Wording, &Wording)) -> Vec<Difference> {
    let words = |lang| reworded(&parts(kind, old, lang).whole(), &parts(kind, new, lang).whole());
    let nl = Difference { lang: "nl", title: page.t.drafts_nl(), words: words(Lang::Nl) };
    let en = Difference { lang: "en", title: page.t.drafts_en(), words: words(Lang::En) };
    vec![nl, en]
}

/// The same letter as a file, as it goes into an envelope.
pub async fn pdf(State(app): State<App>, page: Page, About(kind): About) -> Result<Response> {
    let wording = match draft_store::find(app.db.read(), kind).await? {
        Some(draft) => draft.wording,
        None => text_store::current(app.db.read(), kind).await?.wording,
    };
    let letter = example_of(&app, &page, kind, &wording)?;
    let printed = print(letter, page.organisation.clone()).await?;
    let pdf = printed.map_err(|why| Error::Internal(format!("an example was not printed: {why:?}")))?;
    let name = format!("attachment; filename=\"{}-{}.pdf\"", page.t.lettertexts_pdf_file(), kind.slug());
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response())
}

/// Publishes what was on the screen, or shows what it became meanwhile.
pub async fn publish(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(kind): About,
    pressed: Pressed<PublishForm>,
) -> Result<Response> {
    if carry_out(&app, staff, kind, &pressed).await? {
        let told = format!("{}?{}", address(kind), Told::Published.query());
        return Ok(Redirect::to(&page.to(&told)).into_response());
    }
    if draft_store::find(app.db.read(), kind).await?.is_none() {
        let told = format!("{}?{}", address(kind), Told::Changed.query());
        return Ok(Redirect::to(&page.to(&told)).into_response());
    }
    let mut errors = Errors::default();
    errors.add("publish", page.t.drafts_changed());
    let form = Typed::<PublishForm>::default().again(errors);
    Ok(View::refused(view(&app, page.failed(), kind, form).await?).into_response())
}

/// False when the draft, or the text of today, is another than was on the screen.
async fn carry_out(app: &App, staff: Staff, kind: LetterKind, pressed: &Pressed<PublishForm>) -> Result<bool> {
    let mut change = app.db.change(staff.actor()).await?;
    let taken = draft_store::take(&mut change, kind, seen(pressed.get("revision")).unwrap_or_default()).await?;
    let current = text_store::current(&mut *change.conn(), kind).await?;
    let mut published = None;
    if let Some(draft) = taken.filter(|_| current.number.to_string() == pressed.get("asked")) {
        published = text_store::add_after(&mut change, (kind, current.number), &draft.wording, staff.account).await?;
    }
    match published {
        Some(event) => {
            change.commit(event).await?;
            Ok(true)
        }
        None => {
            change.abandon().await?;
            Ok(false)
        }
    }
}
