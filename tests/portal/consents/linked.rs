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
