//! The executable statement says no more than is true (S1).

use std::collections::BTreeSet;

use huisrecht::kernel::promise::{Promise, State};
use huisrecht::kernel::register::{Bilingual, both};
use huisrecht::router::KEPT;
use huisrecht::statement::Promises;
use huisrecht::statement::promises::{CHAPTERS, as_json, faults};

use crate::house::House;

/// All ids there are, as the list of promises has them: no number is used twice, some never were.
fn ids() -> Vec<String> {
    const UNUSED: [u32; 5] = [9, 33, 37, 61, 89];
    let numbers = (1..=100).filter(|number| !UNUSED.contains(number));
    numbers.map(|number| format!("P{number:02}")).chain((1..=3).map(|number| format!("S{number}"))).collect()
}

fn all() -> Vec<Promise> {
    Promises::collect(KEPT).all().to_vec()
}

#[tokio::test]
async fn every_promise_stands_there_once_with_a_sentence_and_a_state() {
    assert_eq!(faults(KEPT), Vec::<String>::new());
    let house = House::new().await;
    for (path, works, later) in
        [("/privacy/beloften", "Werkt", "Nog niet"), ("/en/privacy/beloften", "Works", "Not yet")]
    {
        let seen = house.browser().get(path).await.is(200);
        for id in ids() {
            assert_eq!(seen.body.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
        }
        for promise in all() {
            let english = path.starts_with("/en");
            let sentence = if english { promise.sentence.en } else { promise.sentence.nl };
            assert!(seen.text().contains(sentence), "{}: {sentence}", promise.id);
        }
        seen.says(works).says(later);
    }
}

#[test]
fn the_list_has_every_promise_and_no_other() {
    let listed: Vec<_> = all().iter().map(|promise| promise.id.to_owned()).collect();
    let unique: BTreeSet<_> = listed.iter().collect();
    assert_eq!(unique.len(), listed.len(), "an id stands twice");
    assert_eq!(unique, ids().iter().collect());
}

/// UI.md, B1: Dutch sentences have at most 15 words; the English stands beside them, and is another text.
#[test]
fn sentences_are_short_and_in_both_languages() {
    let missing = |promise: &Promise| match promise.state {
        State::Partly(missing) => Some(missing),
        State::Works | State::NotYet => None,
    };
    let words: Vec<Bilingual> =
        all().iter().flat_map(|promise| [Some(promise.sentence), missing(promise)]).flatten().collect();
    for Bilingual { nl, en } in words {
        let long = nl.split_inclusive(['.', '?', ':']).find(|part| part.split_whitespace().count() > 15);
        assert_eq!(long, None);
        assert!(nl.ends_with('.') && en.ends_with('.') && nl != en, "{nl} / {en}");
    }
}

#[tokio::test]
async fn the_counts_on_top_are_computed() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/beloften").await.is(200);
    let count = |code: &str| all().iter().filter(|promise| promise.state.code() == code).count();
    let sum: usize = ["works", "partly", "not-yet"].map(count).iter().sum();
    assert_eq!(sum, ids().len());
    let words = |count: usize| format!("{count} {}", if count == 1 { "werkt" } else { "werken" });
    seen.says(&format!("{sum} beloften in totaal"))
        .says(&words(count("works")))
        .says(&format!("{} deels", words(count("partly"))))
        .says(&format!("{} nog niet", words(count("not-yet"))));
}

#[tokio::test]
async fn a_reader_chooses_what_works_in_part() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/beloften?staat=deels&utm=x").await.is(200);
    for promise in all() {
        let shown = seen.body.contains(&format!("id=\"{}\"", promise.id));
        assert_eq!(shown, matches!(promise.state, State::Partly(_)), "{}", promise.id);
    }
    let unknown = house.browser().get("/privacy/beloften?staat=%3Cb%3E").await.is(200);
    assert!(unknown.body.contains("id=\"S3\"") && !unknown.body.contains("<b>"));
}

