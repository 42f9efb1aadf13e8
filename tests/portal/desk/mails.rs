//! `/beheer/post`: whether mail leaves, and nothing of what it says.

use crate::house::House;
use huisrecht::kernel::staff::StaffRole;

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
async fn who_answers_the_phone_does_not_look_after_mail() {
    let house = House::new().await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    desk.get("/beheer/post").await.is(403);
}
