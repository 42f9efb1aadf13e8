//! Pages of a person that show several slices together. No tables and no rules of its own.

mod details;
mod files;
mod looked;
mod on_behalf;
mod overview;
mod promises;

pub use promises::PROMISES;

use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, "/mijn", overview::overview)
        .get(Permit::Person, "/mijn/inzien", looked::looked)
        .merge(details::routes())
        .merge(on_behalf::routes())
}
