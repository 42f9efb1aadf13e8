//! What employees do to keep the portal itself in order: the next version of the privacy statement, written, advised on and published, and who
//! the association is. No tables of its own.

mod settings;
mod statement;

use crate::platform::routes::Routes;

pub fn routes() -> Routes {
    statement::routes().merge(settings::routes())
}
