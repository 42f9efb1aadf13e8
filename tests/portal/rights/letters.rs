//! Writing letters about a request as an employee does: for tests of what is decided.

use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Channel, Kind, New, Request, Step};

use super::cases::{address, employee, letter, nothing_outside, now, take, take_in};
use crate::house::{Browser, House, Seen};

/// A request by letter of two days ago, the only system it is about being the portal, and the coordinator who decides on it.
pub async fn begin(house: &House, kind: Kind) -> (Request, Browser, AccountId) {
    let (desk, account) = employee(house, "yusuf", StaffRole::PrivacyCoordinator).await;
    nothing_outside(house).await;
    (take_in(house, &letter(house, kind, "wilma", 2), By::Portal).await, desk, account)
}

/// Steps by an employee, without a page.
pub async fn steps(house: &House, request: &Request, account: AccountId, steps: &[Step]) -> Request {
    let mut request = now(house, request).await;
    for step in steps {
        request = take(house, &request, *step, account).await;
    }
    request
}

/// Somebody without an account who follows a request by its code, in this language: with the request, and where.
pub async fn follower(house: &House, kind: Kind, lang: Lang) -> (Request, Browser, String) {
    let new = New { channel: Channel::Website, lang, ..letter(house, kind, "wilma", 2) };
    let one = take_in(house, &new, By::Portal).await;
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let code = rights::make_follow_code(&mut change, &app.vault, &one).await.unwrap();
    change.done().await.unwrap();
    let mut browser = house.browser();
    let start = if lang == Lang::En { "/en/privacy/verzoek/volgen" } else { "/privacy/verzoek/volgen" };
    let fields = [("number", one.number.as_str()), ("code", &code.grouped())];
    browser.post(start, &fields).await.is(303);
    let place = format!("{start}/{}", one.number);
    (one, browser, place)
}

pub const POST: [(&str, &str); 3] =
    [("name", "Wilma de Vries"), ("way", "post"), ("address", "Lindenhof 12\n7311 AB Apeldoorn")];
pub const PORTAL: [(&str, &str); 2] = [("name", "Wilma de Vries"), ("way", "portal")];

/// Where a decision is written.
pub fn place(request: &Request, decision: &str) -> String {
    format!("{}/besluit/{decision}", address(request))
}

/// Writes a letter over the request as it is, up to its preview, or the refusal of what was typed.
pub async fn write(house: &House, desk: &mut Browser, path: &str, request: &Request, typed: &[(&str, &str)]) -> Seen {
    let revision = now(house, request).await.version.to_string();
    desk.post(path, &[typed, &[("revision", revision.as_str()), ("step", "preview")]].concat()).await
}

/// Presses the button below a preview, and sees what comes of it.
pub async fn send(desk: &mut Browser, preview: &Seen) -> Seen {
    let sent = super::send(desk, preview, &[]).await;
    match sent.location() {
        Some(place) => desk.get(&place).await.is(200),
        None => sent,
    }
}

/// How many letters are kept.
pub async fn kept(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from rights_letter").fetch_one(house.owner()).await.unwrap()
}

/// The letter on a page, without what stands around it.
pub fn article(seen: &Seen) -> String {
    let (_, letter) = seen.body.split_once("<article class=\"letter\"").unwrap();
    letter.split_once("</article>").unwrap().0.to_owned()
}
