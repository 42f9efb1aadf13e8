//! Who works with the portal: let in, kept out, and never beyond what a role brings (P21, P22, P65; SECURITY V6 to V8).

mod axes;
mod inviting;
mod keeping_out;
mod last;
mod matrix;
mod roles;
mod secrecy;

use huisrecht::kernel::staff::StaffRole;
use sqlx::AssertSqlSafe;

use crate::house::{Browser, Employee, House, Mail, PASSWORD, Seen};

const LIST: &str = "/beheer/medewerkers";

/// The page of an employee.
fn page_of(employee: &Employee) -> String {
    format!("{LIST}/{}", employee.person)
}

async fn administrator(house: &House) -> Browser {
    house.colleague("petra", &[StaffRole::Administrator]).await
}

const DECLARATION: &str = "/beheer/geheimhouding";

/// Reads the version of the declaration that counts, and accepts it.
async fn accept(browser: &mut Browser) {
    let asked = browser.get(DECLARATION).await.is(200).field("asked").unwrap();
    browser.send(DECLARATION, &[("accept", "yes"), ("asked", &asked)]).await.is(200).says("Werkplek");
}

/// The mails to an address, oldest first.
async fn mails_to(house: &House, address: &str) -> Vec<Mail> {
    house.work().await;
    house.mails().await.into_iter().filter(|mail| mail.to == address).collect()
}

/// The address in an invitation, as a path.
fn way_in(mail: &Mail) -> String {
    let link = mail.links.iter().find(|link| link.contains("/inloggen/uitnodiging/")).unwrap();
    link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

/// What the page says to a log-in with the password of the tests.
async fn try_to_log_in(house: &House, login: &str) -> Seen {
    house.browser().post("/inloggen", &[("login", login), ("password", PASSWORD)]).await
}

async fn count(house: &House, sql: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_one(house.owner()).await.unwrap()
}

/// What the audit log says that happened to somebody, in order.
async fn happened(house: &House, employee: &Employee) -> Vec<String> {
    let sql = "select event || coalesce(' ' || object, '') from audit_entry where subject = $1 order by at, id";
    sqlx::query_scalar(sql).bind(employee.person.uuid()).fetch_all(house.owner()).await.unwrap()
}