#[tokio::test]
async fn each_chapter_is_folded_under_how_many_promises_are_how_far() {
    let house = House::new().await;
    let closed = house.browser().get("/privacy/beloften").await.is(200);
    let opened = house.browser().get("/privacy/beloften?staat=alle").await.is(200);
    assert!(closed.body.contains("href=\"/privacy/beloften?staat=alle\""));
    for chapter in CHAPTERS {
        let heading = format!("<details class=\"card card-fold\" id=\"{}\"", chapter.letter);
        assert!(closed.body.contains(&format!("{heading}>")), "{} is not closed", chapter.letter);
        let (_, fold) = opened.body.split_once(&format!("{heading} open>")).expect(chapter.letter);
        let summary = fold.split_once("</summary>").unwrap().0;
        let kept = Promises::collect(KEPT);
        let count = |code: &str| kept.of(chapter).filter(|promise| promise.state.code() == code).count();
        let (works, partly, later) = (count("works"), count("partly"), count("not-yet"));
        let words = format!("{works} {}", if works == 1 { "werkt" } else { "werken" });
        for (count, words) in
            [(works, words), (partly, format!("{partly} deels")), (later, format!("{later} nog niet"))]
        {
            assert_eq!(summary.contains(&words), count > 0, "{}: {words} in {summary}", chapter.letter);
        }
    }
}

#[tokio::test]
async fn numbers_that_are_no_promise_are_named_as_such() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/beloften").await.is(200);
    seen.says("De nummers P09, P33, P37, P61 en P89 bestaan niet. Dat zijn geen aparte beloften.");
    let seen = house.browser().get("/en/privacy/beloften").await.is(200);
    seen.says("The numbers P09, P33, P37, P61 and P89 do not exist.");
}

#[tokio::test]
async fn each_page_that_is_named_answers() {
    let house = House::new().await;
    let somebody = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&somebody).await;
    for (promise, page) in all().into_iter().filter_map(|promise| Some((promise, promise.page?))) {
        let (path, block) = page.split_once('#').unwrap_or((page, ""));
        for path in [path.to_owned(), format!("/en{path}")] {
            let seen = browser.get(&path).await.is(200);
            assert_eq!(seen.path, path, "{} leads elsewhere", promise.id);
            assert!(block.is_empty() || seen.body.contains(&format!("id=\"{block}\"")), "{page}");
        }
    }
}

#[tokio::test]
async fn auditors_find_the_tests_one_fold_deeper() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/beloften").await.is(200);
    for test in all().iter().flat_map(|promise| promise.tests) {
        let (before, _) = seen.body.split_once(&format!("<code>{test}</code>")).expect(test);
        let (opened, closed) = (before.matches("<details").count(), before.matches("</details>").count());
        assert_eq!(opened, closed + 2, "{test} is not in a fold of its chapter");
    }
    assert!(!seen.body.contains("<details open") && !seen.body.contains(" open>"));
}

#[test]
fn a_claim_without_a_test_or_a_page_is_a_fault() {
    let sound = Promise {
        id: "P24",
        sentence: both("Zo.", "So."),
        state: State::Works,
        page: Some("/aanmelden"),
        tests: &["registration::no_box_no_account"],
    };
    let of = |promise: Promise| {
        let all = faults(&[&[promise]]);
        all.into_iter().filter(|fault| fault.starts_with("P24 ") && !fault.contains("not_yet")).collect::<Vec<_>>()
    };
    assert_eq!(of(sound), Vec::<String>::new());
    assert_eq!(of(Promise { tests: &[], ..sound }), ["P24 names no test"]);
    assert_eq!(of(Promise { page: None, ..sound }), ["P24 works, but on no page"]);
    assert_eq!(of(Promise { sentence: both("Zo.", ""), ..sound }), ["P24 has no sentence"]);
    let partly = State::Partly(both("", ""));
    assert_eq!(of(Promise { state: partly, page: None, ..sound }), ["P24 does not say what is missing"]);
    assert_eq!(faults(&[&[Promise { id: "P09", ..sound }]])[0], "P09 is no promise");
    assert!(faults(&[&[sound], &[sound]]).contains(&"P24 has 2 owners".to_owned()));
    assert!(faults(&[]).contains(&"S1 has no sentence".to_owned()), "a promise that is kept has lost its slice");
}

/// What `tests/promises.mjs` reads.
#[test]
fn machines_read_the_same_list() {
    let list: serde_json::Value = serde_json::from_str(&as_json(&all())).unwrap();
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), ids().len());
    let s1 = list.iter().find(|promise| promise["id"] == "S1").unwrap();
    assert_eq!(s1["state"], "works");
    assert_eq!(s1["page"], "/privacy/beloften");
    assert!(s1["missing"].is_null() && s1["tests"].as_array().unwrap().len() > 3);
    let p04 = list.iter().find(|promise| promise["id"] == "P04").unwrap();
    assert!(p04["missing"]["nl"].is_string());
}
