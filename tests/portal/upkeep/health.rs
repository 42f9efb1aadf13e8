//! Whether work in the background goes on: seen without whom it is about, tried again by the administrator, told by mail when it stands still.

use std::collections::BTreeSet;

use huisrecht::MIGRATIONS;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::router;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::house::{Browser, House, Seen};

const HERE: &str = "/beheer/gezondheid";
const CHECK: &str = "/beheer/gezondheid/imports.check";

async fn petra(house: &House) -> Browser {
    house.colleague("petra", &[StaffRole::Administrator]).await
}

/// A job about nobody, which can only fail, tried so often.
async fn failing(house: &House, attempts: i32) {
    let now = house.clock().now();
    sqlx::query(
        "insert into job (id, kind, run_at, attempts, last_error, created_at) values ($1, 'imports.check', $2, $3, 'internal', $4)",
    )
    .bind(Uuid::now_v7())
    .bind(now + Duration::HOUR)
    .bind(attempts)
    .bind(now)
    .execute(house.owner())
    .await
    .unwrap();
}

async fn due(house: &House) -> OffsetDateTime {
    sqlx::query_scalar("select run_at from job where kind = 'imports.check'").fetch_one(house.owner()).await.unwrap()
}

/// What the page calls a kind of work.
fn called<'p>(page: &'p Seen, kind: &str) -> &'p str {
    let (_, rest) = page.body.split_once(&format!("{HERE}/{kind}\">")).unwrap();
    rest.split('<').next().unwrap()
}

#[tokio::test]
async fn work_that_is_in_order_stands_folded_below_what_runs_or_failed() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let quiet = petra.get(HERE).await.is(200).says("Er is nu geen werk dat loopt, wacht of mislukte.");
    assert!(!quiet.body.contains("<table"));
    failing(&house, 1).await;
    let busy = petra.get(HERE).await.is(200);
    let (above, below) = busy.body.split_once("<details").unwrap();
    assert!(above.contains("Bestanden van de administratie controleren") && above.contains("Probeert opnieuw"));
    assert_eq!(above.matches("<tr").count(), 2, "a head and one kind");
    assert_eq!(below.split("</details>").next().unwrap().matches("<li>").count(), router::jobs().len() - 1);
}

#[tokio::test]
async fn the_page_and_the_mail_say_the_same_also_of_work_that_only_another_release_does() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let now = house.clock().now();
    sqlx::query("insert into job (id, kind, run_at, created_at) values ($1, 'old.work', $2, $2)")
        .bind(Uuid::now_v7())
        .bind(now)
        .execute(house.owner())
        .await
        .unwrap();
    petra.get(HERE).await.is(200).says("Er staat niets stil.").is_silent_on("old.work");
    house.work().await;
    let before = house.mails().await.len();
    house.clock().shift(Duration::minutes(16));
    petra.get(HERE).await.is(200).says("Dit vraagt uw aandacht").says("old.work");
    house.work().await;
    assert_eq!(house.mails().await.len(), before + 1);
}

#[tokio::test]
async fn every_kind_of_work_has_words_and_says_when_it_succeeded() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    let before = petra.get(HERE).await.is(200).says("Niets te doen").says("Er staat niets stil.");
    assert_eq!(
        before.body.matches("Niets te doen").count() + before.body.matches("In orde").count(),
        router::jobs().len() + 1
    );
    house.work().await;
    for lang in ["", "/en"] {
        let seen = petra.get(&format!("{lang}{HERE}")).await.is(200);
        let text = seen.text();
        for kind in router::jobs() {
            assert!(!text.contains(kind.name), "{} has no words of its own", kind.name);
        }
        let words: BTreeSet<&str> = router::jobs().iter().map(|kind| called(&seen, kind.name)).collect();
        assert_eq!(words.len(), router::jobs().len(), "each differs from the others");
    }
    let seen = petra.get(&format!("{HERE}/visits.purge")).await.is(200).says("In orde").says("Gelukt op");
    seen.says("Weer op").is_silent_on("Nu opnieuw proberen");
    let last = MIGRATIONS.iter().map(|step| step.version).max().unwrap();
    petra.get(HERE).await.says(&format!("De database staat op stap {last}.")).says("Past bij het programma");
    petra.get(&format!("{HERE}/geen.werk")).await.is(404);
}

