//! The feed, for who has no account (P99).

use huisrecht::kernel::organisation::Organisation;

use super::seen::publish;
use crate::house::House;

#[tokio::test]
async fn the_feed_tells_every_version_and_is_sound() {
    let house = House::with(|settings| {
        settings.organisation =
            Organisation { legal_name: "Stichting <Wonen> & Meer".into(), ..Organisation::demo() }.into();
    });
    let house = house.await;
    publish(house.app(), "Iets anders.").await;
    let feed = house.browser().get("/privacy/verklaring/versies.atom").await.is(200);
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    let (mut reader, mut names, mut entries) = (quick_xml::Reader::from_str(&feed.body), vec![], 0);
    loop {
        match reader.read_event().expect("well-formed") {
            quick_xml::events::Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                entries += i32::from(name == "entry");
                names.push(name);
            }
            quick_xml::events::Event::End(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert_eq!(names.pop().unwrap(), name);
            }
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert!(names.is_empty() && entries == 3, "{names:?} {entries}");
    // RFC 4287: each has an id, a title and a moment, and every id is another.
    for wanted in ["id", "title", "updated"] {
        assert_eq!(feed.body.matches(&format!("<{wanted}>")).count(), 4, "{wanted}");
    }
    for number in 1..=3 {
        assert_eq!(
            feed.body.matches(&format!("<id>http://127.0.0.1:8080/privacy/verklaring/versies/{number}</id>")).count(),
            1
        );
    }
    assert!(feed.body.contains("rel=\"self\"") && feed.body.contains("Dit is een samenvatting"));
    assert!(!feed.body.contains("<Wonen>"));
    let english = house.browser().get("/en/privacy/verklaring/versies.atom").await.is(200);
    assert!(english.body.contains("xml:lang=\"en\"") && english.body.contains("/en/privacy/verklaring/versies/1\""));
}
