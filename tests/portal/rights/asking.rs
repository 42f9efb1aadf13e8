//! Asking without an account (P76, P84, P87, P90).

use huisrecht::rights::{self, Kind};
use time::macros::format_description;

use super::{WITH_EMAIL, ask, count, send, value};
use crate::house::{House, Seen};

#[tokio::test]
async fn anybody_asks_without_an_account_and_gets_a_number_a_code_and_a_last_day() {
    let house = House::new().await;
    let mut browser = house.browser();
    let form = browser.get("/privacy/verzoek/inzage").await.is(200).says("Mijn gegevens bekijken (inzage)");
    form.says("Het is gratis").says("Een kopie van alles wat wij van u hebben").says("Hoogstens een maand");
    let check = browser.post("/privacy/verzoek/inzage", &WITH_EMAIL).await.is(200);
    let check = check.says("Er is nog niets verstuurd").says("27 maart 1985").says("wilhelmina@elders.example");
    assert_eq!(count(&house).await, 0, "nothing is stored before the second page is sent");
    let sent =
        send(&mut browser, &check, &[]).await.is(200).says("Wij controleren wie u bent").says("Stuur geen kopie");
    let (number, code) = (value(&sent, "Nummer"), value(&sent, "Code"));
    assert!(number.len() == 9 && code.len() == 14, "{number} {code}");
    let number = rights::Number::parse(&number).unwrap();
    let request = rights::by_number(house.app().db.read(), &number).await.unwrap().unwrap();
    let last = request.case.deadline.legal_last_day().unwrap().day();
    let year = last.format(format_description!("[day padding:none]")).unwrap();
    sent.says("Wij willen u voor").says(&format!("Uiterlijk is dat {year} "));
    assert!(browser.cookies.is_empty(), "asking takes no cookie");
}

#[tokio::test]
async fn the_receipt_says_the_number_and_the_last_day_and_nothing_of_what_was_asked() {
    let house = House::new().await;
    let body = [("body", "Ik wil alles over de lekkage zien")];
    let sent =
        ask(&mut house.browser(), "inzage", &[&WITH_EMAIL[..], &body].concat()).await.says("U krijgt ook een e-mail");
    house.work().await;
    let mails = house.mails().await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    let (number, code) = (value(&sent, "Nummer"), value(&sent, "Code"));
    assert!(mail.to == "wilhelmina@elders.example" && mail.subject.contains(&number), "{mail:?}");
    assert!(mail.text.contains("U krijgt uiterlijk") && mail.text.contains("/privacy/verzoek/volgen"), "{mail:?}");
    for hidden in ["lekkage", "Kastanjelaar", "inzage", "bekijken", code.as_str()] {
        assert!(!mail.text.contains(hidden) && !mail.subject.contains(hidden), "{hidden} is in the mail");
    }
}

#[tokio::test]
async fn every_right_can_be_asked_in_both_languages_and_says_that_it_is_free() {
    let house = House::new().await;
    let overview = house.browser().get("/privacy/verzoek").await.is(200);
    let overview =
        overview.says("Het is gratis").says("Vragen heeft geen nadeel").says("055 000 00 00").says("Postbus 0");
    let english = house.browser().get("/en/privacy/verzoek").await.is(200).says("It is free").says("no disadvantage");
    for kind in Kind::ALL {
        let path = format!("/privacy/verzoek/{}", kind.slug());
        assert!(
            overview.body.contains(&format!("href=\"{path}\""))
                && english.body.contains(&format!("href=\"/en{path}\""))
        );
        house.browser().get(&path).await.is(200).says("Het is gratis.").is_silent_on("€");
        house.browser().get(&format!("/en{path}")).await.is(200).says("It is free.");
        let more = [("body", "Dit is wat ik vraag"), ("deceased", "Jan de Wit"), ("relation", "dochter")];
        let more = if kind == Kind::NextOfKin { &more[..] } else { &more[..1] };
        let sent = ask(&mut house.browser(), kind.slug(), &[&WITH_EMAIL[..], more].concat()).await;
        let number = rights::Number::parse(&value(&sent, "Nummer")).unwrap();
        let request = rights::by_number(house.app().db.read(), &number).await.unwrap().unwrap();
        assert_eq!((request.case.kind, request.case.about, request.case.shown), (kind, None, None));
    }
    house.browser().get("/privacy/verzoek/klacht").await.is(404);
}

