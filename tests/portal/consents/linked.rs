//! What was said about a home before an account showed it: the person reads it there and takes it back there (P27, P29). An account and the
//! files linked to it are one person: the newest act counts, and a withdrawal holds for all of them.

use huisrecht::consents::Standing;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::linking::How;

use super::papers::{Paper, days_ago, desk, link, open};
use super::{PAGE, allowed, consents, current, give_now, standing};
use crate::house::{Browser, House, Somebody};
use crate::linking::{browser_of, code, tenant, try_code};

const NEWS: Purpose = Purpose::Newsletter;
const WITHDRAW: &str = "/mijn/toestemmingen/nieuwsbrief/intrekken";
const OF_THE_HOME: &str = "Dit hoort bij de woning die aan uw account gekoppeld is.";

/// Sanne with an account, her file of the administration as if it were somebody with an account too, and an employee with both open.
async fn with_a_file(house: &House) -> (Somebody, Somebody, Browser) {
    let (sanne, mut desk) = desk(house).await;
    let file = Somebody { person: tenant(house, "sanne", "12").await, ..sanne.clone() };
    open(&mut desk, &file).await;
    (sanne, file, desk)
}

/// Her browser, once her account shows the file.
async fn linked(house: &House, sanne: &Somebody, file: &Somebody) -> Browser {
    let code = code(house, file.person, How::Letter).await.unwrap();
    let mut browser = browser_of(house, sanne).await;
    try_code(&mut browser, code.as_str()).await.is(303);
    browser
}

async fn gives(house: &House, person: PersonId) {
    let text = current(house, NEWS).await;
    give_now(house, person, NEWS, text).await;
}

async fn withdraws(house: &House, person: PersonId) {
    consents::withdraw_now(house.app(), person, NEWS, Lang::Nl).await.unwrap();
}

#[tokio::test]
async fn a_paper_from_before_the_link_is_read_and_withdrawn_by_the_person() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    let mut own = browser_of(&house, &sanne).await;
    own.get(PAGE).await.is(200).is_silent_on(OF_THE_HOME).is_silent_on("Op papier");
    let mut own = linked(&house, &sanne, &file).await;
    let page = own.get(PAGE).await.is(200).says(OF_THE_HOME).says("Op papier");
    let scan = link(&page);
    own.get(&scan).await.is(200);
    own.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200).says(OF_THE_HOME).says("Op papier");
    own.get("/mijn/toestemmingen/nieuwsbrief/bewijs.jws").await.is(200);
    assert!(allowed(&house, sanne.person, NEWS).await && allowed(&house, file.person, NEWS).await);
    // Somebody else reads and takes back nothing of it.
    let omar = house.somebody("omar").await;
    let mut other = browser_of(&house, &omar).await;
    other.get(PAGE).await.is(200).is_silent_on(OF_THE_HOME);
    other.get(&scan).await.is(404);
    other.post(WITHDRAW, &[]).await.is(303);
    assert!(allowed(&house, file.person, NEWS).await);
    own.send(WITHDRAW, &[]).await.is(200).says("U trok uw toestemming in").says(OF_THE_HOME);
    assert_eq!(standing(&house, file.person, NEWS).await, Standing::Withdrawn);
    assert!(!allowed(&house, sanne.person, NEWS).await && !allowed(&house, file.person, NEWS).await);
    // A second press writes nothing.
    let before = crate::rows::stored(&house).await;
    own.post(WITHDRAW, &[]).await.is(303);
    assert_eq!(crate::rows::stored(&house).await, before);
}

#[tokio::test]
async fn a_withdrawal_holds_for_the_account_and_for_the_file_however_it_is_said() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    let mut own = linked(&house, &sanne, &file).await;
    gives(&house, sanne.person).await;
    own.send(WITHDRAW, &[]).await.is(200).says("U trok uw toestemming in");
    for person in [sanne.person, file.person] {
        assert_eq!(standing(&house, person, NEWS).await, Standing::Withdrawn);
    }
    // Given again, it stands, though the file says otherwise of before.
    gives(&house, sanne.person).await;
    assert!(allowed(&house, sanne.person, NEWS).await);
    assert_eq!(
        consents::states_with_linked(house.app(), house.app().db.read(), sanne.person).await.unwrap()[1].standing,
        Standing::Given
    );
    withdraws(&house, sanne.person).await;
    assert!(!allowed(&house, sanne.person, NEWS).await);
}

