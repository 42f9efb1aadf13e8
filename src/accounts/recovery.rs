//! A new password for who forgot it. The page writes down two keyed hashes and nothing else, for a name that exists as for one that
//! does not; the work that would tell them apart is done here, later.

use sqlx::PgConnection;
use uuid::Uuid;

use super::event::Event;
use super::model::Kind as AccountKind;
use super::request_store::{self, Request};
use super::store;
use super::{mailbox, mails, second_step};
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::link::{self, Kind};
use crate::platform::{jobs, mail};

/// The job that answers one request.
pub const JOB: &str = "accounts.password_request";

/// The most accounts that one request mails about: somebody may have made many with another's address.
const AT_MOST: usize = 10;

/// Writes a request down. `name` is folded: it may be a log-in name or the address of a mailbox.
pub async fn ask(app: &App, name: &str) -> Result<()> {
    let mut change = app.db.change(Actor::Visitor).await?;
    let request = Uuid::now_v7();
    let vault = &app.vault;
    request_store::ask(&mut change, request, &store::login_hash(vault, name), &persons::email_hash(vault, name))
        .await?;
    jobs::queue(&mut change, JOB, Some(request), None).await?;
    Ok(change.commit(Event::PasswordAsked { request }).await?)
}

/// Mails a link to each mailbox that the request is about. After a crash the request is still there; a second run finds it gone.
pub async fn answer(app: &App, request: Uuid) -> Result<()> {
    let mut change = app.db.change(Actor::Job(JOB)).await?;
    let Some(asked) = request_store::take_request(&mut change, request).await? else {
        return Ok(change.abandon().await?);
    };
    for (person, kind) in asked_for(change.conn(), &asked).await? {
        let (at, activity) = (change.at(), if kind == AccountKind::Staff { "staff" } else { "account" });
        // A mailbox must not let in by this link whom only an invitation may: behind a new password the secret of the codes would be shown.
        if kind == AccountKind::Staff && !second_step::store::is_on(&mut *change.conn(), person).await? {
            continue;
        }
        let access = Access::by_portal(change.conn(), &app.vault, activity, at, &[person]).await?;
        send_link(app, &mut change, &access, person).await?;
    }
    Ok(change.commit(Event::PasswordAnswered { request }).await?)
}

/// Who has this log-in name or this mailbox, and an account.
async fn asked_for(conn: &mut PgConnection, asked: &Request) -> Result<Vec<(PersonId, AccountKind)>> {
    let mut persons = mailbox::persons_of(&mut *conn, &asked.email_hash).await?;
    persons.extend(store::with_login_hash(&mut *conn, &asked.login_hash).await?);
    persons.sort_unstable();
    persons.dedup();
    let mut with_account = store::with_account(conn, &persons).await?;
    with_account.truncate(AT_MOST);
    Ok(with_account)
}

async fn send_link(app: &App, change: &mut Change, access: &Access, person: PersonId) -> Result<()> {
    let Some(account) = store::active(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let Some((email, file)) = mailbox::of(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let shared = mailbox::is_shared(&mut *change.conn(), &app.vault, &email).await?;
    let login = shared.then_some(&account.login);
    let token = link::issue(change, Kind::Password, person).await?;
    let message = mails::new_password(&app.settings, account.lang, &token, login);
    mail::queue(change, &file, person, &email, &message).await?;
    change.also(Event::PasswordLinkSent { person });
    Ok(())
}
