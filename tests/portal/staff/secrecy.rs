//! Whoever works with the portal first promises to keep secret what they see (P21).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::routes::Permit;
use huisrecht::router;
use sqlx::AssertSqlSafe;

use super::{DECLARATION, accept, count, happened};
use crate::house::{Browser, House, Seen};
use crate::routes::filled;

const VERSIONS: &str = "/beheer/geheimhouding/versies";

/// An employee who is in, and promised nothing yet.
async fn newcomer(house: &House, name: &str, roles: &[StaffRole]) -> Browser {
    let employee = house.newcomer(name, roles).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    browser
}

/// The coordinator publishes other words.
async fn publish(yusuf: &mut Browser, nl: &str) {
    let asked = yusuf.get("/beheer/geheimhouding/nieuw").await.is(200).field("asked").unwrap();
    let typed = [("nl", nl), ("en", "I keep secret what I read."), ("asked", asked.as_str())];
    let preview = yusuf.post("/beheer/geheimhouding/nieuw", &typed).await.is(200).says("Klopt de nieuwe verklaring?");
    preview.says(nl);
    yusuf.post("/beheer/geheimhouding/publiceren", &typed).await.is(303);
}

#[tokio::test]
async fn nothing_for_employees_opens_before_the_declaration_is_accepted() {
    let house = House::new().await;
    let mut marieke = newcomer(&house, "marieke", &StaffRole::ALL).await;
    let table = router::routes(true);
    let of_staff = table.table().iter().filter(|route| matches!(route.permit, Permit::Staff(_)));
    for route in of_staff {
        for language in ["", "/en"] {
            let path = format!("{language}{}", filled(route.path));
            let (seen, told) = match route.method.as_str() {
                "GET" => (marieke.get_once(&path).await, ""),
                _ => (marieke.post(&path, &[]).await, "?verstuurd=niet"),
            };
            let to = seen.is(303).location().unwrap();
            assert_eq!(to, format!("{language}{DECLARATION}{told}"), "{} {path}", route.method);
        }
    }
    marieke.get("/beheer").await.is(200).says("Ik vertel niemand wat ik over bewoners lees.");
    marieke.post("/beheer/personen", &[("name", "sanne")]).await.is(303);
    let words = "Wat u net verstuurde, is niet bewaard.";
    marieke.get("/beheer/geheimhouding?verstuurd=niet").await.is(200).says(words);
    accept(&mut marieke).await;
    marieke.get("/beheer/personen").await.is(200);
    marieke.get(DECLARATION).await.is(200).says("U ging akkoord op").is_silent_on("Ik ga akkoord");
    // Whoever does not want to can leave.
    let mut lotte = newcomer(&house, "lotte", &[StaffRole::Communication]).await;
    lotte.send("/uitloggen", &[]).await.is(200).says("uitgelogd");
}

#[tokio::test]
async fn who_was_invited_reads_the_declaration_first_and_in_english_too() {
    let house = House::new().await;
    let employee = house.newcomer("marieke", &[StaffRole::CustomerContact]).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    let english = browser.get("/en/beheer").await.is(200).says("The Dutch text applies.");
    english.says("I tell nobody what I read about residents.").says("Ik vertel niemand wat ik over bewoners lees.");
    for asked in ["", "geen-versie", "0197a000-0000-7000-8000-000000000001"] {
        let seen = browser.post(DECLARATION, &[("accept", "yes"), ("asked", asked)]).await.is(422);
        assert!(seen.says("Er is net een nieuwe versie.").title().starts_with("Fout: "));
    }
    browser.get_once("/beheer").await.is(303);
    accept(&mut browser).await;
    accept_again(&house, &mut browser).await;
    let told = happened(&house, &employee).await;
    assert!(told.iter().any(|event| event.starts_with("accounts.declaration_accepted ")), "{told:?}");
}

/// Two presses are one promise.
async fn accept_again(house: &House, browser: &mut Browser) {
    let newest: String = sqlx::query_scalar("select id::text from declaration_version order by number desc limit 1")
        .fetch_one(house.owner())
        .await
        .unwrap();
    browser.post(DECLARATION, &[("accept", "yes"), ("asked", &newest)]).await.is(303);
    assert_eq!(count(house, "select count(*) from declaration_accepted").await, 1);
}

#[tokio::test]
async fn a_new_version_is_asked_of_everybody_at_their_next_step() {
    let house = House::new().await;
    let mut marieke = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let mut petra = house.colleague("petra", &[StaffRole::Administrator]).await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    marieke.get("/beheer/personen").await.is(200);
    publish(&mut yusuf, "Ik zwijg over alles wat ik lees.").await;
    for browser in [&mut marieke, &mut petra, &mut yusuf] {
        browser.get("/beheer").await.is(200).says("Ik zwijg over alles wat ik lees.").says("Versie 2 van");
        browser.get_once("/beheer").await.is(303);
    }
    accept(&mut petra).await;
    let seen = petra.get(VERSIONS).await.is(200).says("Versie 2, op").is_silent_on("Nieuwe versie schrijven");
    seen.says("Alleen een oude versie").says("Ik vertel niemand wat ik over bewoners lees.");
    marieke.get_once("/beheer/personen").await.is(303);
    accept(&mut marieke).await;
    marieke.get("/beheer/personen").await.is(200);
}

