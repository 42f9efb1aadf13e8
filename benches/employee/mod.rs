//! An employee of customer contact, logged in with both steps.

use std::net::SocketAddr;

use anyhow::{Context, Result, anyhow, ensure};
use huisrecht::accounts::declaration;
use huisrecht::accounts::second_step::code;
use huisrecht::accounts::staff::{self, EmployeeName, NewEmployee};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use time::OffsetDateTime;

use crate::shared::http::{Answer, Connection, get, post};

const LOGIN: &str = "zoeker@woonmensen.example";
const PASSWORD: &str = "een heel lange zin";
const SECRET: &str = "HUISRECHTZOEKERAAAAAAAAAAAAAAAAA";

pub async fn add(app: &App) -> Result<()> {
    let new = NewEmployee {
        email: EmailAddress::parse(LOGIN).map_err(|_| anyhow!("the employee's address"))?,
        name: EmployeeName::parse("Zoeker").map_err(|_| anyhow!("the employee's name"))?,
        roles: vec![StaffRole::CustomerContact],
        lang: Lang::Nl,
    };
    let hashed = app.hasher.hash(PASSWORD.into()).await?;
    let added = staff::add_ready(app, Actor::Operator("bench"), &new, &hashed, &SECRET.to_owned()).await?;
    let person = added.context("the employee was there already")?;
    Ok(declaration::accept_current(app, Actor::Operator("bench"), person).await?)
}

/// The cookie line of a session that may open this page.
pub fn log_in(address: SocketAddr, page: &str) -> Result<String> {
    let mut connection = Connection::open(address)?;
    let [login, password] = [LOGIN, PASSWORD].map(|word| utf8_percent_encode(word, NON_ALPHANUMERIC));
    let half = connection.ask(&post("/inloggen", "", &format!("login={login}&password={password}&next=")))?;
    let code = code::unused(SECRET, OffsetDateTime::now_utc(), None).context("the code")?;
    let whole = connection.ask(&post("/inloggen/code", &cookie(&half)?, &format!("code={code}&next=")))?;
    let cookie = cookie(&whole)?;
    let opened = connection.ask(&get(page, &cookie))?;
    ensure!(opened.status == 200, "{page} was answered with {}", opened.status);
    Ok(cookie)
}

fn cookie(answer: &Answer) -> Result<String> {
    let set = answer.header("set-cookie").filter(|_| answer.status == 303);
    let cookie = set.and_then(|cookie| cookie.split(';').next()).context("the employee did not get in")?;
    Ok(format!("cookie: {cookie}\r\n"))
}
