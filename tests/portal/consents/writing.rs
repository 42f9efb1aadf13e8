//! Employees write and publish the texts of consents: seen before it is published, by who may, and never over a colleague (P24, P30).

use huisrecht::consents::{self, Publication, Standing};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;

use super::{PAGE, allowed, current, give_now, press_give, publish, publish_elsewhere, standing, tenant};
use crate::house::{Browser, House, Seen};
use crate::rows::stored;

const TEXT: &str = "/beheer/toestemmingen/nieuwsbrief";
const NL: &str = "Wij mailen u ook over acties.";
const EN: &str = "We also mail you offers.";

async fn coordinator(house: &House, name: &str) -> Browser {
    house.colleague(name, &[StaffRole::PrivacyCoordinator]).await
}

/// Saves a text over the revision that is on the page, and sees the preview.
async fn write(browser: &mut Browser, nl: &str, en: &str) -> Seen {
    let revision = browser.get(TEXT).await.is(200).field("revision").unwrap();
    browser.send(TEXT, &[("nl", nl), ("en", en), ("revision", &revision)]).await
}

/// Says what kind of change it is, from the preview on the screen, and sees what will happen.
async fn choose(browser: &mut Browser, preview: &Seen, change: &str, reason: &str) -> Seen {
    let revision = preview.field("revision").unwrap();
    let fields = [("change", change), ("reason", reason), ("revision", revision.as_str())];
    browser.send(&format!("{TEXT}/voorbeeld"), &fields).await
}

/// Presses the last button, as it is on the screen.
async fn press(browser: &mut Browser, confirm: &Seen) -> Seen {
    let [revision, asked] = ["revision", "asked"].map(|field| confirm.field(field).unwrap());
    let fields = [("revision", revision.as_str()), ("asked", asked.as_str()), ("publish", "yes")];
    browser.send(&format!("{TEXT}/publiceren"), &fields).await
}

#[tokio::test]
async fn a_coordinator_publishes_a_material_change_and_the_tenant_is_asked_again() {
    let house = House::new().await;
    let (person, mut own) = tenant(&house).await;
    let page = own.get(PAGE).await;
    press_give(&mut own, Purpose::Newsletter, &page).await.is(200);
    let mut yusuf = coordinator(&house, "yusuf").await;
    yusuf.get("/beheer").await.says("Teksten van toestemmingen");
    yusuf.get("/beheer/toestemmingen").await.is(200).says("Nieuwsbrief").says("1 persoon").is_silent_on("In de maak");
    let preview = write(&mut yusuf, NL, EN).await.is(200).says("Er is nog niets gepubliceerd.");
    yusuf.get("/beheer/toestemmingen").await.says("In de maak");
    own.get(PAGE).await.says("De nieuwsbrief Gegeven").is_silent_on("acties");
    let confirm = choose(&mut yusuf, &preview, "material", "").await.is(200);
    let confirm = confirm.says("Wij vragen het opnieuw aan 1 persoon.").says("Versie 2");
    assert!(allowed(&house, person, Purpose::Newsletter).await, "not before the last button");
    press(&mut yusuf, &confirm).await.is(200).says("De nieuwe tekst is gepubliceerd.").says("Vraagt iets anders");
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
    let asked = own.get(PAGE).await.says("De nieuwsbrief Gepauzeerd").says(NL);
    press_give(&mut own, Purpose::Newsletter, &asked).await.is(200).says("Het ging om versie 2.");
    own.get(&format!("/en{PAGE}")).await.says(EN);
    yusuf.get(&format!("{TEXT}/voorbeeld")).await.is(200).says("Hieronder staat de tekst van nu.");
    let actor: String = sqlx::query_scalar(
        "select actor from audit_entry where event = 'consents.text_published' order by at desc limit 1",
    )
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert!(actor.starts_with("staff "), "{actor}");
}

#[tokio::test]
async fn the_preview_shows_what_the_tenant_will_see_in_both_languages_and_nothing_can_be_pressed() {
    let house = House::new().await;
    let (_, mut own) = tenant(&house).await;
    let page = own.get(PAGE).await;
    press_give(&mut own, Purpose::Newsletter, &page).await.is(200);
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, NL, EN).await.is(200);
    let english = yusuf.get(&format!("/en{TEXT}/voorbeeld")).await.is(200);
    for (seen, words) in [(&preview, NL), (&english, EN)] {
        let inert: Vec<&str> = seen.body.split("<fieldset class=\"preview\" disabled").skip(1).collect();
        assert_eq!(inert.len(), 2);
        assert!(inert.iter().all(|part| part.contains(words)) && !seen.body.contains(" checked"), "{words}");
    }
    // What the page says of the new text is what the tenant then reads.
    let confirm = choose(&mut yusuf, &preview, "material", "").await;
    press(&mut yusuf, &confirm).await.is(200);
    let asked = own.get(PAGE).await;
    for part in ["U krijgt geen nieuwsbrief tot u ja zegt op de nieuwe tekst.", "Ja, ik wil de nieuwsbrief krijgen"] {
        assert!(preview.text().contains(part) && asked.text().contains(part), "{part}");
    }
    assert!(preview.body.contains("<del>") && preview.body.contains("<ins>"));
}

