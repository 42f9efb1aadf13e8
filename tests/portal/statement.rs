//! What everybody may read about their data: the overview, the statement, the rights (P03). Beside it the versions (P98, P99, P100), the
//! register (P04, P08) and the words of the statement.

mod difference;
mod feed;
mod publishing;
mod register;
mod said;
mod seen;
mod versions;
mod words;

pub use self::seen::publish;
use crate::house::House;

#[tokio::test]
async fn anyone_reads_what_we_do_with_data_without_logging_in_or_a_cookie() {
    let house = House::new().await;
    let pages = [
        ("/privacy", "Wat wij met uw gegevens doen"),
        ("/en/privacy", "What we do with your data"),
        ("/privacy/verklaring", "Privacyverklaring"),
        ("/en/privacy/verklaring", "Privacy statement"),
        ("/privacy/gegevens", "Welke gegevens, en waarvoor"),
        ("/en/privacy/rechten", "Your rights"),
        ("/privacy/verklaring/versies", "Alle versies van onze privacyverklaring"),
    ];
    for (path, heading) in pages {
        let mut browser = house.browser();
        let seen = browser.get_once(path).await.is(200);
        assert_eq!(seen.h1(), heading);
        assert!(browser.cookies.is_empty() && !seen.headers.contains_key("set-cookie"));
        assert!(!seen.body.contains("noindex"));
    }
}

#[tokio::test]
async fn every_page_and_mail_links_to_it_error_pages_too() {
    let house = House::new().await;
    let pages = ["/", "/contact", "/cookies", "/toegankelijkheid", "/privacy", "/privacy/beloften", "/bestaat-niet"];
    for (prefix, page) in ["", "/en"].into_iter().flat_map(|prefix| pages.map(|page| (prefix, page))) {
        let path = if page == "/" && prefix == "/en" { "/en".to_owned() } else { format!("{prefix}{page}") };
        let seen = house.browser().get(&path).await;
        let (body, footer) = seen.body.split_once("<footer").unwrap();
        let link = format!("href=\"{prefix}/privacy/verklaring\"");
        assert!(footer.contains(&link), "{path} has no link in its footer");
        assert!(page != "/bestaat-niet" || body.contains(&link), "{path} does not point to it in its text");
    }
    house.somebody("sanne").await;
    for mail in house.mails().await {
        assert!(mail.links.iter().any(|link| link.ends_with("/privacy/verklaring")), "{mail:?}");
    }
}

#[tokio::test]
async fn it_reads_whole_on_paper_and_without_scripts() {
    let house = House::new().await;
    for path in ["/privacy", "/privacy/verklaring", "/privacy/rechten", "/privacy/gegevens"] {
        let seen = house.browser().get(path).await.is(200);
        for needless in ["<script", "<details", "<iframe", "hidden>"] {
            assert!(!seen.body.contains(needless), "{path}: {needless}");
        }
        assert!(seen.body.contains("class=\"on-paper\">De Woonmensen"));
    }
}

#[tokio::test]
async fn it_names_each_right_how_to_use_it_and_where_to_complain() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/rechten").await.is(200);
    let rights =
        ["(inzage)", "(correctie)", "laten verwijderen", "(dataportabiliteit)", "Bezwaar maken", "(beperking)"];
    for words in rights.into_iter().chain([
        "Toestemming intrekken",
        "binnen een maand",
        "naar de rechter",
        "gratis",
        "reclame",
        "Een mens laten kijken",
        "Een account hebt u niet nodig",
    ]) {
        assert!(seen.text().contains(words), "{words}");
    }
    let organisation = &house.app().settings.organisation;
    let reach = [&organisation.officer_email, &organisation.phone, &organisation.postal_address, &organisation.officer];
    for way in reach {
        assert!(seen.body.contains(way.as_str()), "{way}");
    }
    let link = seen.body.split("<a ").find(|link| link.contains("autoriteitpersoonsgegevens.nl")).unwrap();
    assert!(link.contains("rel=\"external noopener noreferrer\"") && link.contains("(andere website)"));
}

#[tokio::test]
async fn each_right_says_what_you_get_when_we_may_refuse_and_how_long_it_takes() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/rechten").await.is(200);
    let places = [
        "inzage",
        "correctie",
        "verwijdering",
        "beperking",
        "meenemen",
        "bezwaar",
        "reclame",
        "intrekken",
        "mens",
        "klacht",
    ];
    for place in places {
        let (_, card) = seen.body.split_once(&format!("<section class=\"card\" id=\"{place}\"")).expect(place);
        let card = card.split_once("</section>").unwrap().0;
        for words in ["Wat u krijgt", "Wanneer wij nee mogen zeggen", "Hoe lang het duurt"] {
            assert!(card.contains(words), "{place}: {words}");
        }
    }
    assert_eq!(seen.body.matches("role=\"rowheader\"").count(), places.len());
    assert_eq!(seen.body.matches("role=\"cell\"").count(), places.len() * 5);
}