#[tokio::test]
async fn a_version_is_read_through_before_it_is_published_and_two_at_once_are_told() {
    let house = House::new().await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    let form = yusuf.get("/beheer/geheimhouding/nieuw").await.is(200);
    let asked = form.field("asked").unwrap();
    let same = house.app();
    let (nl, en): (String, String) =
        sqlx::query_as("select nl, en from declaration_version").fetch_one(same.db.read()).await.unwrap();
    for (typed, said) in [
        ([("nl", ""), ("en", "")], "Schrijf de tekst in het Nederlands."),
        ([("nl", "Ik zwijg."), ("en", "")], "Schrijf de uitleg in het Engels."),
        ([("nl", nl.as_str()), ("en", en.as_str())], "Dit is de tekst die nu geldt."),
        ([("nl", "x".repeat(4_001).as_str()), ("en", "I am silent.")], "Deze tekst is te lang."),
    ] {
        for path in ["nieuw", "publiceren"] {
            let typed = [typed[0], typed[1], ("asked", asked.as_str())];
            let seen = yusuf.post(&format!("/beheer/geheimhouding/{path}"), &typed).await.is(422).says(said);
            assert!(seen.title().starts_with("Fout: ") && seen.body.contains(typed[1].1));
        }
    }
    let typed = [("nl", "Ik zwijg.\n\n- Thuis\n- Elders"), ("en", "I am silent."), ("asked", asked.as_str())];
    let preview = yusuf.post("/beheer/geheimhouding/nieuw", &typed).await.is(200).says("Klopt de nieuwe verklaring?");
    assert!(preview.body.contains("<li>Thuis</li>") && preview.body.contains("<p>Ik zwijg.</p>"));
    let back: Vec<_> = typed.into_iter().chain([("again", "yes")]).collect();
    yusuf.post("/beheer/geheimhouding/nieuw", &back).await.is(200).says("Nieuwe versie schrijven").says("- Elders");
    assert_eq!(count(&house, "select count(*) from declaration_version").await, 1);
    // Of two who publish after the same version at once, one does; the other has to promise first, or keeps what was typed.
    let mut anna = house.colleague("anna", &[StaffRole::PrivacyCoordinator]).await;
    let other = [("nl", "Ik praat niet."), ("en", "I do not talk."), ("asked", asked.as_str())];
    let (first, second) = tokio::join!(
        yusuf.post("/beheer/geheimhouding/publiceren", &typed),
        anna.post("/beheer/geheimhouding/publiceren", &other),
    );
    let published = |seen: &Seen| seen.location().is_some_and(|to| to.starts_with(VERSIONS));
    assert_eq!([&first, &second].map(published).iter().filter(|done| **done).count(), 1);
    assert_eq!(count(&house, "select count(*) from declaration_version").await, 2);
    accept(&mut anna).await;
    let late = [("nl", "Ik zwijg altijd."), ("en", "I am always silent."), ("asked", asked.as_str())];
    let seen = anna.post("/beheer/geheimhouding/publiceren", &late).await.is(422);
    let seen = seen.says("Een collega publiceerde net een andere versie.").says("Ik zwijg altijd.");
    let asked = seen.field("asked").unwrap();
    let late = [late[0], late[1], ("asked", asked.as_str())];
    anna.post("/beheer/geheimhouding/publiceren", &late).await.is(303);
    assert_eq!(count(&house, "select count(*) from declaration_version").await, 3);
}

#[tokio::test]
async fn who_may_not_publish_a_version_does_not() {
    let house = House::new().await;
    for role in StaffRole::ALL.into_iter().filter(|role| *role != StaffRole::PrivacyCoordinator) {
        let mut browser = house.colleague(role.code(), &[role]).await;
        browser.get_once("/beheer/geheimhouding/nieuw").await.is(403);
        let typed = [("nl", "Ik praat."), ("en", "I talk."), ("asked", "")];
        browser.post("/beheer/geheimhouding/nieuw", &typed).await.is(403);
        browser.post("/beheer/geheimhouding/publiceren", &typed).await.is(403);
    }
    assert_eq!(count(&house, "select count(*) from declaration_version").await, 1);
}

#[tokio::test]
async fn what_was_published_and_accepted_stays_as_it_is() {
    let house = House::new().await;
    house.employee("marieke", &[StaffRole::CustomerContact]).await;
    for statement in [
        "update declaration_version set nl = 'Ik praat.'",
        "delete from declaration_version",
        "truncate declaration_version cascade",
        "update declaration_accepted set accepted_at = now()",
        "delete from declaration_accepted",
        "truncate declaration_accepted",
    ] {
        for pool in [house.owner(), house.app().db.write()] {
            let done = sqlx::query(AssertSqlSafe(statement)).execute(pool).await;
            // Not for want of a trace: it is append-only, and the application may not even try.
            let refused = done.unwrap_err();
            let code = refused.as_database_error().and_then(|error| error.code());
            assert_eq!(code.as_deref(), Some("42501"), "{statement}: {refused}");
        }
    }
    huisrecht::router::prepare(house.app()).await.unwrap();
    assert_eq!(count(&house, "select count(*) from declaration_version").await, 1, "the first is added once");
}
