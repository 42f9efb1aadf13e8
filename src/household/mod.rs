//! "Wie woont er bij u?": who lives with somebody, kept up by themselves, without names (P16, P20). The rows are kept by `persons`.

mod form;
mod model;
mod promises;
mod web;
mod words;

pub use model::{Counts, counts};
pub use promises::PROMISES;
pub use web::routes;
pub use words::{member_line, since, summary};