#[tokio::test]
async fn a_press_twice_or_a_page_sent_again_is_one_request_with_the_same_code() {
    let house = House::new().await;
    let mut browser = house.browser();
    let check = browser.post("/privacy/verzoek/inzage", &WITH_EMAIL).await.is(200);
    let first = send(&mut browser, &check, &[]).await.is(200);
    let second = send(&mut browser, &check, &[]).await.is(200);
    for name in ["Nummer", "Code"] {
        assert_eq!(value(&first, name), value(&second, name));
    }
    assert_eq!(count(&house).await, 1);
    house.work().await;
    assert_eq!(house.mails().await.len(), 1, "one receipt");
    // Asking anew is another request.
    ask(&mut browser, "inzage", &WITH_EMAIL).await;
    assert_eq!(count(&house).await, 2);
}

#[tokio::test]
async fn two_presses_at_once_are_one_request() {
    let house = House::new().await;
    let (mut one, mut other) = (house.browser(), house.browser());
    let check = one.post("/privacy/verzoek/inzage", &WITH_EMAIL).await.is(200);
    let (first, second) = tokio::join!(send(&mut one, &check, &[]), send(&mut other, &check, &[]));
    assert_eq!(value(&first.is(200), "Nummer"), value(&second.is(200), "Nummer"));
    assert_eq!(count(&house).await, 1);
}

/// The same words, whoever the name and the address belong to; nobody is matched by itself.
#[tokio::test]
async fn whether_we_know_somebody_shows_in_nothing() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut seen = vec![];
    for email in [sanne.login.as_str(), "niemand@elders.example"] {
        let fields = [("name", "Sanne Sannesma"), ("email", email)];
        let sent = ask(&mut house.browser(), "verwijdering", &fields).await;
        let (number, code) = (value(&sent, "Nummer"), value(&sent, "Code"));
        seen.push(sent.text().replace(&number, "").replace(&code, ""));
    }
    assert_eq!(seen[0], seen[1]);
    let matched: i64 =
        sqlx::query_scalar("select count(*) from rights_request where about_id is not null or person_id = $1")
            .bind(sanne.person.uuid())
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(matched, 0);
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/mijn/verzoeken").await.is(200).says("U hebt nog niets gevraagd");
}

#[tokio::test]
async fn one_way_to_answer_is_enough_and_what_is_missing_is_said_at_its_field() {
    let house = House::new().await;
    let path = "/privacy/verzoek/correctie";
    let seen = house.browser().post(path, &[("email", "geen adres"), ("birth_date_day", "31")]).await.is(422);
    assert!(seen.title().starts_with("Fout: "));
    let seen = seen.says("Vul uw naam in").says("Schrijf wat er niet klopt").says("Vul uw hele geboortedatum in");
    assert_eq!(seen.field("email").as_deref(), Some("geen adres"));
    house.browser().post(path, &[]).await.is(422).says("Vul een e-mailadres, telefoonnummer of postadres in");
    let wish = [("name", "W. Kastanjelaar"), ("body", "Ik heet De Wit,\nniet De Witt.")];
    for way in [("email", "w@elders.example"), ("phone", "06 12345678"), ("address", "Dorpsplein 1\n7201 AA Zutphen")] {
        house.browser().post(path, &[&wish[..], &[way]].concat()).await.is(200).says("Controleer uw verzoek");
    }
    assert_eq!(count(&house).await, 0);
}

