//! Looking for patterns every ten minutes, and forgetting what was kept long enough. While it is off nothing is looked at.

use std::collections::BTreeSet;

use time::Duration;

use super::event::Event;
use super::find::find;
use super::finding_store::{self, Noted};
use super::{mails, store};
use crate::accounts::staff::{accounts_with, mail};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::AccountId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::jobs::Kind;

const LOOK: &str = "patterns.look";
const FORGET: &str = "patterns.forget";

/// So long it is known which files somebody opened.
const BACK: Duration = Duration::DAY;

/// So long a finding is kept after it was settled, or after it was found when nobody did: the processing register says so.
const KEPT: Duration = Duration::days(90);

pub fn jobs() -> Vec<Kind> {
    vec![
        Kind { name: LOOK, every: Some(Duration::minutes(10)), run: |app, _| Box::pin(look(app)) },
        Kind { name: FORGET, every: Some(Duration::HOUR), run: |app, _| Box::pin(forget(app)) },
    ]
}

/// What was opened before these limits were saved was opened under others, or while nobody looked: it does not count.
async fn look(app: App) -> Result<()> {
    let mut change = app.db.change(Actor::Job(LOOK)).await?;
    store::alone(&mut change).await?;
    let newest = store::newest(change.conn()).await?;
    let Some((on, saved_at)) = newest.and_then(|newest| Some((newest.on?, newest.at))) else {
        return Ok(change.abandon().await?);
    };
    let since = saved_at.max(change.at() - BACK);
    let opened = finding_store::opened(change.conn(), since).await?;
    let settled = finding_store::settled(change.conn(), amsterdam_day(since)).await?;
    let mut noted = 0;
    for found in find(&opened, &on.rules, &settled) {
        if let Some(written) = finding_store::note(&mut change, &found).await? {
            tell(&app, &mut change, found.account, &written).await?;
            noted += 1;
        }
    }
    let ended = if noted > 0 { change.done().await } else { change.abandon().await };
    Ok(ended?)
}

async fn tell(app: &App, change: &mut Change, about: AccountId, written: &Noted) -> Result<()> {
    let (employee, finding) = (written.employee, written.id);
    if !written.is_new {
        change.also(Event::Grew { employee, finding });
        return Ok(());
    }
    change.also(Event::Found { employee, finding });
    for account in who_hears(change, about).await? {
        mail(app, change, account, |lang| mails::found(&app.settings, lang)).await?;
    }
    Ok(())
}

/// Who settles it, and never whom it is about. The officer hears it too when it is about one of those who settle, or when nobody else does.
async fn who_hears(change: &mut Change, about: AccountId) -> sqlx::Result<BTreeSet<AccountId>> {
    let settle: BTreeSet<AccountId> = accounts_with(change.conn(), Duty::Patterns).await?.into_iter().collect();
    let mut hear = settle.clone();
    if settle.contains(&about) || settle.is_empty() {
        hear.extend(accounts_with(change.conn(), Duty::Advice).await?);
    }
    hear.remove(&about);
    Ok(hear)
}

async fn forget(app: App) -> Result<()> {
    loop {
        let change = app.db.change(Actor::Job(FORGET)).await?;
        let before = change.at() - KEPT;
        if finding_store::forget(change, before).await? == 0 {
            return Ok(());
        }
    }
}
