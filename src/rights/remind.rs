//! Nobody's deadline is missed (P93): every hour, who works on requests hears which are near their target, past it or late. One mail for each
//! employee, with numbers and nothing else. A request without a handler is everybody's who decides.

use std::collections::BTreeMap;

use time::{Date, Duration};

use super::alert::Alert;
use super::alert_store;
use super::event::Event;
use super::mails;
use super::request::Request;
use crate::accounts::staff;
use crate::kernel::ids::{AccountId, RequestId};
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::jobs::Kind;

pub fn jobs() -> Vec<Kind> {
    vec![Kind { name: "rights.remind", every: Some(Duration::HOUR), run: |app, _| Box::pin(remind(app)) }]
}

const PORTION: usize = 200;

/// What one employee hears, most urgent last in the order of [`Alert`].
type Told = BTreeMap<AccountId, Vec<(Alert, String)>>;

async fn remind(app: App) -> Result<()> {
    let today = app.db.clock().today();
    let mut after = None;
    loop {
        let found = alert_store::near(&mut *app.db.read().acquire().await?, today, after, PORTION as i64).await?;
        let Some(last) = found.last() else { return Ok(()) };
        after = Some((last.due_on, last.id));
        warn(&app, &found, today).await?;
        if found.len() < PORTION {
            return Ok(());
        }
    }
}

/// Notes the warnings of a portion and has the mails sent, in one change: a warning that is noted is on its way.
async fn warn(app: &App, found: &[Request], today: Date) -> Result<()> {
    let mut change = app.db.change(Actor::Job("rights.remind")).await?;
    let deciders = staff::accounts_with(&mut *change.conn(), Duty::Decisions).await?;
    let advisers = staff::accounts_with(&mut *change.conn(), Duty::Advice).await?;
    let (mut told, mut first) = (Told::new(), None);
    for request in found {
        let Some((alert, about)) = Alert::due(&request.case.deadline, today) else { continue };
        if !alert_store::note(&mut change, request.id, alert, about).await? {
            continue;
        }
        match first {
            None => first = Some((request.id, alert)),
            Some(_) => change.also(Event::Warned { request: request.id, alert }),
        }
        for account in hearers(request, alert, &deciders, &advisers) {
            told.entry(account).or_default().push((alert, request.number.to_string()));
        }
    }
    finish(app, change, told, first).await
}

/// The handler, or who decides when there is none. When it escalates: who decides too, and the officer once it is late.
fn hearers(request: &Request, alert: Alert, deciders: &[AccountId], advisers: &[AccountId]) -> Vec<AccountId> {
    let mut all: Vec<AccountId> = request.case.handler.into_iter().collect();
    if all.is_empty() || alert.escalates() {
        all.extend(deciders);
    }
    if alert == Alert::Late {
        all.extend(advisers);
    }
    all.sort_unstable();
    all.dedup();
    all
}

async fn finish(app: &App, mut change: Change, told: Told, first: Option<(RequestId, Alert)>) -> Result<()> {
    let Some((request, alert)) = first else { return Ok(change.abandon().await?) };
    for (account, mut about) in told {
        about.sort_unstable_by(|one, other| other.cmp(one));
        staff::mail(app, &mut change, account, |lang| mails::warning(&app.settings, lang, &about)).await?;
    }
    Ok(change.commit(Event::Warned { request, alert }).await?)
}
