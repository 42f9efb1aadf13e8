//! The change: the step, the letter that tells of it and the mail that there is news, all or nothing.

use sha2::{Digest, Sha256};
use time::Date;

use super::parse::Filled;
use super::situation;
use super::told::Told;
use super::unfinished::unfinished;
use super::writing::Writing;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::rights::letters::{self, CaseFacts, Letter, NotPrinted, Way};
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::state::Outcome;
use crate::rights::{news, store, words};

/// What came of it. Nothing is kept but when it was sent.
pub enum Carried {
    Sent(Told),
    /// Somebody changed the request since it was read.
    Meanwhile,
    /// The letter is another than was on the screen: the day changed, or the association's words.
    Changed,
    NotPrinted(NotPrinted),
}

/// `seen`: the mark of the letter that was on the screen.
pub async fn carry_out(
    app: &App,
    open: &OpenCase,
    (writing, filled): (Writing, &Filled),
    seen: &str,
) -> Result<Carried> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let carried = write(app, &mut change, open, (writing, filled), seen).await?;
    match carried {
        Carried::Sent(_) => change.done().await?,
        _ => change.abandon().await?,
    }
    Ok(carried)
}

async fn write(
    app: &App,
    change: &mut Change,
    open: &OpenCase,
    (writing, filled): (Writing, &Filled),
    seen: &str,
) -> Result<Carried> {
    let Some(request) = step(change, open, writing, filled).await? else { return Ok(Carried::Meanwhile) };
    let facts = facts(&open.request, filled, amsterdam_day(change.at()));
    let (person, group) = (request.person, RetentionGroup::Requests);
    let file = persons::file(change, &app.vault, &open.access, person, group).await?;
    let how = (filled.way, open.by(writing.duty())?);
    match letters::send(app, change, &file, (&request, &facts, &filled.contents), how).await? {
        Err(why) => Ok(Carried::NotPrinted(why)),
        Ok(letter) if mark(&letter)? != seen => Ok(Carried::Changed),
        Ok(_) => Ok(Carried::Sent(match filled.way {
            Way::Post => Told::Post,
            Way::Portal => news::tell(app, change, &open.access, &request).await?.map_or(Told::Mailed, Told::Unmailed),
        })),
    }
}

/// The request as it is from now on; none when it is another than was read, or something stands in the way by now.
async fn step(change: &mut Change, open: &OpenCase, writing: Writing, filled: &Filled) -> Result<Option<Request>> {
    let request = &open.request;
    let unfinished = unfinished(change.conn(), request).await?;
    if let Some(step) = writing.step(filled.outcome.unwrap_or(Outcome::Whole), unfinished) {
        return Ok(store::take(change, request, step, open.by(writing.duty())?).await?.ok());
    }
    if !store::hold_as_read(change, request).await? {
        return Ok(None);
    }
    let today = amsterdam_day(change.at());
    let work = situation::work(change.conn(), open).await?;
    Ok(writing.hindrances(&request.case, work, today).is_empty().then(|| request.clone()))
}

pub fn facts(request: &Request, filled: &Filled, today: Date) -> CaseFacts {
    let asked = words::title(Messages::new(request.lang), request.case.kind).to_owned();
    CaseFacts::of(request, asked, (filled.name.as_str().to_owned(), filled.address.clone()), today)
}

/// Of all that stands in a letter: the same mark is the same letter.
pub fn mark(letter: &Letter) -> Result<String> {
    let json = serde_json::to_vec(letter).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect())
}
