//! Who searches: an employee who is logged in.

use anyhow::{Result, ensure};
use huisrecht::persons::Sought;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::shared::http::{Connection, post};
use crate::shared::load::Visitor;

pub const PAGE: &str = "/beheer/personen";

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
