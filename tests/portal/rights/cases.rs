//! Requests as they come in, for tests of the pages that show them.

use huisrecht::accounts;
use huisrecht::kernel::deadline::Received;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, Asked, By, Channel, Kind, New, Request, Step};
use time::{Date, Duration};

use crate::house::{Browser, House, Seen};

/// What came by letter so many days ago, from somebody who calls themselves so.
pub fn letter(house: &House, kind: Kind, name: &str, days_ago: i64) -> New {
    let day = today(house) - Duration::days(days_ago);
    New {
        kind,
        channel: Channel::Letter,
        lang: Lang::Nl,
        received: Received::on(day),
        repeats: None,
        asked: Asked {
            body: Prose::parse("Welke gegevens hebt u van mij?").ok(),
            name: Line::parse(name).ok(),
            email: EmailAddress::parse(&format!("{name}@elders.example")).ok(),
            address: Prose::parse("Vroeger Molenweg 3, Apeldoorn").ok(),
            ..Asked::default()
        },
    }
}

pub fn today(house: &House) -> Date {
    huisrecht::kernel::dates::amsterdam_day(house.clock().now())
}

pub async fn take_in(house: &House, new: &New, by: By) -> Request {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let request = rights::take_in(app, &mut change, new, by).await.unwrap();
    change.done().await.unwrap();
    request
}

/// An employee with their account.
pub async fn employee(house: &House, name: &str, role: StaffRole) -> (Browser, AccountId) {
    let employee = house.employee(name, &[role]).await;
    let account = accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap();
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    (browser, account)
}

pub async fn take(house: &House, request: &Request, step: Step, account: AccountId) -> Request {
    let mut change = house.app().db.change(Actor::Staff(account)).await.unwrap();
    let by = By::Staff(account, StaffRole::PrivacyCoordinator);
    let taken = rights::take(&mut change, request, step, by).await.unwrap().unwrap();
    change.done().await.unwrap();
    taken
}

pub async fn now(house: &House, request: &Request) -> Request {
    rights::find(house.app().db.read(), request.id).await.unwrap().unwrap()
}

/// The association keeps nothing outside the portal: an answer waits for no search.
pub async fn nothing_outside(house: &House) {
    outside(house, false).await;
}

/// Whether the systems outside the portal are in use.
pub async fn outside(house: &House, used: bool) {
    let mut tx = house.owner().begin().await.unwrap();
    sqlx::raw_sql("set local session_replication_role = replica").execute(&mut *tx).await.unwrap();
    sqlx::query("update outside_system set active = $1").bind(used).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// Closes a task from its page.
pub async fn close_task(desk: &mut Browser, task: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Seen {
    let about = desk.get(task).await.is(200).field("about").unwrap();
    desk.upload(task, &[fields, &[("about", &about)]].concat(), file).await
}

/// Where its case page stands.
pub fn address(request: &Request) -> String {
    format!("/beheer/verzoeken/{}", request.number)
}

/// How often somebody reads that their data were used, by how.
pub async fn lines(house: &House, person: huisrecht::kernel::ids::PersonId, look: &str) -> i64 {
    sqlx::query_scalar("select count(*) from processing_line where person_id = $1 and look = $2")
        .bind(person.uuid())
        .bind(look)
        .fetch_one(house.owner())
        .await
        .unwrap()
}
