//! Blocked and gone: at once, and without a word to who tries the account.

use huisrecht::accounts::staff::{InviteError, invite};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;

use super::{LIST, administrator, count, happened, mails_to, page_of, try_to_log_in};
use crate::house::{House, PASSWORD, new_employee};

#[tokio::test]
async fn who_is_blocked_is_out_at_once_and_their_files_are_shut() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &marieke).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    desk.send(&format!("{file}/openen"), &[("reason", "question")]).await.is(200).says("sannesma");
    let mut halfway = house.browser();
    halfway.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    let block = format!("{}/blokkeren", page_of(&marieke));
    petra.get(&block).await.is(200).says("Waarom blokkeert u deze medewerker?");
    for why in ["", "zomaar"] {
        petra.post(&block, &[("why", why)]).await.is(422).says("Kies waarom u deze medewerker blokkeert.");
    }
    desk.get(&file).await.is(200).says("sannesma");
    let seen = petra.send(&block, &[("why", "suspicion")]).await.is(200).says("Geblokkeerd sinds");
    seen.says("Misschien gebruikt iemand anders het account").is_silent_on("Medewerker blokkeren");
    for browser in [&mut desk, &mut halfway] {
        assert!(browser.get_once(&file).await.is(303).location().unwrap().starts_with("/inloggen?next="));
        assert!(browser.get_once("/inloggen/code").await.is(303).location().unwrap().starts_with("/inloggen?next="));
    }
    assert_eq!(count(&house, "select count(*) from open_file where closed_at is null").await, 0);
    let mails = mails_to(&house, &marieke.login).await;
    let told = mails.last().unwrap();
    assert!(told.subject.contains("niet meer inloggen"), "{told:?}");
    assert!(!told.text.contains("gebruikt iemand anders") && !told.text.contains("/inloggen"), "{told:?}");
    petra.post(&block, &[("why", "away")]).await.is(422).says("Een collega heeft dit account net gewijzigd");
    assert_eq!(happened(&house, &marieke).await.last().unwrap(), "accounts.blocked suspicion");
    // Once the block is lifted the same password works, and the file has to be opened for a reason again.
    let seen = petra.send(&format!("{}/deblokkeren", page_of(&marieke)), &[]).await.is(200);
    seen.says("De blokkade is opgeheven").says("Werkt hier");
    house.clock().shift(time::Duration::minutes(1));
    house.log_in_as(&mut desk, &marieke).await;
    desk.get(&file).await.is(200).says("Waarvoor opent u dit dossier?");
    assert!(mails_to(&house, &marieke.login).await.last().unwrap().subject.contains("weer inloggen"));
}

#[tokio::test]
async fn nobody_learns_from_the_log_in_page_that_an_employee_is_blocked() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let wrong = house.browser().post("/inloggen", &[("login", &marieke.login), ("password", "fout")]).await.is(422);
    petra.post(&format!("{}/blokkeren", page_of(&marieke)), &[("why", "away")]).await.is(303);
    let blocked = try_to_log_in(&house, &marieke.login).await.is(422);
    assert_eq!(blocked.body, wrong.body);
    let before = mails_to(&house, &marieke.login).await.len();
    let mut browser = house.browser();
    let asked = browser.send("/wachtwoord-vergeten", &[("login", &marieke.login)]).await.is(200);
    let nobody = house.browser().send("/wachtwoord-vergeten", &[("login", "niemand@elders.example")]).await.is(200);
    assert_eq!(asked.body, nobody.body);
    assert_eq!(mails_to(&house, &marieke.login).await.len(), before);
}

#[tokio::test]
async fn a_link_that_was_mailed_before_the_block_opens_nothing_during_it_nor_after_it() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    house.log_in_as(&mut house.browser(), &marieke).await;
    house.browser().post("/wachtwoord-vergeten", &[("login", &marieke.login)]).await.is(303);
    let mail = mails_to(&house, &marieke.login).await.pop().unwrap();
    let link = mail.link().strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    house.browser().get(&link).await.is(200);
    petra.post(&format!("{}/blokkeren", page_of(&marieke)), &[("why", "lost_device")]).await.is(303);
    house.browser().get(&link).await.is(410);
    petra.post(&format!("{}/deblokkeren", page_of(&marieke)), &[]).await.is(303);
    house.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn who_is_blocked_is_not_invited_past_the_block() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    petra.post(&format!("{}/blokkeren", page_of(&marieke)), &[("why", "other")]).await.is(303);
    let seen = petra.send(&format!("{}/uitnodigen", page_of(&marieke)), &[]).await.is(200);
    seen.says("Een collega heeft dit account net gewijzigd").says("Geblokkeerd sinds");
    let again = new_employee("marieke", &[StaffRole::Administrator]);
    let refused = invite(house.app(), Actor::Operator("test"), &again).await.unwrap_err();
    assert!(matches!(refused, InviteError::Blocked), "{refused}");
}

#[tokio::test]
async fn who_works_here_no_longer_is_out_for_good_and_can_be_employed_anew() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &marieke).await;
    let end = format!("{}/uit-dienst", page_of(&marieke));
    petra.get(&end).await.is(200).says("marieke werkt hier niet meer");
    petra.send(&end, &[("end", "yes")]).await.is(200).says("Het account is gesloten").says("Uit dienst sinds");
    assert!(desk.get_once("/beheer").await.is(303).location().unwrap().starts_with("/inloggen"));
    try_to_log_in(&house, &marieke.login).await.is(422);
    petra.get(LIST).await.is(200).says("Werken hier niet meer");
    for path in ["functies", "blokkeren", "uit-dienst"] {
        petra.get(&format!("{}/{path}", page_of(&marieke))).await.is(404);
    }
    for path in ["uitnodigen", "deblokkeren"] {
        let seen = petra.send(&format!("{}/{path}", page_of(&marieke)), &[]).await.is(200);
        seen.says("Een collega heeft dit account net gewijzigd").says("Uit dienst sinds");
    }
    assert_eq!(happened(&house, &marieke).await.last().unwrap(), "accounts.ended");
    let anew = [("name", "Marieke"), ("email", marieke.login.as_str()), ("letting", "yes"), ("lang", "en")];
    petra.send("/beheer/medewerkers/nieuw", &anew).await.is(200).says("De uitnodiging is verstuurd.");
}

#[tokio::test]
async fn a_link_for_a_new_password_does_not_outlive_an_invitation_that_begins_anew() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    for again in [true, false] {
        house.browser().post("/wachtwoord-vergeten", &[("login", &marieke.login)]).await.is(303);
        let mail = mails_to(&house, &marieke.login).await.pop().unwrap();
        let path = mail.links.iter().find(|link| link.contains("/nieuw/"));
        let Some(path) = path.and_then(|link| link.strip_prefix("http://127.0.0.1:8080")) else {
            assert!(!again, "who has not come in since gets no such link");
            return;
        };
        house.browser().get(path).await.is(200);
        petra.post(&format!("{}/uitnodigen", page_of(&marieke)), &[]).await.is(303);
        house.browser().get(path).await.is(410);
        let typed = [("password", "koffie-tuinhek-maandag"), ("again", "koffie-tuinhek-maandag")];
        house.browser().post(path, &typed).await.is(410);
    }
}
