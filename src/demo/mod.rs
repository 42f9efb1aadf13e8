//! The demonstration: a small fictional association. Nothing here writes SQL; it calls the slices as people and staff would, with the
//! clock moved back, so that what it leaves behind is what real use leaves behind.

mod file;
mod households;
mod load;
mod newsletters;
mod notes;
mod people;
mod rents;
mod representatives;
mod requests;
mod staff;

pub use file::describe;
pub use load::load;
pub use people::{Character, PASSWORD, cast, everybody};
