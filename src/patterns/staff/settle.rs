//! Settling a finding: with somebody else's eyes, and by one of a few words.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::OffsetDateTime;
use uuid::Uuid;

use super::list::{Line, line};
use super::{FINDINGS, words};
use crate::accounts::Staff;
use crate::accounts::staff::colleagues;
use crate::patterns::event::Event;
use crate::patterns::finding_store::{self, Finding, NotSettled};
use crate::patterns::model::Verdict;
use crate::patterns::store;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};

/// `asked`: until when the finding went that was on the screen.
pub struct SettleForm;

impl Form for SettleForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("verdict", Kind::Line), ("asked", Kind::Line)];
}

#[derive(Template)]
#[template(path = "patterns/settle.html")]
struct SettlePage {
    page: Page,
    form: FormView,
    asked: i128,
    finding: Line,
    verdicts: Vec<(&'static str, &'static str)>,
}

async fn open(app: &App, id: &str) -> Result<Finding> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    finding_store::open(app.db.write(), id).await?.ok_or(Error::NotFound)
}

async fn view(app: &App, page: Page, (staff, finding): (Staff, &Finding), form: FormView) -> Result<SettlePage> {
    let names = colleagues(app, staff.account).await?;
    Ok(SettlePage {
        form,
        asked: mark(finding.last_at),
        finding: line(&page, staff, &names, finding),
        verdicts: Verdict::ALL.iter().map(|one| (one.code(), words::verdict(page.t, *one))).collect(),
        page,
    })
}

/// Which state of a finding was on the screen: more files make it later.
fn mark(last_at: OffsetDateTime) -> i128 {
    last_at.unix_timestamp_nanos()
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let finding = open(&app, &id).await?;
    Ok(View::ok(view(&app, page, (staff, &finding), FormView::default()).await?).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<SettleForm>,
) -> Result<Response> {
    let finding = open(&app, &id).await?;
    let mut errors = typed.errors(page.t);
    let verdict = Verdict::from_code(typed.get("verdict"));
    if verdict.is_none() {
        errors.add("verdict", page.t.patterns_verdict_missing());
    }
    let seen = typed.get("asked") == mark(finding.last_at).to_string();
    if let Some(verdict) = verdict.filter(|_| errors.is_empty()) {
        let done = if seen { settled(&app, staff, &finding, verdict).await? } else { Err(NotSettled::Meanwhile) };
        match done {
            Ok(()) => return Ok(Redirect::to(&format!("{}?gelukt=afgehandeld", page.to(FINDINGS))).into_response()),
            Err(NotSettled::Own) => errors.add("verdict", page.t.patterns_verdict_own()),
            Err(NotSettled::Meanwhile) => errors.add("verdict", page.t.patterns_verdict_meanwhile()),
        }
    }
    // As it is by now: gone when a colleague was first.
    let finding = open(&app, &id).await?;
    let template = view(&app, page.failed(), (staff, &finding), typed.again(errors)).await?;
    Ok(View::refused(template).into_response())
}

async fn settled(app: &App, staff: Staff, finding: &Finding, verdict: Verdict) -> Result<Result<(), NotSettled>> {
    let mut change = app.db.change(staff.actor()).await?;
    store::alone(&mut change).await?;
    let (employee, id) = (finding.employee, finding.id);
    let settled = finding_store::settle(&mut change, (id, finding.last_at), staff.account, verdict).await?;
    match settled {
        Ok(()) => change.commit(Event::Settled { employee, finding: id, verdict }).await?,
        Err(_) => change.abandon().await?,
    }
    Ok(settled)
}
