//! The next privacy statement: written by the coordinator, advised on by the officer, published with that advice or the reason why there is none
//! (P98; RULES 0).

mod advice;
mod words;

use huisrecht::kernel::organisation::Organisation;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::statement::versions;
use sqlx::AssertSqlSafe;
use time::Date;

use crate::house::{Browser, House, Seen};

const LIST: &str = "/beheer/verklaring";
const WRITE: &str = "/beheer/verklaring/schrijven";
const PREVIEW: &str = "/beheer/verklaring/voorbeeld";
const PUBLISH: &str = "/beheer/verklaring/publiceren";

async fn coordinator(house: &House) -> Browser {
    house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await
}

async fn officer(house: &House) -> Browser {
    house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await
}

/// Saves these words over what stands there.
async fn write(browser: &mut Browser, nl: &str) -> Seen {
    let revision = browser.get(WRITE).await.is(200).field("revision").unwrap();
    let (nl, en) = (format!("## Kop\n\n{nl}"), format!("## Heading\n\nIn English: {nl}"));
    let words = [("statement_nl", nl.as_str()), ("statement_en", en.as_str()), ("revision", revision.as_str())];
    browser.post(WRITE, &words).await
}

async fn advise(browser: &mut Browser, words: &str) -> Seen {
    let revision = browser.get(PREVIEW).await.is(200).field("revision").unwrap();
    browser.post("/beheer/verklaring/advies", &[("advice", words), ("revision", &revision)]).await
}

/// What the form to publish sends for a day.
fn fields(form: &Seen, day: Date, reason: &'static str) -> Vec<(&'static str, String)> {
    let asked = |name: &str| form.field(name).unwrap();
    vec![
        ("effective_day", day.day().to_string()),
        ("effective_month", u8::from(day.month()).to_string()),
        ("effective_year", day.year().to_string()),
        ("reason", reason.to_owned()),
        ("revision", asked("revision")),
        ("asked", asked("asked")),
    ]
}

