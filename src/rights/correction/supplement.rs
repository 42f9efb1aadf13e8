//! `/mijn/verzoeken/{number}/correctie/{line}` and the same below the page to follow a request: what the person says beside a datum that we
//! leave as it is (AVG 16). They may say it otherwise later.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;

use super::line::Line;
use super::own::{access_to, may_see};
use super::typed::prose;
use super::{in_words, line_store, supplement_store};
use crate::kernel::ids::PersonId;
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::throttle::Limit;
use crate::rights::web::Followed;

const PER_REQUEST: Limit = Limit { kind: "request_supplements", tries: 40, window: Duration::DAY };

pub struct SupplementForm;

impl Form for SupplementForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("said", Kind::Lines), BSN];
    const LIMIT: usize = 128 * 1024;
}

#[derive(Template)]
#[template(path = "rights/correction/supplement.html")]
struct SupplementPage {
    page: Page,
    form: FormView,
    number: String,
    base: String,
    action: String,
    title: String,
    old: String,
    new: String,
    why: String,
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let line = find(&app, &followed, &named).await?;
    let said = said_before(&app, &followed, &line).await?;
    let form = FormView::with(&[("said", said.as_ref().map_or("", |said| said.as_str()))]);
    Ok(View::ok(view(page, &followed, &line, form)).into_response())
}

/// A line that was rejected, of a request that is theirs to see.
async fn find(app: &App, followed: &Followed, named: &HashMap<String, String>) -> Result<Line> {
    let number: i32 = named.get("line").and_then(|number| number.parse().ok()).ok_or(Error::NotFound)?;
    if !may_see(&followed.request) {
        return Err(Error::NotFound);
    }
    let lines = line_store::lines(app.db.write(), &followed.access, followed.request.id).await?;
    lines.into_iter().find(|line| line.number == number && line.is_rejected()).ok_or(Error::NotFound)
}

async fn said_before(app: &App, followed: &Followed, line: &Line) -> Result<Option<Prose>> {
    let mut conn = app.db.write().acquire().await?;
    let records = supplement_store::written(&mut *conn, followed.request.id).await?;
    let record: Vec<PersonId> = records.into_iter().filter(|record| *record == line.line.record).collect();
    if record.is_empty() {
        return Ok(None);
    }
    let access = access_to(app, &mut conn, &followed.access, &record).await?;
    let all = supplement_store::of_persons(&mut conn, &access, &record).await?;
    Ok(all.into_iter().find(|one| one.line == line.id).map(|one| one.body))
}

fn view(page: Page, followed: &Followed, line: &Line, form: FormView) -> SupplementPage {
    let base = page.to(&followed.place());
    let why = line.decision.as_ref().and_then(|decision| decision.why.as_ref());
    SupplementPage {
        form,
        number: followed.request.number.to_string(),
        action: format!("{base}/correctie/{}", line.number),
        base,
        title: in_words::field(page.t, line.line.field),
        old: in_words::old(page.t, &line.line),
        new: in_words::new(page.t, &line.line),
        why: why.map(|why| why.as_str().to_owned()).unwrap_or_default(),
        page,
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<SupplementForm>,
) -> Result<Response> {
    let line = find(&app, &followed, &named).await?;
    if let Some(form) = typed.masked(&["said"]) {
        return Ok(View::ok(view(page, &followed, &line, form)).into_response());
    }
    let mut errors = typed.errors(page.t);
    let said = prose(typed.get("said"), "said", page.t.correction_said_missing(), page.t, &mut errors);
    let Some(said) = said.filter(|_| errors.is_empty()) else {
        let form = typed.again(errors);
        return Ok(View::refused(view(page.failed(), &followed, &line, form)).into_response());
    };
    if let Some(form) = typed.warned(&["said"]) {
        return Ok(View::ok(view(page, &followed, &line, form)).into_response());
    }
    if !PER_REQUEST.allows(&app.db, &app.vault, &followed.request.id.to_string()).await? {
        return Err(Error::TooMany { retry_after: PER_REQUEST.wait() });
    }
    write(&app, &followed, &line, &said).await?;
    Ok(Redirect::to(&format!("{}?gelukt=verklaring", page.to(&followed.place()))).into_response())
}

async fn write(app: &App, followed: &Followed, line: &Line, said: &Prose) -> Result<()> {
    let record = line.line.record;
    let mut change = app.db.change(followed.actor).await?;
    let access = access_to(app, change.conn(), &followed.access, &[record]).await?;
    let file = persons::file(&mut change, &app.vault, &access, record, RetentionGroup::Identity).await?;
    if supplement_store::write(&mut change, &file, (followed.request.id, line.id), said).await? {
        change.done().await?;
    } else {
        change.abandon().await?;
    }
    Ok(())
}
