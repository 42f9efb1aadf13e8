//! What the page `/toegankelijkheid` may say: only what was tested, and when. Whoever tests anew moves the date; a test that ends
//! takes its line on the page along.

use time::Date;
use time::macros::date;

/// The last day on which the browser tests went over every page: axe-core at 390 and 1280 px wide, keyboard, no scripts.
pub const CHECKED_ON: Date = date!(2026 - 11 - 22);
