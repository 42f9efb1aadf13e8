//! The SQL on requests and their steps. A request changes by [`take`] alone, which writes what [`Case::after`] gave.

use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::about_store;
use super::case::{Case, Illegal, Step};
use super::correction;
use super::counted::counted;
use super::event::Event;
use super::identity::Shown;
use super::number::Number;
use super::proof;
use super::request::{By, New, Request};
use super::row_store::{Row, requests};
use super::state::Outcome;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::deadline::{Deadline, Margin};
use crate::kernel::ids::{PersonId, RepresentationId, RequestId};
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// Why a step was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    Illegal(Illegal),
    /// Somebody else changed the request since it was read.
    Meanwhile,
}

/// How often a number is drawn before it is given up: of a hundred million, so few are taken that the second is free.
const DRAWS: usize = 8;

/// Takes a request in for `person`, who is a row already. `shown`: they asked from their own account, and so showed who they are. None when there is a request with this
/// id: a button was pressed twice.
pub(super) async fn add(
    change: &mut Change,
    id: RequestId,
    (person, shown): (PersonId, Option<Shown>),
    new: &New,
    by: By,
) -> Result<Option<Request>> {
    add_for(change, id, (person, shown, None), new, by).await
}

/// The same, by who may act for them.
pub(super) async fn add_for(
    change: &mut Change,
    id: RequestId,
    (person, shown, representation): (PersonId, Option<Shown>, Option<RepresentationId>),
    new: &New,
    by: By,
) -> Result<Option<Request>> {
    let case = Case::new(new.kind, Deadline::of(new.received), shown.map(|shown| (person, shown)));
    let mut request = Request {
        id,
        number: Number::random(),
        person,
        channel: new.channel,
        lang: new.lang,
        repeats: new.repeats,
        noted_at: change.at(),
        due_on: case.deadline.target_day(Margin::USUAL).map_or(new.received.day(), |target| target.day()),
        case,
        representation,
        version: 1,
        closed_at: None,
        notes_reviewed: false,
    };
    for _ in 0..DRAWS {
        if insert(change, &request).await? {
            step_row(change, &request, "asked", by, None).await?;
            change.also(Event::Asked { request: request.id, kind: new.kind });
            return Ok(Some(request));
        }
        if find(&mut *change.conn(), id).await?.is_some() {
            return Ok(None);
        }
        request.number = Number::random();
    }
    Err(Error::Internal("no number is free for a request".into()))
}

/// False when the number or the id is taken; who comes second waits here for the first.
async fn insert(change: &mut Change, request: &Request) -> sqlx::Result<bool> {
    let case = &request.case;
    let facts = case.deadline.facts();
    let added = sqlx::query!(
        "insert into rights_request (id, number, person_id, about_id, kind, channel, lang, repeats_id, noted_at, received_on,
             legal_last_day, target_day, due_on, state, identity_need, identity_shown, version,
             representation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict do nothing",
        request.id.uuid(),
        request.number.as_str(),
        request.person.uuid(),
        case.about.map(PersonId::uuid),
        case.kind.code(),
        request.channel.code(),
        request.lang.code(),
        request.repeats.map(RequestId::uuid),
        request.noted_at,
        facts.received.day(),
        case.deadline.legal_last_day().map(|last| last.day()),
        case.deadline.target_day(Margin::USUAL).map(|target| target.day()),
        request.due_on,
        case.state.code(),
        case.need.code(),
        case.shown.map(Shown::code),
        request.version,
        request.representation.map(RepresentationId::uuid),
    )
    .execute(change.conn())
    .await?;
    Ok(added.rows_affected() == 1)
}

