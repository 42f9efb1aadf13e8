//! A correction on its way: for tests of what is put down, decided and shown.

use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{self, Kind, Request};
use uuid::Uuid;

use super::cases::{address, employee, now};
use super::letters::write;
use crate::house::{Browser, House, Seen, Somebody};

/// Somebody with an account, who asked a correction from it, and the coordinator who decides on it.
pub struct Asking {
    pub sanne: Somebody,
    pub own: Browser,
    pub request: Request,
    pub desk: Browser,
    pub account: AccountId,
}

pub async fn asking(house: &House) -> Asking {
    let sanne = house.somebody("sanne").await;
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let request = asked_by(house, &sanne, Kind::Correction).await;
    let (desk, account) = employee(house, "yusuf", StaffRole::PrivacyCoordinator).await;
    Asking { sanne, own, request, desk, account }
}

/// From their own account.
pub async fn asked_by(house: &House, somebody: &Somebody, kind: Kind) -> Request {
    let mut own = house.browser();
    own.log_in(somebody).await;
    let path = format!("/mijn/verzoeken/nieuw/{}", kind.slug());
    let check = own.post(&path, &[("body", "Mijn achternaam is fout.")]).await.is(200);
    let sent = super::send(&mut own, &check, &[]).await.is(303);
    let place = sent.location().unwrap();
    let number = place.rsplit('/').next().unwrap().split('?').next().unwrap();
    rights::by_number(house.app().db.read(), &rights::Number::parse(number).unwrap()).await.unwrap().unwrap()
}

/// Where the lines stand.
pub fn lines(request: &Request) -> String {
    format!("{}/correctie", address(request))
}

/// Puts a datum down, and sees what comes of it.
pub async fn put_down(
    house: &House,
    desk: &mut Browser,
    request: &Request,
    field: &str,
    typed: &[(&str, &str)],
) -> Seen {
    let revision = now(house, request).await.version.to_string();
    let fields = [typed, &[("revision", revision.as_str())]].concat();
    desk.send(&format!("{}/nieuw/{field}", lines(request)), &fields).await
}

/// Decides a line: `accept` or `reject`.
pub async fn decide(
    house: &House,
    desk: &mut Browser,
    request: &Request,
    (line, verdict): (i32, &str),
    why: &str,
) -> Seen {
    let revision = now(house, request).await.version.to_string();
    let fields = [("verdict", verdict), ("why", why), ("revision", revision.as_str())];
    desk.send(&format!("{}/{line}", lines(request)), &fields).await
}

/// Ends the work in other systems, so that an answer can leave.
pub async fn close_tasks(desk: &mut Browser, request: &Request) {
    let seen = desk.get(&address(request)).await.is(200);
    let links = seen.body.split("class=\"button button-second\" href=\"").skip(1);
    let links: Vec<String> = links.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    for task in links.iter().filter(|link| link.contains("/zoekwerk/")) {
        let fields = [("ended", "changed"), ("words", "Ook daar aangepast.")];
        super::cases::close_task(desk, task, &fields, None).await.is(303);
    }
}

/// The answer up to its preview, or the refusal of what was typed.
pub async fn answer(house: &House, desk: &mut Browser, request: &Request, outcome: &str) -> Seen {
    let typed = [
        ("outcome", outcome),
        ("done", "Wij keken alles na."),
        ("withheld", "Wat niet klopte, lieten wij staan."),
        ("name", "Sanne"),
        ("way", "portal"),
    ];
    write(house, desk, &super::letters::place(request, "antwoord"), request, &typed).await
}

/// The file of somebody, opened for a reason.
pub async fn file_of(house: &House, somebody: &Somebody) -> Seen {
    let mut desk = house.colleague(&format!("balie{}", Uuid::now_v7().simple()), &[StaffRole::CustomerContact]).await;
    let file = format!("/beheer/personen/{}", somebody.person);
    desk.send(&format!("{file}/openen"), &[("reason", "quality")]).await.is(200)
}
