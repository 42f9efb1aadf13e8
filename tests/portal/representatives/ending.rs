//! How it ends: by either, by an employee, by itself.

use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons::{self, Source};
use huisrecht::platform::audit::Actor;
use huisrecht::representatives::{self, End};
use time::{Date, Duration};

use super::{MINE, act, ask, choice, confirm, confirmed, day, mails, question, state, today, visitor, with};
use crate::house::{Arranged, House, somebody_called};

#[tokio::test]
async fn an_authority_is_taken_back_at_once_and_a_court_is_not_sent_away() {
    let house = House::new().await;
    let (sanne, mut hers) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let agent = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let agent = confirmed(&house, &mut his, &agent, "sanne sannesma").await;
    let court =
        confirmed(&house, &mut his, &question(&house, "administrator", &["property"], None), "sanne sannesma").await;
    act(&mut his, agent).await;
    his.get("/mijn/namens/woning").await.is(200);
    hers.get(MINE).await.is(200).says("Machtiging stoppen").says("Deze persoon kunt u hier niet stoppen");
    hers.get(&format!("{MINE}/{court}/stoppen")).await.is(404);
    hers.post(&format!("{MINE}/{court}/stoppen"), &[]).await.is(404);
    assert_eq!(state(&house, court).await, "confirmed");
    hers.get(&format!("{MINE}/{agent}/stoppen")).await.is(200).says("Het stopt meteen");
    for _ in 0..2 {
        hers.post(&format!("{MINE}/{agent}/stoppen"), &[]).await.is(303);
    }
    his.get("/mijn/namens/woning").await.is(403);
    assert_eq!(mails(&house, &bram.login, "U regelt geen zaken meer").await, 1);
    assert_eq!(mails(&house, &sanne.login, "regelt geen zaken meer voor u").await, 1);
}

#[tokio::test]
async fn an_employee_ends_it_with_a_reason() {
    let house = House::new().await;
    let (_, mut hers) = visitor(&house, "sanne").await;
    let (_, mut his) = visitor(&house, "bram").await;
    let id =
        confirmed(&house, &mut his, &question(&house, "administrator", &["property"], None), "sanne sannesma").await;
    act(&mut his, id).await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    let end = format!("/beheer/vertegenwoordigers/{id}/einde");
    desk.post(&end, &[("reason", "")]).await.is(422).says("Schrijf de reden op");
    desk.post(&end, &[("reason", "De rechter ontsloeg hem.")]).await.is(303);
    his.get("/mijn/namens/woning").await.is(403);
    his.post("/mijn/namens/stoppen", &[]).await.is(303);
    his.get(MINE).await.is(200).says("De rechter ontsloeg hem.").says("Gestopt");
    hers.get(MINE).await.is(200).says("Gestopt").is_silent_on("De rechter ontsloeg hem.");
}

#[tokio::test]
async fn an_employee_sets_another_last_day_and_both_are_told() {
    let house = House::new().await;
    let (sanne, _) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let agent = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let id = confirmed(&house, &mut his, &agent, "sanne sannesma").await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    let path = format!("/beheer/vertegenwoordigers/{id}/laatste-dag");
    let fields = |day: Date| {
        let parts = [day.day().to_string(), u8::from(day.month()).to_string(), day.year().to_string()];
        ["ends_day", "ends_month", "ends_year"].into_iter().zip(parts).collect::<super::Fields>()
    };
    super::post(&mut desk, &path, &fields(day(&house, -1))).await.is(422).says("die niet voorbij is");
    super::post(&mut desk, &path, &fields(day(&house, 800))).await.is(422).says("hoogstens 2 jaar");
    super::post(&mut desk, &path, &fields(day(&house, 1))).await.is(303);
    assert_eq!(mails(&house, &bram.login, "andere laatste dag").await, 1);
    assert_eq!(mails(&house, &sanne.login, "andere laatste dag").await, 1);
    house.clock().shift(Duration::days(2));
    his.log_in(&bram).await;
    his.post(&format!("{MINE}/{id}/handelen"), &[]).await.is(404);
}

#[tokio::test]
async fn what_got_a_later_last_day_meanwhile_does_not_end_by_itself() {
    let house = House::new().await;
    let (_, _) = visitor(&house, "sanne").await;
    let (_, mut his) = visitor(&house, "bram").await;
    let agent = question(&house, "agent", &["property"], Some(day(&house, 5)));
    let id = confirmed(&house, &mut his, &agent, "sanne sannesma").await;
    let app = house.app();
    for (shift, ends) in [(5, false), (1, true)] {
        house.clock().shift(Duration::days(shift));
        let it = representatives::one(app.db.write(), id.into()).await.unwrap().unwrap();
        let mut change = app.db.change(Actor::Job("test")).await.unwrap();
        assert_eq!(representatives::end(&mut change, &it, End::Time).await.unwrap(), ends);
        change.done().await.unwrap();
    }
    assert_eq!(state(&house, id).await, "ended");
}

