//! The second step of logging in: what somebody has, beside the password they know (P65, SECURITY V6). Employees always take it, others when they
//! switched it on.
//!
//! - `code`: six digits that an app makes from a secret and the time; `store`: the secret;
//! - `passkey`: what a device proves by a key of its own; `passkey_store`: those of an account; `question_store`: what one is asked;
//! - `recovery_store`: codes on paper for who lost the app, each works once;
//! - `halfway`: who still has to give one; `attempt`: one try.

mod attempt;
pub mod code;
mod halfway;
pub mod passkey;
pub mod passkey_store;
pub mod question_store;
pub mod recovery_store;
pub mod store;

pub use attempt::{Answer, Given, Outcome, attempt};
pub use halfway::Halfway;

use crate::kernel::ids::AccountId;
use crate::platform::db::Change;
use crate::platform::session;

/// Nothing of it is left: switched off, begun anew, or the account ended.
pub async fn forget(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    store::remove(change, account).await?;
    passkey_store::remove_all(change, account).await?;
    recovery_store::remove(change, account).await?;
    session::forget_second_step(change, account).await
}
