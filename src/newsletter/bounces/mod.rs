//! `/meldingen/post`: the mail server reports which mails came back, and which their readers called unwanted. To such a mailbox goes no
//! newsletter, whatever the mail was about, until a button in a mail to it is pressed. Who sends the newsletter asks
//! [`persons::has_bounced`].

mod event;

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;

use self::event::Event;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::newsletter::edition::returned;
use crate::persons;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{self, Ended, Report, Reports};
use crate::platform::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().post_from_machine("/meldingen/post", receive)
}

/// A message that was carried out before, and one about mails that we do not know, get the same answer.
async fn receive(State(app): State<App>, message: Reports) -> Result<StatusCode> {
    let mut change = app.db.change(Actor::Job("mail.reports")).await?;
    if mail::take_turn(&mut change, &message.id).await? {
        note(&app, &mut change, &message.reports).await?;
        change.done().await?;
    } else {
        change.abandon().await?;
    }
    Ok(StatusCode::OK)
}

/// Carries out what was reported about mails and newsletters, each by its id.
pub async fn note(app: &App, change: &mut Change, reports: &[Report]) -> Result<()> {
    let mut ended = mail::note(change, reports).await?;
    ended.extend(returned::note(change, reports).await?);
    suppress(app, change, &ended).await
}

/// Of a mailbox to which several mails came back, the first is named.
async fn suppress(app: &App, change: &mut Change, ended: &[Ended]) -> Result<()> {
    let mut mailboxes = BTreeMap::new();
    for one in ended {
        let Some(email) = one.mailbox else { continue };
        mailboxes.entry(persons::mailbox_of(&app.vault, &email)).or_insert(one);
    }
    let hashes: Vec<_> = mailboxes.keys().copied().collect();
    for new in persons::bounced(change, &hashes).await? {
        if let Some(Ended { person, mail, .. }) = mailboxes.get(&new) {
            change.also(Event::Suppressed { person: *person, mail: *mail });
        }
    }
    Ok(())
}

/// Somebody pressed a button that only a mail to this address has, so it works. What was sent there before may still come back: that says
/// nothing any more.
pub async fn works(app: &App, change: &mut Change, person: PersonId, email: &EmailAddress) -> Result<()> {
    let hash = persons::email_hash(&app.vault, &email.folded());
    mail::mailbox_works(change, &hash).await?;
    lift(change, person, &persons::mailbox_of(&app.vault, &hash)).await
}

/// The same, of who is known by the hash of the mailbox alone.
pub async fn lift(change: &mut Change, person: PersonId, mailbox: &[u8; 32]) -> Result<()> {
    if persons::lift_bounced(change, mailbox).await? {
        change.also(Event::Lifted { person });
    }
    Ok(())
}