/// A child that the administration knows, at the home of everybody.
async fn child(house: &House, name: &str, born: Date) -> PersonId {
    let (app, id) = (house.app(), PersonId::new());
    let email = huisrecht::kernel::email::EmailAddress::parse(&format!("{name}@voorbeeld.example")).unwrap();
    let person = persons::Person { birth_date: BirthDate::from(born), ..somebody_called(name, &email) };
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, id, RetentionGroup::Identity).await.unwrap();
    persons::add(&mut change, &app.vault, &file, id, &person, Source::Administration).await.unwrap();
    change.commit(Arranged(id)).await.unwrap();
    id
}

#[tokio::test]
async fn at_sixteen_a_parent_sees_nothing_more_and_the_child_is_asked() {
    let house = House::new().await;
    let now = today(&house);
    let birthday = now + Duration::days(3);
    let born = birthday.replace_year(birthday.year() - 16).unwrap();
    let file = child(&house, "kind", born).await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let parts = [born.day().to_string(), u8::from(born.month()).to_string(), born.year().to_string()];
    let asked = with(
        question(&house, "parent", &["contact"], None),
        &[("birth_date_day", &parts[0]), ("birth_date_month", &parts[1]), ("birth_date_year", &parts[2])],
    );
    let id = confirmed(&house, &mut his, &asked, "kind kindsma").await;
    house.clock().shift(Duration::days(2));
    his.log_in(&bram).await;
    act(&mut his, id).await;
    his.get("/mijn/namens/gegevens").await.is(200).says("kind@voorbeeld.example");
    // Past midnight in Apeldoorn, before anything noted it.
    let midnight = huisrecht::kernel::dates::amsterdam_start(birthday);
    house.clock().shift(midnight - house.clock().now() - Duration::minutes(1));
    his.log_in(&bram).await;
    act(&mut his, id).await;
    his.get("/mijn/namens/gegevens").await.is(200);
    house.clock().shift(Duration::minutes(2));
    his.get("/mijn/namens/gegevens").await.is(403).is_silent_on("kind@voorbeeld.example");
    assert_eq!(state(&house, id).await, "confirmed", "nothing noted it yet");
    house.clock().shift(Duration::hours(2));
    assert_eq!(mails(&house, "kind@voorbeeld.example", "U beslist nu zelf").await, 1);
    assert_eq!(mails(&house, &bram.login, "U regelt geen zaken meer").await, 1);
    assert_eq!(state(&house, id).await, "ended");
    house.clock().shift(Duration::hours(2));
    assert_eq!(mails(&house, "kind@voorbeeld.example", "U beslist nu zelf").await, 1, "once");
    // With an account that shows the file, the overview asks too, for a while.
    let (own, mut hers) = visitor(&house, "dochter").await;
    hers.get("/mijn").await.is(200).is_silent_on("U bent 16 jaar of ouder");
    let link = "insert into linked_file (id, person_id, file_id, how, linked_at) values (gen_random_uuid(), $1, $2, 'code', now())";
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    sqlx::query(link).bind(own.person.uuid()).bind(file.uuid()).execute(change.conn()).await.unwrap();
    change.commit(Arranged(file)).await.unwrap();
    hers.get("/mijn").await.is(200).says("U bent 16 jaar of ouder");
    house.clock().shift(Duration::days(91));
    hers.log_in(&own).await;
    hers.get("/mijn").await.is(200).is_silent_on("U bent 16 jaar of ouder");
}

#[tokio::test]
async fn whatever_a_parent_typed_the_birth_date_on_file_counts() {
    let house = House::new().await;
    let born = Date::from_calendar_date(2005, time::Month::June, 1).unwrap();
    child(&house, "groot", born).await;
    let (_, mut his) = visitor(&house, "bram").await;
    let asked = with(question(&house, "parent", &["contact"], None), &[("birth_date_year", "2020")]);
    let id = ask(&house, &mut his, &asked).await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    let found = desk.post(&format!("/beheer/vertegenwoordigers/{id}/zoeken"), &[]).await.is(200);
    let grown = choice(&found, "groot grootsma").unwrap();
    confirm(&mut desk, id, &grown, "desk").await.is(422).says("16 jaar of ouder");
    assert_eq!(state(&house, id).await, "asked");
}

#[tokio::test]
async fn a_proof_goes_thirty_days_after_the_end() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let (_, mut his) = visitor(&house, "bram").await;
    let running =
        confirmed(&house, &mut his, &question(&house, "administrator", &["property"], None), "sanne sannesma").await;
    let refused = ask(&house, &mut his, &question(&house, "guardian", &["property"], None)).await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    desk.post(&format!("/beheer/vertegenwoordigers/{refused}/weigeren"), &[("reason", "Nee")]).await.is(303);
    let proofs = async || {
        let sql = "select representation_id from representation_proof order by added_at";
        sqlx::query_scalar::<_, uuid::Uuid>(sql).fetch_all(house.owner()).await.unwrap()
    };
    house.clock().shift(Duration::days(29));
    house.work().await;
    assert_eq!(proofs().await, [running, refused]);
    house.clock().shift(Duration::days(2));
    house.work().await;
    assert_eq!(proofs().await, [running], "what holds keeps its proof");
    let sql = "select count(*) from representation where id = $1 and about_postcode is null and reason is not null";
    let decision: i64 = sqlx::query_scalar(sql).bind(refused).fetch_one(house.owner()).await.unwrap();
    assert_eq!(decision, 1, "the decision stays, by what the other was to be found goes");
}
