//! Mail: a row in the outbox, made inside the change that wants it, sealed under the key of whom it is about (P66, SECURITY "Faults"). It
//! leaves later, at least once; a crash between the two loses nothing. Once it left, or cannot leave, its text is gone (P68). What the mail
//! server tells about it afterwards is noted with it.

mod bulk;
mod html;
mod letter;
mod message;
mod outbox;
mod overseen_store;
mod pieces;
pub mod postbox;
mod report;
mod report_store;
mod reports;
mod route;
mod sender;
mod smtp;
mod state;
mod store;
mod trouble;

use time::Duration;

use super::app::App;
use super::error::Result;
use super::jobs::Kind;

pub use bulk::Bulk;
pub use letter::SubjectLine;
pub use message::Message;
pub use outbox::queue;
pub use overseen_store::{Overseen, Tally, overseen, tally};
pub use pieces::Piece;
pub use report::{Report, ReportKind};
pub use report_store::{Ended, mailbox_works, mailboxes, note, take_turn};
pub use reports::{NoReports, Reports};
pub use route::MailRoute;
pub(super) use sender::send_batch;
pub use sender::{note_mailbox, send_due};
pub use smtp::Authorities;
pub use state::State;
pub use store::{Mailed, of_person};
pub use trouble::{Trouble, next_try};

/// How long the portal remembers that a mail was sent, as the processing register says.
const REMEMBERED: Duration = Duration::days(365);

/// How long after a mail the mailbox that it went to is known: mail comes back within days, complaints within weeks.
const MAILBOX_REMEMBERED: Duration = Duration::days(30);

/// How long a message of the mail server is known again. It comes again, under the same id, until we answered it: services try for a day or
/// three. A mail ends only once, but what comes again would count a soft bounce twice.
const MESSAGE_REMEMBERED: Duration = Duration::days(7);

/// What the addresses of mailboxes are hashed with, also where persons are looked up by them.
pub const MAILBOX: &str = "email";

pub fn jobs() -> Vec<Kind> {
    vec![Kind { name: "mail.forget", every: Some(Duration::DAY), run: |app, _| Box::pin(forget(app)) }]
}

/// Forgets the fact of sending, and sooner what was needed in case a mail came back, a portion at a time.
async fn forget(app: App) -> Result<()> {
    let (now, pool) = (app.db.clock().now(), app.db.write());
    while store::forget(pool, now - REMEMBERED).await? > 0 {}
    while report_store::forget_mailboxes(pool, now - MAILBOX_REMEMBERED).await? > 0 {}
    while report_store::forget_messages(pool, now - MESSAGE_REMEMBERED).await? > 0 {}
    Ok(())
}
