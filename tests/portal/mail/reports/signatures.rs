//! Who is believed, and for how long.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue};
use huisrecht::platform::webhook::Secret;
use time::{Duration, OffsetDateTime};

use super::{Message, SECRET, fares, house, report, sent, signature};
use crate::registration::everything;

/// The example of standardwebhooks.com, made by others.
#[test]
fn a_signature_of_the_standard_is_known() {
    let secret = Secret::parse(SECRET).unwrap();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let (now, body) = (OffsetDateTime::from_unix_timestamp(1_614_265_330).unwrap(), br#"{"test": 2432232314}"#);
    assert_eq!(secret.signed(&headers, body, now).as_deref(), Some("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    assert_eq!(secret.signed(&headers, br#"{"test": 2432232315}"#, now), None);
    assert!(!format!("{secret:?}").contains("MfKQ"));
}

#[tokio::test]
async fn what_the_holder_of_the_secret_did_not_sign_just_now_is_refused() {
    let house = house().await;
    let mail = sent(&house).await;
    let now = house.clock().now();
    let good = || Message::at(now, "msg_1", report(mail, "hard", now));
    let other_secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    let of_others = signature(other_secret, &good().id, &good().timestamp, &good().body);
    let raw = good().signature.replace("v1,", "");
    let changes: [&dyn Fn(Message) -> Message; 12] = [
        &|message| Message { signature: of_others.clone(), ..message },
        &|message| Message { signature: raw.clone(), ..message },
        &|message| Message { signature: format!("v2,{raw}"), ..message },
        &|message| Message { signature: format!("v1a,{raw}"), ..message },
        &|message| Message { signature: "v1,".into(), ..message },
        &|message| Message { signature: String::new(), ..message },
        &|message| Message { id: "msg_2".into(), ..message },
        &|message| Message { timestamp: (now.unix_timestamp() + 1).to_string(), ..message },
        &|message| Message { body: report(mail, "soft", now).into(), ..message },
        &|message| Message { body: vec![], ..message },
        &|message| Message::at(now - Duration::seconds(302), "msg_1", message.body),
        &|message| Message::at(now + Duration::seconds(302), "msg_1", message.body),
    ];
    let before = everything(&house).await;
    for (at, change) in changes.iter().enumerate() {
        let seen = change(good()).send(&house).await;
        assert_eq!(seen.status, 401, "change {at}");
        assert_eq!(seen.header("content-type"), "application/problem+json");
        assert_eq!(seen.header("set-cookie"), "");
    }
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let mut request = good().request().body(Body::from(good().body)).unwrap();
        let value = request.headers_mut().remove(name).unwrap();
        house.browser().raw(request).await.is(401);
        let mut request = good().request().body(Body::from(good().body)).unwrap();
        request.headers_mut().append(name, value);
        house.browser().raw(request).await.is(401);
    }
    for odd in ["", &"a".repeat(256)] {
        Message::at(now, odd, good().body).send(&house).await.is(401);
    }
    for odd in ["", "now", "1e9", "99999999999999999999", "-9223372036854775808"] {
        let signature = signature(SECRET, "msg_1", odd, &good().body);
        Message { timestamp: odd.into(), signature, ..good() }.send(&house).await.is(401);
    }
    assert_eq!(everything(&house).await, before);
    good().send(&house).await.is(200);
    assert_eq!(fares(&house, mail).await.0, "bounced", "nothing else was wrong with it");
}

#[tokio::test]
async fn clocks_may_be_five_minutes_apart_and_a_secret_may_be_replaced() {
    let house = house().await;
    let mail = sent(&house).await;
    let now = house.clock().now();
    for (at, apart) in [Duration::seconds(-295), Duration::seconds(295)].into_iter().enumerate() {
        let message = Message::at(now + apart, &format!("msg_{at}"), report(mail, "soft", now));
        message.send(&house).await.is(200);
    }
    let good = Message::at(now, "msg_3", report(mail, "soft", now));
    let other = signature("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", &good.id, &good.timestamp, &good.body);
    let both = format!("v1a,AAAA {other} {}", good.signature);
    Message { signature: both, ..good }.send(&house).await.is(200);
    assert_eq!(fares(&house, mail).await.1, 3);
}
