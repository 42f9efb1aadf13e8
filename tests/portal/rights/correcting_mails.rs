//! What is mailed when an e-mail address is corrected (P12, P78).

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{self, Kind, Request, Shown, Step};

use super::cases::{employee, letter, take_in};
use super::corrections::{asking, decide, put_down};
use super::letters::steps;
use crate::house::{House, Mail};
use crate::linking::tenant;

const NEW: &str = "sanne@nieuw.example";

/// The mails to an address, once they are sent.
async fn mails_to(house: &House, to: &str) -> Vec<Mail> {
    house.work().await;
    let mut mails = house.mails().await;
    mails.retain(|mail| mail.to == to);
    mails
}

/// Somebody asks it in their account, in this language, and it is put right.
async fn corrected(house: &House, lang: Lang) -> Request {
    let sanne = house.somebody("sanne").await;
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let start = if lang == Lang::En { "/en/mijn/verzoeken/nieuw/" } else { "/mijn/verzoeken/nieuw/" };
    let path = format!("{start}{}", Kind::Correction.slug());
    let check = own.post(&path, &[("body", "Mijn e-mailadres is fout.")]).await.is(200);
    let place = super::send(&mut own, &check, &[]).await.is(303).location().unwrap();
    let number = place.rsplit('/').next().unwrap().split('?').next().unwrap();
    let number = rights::Number::parse(number).unwrap();
    let one = rights::by_number(house.app().db.read(), &number).await.unwrap().unwrap();
    let (mut desk, _) = employee(house, "yusuf", StaffRole::PrivacyCoordinator).await;
    put_down(house, &mut desk, &one, "e-mail", &[("email", NEW)]).await.is(200);
    decide(house, &mut desk, &one, (1, "accept"), "").await.is(200);
    one
}

#[tokio::test]
async fn the_mail_to_the_old_address_names_the_request_and_the_association_in_their_places() {
    let said = [
        (Lang::Nl, "Bij verzoek { } verbeterde De Woonmensen uw e-mailadres."),
        (Lang::En, "For request { }, De Woonmensen corrected your e-mail address."),
    ];
    for (lang, words) in said {
        let house = House::new().await;
        let one = corrected(&house, lang).await;
        let words = words.replace("{ }", one.number.as_str());
        let mails = mails_to(&house, "sanne@voorbeeld.example").await;
        assert!(mails.iter().any(|mail| mail.text.contains(&words)), "{words}: {mails:?}");
    }
}

#[tokio::test]
async fn the_new_address_hears_on_which_request_it_stands_with_us_and_nothing_of_anybody() {
    let said = [
        (
            Lang::Nl,
            "Dit e-mailadres staat nu bij De Woonmensen",
            "Bij verzoek { } kreeg De Woonmensen dit e-mailadres.",
            "Bel ons op 055 000 00 00.",
        ),
        (
            Lang::En,
            "This e-mail address now stands with De Woonmensen",
            "For request { }, De Woonmensen was given this e-mail address.",
            "call us on 055 000 00 00.",
        ),
    ];
    for (lang, subject, words, call) in said {
        let house = House::new().await;
        let one = corrected(&house, lang).await;
        let words = words.replace("{ }", one.number.as_str());
        let mails = mails_to(&house, NEW).await;
        let [mail] = &mails[..] else { panic!("one mail: {mails:?}") };
        assert_eq!(mail.subject, subject);
        assert!(mail.text.contains(&words) && mail.text.contains(call), "{}", mail.text);
        for personal in ["sannesma", "Sanne", "sanne@", "Meidoornpad"] {
            assert!(!mail.text.contains(personal), "{personal}: {}", mail.text);
        }
    }
}

#[tokio::test]
async fn the_new_address_of_who_has_no_account_hears_of_it_too() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let (mut desk, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Correction, "sanne", 1), rights::By::Portal).await;
    let one = steps(&house, &one, account, &[Step::Match(file), Step::ShowIdentity(Shown::Desk)]).await;
    put_down(&house, &mut desk, &one, "e-mail", &[("email", NEW)]).await.is(200);
    assert!(mails_to(&house, NEW).await.is_empty(), "nothing is decided");
    decide(&house, &mut desk, &one, (1, "accept"), "").await.is(200);
    assert_eq!(mails_to(&house, NEW).await.len(), 1);
}

#[tokio::test]
async fn an_address_that_we_do_not_take_over_hears_nothing() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "e-mail", &[("email", NEW)]).await.is(200);
    decide(&house, &mut all.desk, &one, (1, "reject"), "U bevestigde het oude zelf.").await.is(200);
    put_down(&house, &mut all.desk, &one, "e-mail", &[("email", NEW)]).await.is(200);
    // Meanwhile the person changes it: nothing is applied.
    let set = "update person_contact set email = null where person_id = $1";
    let mut tx = house.owner().begin().await.unwrap();
    sqlx::raw_sql("set local session_replication_role = replica").execute(&mut *tx).await.unwrap();
    sqlx::query(set).bind(all.sanne.person.uuid()).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    decide(&house, &mut all.desk, &one, (2, "accept"), "").await.is(422).says("Er staat intussen iets anders");
    assert!(mails_to(&house, NEW).await.is_empty());
}
