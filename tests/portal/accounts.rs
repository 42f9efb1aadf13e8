//! Logging in and out, and a forgotten password: what somebody else may learn of an account is nothing, and the owner always gets in.

mod limits;
mod log_in;
mod odd_requests;
mod own;
mod passkeys;
mod passwords;
pub mod queries;
mod recovery;
mod second_step;
mod sessions;

use huisrecht::accounts;
use huisrecht::kernel::address::{Address, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::login_name::LoginName;
use huisrecht::kernel::name::{FamilyName, PersonName};
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons::{self, Contact, Person, Source};
use huisrecht::platform::audit::Actor;

use crate::house::{Browser, House, Mail, Seen};

const PASSWORD: &str = "gordijn-regen-appelflap";

/// Somebody with an account.
struct Tenant {
    person: PersonId,
    account: AccountId,
    login: &'static str,
}

/// Somebody whose log-in name is their e-mail address.
async fn sanne(house: &House) -> Tenant {
    tenant(house, "sanne@huurders.example", "sanne@huurders.example", Lang::Nl).await
}

async fn tenant(house: &House, login: &'static str, email: &str, lang: Lang) -> Tenant {
    let (app, person) = (house.app(), PersonId::new());
    let password = app.hasher.hash(PASSWORD.into()).await.unwrap();
    let mut change = app.db.change(Actor::Job("tests")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Identity).await.unwrap();
    let record = record(email);
    persons::add(&mut change, &app.vault, &file, person, &record, Source::Person).await.unwrap();
    let name = LoginName::parse(login).unwrap();
    let new = accounts::NewAccount { person, kind: accounts::Kind::Person, login: &name, password: &password, lang };
    let account = accounts::create(&mut change, &app.vault, &file, &new).await.unwrap();
    change.commit(persons::Event::Added { person }).await.unwrap();
    Tenant { person, account, login }
}

fn record(email: &str) -> Person {
    let address = Address::Dutch {
        postcode: Postcode::parse("7311 AB").unwrap(),
        number: HouseNumber::parse("12").unwrap(),
        street: Street::parse("Voorbeeldstraat").unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    };
    let name = PersonName { given: None, prefix: None, family: FamilyName::parse("Jansen").unwrap() };
    let contact = Contact { email: Some(EmailAddress::parse(email).unwrap()), phone: None, address };
    Person { name, birth_date: BirthDate::parse_iso("1987-03-12").unwrap(), contact }
}

async fn close(house: &House, tenant: &Tenant) {
    let mut change = house.app().db.change(Actor::Person(tenant.person)).await.unwrap();
    accounts::close(&mut change, tenant.account).await.unwrap();
    change.commit(accounts::Event::LoggedOut { person: tenant.person }).await.unwrap();
}

async fn try_to_log_in(browser: &mut Browser, login: &str, password: &str) -> Seen {
    browser.post("/inloggen", &[("login", login), ("password", password)]).await
}

/// A browser in which this person is logged in.
async fn logged_in(house: &House, tenant: &Tenant) -> Browser {
    let mut browser = house.browser();
    let seen = try_to_log_in(&mut browser, tenant.login, PASSWORD).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/mijn"));
    browser
}

async fn is_in(browser: &mut Browser) -> bool {
    browser.get_once("/mijn").await.status == 200
}

/// All mails, newest first.
async fn mails(house: &House) -> Vec<Mail> {
    house.work().await;
    let mut mails = house.mails().await;
    mails.reverse();
    mails
}

/// The path of the link in a mail by which a new password is chosen.
fn link_in(mail: &Mail) -> String {
    let link = mail.links.iter().find(|link| link.contains("/nieuw/")).expect("a link in the mail");
    link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

async fn count(house: &House, question: &'static str) -> i64 {
    sqlx::query_scalar(question).fetch_one(house.owner()).await.unwrap()
}
