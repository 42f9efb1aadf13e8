//! What differs between two versions: paragraph by paragraph, and word by word in a paragraph that was changed (P98).

use std::ops::Range;

use similar::utils::diff_words;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use super::text::Block;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many paragraphs are as they were; these are they.
    Same(Vec<String>),
    Gone(String),
    New(String),
    Reworded(Vec<(Fate, String)>),
}

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Stayed,
    Gone,
    New,
}

/// What is other words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub lang: &'static str,
    pub title: &'static str,
    pub words: Vec<(Fate, String)>,
}

/// Paragraphs that share fewer words than this are another paragraph, not the same one in other words.
const ALIKE: f32 = 0.4;

pub fn between(old: &[Block], new: &[Block]) -> Vec<Change> {
    let (old, new): (Vec<String>, Vec<String>) = (lines(old), lines(new));
    let mut changes = vec![];
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => {
                changes.push(Change::Same(old[old_index..old_index + len].to_vec()))
            }
            DiffOp::Delete { old_index, old_len, .. } => changes.extend(gone(&old[old_index..old_index + old_len])),
            DiffOp::Insert { new_index, new_len, .. } => changes.extend(added(&new[new_index..new_index + new_len])),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                changes.extend(replaced(&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]));
            }
        }
    }
    changes
}

fn lines(blocks: &[Block]) -> Vec<String> {
    blocks.iter().flat_map(Block::plain).collect()
}

fn gone(lines: &[String]) -> impl Iterator<Item = Change> {
    lines.iter().cloned().map(Change::Gone)
}

fn added(lines: &[String]) -> impl Iterator<Item = Change> {
    lines.iter().cloned().map(Change::New)
}

/// Each old paragraph goes with the first new one after it that is like it.
fn replaced(old: &[String], new: &[String]) -> Vec<Change> {
    let mut changes = vec![];
    let mut next = 0;
    for line in old {
        let like = (next..new.len()).find(|&at| alike(line, &new[at]));
        match like {
            Some(at) => {
                changes.extend(added(&new[Range { start: next, end: at }]));
                changes.push(Change::Reworded(words(line, &new[at])));
                next = at + 1;
            }
            None => changes.push(Change::Gone(line.clone())),
        }
    }
    changes.extend(added(&new[next..]));
    changes
}

fn alike(old: &str, new: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    TextDiff::from_slices(&old, &new).ratio() >= ALIKE
}

/// Changes with nothing but a space between them are told as one: what stood there, then what stands there now.
pub fn words(old: &str, new: &str) -> Vec<(Fate, String)> {
    let (mut told, mut gone, mut added, mut space) = (vec![], String::new(), String::new(), String::new());
    for (tag, words) in diff_words(Algorithm::Myers, old, new) {
        let changing = !gone.is_empty() || !added.is_empty();
        match tag {
            ChangeTag::Equal if changing && words.trim().is_empty() => space.push_str(words),
            ChangeTag::Equal => {
                tell(&mut told, &mut gone, &mut added);
                told.push((Fate::Stayed, std::mem::take(&mut space) + words));
            }
            ChangeTag::Delete | ChangeTag::Insert => {
                let between = std::mem::take(&mut space);
                gone.push_str(&between);
                added.push_str(&between);
                if tag == ChangeTag::Delete { gone.push_str(words) } else { added.push_str(words) }
            }
        }
    }
    tell(&mut told, &mut gone, &mut added);
    if !space.is_empty() {
        told.push((Fate::Stayed, space));
    }
    told
}

fn tell(told: &mut Vec<(Fate, String)>, gone: &mut String, added: &mut String) {
    for (fate, words) in [(Fate::Gone, std::mem::take(gone)), (Fate::New, std::mem::take(added))] {
        if !words.is_empty() {
            told.push((fate, words));
        }
    }
}
