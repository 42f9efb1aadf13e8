//! The page on accessibility says that a Dutch sentence has at most 15 words: counted here on the pages and in the mails themselves, where
//! messages, the register and the promises have come together (UI.md, B1).

use axum::http::{HeaderMap, Method};
use huisrecht::consents::{self, Publication, Wording};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::{ACTIVITIES, Purpose};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::messages::Messages;
use huisrecht::platform::routes::Permit;
use huisrecht::rights::Kind;
use huisrecht::router;

use crate::house::{Arranged, Browser, House, Seen, Somebody};

const MOST: usize = 15;

/// Begins and ends something that is read on its own.
const BLOCKS: [&str; 18] = [
    "p",
    "li",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "label",
    "legend",
    "button",
    "summary",
    "blockquote",
    "cite",
    "br",
    "td",
    "th",
    "caption",
    "title",
];

/// Between two versions of a text the new one is read; the old one is crossed out.
fn without_what_is_gone(body: &str) -> String {
    body.split("<del>")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("</del>").unwrap().1 })
        .collect()
}

fn blocks(mut seen: Seen) -> Vec<String> {
    seen.body = without_what_is_gone(&seen.body);
    for block in BLOCKS {
        for tag in [format!("<{block}>"), format!("<{block} "), format!("</{block}>")] {
            seen.body = seen.body.replace(&tag, &format!("¶{tag}"));
        }
    }
    seen.text().split('¶').map(str::to_owned).collect()
}

/// The sentences of more than fifteen words.
fn long(block: &str) -> Vec<String> {
    let mut sentences: Vec<Vec<&str>> = vec![vec![]];
    for word in block.split_whitespace() {
        sentences.last_mut().unwrap().push(word);
        if word.ends_with(['.', '?', '!', ':']) {
            sentences.push(vec![]);
        }
    }
    sentences.into_iter().filter(|words| words.len() > MOST).map(|words| words.join(" ")).collect()
}

/// The same of a page that did not come over the line.
pub fn long_sentences(body: &str) -> Vec<String> {
    let (path, headers) = (String::new(), HeaderMap::new());
    let seen = Seen { status: 200, path, headers, body: body.to_owned(), bytes: vec![] };
    blocks(seen).iter().flat_map(|block| long(block)).collect()
}

/// The newsletter asks for something else: who said yes is asked again.
pub async fn new_newsletter_text(house: &House) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let wording = Wording::parse("Wij mailen u ook over acties.", "We also mail you offers.").unwrap();
    consents::publish(&mut change, Purpose::Newsletter, &wording, &Publication::Material).await.unwrap();
    change.commit(Arranged::for_nobody()).await.unwrap();
    consents::reload(house.app()).await.unwrap();
}

/// The Dutch pages that anybody or Sanne can open, forms that come back, and the way out.
async fn pages(house: &House) -> Vec<Seen> {
    let mut browser = house.browser();
    let mut pages = vec![browser.get("/bestaat-niet").await, browser.post("/aanmelden", &[]).await];
    pages.push(browser.post("/inloggen", &[]).await);
    for route in router::routes(true).table() {
        if route.method == Method::GET && route.permit == Permit::Anyone && !route.path.contains('{') {
            pages.push(browser.get(route.path).await);
        }
    }
    let newsletter = consents::texts(house.app()).await.unwrap().current(Purpose::Newsletter).unwrap().id;
    let sanne = house.somebody_who("sanne", |sign_up| {
        sign_up.newsletter_text = Some(newsletter);
        sign_up.lang = Lang::En;
    });
    let sanne = sanne.await;
    browser.log_in(&sanne).await;
    let mine = [
        "/",
        "/mijn",
        "/mijn/toestemmingen",
        "/mijn/toestemmingen/account/bewijs",
        "/mijn/toestemmingen/nieuwsbrief/bewijs",
        "/mijn/verzoeken",
        "/mijn/verzoeken/nieuw",
    ];
    for path in mine {
        pages.push(browser.get(path).await);
    }
    pages.extend(of_requests(house, &mut browser).await);
    pages.extend(of_employees(house, &sanne).await);
    new_newsletter_text(house).await;
    pages.push(browser.get("/mijn/toestemmingen").await.says("Gepauzeerd"));
    pages.push(browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.says("Ingetrokken"));
    pages.push(browser.send("/mijn/toestemmingen/account/intrekken", &[]).await.says("Uw account is gesloten"));
    pages
}

