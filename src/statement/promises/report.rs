//! The list of promises for machines, and what is wrong with it.

use serde_json::{Value, json};

use super::{chapters, not_yet};
use crate::kernel::promise::{Promise, State};
use crate::kernel::register::Bilingual;

/// For `tests/promises.mjs`, which holds the outcome of the tests against it.
pub fn as_json(promises: &[Promise]) -> String {
    promises.iter().map(row).collect::<Value>().to_string()
}

fn row(promise: &Promise) -> Value {
    let both = |words: Bilingual| json!({ "nl": words.nl, "en": words.en });
    let missing = match promise.state {
        State::Partly(missing) => both(missing),
        State::Works | State::NotYet => Value::Null,
    };
    json!({
        "id": promise.id,
        "sentence": both(promise.sentence),
        "state": promise.state.code(),
        "missing": missing,
        "page": promise.page,
        "tests": promise.tests,
    })
}

/// What is wrong with these lists of what the slices keep, worded for who edits them; empty when they hold.
pub fn faults(kept: &[&[Promise]]) -> Vec<String> {
    let kept: Vec<&Promise> = kept.iter().copied().flatten().collect();
    let mut faults: Vec<String> = kept.iter().flat_map(|promise| faults_of(promise)).collect();
    for id in chapters::ids() {
        let times = kept.iter().filter(|promise| promise.id == id).count();
        match (times, not_yet::promise(id)) {
            (0, None) => faults.push(format!("{id} has no sentence")),
            (0, Some(_)) | (1, None) => {}
            (1, Some(_)) => faults.push(format!("{id} is kept: take its sentence out of statement/promises/not_yet")),
            _ => faults.push(format!("{id} has {times} owners")),
        }
    }
    faults
}

fn faults_of(promise: &Promise) -> Vec<String> {
    let missing = match promise.state {
        State::Partly(missing) => Some(missing),
        State::Works | State::NotYet => None,
    };
    let says_what_is_missing = missing.is_none_or(|words| !words.nl.is_empty() && !words.en.is_empty());
    let checks = [
        (chapters::ids().any(|id| id == promise.id), "is no promise"),
        (!promise.sentence.nl.is_empty() && !promise.sentence.en.is_empty(), "has no sentence"),
        (promise.state == State::NotYet || !promise.tests.is_empty(), "names no test"),
        (promise.state != State::Works || promise.page.is_some(), "works, but on no page"),
        (says_what_is_missing, "does not say what is missing"),
    ];
    let fails = checks.into_iter().filter(|(holds, _)| !holds);
    fails.map(|(_, what)| format!("{} {what}", promise.id)).collect()
}
