//! Advice of the officer: kept once, and given further only by choice.

use huisrecht::kernel::staff::StaffRole;

use super::{PREVIEW, advise, coordinator, count, officer, write};
use crate::house::{House, Seen};

/// Until so many sessions of this database wait for a row.
async fn waiting(house: &House, many: i64) {
    let waiting = "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let until = async {
        while count(house, waiting).await < many {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(5), until).await.expect("they wait for the row");
}

#[tokio::test]
async fn the_same_advice_is_kept_once_however_often_it_is_sent() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    write(&mut yusuf, "Wij delen niets.").await.is(303);
    let revision = farida.get(PREVIEW).await.is(200).field("revision").unwrap();
    let fields = [("advice", "Zo is het goed."), ("revision", revision.as_str())];
    let [mut one, mut two, mut three] = [1, 2, 3].map(|_| house.browser());
    for tab in [&mut one, &mut two, &mut three] {
        tab.cookies = farida.cookies.clone();
    }
    let advise = "/beheer/verklaring/advies";
    let mut held = house.owner().begin().await.unwrap();
    sqlx::query("select from statement_draft for update").execute(&mut *held).await.unwrap();
    let release = async {
        waiting(&house, 3).await;
        held.commit().await.unwrap();
    };
    let (one, two, three, ()) =
        tokio::join!(one.post(advise, &fields), two.post(advise, &fields), three.post(advise, &fields), release);
    for seen in [one, two, three] {
        assert!(seen.is(303).location().unwrap().ends_with("gelukt=advies"));
    }
    assert_eq!(count(&house, "statement_advice").await, 1);
    assert_eq!(count(&house, "audit_entry where event = 'statement.advice_given'").await, 1);
    // Other words, or the same of somebody else, are advice of their own.
    farida.post(advise, &[("advice", "Toch niet."), ("revision", &revision)]).await.is(303);
    let mut deputy = house.colleague("dewi", &[StaffRole::DeputyOfficer]).await;
    deputy.post(advise, &fields).await.is(303);
    assert_eq!(count(&house, "statement_advice").await, 3);
}

#[tokio::test]
async fn who_advised_sees_that_and_advises_further_only_by_choice() {
    let house = House::new().await;
    let (mut yusuf, mut farida) = (coordinator(&house).await, officer(&house).await);
    write(&mut yusuf, "Wij delen niets.").await.is(303);
    let form = farida.get(PREVIEW).await.is(200).is_silent_on("U gaf advies").is_silent_on("Nog een advies geven");
    assert!(!folded(&form), "{}", form.body);
    advise(&mut farida, "Zo is het goed.").await.is(303);
    let done = farida.get(PREVIEW).await.is(200).says("Zo is het goed.").says("U gaf advies over deze tekst.");
    assert!(folded(&done) && !done.body.contains("<details class=\"fold\" open>"), "{}", done.body);
    // Who stands in gave none yet.
    let mut deputy = house.colleague("dewi", &[StaffRole::DeputyOfficer]).await;
    assert!(!folded(&deputy.get(PREVIEW).await.is(200).says("Zo is het goed.")));
    let empty = advise(&mut farida, "").await.is(422);
    assert!(empty.body.contains("<details class=\"fold\" open>"), "what is wrong is seen");
    write(&mut yusuf, "Wij delen alles.").await.is(303);
    assert!(!folded(&farida.get(PREVIEW).await.is(200).is_silent_on("U gaf advies")), "a new text asks anew");
}

/// Whether the form for advice stands behind a choice.
fn folded(page: &Seen) -> bool {
    page.body.split("<details").skip(1).any(|fold| fold.split("</details>").next().unwrap().contains("id=\"advice\""))
}
