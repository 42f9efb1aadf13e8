//! Ending one's own sessions: one, or all but this one. No password is asked: who lost a phone is in a hurry, and nothing is gained by it.

use axum::extract::State;
use axum::response::Response;
use tower_sessions::Session;

use super::Told;
use crate::accounts::event::Event;
use crate::accounts::owner::Owner;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, Kind};
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::session;

pub struct SessionForm;

impl Form for SessionForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("session", Kind::Line)];
}

pub async fn end(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    chosen: Pressed<SessionForm>,
) -> Result<Response> {
    let mut change = app.db.change(owner.actor()).await?;
    if !session::end_one(&mut change, owner.account, &session, chosen.get("session")).await? {
        change.abandon().await?;
        return Ok(super::back(&page, &owner, Told::NoneEnded));
    }
    change.commit(Event::SessionsEnded { person: owner.person }).await?;
    Ok(super::back(&page, &owner, Told::Ended))
}

pub async fn end_others(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    _: Pressed,
) -> Result<Response> {
    let mut change = app.db.change(owner.actor()).await?;
    if session::end_others(&mut change, owner.account, &session).await? == 0 {
        change.abandon().await?;
        return Ok(super::back(&page, &owner, Told::OthersEnded));
    }
    change.commit(Event::SessionsEnded { person: owner.person }).await?;
    Ok(super::back(&page, &owner, Told::OthersEnded))
}
