//! Letters to all homes at once: one file for each address, in order, to everybody who needs one and nobody else, never two codes that
//! work, whatever breaks off on the way.

use std::collections::BTreeMap;
use std::io::Read;

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::letters::work;
use huisrecht::persons::{Field, Role};
use time::{Duration, macros::date};

use super::{Browser, House, How, browser_of, code, dispute, tenant, tenant_until, tenant_who, try_code};

const HERE: &str = "/beheer/brieven";

async fn administrator(house: &House) -> Browser {
    house.colleague("beheer", &[StaffRole::Administrator]).await
}

/// Counts who gets a letter: the address of the run.
async fn count(house: &House, browser: &mut Browser) -> String {
    let run = browser.post(HERE, &[]).await.is(303).location().unwrap();
    house.work().await;
    run
}

async fn print(house: &House, browser: &mut Browser, run: &str) {
    let all = browser.get(run).await.is(200).field("most").unwrap();
    browser.post(&format!("{run}/maken"), &[("most", &all)]).await.is(303);
    house.work().await;
}

/// The pages of each PDF of a part, by the name of the file: the words, without spaces.
async fn fetch(browser: &mut Browser, run: &str, part: i32) -> BTreeMap<String, Vec<String>> {
    let bundle = browser.post(&format!("{run}/delen/{part}"), &[]).await.is(200);
    assert_eq!(bundle.header("content-type"), "application/zip");
    assert_eq!(bundle.header("content-disposition"), format!("attachment; filename=\"brieven-deel-{part}.zip\""));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bundle.bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let (name, mut pdf) = (file.name().unwrap().into_owned(), vec![]);
        file.read_to_end(&mut pdf).unwrap();
        let document = lopdf::Document::load_mem(&pdf).unwrap();
        let words = |page| document.extract_text(&[page]).unwrap().split_whitespace().collect::<String>();
        files.insert(name, document.get_pages().keys().map(|page| words(*page)).collect());
    }
    files
}

fn code_on(page: &str) -> String {
    page.split_once("codenodig:").unwrap().1[..14].to_owned()
}

/// Letters that lie in the house, and codes that work.
async fn left(house: &House) -> (i64, i64) {
    let letters = "select count(*) from letter_file";
    let working = "select count(*) from keys.activation_code where used_at is null and ended_at is null";
    (number(house, letters).await, number(house, working).await)
}

async fn number(house: &House, question: &'static str) -> i64 {
    sqlx::query_scalar(question).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn every_home_gets_one_file_in_the_order_of_the_post_and_each_tenant_a_page_with_a_code_that_works() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    browser.get("/beheer").await.is(200).says("Brieven met een code");
    browser.get(HERE).await.is(200).says("Er zijn nog geen brieven gemaakt.").says("Er wordt nog niets gemaakt.");
    for (name, number) in [("femke", "110"), ("sanne", "12"), ("joris", "12"), ("bram", "9-a"), ("mehmet", "9")] {
        tenant(&house, name, number).await;
    }
    let run = browser.post(HERE, &[]).await.is(303).location().unwrap();
    let waiting = browser.get(&run).await.is(200).says("Adressen tellen").says("Deze pagina ververst zichzelf.");
    assert!(waiting.body.contains("http-equiv=\"refresh\""), "{}", waiting.body);
    house.work().await;
    browser
        .get(&run)
        .await
        .is(200)
        .says("4 Adressen")
        .says("5 Huurders die een brief krijgen")
        .says("Er is nog niets gemaakt.");
    assert_eq!(left(&house).await, (0, 0), "counting makes no code");
    print(&house, &mut browser, &run).await;
    let page = browser.get(&run).await.is(200).says("Klaar").says("adres 1 tot en met 4").says("Nog niet");
    assert!(!page.body.contains("http-equiv=\"refresh\""));
    let files = fetch(&mut browser, &run, 1).await;
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["000001.pdf", "000002.pdf", "000003.pdf", "000004.pdf"]);
    let homes = ["Meidoornpad9", "Meidoornpad9-a", "Meidoornpad12", "Meidoornpad110"];
    for (pages, home) in files.values().zip(homes) {
        assert!(pages.iter().all(|page| page.contains(&format!("sma{home}7311AB"))), "{home}: {pages:?}");
    }
    assert_eq!(files.values().map(Vec::len).collect::<Vec<_>>(), [1, 1, 2, 1]);
    browser.get(&run).await.is(200).is_silent_on("Nog niet");
    browser.get(&format!("/en{run}")).await.is(200).says("address 1 to 4").says("Fetch letters");
    for name in ["sanne", "joris"] {
        let page = files["000003.pdf"].iter().find(|page| page.contains(&format!("Beste{name}"))).unwrap();
        let mut visitor = browser_of(&house, &house.somebody(name).await).await;
        try_code(&mut visitor, &code_on(page)).await.is(303);
        visitor.get("/mijn").await.is(200).says("Meidoornpad 12");
    }
}

