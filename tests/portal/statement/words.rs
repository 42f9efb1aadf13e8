//! What the statement that comes with the program says.

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::organisation::Organisation;
use huisrecht::router;
use huisrecht::statement::{Block, Draft, SHIPPED, Span, parse};

use super::said::SAID;
use crate::house::House;

#[tokio::test]
async fn every_promise_stands_in_the_statement() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/verklaring").await.is(200);
    for (promise, words) in SAID {
        assert!(seen.text().contains(words), "{promise}: {words}");
    }
    let promised: Vec<String> =
        router::promises().all().iter().map(|promise| promise.id.to_owned()).filter(|id| id.starts_with('P')).collect();
    let said: Vec<String> = SAID.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert_eq!(said, promised);
}

/// AVG 13 and 14, beyond the promises.
#[tokio::test]
async fn it_says_what_the_law_wants_said() {
    let house = House::new().await;
    let nl = house.browser().get("/privacy/verklaring").await.is(200);
    let asked = [
        "is verantwoordelijk voor uw gegevens",
        "Een functionaris gegevensbescherming",
        "(grondslag)",
        "Deze soorten ontvangers kunnen gegevens krijgen",
        "Europese Economische Ruimte",
        "Hoe lang wij gegevens bewaren",
        "(inzage)",
        "(correctie)",
        "te verwijderen",
        "(beperking)",
        "bezwaar maken",
        "(dataportabiliteit)",
        "altijd intrekken",
        "klacht indienen bij de Autoriteit Persoonsgegevens",
        "wat er gebeurt als u het niet geeft",
        "Geen besluit door een computer alleen",
        "Soms krijgen wij gegevens van een ander",
    ];
    for words in asked {
        assert!(nl.text().contains(words), "{words}");
    }
    nl.says("Nog niet alles regelt u al op deze website");
    house.browser().get("/en/privacy/verklaring").await.is(200).says("The Dutch text applies.");
}

#[tokio::test]
async fn it_names_the_association_as_it_is_set() {
    let house = House::with(|settings| {
        let who = Organisation {
            legal_name: "Stichting Elders".into(),
            officer_email: "fg@elders.example".into(),
            ..Organisation::demo()
        };
        settings.organisation = who.into();
    });
    let house = house.await;
    let seen = house.browser().get("/privacy/verklaring").await.is(200);
    seen.says("Stichting Elders is verantwoordelijk")
        .says("fg@elders.example")
        .is_silent_on("Stichting De Woonmensen")
        .is_silent_on("{");
}