async fn send(browser: &mut Browser, fields: &[(&'static str, String)], sure: bool) -> Seen {
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(field, typed)| (*field, typed.as_str())).collect();
    if sure {
        fields.push(("sure", "yes"));
    }
    browser.post(PUBLISH, &fields).await
}

/// The form, what will happen, and the button.
async fn publish(browser: &mut Browser, day: Date, reason: &'static str) -> Seen {
    let form = browser.get(PUBLISH).await.is(200);
    let typed = fields(&form, day, reason);
    send(browser, &typed, false).await.is(200).says("Controleer voordat u publiceert");
    send(browser, &typed, true).await
}

async fn count(house: &House, table: &str) -> i64 {
    let sql = format!("select count(*) from {table}");
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn the_coordinator_writes_the_officer_advises_and_the_version_keeps_what_was_advised() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    let seen = write(&mut yusuf, "Wij zijn {legal_name}.").await.is(303).location().unwrap();
    let preview = yusuf.get(&seen).await.is(200).says("Wij zijn Stichting De Woonmensen.");
    let preview = preview.says("Over deze tekst is nog geen advies.").is_silent_on("{legal_name}");
    yusuf.get(&format!("/en{PREVIEW}")).await.is(200).says("In English: Wij zijn Stichting De Woonmensen.");
    let revision = preview.field("revision").unwrap();
    let asked = yusuf.send("/beheer/verklaring/advies-vragen", &[("revision", &revision)]).await.is(200);
    asked.says("Het advies is gevraagd.").is_silent_on("Advies vragen");
    house.work().await;
    let mails = house.mails().await;
    let to_farida: Vec<_> = mails.iter().filter(|mail| mail.to == "farida@woonmensen.example").collect();
    assert!(to_farida.iter().any(|mail| mail.links.iter().any(|link| link.ends_with(PREVIEW))), "{to_farida:?}");
    // Once is enough: who presses again mails nobody.
    let again = yusuf.send("/beheer/verklaring/advies-vragen", &[("revision", &revision)]).await.is(200);
    again.says("Er is niets gedaan.");
    house.work().await;
    assert_eq!(house.mails().await.len(), mails.len());
    advise(&mut farida, "Schrijf ook hoe lang u iets bewaart.\n\nVerder akkoord.").await.is(303);
    let read = yusuf.get(PREVIEW).await.says("Schrijf ook hoe lang u iets bewaart.").says("Functionaris");
    read.is_silent_on("Over deze tekst is nog geen advies.");
    let today = house.clock().today();
    yusuf.get(PUBLISH).await.says("De functionaris gaf advies over precies deze tekst.");
    let told = publish(&mut yusuf, today, "").await.is(303).location().unwrap();
    let list = yusuf.get(&told).await.is(200).says("De nieuwe versie is gepubliceerd.").says("Privacycoördinator");
    list.says("Schrijf ook hoe lang u iets bewaart.").says("Niemand schrijft nu aan een nieuwe versie.");
    house.browser().get("/privacy/verklaring").await.is(200).says("Wij zijn Stichting De Woonmensen.");
    let mut auditor = house.colleague("anna", &[StaffRole::Auditor]).await;
    auditor.get(LIST).await.is(200).says("Schrijf ook hoe lang").is_silent_on("Nieuwe tekst schrijven");
    let happened: Vec<String> = sqlx::query_scalar(
        "select event from audit_entry where event like 'statement.%' and actor like 'staff %' order by at, id",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    let said = ["draft_saved", "advice_asked", "advice_given", "draft_published", "published"];
    assert_eq!(happened, said.map(|event| format!("statement.{event}")));
}

#[tokio::test]
async fn advice_on_an_earlier_text_is_shown_as_such_and_does_not_count() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    write(&mut yusuf, "Wij delen niets.").await.is(303);
    let screen = farida.get(PREVIEW).await.is(200).field("revision").unwrap();
    advise(&mut farida, "Zo is het goed.").await.is(303);
    write(&mut yusuf, "Wij delen alles.").await.is(303);
    let seen = yusuf.get(PREVIEW).await.is(200).says("Over deze tekst is nog geen advies.");
    seen.says("Dit advies ging over een eerdere tekst.").says("Zo is het goed.");
    // Who still had the earlier text on the screen is shown the new one, and keeps what they typed.
    let late = [("advice", "Prima, ga uw gang."), ("revision", screen.as_str())];
    let seen = farida.post("/beheer/verklaring/advies", &late).await.is(422).says("De tekst is intussen veranderd.");
    assert!(seen.says("Wij delen alles.").body.contains("Prima, ga uw gang."));
    assert_eq!(count(&house, "statement_advice").await, 1);
    let form = yusuf.get(PUBLISH).await.is(200).says("Over deze tekst is geen advies.");
    let typed = fields(&form, house.clock().today(), "");
    for sure in [false, true] {
        let seen = send(&mut yusuf, &typed, sure).await.is(422).says("Schrijf waarom u zonder advies publiceert");
        assert!(seen.title().starts_with("Fout: "));
    }
    assert_eq!(count(&house, "statement_publication").await, 0);
    let kept: Vec<String> =
        sqlx::query_scalar("select nl from statement_advice").fetch_all(house.owner()).await.unwrap();
    assert_eq!(kept, ["## Kop\n\nWij delen niets."], "what the advice was about is kept");
}

#[tokio::test]
async fn publishing_without_advice_takes_a_reason_that_everybody_who_looks_reads() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    write(&mut yusuf, "Met spoed.").await.is(303);
    let revision = yusuf.get(PREVIEW).await.field("revision").unwrap();
    let told = yusuf.send("/beheer/verklaring/advies-vragen", &[("revision", &revision)]).await.is(200);
    told.says("Er is nog geen functionaris met een account.").says("Advies vragen");
    publish(&mut yusuf, house.clock().today(), "Een fout die meteen weg moest.").await.is(303);
    let mut farida = officer(&house).await;
    farida.get(LIST).await.is(200).says("Een fout die meteen weg moest.").says("Waarom zonder advies");
    // The database holds on to it too.
    let sql = "insert into statement_publication (version, revision, role, published_by)
               select 1, gen_random_uuid(), 'privacy_coordinator', published_by from statement_publication";
    let refused = sqlx::query(sql).execute(house.owner()).await.unwrap_err();
    let constraint = refused.as_database_error().and_then(|error| error.constraint().map(str::to_owned));
    assert_eq!(constraint.as_deref(), Some("advised_or_explained"));
}

