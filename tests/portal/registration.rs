//! From the form to an account and out again (P01, P02, P06, P10, P11, P12, P24, P25, P26, P29, P31): what somebody types waits sealed,
//! nothing tells who has an account already, and nobody gets one without a yes to the words that were on the screen.

mod answers;
mod births;
mod boxes;
mod closing;
mod link;
mod mailbox;
mod secrets;

use std::collections::BTreeMap;

use huisrecht::consents::{self, Publication, Wording};
use huisrecht::kernel::ids::ConsentTextId;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::Actor;
use sqlx::AssertSqlSafe;

use crate::house::{Arranged, Browser, House, Mail, Seen};
use crate::rows::rows;

const PASSWORD: &str = "gordijn-regen-appelflap";

/// What stands in the form when it is sent.
#[derive(Clone)]
struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    /// Opens the page, as one must: the texts that are on it are sent along. Sanne fills in the rest, and ticks the first box.
    async fn on(browser: &mut Browser, page: &str) -> Self {
        let page = browser.get(page).await.is(200);
        let mut answers: BTreeMap<_, _> = SANNE.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        for text in ["consent_account_text", "consent_newsletter_text"] {
            answers.insert(text, page.field(text).unwrap());
        }
        Self(answers)
    }

    async fn of_sanne(browser: &mut Browser) -> Self {
        Self::on(browser, "/aanmelden").await
    }

    fn with(mut self, field: &'static str, text: impl Into<String>) -> Self {
        self.0.insert(field, text.into());
        self
    }

    fn without(mut self, field: &str) -> Self {
        self.0.remove(field);
        self
    }

    fn born(self, day: impl ToString, month: impl ToString, year: impl ToString) -> Self {
        self.with("birth_date_day", day.to_string())
            .with("birth_date_month", month.to_string())
            .with("birth_date_year", year.to_string())
    }

    fn pairs(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(field, text)| (*field, text.as_str())).collect()
    }

    /// Sends the form and stays where the answer is.
    async fn send(&self, browser: &mut Browser) -> Seen {
        browser.post("/aanmelden", &self.pairs()).await
    }
}

const SANNE: &[(&str, &str)] = &[
    ("role", "tenant"),
    ("given_names", "Sanne"),
    ("name_prefix", "van den"),
    ("family_name", "Kastanjelaar"),
    ("birth_date_day", "27"),
    ("birth_date_month", "3"),
    ("birth_date_year", "1985"),
    ("email", "sanne@huurders.example"),
    ("phone", "06-12 34 56 78"),
    ("country", "Nederland"),
    ("postcode", "7311AB"),
    ("house_number", "12-a bis"),
    ("street", "Meidoornpad"),
    ("town", "Apeldoorn"),
    ("consent_account", "yes"),
];

/// The path of the link in the newest mail.
async fn link(house: &House) -> String {
    house.work().await;
    path(house.mails().await.last().expect("a mail"))
}

fn path(mail: &Mail) -> String {
    mail.link().strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

/// Chooses a password on the page behind the link.
async fn choose(browser: &mut Browser, link: &str) -> Seen {
    browser.post(link, &[("password", PASSWORD), ("password_again", PASSWORD)]).await
}

/// From the form to the overview; the page that greets.
async fn registered(house: &House, browser: &mut Browser, answers: &Answers) -> Seen {
    answers.send(browser).await.is(303);
    let link = link(house).await;
    browser.get(&link).await.is(200);
    let done = choose(browser, &link).await.is(303);
    browser.get(&done.location().unwrap()).await.is(200)
}

async fn try_to_log_in(browser: &mut Browser, login: &str) -> u16 {
    browser.post("/inloggen", &[("login", login), ("password", PASSWORD)]).await.status
}

pub async fn count(house: &House, question: &'static str) -> i64 {
    sqlx::query_scalar(question).fetch_one(house.owner()).await.unwrap()
}

pub async fn words(house: &House, question: &'static str) -> Vec<String> {
    sqlx::query_scalar(question).fetch_all(house.owner()).await.unwrap()
}

/// Everything in every table, as text; binary columns in hexadecimal.
pub async fn everything(house: &House) -> String {
    let mut all = String::new();
    for table in rows(house).await.into_keys() {
        let sql = format!("select coalesce(string_agg(t::text, E'\\n'), '') from {table} t");
        let text: String = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(house.owner()).await.unwrap();
        all += &text;
    }
    all
}

/// A new text, published by another server: this one has not heard of it yet.
async fn published_elsewhere(house: &House, purpose: Purpose, words: &str) -> ConsentTextId {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let wording = Wording::parse(words, &format!("{words} (English)")).unwrap();
    let id = consents::publish(&mut change, purpose, &wording, &Publication::Material).await.unwrap();
    change.commit(Arranged::for_nobody()).await.unwrap();
    id
}

pub async fn published(house: &House, purpose: Purpose, words: &str) -> ConsentTextId {
    let id = published_elsewhere(house, purpose, words).await;
    consents::reload(house.app()).await.unwrap();
    id
}
