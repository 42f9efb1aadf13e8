//! The receipt of a consent: a page to print, and a file that anybody can check (P28).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use huisrecht::consents;
use huisrecht::kernel::register::Purpose;
use ring::signature::{ED25519, UnparsedPublicKey};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{PAGE, press_give, tenant};
use crate::house::{Browser, House};

/// The receipt as a file.
pub(super) async fn download(browser: &mut Browser, path: &str) -> (String, Value) {
    let file = browser.get(path).await.is(200);
    assert_eq!(file.header("content-type"), "application/jose");
    assert_eq!(file.header("content-disposition"), r#"attachment; filename="toestemming-nieuwsbrief.jws""#);
    let payload = file.body.split('.').nth(1).unwrap();
    let payload = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    (file.body, payload)
}

/// Whether the signature fits the published key that it names.
pub(super) fn verifies(jws: &str, keys: &Value) -> bool {
    let (signed, signature) = jws.rsplit_once('.').unwrap();
    let header: Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(signed.split('.').next().unwrap()).unwrap()).unwrap();
    assert_eq!(header["alg"], "EdDSA");
    let named = keys["keys"].as_array().unwrap().iter().find(|key| key["kid"] == header["kid"]);
    let key = named.expect("the key is published");
    let x = URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    UnparsedPublicKey::new(&ED25519, x).verify(signed.as_bytes(), &signature).is_ok()
}

#[tokio::test]
async fn a_receipt_is_signed_and_anybody_can_check_it() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let (jws, payload) = download(&mut browser, "/mijn/toestemmingen/nieuwsbrief/bewijs.jws").await;

    let keys = house.browser().get("/.well-known/jwks.json").await.is(200);
    assert_eq!(keys.header("cache-control"), "public, max-age=3600");
    let keys: Value = serde_json::from_str(&keys.body).unwrap();
    let x = keys["keys"][0]["x"].as_str().unwrap();
    let thumbprint = Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#));
    assert_eq!(keys["keys"][0]["kid"], URL_SAFE_NO_PAD.encode(thumbprint));
    assert!(verifies(&jws, &keys));
    let (start, rest) = jws.split_once('.').unwrap();
    let flipped = format!("{start}.{}{}", if rest.starts_with('e') { "f" } else { "e" }, &rest[1..]);
    assert!(!verifies(&flipped, &keys));

    assert_eq!(payload["schema_version"], "ISO/IEC TS 27560:2023");
    assert_eq!(payload["pii_principal_id"], person.to_string());
    assert_eq!(payload["purposes"][0]["purpose_type"], "newsletter");
    assert_eq!(payload["purposes"][0]["pii_information"][0]["pii_attribute_id"], "contact");
    assert_eq!(payload["party_identification"][0]["party_name"], "Stichting De Woonmensen");
    let states: Vec<&Value> = payload["events"].as_array().unwrap().iter().map(|event| &event["event_state"]).collect();
    assert_eq!(states, ["given", "withdrawn"]);
    let texts = consents::texts(house.app()).await.unwrap();
    let text = texts.current(Purpose::Newsletter).unwrap();
    assert_eq!(payload["consent_texts"][0]["hash"], text.fingerprint());
    assert_eq!(payload["consent_texts"][0]["text"], text.nl);
    // What the file says of the hash is enough to compute it.
    let digest = Sha256::digest(payload["consent_texts"][0]["hash_of"].to_string());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(payload["consent_texts"][0]["hash"], format!("sha256:{digest}"));
}

#[tokio::test]
async fn a_receipt_is_a_page_to_print_too() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get("/mijn/toestemmingen/account/bewijs").await.is(200);
    assert_eq!(page.h1(), "Bewijs van uw toestemming");
    let page =
        page.says("Uw toestemming (AVG artikel 6 lid 1 onder a)").says("sha256:").says("Stichting De Woonmensen");
    page.says("Intrekken Dat kan altijd, met één druk op de knop bij Mijn toestemmingen");
    browser.get("/en/mijn/toestemmingen/account/bewijs").await.is(200).says("Receipt of your consent");
}

