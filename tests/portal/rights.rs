//! Requests about somebody's data: the rules, what is kept, asking and following (P76, P84, P86, P87, P90 to P93).

mod asking;
mod asking_own;
mod case;
mod case_page;
mod cases;
mod correcting;
mod correcting_after;
mod correcting_mails;
mod corrections;
mod deciding;
mod deciding_rules;
mod deciding_who;
mod disputed;
mod dossier_given;
mod following;
mod giving_up;
mod held;
mod intake;
mod keeping;
mod letters;
mod matching;
mod messages;
mod order;
mod own_code;
mod queue;
mod receipt_day;
mod redeeming;
mod reminding;
mod reviewing;
mod showing;
mod talking;
mod tasks;
mod unmailed;
mod unmatching;
mod walk;
mod ways;

use crate::house::{Browser, House, Seen};

/// What somebody types who asks without an account.
pub const WITH_EMAIL: [(&str, &str); 5] = [
    ("name", "Wilhelmina Kastanjelaar"),
    ("birth_date_day", "27"),
    ("birth_date_month", "3"),
    ("birth_date_year", "1985"),
    ("email", "wilhelmina@elders.example"),
];

/// Sends the page on which everything stands once more.
pub async fn send(browser: &mut Browser, check: &Seen, more: &[(&str, &str)]) -> Seen {
    let mut fields: Vec<(String, String)> = vec![];
    for tag in check.body.split("<input type=\"hidden\"").skip(1).map(|tag| tag.split('>').next().unwrap()) {
        let name = tag.split("name=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let value = check.field(&name).unwrap();
        fields.push((name, value));
    }
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.push(("step", "send"));
    all.extend(more);
    browser.post(check.path.as_str(), &all).await
}

/// Asks without an account, and gives the page with the number and the code.
pub async fn ask(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> Seen {
    let check = browser.post(&format!("/privacy/verzoek/{kind}"), fields).await.is(200).says("Controleer uw verzoek");
    send(browser, &check, &[]).await.is(200).says("Uw verzoek is verstuurd")
}

/// The words after a name in a list of names and values.
pub fn value(seen: &Seen, name: &str) -> String {
    let (_, rest) =
        seen.body.split_once(&format!("<dt>{name}</dt>")).unwrap_or_else(|| panic!("no {name}: {}", seen.text()));
    rest.split_once("<strong class=\"keep\">").unwrap().1.split('<').next().unwrap().to_owned()
}

/// Number and code of a request that somebody asked without an account.
pub async fn number_and_code(house: &House, kind: &str) -> (String, String) {
    let sent = ask(&mut house.browser(), kind, &[&WITH_EMAIL[..], &[("body", "Wat weet u van mij?")]].concat()).await;
    (value(&sent, "Nummer"), value(&sent, "Code"))
}

/// The same, and the browser that has it open.
pub async fn followed(house: &House, kind: &str) -> (Browser, String, String) {
    let (number, code) = number_and_code(house, kind).await;
    let mut browser = house.browser();
    browser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(303);
    let path = format!("/privacy/verzoek/volgen/{number}");
    (browser, path, number)
}

pub async fn count(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from rights_request").fetch_one(house.owner()).await.unwrap()
}
