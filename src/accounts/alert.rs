//! Word to the administrators that somebody guesses at the door (P67). Who is tried is not told: what was typed is kept nowhere.

use uuid::Uuid;

use super::event::Event;
use super::limits;
use super::mails;
use super::staff::{accounts_with, mail};
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::jobs::{self, Kind};

/// What is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// Many wrong passwords with one name.
    OneName,
    /// Many wrong passwords, with whatever names.
    Everywhere,
    /// A right password of somebody, and many wrong codes.
    Codes,
}

impl Alert {
    /// After `accounts.alerted` in the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OneName => "one_name",
            Self::Everywhere => "everywhere",
            Self::Codes => "codes",
        }
    }

    /// The job that mails the administrators.
    const fn job(self) -> &'static str {
        match self {
            Self::OneName => "accounts.alert_one_name",
            Self::Everywhere => "accounts.alert_everywhere",
            Self::Codes => "accounts.alert_codes",
        }
    }
}

pub fn jobs() -> [Kind; 3] {
    [
        Kind { name: Alert::OneName.job(), every: None, run: |app, _| Box::pin(tell(app, Alert::OneName)) },
        Kind { name: Alert::Everywhere.job(), every: None, run: |app, _| Box::pin(tell(app, Alert::Everywhere)) },
        Kind { name: Alert::Codes.job(), every: None, run: |app, _| Box::pin(tell(app, Alert::Codes)) },
    ]
}

/// Raises it, unless that was done within the hour. The mails follow by a job, so that no answer takes longer for it.
pub async fn raise(app: &App, alert: Alert) -> Result<()> {
    if !limits::ALERT.allows(&app.db, &app.vault, alert.code()).await? {
        return Ok(());
    }
    let mut change = app.db.change(Actor::Visitor).await?;
    jobs::queue(&mut change, alert.job(), None, Some("")).await?;
    Ok(change.commit(Event::Alerted { id: Uuid::now_v7(), alert }).await?)
}

/// Mails every administrator.
async fn tell(app: App, alert: Alert) -> Result<()> {
    let mut change = app.db.change(Actor::Job(alert.job())).await?;
    for account in accounts_with(change.conn(), Duty::Staff).await? {
        mail(&app, &mut change, account, |lang| mails::alert(&app.settings, lang, alert)).await?;
    }
    Ok(change.commit(Event::AlertTold { id: Uuid::now_v7(), alert }).await?)
}