#[tokio::test]
async fn what_is_wrong_is_told_by_line_at_the_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    for (nl, said) in [
        ("", "Schrijf de tekst in het Nederlands."),
        ("Een regel.\n\n# Kop", "Regel 3, ‘# Kop’: begin een kop met ## of ### en een spatie."),
        ("## {#leeg}", "Regel 1, ‘## {#leeg}’: schrijf woorden achter de kop."),
        ("## Kop {#Uw Kop}", "Regel 1, ‘## Kop {#Uw Kop}’: maak van Uw Kop een naam"),
        ("## Een {#een}\n\n## Twee {#een}", "Regel 3, ‘## Twee {#een}’: de naam een staat er twee keer."),
        (
            "Kijk [hier](javascript:alert(1)).",
            "Regel 1, ‘Kijk [hier](javascript:alert(1)).’: laat javascript:alert(1 beginnen met",
        ),
        (
            "Kijk [hier](https://elders.example/?wie=u).",
            "Regel 1, ‘Kijk [hier](https://elders.example/?wie=u).’: kort https://elders.example/?wie=u in",
        ),
        ("Kijk [ ](/privacy).", "Regel 1, ‘Kijk [ ](/privacy).’: geef /privacy woorden"),
        ("Wij zijn {naam}.", "Regel 1, ‘Wij zijn {naam}.’: wij kennen naam niet."),
        ("Wij zijn {naam.", "Regel 1, ‘Wij zijn {naam.’: sluit de accolade."),
    ] {
        let words = [("statement_nl", nl), ("statement_en", "In English."), ("revision", "")];
        let seen = yusuf.post(WRITE, &words).await.is(422).says(said);
        assert!(seen.title().starts_with("Fout: ") && seen.body.contains("href=\"#statement_nl\""), "{nl}");
        assert!(seen.body.contains("In English."), "{nl}");
    }
    let words = [("statement_nl", "Goed."), ("statement_en", "# Title"), ("revision", "")];
    let seen = yusuf.post(&format!("/en{WRITE}"), &words).await.is(422);
    seen.says("Line 1, ‘# Title’: begin a heading with ## or ### and a space.").says("Goed.");
    let long = "x".repeat(40_001);
    let words = [("statement_nl", long.as_str()), ("statement_en", "Fine."), ("revision", "")];
    yusuf.post(WRITE, &words).await.is(422).says("Gebruik hoogstens 40.000 tekens.");
    assert_eq!(count(&house, "statement_draft").await, 0);
}

#[tokio::test]
async fn of_two_who_write_or_publish_at_once_neither_undoes_what_they_did_not_see() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    let mut anna = house.colleague("anna", &[StaffRole::PrivacyCoordinator]).await;
    let words = |nl| [("statement_nl", nl), ("statement_en", "In English."), ("revision", "")];
    let (one, two) = (words("De tekst van Yusuf."), words("De tekst van Anna."));
    let (first, second) = tokio::join!(yusuf.post(WRITE, &one), anna.post(WRITE, &two));
    let saved = [&first, &second].iter().filter(|seen| seen.status == 303).count();
    assert_eq!((saved, count(&house, "statement_draft").await), (1, 1));
    let late = if first.status == 303 { second } else { first };
    let late = late.is(422).says("Een collega was ook bezig.");
    assert!(late.text().contains("De tekst van Yusuf.") && late.text().contains("De tekst van Anna."));
    let form = yusuf.get(PUBLISH).await.is(200);
    let typed = fields(&form, house.clock().today(), "Het kon niet wachten.");
    let (first, second) = tokio::join!(send(&mut yusuf, &typed, true), send(&mut anna, &typed, true));
    let published = |seen: &Seen| seen.location().is_some_and(|to| to.ends_with("gelukt=gepubliceerd"));
    assert_eq!([&first, &second].map(published).iter().filter(|done| **done).count(), 1);
    let told = if published(&first) { second } else { first };
    assert!(told.location().is_some_and(|to| to.ends_with("gelukt=niet")), "{}", told.status);
    assert_eq!(count(&house, "statement_version").await, 3);
}

#[tokio::test]
async fn what_was_on_the_screen_is_published_and_nothing_else() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    write(&mut yusuf, "Eerst dit.").await.is(303);
    let form = yusuf.get(PUBLISH).await.is(200);
    let typed = fields(&form, house.clock().today(), "Het kon niet wachten.");
    write(&mut yusuf, "Toen dat.").await.is(303);
    for sure in [false, true] {
        send(&mut yusuf, &typed, sure).await.is(422).says("De tekst is intussen veranderd.");
    }
    // What fills the blanks changed after it was on the screen: other words than were looked at are not published.
    write(&mut yusuf, "Wij zijn {legal_name}.").await.is(303);
    let form = yusuf.get(PUBLISH).await.is(200);
    let looked_at = fields(&form, house.clock().today(), "Het kon niet wachten.");
    let other = Organisation { legal_name: "Stichting Anders".into(), ..Organisation::demo() };
    house.app().settings.organisation.set(other);
    for sure in [false, true] {
        send(&mut yusuf, &looked_at, sure).await.is(422).says("De tekst is intussen veranderd.");
    }
    assert_eq!(count(&house, "statement_version").await, 2);
    // Thrown away is what was seen; a newer one stays.
    let old = typed.iter().find(|(field, _)| *field == "revision").unwrap().1.clone();
    yusuf.send("/beheer/verklaring/weggooien", &[("revision", &old)]).await.is(200).says("Er is niets gedaan.");
    let now = yusuf.get(PREVIEW).await.field("revision").unwrap();
    yusuf.send("/beheer/verklaring/weggooien", &[("revision", &now)]).await.is(200).says("weggegooid");
    assert_eq!(count(&house, "statement_draft").await, 0);
    yusuf.get_once(PREVIEW).await.is(303);
}