#[tokio::test]
async fn who_has_an_account_or_a_letter_that_works_or_no_home_gets_none() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let linked = tenant(&house, "sanne", "12").await;
    let mut sanne = browser_of(&house, &house.somebody("sanne").await).await;
    try_code(&mut sanne, code(&house, linked, How::Letter).await.unwrap().as_str()).await.is(303);
    let lettered = tenant(&house, "joris", "14").await;
    code(&house, lettered, How::Letter).await.unwrap();
    let at_desk = tenant(&house, "bram", "16").await;
    code(&house, at_desk, How::Desk).await.unwrap();
    tenant_until(&house, "femke", "18", Some(date!(2020 - 01 - 31))).await;
    let run = count(&house, &mut browser).await;
    browser
        .get(&run)
        .await
        .is(200)
        .says("1 Adressen")
        .says("1 Huurders die een brief krijgen")
        .says("1 Huurders met een account")
        .says("1 Huurders met een brief die nog werkt");
    print(&house, &mut browser, &run).await;
    let files = fetch(&mut browser, &run, 1).await;
    assert!(files["000001.pdf"][0].contains("Meidoornpad16"), "{files:?}");
    assert_eq!(files.len(), 1);
    let again = count(&house, &mut browser).await;
    browser.get(&again).await.is(200).says("Er is niemand die een brief nodig heeft.").is_silent_on("Brieven maken");
    house.clock().shift(Duration::days(61));
    let mut browser = administrator_again(&house).await;
    house.work().await;
    let later = count(&house, &mut browser).await;
    browser.get(&later).await.is(200).says("2 Huurders die een brief krijgen");
}

async fn administrator_again(house: &House) -> Browser {
    house.colleague("later", &[StaffRole::Administrator]).await
}

#[tokio::test]
async fn who_is_linked_moves_or_cannot_be_printed_meanwhile_is_left_out_and_keeps_no_housemate_from_theirs() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let (greek, _) = (tenant(&house, "αθηνα", "12").await, tenant(&house, "joris", "12").await);
    let linked = tenant(&house, "sanne", "14").await;
    let elsewhere = tenant(&house, "femke", "16").await;
    let run = count(&house, &mut browser).await;
    dispute(&house, elsewhere, Field::Address).await;
    let mut sanne = browser_of(&house, &house.somebody("sanne").await).await;
    try_code(&mut sanne, code(&house, linked, How::Letter).await.unwrap().as_str()).await.is(303);
    print(&house, &mut browser, &run).await;
    let page = browser.get(&run).await.is(200).says("Toch geen brief").says("heeft intussen een account.");
    let page = page.says("zegt dat de naam, de geboortedatum of het adres niet klopt.");
    let page = page.says("in de naam of het adres staat een letter die wij niet kunnen drukken.");
    assert!(page.body.contains(&format!("/beheer/personen/{greek}")), "{}", page.body);
    let files = fetch(&mut browser, &run, 1).await;
    assert_eq!(files.keys().collect::<Vec<_>>(), ["000001.pdf"]);
    assert_eq!(files["000001.pdf"].len(), 1);
    assert!(files["000001.pdf"][0].contains("Bestejoris"));
    assert_eq!((working_codes(&house, greek).await, working_codes(&house, elsewhere).await), (0, 0));
}

