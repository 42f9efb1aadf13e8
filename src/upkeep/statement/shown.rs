//! The draft and the advice as pages show them.

use crate::accounts::Staff;
use crate::accounts::staff::words::role;
use crate::kernel::dates::long_with_time;
use crate::platform::page::Page;
use crate::statement::{Advice, Next};

/// The draft that was saved.
pub struct Saved {
    /// When, and whether the reader did it.
    pub words: String,
    pub asked: Option<String>,
}

impl Saved {
    pub fn new(page: &Page, staff: Staff, next: &Next) -> Self {
        let when = long_with_time(next.saved_at, page.lang);
        let mine = next.saved_by == staff.account;
        Self {
            words: if mine { page.t.drafting_saved_mine(when) } else { page.t.drafting_saved_theirs(when) },
            asked: next.asked_at.map(|at| page.t.drafting_asked(long_with_time(at, page.lang))),
        }
    }
}

/// One piece of advice.
pub struct Advised {
    /// By whom, as a role, and when.
    pub by: String,
    pub paragraphs: Vec<String>,
}

impl Advised {
    pub fn new(page: &Page, advice: &Advice) -> Self {
        let who = advice.role.map_or(page.t.accounts_reader_somebody(), |who| role(page.t, who));
        let paragraphs = advice.words.split("\n\n").map(str::trim).filter(|words| !words.is_empty());
        Self {
            by: page.t.drafting_advice_by(long_with_time(advice.at, page.lang), who),
            paragraphs: paragraphs.map(str::to_owned).collect(),
        }
    }
}
