//! Who the association is and which colours it has: changed by the administrator, looked at before it is saved, and kept with its history
//! (P19, P84).

use huisrecht::kernel::organisation::Organisation;
use huisrecht::kernel::organisation_rules::FIELDS;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::organisation::settings::{look, reload};
use huisrecht::platform::app::App;
use sqlx::AssertSqlSafe;

use crate::house::{Browser, House, Seen, keys};

const HERE: &str = "/beheer/instellingen";
const EDIT: &str = "/beheer/instellingen/wijzigen";
const OUTDATED: &str = "De privacyverklaring zegt nog iets anders";

async fn petra(house: &House) -> Browser {
    house.colleague("petra", &[StaffRole::Administrator]).await
}

/// What the form would send, with some fields typed anew.
fn fields(form: &Seen, typed: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let value = |field: &'static str| {
        let anew = typed.iter().find(|(name, _)| *name == field).map(|(_, value)| (*value).to_owned());
        (field, anew.unwrap_or_else(|| form.field(field).unwrap()))
    };
    FIELDS.iter().map(|(field, _)| value(field)).chain([value("asked")]).collect()
}

async fn send(browser: &mut Browser, fields: &[(&'static str, String)], sure: bool) -> Seen {
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(field, typed)| (*field, typed.as_str())).collect();
    if sure {
        fields.push(("sure", "yes"));
    }
    browser.post(EDIT, &fields).await
}

/// Types, looks at what changes, and saves it.
async fn change(browser: &mut Browser, typed: &[(&'static str, &str)]) -> Seen {
    let form = browser.get(EDIT).await.is(200);
    let fields = fields(&form, typed);
    send(browser, &fields, false).await.is(200).says("Controleer de instellingen").says("Er is nog niets bewaard.");
    let saved = send(browser, &fields, true).await.is(303).location().unwrap();
    browser.get(&saved).await.is(200).says("De instellingen zijn bewaard.")
}

async fn versions(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from organisation_version").fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn what_the_administrator_saves_stands_on_every_page_and_can_be_put_back() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    petra.get(HERE).await.is(200).says("De Woonmensen").says("Niemand veranderde hier iets.");
    let typed = [("name", "Wonen & Zo"), ("phone", "0575 11 22 33"), ("phone_hours_en", "every morning")];
    let list =
        change(&mut petra, &typed).await.says(OUTDATED).says("Wijziging 1").says("Beheerder").says("0575 11 22 33");
    assert!(list.body.contains("<del>De Woonmensen</del> <ins>Wonen &#38; Zo</ins>"));
    let home = house.browser().get("/").await.is(200);
    assert!(home.title().ends_with(" - Wonen & Zo") && home.body.contains("href=\"tel:0575112233\""));
    house.browser().get("/en/contact").await.is(200).says("every morning");
    let back = petra.get(&format!("{EDIT}?versie=0")).await.is(200);
    assert_eq!(back.field("name").unwrap(), "De Woonmensen");
    // What the statement in force says is what is set again.
    let fields = fields(&back, &[]);
    send(&mut petra, &fields, false).await.is(200).is_silent_on(OUTDATED);
    let saved = send(&mut petra, &fields, true).await.is(303).location().unwrap();
    petra.get(&saved).await.is(200).says("De instellingen zijn bewaard.").is_silent_on(OUTDATED);
    assert!(house.browser().get("/").await.title().ends_with(" - De Woonmensen"));
    let again = petra.get(&format!("{EDIT}?versie=1")).await.is(200);
    assert_eq!(again.field("name").unwrap(), "Wonen & Zo");
    petra.get(HERE).await.says("Wijziging 2").says("Instellingen van wijziging 1 terugzetten");
    let events =
        "select count(*) from audit_entry where event = 'organisation.settings_saved' and actor like 'staff %'";
    let events: i64 = sqlx::query_scalar(events).fetch_one(house.owner()).await.unwrap();
    assert_eq!((events, versions(&house).await), (2, 2));
}

#[tokio::test]
async fn another_server_takes_the_new_settings_over() {
    let house = House::new().await;
    let mut settings = (*house.app().settings).clone();
    settings.organisation = Organisation::demo().into();
    let other = App::new(settings, house.app().db.clone(), keys()).unwrap();
    reload(&other).await.unwrap();
    change(&mut petra(&house).await, &[("town", "Zutphen")]).await;
    assert_eq!(other.settings.organisation.town, "Apeldoorn");
    look(&other).await.unwrap();
    assert_eq!(other.settings.organisation.town, "Zutphen");
    // One that starts later begins with them, and knows what its own file said.
    let mut settings = (*house.app().settings).clone();
    settings.organisation = Organisation { town: "Uit het bestand".into(), ..Organisation::demo() }.into();
    let later = App::new(settings, house.app().db.clone(), keys()).unwrap();
    huisrecht::router::prepare(&later).await.unwrap();
    assert_eq!(later.settings.organisation.town, "Zutphen");
    assert_eq!(huisrecht::organisation::settings::of_file(&later).town, "Uit het bestand");
}

#[tokio::test]
async fn a_colour_that_people_cannot_read_is_refused_with_the_place_and_what_to_do() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let form = petra.get(EDIT).await.is(200);
    for (field, typed, said) in [
        ("action", "#DDDDDD", "Nodig is 4,50. Kies een donkerder kleur."),
        ("action_text", "#1E5A4C", "Kleur van woorden op een knop: op een knop (#1e5a4c) is het contrast 1,00."),
        ("action_dark", "#1E5A4C", "Kleur van knoppen en links op donkere schermen: op "),
        ("action_dark", "#1E5A4C", "Nodig is 4,50. Kies een lichtere kleur."),
        ("brand", "#FFFF00", "Nodig is 3,00. Kies een donkerder kleur."),
        ("brand", "rood", "Vul een kleur in met # en 6 tekens"),
        ("action", "#1E5A4", "Vul een kleur in met # en 6 tekens"),
    ] {
        for sure in [false, true] {
            let seen = send(&mut petra, &fields(&form, &[(field, typed)]), sure).await.is(422).says(said);
            assert!(seen.body.contains(&format!("href=\"#{field}\"")) && seen.title().starts_with("Fout: "), "{typed}");
            assert_eq!(seen.field(field).unwrap(), typed);
        }
    }
    assert_eq!(versions(&house).await, 0);
    let seen = send(&mut petra, &fields(&form, &[("action", "#6B1D5C")]), false).await.is(200);
    assert!(seen.body.contains("fill=\"#6b1d5c\"") && seen.text().contains("goed"));
    let list = change(&mut petra, &[("action", "#6B1D5C")]).await;
    list.is_silent_on("te weinig").is_silent_on(OUTDATED);
    let home = house.browser().get("/").await.is(200);
    let (_, rest) = home.body.split_once("href=\"/huisstijl.css").unwrap();
    let sheet = format!("/huisstijl.css{}", rest.split_once('"').unwrap().0);
    let found = house.browser().get(&sheet).await.is(200);
    assert!(found.body.contains("--action: #6B1D5C;") && found.header("cache-control").contains("immutable"));
    // A server that has not heard of the change yet gives no sheet that a browser would keep under the new name.
    let other = house.browser().get("/huisstijl.css?v=00000000").await.is(200);
    assert!(!other.header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn every_field_has_its_rule_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let form = petra.get(EDIT).await.is(200);
    let long = "x".repeat(161);
    for (field, typed, said) in [
        ("name", "", "Vul dit in."),
        ("name", &long[..81], "Gebruik hoogstens 80 tekens."),
        ("legal_name", &long[..121], "Gebruik hoogstens 120 tekens."),
        ("registration_number", "1234567", "Vul 8 cijfers in"),
        ("town", &long[..81], "Gebruik hoogstens 80 tekens."),
        ("town", "Αθήνα", "Onze brieven kunnen het teken Α niet printen."),
        ("postal_address", "Postbus 0 ☎", "Onze brieven kunnen het teken ☎ niet printen."),
        ("visiting_address", long.as_str(), "Gebruik hoogstens 160 tekens."),
        ("postal_address", "", "Vul dit in."),
        ("phone", "bel ons", "Vul een telefoonnummer in"),
        ("phone", "123", "Vul een telefoonnummer in"),
        ("phone_hours_nl", "", "Vul dit in."),
        ("email", "info", "Vul een e-mailadres in"),
        ("website", "javascript:alert(1)", "Vul het adres van een website in"),
        ("officer", "", "Vul dit in."),
        ("officer_email", "a@b@c", "Vul een e-mailadres in"),
    ] {
        let typed = [(field, typed), ("phone_hours_en", "whenever you like")];
        let seen = send(&mut petra, &fields(&form, &typed), true).await.is(422).says(said);
        assert!(seen.body.contains(&format!("href=\"#{field}\"")), "{field}");
        assert_eq!(
            (seen.field(field).unwrap().as_str(), seen.field("phone_hours_en").unwrap().as_str()),
            (typed[0].1, "whenever you like")
        );
    }
    let nothing = send(&mut petra, &fields(&form, &[]), false).await.is(422);
    nothing.says("U veranderde nog niets.");
    assert_eq!(versions(&house).await, 0);
}

#[tokio::test]
async fn the_database_holds_on_to_the_rules_and_the_history() {
    let house = House::new().await;
    change(&mut petra(&house).await, &[("town", "Zutphen")]).await;
    for (column, value, constraint) in [
        ("name", "repeat('x', 81)", "name_fits"),
        ("town", "''", "is_one_line"),
        ("officer", "E'a\\nb'", "is_one_line"),
        ("registration_number", "'1234'", "is_registration"),
        ("phone", "'bel'", "is_phone"),
        ("email", "'info'", "is_mailbox"),
        ("brand", "'red'", "is_colour"),
        ("role", "'auditor'", "keeper_known"),
    ] {
        let columns = FIELDS.iter().map(|(field, _)| *field).chain(["role", "saved_by", "saved_at"]);
        let columns: Vec<&str> = columns.collect();
        let values: Vec<&str> = columns.iter().map(|name| if *name == column { value } else { *name }).collect();
        let sql = format!(
            "insert into organisation_version (number, {}) select 2, {} from organisation_version",
            columns.join(", "),
            values.join(", ")
        );
        let refused = sqlx::query(AssertSqlSafe(sql)).execute(house.owner()).await.unwrap_err();
        let found = refused.as_database_error().and_then(|error| error.constraint().map(str::to_owned));
        assert_eq!(found.as_deref(), Some(constraint), "{column}: {refused}");
    }
    for sql in [
        "update organisation_version set town = 'x'",
        "delete from organisation_version",
        "truncate organisation_version",
    ] {
        for pool in [house.owner(), house.app().db.write()] {
            let refused = sqlx::query(AssertSqlSafe(sql)).execute(pool).await.unwrap_err();
            assert_eq!(refused.as_database_error().and_then(|error| error.code()).as_deref(), Some("42501"), "{sql}");
        }
    }
}

#[tokio::test]
async fn of_two_who_save_at_once_the_second_sees_what_the_first_did() {
    let house = House::new().await;
    let (mut petra, mut ties) = (petra(&house).await, house.colleague("ties", &[StaffRole::Administrator]).await);
    let form = petra.get(EDIT).await.is(200);
    let (one, two) = (fields(&form, &[("town", "Zutphen")]), fields(&form, &[("town", "Deventer")]));
    let (first, second) = tokio::join!(send(&mut petra, &one, true), send(&mut ties, &two, true));
    let saved = [&first, &second].iter().filter(|seen| seen.status == 303).count();
    assert_eq!((saved, versions(&house).await), (1, 1));
    let late = if first.status == 303 { second } else { first };
    let late = late.is(422).says("Een collega bewaarde net andere instellingen.");
    assert_eq!(late.field("asked").unwrap(), "1");
    assert!(["Zutphen", "Deventer"].contains(&late.field("town").unwrap().as_str()), "what was typed stays");
}

#[tokio::test]
async fn the_words_of_the_privacy_statement_stay_and_the_page_says_so() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let list = change(&mut petra, &[("legal_name", "Stichting Anders")]).await;
    // The administrator has nothing to do with the statement.
    let list = list.says(OUTDATED);
    assert!(!list.body.contains("href=\"/beheer/verklaring\""));
    house.browser().get("/privacy/verklaring").await.is(200).says("Stichting De Woonmensen is een woningcorporatie");
    let mut both = house.colleague("yusuf", &[StaffRole::Administrator, StaffRole::PrivacyCoordinator]).await;
    let list = change(&mut both, &[("officer", "De functionaris")]).await;
    assert!(list.body.contains("href=\"/beheer/verklaring\""));
    // A new version is written with the words of now.
    let words = [("statement_nl", "Wij zijn {legal_name}."), ("statement_en", "We are {officer}."), ("revision", "")];
    both.send("/beheer/verklaring/schrijven", &words).await.is(200).says("Wij zijn Stichting Anders.");
    both.get(HERE).await.is(200).says(OUTDATED);
    let form = both.get("/beheer/verklaring/publiceren").await.is(200);
    let (asked, revision, today) =
        (form.field("asked").unwrap(), form.field("revision").unwrap(), house.clock().today());
    let [day, month, year] = [today.day().to_string(), u8::from(today.month()).to_string(), today.year().to_string()];
    let typed = [
        ("effective_day", day.as_str()),
        ("effective_month", &month),
        ("effective_year", &year),
        ("reason", "Het kon niet wachten."),
        ("revision", &revision),
        ("asked", &asked),
        ("sure", "yes"),
    ];
    both.post("/beheer/verklaring/publiceren", &typed).await.is(303);
    both.get(HERE).await.is(200).is_silent_on(OUTDATED);
    // A new value that is a part of the old one is another value.
    change(&mut both, &[("legal_name", "Stichting")]).await.says(OUTDATED);
}

#[tokio::test]
async fn who_sees_the_settings_does_not_change_them() {
    let house = House::new().await;
    for role in [StaffRole::PrivacyCoordinator, StaffRole::Auditor] {
        let mut browser = house.colleague(role.code(), &[role]).await;
        browser.get(HERE).await.is(200).says("De Woonmensen").is_silent_on("Instellingen wijzigen");
        browser.get_once(EDIT).await.is(403);
        browser.post(EDIT, &[("name", "Anders"), ("sure", "yes")]).await.is(403);
    }
    let mut lotte = house.colleague("lotte", &[StaffRole::Communication]).await;
    lotte.get_once(HERE).await.is(403);
    assert_eq!(versions(&house).await, 0);
}