#[tokio::test]
async fn who_says_that_a_letter_would_be_wrong_is_counted_apart_before_and_after() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let disputing = tenant(&house, "femke", "1").await;
    let elsewhere = tenant(&house, "bram", "9").await;
    for (name, number) in [("sanne", "12"), ("joris", "12"), ("mehmet", "14")] {
        tenant(&house, name, number).await;
    }
    // A wrong telephone number stands on no letter.
    dispute(&house, tenant(&house, "olga", "16").await, Field::Phone).await;
    dispute(&house, disputing, Field::FamilyName).await;
    dispute(&house, elsewhere, Field::Address).await;
    let run = count(&house, &mut browser).await;
    let page = browser.get(&run).await.is(200).says("3 Adressen").says("4 Huurders die een brief krijgen");
    let page = page.says("2 Huurders die zeggen dat hun gegevens niet kloppen");
    let page = page.says("Zij krijgen nu geen brief. Beslis eerst over de correctie.");
    assert!(page.body.contains(&format!("/beheer/personen/{disputing}")), "{}", page.body);
    browser.get(&format!("/en{run}")).await.is(200).says("2 Tenants who say that their data are wrong");
    browser.post(&format!("{run}/maken"), &[("most", "2")]).await.is(303);
    house.work().await;
    let page = browser.get(&run).await.is(200).says("3 Huurders die een brief krijgen");
    page.says("2 Huurders die zeggen dat hun gegevens niet kloppen").says("Zij krijgen nu geen brief.");
    assert_eq!(left(&house).await, (2, 3), "a letter for each of the others");
    assert_eq!((working_codes(&house, disputing).await, working_codes(&house, elsewhere).await), (0, 0));
    let looked = "select count(*) from processing_line where person_id = $1 and activity = 'linking'";
    let looked: i64 = sqlx::query_scalar(looked).bind(elsewhere.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(looked, 0, "nobody looked where they live");
}

async fn working_codes(house: &House, person: PersonId) -> i64 {
    sqlx::query_scalar(
        "select count(*) from keys.activation_code where person_id = $1 and used_at is null and ended_at is null",
    )
    .bind(person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap()
}

#[tokio::test]
async fn the_first_so_many_addresses_can_be_written_to_and_the_rest_another_time() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    for (name, number) in [("femke", "3"), ("sanne", "1"), ("joris", "2")] {
        tenant(&house, name, number).await;
    }
    let run = count(&house, &mut browser).await;
    for wrong in ["", "0", "4", "2.0", "+2", "-1", "1,5", "veel", "99999999999"] {
        let page = browser.post(&format!("{run}/maken"), &[("most", wrong)]).await.is(422);
        let page = page.says("Vul een getal in van 1 tot en met 3.");
        assert_eq!(page.field("most").as_deref(), Some(wrong));
        assert!(page.title().starts_with("Fout:"));
    }
    assert_eq!(left(&house).await, (0, 0));
    browser.post(&format!("{run}/maken"), &[("most", " 2 ")]).await.is(303);
    house.work().await;
    let files = fetch(&mut browser, &run, 1).await;
    let homes: Vec<bool> =
        files.values().zip(["Meidoornpad1", "Meidoornpad2"]).map(|(file, home)| file[0].contains(home)).collect();
    assert_eq!(homes, [true, true]);
    let rest = count(&house, &mut browser).await;
    browser.get(&rest).await.is(200).says("1 Huurders die een brief krijgen");
}

#[tokio::test]
async fn pressed_twice_there_is_one_run_and_each_person_has_one_code() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let sanne = tenant(&house, "sanne", "12").await;
    let first = browser.post(HERE, &[]).await.is(303).location().unwrap();
    assert_eq!(browser.post(HERE, &[]).await.is(303).location().unwrap(), first);
    house.work().await;
    assert_eq!(browser.post(HERE, &[]).await.is(303).location().unwrap(), first);
    browser.post(&format!("{first}/maken"), &[("most", "1")]).await.is(303);
    browser.post(&format!("{first}/maken"), &[("most", "1")]).await.is(303);
    house.work().await;
    house.work().await;
    assert_eq!((left(&house).await, working_codes(&house, sanne).await), ((1, 1), 1));
}

