//! Consents (P24, P27, P28, P29, P30): the versions of each text, the append-only evidence of giving and withdrawing, and what
//! follows from both. Giving and withdrawing are one statement each, so that no two of them can run through each other.

mod event;
mod jws;
mod key_store;
mod model;
mod promises;
mod publish;
mod receipt;
mod signing_key;
mod store;
mod text;
mod text_store;
mod texts;
mod web;

pub use event::Event;
pub use model::{Act, Channel, Given, Kind, Outcome, PurposeState, Standing};
pub use promises::PROMISES;
pub use publish::{publish, publish_first};
pub use signing_key::publish_key;
pub use store::{Whose, allowed, give, give_now, states, withdraw_in, withdraw_now};
pub use text::{Change, NoWording, Publication, Text, Texts, Wording};
pub use texts::{KnownTexts, reload, texts};
pub use web::routes;