#[tokio::test]
async fn what_fails_is_told_without_whom_it_is_about_and_tried_again_by_the_administrator_only() {
    let house = House::new().await;
    let mut petra = petra(&house).await;
    failing(&house, 1).await;
    petra.get(HERE).await.is(200).says("Probeert opnieuw").says("Er staat niets stil.");
    petra.post("/beheer/gezondheid/geen.werk", &[]).await.is(404);
    let mut auditor = house.colleague("anna", &[StaffRole::Auditor]).await;
    let seen = auditor.get(CHECK).await.is(200).says("Er ging iets mis in het programma.");
    seen.is_silent_on("Nu opnieuw proberen");
    auditor.post(CHECK, &[]).await.is(403);
    assert!(due(&house).await > house.clock().now());
    petra.get(CHECK).await.is(200).says("Nu opnieuw proberen");
    petra.send(CHECK, &[]).await.is(200).says("Wat mislukte, wordt nu opnieuw geprobeerd.");
    assert!(due(&house).await <= house.clock().now());
    petra.send(CHECK, &[]).await.is(200).says("Er was niets om opnieuw te proberen.");
    let done: Vec<String> =
        sqlx::query_scalar("select object from audit_entry where event = 'upkeep.jobs_tried_again'")
            .fetch_all(house.owner())
            .await
            .unwrap();
    assert_eq!(done, ["imports.check"]);
    let mut lotte = house.colleague("lotte", &[StaffRole::Communication]).await;
    lotte.get_once(HERE).await.is(403);
}

#[tokio::test]
async fn administrators_are_mailed_once_a_day_that_something_keeps_failing() {
    let house = House::new().await;
    let _petra = petra(&house).await;
    house.colleague("lotte", &[StaffRole::Communication]).await;
    let mails = async |house: &House| {
        house.work().await;
        let told = house.mails().await.into_iter().filter(|mail| mail.links.iter().any(|link| link.ends_with(HERE)));
        told.map(|mail| mail.to).collect::<Vec<_>>()
    };
    assert_eq!(mails(&house).await, [] as [&str; 0]);
    failing(&house, 6).await;
    let mut anna = house.colleague("anna", &[StaffRole::Auditor]).await;
    let seen = anna.get(HERE).await.is(200).says("Dit vraagt uw aandacht").says("Mislukt steeds");
    seen.says("Bestanden van de administratie controleren");
    house.clock().shift(Duration::minutes(20));
    assert_eq!(mails(&house).await, ["petra@woonmensen.example"]);
    house.clock().shift(Duration::hours(2));
    assert_eq!(mails(&house).await.len(), 1);
    house.clock().shift(Duration::hours(23));
    assert_eq!(mails(&house).await.len(), 2);
}

#[tokio::test]
async fn work_and_mail_that_wait_too_long_stand_still() {
    let house = House::new().await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    let words = [("statement_nl", "Woorden."), ("statement_en", "Words."), ("revision", "")];
    let preview = yusuf.send("/beheer/verklaring/schrijven", &words).await.is(200);
    let revision = preview.field("revision").unwrap();
    yusuf.post("/beheer/verklaring/advies-vragen", &[("revision", &revision)]).await.is(303);
    yusuf.get(HERE).await.is(200).says("Wordt verstuurd").says("Er staat niets stil.");
    failing(&house, 0).await;
    house.clock().shift(Duration::minutes(74));
    let mut ties = house.colleague("ties", &[StaffRole::Administrator]).await;
    let seen = ties.get(HERE).await.is(200).says("Staat stil").says("Dit vraagt uw aandacht");
    let told = seen.body.split("notice-warning").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(told.contains("E-mail") && !told.contains("Bestanden"), "14 minutes are no standstill: {told}");
    house.clock().shift(Duration::minutes(2));
    let seen = ties.get(HERE).await.is(200);
    let told = seen.body.split("notice-warning").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(told.contains("Bestanden van de administratie controleren"), "{told}");
}
