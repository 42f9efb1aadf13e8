//! Employees: an account that always takes a second step (P65), a name and an address under a key of their own, and roles. The first one is
//! made by a command on the server, which prints a link, others by an administrator, who has it mailed; whoever opens it chooses the password and
//! sees the secret of the second step.

mod colleague;
mod colleagues;
mod demo_codes;
mod invite;
pub(super) mod mails;
mod manage;
pub(super) mod member;
pub(super) mod member_store;
mod model;
mod open_file;
pub(super) mod store;
mod tell;
mod web;
pub mod words;

pub use colleague::Staff;
pub use colleagues::{Colleague, Colleagues, colleagues};
pub use demo_codes::demo_codes;
pub use invite::{InviteError, add_ready, invite};
pub(super) use member::{Member, State as Standing};
pub use model::{EmployeeName, NewEmployee};
pub use open_file::Opened;
pub(super) use store::{Email, Name};
pub use tell::{accounts_with, mail, person_of, reachable};
pub(super) use web::{members_for, routes};
