//! What employees do to keep the portal itself in order: the next version of the privacy statement, written, advised on and published, and who
//! the association is, and whether work in the background goes on. No tables of its own.

mod health;
mod settings;
mod statement;

use crate::platform::routes::Routes;

pub use health::jobs;

pub fn routes() -> Routes {
    statement::routes().merge(settings::routes()).merge(health::routes())
}