#[tokio::test]
async fn what_was_typed_can_be_changed_comes_back_and_is_kept_as_it_was_typed() {
    let house = House::new().await;
    let mut browser = house.browser();
    let body = "Ik heet <b>De Wit</b> & niet \"De Witt\".\n\nOok op 't naambordje.";
    let fields = [&WITH_EMAIL[..], &[("body", body)]].concat();
    let check = browser.post("/privacy/verzoek/correctie", &fields).await.is(200).says("<b>De Wit</b>");
    let carried = check.field("body").unwrap();
    assert_eq!(carried, body);
    let change = [&fields[..], &[("step", "change")]].concat();
    let form = browser.post("/privacy/verzoek/correctie", &change).await.is(200);
    assert_eq!(form.field("email").as_deref(), Some("wilhelmina@elders.example"));
    let sent = send(&mut browser, &check, &[]).await.is(200);
    let follow = [("number", value(&sent, "Nummer")), ("code", value(&sent, "Code"))];
    let follow: Vec<(&str, &str)> = follow.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.send("/privacy/verzoek/volgen", &follow).await.is(200).says("Ook op 't naambordje.");
    // What was refused comes back on the same visit, and ends when it was sent.
    let mut browser = house.browser();
    browser
        .post("/privacy/verzoek/correctie", &[("name", "Wilhelmina")])
        .await
        .is(422)
        .says("Wij onthouden wat u typte");
    let again = browser.get("/privacy/verzoek/bezwaar").await.is(200);
    assert_eq!(again.field("name").as_deref(), Some("Wilhelmina"));
    ask(&mut browser, "inzage", &WITH_EMAIL).await;
    assert_eq!(browser.get("/privacy/verzoek/bezwaar").await.field("name").as_deref(), Some(""));
}

#[tokio::test]
async fn next_of_kin_say_who_died_and_who_they_are() {
    let house = House::new().await;
    let path = "/privacy/verzoek/nabestaande";
    let seen = house.browser().post(path, &WITH_EMAIL).await.is(422);
    seen.says("Vul in wie er is overleden").says("Vul in wie u bent van deze persoon");
    let kin = [&WITH_EMAIL[..], &[("deceased", "Jan de Wit"), ("relation", "dochter")]].concat();
    let check = house.browser().post(path, &kin).await.is(200);
    check.says("Overleden: Jan de Wit").says("Ik ben: dochter");
}

#[tokio::test]
async fn a_citizen_service_number_is_warned_about_and_can_be_masked_or_kept() {
    let house = House::new().await;
    let mut browser = house.browser();
    let fields = [&WITH_EMAIL[..], &[("body", "Mijn nummer is 123456782.")]].concat();
    browser.post("/privacy/verzoek/inzage", &fields).await.is(200).says("123456782").says("burgerservicenummer");
    let masked = browser.post("/privacy/verzoek/inzage", &[&fields[..], &[("bsn", "mask")]].concat()).await.is(200);
    masked.is_silent_on("123456782");
    let check = browser.post("/privacy/verzoek/inzage", &[&fields[..], &[("bsn", "keep")]].concat()).await.is(200);
    send(&mut browser, &check.says("Controleer uw verzoek"), &[]).await.is(200).says("Uw verzoek is verstuurd");
}

#[tokio::test]
async fn one_network_and_one_mailbox_send_so_many_and_others_go_on() {
    let house = House::new().await;
    let mut browser = house.browser();
    for _ in 0..10 {
        ask(&mut browser, "reclame", &WITH_EMAIL).await;
    }
    let check = browser.post("/privacy/verzoek/reclame", &WITH_EMAIL).await.is(200);
    send(&mut browser, &check, &[]).await.is(429);
    let by_phone = [("name", "Iemand anders"), ("phone", "06 12345678")];
    ask(&mut browser, "reclame", &by_phone).await;
    assert_eq!(count(&house).await, 11);
    let check = browser.post("/privacy/verzoek/reclame", &by_phone).await.is(200);
    for _ in 0..19 {
        send(&mut browser, &check, &[]).await;
    }
    send(&mut browser, &check, &[]).await.is(429);
    let mut elsewhere = house.browser().from_address("198.51.100.9");
    ask(&mut elsewhere, "reclame", &by_phone).await;
}

/// A page that was sent without its number, or with somebody else's, is shown again: nothing is stored by it.
#[tokio::test]
async fn a_page_without_its_number_asks_nothing() {
    let house = House::new().await;
    let mut browser = house.browser();
    for asked in ["", "1", "%00", "0197a000-0000-7000-8000-00000000000x"] {
        let fields = [&WITH_EMAIL[..], &[("step", "send"), ("asked", asked)]].concat();
        let seen: Seen = browser.post("/privacy/verzoek/inzage", &fields).await;
        assert!(seen.status == 200 && seen.text().contains("Controleer uw verzoek"), "{asked}: {}", seen.text());
    }
    assert_eq!(count(&house).await, 0);
}
