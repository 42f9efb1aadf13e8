//! The key that signs receipts changes; what it signed stays checkable (P28).

use huisrecht::kernel::register::Purpose;
use huisrecht::platform::app::App;
use huisrecht::platform::config::Settings;
use huisrecht::router;
use serde_json::Value;
use time::Duration;

use super::evidence::refused;
use super::receipts::{download, verifies};
use super::{PAGE, press_give, tenant};
use crate::house::{Browser, House, keys_signing_with};

const RECEIPT: &str = "/mijn/toestemmingen/nieuwsbrief/bewijs.jws";

/// The same portal, started again with another signing key.
fn started_again(house: &House) -> App {
    let before = house.app();
    App::new(Settings::clone(&before.settings), before.db.clone(), keys_signing_with(9)).unwrap()
}

async fn published(browser: &mut Browser) -> Value {
    serde_json::from_str(&browser.get("/.well-known/jwks.json").await.is(200).body).unwrap()
}

#[tokio::test]
async fn a_receipt_outlives_the_key_that_signed_it() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let (old, _) = download(&mut browser, RECEIPT).await;
    let before = published(&mut browser).await;

    house.clock().shift(Duration::MINUTE);
    let app = started_again(&house);
    router::prepare(&app).await.unwrap();
    // Twice: a start with a known key adds nothing.
    router::prepare(&app).await.unwrap();
    let mut browser = browser.on(router::service(app));
    let (new, _) = download(&mut browser, RECEIPT).await;
    let after = published(&mut browser).await;
    assert_eq!(after["keys"].as_array().unwrap().len(), 2);
    assert_eq!(after["keys"][1], before["keys"][0], "the newest first");
    assert!(verifies(&old, &before) && verifies(&old, &after) && verifies(&new, &after));
    let kids: Vec<&str> = after["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap()).collect();
    assert_ne!(kids[0], kids[1]);

    // A server that still signs with the old key publishes the new one too.
    assert_eq!(published(&mut house.browser()).await, after);
    let told: Vec<String> = sqlx::query_scalar(
        "select object from audit_entry where event = 'consents.receipt_key_added' order by at desc",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    assert_eq!(told, kids);
}

#[tokio::test]
async fn the_database_refuses_to_change_or_drop_a_public_key() {
    let house = House::new().await;
    for sql in ["update receipt_key set kid = kid", "delete from receipt_key", "truncate receipt_key"] {
        let by_grant = refused(house.app().db.write(), sql).await;
        assert!(by_grant.starts_with("42501: permission denied"), "{sql}: {by_grant}");
        assert_eq!(refused(house.owner(), sql).await, "42501: append_only", "{sql}");
    }
    let key = |kid: &str| format!("insert into receipt_key values ('{kid}', decode(repeat('07', 32), 'hex'), now())");
    // RFC 7638: the thumbprint of this public key, worked out elsewhere.
    let untraced = key("LIfT6kKuNJsZUsELg9bh0Gfpfqe1PUM9Obxwg-z9f9I");
    assert_eq!(refused(house.app().db.write(), &untraced).await, "23000: traced");
    assert_eq!(refused(house.app().db.write(), &key(&"a".repeat(43))).await, "23514: kid_is_of_the_key");
}
