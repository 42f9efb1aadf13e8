//! The versions of the statement: never changed, always readable, and in force from their day (P98, P99, P100).

use huisrecht::kernel::dates::{amsterdam_day, amsterdam_start};
use huisrecht::kernel::lang::Lang;
use huisrecht::platform::audit::Actor;
use huisrecht::statement::{self, Draft, Kind, NotPublished};
use sha2::{Digest, Sha256};
use time::macros::{date, datetime};
use time::{Date, Duration};

use super::seen::publish;
use crate::accounts::queries::counted;
use crate::consents::evidence::refused;
use crate::house::House;

pub fn draft(words: &str) -> Draft {
    Draft { kind: Kind::Literal, nl: format!("## Kop\n\n{words}"), en: None }
}

pub async fn published(house: &House, draft: &Draft, day: Date) -> Result<i32, NotPublished> {
    let number = statement::publish(&house.app().db, Actor::Operator("test"), draft, day).await?;
    statement::reload(house.app()).await.unwrap();
    Ok(number)
}

pub async fn in_force(house: &House) -> i32 {
    let versions = statement::versions(house.app()).await.unwrap();
    versions.in_force(house.clock().now()).unwrap().number
}

fn footer(body: &str) -> &str {
    body.split_once("<footer").unwrap().1
}

#[tokio::test]
async fn the_history_begins_on_28_august_2018_with_a_summary_that_says_so() {
    let house = House::new().await;
    let list = house.browser().get("/privacy/verklaring/versies").await.is(200);
    let list = list.says("Versie 1, van 28 augustus 2018").says("Dit is een samenvatting");
    assert_eq!(list.body.matches("Dit is een samenvatting").count(), 1);
    let first = house.browser().get("/privacy/verklaring/versies/1").await.is(200);
    first
        .says("Dit is een samenvatting")
        .says("De letterlijke tekst van toen hebben wij hier niet")
        .says("28 augustus 2018");
    let second = house.browser().get("/en/privacy/verklaring/versies/1").await.is(200);
    second.says("This is a summary");
    let now = house.browser().get("/privacy/verklaring").await.is(200);
    now.is_silent_on("Dit is een samenvatting");
}

#[tokio::test]
async fn every_footer_shows_the_date_of_the_version_in_force_without_a_query() {
    let house = House::new().await;
    let today = huisrecht::kernel::dates::long(house.clock().today(), Lang::Nl);
    for path in ["/", "/privacy", "/inloggen", "/bestaat-niet"] {
        let (seen, asked) = counted(house.browser().get(path)).await;
        assert!(footer(&seen.body).contains(&format!("versie van {today}")), "{path}");
        assert_eq!(asked, 0, "{path}");
    }
    let english = house.browser().get("/en/contact").await.is(200);
    let today = huisrecht::kernel::dates::long(house.clock().today(), Lang::En);
    assert!(footer(&english.body).contains(&today));
}

#[tokio::test]
async fn the_database_refuses_to_change_or_drop_a_version() {
    let house = House::new().await;
    for sql in [
        "update statement_version set nl = 'anders'",
        "update statement_version set effective_on = '2020-01-01'",
        "delete from statement_version where number = 1",
        "truncate statement_version cascade",
    ] {
        let by_grant = refused(house.app().db.write(), sql).await;
        assert!(by_grant.starts_with("42501: permission denied"), "{sql}: {by_grant}");
        assert_eq!(refused(house.owner(), sql).await, "42501: append_only", "{sql}");
    }
}

/// A row like the second, with what differs.
fn row(number: &str, effective_on: &str, counts_from: &str, nl: &str, hash: &str) -> String {
    format!(
        "insert into statement_version (number, effective_on, counts_from, published_at, kind, nl, en, hash)
         select {number}, {effective_on}, {counts_from}, published_at, kind, {nl}, en, {hash} from statement_version where number = 2"
    )
}

#[tokio::test]
async fn the_database_refuses_a_hash_of_other_words() {
    let house = House::new().await;
    let own = "sha256(convert_to('[3,' || to_json(effective_on) || ',' || to_json(kind) || ',' || to_json(nl) || ',' || to_json(en) || ']', 'UTF8'))";
    for (sql, rule) in [
        (row("3", "effective_on", "counts_from", "nl", "hash"), "23514: hash_is_of_the_words"),
        (row("3", "effective_on", "counts_from", "nl || 'x'", own), "23514: hash_is_of_the_words"),
        (row("3", "effective_on", "counts_from - interval '3 days'", "nl", own), "23514: counts_on_its_day"),
        (
            row("3", "effective_on", "counts_from", "'  '", &own.replace("to_json(nl)", "'\"  \"'")),
            "23514: says_something",
        ),
        (row("2", "effective_on", "counts_from", "nl", "hash"), "23505: statement_version_pkey"),
        (row("3", "effective_on", "counts_from", "nl", own), "23000: traced"),
    ] {
        assert_eq!(refused(house.app().db.write(), &sql).await, rule, "{sql}");
    }
}

#[tokio::test]
async fn anybody_can_compute_the_hash_again() {
    let house = House::new().await;
    let odd = Draft { kind: Kind::Literal, nl: "## Kop\n\n\"Één\" \\ \t 🏠 </b> \u{7f}".into(), en: None };
    let number = published(&house, &odd, house.clock().today()).await.unwrap();
    for version in statement::versions(house.app()).await.unwrap().newest_first() {
        let canonical = serde_json::json!([
            version.number,
            version.effective_on.to_string(),
            version.kind.code(),
            version.nl,
            version.en
        ]);
        let hash: [u8; 32] = Sha256::digest(canonical.to_string()).into();
        assert_eq!(hash, version.hash);
        let page = house.browser().get(&format!("/privacy/verklaring/versies/{}", version.number)).await.is(200);
        page.says(&version.fingerprint());
    }
    assert_eq!(number, 3);
}

