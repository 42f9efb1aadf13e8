//! What this slice keeps.

use crate::kernel::promise::Promise;

/// P02 is told by the slice that makes accounts.
pub const PROMISES: &[Promise] = &[];
