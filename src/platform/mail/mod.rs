//! Mail: a row in the outbox, made inside the change that wants it, sealed under the key of whom it is about (P66, SECURITY "Faults"). It
//! leaves later, at least once; a crash between the two loses nothing. Once it left, or cannot leave, its text is gone (P68).

mod bulk;
mod html;
mod letter;
mod message;
mod outbox;
mod pieces;
pub mod postbox;
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
pub use pieces::Piece;
pub use route::MailRoute;
pub(super) use sender::send_batch;
pub use sender::send_due;
pub use smtp::Authorities;
pub use state::State;
pub use store::{Mailed, Overseen, Tally, of_person, overseen, tally};
pub use trouble::{Trouble, next_try};

/// How long the portal remembers that a mail was sent, as the processing register says.
const REMEMBERED: Duration = Duration::days(365);

pub fn jobs() -> Vec<Kind> {
    vec![Kind { name: "mail.forget", every: Some(Duration::DAY), run: |app, _| Box::pin(forget(app)) }]
}

/// Forgets the fact of sending, a portion at a time.
async fn forget(app: App) -> Result<()> {
    let before = app.db.clock().now() - REMEMBERED;
    while store::forget(app.db.write(), before).await? > 0 {}
    Ok(())
}
