//! Nobody's deadline is missed (P93): every hour, who works on requests hears which are near their target, past it, late, or standing still for an
//! answer that did not come. One mail for each
//! employee, with numbers and nothing else. A request without a handler is everybody's who decides.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;
use time::{Date, Duration};

use super::alert::Alert;
use super::event::Event;
use super::request::Request;
use super::{alert_store, giving_up_store, mails};
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

/// Whom there is to warn.
struct Office {
    deciders: Vec<AccountId>,
    advisers: Vec<AccountId>,
    reachable: BTreeSet<AccountId>,
}

impl Office {
    async fn read(conn: &mut PgConnection, found: &[Request]) -> Result<Self> {
        let deciders = staff::accounts_with(&mut *conn, Duty::Decisions).await?;
        let advisers = staff::accounts_with(&mut *conn, Duty::Advice).await?;
        let handlers = found.iter().filter_map(|request| request.case.handler);
        let all: Vec<AccountId> = handlers.chain(deciders.clone()).chain(advisers.clone()).collect();
        Ok(Self { reachable: staff::reachable(conn, &all).await?, deciders, advisers })
    }

    /// The handler, or who decides when there is none. When it escalates: who decides too, and the officer once it is late. Only who can be
    /// reached: a handler who left is none.
    fn hearers(&self, request: &Request, alert: Alert) -> BTreeSet<AccountId> {
        let is_reached = |account: &AccountId| self.reachable.contains(account);
        let mut all: BTreeSet<AccountId> = request.case.handler.into_iter().filter(is_reached).collect();
        if all.is_empty() || alert.escalates() {
            all.extend(self.deciders.iter().copied().filter(is_reached));
        }
        if alert == Alert::Late {
            all.extend(self.advisers.iter().copied().filter(is_reached));
        }
        all
    }
}

/// Notes the warnings of a portion and has the mails sent, in one change: a warning that is noted is on its way. One that nobody can hear is not
/// noted: an hour later there may be somebody.
async fn warn(app: &App, found: &[Request], today: Date) -> Result<()> {
    let mut change = app.db.change(Actor::Job("rights.remind")).await?;
    let office = Office::read(change.conn(), found).await?;
    let ids: Vec<RequestId> = found.iter().map(|request| request.id).collect();
    let asked = giving_up_store::asked(change.conn(), &ids).await?;
    let (mut told, mut first) = (Told::new(), None);
    for request in found {
        let asked = asked.get(&request.id).copied();
        let Some((alert, about)) = Alert::due(&request.case.deadline, asked, today) else { continue };
        let hearers = office.hearers(request, alert);
        if hearers.is_empty() {
            tracing::error!(request = %request.id, alert = alert.code(), "nobody can be warned about a request");
            continue;
        }
        if !alert_store::note(&mut change, request.id, alert, about).await? {
            continue;
        }
        match first {
            None => first = Some((request.id, alert)),
            Some(_) => change.also(Event::Warned { request: request.id, alert }),
        }
        for account in hearers {
            told.entry(account).or_default().push((alert, request.number.to_string()));
        }
    }
    finish(app, change, told, first).await
}

async fn finish(app: &App, mut change: Change, told: Told, first: Option<(RequestId, Alert)>) -> Result<()> {
    let Some((request, alert)) = first else { return Ok(change.abandon().await?) };
    for (account, mut about) in told {
        about.sort_unstable_by(|one, other| other.cmp(one));
        staff::mail(app, &mut change, account, |lang| mails::warning(&app.settings, lang, &about)).await?;
    }
    Ok(change.commit(Event::Warned { request, alert }).await?)
}
