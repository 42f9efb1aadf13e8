//! The newsletter by post: whose address goes to the printer, whose does not, and who reads that it did.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::newsletter::label_store;
use huisrecht::persons::Field;
use sqlx::AssertSqlSafe;

use super::{Answers, leave_link, noor, subscribed};
use crate::house::{Browser, House, Seen};
use crate::linking::dispute;
use crate::registration::words;
use crate::rows::stored;
use crate::sentences::{long_sentences, new_newsletter_text};

pub const HERE: &str = "/beheer/nieuwsbrieven/post";
pub const LABELS: &str = "/beheer/nieuwsbrieven/etiketten";
pub const TABLE: &str = "/beheer/nieuwsbrieven/adressen";
pub const PRINTER: &[(&str, &str)] = &[("printer", "Drukkerij Zonneveld")];
const HEAD: &str = "\u{feff}naam;straat;huisnummer;postcode;plaats\r\n";

pub async fn communication(house: &House) -> Browser {
    house.colleague("lotte", &[StaffRole::Communication]).await
}

/// Gets the newsletter by post, under this family name.
pub async fn by_post(house: &House, family: &str, fields: &[(&'static str, &str)]) -> PersonId {
    let answers = Answers::by_post(&mut house.browser()).await.with("family_name", family);
    let answers = fields.iter().fold(answers, |answers, (field, text)| answers.with(field, *text));
    subscribed(house, &answers).await
}

/// The words on each sheet, without spaces.
fn sheets(seen: &Seen) -> Vec<String> {
    let document = lopdf::Document::load_mem(&seen.bytes).unwrap();
    let words = |page| document.extract_text(&[page]).unwrap().split_whitespace().collect::<String>();
    document.get_pages().keys().map(|page| words(*page)).collect()
}

async fn table(browser: &mut Browser) -> String {
    browser.post(TABLE, PRINTER).await.is(200).body
}

#[tokio::test]
async fn who_asked_for_post_is_on_a_label_and_in_the_table() {
    let house = House::new().await;
    by_post(&house, "Leeszaal", &[]).await;
    by_post(&house, "Boekenkast", &[("postcode", "7311AB"), ("house_number", "9"), ("town", "Apeldoorn")]).await;
    let by_mail = Answers::of_noor(&mut house.browser()).await.with("email", "joris@lezers.example");
    subscribed(&house, &by_mail.with("family_name", "Beeldscherm")).await;
    let mut browser = communication(&house).await;
    browser.get("/beheer/nieuwsbrieven").await.is(200).says("Nieuwsbrief per post");
    let page = browser.get(HERE).await.is(200).says("Nu krijgen 2 mensen de nieuwsbrief per post.");
    assert_eq!(long_sentences(&page.body), Vec::<String>::new());
    let page = page.says("Dit is een verstrekking aan de drukker").says("hoogstens 20000").says("nog niets opgehaald");
    page.is_silent_on("Leeszaal");
    let pdf = browser.post(LABELS, PRINTER).await.is(200);
    assert_eq!(
        sheets(&pdf),
        ["NoorterBoekenkastMeidoornpad97311ABApeldoornNoorterLeeszaalMeidoornpad12-a8011PKZwolle"]
    );
    let csv = browser.post(TABLE, PRINTER).await.is(200);
    let rows =
        "Noor ter Leeszaal;Meidoornpad;12-a;8011 PK;Zwolle\r\nNoor ter Boekenkast;Meidoornpad;9;7311 AB;Apeldoorn\r\n";
    assert_eq!(csv.body, format!("{HEAD}{rows}"));
    let day = house.clock().today();
    for (seen, kind, name) in [(&pdf, "application/pdf", "etiketten"), (&csv, "text/csv; charset=utf-8", "adressen")] {
        let ending = if name == "etiketten" { "pdf" } else { "csv" };
        assert_eq!(seen.header("content-type"), kind);
        assert_eq!(seen.header("content-disposition"), format!("attachment; filename=\"{name}-{day}.{ending}\""));
        assert_eq!(seen.header("cache-control"), "no-store");
    }
    let page = browser.get(HERE).await.is(200).says("Communicatie Drukkerij Zonneveld Etiketten 2 Klaar");
    let page = page.says("Communicatie Drukkerij Zonneveld Adressen 2 Klaar");
    assert_eq!(long_sentences(&page.body), Vec::<String>::new());
    browser.get(&format!("/en{HERE}")).await.is(200).says("Now 2 people").says("Drukkerij Zonneveld Labels 2 Done");
    assert_eq!(browser.post(&format!("/en{TABLE}"), PRINTER).await.is(200).body, csv.body);
}

#[tokio::test]
async fn who_left_or_is_paused_or_says_that_something_is_wrong_is_in_neither() {
    let house = House::new().await;
    let stays = by_post(&house, "Leeszaal", &[]).await;
    let (left, moved, renamed) = (
        by_post(&house, "Vertrek", &[]).await,
        by_post(&house, "Elders", &[]).await,
        by_post(&house, "Anders", &[]).await,
    );
    let withdrawn = by_post(&house, "Balie", &[]).await;
    house.browser().post(&leave_link(&house, left).await, &[]).await.is(303);
    dispute(&house, moved, Field::Address).await;
    dispute(&house, renamed, Field::FamilyName).await;
    // What has nothing to do with a label.
    dispute(&house, stays, Field::Email).await;
    withdraw(&house, withdrawn).await;
    let mut browser = communication(&house).await;
    browser.get(HERE).await.is(200).says("Nu krijgt 1 persoon de nieuwsbrief per post.");
    let pdf = browser.post(LABELS, PRINTER).await.is(200);
    assert_eq!(sheets(&pdf), ["NoorterLeeszaalMeidoornpad12-a8011PKZwolle"]);
    assert_eq!(table(&mut browser).await, format!("{HEAD}Noor ter Leeszaal;Meidoornpad;12-a;8011 PK;Zwolle\r\n"));
    let looked_at =
        words(&house, "select distinct person_id::text from processing_line where activity = 'newsletter-post'");
    assert_eq!(looked_at.await, [stays.to_string()], "of the others nothing was opened");
    new_newsletter_text(&house).await;
    browser.get(HERE).await.is(200).says("Er is nu niemand");
    browser.post(TABLE, PRINTER).await.is(303);
}

/// At the desk, say: the address stands there still.
async fn withdraw(house: &House, person: PersonId) {
    use huisrecht::consents::{Channel, withdraw_in};
    use huisrecht::kernel::{lang::Lang, register::Purpose};
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Operator("test")).await.unwrap();
    withdraw_in(&mut change, person, Purpose::Newsletter, Lang::Nl, Channel::Desk).await.unwrap();
    change.commit(crate::house::Arranged(person)).await.unwrap();
    let kept =
        format!("select count(*) from newsletter_subscriber where person_id = '{person}' and street is not null");
    let kept: i64 = sqlx::query_scalar(AssertSqlSafe(kept)).fetch_one(house.owner()).await.unwrap();
    assert_eq!(kept, 1);
}

#[tokio::test]
async fn each_person_reads_that_their_address_went_to_the_printer() {
    let house = House::new().await;
    let (noor, other) = (by_post(&house, "Leeszaal", &[]).await, by_post(&house, "Boekenkast", &[]).await);
    let sanne = house.somebody("sanne").await;
    let link = format!(
        "alter table linked_file disable trigger traced;
         insert into linked_file (id, person_id, file_id, how, linked_at) values
             (gen_random_uuid(), '{}', '{noor}', 'desk', now() - interval '1 hour')",
        sanne.person
    );
    sqlx::raw_sql(AssertSqlSafe(link)).execute(house.owner()).await.unwrap();
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let looked = "/mijn/inzien?soort=portaal";
    let told = "Communicatie uw naam en adres aan de drukker geven, voor de nieuwsbrief per post";
    own.get(looked).await.is(200).is_silent_on(told);
    let mut browser = communication(&house).await;
    browser.post(LABELS, PRINTER).await.is(200);
    let twice = format!("{told} 2 keer");
    own.get(looked).await.is(200).says(told).is_silent_on(&twice);
    table(&mut browser).await;
    own.get(looked).await.is(200).says(&twice).is_silent_on("Drukkerij Zonneveld");
    own.get(&format!("/en{looked}")).await.is(200).says("giving your name and address to the printer");
    let lines =
        "select person_id::text from processing_line where activity = 'newsletter-post' and role = 'communication'
                 and look = 'used' order by person_id";
    let expected = [noor, noor, other, other].map(|person| person.to_string());
    assert_eq!(words(&house, lines).await, expected, "one for each, each time");
    let events = "select e.event || ' ' || coalesce(e.object, '') || ' ' || (e.actor = 'staff ' || d.account_id)::text
                  from audit_entry e join newsletter_disclosure d on d.id = e.subject order by e.id";
    let begun = |kind: &str| format!("newsletter.disclosure_begun {kind} true");
    let rest = || ["newsletter.addresses_given 2 true".to_owned(), "newsletter.disclosure_finished  true".to_owned()];
    let expected: Vec<String> =
        ["pdf", "csv"].into_iter().flat_map(|kind| [begun(kind)].into_iter().chain(rest())).collect();
    assert_eq!(words(&house, events).await, expected);
}

#[tokio::test]
async fn while_nobody_gets_it_by_post_there_is_nothing_to_fetch() {
    let house = House::new().await;
    noor(&house).await;
    let mut browser = communication(&house).await;
    let before = stored(&house).await;
    let page = browser.get(HERE).await.is(200).says("Er is nu niemand die de nieuwsbrief per post krijgt.");
    assert!(!page.body.contains("name=\"printer\"") && !page.body.contains("/etiketten"));
    for path in [LABELS, TABLE] {
        assert_eq!(browser.post(path, PRINTER).await.is(303).location().as_deref(), Some(HERE));
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn without_a_printer_nothing_leaves_and_what_was_typed_stays() {
    let house = House::new().await;
    by_post(&house, "Leeszaal", &[]).await;
    let mut browser = communication(&house).await;
    let before = stored(&house).await;
    let long = "Drukkerij ".repeat(15);
    for path in [LABELS, TABLE] {
        for (typed, says) in [("", "naar welke drukker"), (long.trim(), "een kortere naam")] {
            let seen = browser.post(path, &[("printer", typed)]).await.is(422).says(says);
            assert!(seen.title().starts_with("Fout: ") && seen.body.contains("href=\"#printer\""), "{}", seen.title());
            assert_eq!(seen.field("printer").as_deref(), Some(typed));
            assert_eq!(long_sentences(&seen.body), Vec::<String>::new());
        }
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn nobody_but_communication_gets_at_the_addresses() {
    let house = House::new().await;
    by_post(&house, "Leeszaal", &[]).await;
    for role in StaffRole::ALL.into_iter().filter(|role| *role != StaffRole::Communication) {
        let mut browser = house.colleague(role.code(), &[role]).await;
        let before = stored(&house).await;
        browser.get(HERE).await.is(403);
        browser.get("/beheer").await.is(200).is_silent_on(HERE);
        for path in [LABELS, TABLE] {
            browser.post(path, PRINTER).await.is(403).is_silent_on("Leeszaal");
        }
        assert_eq!(stored(&house).await, before, "{role:?}");
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_printed_stands_in_the_table_and_the_page_says_so() {
    let house = House::new().await;
    by_post(&house, "Nguyễn", &[]).await;
    by_post(&house, "Leeszaal", &[]).await;
    let mut browser = communication(&house).await;
    let pdf = browser.post(LABELS, PRINTER).await.is(200);
    assert_eq!(sheets(&pdf), ["NoorterLeeszaalMeidoornpad12-a8011PKZwolle"]);
    browser.get(HERE).await.is(200).says("Etiketten 2 waarvan 1 niet op een etiket Klaar");
    assert!(table(&mut browser).await.contains("Noor ter Nguyễn;Meidoornpad;12-a"));
    browser.get(HERE).await.is(200).says("Adressen 2 Klaar");
}

#[tokio::test]
async fn those_who_get_it_come_in_portions_and_nobody_is_missed_or_comes_twice() {
    let house = House::new().await;
    let mut expected = vec![];
    for family in ["Een", "Twee", "Drie", "Vier"] {
        expected.push(by_post(&house, family, &[]).await);
    }
    expected.sort();
    // Two in a row that are left out: a whole portion of one.
    for person in expected.drain(1..3) {
        withdraw(&house, person).await;
    }
    let mut conn = house.app().db.read().acquire().await.unwrap();
    for limit in [1, 2, 3] {
        let (mut found, mut after) = (vec![], None);
        loop {
            let more = label_store::by_post(&mut conn, after, limit).await.unwrap();
            let Some(last) = more.last() else { break };
            after = Some(*last);
            found.extend(more);
        }
        assert_eq!(found, expected, "{limit} at a time");
    }
}
