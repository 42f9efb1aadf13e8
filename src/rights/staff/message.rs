//! Messages about a request (P86): to the person, and what the person answered by phone, letter or mail. A right that was asked for in one
//! becomes a request of its own.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::case::{self, Shown};
use super::remark::read;
use super::told::Told;
use super::words;
use crate::kernel::dates;
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Form, FormView, Kind as Typing, Typed};
use crate::platform::page::{Page, View};
use crate::rights::asking::{Press, before};
use crate::rights::case::Step;
use crate::rights::from_message::ask_in_message;
use crate::rights::kind::Kind;
use crate::rights::message_store::{self, Direction, Message};
use crate::rights::news;
use crate::rights::open::OpenCase;
use crate::rights::state;
use crate::rights::store;

const ROOMY: usize = 128 * 1024;

/// To the person. `asked`: the last message that was on the screen.
pub struct MessageForm;

impl Form for MessageForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("message", Typing::Lines),
        ("waits", Typing::Line),
        ("revision", Typing::Line),
        ("asked", Typing::Line),
        BSN,
    ];
    const LIMIT: usize = ROOMY;
}

/// From the person, written down by an employee.
pub struct ReplyForm;

impl Form for ReplyForm {
    const FIELDS: &'static [(&'static str, Typing)] =
        &[("reply", Typing::Lines), ("revision", Typing::Line), ("asked", Typing::Line), BSN];
    const LIMIT: usize = ROOMY;
}

pub async fn send(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<MessageForm>) -> Result<Response> {
    let step = typed.ticked("waits").then_some(Step::Ask);
    write(&app, page, &open, ("message", Direction::ToPerson, step), &typed).await
}

pub async fn note(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<ReplyForm>) -> Result<Response> {
    let waited = open.request.case.state == state::State::Waiting;
    write(&app, page, &open, ("reply", Direction::ToUs, waited.then_some(Step::Answered)), &typed).await
}

async fn write<F: Form>(
    app: &App,
    page: Page,
    open: &OpenCase,
    (field, direction, step): (&'static str, Direction, Option<Step>),
    typed: &Typed<F>,
) -> Result<Response> {
    let body = match read(typed, field, page.t) {
        Ok(body) => body,
        Err(form) => return case::render(app, page, open, Shown { form, ..Shown::default() }).await,
    };
    let (now, said) = (app.db.clock().now(), (direction, &body));
    if message_store::says_again(app.db.write(), &open.access, open.request.id, said, now).await? {
        return Ok(case::back(&page, &open.request, again(app, open, direction).await?));
    }
    if !case::is_current(open, typed) || newer(app, open, typed.get("asked")).await? {
        return case::meanwhile(app, page, open, typed).await;
    }
    match carry_out(app, open, (direction, step), &body).await? {
        Some(told) => Ok(case::back(&page, &open.request, told)),
        None => case::meanwhile(app, page, open, typed).await,
    }
}

/// What is told when it was written before.
async fn again(app: &App, open: &OpenCase, direction: Direction) -> Result<Told> {
    if direction == Direction::ToUs {
        return Ok(Told::Noted);
    }
    let mut conn = app.db.write().acquire().await?;
    Ok(Told::of_message(news::no_mail(&mut conn, &open.access, &open.request).await?))
}

/// Whether somebody wrote after the message that was the last on the screen.
async fn newer(app: &App, open: &OpenCase, seen: &str) -> Result<bool> {
    let seen: Option<Uuid> = seen.parse().ok();
    let after = message_store::messages(app.db.read(), &open.access, open.request.id, seen.map(Into::into), 1).await?;
    Ok(!after.is_empty())
}

/// The message and what it means for the request, in one change. None when a colleague changed the request meanwhile, or closed it.
async fn carry_out(
    app: &App,
    open: &OpenCase,
    (direction, step): (Direction, Option<Step>),
    body: &Prose,
) -> Result<Option<Told>> {
    let (by, request) = (open.by(Duty::RequestWork)?, &open.request);
    let mut change = app.db.change(open.staff.actor()).await?;
    if let Some(step) = step
        && store::take(&mut change, request, step, by).await?.is_err()
    {
        change.abandon().await?;
        return Ok(None);
    }
    let group = RetentionGroup::Requests;
    let file = persons::file(&mut change, &app.vault, &open.access, request.person, group).await?;
    let at = change.at();
    if message_store::says_again(change.conn(), &open.access, request.id, (direction, body), at).await? {
        change.abandon().await?;
        return again(app, open, direction).await.map(Some);
    }
    message_store::send(&mut change, &file, request, (direction, by), body).await?;
    let told = match direction {
        Direction::ToUs => Told::Noted,
        // That there is news, and no more.
        Direction::ToPerson => Told::of_message(news::tell(app, &mut change, &open.access, request).await?),
    };
    change.done().await?;
    Ok(Some(told))
}

pub struct KindForm;

impl Form for KindForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[("kind", Typing::Line)];
}

#[derive(Template)]
#[template(path = "rights/staff/from_message.html")]
struct FromMessagePage {
    page: Page,
    form: FormView,
    number: String,
    base: String,
    action: String,
    body: String,
    received: String,
    kinds: Vec<(&'static str, &'static str)>,
}

/// What a message asks for.
pub async fn form(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let message = of_person(&app, &open, &named).await?;
    Ok(View::ok(view(page, &open, &message, FormView::default())).into_response())
}

fn view(page: Page, open: &OpenCase, message: &Message, form: FormView) -> FromMessagePage {
    let base = page.to(&case::address(&open.request.number));
    let mut kinds = vec![("", page.t.intake_kind_choose())];
    kinds.extend(Kind::ALL.map(|kind| (kind.slug(), words::kind(page.t, kind))));
    FromMessagePage {
        form,
        number: open.request.number.to_string(),
        action: format!("{base}/berichten/{}/verzoek", message.id),
        base,
        body: message.body.as_str().to_owned(),
        received: dates::long(dates::amsterdam_day(message.sent_at), page.lang),
        kinds,
        page,
    }
}

/// The message that the path names, when the person wrote it about this request.
async fn of_person(app: &App, open: &OpenCase, named: &HashMap<String, String>) -> Result<Message> {
    let id: Uuid = named.get("message").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let found = message_store::find(app.db.read(), &open.access, open.request.id, id.into()).await?;
    found.filter(|message| message.direction == Direction::ToUs).ok_or(Error::NotFound)
}

pub async fn make(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<KindForm>,
) -> Result<Response> {
    let message = of_person(&app, &open, &named).await?;
    let mut errors = typed.errors(page.t);
    let kind = errors.keep("kind", Kind::from_slug(typed.get("kind")).ok_or(()), |()| page.t.intake_kind_missing());
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        let form = typed.again(errors);
        return Ok(View::refused(view(page.failed(), &open, &message, form)).into_response());
    };
    let by = open.by(Duty::RequestWork)?;
    let mut change = app.db.change(open.staff.actor()).await?;
    let asked = ask_in_message(&app, &mut change, (&open.access, &open.request), (&message, kind), by).await?;
    let request = match asked {
        Some(request) => {
            change.done().await?;
            request
        }
        None => before(&app, change, &Press::of_message(&app.vault, message.id, kind)).await?,
    };
    Ok(case::back(&page, &request, Told::TakenIn))
}
