//! What somebody sees of themselves at a glance: their data with their source, and their home, now or once (P01, P02, P35).

use huisrecht::kernel::address::{HouseNumber, Street, Town};
use huisrecht::kernel::ids::{PersonId, TenancyId};
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons::{self, Role};
use huisrecht::platform::audit::Actor;
use huisrecht::tenancies::{self, Home, Tenancy};
use sqlx::AssertSqlSafe;
use time::{Date, Duration};

use crate::house::{Arranged, Browser, House, Somebody};

async fn sanne(house: &House) -> (Somebody, Browser) {
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    (sanne, browser)
}

fn today(house: &House) -> Date {
    huisrecht::kernel::dates::amsterdam_day(house.clock().now())
}

/// A part in a tenancy since ten years ago, at Meidoornpad and this number.
async fn lives(house: &House, person: PersonId, role: Role, number: &str, ended_on: Option<Date>) {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let key = persons::key(&mut *change.conn(), person, RetentionGroup::Tenancy).await.unwrap();
    assert!(key.is_none(), "one home for each person in these tests");
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Tenancy).await.unwrap();
    let began_on = today(house) - Duration::days(3650);
    let id: TenancyId = tenancies::begin(&mut change, began_on, ended_on).await.unwrap();
    let home = Home {
        street: Street::parse("Meidoornpad").unwrap(),
        number: HouseNumber::parse(number).unwrap(),
        postcode: Postcode::parse("7311 AB").unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    };
    tenancies::join(&mut change, &file, person, &Tenancy { id, agreement: None, role, home, began_on, ended_on })
        .await
        .unwrap();
    change.commit(Arranged(person)).await.unwrap();
}

/// As the owner of the database: for what no page can do yet.
async fn arrange(house: &House, person: PersonId, sql: &str) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    sqlx::query(AssertSqlSafe(sql.to_owned())).bind(person.uuid()).execute(change.conn()).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
}

#[tokio::test]
async fn each_block_says_where_it_comes_from_and_leads_to_why_we_have_it() {
    let house = House::new().await;
    let (_, mut browser) = sanne(&house).await;
    let day = huisrecht::kernel::dates::long(today(&house), huisrecht::kernel::lang::Lang::Nl).replace('\u{a0}', " ");
    let mine = browser.get("/mijn").await.is(200);
    for block in ["identity", "contact"] {
        let (_, card) = mine.body.split_once(&format!("<section class=\"card\" id=\"{block}\"")).unwrap();
        let card = card.split_once("</section>").unwrap().0.replace('\u{a0}', " ");
        assert!(card.contains(&format!("Door u zelf ingevuld. In dit portaal sinds {day}.")), "{card}");
        assert!(card.contains("href=\"/privacy/gegevens#account\""), "{card}");
    }
    mine.says(&format!("Huurder door u zelf ingevuld op {day}"));
    browser.get("/en/mijn").await.is(200).says("Filled in by you. In this portal since");
}

#[tokio::test]
async fn data_from_the_administration_say_so() {
    let house = House::new().await;
    let (sanne, mut browser) = sanne(&house).await;
    arrange(&house, sanne.person, "update person_identity set source = 'administration' where person_id = $1").await;
    lives(&house, sanne.person, Role::Tenant, "12", None).await;
    let mine = browser.get("/mijn").await.is(200);
    let mine = mine.says("Uit onze administratie. In dit portaal sinds").says("Door u zelf ingevuld. In dit portaal");
    let mine = mine.is_silent_on("niet gekoppeld");
    let (_, identity) = mine.body.split_once("id=\"identity\"").unwrap();
    assert!(identity.split_once("</section>").unwrap().0.contains("href=\"/privacy/gegevens#tenancy\""), "{identity}");
    let (_, home) = mine.body.split_once("id=\"home\"").unwrap();
    let home = home.split_once("</section>").unwrap().0;
    assert!(home.contains("Uit onze administratie.") && home.contains("href=\"/privacy/gegevens#tenancy\""), "{home}");
}

#[tokio::test]
async fn a_former_tenant_reads_of_a_former_home() {
    let house = House::new().await;
    let (sanne, mut browser) = sanne(&house).await;
    let yesterday = today(&house) - Duration::days(1);
    lives(&house, sanne.person, Role::Tenant, "12", Some(yesterday)).await;
    arrange(
        &house,
        sanne.person,
        "update person_role set began_on = began_on - 9, ended_on = began_on - 1, source = 'administration'
         where person_id = $1",
    )
    .await;
    let mine = browser.get("/mijn").await.is(200).says("Uw vroegere woning Meidoornpad 12, 7311 AB Apeldoorn");
    let mine = mine.says("U huurde van").says("tot en met").says("Oud-huurder");
    mine.is_silent_on("Uw woning ").is_silent_on("Huurder").is_silent_on("niet gekoppeld");
    browser.get("/en/mijn").await.is(200).says("Your former home").says("You rented from").says("Former tenant");
}

#[tokio::test]
async fn the_last_day_of_a_tenancy_is_still_a_day_at_home() {
    let house = House::new().await;
    let (sanne, mut browser) = sanne(&house).await;
    lives(&house, sanne.person, Role::CoTenant, "12", Some(today(&house))).await;
    let role = "update person_role set ended_on = began_on, source = 'administration' where person_id = $1";
    arrange(&house, sanne.person, role).await;
    browser
        .get("/mijn")
        .await
        .is(200)
        .says("Uw woning Meidoornpad 12")
        .says("U huurt van")
        .says("Huurder van")
        .is_silent_on("vroegere");
}

#[tokio::test]
async fn a_household_member_lives_somewhere_and_rents_nothing() {
    let house = House::new().await;
    let (daan, mut browser) = sanne(&house).await;
    lives(&house, daan.person, Role::HouseholdMember, "23", None).await;
    browser.get("/mijn").await.is(200).says("U woont hier sinds").is_silent_on("U huurt");
}

#[tokio::test]
async fn a_home_that_is_not_linked_yet_leads_to_linking_it() {
    let house = House::new().await;
    let (_, mut browser) = sanne(&house).await;
    let mine = browser.get("/mijn").await.is(200).says("Uw woning is nog niet gekoppeld");
    let mine = mine.says("Koppel uw woning, dan ziet u hier uw huurgegevens.");
    let (_, notice) = mine.body.split_once("notice-info").unwrap();
    assert!(notice.split_once("</div>").unwrap().0.contains("href=\"/mijn/koppelen\""));
}
