//! Deciding one line. What is accepted is applied in the same change: all of it or nothing.

use super::field::Field;
use super::line::{Line, Verdict};
use super::{line_store, mails};
use crate::accounts;
use crate::kernel::register::RetentionGroup;
use crate::persons::{self, Datum};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail;
use crate::platform::session;
use crate::rights::open::OpenCase;
use crate::rights::request::{By, Request};
use crate::rights::store::hold_as_read;
use crate::rights::task::Work;
use crate::rights::task_store;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    Done,
    /// We do not know surely enough who asks: nothing is put right before (RULES 2).
    Unidentified,
    /// A colleague decided it, or the request is another by now. Nothing was done.
    Meanwhile,
    /// Something else stands there than when the line was put down. Nothing was done.
    OtherNow,
    /// What was put down cannot be read as the datum that it is about. Nothing was done.
    Unreadable,
}

/// `access`: to the files in which the datum stands.
pub async fn decide(
    app: &App,
    (open, access): (&OpenCase, &Access),
    line: &Line,
    verdict: &Verdict,
    by: By,
) -> Result<Decided> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let decided = write(app, &mut change, (&open.request, access), (line, verdict), by).await?;
    match decided {
        Decided::Done => change.done().await?,
        _ => change.abandon().await?,
    }
    Ok(decided)
}

async fn write(
    app: &App,
    change: &mut Change,
    (request, access): (&Request, &Access),
    (line, verdict): (&Line, &Verdict),
    by: By,
) -> Result<Decided> {
    if !request.case.is_identified() {
        return Ok(Decided::Unidentified);
    }
    if !request.case.state.is_open() || !hold_as_read(change, request).await? {
        return Ok(Decided::Meanwhile);
    }
    let file = persons::file(change, &app.vault, access, request.person, RetentionGroup::Requests).await?;
    if !line_store::settle(change, &file, (request, line.id), verdict, by).await? {
        return Ok(Decided::Meanwhile);
    }
    if matches!(verdict, Verdict::Reject(_)) {
        return Ok(Decided::Done);
    }
    let applied = apply(app, change, (request, access), line).await?;
    if applied != Decided::Done {
        return Ok(applied);
    }
    // Other systems have it wrong too: each gets a task, if it has none for this request.
    task_store::make(change, request, Work::Change).await?;
    Ok(Decided::Done)
}

/// By the slice that has the datum.
async fn apply(app: &App, change: &mut Change, (request, access): (&Request, &Access), line: &Line) -> Result<Decided> {
    let (old, new) = match (line.line.field, line.line.data()) {
        // What is said in words alone is put right by hand.
        (Field::Other, _) => return Ok(Decided::Done),
        // The rule for this datum became stricter since it was put down: accepted, it would be applied nowhere.
        (Field::Of(_), None) => return Ok(Decided::Unreadable),
        (Field::Of(_), Some(data)) => data,
    };
    let record = line.line.record;
    if matches!(new, Datum::Email(_)) {
        warn_old(app, change, (request, access), line).await?;
    }
    if !persons::correct(change, &app.vault, access, record, (&old, &new)).await? {
        return Ok(Decided::OtherNow);
    }
    if let Datum::Email(Some(email)) = &new {
        let mailbox = persons::open(change, access, record).await?;
        let message = mails::to_new(&app.settings, request.lang, &request.number);
        mail::queue(change, &mailbox, record, email, &message).await?;
    }
    Ok(Decided::Done)
}

/// Who has an account is told at the old address, and logs in anew: somebody else may have asked (P12).
async fn warn_old(app: &App, change: &mut Change, (request, access): (&Request, &Access), line: &Line) -> Result<()> {
    let record = line.line.record;
    let Some(account) = accounts::of_person(&mut *change.conn(), record).await? else { return Ok(()) };
    let Some((old, mailbox)) = persons::email(&mut *change.conn(), access, record).await? else { return Ok(()) };
    let message = mails::to_old(&app.settings, request.lang, &request.number);
    mail::queue(change, &mailbox, record, &old, &message).await?;
    Ok(session::end_all(change, account).await?)
}
