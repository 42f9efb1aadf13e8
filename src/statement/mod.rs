//! What we say to everybody about their data: the page made from the processing register (P03, P04), the fingerprint of what it said
//! on a day, and the executable statement (S1). Published versions of a full statement come here (P98).

mod notice;
pub mod promises;
pub mod web;
mod words;

pub use notice::{Notice, notice};
pub use promises::{PROMISES, Promises};
pub use words::category;