#[tokio::test]
async fn an_editorial_change_needs_a_reason_that_the_person_reads_and_the_consent_stands() {
    let house = House::new().await;
    let (person, mut own) = tenant(&house).await;
    let page = own.get(PAGE).await;
    press_give(&mut own, Purpose::Newsletter, &page).await.is(200);
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, NL, EN).await;
    choose(&mut yusuf, &preview, "", "Zomaar").await.is(422).says("Kies of de tekst iets anders vraagt.");
    choose(&mut yusuf, &preview, "editorial", "  ").await.is(422).says("Schrijf waarom de woorden veranderen.");
    choose(&mut yusuf, &preview, "editorial", &"a".repeat(201)).await.is(422).says("De reden is te lang.");
    let confirm = choose(&mut yusuf, &preview, "editorial", "Een spelfout verbeterd.").await.is(200);
    let confirm = confirm.says("De toestemming van 1 persoon blijft gelden.").says("Een spelfout verbeterd.");
    press(&mut yusuf, &confirm).await.is(200).says("Alleen andere woorden");
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Given);
    own.get(PAGE).await.says("Een spelfout verbeterd.").says("De nieuwsbrief Gegeven");
}

#[tokio::test]
async fn the_count_is_of_those_whose_yes_holds() {
    let house = House::new().await;
    let text = current(&house, Purpose::Newsletter).await;
    for name in ["sanne", "joris", "femke", "daan"] {
        let person = house.somebody(name).await.person;
        give_now(&house, person, Purpose::Newsletter, text).await;
        if name == "joris" {
            consents::withdraw_now(house.app(), person, Purpose::Newsletter, Lang::Nl).await.unwrap();
        }
    }
    let mut yusuf = coordinator(&house, "yusuf").await;
    yusuf.get(TEXT).await.says("Zei ja op deze versie 3 personen");
    let second = publish(&house, Purpose::Newsletter, NL, Publication::Material).await;
    let daan = house.somebody("pieter").await.person;
    give_now(&house, daan, Purpose::Newsletter, second).await;
    let preview = write(&mut yusuf, "En over feesten.", "And about parties.").await;
    let confirm = choose(&mut yusuf, &preview, "material", "").await;
    confirm.says("Wij vragen het opnieuw aan 1 persoon.");
    let of_both = yusuf.get(TEXT).await.text();
    assert!(of_both.contains("3 personen") && of_both.contains("1 persoon"), "{of_both}");
}

#[tokio::test]
async fn of_two_employees_who_write_at_once_the_later_sees_both_texts_and_loses_nothing() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    let revision = ans.get(TEXT).await.field("revision").unwrap();
    assert_eq!(revision, "");
    write(&mut yusuf, NL, EN).await.is(200);
    let mine = [("nl", "Wij mailen u ook over feesten."), ("en", "Also parties."), ("revision", revision.as_str())];
    let both = ans.post(TEXT, &mine).await.is(422).says("Een collega was ook bezig.");
    let both = both.says("Wij mailen u ook over feesten.").says(NL).says(EN);
    assert!(both.title().starts_with("Fout:"));
    yusuf.get(TEXT).await.says(NL).is_silent_on("feesten");
    let revision = both.field("revision").unwrap();
    let mine = [mine[0], mine[1], ("revision", revision.as_str())];
    ans.send(TEXT, &mine).await.is(200).says("feesten");
    yusuf.get(TEXT).await.says("Een collega bewaarde deze nieuwe tekst");
    // Thrown away meanwhile: what was typed is not lost either.
    let page = yusuf.get(TEXT).await.field("revision").unwrap();
    ans.post(&format!("{TEXT}/weggooien"), &[("revision", &page)]).await.is(303);
    let kept = yusuf.post(TEXT, &[("nl", NL), ("en", EN), ("revision", &page)]).await.is(422).says(NL);
    assert_eq!(kept.field("revision").unwrap(), "");
}

#[tokio::test]
async fn a_text_that_a_colleague_changed_between_preview_and_publishing_is_shown_again() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    let preview = write(&mut yusuf, NL, EN).await;
    write(&mut ans, "Wij mailen u ook over feesten.", "Also parties.").await.is(200);
    let shown = choose(&mut yusuf, &preview, "material", "").await.is(422).says("De tekst is intussen veranderd.");
    let shown = shown.says("feesten");
    let confirm = choose(&mut yusuf, &shown, "material", "").await.is(200);
    // Another kind of change is another thing to publish.
    let theirs = ans.get(&format!("{TEXT}/voorbeeld")).await;
    choose(&mut ans, &theirs, "editorial", "Een spelfout verbeterd.").await.is(200);
    let before = stored(&house).await;
    let again = press(&mut yusuf, &confirm).await.is(422).says("De tekst is intussen veranderd.");
    let again = again.says("Een spelfout verbeterd.");
    assert_eq!(stored(&house).await["public.consent_text"], before["public.consent_text"]);
    // And so is the text of today, if somebody published another one besides.
    publish_elsewhere(&house, Purpose::Newsletter, "En over katten.", Publication::Material).await;
    let again = press(&mut yusuf, &again).await.is(422).says("De tekst is intussen veranderd.").says("katten");
    press(&mut yusuf, &again).await.is(200).says("De nieuwe tekst is gepubliceerd.").says("Versie 3");
    press(&mut yusuf, &again).await.is(200).says("De tekst is intussen veranderd.");
    ans.post(&format!("{TEXT}/publiceren"), &[]).await.is(303);
}