#[tokio::test]
async fn each_chapter_has_a_place_of_its_own_and_stands_in_the_contents() {
    let house = House::new().await;
    for (path, lang) in [("/privacy/verklaring", Lang::Nl), ("/en/privacy/verklaring", Lang::En)] {
        let seen = house.browser().get(path).await.is(200);
        let draft = Draft::parse(SHIPPED, &Organisation::demo()).unwrap();
        let text = if lang == Lang::Nl { draft.nl } else { draft.en.unwrap() };
        let chapters: Vec<Block> =
            parse(&text).unwrap().into_iter().filter(|block| matches!(block, Block::Chapter { .. })).collect();
        assert!(chapters.len() > 14);
        for block in chapters {
            let Block::Chapter { id, title } = block else { continue };
            assert!(seen.body.contains(&format!("href=\"#{id}\"")) && seen.text().contains(&title), "{id}");
            assert_eq!(seen.body.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
        }
    }
}

#[tokio::test]
async fn its_links_lead_somewhere() {
    let house = House::new().await;
    for path in ["/privacy/verklaring", "/en/privacy/verklaring"] {
        let seen = house.browser().get(path).await.is(200);
        let (_, text) = seen.body.split_once("<div class=\"statement\"").unwrap();
        let links = text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        for link in links.filter(|link| link.starts_with('/')) {
            assert!(house.browser().get(link).await.status == 200, "{link}");
            assert_eq!(link.starts_with("/en"), path.starts_with("/en"), "{link}");
        }
        let away = text.split("<a ").find(|link| link.contains("autoriteitpersoonsgegevens.nl")).unwrap();
        assert!(away.contains("rel=\"external noopener noreferrer\"") && away.contains("website)"), "{away}");
    }
}

/// What is wrong with a file of one language.
fn wrong(nl: &str) -> String {
    let file = format!("nl = '''\n{nl}\n'''");
    Draft::parse(&file, &Organisation::demo()).map(|draft| draft.nl).unwrap_err()
}

#[test]
fn a_file_that_cannot_be_published_says_why_in_one_line() {
    let faults = [
        ("# Titel", "nl, line 1: a heading begins with '## ' or '### '"),
        (
            "## Kop {#Uw Rechten}",
            "nl, line 1: 'Uw Rechten' is no anchor: use small letters, digits and hyphens, such as {#uw-rechten}",
        ),
        ("## Een {#een}\n\n## Een {#een}", "nl, line 3: the anchor 'een' stands twice"),
        ("## {#leeg}", "nl, line 1: a heading has no words"),
        (
            "[x](javascript:alert(1))",
            "nl, line 1: the link 'javascript:alert(1' leads neither to a page (/…) nor to https://, mailto: or tel:",
        ),
        (
            "[x](//elders.example)",
            "nl, line 1: the link '//elders.example' leads neither to a page (/…) nor to https://, mailto: or tel:",
        ),
        ("Wij zijn {naam}.", "nl, line 1: there is nothing to fill in for {naam}"),
        ("Zo {legal_name", "nl, line 1: a '{' without its '}'"),
        ("een\n\ntwee\u{1}", "nl, line 3: a control character"),
        ("   ", "nl, there are no words"),
    ];
    for (text, expected) in faults {
        // A TOML file may not hold a control character as such.
        if text.contains('\u{1}') {
            let file = "nl = \"een\\n\\ntwee\\u0001\"";
            assert_eq!(Draft::parse(file, &Organisation::demo()).unwrap_err(), expected);
            continue;
        }
        assert_eq!(wrong(text), expected);
    }
    let of = |file: &str| Draft::parse(file, &Organisation::demo()).unwrap_err();
    assert!(of("en = 'x'").contains("missing field `nl`"));
    assert!(of("nl = 'x'\nextra = 1").contains("unknown field `extra`"));
    assert_eq!(of("nl = 'x'\nkind = 'letter'"), "kind is 'letter': write \"literal\" or \"summary\"");
    assert_eq!(of("nl = 'x'\nen = ''"), "en, there are no words");
    for file in ["en = 'x'", "nl = 'x'\nextra = 1", "nl = "] {
        assert!(!of(file).contains('\n'), "{file}");
    }
    let long = "woord ".repeat(40_000);
    assert_eq!(wrong(&long), "nl, the text is longer than 200000 bytes");
}

#[test]
fn what_somebody_writes_is_read_as_it_is_meant() {
    let span = |words: &str| Span { words: words.into(), href: None };
    let link = |words: &str, href: &str| Span { words: words.into(), href: Some(href.into()) };
    let text = "## Uw rechten\n\nEen regel\nen nog een [hier](/contact).\n- punt\n  verder\n- [a](https://b.example/c)\n\n<b>*niets*</b>";
    let blocks = parse(text).unwrap();
    let expected = vec![
        Block::Chapter { id: "uw-rechten".into(), title: "Uw rechten".into() },
        Block::Paragraph(vec![span("Een regel"), span(" "), span("en nog een "), link("hier", "/contact"), span(".")]),
        Block::List(vec![vec![span("punt"), span(" "), span("verder")], vec![link("a", "https://b.example/c")]]),
        Block::Paragraph(vec![span("<b>*niets*</b>")]),
    ];
    assert_eq!(blocks, expected);
}

proptest::proptest! {
    /// However odd the text: it is read or refused, and what is read says nothing that was not written.
    #[test]
    fn any_text_is_read_or_refused(text in "(?s)[#\\-\\[\\]\\(\\){}a-z/ \n:]{0,200}") {
        if let Ok(blocks) = parse(&text) {
            for block in blocks {
                let spans = match block {
                    Block::Chapter { title, .. } | Block::Section { title, .. } => vec![Span { words: title, href: None }],
                    Block::Paragraph(spans) => spans,
                    Block::List(items) => items.concat(),
                };
                for span in spans {
                    proptest::prop_assert!(span.words == " " || text.contains(&span.words), "{span:?}");
                    proptest::prop_assert!(span.href.is_none_or(|href| text.contains(&href)));
                }
            }
        }
    }
}
