//! What differs between two versions is shown whole, and in words (P98).

use huisrecht::platform::audit::Actor;
use huisrecht::statement::{Change, Draft, Fate, Kind, between, parse};

use super::seen::publish;
use crate::house::House;

fn changes(old: &str, new: &str) -> Vec<Change> {
    between(&parse(old).unwrap(), &parse(new).unwrap())
}

#[tokio::test]
async fn the_difference_is_marked_in_words_and_not_by_colour_alone() {
    let house = House::new().await;
    let old =
        publish(house.app(), "Wij bewaren dit twee jaar.\n\nDit blijft.\n\nDit gaat weg, alles bij elkaar.").await;
    let new = publish(house.app(), "Wij bewaren dit drie jaar.\n\nDit blijft.\n\nIets geheel nieuws komt erbij.").await;
    let seen = house.browser().get(&format!("/privacy/verklaring/verschil?van={old}&naar={new}")).await.is(200);
    let seen = seen
        .says("Veranderd: Wij bewaren dit twee drie jaar.")
        .says("Weg: Dit gaat weg")
        .says("Nieuw: Iets geheel nieuws");
    for mark in ["<del>twee</del>", "<ins>drie</ins>", "<del>Dit gaat weg, alles bij elkaar.</del>"] {
        assert!(seen.body.contains(mark), "{mark}: {}", seen.body);
    }
    let same = format!("href=\"/en/privacy/verklaring/verschil?van={old}&#38;naar={new}\"");
    assert!(seen.body.contains(&same), "the other language shows the same comparison: {}", seen.body);
    seen.says("1 stuk bleef gelijk");
    house.browser().get(&format!("/privacy/verklaring/verschil?van={old}&naar={old}")).await.says("is gelijk");
    let now = house.browser().get("/privacy/verklaring/verschil").await.is(200);
    now.says(&format!("Verschil tussen versie {old} en {new}"));
    house
        .browser()
        .get("/privacy/verklaring/verschil?van=1&naar=2")
        .await
        .is(200)
        .says("Eén van de twee is een samenvatting");
}

#[tokio::test]
async fn a_version_in_dutch_only_is_compared_in_dutch() {
    let house = House::new().await;
    let old = publish(house.app(), "Wij bewaren dit twee jaar.").await;
    let draft = Draft { kind: Kind::Literal, nl: "## Kop\n\nWij bewaren dit drie jaar.".into(), en: None };
    let (app, today) = (house.app(), house.clock().today());
    let new = huisrecht::statement::publish(&app.db, Actor::Operator("test"), &draft, today).await.unwrap();
    huisrecht::statement::reload(app).await.unwrap();
    let seen = house.browser().get(&format!("/en/privacy/verklaring/verschil?van={old}&naar={new}")).await.is(200);
    let seen = seen.says("one of the two versions existed in Dutch only").says("Wij bewaren dit twee drie jaar.");
    assert!(seen.body.contains("<div class=\"statement\" lang=\"nl\">"));
}

#[test]
fn a_difference_is_complete_whatever_changed() {
    let fate = |fate, words: &str| (fate, words.to_owned());
    assert_eq!(changes("a\n\nb", "a\n\nb"), [Change::Same(vec!["a".into(), "b".into()])]);
    assert_eq!(
        changes("wij geven een huis", "wij geven geen huis"),
        [Change::Reworded(vec![
            fate(Fate::Stayed, "wij geven "),
            fate(Fate::Gone, "een"),
            fate(Fate::New, "geen"),
            fate(Fate::Stayed, " huis"),
        ])]
    );
    assert_eq!(
        changes("wij bewaren dit niet langer dan nodig.", "wij bewaren dit zo kort als kan."),
        [Change::Reworded(vec![
            fate(Fate::Stayed, "wij bewaren dit "),
            fate(Fate::Gone, "niet langer dan nodig."),
            fate(Fate::New, "zo kort als kan."),
        ])]
    );
    // A link that leads elsewhere is a change too.
    assert!(!matches!(&changes("[x](/contact)", "[x](/cookies)")[..], [Change::Same(_)]));
}

proptest::proptest! {
    /// What stayed and what is gone is the old text; what stayed and what is new is the new one.
    #[test]
    fn nothing_gets_lost_between_two_versions(old in "[abc]( [abc]|\n\n[abc]){0,12}", new in "[abc]( [abc]|\n\n[abc]){0,12}") {
        let (mut before, mut after) = (vec![], vec![]);
        for change in changes(&old, &new) {
            match change {
                Change::Same(lines) => { before.extend(lines.clone()); after.extend(lines); }
                Change::Gone(line) => before.push(line),
                Change::New(line) => after.push(line),
                Change::Reworded(words) => {
                    let of = |fate| words.iter().filter(|(one, _)| *one == Fate::Stayed || *one == fate).map(|(_, words)| words.as_str()).collect::<String>();
                    before.push(of(Fate::Gone));
                    after.push(of(Fate::New));
                }
            }
        }
        let lines = |text: &str| parse(text).unwrap().iter().flat_map(|block| block.plain()).collect::<Vec<_>>();
        proptest::prop_assert_eq!(before, lines(&old));
        proptest::prop_assert_eq!(after, lines(&new));
    }
}