#[tokio::test]
async fn thrown_away_the_codes_that_nobody_fetched_end_and_the_fetched_ones_work_on() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let end = format!("{run}/weggooien");
    browser.get(&end).await.is(200).says("De codes in brieven die niemand ophaalde").is_silent_on("die zijn opgehaald");
    browser.send(&end, &[]).await.is(200).says("Weggooien");
    house.work().await;
    browser.get(&run).await.is(200).says("Weggegooid").is_silent_on("Brieven ophalen");
    assert_eq!(left(&house).await, (0, 0));
    browser.post(&format!("{run}/delen/1"), &[]).await.is(410);

    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let fetched = code_on(&fetch(&mut browser, &run, 1).await["000001.pdf"][0]);
    let end = format!("{run}/weggooien");
    browser.get(&end).await.is(200).says("die zijn opgehaald, blijven werken").is_silent_on("die niemand ophaalde");
    browser.post(&end, &[]).await.is(303);
    house.work().await;
    assert_eq!(left(&house).await, (0, 1));
    try_code(&mut browser_of(&house, &house.somebody("sanne").await).await, &fetched).await.is(303);
}

#[tokio::test]
async fn a_newer_letter_made_at_the_desk_works_on_when_the_run_is_thrown_away() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let sanne = tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let newer = code(&house, sanne, How::Letter).await.unwrap();
    browser.post(&format!("{run}/weggooien"), &[]).await.is(303);
    house.work().await;
    try_code(&mut browser_of(&house, &house.somebody("sanne").await).await, newer.as_str()).await.is(303);
}

#[tokio::test]
async fn after_a_day_without_a_decision_or_a_week_in_the_house_nothing_is_left_of_it() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let counted = count(&house, &mut browser).await;
    house.clock().shift(Duration::hours(25));
    house.work().await;
    let mut browser = administrator_again(&house).await;
    browser.get(&counted).await.is(200).says("Weggegooid");
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    house.clock().shift(Duration::days(6));
    house.work().await;
    assert_eq!(left(&house).await, (1, 1));
    house.clock().shift(Duration::hours(25));
    house.work().await;
    house.work().await;
    assert_eq!(left(&house).await, (0, 0));
    assert_eq!(number(&house, "select count(*) from letter_recipient").await, 0);
}

#[tokio::test]
async fn a_letter_lies_sealed_and_its_key_goes_first() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let sanne = tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let content: Vec<u8> =
        sqlx::query_scalar("select content from letter_file").fetch_one(house.owner()).await.unwrap();
    assert!(!content.windows(5).any(|part| part == b"%PDF-" || part == b"sanne"));
    let id = run.rsplit('/').next().unwrap();
    let keys = "select count(*) from keys.person_key where person_id = $1::uuid";
    let count = || sqlx::query_scalar::<_, i64>(keys).bind(uuid::Uuid::parse_str(id).unwrap());
    assert_eq!(count().fetch_one(house.owner()).await.unwrap(), 1);
    browser.post(&format!("{run}/weggooien"), &[]).await.is(303);
    assert_eq!(count().fetch_one(house.owner()).await.unwrap(), 0, "before any job ran");
    let looked: i64 = sqlx::query_scalar(
        "select count(*) from processing_line where person_id = $1 and activity = 'linking' and look = 'used'",
    )
    .bind(sanne.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!(looked, 2, "the person reads that the portal used their address, and their name for a letter");
}

#[tokio::test]
async fn who_fetches_letters_is_read_by_everybody_they_are_to() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let code = code_on(&fetch(&mut browser, &run, 1).await["000001.pdf"][0]);
    let mut sanne = browser_of(&house, &house.somebody("sanne").await).await;
    try_code(&mut sanne, &code).await.is(303);
    sanne.get("/mijn/inzien?soort=portaal").await.is(200).says("Beheer").says("uw woning aan uw account koppelen");
    sanne.get("/mijn/inzien?soort=in-een-lijst").await.is(200).says("U stond niet in een lijst.");
}

#[tokio::test]
async fn who_only_lives_with_a_tenant_gets_no_letter() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let child = tenant_who(&house, "bram", "12", (Role::HouseholdMember, None)).await;
    let run = count(&house, &mut browser).await;
    browser.get(&run).await.is(200).says("1 Adressen").says("1 Huurders die een brief krijgen");
    print(&house, &mut browser, &run).await;
    assert_eq!(fetch(&mut browser, &run, 1).await["000001.pdf"].len(), 1);
    assert_eq!(working_codes(&house, child).await, 0);
}

