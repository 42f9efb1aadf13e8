//! The bar on each page of who acts for another.

use super::{Around, Page};

impl Page {
    /// Whether somebody reads this who acts for another, or did until it ended.
    pub fn is_acting(&self) -> bool {
        matches!(self.around, Around::Acting(_))
    }

    /// How they called the other; none once it ended.
    pub fn acting_for(&self) -> Option<&str> {
        match &self.around {
            Around::Acting(name) => name.as_deref(),
            _ => None,
        }
    }
}
