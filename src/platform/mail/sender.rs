//! Sending what is in the outbox. Any number of servers may do it at once: each mail is leased to one of them.

use std::sync::Arc;

use time::Duration;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::MAILBOX;
use super::letter::Letter;
use super::report_store;
use super::store::{self, Claimed};
use super::trouble::{Trouble, next_try};
use crate::kernel::email::EmailAddress;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::throttle::Limit;

/// Longer than any attempt (smtp.rs), shorter than anybody's patience after a crash.
const LEASE: Duration = Duration::minutes(5);

/// At once: mail servers grow wary of more connections from one place.
const AT_ONCE: i64 = 4;

/// Mails to one address: whoever types somebody's address into forms again and again must not fill their mailbox. What comes above it waits.
const TO_ONE: Limit = Limit { kind: "mail_to_one", tries: 60, window: Duration::HOUR };

/// What became of a few mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub claimed: usize,
    pub sent: usize,
}

/// Sends all that is due now, and says how many mails left.
pub async fn send_due(app: &App) -> Result<usize> {
    let mut sent = 0;
    loop {
        let batch = send_batch(app).await?;
        sent += batch.sent;
        if batch.claimed == 0 {
            return Ok(sent);
        }
    }
}

pub async fn send_batch(app: &App) -> Result<Batch> {
    let Some((claimed, access)) = claim(app).await? else { return Ok(Batch::default()) };
    let mut batch = Batch { claimed: claimed.len(), sent: 0 };
    let access = Arc::new(access);
    let mut sending: JoinSet<Result<bool>> =
        claimed.into_iter().map(|mail| attempt(app.clone(), access.clone(), mail)).collect();
    let mut last = Ok(());
    while let Some(done) = sending.join_next().await {
        match done {
            Ok(Ok(left)) => batch.sent += usize::from(left),
            Ok(Err(error)) => last = Err(error),
            Err(_) => tracing::error!("sending a mail panicked"),
        }
    }
    last.map(|()| batch)
}

/// Leases mails and writes a processing line for each person whose mail leaves, in one transaction: no line, no mail.
async fn claim(app: &App) -> Result<Option<(Vec<Claimed>, Access)>> {
    let now = app.db.clock().now();
    let mut tx = app.db.write().begin().await?;
    let claimed = store::claim(&mut tx, now, now + LEASE, AT_ONCE).await?;
    if claimed.is_empty() {
        tx.rollback().await?;
        return Ok(None);
    }
    let persons: Vec<_> = claimed.iter().filter(|mail| mail.key.is_some()).map(|mail| mail.person).collect();
    let access = Access::by_portal(&mut tx, &app.vault, "mail", now, &persons).await?;
    tx.commit().await?;
    Ok(Some((claimed, access)))
}

/// Whether the mail left; whatever happened stands in its row.
async fn attempt(app: App, access: Arc<Access>, mail: Claimed) -> Result<bool> {
    let outcome = match store::open(&mail, &access) {
        Ok(letter) if mail.attempts > 1 || is_within_limit(&app, &letter).await? => {
            note_mailbox(&app, letter.id, &letter.to).await?;
            send(&app, &letter).await
        }
        Ok(_) => Err(Trouble::TooMany),
        Err(trouble) => Err(trouble),
    };
    let now = app.db.clock().now();
    match outcome {
        Ok(()) => store::sent(app.db.write(), mail.id, now).await?,
        Err(trouble) => match next_try(trouble, mail.attempts, mail.queued_at, now) {
            Some(next) => store::again(app.db.write(), &mail, trouble, next).await?,
            None => give_up(&app, &mail, trouble).await?,
        },
    }
    Ok(outcome.is_ok())
}

/// Counted at the first attempt only: a mail server that asks to come back does not use up the limit.
async fn is_within_limit(app: &App, letter: &Letter) -> Result<bool> {
    Ok(TO_ONE.allows(&app.db, &app.vault, &letter.to.folded()).await?)
}

/// To be called before a mail leaves, by its id: afterwards its address is gone, and it may come back within the second. Where nobody reports
/// that, nothing is kept.
pub async fn note_mailbox(app: &App, mail: Uuid, to: &EmailAddress) -> Result<()> {
    if app.settings.mail_reports.is_none() {
        return Ok(());
    }
    let hash = app.vault.blind(MAILBOX, &to.folded());
    Ok(report_store::note_mailbox(app.db.write(), mail, &hash, app.db.clock().now()).await?)
}

async fn send(app: &App, letter: &Letter) -> Result<(), Trouble> {
    app.settings.mail.send(letter, &app.settings).await
}

async fn give_up(app: &App, mail: &Claimed, trouble: Trouble) -> Result<()> {
    tracing::warn!(mail = %mail.id, attempts = mail.attempts, trouble = trouble.code(), "a mail was given up");
    Ok(store::failed(app.db.write(), mail, trouble).await?)
}
