//! Showing who asks, in proportion (AVG 12(2) and (6), RULES 2, P87): a code to a contact on file, a code by letter to the known home, a call
//! to the number on file, the desk, video; a shielded copy only for a stated reason, and destroyed after the check.

mod code_store;
mod mails;
mod on_file;
mod redeem;
mod ways;

pub(in crate::rights) use code_store::end as end_code;
pub use code_store::{Carrier, make as make_code};
pub use mails::code as code_mail;
pub use on_file::{OnFile, read as on_file};
pub use redeem::{NotShown, handed_over, redeem};
pub use ways::{Home, Known, No, SETTLES, Way};
