//! Tokens that are not believed. Each differs from a good one in one thing.

use huisrecht::kernel::staff::StaffRole;
use serde_json::{Value, json};

use super::provider::Signed;
use super::{Stage, is_in};

/// Comes back with such a token, and is refused without a word about why.
async fn refused(stage: &Stage, what: &str) {
    let mut browser = stage.house.browser();
    let seen = stage.come(&mut browser).await;
    assert_eq!(seen.status, 400, "{what}: {}", seen.text());
    seen.says("Dit inloggen is niet gelukt").says("Begin opnieuw").is_silent_on("token");
    assert!(!is_in(&mut browser).await, "{what}");
}

async fn accepted(stage: &Stage, what: &str) {
    let mut browser = stage.house.browser();
    let seen = stage.come(&mut browser).await;
    assert_eq!((seen.status, seen.location().as_deref()), (303, Some("/beheer")), "{what}: {}", seen.text());
    assert!(is_in(&mut browser).await, "{what}");
}

#[tokio::test]
async fn a_token_is_believed_only_when_it_is_for_this_portal_this_log_in_and_now() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    accepted(&stage, "a good one").await;
    let now = || stage.house.clock().now().unix_timestamp();
    let odd: Vec<(&str, Value)> = vec![
        ("another nonce", json!({ "nonce": "een andere" })),
        ("no nonce", json!({ "nonce": null })),
        ("another audience", json!({ "aud": "een-ander-portaal" })),
        ("another audience beside this one", json!({ "aud": ["huisrecht", "een-ander-portaal"] })),
        ("no audience", json!({ "aud": null })),
        ("another party", json!({ "azp": "een-ander-portaal" })),
        ("another issuer", json!({ "iss": "https://elders.example" })),
        ("an issuer with a slash", json!({ "iss": format!("{}/", stage.provider.issuer) })),
        ("ended", json!({ "exp": now() - 1 })),
        ("made long ago", json!({ "iat": now() - 3600 })),
        ("made tomorrow", json!({ "iat": now() + 86_400 })),
        ("not valid yet", json!({ "nbf": now() + 3600 })),
        ("valid from no moment", json!({ "nbf": "morgen" })),
        ("nobody", json!({ "sub": "" })),
        ("a name without end", json!({ "sub": "x".repeat(256) })),
        ("no token", json!({ "no_token": true })),
    ];
    for (what, says) in odd {
        stage.provider.say(says);
        refused(&stage, what).await;
    }
    stage.provider.say(json!({ "azp": "huisrecht", "nbf": now() }));
    accepted(&stage, "one that says more").await;
}

#[tokio::test]
async fn a_token_is_believed_only_with_the_signature_of_the_server() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    for signed in [Signed::Not, Signed::Shared, Signed::SharedPublic, Signed::Forged, Signed::Nameless] {
        stage.provider.sign(signed);
        refused(&stage, &format!("{signed:?}")).await;
    }
    stage.provider.sign(Signed::Well);
    accepted(&stage, "a good one").await;
    // A key that was replaced is asked for at once.
    stage.provider.sign(Signed::Renewed);
    accepted(&stage, "with a new key").await;
}

#[tokio::test]
async fn nobody_comes_in_with_the_work_account_of_a_colleague() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    // The same address, another work account: as when an address is given to somebody else.
    stage.provider.be("iemand-anders");
    let other = json!({ "email": marieke.login, "email_verified": true, "preferred_username": marieke.login });
    stage.provider.say(other);
    let known = stage.come(&mut stage.house.browser()).await.is(403).says("U hebt hier nog geen toegang");
    stage.provider.say(json!({ "email": "niemand@elders.example" }));
    let unknown = stage.come(&mut stage.house.browser()).await.is(403);
    assert_eq!(known.text(), unknown.text(), "nobody learns who has an account here");
    assert_eq!(known.header("content-length"), unknown.header("content-length"));
}
