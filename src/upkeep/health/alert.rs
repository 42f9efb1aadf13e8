//! A mail to administrators when something stands still or keeps failing, at most one a day. It says where to look and nothing of what the work is
//! about. What stops all work at once, mail included, it cannot tell: that is for who watches the server from outside.

use time::Duration;

use super::HERE;
use super::event::Event;
use super::model::alarming;
use crate::accounts::staff::{accounts_with, mail as mail_employee};
use crate::kernel::lang::Lang;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::audit::{Actor, moments};
use crate::platform::config::Settings;
use crate::platform::error::Result;
use crate::platform::jobs::{self, Kind};
use crate::platform::mail::{self, Message};
use crate::platform::messages::Messages;

pub fn jobs() -> Vec<Kind> {
    vec![Kind { name: "upkeep.look", every: Some(Duration::minutes(15)), run: |app, _| Box::pin(look(app)) }]
}

async fn look(app: App) -> Result<()> {
    if !is_alarming(&app).await? {
        return Ok(());
    }
    let mut change = app.db.change(Actor::Job("upkeep.look")).await?;
    let last = moments(change.conn(), &Event::Alerted, 1).await?;
    let administrators = accounts_with(change.conn(), Duty::Jobs).await?;
    if administrators.is_empty() || last.first().is_some_and(|last| change.at() - *last < Duration::DAY) {
        return Ok(change.abandon().await?);
    }
    for account in administrators {
        mail_employee(&app, &mut change, account, |lang| message(&app.settings, lang)).await?;
    }
    Ok(change.commit(Event::Alerted).await?)
}

async fn is_alarming(app: &App) -> Result<bool> {
    let (now, conn) = (app.db.clock().now(), app.db.read());
    let tally = mail::tally(conn, now - Duration::DAY).await?;
    let fares = jobs::fares(conn, now).await?;
    Ok(!alarming(&tally, &fares, now).is_empty())
}

fn message(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let paragraphs = vec![
        t.health_mail_alert_intro().to_owned(),
        t.health_mail_alert_here().to_owned(),
        settings.address(lang, HERE),
        t.health_mail_alert_daily().to_owned(),
    ];
    Message::new(settings, lang, t.health_mail_alert_subject().to_owned(), paragraphs)
}
