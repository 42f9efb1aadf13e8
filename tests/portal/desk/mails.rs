//! `/beheer/post`: whether mail leaves, and nothing of what it says.

use crate::house::House;
use huisrecht::kernel::staff::StaffRole;
use time::Duration;
use time::macros::datetime;

#[tokio::test]
async fn employees_see_how_each_mail_fares_and_nothing_of_what_it_says_or_to_whom() {
    let house = House::new().await;
    let mut desk = house.colleague("petra", &[StaffRole::Administrator]).await;
    desk.get("/beheer").await.is(200).says("Gaan onze e-mails weg?");
    desk.get("/beheer/post").await.is(200);
    let sanne = house.somebody("sanne").await;
    let sealed = "decode(repeat('01', 40), 'hex')";
    let sql = format!(
        "insert into mail (id, person_id, lang, recipient, subject, body, created_at, state, next_at, attempts, last_error)
         values (gen_random_uuid(), $1, 'nl', {sealed}, {sealed}, {sealed}, $2, 'queued', $2, 3, 'timeout')"
    );
    let now = house.clock().now();
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(sanne.person.uuid()).bind(now).execute(house.owner()).await.unwrap();
    let seen = desk.get("/beheer/post?stand=wacht").await.is(200).says("De mailserver antwoordde niet op tijd.");
    seen.says("Wij proberen het op").is_silent_on("sanne").is_silent_on("wachtwoord").is_silent_on("wacht al sinds");
    let older = sqlx::query("update mail set created_at = created_at - interval '31 minutes'");
    older.execute(house.owner()).await.unwrap();
    desk.get("/beheer/post").await.is(200).says("E-mail wacht al sinds");
    desk.get("/beheer/post?stand=mislukt").await.is(200).says("Hier staan geen e-mails.");
    desk.get("/en/beheer/post?stand=onzin&voor=x").await.is(200).says("Waiting");
}

#[tokio::test]
async fn employees_see_which_mails_came_back_and_how_many() {
    let house = House::new().await;
    let mut desk = house.colleague("petra", &[StaffRole::Administrator]).await;
    let sql = "insert into mail (id, person_id, lang, created_at, state, next_at, sent_at, reported_at, soft_bounces)
               select gen_random_uuid(), gen_random_uuid(), 'nl', $2, $1, $2, $2, case $1 when 'sent' then null else $3 end, $4
               from generate_series(1, $5)";
    let at = datetime!(2026-11-23 9:00 UTC);
    house.clock().shift(at + Duration::hours(3) - house.clock().now());
    for (state, soft, many) in [("bounced", 0, 7), ("complaint", 1, 8), ("sent", 3, 9)] {
        let insert = sqlx::query(sql).bind(state).bind(at).bind(at + Duration::hours(1)).bind(soft).bind(many);
        insert.execute(house.owner()).await.unwrap();
    }
    let page = desk.get("/beheer/post").await.is(200);
    let counts: Vec<&str> =
        page.body.split("<dl").nth(1).unwrap().split("</dl>").next().unwrap().split("<dt").skip(1).collect();
    assert_eq!(counts.len(), 5);
    assert!(counts[3].contains("Kwam terug") && counts[3].contains(">7<"), "{}", counts[3]);
    assert!(counts[4].contains("Als spam gemeld") && counts[4].contains(">8<"), "{}", counts[4]);
    let seen = desk.get("/beheer/post?stand=terug").await.is(200);
    let row = "De mailserver van de lezer gaf deze mail terug op 23-11-2026";
    assert_eq!(seen.text().matches(row).count(), 7, "{}", seen.text());
    seen.is_silent_on("De lezer meldde").is_silent_on("nog niet worden bezorgd");
    let seen =
        desk.get("/beheer/post?stand=spam").await.is(200).says("De lezer meldde deze mail als spam op 23-11-2026");
    seen.says("Deze mail kon één keer nog niet worden bezorgd.").is_silent_on("gaf deze mail terug");
    desk.get("/beheer/post?stand=verstuurd").await.is(200).says("Deze mail kon 3 keer nog niet worden bezorgd.");
    desk.get("/en/beheer/post?stand=terug").await.is(200).says("Came back").says("gave this mail back on");
    house.clock().shift(Duration::days(8));
    let page = house.colleague("yusuf", &[StaffRole::Administrator]).await.get("/beheer/post").await.is(200);
    assert!(!page.body.split("</dl>").next().unwrap().contains(">7<"), "counted for a week");
}

#[tokio::test]
async fn who_answers_the_phone_does_not_look_after_mail() {
    let house = House::new().await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    desk.get("/beheer/post").await.is(403);
}