#[tokio::test]
async fn every_version_stays_readable_as_it_was() {
    let house = House::new().await;
    let before = house.browser().get("/privacy/verklaring/versies/2").await.is(200).says("Uw rechten").body;
    let text =
        |body: &str| body.split_once("<div class=\"statement\"").unwrap().1.split_once("</div>").unwrap().0.to_owned();
    let number = publish(house.app(), "Nu is alles <b>anders</b>.").await;
    let after = house.browser().get("/privacy/verklaring/versies/2").await.is(200);
    assert_eq!(text(&before), text(&after.body));
    after.says("Vervangen");
    let now = house.browser().get("/privacy/verklaring").await.is(200).says("Nu is alles <b>anders</b>.");
    assert!(!now.body.contains("<b>"));
    house
        .browser()
        .get("/privacy/verklaring/versies")
        .await
        .says(&format!("Versie {number}, van"))
        .says("Versie 2, van");
    for odd in ["0", "99", "-1", "x", "2%00", "99999999999999999999", "1e0"] {
        house.browser().get(&format!("/privacy/verklaring/versies/{odd}")).await.is(404);
        house.browser().get(&format!("/privacy/verklaring/verschil?van={odd}")).await.is(404);
    }
}

#[tokio::test]
async fn the_literal_text_of_2018_stands_beside_its_summary() {
    let house = House::new().await;
    let number = published(&house, &draft("De letterlijke tekst van toen."), statement::FIRST_DAY).await.unwrap();
    assert_eq!(in_force(&house).await, 2, "history changes nothing of today");
    let list = house.browser().get("/privacy/verklaring/versies").await.is(200);
    let list = list.says(&format!("Voor dezelfde dag is later versie {number} gepubliceerd. Die telt."));
    assert_eq!(
        list.body.matches("van 28&nbsp;augustus").count() + list.text().matches("van 28 augustus 2018").count(),
        2
    );
    house.browser().get("/privacy/verklaring/versies/1").await.says("Dit is een samenvatting");
    house.browser().get(&format!("/privacy/verklaring/versies/{number}")).await.says("De letterlijke tekst van toen.");
    house
        .browser()
        .get(&format!("/en/privacy/verklaring/versies/{number}"))
        .await
        .says("This version existed in Dutch only.");
}

#[tokio::test]
async fn of_two_versions_on_one_day_the_later_published_counts() {
    let house = House::new().await;
    let today = house.clock().today();
    let third = published(&house, &draft("Ochtend."), today).await.unwrap();
    assert_eq!(in_force(&house).await, third);
    let fourth = published(&house, &draft("Middag."), today).await.unwrap();
    assert_eq!(in_force(&house).await, fourth);
    house.browser().get("/privacy/verklaring").await.says("Middag.").is_silent_on("Ochtend.");
    // Back to the words of the morning: another version again.
    let fifth = published(&house, &draft("Ochtend."), today).await.unwrap();
    assert_eq!((in_force(&house).await, fifth), (5, 5));
    // Two announced for the same day.
    let later = today + Duration::days(30);
    published(&house, &draft("Eerst."), later).await.unwrap();
    let last = published(&house, &draft("Toch anders."), later).await.unwrap();
    house.clock().shift(Duration::days(31));
    assert_eq!(in_force(&house).await, last);
}

#[tokio::test]
async fn a_version_for_a_later_day_is_announced_and_comes_into_force_by_itself() {
    let house = House::new().await;
    house.clock().set(datetime!(2026-12-30 10:00 UTC));
    let number = published(&house, &draft("Met ingang van het nieuwe jaar."), date!(2027 - 01 - 01)).await.unwrap();
    let before = house.browser().get("/privacy/verklaring").await.is(200);
    let before = before.says("Vanaf 1 januari 2027 geldt een nieuwe versie.").is_silent_on("het nieuwe jaar");
    assert!(before.body.contains(&format!("href=\"/privacy/verklaring/versies/{number}\"")));
    assert!(!footer(&before.body).contains("2027"));
    let page = house.browser().get(&format!("/privacy/verklaring/versies/{number}")).await.is(200);
    page.says("Aangekondigd").says("Nu geldt zij nog niet.");
    // The last second of the year in Amsterdam, then the first of the next: an hour before that in UTC.
    house.clock().set(datetime!(2026-12-31 22:59:50 UTC));
    assert_eq!(in_force(&house).await, 2);
    house.clock().set(datetime!(2026-12-31 23:00:01 UTC));
    assert_eq!(in_force(&house).await, number);
    let after = house.browser().get("/privacy/verklaring").await.is(200).says("het nieuwe jaar");
    assert!(footer(&after.body).contains("1\u{a0}januari\u{a0}2027"));
}

proptest::proptest! {
    #[test]
    fn a_day_begins_where_the_day_before_ends(days in -30_000i64..30_000) {
        let day = date!(2026 - 11 - 22) + Duration::days(days);
        let start = amsterdam_start(day);
        proptest::prop_assert_eq!(amsterdam_day(start), day);
        proptest::prop_assert_eq!(amsterdam_day(start - Duration::seconds(1)), day - Duration::days(1));
    }
}