/// Takes a step, and gives the request as it then is. What the step means beside (a letter, a message) is written in the same change.
pub async fn take(
    change: &mut Change,
    request: &Request,
    step: Step,
    by: By,
) -> Result<std::result::Result<Request, NotTaken>> {
    let day = amsterdam_day(change.at());
    let counted = counted(change, request, step).await?;
    let (step, case) = match counted.and_then(|step| Ok((step, request.case.after(step, day)?))) {
        Ok(taken) => taken,
        Err(illegal) => return Ok(Err(NotTaken::Illegal(illegal))),
    };
    let after = Request {
        due_on: case.deadline.target_day(Margin::USUAL).map_or(request.due_on, |target| target.day()),
        closed_at: (!case.state.is_open()).then_some(change.at()),
        version: request.version + 1,
        notes_reviewed: matches!(step, Step::Fulfil(..)) && request.case.kind.is_of_data(),
        case,
        ..request.clone()
    };
    if !update(change, request.version, &after).await? {
        return Ok(Err(NotTaken::Meanwhile));
    }
    step_row(change, &after, step.code(), by, step.object()).await?;
    proof::end_code(change, &after, step).await?;
    if request.case.about.is_some() && after.case.about != request.case.about {
        about_store::forget(change, &after).await?;
    }
    if !after.case.state.is_open() {
        correction::give_up(change, after.id).await?;
    }
    change.also(Event::Stepped { request: after.id, step });
    Ok(Ok(after))
}

/// False when somebody else changed it meanwhile.
async fn update(change: &mut Change, from: i32, after: &Request) -> sqlx::Result<bool> {
    let case = &after.case;
    let facts = case.deadline.facts();
    let updated = sqlx::query!(
        "update rights_request set about_id = $3, identity_asked_on = $4, identity_answered_on = $5, extension_told_on = $6,
             legal_last_day = $7, target_day = $8, due_on = $9, state = $10, outcome = $11, identity_need = $12, identity_shown = $13,
             handler_id = $14, version = $15, closed_at = $16, received_on = $17, notes_reviewed = $18
         where id = $1 and version = $2",
        after.id.uuid(),
        from,
        case.about.map(PersonId::uuid),
        facts.identity_asked,
        facts.identity_answered,
        facts.extension_told,
        case.deadline.legal_last_day().map(|last| last.day()),
        case.deadline.target_day(Margin::USUAL).map(|target| target.day()),
        after.due_on,
        case.state.code(),
        case.outcome.map(Outcome::code),
        case.need.code(),
        case.shown.map(Shown::code),
        case.handler.map(|handler| handler.uuid()),
        after.version,
        after.closed_at,
        facts.received.day(),
        after.notes_reviewed,
    )
    .execute(change.conn())
    .await?;
    Ok(updated.rows_affected() == 1)
}

async fn step_row(
    change: &mut Change,
    request: &Request,
    step: &str,
    by: By,
    object: Option<String>,
) -> sqlx::Result<()> {
    let (at, (account, role)) = (change.at(), by.columns());
    sqlx::query!(
        "insert into rights_step (request_id, person_id, number, step, state, at, account_id, role, object)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        request.id.uuid(),
        request.person.uuid(),
        request.version,
        step,
        request.case.state.code(),
        at,
        account.map(|account| account.uuid()),
        role,
        object,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

pub async fn find(conn: impl PgExecutor<'_>, id: RequestId) -> Result<Option<Request>> {
    let row = requests!(" where id = $1", id.uuid()).fetch_optional(conn).await?;
    row.map(Row::read).transpose()
}

/// Whoever holds a request is alone with it until the end of the change; gives it as it is then. It is held before the file of who asks is
/// opened for writing, by everybody: two who take them the other way round would wait for each other for ever.
pub async fn hold(change: &mut Change, id: RequestId) -> Result<Option<Request>> {
    let row = requests!(" where id = $1 for no key update", id.uuid()).fetch_optional(change.conn()).await?;
    row.map(Row::read).transpose()
}

/// As [`hold`]; false when it is another by now than was read.
pub async fn hold_as_read(change: &mut Change, request: &Request) -> Result<bool> {
    Ok(hold(change, request.id).await?.is_some_and(|held| held.version == request.version))
}

pub async fn by_number(conn: impl PgExecutor<'_>, number: &Number) -> Result<Option<Request>> {
    let row = requests!(" where number = $1", number.as_str()).fetch_optional(conn).await?;
    row.map(Row::read).transpose()
}

/// What these persons asked, and what was asked about them: newest first. It is few: a person asks now and then.
pub async fn of_persons(conn: &mut PgConnection, persons: &[PersonId]) -> Result<Vec<Request>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows =
        requests!(" where person_id = any($1) or about_id = any($1) order by noted_at desc, id desc limit 200", &ids)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(Row::read).collect()
}
