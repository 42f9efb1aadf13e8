//! A code that is right is no proof by itself: what the page says follows from what we then know (P87).

use huisrecht::kernel::code::Code;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::proof::{self, Carrier};
use huisrecht::rights::{By, Request, Shown, Step};

use super::followed;
use super::following::find;
use super::keeping::take;
use crate::house::{Browser, House};

/// Somebody without an account follows a request that is matched; where they fill in a code.
async fn matched(house: &House) -> (Browser, String, Request) {
    let sanne = house.somebody("sanne").await;
    let (browser, path, number) = followed(house, "inzage").await;
    let request = find(house, &number).await;
    let request = take(house, &request, Step::Match(sanne.person), By::Portal).await.unwrap();
    (browser, format!("{path}/code"), request)
}

/// Asked to show who they are, by a code that shows this.
pub async fn sent(house: &House, request: &Request, by: (Carrier, Shown)) -> (Request, Code) {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let taken = huisrecht::rights::take(&mut change, request, Step::AskIdentity, By::Portal).await.unwrap();
    let (code, _) = proof::make_code(&mut change, &app.vault, request, by).await.unwrap();
    change.done().await.unwrap();
    (taken.unwrap(), code)
}

#[tokio::test]
async fn a_code_after_the_end_says_that_it_is_closed_and_not_that_we_know_who_asks() {
    let house = House::new().await;
    let (mut browser, path, request) = matched(&house).await;
    let (request, code) = sent(&house, &request, (Carrier::Mail, Shown::MailCode)).await;
    take(&house, &request, Step::Refuse, By::Portal).await.unwrap();
    let seen = browser.post(&path, &[("code", &code.grouped())]).await.is(422);
    seen.says("Dit verzoek is al gesloten").is_silent_on("Wij weten nu dat u het bent");
}

#[tokio::test]
async fn a_code_that_shows_too_little_by_now_is_told_so() {
    let house = House::new().await;
    let (mut browser, path, request) = matched(&house).await;
    let request = take(&house, &request, Step::NeedStrong, By::Portal).await.unwrap();
    let (request, code) = sent(&house, &request, (Carrier::Mail, Shown::MailCode)).await;
    let seen = browser.post(&path, &[("code", &code.grouped())]).await.is(422);
    seen.says("wij moeten zekerder weten wie u bent").is_silent_on("Wij weten nu dat u het bent");
    let after = find(&house, request.number.as_str()).await;
    assert_eq!((after.case.shown, after.case.is_identified()), (Some(Shown::MailCode), false));
}

#[tokio::test]
async fn a_code_that_was_under_way_ends_when_it_would_show_too_little_and_a_strong_one_goes_on() {
    let house = House::new().await;
    let (mut browser, path, request) = matched(&house).await;
    let (request, weak) = sent(&house, &request, (Carrier::Mail, Shown::MailCode)).await;
    let request = take(&house, &request, Step::NeedStrong, By::Portal).await.unwrap();
    let seen = browser.post(&path, &[("code", &weak.grouped())]).await.is(422).says("Deze code werkt niet");
    seen.is_silent_on("Wij weten nu dat u het bent");
    let (request, strong) = sent(&house, &request, (Carrier::Letter, Shown::LetterCode)).await;
    take(&house, &request, Step::NeedStrong, By::Portal).await.unwrap();
    let told = browser.post(&path, &[("code", &strong.grouped())]).await.is(303).location().unwrap();
    browser.get(&told).await.is(200).says("Wij weten nu dat u het bent");
}
