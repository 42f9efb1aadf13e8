//! In and out of the newsletter (P47, P48, P49): nothing begins without a yes from the mailbox itself, nothing tells who is subscribed, and one
//! press ends it, for ever and for whoever gets it.

mod awkward;
mod bounces;
mod bringing_in;
mod by_post;
mod coming_back;
mod form;
mod known;
mod leaving;
mod markdown;
mod one_click;
mod printer;
mod sending;
mod signing_up;
mod soak;
mod writing;

use std::collections::BTreeMap;

use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::name::FamilyName;
use huisrecht::kernel::register::Purpose;
use huisrecht::persons::{self, InMailbox};
use huisrecht::platform::audit::Actor;
use huisrecht::{consents, newsletter};
use uuid::Uuid;

use crate::house::{Arranged, Browser, House, Mail, Seen, Somebody};

/// What stands in the form when it is sent.
#[derive(Clone)]
struct Answers(BTreeMap<&'static str, String>);

const NOOR: &[(&str, &str)] = &[
    ("channel", "email"),
    ("email", "noor@lezers.example"),
    ("given_names", "Noor"),
    ("name_prefix", "ter"),
    ("family_name", "Leeszaal"),
    ("consent_newsletter", "yes"),
    ("website", ""),
];

const HOME: &[(&str, &str)] =
    &[("postcode", "8011pk"), ("house_number", "12-a"), ("street", "Meidoornpad"), ("town", "Zwolle")];

impl Answers {
    /// Opens the page, as one must: the text that is on it is sent along.
    async fn on(browser: &mut Browser, page: &str) -> Self {
        let page = browser.get(page).await.is(200);
        let mut answers: BTreeMap<_, _> = NOOR.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        answers.insert("consent_newsletter_text", page.field("consent_newsletter_text").unwrap());
        Self(answers)
    }

    async fn of_noor(browser: &mut Browser) -> Self {
        Self::on(browser, "/nieuwsbrief").await
    }

    async fn by_post(browser: &mut Browser) -> Self {
        let answers = Self::of_noor(browser).await.with("channel", "post");
        HOME.iter().fold(answers, |answers, (field, text)| answers.with(field, *text))
    }

    fn with(mut self, field: &'static str, text: impl Into<String>) -> Self {
        self.0.insert(field, text.into());
        self
    }

    fn without(mut self, field: &str) -> Self {
        self.0.remove(field);
        self
    }

    async fn send(&self, browser: &mut Browser) -> Seen {
        let pairs: Vec<(&str, &str)> = self.0.iter().map(|(field, text)| (*field, text.as_str())).collect();
        browser.post("/nieuwsbrief", &pairs).await
    }
}

/// The path of a link.
fn path(link: &str) -> String {
    link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

/// The newest mail.
async fn mail(house: &House) -> Mail {
    house.work().await;
    house.mails().await.pop().expect("a mail")
}

/// The path of the link in the newest mail that leads there.
async fn link_to(house: &House, there: &str) -> String {
    let mail = mail(house).await;
    path(mail.links.iter().find(|link| link.contains(there)).unwrap_or_else(|| panic!("{there} in {}", mail.text)))
}

/// The form was sent; the path of the link in the mail.
async fn asked(house: &House, answers: &Answers, browser: &mut Browser) -> String {
    let sent = answers.send(browser).await.is(303);
    assert_eq!(sent.location().as_deref(), Some("/nieuwsbrief/verstuurd"));
    link_to(house, "/nieuwsbrief/bevestigen/").await
}

/// From the form to the consent.
async fn subscribed(house: &House, answers: &Answers) -> PersonId {
    let mut browser = house.browser();
    let link = asked(house, answers, &mut browser).await;
    let done = browser.post(&link, &[]).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/nieuwsbrief/aangemeld"));
    newest(house).await
}

/// Who gave or withdrew the newsletter last.
async fn newest(house: &House) -> PersonId {
    let sql = "select person_id from consent_event where purpose = 'newsletter' order by recorded_at desc limit 1";
    sqlx::query_scalar::<_, Uuid>(sql).fetch_one(house.owner()).await.unwrap().into()
}

async fn noor(house: &House) -> PersonId {
    let answers = Answers::of_noor(&mut house.browser()).await;
    subscribed(house, &answers).await
}

/// Has an account, and ticked the box there.
async fn with_an_account(house: &House, name: &str) -> Somebody {
    let text = consents::texts(house.app()).await.unwrap().current(Purpose::Newsletter).unwrap().id;
    house.somebody_who(name, |sign_up| sign_up.newsletter_text = Some(text)).await
}

/// What stands in each newsletter to somebody.
async fn leave_link(house: &House, person: PersonId) -> String {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let link = newsletter::leave_link(house.app(), &mut change, person, Lang::Nl).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    path(link.as_str())
}

async fn gets_it(house: &House, person: PersonId) -> bool {
    consents::allowed(house.app().db.read(), person, Purpose::Newsletter).await.unwrap()
}

/// Whether an import may not bring them in.
async fn is_suppressed(house: &House, email: &str, family: Option<&str>) -> bool {
    let email = EmailAddress::parse(email).unwrap();
    let family = family.map(|family| FamilyName::parse(family).unwrap());
    let who = InMailbox::new(&house.app().vault, &email, family.as_ref());
    persons::left_newsletter(house.app().db.read(), &who).await.unwrap()
}
