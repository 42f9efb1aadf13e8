//! Everybody who logs in: accounts, sessions and passwords (P02, P65, P67). What a visitor may learn about somebody else's
//! account here is nothing: unknown names get the same answer, the same work and the same limits.
//!
//! - `signed_in`: the extractor of who is there; `sign_in`: the one door to a session;
//! - `attempt`, `limits`: one try to log in, and how many there may be;
//! - `again`: the password once more, before what a stolen session may not do;
//! - `password`: what makes a password acceptable;
//! - `second_step`: what somebody has, beside the password they know;
//! - `sign_on`: employees who come in with the account of their work;
//! - `recovery`, `mailbox`, `mails`: a new password for who forgot it, by way of the mailbox on file.

mod address_store;
mod again;
mod alert;
mod attempt;
pub mod declaration;
mod event;
mod jobs;
mod limits;
mod mailbox;
mod mails;
mod model;
mod own;
mod own_store;
mod owner;
pub mod password;
mod password_store;
pub mod personal_data;
mod promises;
mod recovery;
mod request_store;
pub mod second_step;
mod sign_in;
mod sign_on;
mod signed_in;
pub mod staff;
mod store;
mod tell;
mod web;

pub use again::{password_again, proof_since};
pub use event::Event;
pub use jobs::jobs;
pub use mailbox::{has_account, is_shared, of as mailbox};
pub use model::Kind;
pub use own_store::had_account;
pub use promises::PROMISES;
pub use sign_in::{Entered, Proven, go_on, sign_in};
pub use signed_in::SignedIn;
pub use staff::{Opened, Staff};
pub use store::{
    Account, CreateError, NewAccount, active, close, create, language, login_hash, login_taken, of_person,
    who_have_one, with_login_hash,
};
pub use web::routes;
