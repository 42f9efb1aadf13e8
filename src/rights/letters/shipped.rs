//! The words that come with the program, in the association's own name. They are the first version of each kind, and the English of a
//! version that has none.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::kind::LetterKind;
use super::wording::{Parts, Wording};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    nl: Typed,
    en: Typed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    opening: String,
    #[serde(default)]
    middle: String,
    #[serde(default)]
    closing: String,
}

#[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
static SHIPPED: LazyLock<BTreeMap<LetterKind, (Parts, Parts)>> = LazyLock::new(|| {
    let written: BTreeMap<String, Written> = toml::from_str(include_str!("shipped.toml")).expect("shipped.toml");
    let kinds = written.into_iter().map(|(code, written)| {
        let kind = LetterKind::from_code(&code).expect("a kind of letter");
        (kind, (parts(&written.nl), parts(&written.en)))
    });
    kinds.collect()
});

#[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
fn parts(typed: &Typed) -> Parts {
    Parts::parse([&typed.opening, &typed.middle, &typed.closing]).expect("words that can be printed")
}

fn shipped(kind: LetterKind) -> &'static (Parts, Parts) {
    &SHIPPED[&kind]
}

pub fn wording(kind: LetterKind) -> Wording {
    let (nl, en) = shipped(kind).clone();
    Wording { nl, en: Some(en) }
}

pub fn english(kind: LetterKind) -> &'static Parts {
    &shipped(kind).1
}