#[tokio::test]
async fn a_word_at_the_desk_withdraws_what_stands_in_the_file_too() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    linked(&house, &sanne, &file).await;
    Paper::new("withdrawn", days_ago(&house, 3)).news(&mut desk, &sanne).await.is(303);
    assert_eq!(standing(&house, file.person, NEWS).await, Standing::Withdrawn);
    assert!(!allowed(&house, sanne.person, NEWS).await);
}

#[tokio::test]
async fn of_what_was_said_in_two_files_the_newest_counts() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    gives(&house, sanne.person).await;
    withdraws(&house, sanne.person).await;
    assert!(allowed(&house, file.person, NEWS).await, "as long as nobody knows who it is");
    let mut own = linked(&house, &sanne, &file).await;
    own.get(PAGE).await.is(200).says("Ingetrokken");
    assert!(!allowed(&house, file.person, NEWS).await && !allowed(&house, sanne.person, NEWS).await);
}

#[tokio::test]
async fn who_withdrew_on_paper_may_say_yes_again_on_the_page() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    gives(&house, sanne.person).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    house.clock().shift(time::Duration::days(2));
    let mut desk = house.colleague("karin", &[huisrecht::kernel::staff::StaffRole::CustomerContact]).await;
    open(&mut desk, &file).await;
    Paper::new("withdrawn", days_ago(&house, 1)).news(&mut desk, &file).await.is(303);
    let mut own = linked(&house, &sanne, &file).await;
    own.get(PAGE).await.is(200).says("Ingetrokken");
    assert!(!allowed(&house, sanne.person, NEWS).await);
    let text = current(&house, NEWS).await.to_string();
    own.send("/mijn/toestemmingen/nieuwsbrief/geven", &[("newsletter", "yes"), ("newsletter_text", &text)])
        .await
        .is(200);
    assert!(allowed(&house, sanne.person, NEWS).await);
    own.get(PAGE).await.is(200).is_silent_on("Ingetrokken op");
}

/// A yes on paper in the file, and a no of later with the account; then the account shows the file.
async fn withdrawn_elsewhere(house: &House) -> (Somebody, Somebody, Browser) {
    let (sanne, file, mut desk) = with_a_file(house).await;
    Paper::new("given", days_ago(house, 12)).news(&mut desk, &file).await.is(303);
    gives(house, sanne.person).await;
    withdraws(house, sanne.person).await;
    let own = linked(house, &sanne, &file).await;
    assert!(!allowed(house, file.person, NEWS).await);
    assert_eq!(standing(house, file.person, NEWS).await, Standing::Given, "by itself, as it was before");
    (sanne, file, own)
}

async fn stop(house: &House, file: &Somebody) -> String {
    let link = huisrecht::linking::link_of(house.app().db.read(), file.person).await.unwrap().unwrap().link;
    format!("/mijn/koppelen/{link}/stoppen")
}

#[tokio::test]
async fn a_withdrawal_goes_on_when_the_person_ends_the_link() {
    let house = House::new().await;
    let (sanne, file, mut own) = withdrawn_elsewhere(&house).await;
    // Somebody else who asks for it changes nothing.
    let before = crate::rows::stored(&house).await;
    let stop = stop(&house, &file).await;
    let omar = house.somebody("omar").await;
    let with_omar = crate::rows::stored(&house).await;
    browser_of(&house, &omar).await.post(&stop, &[]).await.is(404);
    assert_eq!(crate::rows::stored(&house).await["public.consent_event"], with_omar["public.consent_event"]);
    own.post(&stop, &[]).await.is(303);
    for person in [sanne.person, file.person] {
        assert_eq!(standing(&house, person, NEWS).await, Standing::Withdrawn);
        assert!(!allowed(&house, person, NEWS).await);
    }
    own.post(&stop, &[]).await.is(303);
    let after = crate::rows::stored(&house).await;
    // The first and the account of Omar came in between, with one consent; the withdrawal was written once.
    assert_eq!(after["public.consent_event"], before["public.consent_event"] + 2);
}

