//! Who searches: an employee of customer contact, logged in with both steps.

use std::net::SocketAddr;

use anyhow::{Context, Result, anyhow, ensure};
use huisrecht::accounts::staff::{self, EmployeeName, NewEmployee, code};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons::Sought;
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use time::OffsetDateTime;

use crate::shared::http::{Answer, Connection, get, post};
use crate::shared::load::Visitor;

const LOGIN: &str = "zoeker@woonmensen.example";
const PASSWORD: &str = "een heel lange zin";
const SECRET: &str = "HUISRECHTZOEKERAAAAAAAAAAAAAAAAA";
const PAGE: &str = "/beheer/personen";

pub async fn add(app: &App) -> Result<()> {
    let new = NewEmployee {
        email: EmailAddress::parse(LOGIN).map_err(|_| anyhow!("the employee's address"))?,
        name: EmployeeName::parse("Zoeker").map_err(|_| anyhow!("the employee's name"))?,
        roles: vec![StaffRole::CustomerContact],
        lang: Lang::Nl,
    };
    let hashed = app.hasher.hash(PASSWORD.into()).await?;
    let added = staff::add_ready(app, Actor::Operator("bench"), &new, &hashed, &SECRET.to_owned()).await?;
    ensure!(added.is_some(), "the employee was there already");
    Ok(())
}

/// The cookie line of a session.
pub fn log_in(address: SocketAddr) -> Result<String> {
    let mut connection = Connection::open(address)?;
    let [login, password] = [LOGIN, PASSWORD].map(|word| utf8_percent_encode(word, NON_ALPHANUMERIC));
    let half = connection.ask(&post("/inloggen", "", &format!("login={login}&password={password}&next=")))?;
    let code = code::current(SECRET, OffsetDateTime::now_utc()).context("the code")?;
    let whole = connection.ask(&post("/inloggen/code", &cookie(&half)?, &format!("code={code}&next=")))?;
    let cookie = cookie(&whole)?;
    let page = connection.ask(&get(PAGE, &cookie))?;
    ensure!(page.status == 200, "the page to search from was answered with {}", page.status);
    Ok(cookie)
}

fn cookie(answer: &Answer) -> Result<String> {
    let set = answer.header("set-cookie").filter(|_| answer.status == 303);
    let cookie = set.and_then(|cookie| cookie.split(';').next()).context("the employee did not get in")?;
    Ok(format!("cookie: {cookie}\r\n"))
}

/// Searches for one after the other.
pub struct Searcher {
    requests: Vec<String>,
    at: usize,
}

impl Searcher {
    /// Each begins with somebody else.
    pub fn new(cookie: &str, sought: &[Sought], at: usize) -> Self {
        Self { requests: sought.iter().map(|sought| post(PAGE, cookie, &form(sought))).collect(), at: at * 7 }
    }
}

fn form(sought: &Sought) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    match sought {
        Sought::Email(email) => format!("by=email&email={}", encoded(email.as_str())),
        Sought::NameAndBirth(family, born) => {
            let (name, born) = (encoded(family.as_str()), born.date());
            let (day, month, year) = (born.day(), u8::from(born.month()), born.year());
            format!("by=name&family_name={name}&birth_date_day={day}&birth_date_month={month}&birth_date_year={year}")
        }
        Sought::Home(postcode, number) => {
            format!("by=home&postcode={}&house_number={number}", encoded(postcode.as_str()))
        }
    }
}

impl Visitor for Searcher {
    fn visit(&mut self, connection: &mut Connection) -> Result<()> {
        let answer = connection.ask(&self.requests[self.at % self.requests.len()])?;
        self.at += 1;
        let found = answer.text().contains(&format!("href=\"{PAGE}/"));
        ensure!(answer.status == 200 && found, "a search found nobody: {}", answer.head);
        Ok(())
    }
}
