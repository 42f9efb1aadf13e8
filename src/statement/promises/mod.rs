//! The executable statement (S1): every promise with how far it is kept. What a slice keeps, it says in its own `promises.rs`; the
//! sentences of promises that nobody keeps yet stand here, so that none is passed over in silence.

mod chapters;
mod kept;
mod not_yet;
mod report;
pub mod web;

use crate::kernel::promise::{Promise, State};

pub use chapters::{CHAPTERS, Chapter};
pub use kept::PROMISES;
pub use report::{as_json, faults};

/// All promises, in the order of the chapters. The router makes it once, and pages find it in the app's memory.
#[derive(Clone, Debug)]
pub struct Promises(Vec<Promise>);

impl Promises {
    /// What the slices keep, completed with what nobody keeps yet.
    pub fn collect(kept: &[&[Promise]]) -> Self {
        let find = |id| kept.iter().copied().flatten().copied().find(|promise| promise.id == id);
        Self(chapters::ids().filter_map(|id| find(id).or_else(|| not_yet::promise(id))).collect())
    }

    pub fn all(&self) -> &[Promise] {
        &self.0
    }

    pub fn of(&self, chapter: &Chapter) -> impl Iterator<Item = &Promise> {
        self.0.iter().filter(|promise| chapter.ids.contains(&promise.id))
    }
}

/// A promise that is only a sentence so far.
const fn only_said(id: &'static str, sentence: crate::kernel::register::Bilingual) -> Promise {
    Promise { id, sentence, state: State::NotYet, page: None, tests: &[] }
}