#[tokio::test]
async fn a_code_that_was_handed_out_after_the_count_works_on() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    let sanne = tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    house.clock().shift(Duration::minutes(1));
    let handed_out = code(&house, sanne, How::Desk).await.unwrap();
    print(&house, &mut browser, &run).await;
    browser.get(&run).await.is(200).says("kreeg intussen een andere code.");
    try_code(&mut browser_of(&house, &house.somebody("sanne").await).await, handed_out.as_str()).await.is(303);
}

#[tokio::test]
async fn who_says_so_too_late_gets_no_letters_but_a_page() {
    let house = House::new().await;
    tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut administrator(&house).await).await;
    house.clock().shift(Duration::hours(25));
    let mut browser = administrator_again(&house).await;
    browser.send(&format!("{run}/maken"), &[("most", "1")]).await.is(200).says("Weggooien");
    house.work().await;
    assert_eq!(left(&house).await, (0, 0));
}

#[tokio::test]
async fn a_month_after_its_end_nobody_knows_of_a_run() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    fetch(&mut browser, &run, 1).await;
    browser.post(&format!("{run}/weggooien"), &[]).await.is(303);
    house.work().await;
    house.clock().shift(Duration::days(29));
    house.work().await;
    assert_eq!(number(&house, "select count(*) from letter_run").await, 1);
    house.clock().shift(Duration::days(2));
    house.work().await;
    assert_eq!(number(&house, "select count(*) from letter_run").await, 0);
}

#[tokio::test]
async fn other_work_is_done_while_letters_are_made() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    for number in 1..=22 {
        let name: String = std::iter::repeat_n('h', number).collect();
        tenant(&house, &name, &number.to_string()).await;
    }
    let sanne = house.somebody("sanne").await;
    let run = count(&house, &mut browser).await;
    browser.post(&format!("{run}/maken"), &[("most", "22")]).await.is(303);
    house.clock().shift(Duration::seconds(1));
    house.browser().post("/wachtwoord-vergeten", &[("login", &sanne.login)]).await.is(303);
    let id = uuid::Uuid::parse_str(run.rsplit('/').next().unwrap()).unwrap().into();
    work(house.app(), id).await.unwrap();
    assert_eq!(number(&house, "select homes_done::bigint from letter_run").await, 20, "one bit at a time");
    let next = "select count(*) from job where kind = 'linking.letters'";
    assert_eq!(number(&house, next).await, 1, "the next bit waits for its turn");
}

#[tokio::test]
async fn two_servers_at_it_print_each_letter_once() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    for number in 1..=22 {
        let name: String = std::iter::repeat_n('h', number).collect();
        tenant(&house, &name, &number.to_string()).await;
    }
    let run = count(&house, &mut browser).await;
    browser.post(&format!("{run}/maken"), &[("most", "22")]).await.is(303);
    let id = uuid::Uuid::parse_str(run.rsplit('/').next().unwrap()).unwrap().into();
    let (app, other) = (house.app().clone(), house.app().clone());
    for _ in 0..2 {
        let (one, other) = tokio::join!(work(&app, id), work(&other, id));
        one.unwrap();
        other.unwrap();
    }
    house.work().await;
    assert_eq!(left(&house).await, (22, 22));
    let made = "select count(*) from keys.activation_code";
    assert_eq!(number(&house, made).await, 22, "no code was made and ended again");
    assert_eq!(fetch(&mut browser, &run, 1).await.len(), 22);
}

#[tokio::test]
async fn without_the_duty_nobody_makes_or_fetches_letters() {
    let house = House::new().await;
    let mut browser = administrator(&house).await;
    tenant(&house, "sanne", "12").await;
    let run = count(&house, &mut browser).await;
    print(&house, &mut browser, &run).await;
    let mut contact = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    contact.get(&run).await.is(403);
    contact.post(&format!("{run}/delen/1"), &[]).await.is(403);
    contact.post(&format!("{run}/weggooien"), &[]).await.is(403);
    contact.post(HERE, &[]).await.is(403);
    for part in ["0", "2", "-1", "x", "99999999999999999999"] {
        browser.post(&format!("{run}/delen/{part}"), &[]).await.is(404);
    }
    for run in ["x", "019000000000700080000000000001ff"] {
        browser.get(&format!("{HERE}/{run}")).await.is(404);
    }
}
