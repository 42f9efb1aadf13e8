//! One's own account: another password, where one is logged in, and when one was (SECURITY V6, V7).

use axum::http::{HeaderMap, header};
use huisrecht::platform::device::Device;
use time::Duration;

use super::{PASSWORD, is_in, logged_in, sanne, tenant, try_to_log_in};
use crate::house::{House, Seen};

const PLACE: &str = "/mijn/account";

/// What each session that can be ended is called.
fn others(page: &Seen) -> Vec<String> {
    let fields = page.body.split("name=\"session\" value=\"").skip(1);
    fields.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn somebody_sees_where_they_are_logged_in_and_logs_out_there() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut phone, mut laptop) = (logged_in(&house, &sanne).await, logged_in(&house, &sanne).await);
    let mut third = logged_in(&house, &sanne).await;
    let page = phone.get(PLACE).await.is(200).says("Dit apparaat").says("Laatste keren dat u inlogde");
    let [one, two] = &others(&page)[..] else { panic!("two others: {:?}", others(&page)) };
    let other =
        tenant(&house, "joris@huurders.example", "joris@huurders.example", huisrecht::kernel::lang::Lang::Nl).await;
    let mut stranger = logged_in(&house, &other).await;
    stranger.send(&format!("{PLACE}/sessies"), &[("session", one)]).await.is(200).says("Daar was u al uitgelogd.");
    assert!(is_in(&mut laptop).await && is_in(&mut third).await, "nobody ends another's session");
    phone.send(&format!("{PLACE}/sessies"), &[("session", one)]).await.is(200).says("U bent daar uitgelogd.");
    assert_ne!(is_in(&mut laptop).await, is_in(&mut third).await);
    assert_eq!(others(&phone.get(PLACE).await), std::slice::from_ref(two));
    phone.send(&format!("{PLACE}/sessies/andere"), &[]).await.is(200).says("U bent overal elders uitgelogd.");
    assert!(
        !is_in(&mut laptop).await && !is_in(&mut third).await && is_in(&mut phone).await && is_in(&mut stranger).await
    );
    assert!(others(&phone.get(PLACE).await).is_empty());
    for odd in ["", "%", "zz", "'; delete from session"] {
        phone.send(&format!("{PLACE}/sessies"), &[("session", odd)]).await.is(200).says("Daar was u al uitgelogd.");
    }
    house.clock().shift(Duration::minutes(61));
    logged_in(&house, &sanne).await.get(PLACE).await.is(200).is_silent_on("Daar uitloggen");
}

#[tokio::test]
async fn another_password_asks_for_the_one_of_now_ends_the_others_and_is_told() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut here, mut there) = (logged_in(&house, &sanne).await, logged_in(&house, &sanne).await);
    let old = here.cookies.clone();
    let page = format!("{PLACE}/wachtwoord");
    let new = "koffie-tuinhek-maandag";
    let fields = |password, chosen, again| [("password", password), ("new_password", chosen), ("again", again)];
    for (fields, says) in [
        (fields("", new, new), "Vul uw wachtwoord in."),
        (fields("verkeerd", new, new), "Dit wachtwoord klopt niet."),
        (fields(PASSWORD, "kort", "kort"), "Dit wachtwoord is te kort."),
        (fields(PASSWORD, new, "anders-dan-dat"), "De wachtwoorden zijn niet gelijk."),
        (fields(PASSWORD, "sanne@huurders.example", "sanne@huurders.example"), "lijkt op uw naam"),
    ] {
        let seen = here.post(&page, &fields).await.is(422).says(says);
        assert!(!seen.body.contains(new) && !seen.body.contains(PASSWORD), "no password is shown again");
    }
    assert!(is_in(&mut there).await);
    // A link that was mailed before opens the account by no other password after.
    house.browser().post("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(303);
    house.work().await;
    let link = house.mails().await.pop().unwrap().link().to_owned();
    here.send(&page, &fields(PASSWORD, new, new)).await.is(200).says("Uw wachtwoord is gewijzigd.");
    assert!(is_in(&mut here).await && !is_in(&mut there).await);
    assert_ne!(here.cookies, old, "the session has a new id");
    house.work().await;
    assert_eq!(house.mails().await.pop().unwrap().subject, "Uw wachtwoord voor De Woonmensen is gewijzigd");
    let path = link.split("/wachtwoord-vergeten").nth(1).map(|rest| format!("/wachtwoord-vergeten{rest}")).unwrap();
    house.browser().get(&path).await.is(410);
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(422);
    try_to_log_in(&mut house.browser(), sanne.login, new).await.is(303);
}

#[test]
fn of_a_device_two_words_are_known_and_whatever_else_it_says_is_not_kept() {
    for (agent, code) in [
        ("Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0", "firefox-android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "safari-ios",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1",
            "chrome-ios",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0",
            "edge-windows",
        ),
        (
            "Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/117.0 Mobile Safari/537.36",
            "samsung-android",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
            "safari-mac",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0", "firefox-linux"),
        ("curl/8.5.0", "other-other"),
        ("", "other-other"),
    ] {
        let mut headers = HeaderMap::new();
        headers.insert(header::USER_AGENT, agent.parse().unwrap());
        let device = Device::of(&headers);
        assert_eq!(device.code(), code);
        assert_eq!(Device::from_code(code), device);
    }
    assert_eq!(Device::of(&HeaderMap::new()), Device::from_code("netscape-beos"));
}