#[tokio::test]
async fn a_withdrawal_in_the_file_goes_on_for_the_account() {
    let house = House::new().await;
    let (sanne, file, _) = with_a_file(&house).await;
    gives(&house, sanne.person).await;
    gives(&house, file.person).await;
    withdraws(&house, file.person).await;
    let mut own = linked(&house, &sanne, &file).await;
    own.post(&stop(&house, &file).await, &[]).await.is(303);
    assert!(!allowed(&house, sanne.person, NEWS).await && !allowed(&house, file.person, NEWS).await);
    own.get(PAGE).await.is(200).says("Ingetrokken");
}

#[tokio::test]
async fn a_withdrawal_goes_on_when_the_account_is_closed_on_the_page_or_on_paper() {
    let house = House::new().await;
    let (_, file, mut own) = withdrawn_elsewhere(&house).await;
    own.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    assert!(!allowed(&house, file.person, NEWS).await);

    let house = House::new().await;
    let (sanne, file, _) = withdrawn_elsewhere(&house).await;
    let mut desk = house.colleague("karin", &[huisrecht::kernel::staff::StaffRole::CustomerContact]).await;
    open(&mut desk, &sanne).await;
    Paper::new("withdrawn", days_ago(&house, 0)).send(&mut desk, &sanne, Purpose::Account).await.is(303);
    assert!(huisrecht::linking::link_of(house.app().db.read(), file.person).await.unwrap().is_none());
    assert!(!allowed(&house, file.person, NEWS).await);
}

#[tokio::test]
async fn a_yes_stays_where_it_was_said_when_the_link_ends() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    let mut own = linked(&house, &sanne, &file).await;
    let before = crate::rows::stored(&house).await["public.consent_event"];
    own.post(&stop(&house, &file).await, &[]).await.is(303);
    assert_eq!(crate::rows::stored(&house).await["public.consent_event"], before);
    assert!(allowed(&house, file.person, NEWS).await && !allowed(&house, sanne.person, NEWS).await);
}

#[tokio::test]
async fn a_link_to_the_wrong_person_withdraws_nothing_of_theirs() {
    let house = House::new().await;
    let (_, file, _) = withdrawn_elsewhere(&house).await;
    let mut desk = house.colleague("karin", &huisrecht::kernel::staff::StaffRole::ALL).await;
    open(&mut desk, &file).await;
    let stop = format!("/beheer/koppelen/{}/stoppen", file.person);
    desk.post(&stop, &[("reason", "Verkeerde persoon.")]).await.is(303);
    assert!(allowed(&house, file.person, NEWS).await, "it was somebody else who withdrew");
}

#[tokio::test]
async fn an_account_and_its_file_are_counted_as_one() {
    let house = House::new().await;
    let (sanne, file, mut desk) = with_a_file(&house).await;
    let news = current(&house, NEWS).await;
    let counted = || async { consents::reach(house.app().db.read()).await.unwrap().unwrap().of(news) };
    Paper::new("given", days_ago(&house, 12)).news(&mut desk, &file).await.is(303);
    gives(&house, sanne.person).await;
    assert_eq!(counted().await, 2);
    let mut own = linked(&house, &sanne, &file).await;
    assert_eq!(counted().await, 1);
    let account = current(&house, Purpose::Account).await;
    assert_eq!(consents::reach(house.app().db.read()).await.unwrap().unwrap().of(account), 1);
    own.post(WITHDRAW, &[]).await.is(303);
    assert_eq!(counted().await, 0);
    gives(&house, sanne.person).await;
    assert_eq!(counted().await, 1, "though the file says no");
}

#[tokio::test]
async fn an_employee_reads_in_either_file_what_holds_and_where_the_other_is() {
    let house = House::new().await;
    let (sanne, file, _) = withdrawn_elsewhere(&house).await;
    let mut desk = house.colleague("karin", &[huisrecht::kernel::staff::StaffRole::CustomerContact]).await;
    let at = |whose: &Somebody| format!("/beheer/personen/{}/toestemmingen", whose.person);
    for (one, other, link) in [(&file, &sanne, "bij het account"), (&sanne, &file, "in de administratie")] {
        open(&mut desk, one).await;
        let page = desk.get(&at(one)).await.is(200).says(&format!("De toestemmingen {link}"));
        assert!(page.body.contains(&at(other)));
        assert_eq!(page.text().contains("geldt nu: Ingetrokken"), one.person == file.person);
    }
    let omar = house.somebody("omar").await;
    open(&mut desk, &omar).await;
    desk.get(&at(&omar)).await.is(200).is_silent_on("geldt nu").is_silent_on("nog een dossier");
}
