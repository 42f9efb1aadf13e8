//! Links to other websites are marked, and lead only where the list says (P75).

use std::collections::BTreeSet;

use huisrecht::kernel::organisation::Organisation;
use huisrecht::kernel::other_site::{NotASite, OtherSite, Place, authority};
use huisrecht::platform::routes::Permit;
use huisrecht::router;
use proptest::prelude::*;

use crate::house::{Browser, House, Seen};

const OURSELVES: &str = "http://127.0.0.1:8080/";

/// The tags of links that leave this website: any that has a scheme other than mail and phone, or two slashes at its start.
fn leaving(seen: &Seen) -> Vec<(String, String)> {
    let tags = seen.body.split("<a ").skip(1).chain(seen.body.split("<area ").skip(1));
    let link = |tag: &str| {
        let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag).to_owned();
        let href = tag.split("href=\"").nth(1)?.split('"').next()?.to_owned();
        let inside = href.starts_with(['#', '?']) || (href.starts_with('/') && !href.starts_with("//"));
        let known = href.starts_with("mailto:") || href.starts_with("tel:") || href.starts_with(OURSELVES);
        (!inside && !known).then_some((href, tag))
    };
    tags.filter_map(link).collect()
}

async fn pages(browser: &mut Browser) -> Vec<Seen> {
    let mut seen = vec![browser.get("/bestaat-niet").await, browser.post("/aanmelden", &[]).await];
    for route in router::routes(true).table().iter().filter(|route| route.method == "GET") {
        let path = route.path.replace("{purpose}", "account");
        if !path.contains('{') && route.permit != Permit::Claim {
            seen.push(browser.get(&path).await);
            seen.push(browser.get(format!("/en{path}").trim_end_matches('/')).await);
        }
    }
    seen
}

#[tokio::test]
async fn every_link_that_leaves_is_marked_and_on_the_list() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    let mut all = pages(&mut house.browser()).await;
    all.extend(pages(&mut browser).await);
    let us = &house.app().settings.organisation;
    let listed: BTreeSet<_> = Place::ALL.iter().map(|place| place.site(us).unwrap().host().to_owned()).collect();
    let mut linked = BTreeSet::new();
    for seen in &all {
        for (href, tag) in leaving(seen) {
            let site = OtherSite::parse(&href).unwrap_or_else(|error| panic!("{}: {href}: {error}", seen.path));
            assert!(listed.contains(site.host()), "{} links to {href}, which is not on the list", seen.path);
            assert!(tag.contains("class=\"outside\"") && tag.contains("noopener noreferrer"), "{}: {tag}", seen.path);
            assert!(!tag.contains("target="), "{} opens a window: {tag}", seen.path);
            let after = seen.body.split_once(&tag).unwrap().1.split_once("</a>").unwrap().0;
            let words = if seen.path.starts_with("/en") { "(other website)" } else { "(andere website)" };
            assert!(after.contains(words) && after.contains("outside-mark"), "{}: {after}", seen.path);
            linked.insert(site.host().to_owned());
        }
    }
    assert_eq!(linked, listed, "the list names what nobody links to");
}

#[tokio::test]
async fn the_page_on_cookies_names_every_other_website_we_link_to() {
    let house = House::new().await;
    for (path, words) in [("/cookies", "Links naar andere websites"), ("/en/cookies", "Links to other websites")] {
        let seen = house.browser().get(path).await.is(200).says(words);
        for place in Place::ALL {
            let site = place.site(&house.app().settings.organisation).unwrap();
            assert!(seen.text().contains(site.host()), "{path}");
        }
    }
}

#[test]
fn javascript_and_all_else_that_is_no_website_is_refused() {
    let schemes = [
        "javascript:alert(1)",
        "JavaScript://voorbeeld.nl/%0aalert(1)",
        "data:text/html,<script>",
        "http://www.voorbeeld.nl",
        "vbscript:x",
        "https:voorbeeld.nl",
        "www.voorbeeld.nl:8443",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
    ];
    for address in schemes {
        assert_eq!(OtherSite::parse(address), Err(NotASite::Scheme), "{address}");
    }
    let hosts = [
        "",
        "https://",
        "localhost",
        "https://gebruiker@voorbeeld.nl",
        "//voorbeeld.nl",
        "192.0.2.7",
        "-a.nl",
        "a..nl",
    ];
    for address in hosts {
        assert_eq!(OtherSite::parse(address), Err(NotASite::Host), "{address}");
    }
    for address in
        ["https://voorbeeld.nl//elders.nl", "voorbeeld.nl/?wie=sanne", "voorbeeld.nl/a b", "voorbeeld.nl/\"x"]
    {
        assert!(matches!(OtherSite::parse(address), Err(NotASite::Path | NotASite::Host)), "{address}");
    }
    assert_eq!(OtherSite::parse("WWW.Voorbeeld.nl/Contact").unwrap().href(), "https://www.voorbeeld.nl/Contact");
    assert_eq!(authority().at("//elders.nl").href(), "https://www.autoriteitpersoonsgegevens.nl/");
}

proptest! {
    #[test]
    fn whatever_is_accepted_is_https_and_safe_in_an_attribute(address in "(https:)?(//)?[ -~]{0,40}") {
        if let Ok(site) = OtherSite::parse(&address) {
            let href = site.href();
            prop_assert!(href.starts_with("https://") && !href.contains(['"', '\'', '<', '>', '\\', '@', '?', ' ']));
            prop_assert_eq!(OtherSite::parse(&href), Ok(site));
        }
    }
}

/// A website that cannot be linked to is shown as words.
#[tokio::test]
async fn a_website_that_is_none_is_not_linked_to() {
    let house = House::with(|settings| {
        settings.organisation = Organisation { website: "javascript:alert(1)".into(), ..Organisation::demo() }.into();
    });
    let seen = house.await.browser().get("/contact").await.is(200);
    assert!(!seen.body.contains("href=\"javascript:"));
    assert_eq!(leaving(&seen), []);
}