/// Asking with an account and without, and what was asked.
async fn of_requests(house: &House, person: &mut Browser) -> Vec<Seen> {
    let (mut visitor, mut pages) = (house.browser(), vec![]);
    for kind in Kind::ALL {
        pages.push(visitor.get(&format!("/privacy/verzoek/{}", kind.slug())).await);
        pages.push(person.get(&format!("/mijn/verzoeken/nieuw/{}", kind.slug())).await);
    }
    pages.push(visitor.post("/privacy/verzoek/nabestaande", &[]).await.is(422));
    pages.push(crate::rights::ask(&mut visitor, "inzage", &crate::rights::WITH_EMAIL).await);
    let check = person.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "De vragenlijst.")]).await.is(200);
    let request = crate::rights::send(person, &check, &[]).await.is(303).location().unwrap();
    pages.extend([check, person.get(&request).await.is(200), person.get("/mijn/verzoeken").await]);
    let path = request.split('?').next().unwrap();
    pages.push(person.get(&format!("{path}/intrekken")).await.is(200));
    pages.push(person.send(&format!("{path}/intrekken"), &[]).await.is(200));
    pages
}

/// Consents at the desk: a person's papers, and the texts that are asked.
async fn of_employees(house: &House, sanne: &Somebody) -> Vec<Seen> {
    let mut desk = house.colleague("yusuf", &StaffRole::ALL).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    let mut pages = vec![desk.send(&format!("{file}/openen"), &[("reason", "consent")]).await];
    for path in ["", "/account", "/nieuwsbrief"] {
        pages.push(desk.get(&format!("{file}/toestemmingen{path}")).await);
    }
    pages.push(desk.upload(&format!("{file}/toestemmingen/account"), &[], None).await.is(422));
    let text = "/beheer/toestemmingen/nieuwsbrief";
    let words = [("nl", "Mag het ook zo?"), ("en", "May we?"), ("revision", "")];
    let preview = desk.send(text, &words).await.is(200);
    let revision = preview.field("revision").unwrap();
    let change = [("change", "material"), ("revision", revision.as_str())];
    pages.extend([preview, desk.send(&format!("{text}/voorbeeld"), &change).await.is(200)]);
    for path in ["/beheer", "/beheer/toestemmingen", text] {
        pages.push(desk.get(path).await);
    }
    pages
}

#[tokio::test]
async fn no_dutch_page_or_mail_has_a_sentence_of_more_than_fifteen_words() {
    let house = House::new().await;
    let pages = pages(&house).await;
    let pages = pages.into_iter().filter(|page| page.header("content-type").starts_with("text/html"));
    let mut read: Vec<(String, Vec<String>)> = pages.map(|page| (page.path.clone(), blocks(page))).collect();
    assert!(read.len() > 20 && read.iter().all(|(_, blocks)| blocks.len() > 20), "a page was not read");
    house.somebody("joris").await;
    for mail in
        house.mails().await.into_iter().filter(|mail| mail.to.starts_with("joris") || mail.subject.contains("gesloten"))
    {
        read.push((mail.subject, mail.text.split("\n\n").map(str::to_owned).collect()));
    }
    let long = read.iter().flat_map(|(page, blocks)| {
        blocks.iter().flat_map(|block| long(block)).map(move |sentence| format!("{page}: {sentence}"))
    });
    assert_eq!(long.collect::<Vec<_>>(), Vec::<String>::new());
}

/// Receipts and the page on privacy put phrases of the register into sentences.
#[test]
fn phrases_of_the_register_make_short_sentences_wherever_they_are_used() {
    let t = Messages::new(Lang::Nl);
    for activity in ACTIVITIES {
        let rule = activity.retention;
        let mut said = vec![
            activity.purpose.nl.to_owned(),
            activity.source.nl.to_owned(),
            t.consents_receipt_retention(rule.period.nl, rule.trigger.nl),
            t.statement_retention_trigger(rule.trigger.nl),
            t.statement_retention_rule(rule.source.nl),
            t.statement_retention_method(rule.method.nl),
        ];
        said.extend(activity.recipients.iter().map(|who| who.nl.to_owned()));
        for words in said {
            assert_eq!(long(&words), Vec::<String>::new(), "{}", activity.id);
        }
    }
}
