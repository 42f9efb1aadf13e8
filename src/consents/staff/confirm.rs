//! `/beheer/toestemmingen/{purpose}/publiceren`: what will happen, once more, and the button (P30).

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::super::draft::Draft;
use super::super::event::Event;
use super::super::publish::publish as add_version;
use super::super::text::Publication;
use super::super::{About, draft_store, store, text_store, texts};
use super::editor::address;
use super::name;
use super::preview::differences;
use super::told::Told;
use crate::accounts::Staff;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::seen;
use crate::statement::{Difference, Fate};

/// What was on the screen: the revision, and the text that it was held against.
pub struct PublishForm;

impl Form for PublishForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("publish", Kind::Line), ("revision", Kind::Line), ("asked", Kind::Line)];
}

#[derive(Template)]
#[template(path = "consents/staff/confirm.html")]
struct ConfirmPage {
    page: Page,
    form: FormView,
    title: &'static str,
    base: String,
    revision: String,
    asked: String,
    version: i32,
    material: bool,
    reason: String,
    /// Whose yes counts today; none when there was no time to count.
    persons: Option<String>,
    differences: Vec<Difference>,
}

pub async fn show(State(app): State<App>, page: Page, About(purpose): About) -> Result<Response> {
    match ready(&app, &page, purpose).await? {
        Ok(draft) => Ok(View::ok(view(&app, page, (purpose, &draft), FormView::default()).await?).into_response()),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The draft, when somebody said what kind of change it is; or where to do that.
async fn ready(app: &App, page: &Page, purpose: Purpose) -> Result<Result<Draft, Response>> {
    let elsewhere = |path: String| Ok(Err(Redirect::to(&page.to(&path)).into_response()));
    match draft_store::find(app.db.read(), purpose).await? {
        None => elsewhere(format!("{}?{}", address(purpose), Told::Changed.query())),
        Some(draft) if draft.publication.is_none() => elsewhere(format!("{}/voorbeeld", address(purpose))),
        Some(draft) => Ok(Ok(draft)),
    }
}

async fn view(app: &App, page: Page, (purpose, draft): (Purpose, &Draft), form: FormView) -> Result<ConfirmPage> {
    let texts = texts::texts(app).await?;
    let current = texts.current(purpose).ok_or(Error::NotFound)?;
    let reach = store::reach(app.db.read()).await?;
    let reason = match &draft.publication {
        Some(Publication::Editorial { reason }) => reason.clone(),
        _ => String::new(),
    };
    Ok(ConfirmPage {
        form,
        title: name(page.t, purpose),
        base: page.to(&address(purpose)),
        revision: draft.revision.to_string(),
        asked: current.id.to_string(),
        version: current.version + 1,
        material: draft.publication == Some(Publication::Material),
        reason,
        persons: reach.map(|reach| super::texts::persons(page.t, reach.standing(purpose, &texts))),
        differences: differences(&page, current, draft),
        page,
    })
}

/// Publishes what was on the screen, or shows what it became meanwhile.
pub async fn publish(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(purpose): About,
    pressed: Pressed<PublishForm>,
) -> Result<Response> {
    let published = carry_out(&app, staff, purpose, &pressed).await?;
    texts::reload(&app).await?;
    if published {
        let told = format!("{}?{}", address(purpose), Told::Published.query());
        return Ok(Redirect::to(&page.to(&told)).into_response());
    }
    match ready(&app, &page, purpose).await? {
        Ok(draft) => {
            let mut errors = Errors::default();
            errors.add("publish", page.t.drafts_changed());
            let form = Typed::<PublishForm>::default().again(errors);
            Ok(View::refused(view(&app, page.failed(), (purpose, &draft), form).await?).into_response())
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// False when the draft, or the text of today, is another than was on the screen.
async fn carry_out(app: &App, staff: Staff, purpose: Purpose, pressed: &Pressed<PublishForm>) -> Result<bool> {
    let mut change = app.db.change(staff.actor()).await?;
    let taken = draft_store::take(&mut change, purpose, seen(pressed.get("revision")).unwrap_or_default()).await?;
    let texts = text_store::texts(change.conn()).await?;
    let unchanged = texts.current(purpose).is_some_and(|text| text.id.to_string() == pressed.get("asked"));
    match taken.filter(|_| unchanged) {
        Some(Draft { revision, wording, publication: Some(publication), .. }) => {
            let text = add_version(&mut change, purpose, &wording, &publication).await?;
            change.commit(Event::DraftPublished { revision, text }).await?;
            Ok(true)
        }
        _ => {
            change.abandon().await?;
            Ok(false)
        }
    }
}
