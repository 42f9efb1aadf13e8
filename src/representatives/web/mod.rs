//! `/mijn/vertegenwoordigers`: for whom somebody acts, who acts for them, asking, ending, and acting itself.

pub mod act;
pub mod ask;
pub mod end;
pub mod list;
pub mod send;

use uuid::Uuid;

use crate::kernel::ids::RepresentationId;
use crate::platform::error::{Error, Result};

/// The `{representation}` of an address.
pub fn named(id: &str) -> Result<RepresentationId> {
    Uuid::parse_str(id).map(RepresentationId::from).map_err(|_| Error::NotFound)
}
