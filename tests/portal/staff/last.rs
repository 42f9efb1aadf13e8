//! Somebody who administers always remains. The database keeps it, also when two do something at once.

use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::{Change, violated};

use super::{count, page_of};
use crate::house::{Arranged, Employee, House, new_employee};

const WORKING: &str = "select count(*) from employee_role r join account a on a.person_id = r.person_id
                       where r.role = 'administrator' and a.state = 'active'";

const BLOCK: &str =
    "update account set state = 'blocked', blocked_at = now(), blocked_for = 'away' where person_id = $1";
const END: &str = "update account set state = 'ended', login_name = null, password_hash = null, ended_at = now() where person_id = $1";
const ROLE: &str = "delete from employee_role where person_id = $1 and role = 'administrator'";

async fn two(house: &House) -> [Employee; 2] {
    [
        house.employee("petra", &[StaffRole::Administrator, StaffRole::Letting]).await,
        house.employee("paul", &[StaffRole::Administrator]).await,
    ]
}

/// Has done this to an employee, and could still give it up.
async fn begun(house: &House, sql: &'static str, employee: &Employee) -> Change {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    sqlx::query(sql).bind(employee.person.uuid()).execute(change.conn()).await.unwrap();
    change
}

fn is_kept(done: &sqlx::Result<()>) -> bool {
    done.as_ref().is_err_and(|error| violated(error) == Some("an_administrator_remains"))
}

#[tokio::test]
async fn of_two_who_keep_each_other_out_at_once_one_remains() {
    for (one, other) in [(BLOCK, BLOCK), (END, BLOCK), (ROLE, ROLE), (ROLE, END)] {
        let house = House::new().await;
        let [petra, paul] = two(&house).await;
        let (first, second) = (begun(&house, one, &petra).await, begun(&house, other, &paul).await);
        let arranged = || Arranged(petra.person);
        let (first, second) = tokio::join!(first.commit(arranged()), second.commit(arranged()));
        assert_eq!([&first, &second].map(is_kept).iter().filter(|kept| **kept).count(), 1);
        assert_eq!([&first, &second].iter().filter(|done| done.is_ok()).count(), 1);
        assert_eq!(count(&house, WORKING).await, 1, "{one} and {other}");
    }
}

#[tokio::test]
async fn the_last_one_cannot_be_blocked_leave_or_lose_the_role() {
    let house = House::new().await;
    let petra = house.employee("petra", &[StaffRole::Administrator]).await;
    let [blocked, left] = [
        house.employee("bo", &[StaffRole::Administrator]).await,
        house.employee("leo", &[StaffRole::Administrator]).await,
    ];
    for (sql, whom) in [(BLOCK, &blocked), (END, &left)] {
        begun(&house, sql, whom).await.commit(Arranged(whom.person)).await.unwrap();
    }
    // Who never came in is nobody to rely on.
    house.invited(&new_employee("nina", &[StaffRole::Administrator])).await;
    for sql in [BLOCK, END, ROLE] {
        let done = begun(&house, sql, &petra).await.commit(Arranged(petra.person)).await;
        assert!(is_kept(&done), "{sql}: {done:?}");
    }
    let mut both = begun(&house, ROLE, &petra).await;
    sqlx::query(BLOCK).bind(petra.person.uuid()).execute(both.conn()).await.unwrap();
    assert!(is_kept(&both.commit(Arranged(petra.person)).await), "both at once");
    // Who is no administrator, or never came in, can go.
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    begun(&house, BLOCK, &marieke).await.commit(Arranged(marieke.person)).await.unwrap();
    let mut petras = house.browser();
    house.log_in_as(&mut petras, &petra).await;
    let nina: uuid::Uuid = sqlx::query_scalar("select person_id from employee where invited_at is not null")
        .fetch_one(house.owner())
        .await
        .unwrap();
    petras.post(&format!("/beheer/medewerkers/{nina}/uit-dienst"), &[("end", "yes")]).await.is(303);
}

#[tokio::test]
async fn two_administrators_who_press_at_once_do_not_both_succeed() {
    for round in 0..5 {
        let house = House::new().await;
        let [petra, paul] = two(&house).await;
        let (mut hers, mut his) = (house.browser(), house.browser());
        house.log_in_as(&mut hers, &petra).await;
        house.log_in_as(&mut his, &paul).await;
        let (at_him, at_her) = (format!("{}/blokkeren", page_of(&paul)), format!("{}/blokkeren", page_of(&petra)));
        let why = [("why", "suspicion")];
        let (first, second) = tokio::join!(hers.post(&at_him, &why), his.post(&at_her, &why));
        let done = [first.status, second.status];
        assert_eq!(done.iter().filter(|status| **status == 303).count(), 1, "round {round}: {done:?}");
        assert_eq!(count(&house, WORKING).await, 1);
        for seen in [first, second].into_iter().filter(|seen| seen.status == 422) {
            seen.says("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
        }
    }
}
