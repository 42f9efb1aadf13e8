//! The promises that nobody keeps yet. Who makes one work takes its sentence along to the `promises.rs` of the slice that keeps it.

mod agreements;
mod data;
mod news;
mod rights;
mod safety;
mod sharing;

use crate::kernel::promise::Promise;
use crate::kernel::register::{Bilingual, both};

/// An id with its sentence.
type Said = (&'static str, Bilingual);

const SAID: [&[Said]; 6] = [data::SAID, agreements::SAID, sharing::SAID, news::SAID, safety::SAID, rights::SAID];

const fn said(id: &'static str, nl: &'static str, en: &'static str) -> Said {
    (id, both(nl, en))
}

/// A promise that is only a sentence so far.
pub fn promise(id: &str) -> Option<Promise> {
    let (id, sentence) = SAID.into_iter().flatten().copied().find(|(known, _)| *known == id)?;
    Some(super::only_said(id, sentence))
}