#[tokio::test]
async fn a_version_counts_from_today_or_a_later_day_and_says_something_else() {
    let house = House::new().await;
    let (mut yusuf, today) = (coordinator(&house).await, house.clock().today());
    write(&mut yusuf, "Nieuwe woorden.").await.is(303);
    let form = yusuf.get(PUBLISH).await.is(200);
    let days = |days| time::Duration::days(days);
    for (day, said) in [
        (today - days(1), "Niemand kon deze tekst eerder lezen."),
        (today + days(400), "Kies een dag binnen een jaar."),
    ] {
        let typed = fields(&form, day, "Het kon niet wachten.");
        let seen = send(&mut yusuf, &typed, true).await.is(422).says(said);
        assert!(seen.body.contains(&format!("value=\"{}\"", day.year())), "the day stands there still");
    }
    let mut none = fields(&form, today, "Het kon niet wachten.");
    none[1].1 = "13".to_owned();
    send(&mut yusuf, &none, false).await.is(422).says("Vul een dag, maand en jaar in");
    publish(&mut yusuf, today + days(30), "Het kon niet wachten.").await.is(303);
    house.browser().get("/privacy/verklaring").await.is(200).is_silent_on("Nieuwe woorden.").says("versie 3");
    house.clock().shift(days(31));
    house.browser().get("/privacy/verklaring").await.is(200).says("Nieuwe woorden.");
    let mut yusuf = house.colleague("lars", &[StaffRole::PrivacyCoordinator]).await;
    write(&mut yusuf, "Nieuwe woorden.").await.is(303);
    let form = yusuf.get(PUBLISH).await.is(200);
    let typed = fields(&form, house.clock().today(), "Het kon niet wachten.");
    send(&mut yusuf, &typed, false).await.is(422).says("Deze tekst geldt dan al.");
    assert_eq!(versions(house.app()).await.unwrap().len(), 3);
}

#[tokio::test]
async fn who_advises_does_not_write_and_who_writes_does_not_advise() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    write(&mut yusuf, "Woorden.").await.is(303);
    let revision = yusuf.get(PREVIEW).await.is(200).is_silent_on("Uw advies").field("revision").unwrap();
    let advice = [("advice", "Mijn eigen advies."), ("revision", revision.as_str())];
    yusuf.post("/beheer/verklaring/advies", &advice).await.is(403);
    farida.get(PREVIEW).await.is(200).says("Uw advies").is_silent_on("Verder naar publiceren");
    for path in [WRITE, PUBLISH, "/beheer/verklaring/weggooien", "/beheer/verklaring/advies-vragen"] {
        farida.post(path, &[("revision", &revision)]).await.is(403);
    }
    let mut petra = house.colleague("petra", &[StaffRole::Administrator]).await;
    for path in [LIST, WRITE, PREVIEW, PUBLISH] {
        petra.get_once(path).await.is(403);
    }
    assert_eq!((count(&house, "statement_advice").await, count(&house, "statement_draft").await), (0, 1));
}

#[tokio::test]
async fn advice_and_who_published_what_stay_as_they_are() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    write(&mut yusuf, "Woorden.").await.is(303);
    advise(&mut farida, "Akkoord.").await.is(303);
    publish(&mut yusuf, house.clock().today(), "").await.is(303);
    for table in ["statement_advice", "statement_publication"] {
        let sql = |verb: &str| verb.replace("it", table);
        for sql in [sql("update it set role = role"), sql("delete from it"), sql("truncate it cascade")] {
            for pool in [house.owner(), house.app().db.write()] {
                let refused = sqlx::query(AssertSqlSafe(sql.clone())).execute(pool).await.unwrap_err();
                let code = refused.as_database_error().and_then(|error| error.code());
                assert_eq!(code.as_deref(), Some("42501"), "{sql}: {refused}");
            }
        }
    }
}