#[tokio::test]
async fn a_draft_is_thrown_away_by_who_has_seen_it() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    let seen = write(&mut yusuf, NL, EN).await.field("revision").unwrap();
    write(&mut ans, "Wij mailen u ook over feesten.", "Also parties.").await.is(200);
    let path = format!("{TEXT}/weggooien");
    yusuf.send(&path, &[("revision", &seen)]).await.is(200).says("De tekst is intussen veranderd.").says("feesten");
    let seen = yusuf.get(TEXT).await.field("revision").unwrap();
    yusuf.send(&path, &[("revision", &seen)]).await.is(200).says("De nieuwe tekst is weggegooid.");
    yusuf.get(TEXT).await.says("Hieronder staat de tekst van nu.").is_silent_on("feesten");
}

#[tokio::test]
async fn a_text_that_is_missing_too_long_or_the_same_is_not_saved() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let texts = consents::texts(house.app()).await.unwrap();
    let today = texts.current(Purpose::Newsletter).unwrap().clone();
    let long = "a".repeat(4_001);
    let before = stored(&house).await;
    for (nl, en, words) in [
        ("", EN, "Schrijf de tekst in het Nederlands."),
        (NL, " \n ", "Schrijf de tekst in het Engels."),
        (long.as_str(), EN, "Deze tekst is te lang."),
        (&today.nl, &today.en, "Dit is gelijk aan de tekst van nu."),
    ] {
        let seen = write(&mut yusuf, nl, en).await.is(422).says(words);
        assert!(seen.text().contains(en.trim().lines().next().unwrap_or("")), "what was typed stays");
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn the_text_for_the_account_is_published_alike_and_asked_of_who_makes_one() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let text = "/beheer/toestemmingen/account";
    let fields = [("nl", "Mag dit ook?"), ("en", "May we?"), ("revision", "")];
    let preview = yusuf.send(text, &fields).await.is(200).says("Mag dit ook?").says("Ja, ik wil mijn account houden");
    let revision = preview.field("revision").unwrap();
    let confirm = yusuf.send(&format!("{text}/voorbeeld"), &[("change", "material"), ("revision", &revision)]).await;
    let [revision, asked] = ["revision", "asked"].map(|field| confirm.field(field).unwrap());
    let fields = [("revision", revision.as_str()), ("asked", asked.as_str())];
    yusuf.send(&format!("{text}/publiceren"), &fields).await.is(200).says("De nieuwe tekst is gepubliceerd.");
    house.browser().get("/aanmelden").await.says("Mag dit ook?");
}

#[tokio::test]
async fn only_who_writes_texts_reaches_them() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, NL, EN).await;
    let confirm = choose(&mut yusuf, &preview, "material", "").await;
    let before = stored(&house).await;
    let roles = [StaffRole::CustomerContact, StaffRole::Communication, StaffRole::Administrator];
    let mut others = house.colleague("anders", &roles).await;
    let after = stored(&house).await;
    assert_ne!(before, after);
    others.get("/beheer").await.is_silent_on("Teksten van toestemmingen");
    for path in ["/beheer/toestemmingen", TEXT, &format!("{TEXT}/voorbeeld"), &format!("{TEXT}/publiceren")] {
        others.get(path).await.is(403);
    }
    others.post(TEXT, &[("nl", NL), ("en", "x"), ("revision", &preview.field("revision").unwrap())]).await.is(403);
    choose(&mut others, &confirm, "editorial", "Zomaar").await.is(403);
    others.post(&format!("{TEXT}/weggooien"), &[("revision", &confirm.field("revision").unwrap())]).await.is(403);
    let [revision, asked] = ["revision", "asked"].map(|field| confirm.field(field).unwrap());
    let fields = [("revision", revision.as_str()), ("asked", asked.as_str())];
    others.post(&format!("{TEXT}/publiceren"), &fields).await.is(403);
    assert_eq!(stored(&house).await, after);
}

#[tokio::test]
async fn the_database_refuses_a_draft_without_a_trace_or_an_editorial_one_without_a_reason() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    write(&mut yusuf, NL, EN).await.is(200);
    for (sql, rule) in [
        ("update consent_draft set nl = 'iets anders'", "23000: traced"),
        ("delete from consent_draft", "23000: traced"),
        ("update consent_draft set change = 'editorial'", "23514: editorial_has_reason"),
        ("update consent_draft set nl = ''", "23514: says_something"),
    ] {
        assert_eq!(super::evidence::refused(house.app().db.write(), sql).await, rule, "{sql}");
    }
}