#[tokio::test]
async fn there_is_no_receipt_of_what_was_never_given() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    for path in ["nieuwsbrief/bewijs", "nieuwsbrief/bewijs.jws", "iets-anders/bewijs", "iets-anders/bewijs.jws"] {
        browser.get(&format!("{PAGE}/{path}")).await.is(404);
    }
    browser.post(&format!("{PAGE}/iets-anders/geven"), &[]).await.is(404);
    browser.post(&format!("{PAGE}/iets-anders/intrekken"), &[]).await.is(404);
}

#[tokio::test]
async fn technical_words_on_a_receipt_stand_in_one_fold() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    for path in ["/mijn/toestemmingen/account/bewijs", "/en/mijn/toestemmingen/account/bewijs"] {
        let page = browser.get(path).await.is(200);
        let (main, rest) = page.body.split_once("<main").unwrap().1.split_once("id=\"nagaan\"").unwrap();
        let (fold, after) = rest.split_once("</details>").unwrap();
        for word in ["JWS", "Ed25519", "sha256:", "jwks.json", "bewijs.jws", "register-", "class=\"code\""] {
            assert!(fold.contains(word), "{path}: {word} is not in the fold");
            assert!(!main.contains(word) && !after.contains(word), "{path}: {word} stands in the open");
        }
        assert!(
            fold.starts_with('>') && main.ends_with("<details class=\"card card-fold\" "),
            "closed until somebody wants to know"
        );
    }
}

#[tokio::test]
async fn who_withdrew_is_not_told_how_to_withdraw() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let page = browser.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200);
    page.says("De nieuwsbrief Ingetrokken").is_silent_on("met één druk op de knop");
}

/// The register is told as it is today, also to who said yes when it said something else.
#[tokio::test]
async fn a_receipt_says_when_the_register_has_changed_since() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let earlier = "with kept as (
            insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor,
                effective_at, recorded_at)
            select gen_random_uuid(), $1, 'newsletter', 1, 'given', id, hash, 'register-before', 'nl', 'web', 'test', now(), now()
            from consent_text where purpose = 'newsletter'
        ) insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'test.arranged', $1)";
    sqlx::query(earlier).bind(person.uuid()).execute(house.owner()).await.unwrap();
    let words = "Zo staat het vandaag in ons register.";
    browser.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200).says(words).says("register-before");
    browser.get("/mijn/toestemmingen/account/bewijs").await.is(200).is_silent_on(words);
    let (_, payload) = download(&mut browser, "/mijn/toestemmingen/nieuwsbrief/bewijs.jws").await;
    assert_eq!(payload["privacy_notice"]["version"], "register-before");
    assert_eq!(payload["privacy_notice"]["register"]["version"], "register-before");
    assert!(payload["privacy_notice"]["hash"].is_null(), "no version of the statement is known for it");
    assert_eq!(payload["purposes"][0]["described_by_notice"], huisrecht::statement::notice().version);
}

#[tokio::test]
async fn a_receipt_leads_to_the_statement_that_was_in_force_also_when_another_came_since() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let later = crate::statement::publish(house.app(), "Iets anders.").await;
    let (_, payload) = download(&mut browser, "/mijn/toestemmingen/nieuwsbrief/bewijs.jws").await;
    let notice = &payload["privacy_notice"];
    let versions = huisrecht::statement::versions(house.app()).await.unwrap();
    assert_eq!(notice["hash"], versions.get(2).unwrap().fingerprint());
    assert_eq!(notice["url"], "http://127.0.0.1:8080/privacy/verklaring/versies/2");
    assert_eq!(notice["effective"], house.clock().today().to_string());
    assert_eq!(notice["version"], format!("statement-2 {}", huisrecht::statement::notice().version));
    assert!(later == 3 && notice["register"]["hash"].is_string());
    let shown = browser.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200);
    assert!(shown.body.contains("href=\"/privacy/verklaring/versies/2\""), "{}", shown.body);
    shown.says("Lees de verklaring van toen, versie 2");
}
