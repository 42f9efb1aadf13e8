//! Who gets it, and when it leaves: now, or at a moment. The last look before it cannot be called back.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgExecutor;
use time::{OffsetDateTime, PrimitiveDateTime, Time};

use super::told::Told;
use super::{address, find, progress, title};
use crate::accounts::Staff;
use crate::kernel::dates::{self, amsterdam_moment, is_on_the_clock};
use crate::kernel::ids::EditionId;
use crate::kernel::lang::Lang;
use crate::newsletter::edition::markdown::Body;
use crate::newsletter::edition::model::{Edition, Words};
use crate::newsletter::edition::{audience, picture_store, sending, state_store};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// Further ahead nobody plans: who gets it is found out when it leaves.
const AHEAD: time::Duration = time::Duration::days(365);

pub struct WhenForm;

impl Form for WhenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("when", Kind::Line),
        ("on_day", Kind::Line),
        ("on_month", Kind::Line),
        ("on_year", Kind::Line),
        ("at", Kind::Line),
        ("revision", Kind::Line),
    ];
}

#[derive(Template)]
#[template(path = "newsletter/staff/send.html")]
struct SendPage {
    page: Page,
    form: FormView,
    base: String,
    title: String,
    revision: i32,
    mailed: i64,
    counts: Vec<(i64, &'static str)>,
    left_out: Vec<(i64, &'static str)>,
    english: bool,
}

pub async fn form(Shared(app): Shared<App>, page: Page, Path(edition): Path<String>) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    if let Some(elsewhere) = not_ready(&app, &page, &edition).await? {
        return Ok(elsewhere);
    }
    // Nothing is chosen beforehand: what is gone does not come back.
    Ok(View::ok(view(&app, page, &edition, FormView::default()).await?).into_response())
}

/// Where somebody is sent whose newsletter is not there yet, or left already.
async fn not_ready(app: &App, page: &Page, edition: &Edition) -> Result<Option<Response>> {
    let base = address(page, edition.id);
    let whole = edition.words(Lang::Nl).is_some() && edition.words(Lang::En).is_some();
    Ok(match edition.state.is_written() {
        false => Some(Redirect::to(&base).into_response()),
        true if !whole || !is_sound(app, app.db.write(), edition).await? => {
            Some(Redirect::to(&format!("{base}/voorbeeld")).into_response())
        }
        true => None,
    })
}

/// Whether its words still hold: a picture may have been taken away since.
pub async fn is_sound(app: &App, conn: impl PgExecutor<'_>, edition: &Edition) -> Result<bool> {
    let pictures = picture_store::named(app, conn, edition.id).await?;
    let sound = |words: Words| Body::parse(words.body.as_str(), &pictures).is_ok();
    Ok(Lang::ALL.into_iter().filter_map(|lang| edition.words(lang)).all(|(words, _)| sound(words)))
}

async fn view(app: &App, page: Page, edition: &Edition, form: FormView) -> Result<SendPage> {
    let tally = audience::count(app).await?;
    let t = page.t;
    Ok(SendPage {
        form,
        base: address(&page, edition.id),
        title: title(t, edition),
        revision: edition.version,
        mailed: tally.mailed(),
        counts: vec![
            (tally.mailed(), t.editions_count_mail()),
            (tally.of(crate::newsletter::edition::delivery::Outcome::Post), t.editions_count_post()),
        ],
        left_out: progress::left_out(t, &tally),
        english: edition.en.is_some(),
        page,
    })
}

/// Planned for this moment, it leaves at once: the job that looks is called right away.
pub async fn submit(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    typed: Typed<WhenForm>,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    if let Some(elsewhere) = not_ready(&app, &page, &edition).await? {
        return Ok(elsewhere);
    }
    let now = app.db.clock().now();
    let moment = match parse(&typed, page.t, now) {
        Ok(moment) => moment,
        Err(errors) => {
            let again = view(&app, page.failed(), &edition, typed.again(errors)).await?;
            return Ok(View::refused(again).into_response());
        }
    };
    let mut change = app.db.change(staff.actor()).await?;
    let version = typed.get("revision").parse().unwrap_or_default();
    // Who sends it now is not kept waiting for the minute.
    let moment = moment.unwrap_or(change.at());
    // From here on nobody takes a picture away.
    let planned = state_store::plan(&mut change, (edition.id, version), moment).await?
        && is_sound(&app, &mut *change.conn(), &edition).await?;
    let told = match planned {
        true => leave(change, edition.id, moment).await?,
        false => {
            change.abandon().await?;
            Told::Meanwhile
        }
    };
    Ok(Redirect::to(&format!("{}?{}", address(&page, edition.id), told.query())).into_response())
}

/// At once when the moment is there, else when it comes.
async fn leave(mut change: Change, edition: EditionId, moment: OffsetDateTime) -> Result<Told> {
    let now = moment <= change.at();
    if now {
        state_store::begin(&mut change, edition).await?;
        sending::go_on(&mut change, edition).await?;
    }
    change.done().await?;
    Ok(if now { Told::Leaves } else { Told::Planned })
}

/// None for now.
fn parse(
    typed: &Typed<WhenForm>,
    t: Messages,
    now: OffsetDateTime,
) -> std::result::Result<Option<OffsetDateTime>, Errors> {
    let mut errors = typed.errors(t);
    let moment = match typed.get("when") {
        "now" => None,
        "later" => {
            let day = dates::from_parts(typed.get("on_day"), typed.get("on_month"), typed.get("on_year"));
            let day = errors.keep("on", day.ok_or(()), |()| t.editions_when_day());
            let time = errors.keep("at", clock_time(typed.get("at")).ok_or(()), |()| t.editions_when_time());
            let wall = day.zip(time).map(|(day, time)| PrimitiveDateTime::new(day, time));
            if wall.is_some_and(|wall| !is_on_the_clock(wall)) {
                errors.add("at", t.editions_when_skipped());
            }
            wall.map(amsterdam_moment)
        }
        _ => errors.keep("when", Err(()), |()| t.editions_when_missing()),
    };
    if errors.is_empty() && moment.is_some_and(|moment| moment <= now || moment > now + AHEAD) {
        errors.add("on", t.editions_when_past());
    }
    if errors.is_empty() { Ok(moment) } else { Err(errors.in_order_of::<WhenForm>()) }
}

/// "9:30", "09.30" or "9" for nine o'clock.
fn clock_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    let plain = |part: &str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let both = plain(hour) && plain(minute);
    Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok().filter(|_| both)
}
