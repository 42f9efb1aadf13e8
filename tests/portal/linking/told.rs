//! Whoever's data are linked hears of it at the address we have of them, and not only who linked them (P02).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::How;

use super::{browser_of, code, tenant, try_code};
use crate::house::House;

const SUBJECT: &str = "Uw gegevens bij De Woonmensen zijn gekoppeld";

/// To whom the mails of this subject went.
async fn told(house: &House) -> Vec<String> {
    house.work().await;
    let mails = house.mails().await;
    for mail in mails.iter().filter(|mail| mail.subject == SUBJECT) {
        assert!(mail.text.contains("Iemand koppelde uw gegevens bij De Woonmensen aan een account."), "{}", mail.text);
        assert!(mail.text.contains("Was u dat niet? Bel ons meteen op 055"), "{}", mail.text);
        for word in ["sanne", "joris", "Meidoornpad"] {
            assert!(!mail.text.contains(word), "whose account and which home stay out of it: {}", mail.text);
        }
    }
    mails.into_iter().filter(|mail| mail.subject == SUBJECT).map(|mail| mail.to).collect()
}

#[tokio::test]
async fn the_address_in_the_file_hears_that_somebody_linked_it() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "joris", "12").await);
    let letter = code(&house, file, How::Letter).await.unwrap();
    try_code(&mut browser_of(&house, &sanne).await, letter.as_str()).await.is(303);
    assert_eq!(told(&house).await, ["joris@voorbeeld.example"]);
    let mails = house.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with("Uw woning is gekoppeld")).count(), 1);
    assert!(mails.iter().any(|mail| mail.to == sanne.login && mail.subject.starts_with("Uw woning is gekoppeld")));
}

#[tokio::test]
async fn one_mailbox_gets_one_mail() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let letter = code(&house, file, How::Letter).await.unwrap();
    try_code(&mut browser_of(&house, &sanne).await, letter.as_str()).await.is(303);
    assert!(told(&house).await.is_empty());
}

#[tokio::test]
async fn so_it_does_when_an_employee_linked_it() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "joris", "12").await);
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    for person in [sanne.person, file] {
        desk.post(&format!("/beheer/personen/{person}/openen"), &[("reason", "linking")]).await.is(303);
    }
    let account = sanne.person.to_string();
    let decision = [("account", account.as_str()), ("identity", "desk"), ("reason", "Liet een paspoort zien.")];
    desk.post(&format!("/beheer/koppelen/{file}/besluit"), &decision).await.is(303);
    assert_eq!(told(&house).await, ["joris@voorbeeld.example"]);
}
