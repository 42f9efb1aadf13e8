//! A right that was asked for inside a message about something else becomes a request of its own, by an employee (P76). Its day of receipt is
//! that of the message.

use super::asking::Press;
use super::case::Step;
use super::kind::{Channel, Kind};
use super::message_store::Message;
use super::request::{Asked, By, New, Request};
use super::{asked_store, store};
use crate::kernel::deadline::Received;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// Of the same person as the request that the message belongs to, and about the same. How they showed who they are does not count again: a
/// message comes from a session that somebody left open, too, or from who holds a code. None when the message asked it before: [`Press::of_message`].
pub async fn ask_in_message(
    app: &App,
    change: &mut Change,
    (access, request): (&Access, &Request),
    (message, kind): (&Message, Kind),
    by: By,
) -> Result<Option<Request>> {
    let before = asked_store::find(&mut *change.conn(), access, request.id).await?.unwrap_or_default();
    let file = persons::file(change, &app.vault, access, request.person, RetentionGroup::Requests).await?;
    let new = New {
        kind,
        channel: Channel::Message,
        lang: request.lang,
        received: Received::at(message.sent_at),
        repeats: None,
        asked: Asked { body: Some(message.body.clone()), ..before },
    };
    let press = Press::of_message(&app.vault, message.id, kind);
    let Some(asked) = store::add(change, press.id(), (request.person, None), &new, by).await? else { return Ok(None) };
    asked_store::add(change, &file, (request.person, asked.id), &new.asked).await?;
    matched(change, request, asked, by).await.map(Some)
}

/// Whom the first request is about is known.
async fn matched(change: &mut Change, request: &Request, asked: Request, by: By) -> Result<Request> {
    let unknown = asked.case.about.is_none() && asked.case.kind != Kind::NextOfKin;
    let Some(about) = request.case.about.filter(|_| unknown) else { return Ok(asked) };
    let taken = store::take(change, &asked, Step::Match(about), by).await?;
    Ok(taken.unwrap_or(asked))
}
