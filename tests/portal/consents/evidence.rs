//! What is kept of each yes and no: who, when, what was shown and how, in one order that nobody can change (P27).

use huisrecht::consents::{self, Channel, Given, Outcome, Publication, Standing};
use huisrecht::kernel::ids::{ConsentTextId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::Actor;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use time::{Duration, OffsetDateTime};

use super::{PAGE, allowed, audited, current, evidence, give_now, press_give, publish, standing, tenant};
use crate::house::{Arranged, House};

#[tokio::test]
async fn pressing_at_once_leaves_one_event() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    let presses = (0..8).map(|_| {
        let app = house.app().clone();
        tokio::spawn(
            async move { consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await.unwrap() },
        )
    });
    let mut done = 0;
    for press in presses.collect::<Vec<_>>() {
        done += usize::from(press.await.unwrap() == Outcome::Done);
    }
    assert_eq!(done, 1);
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given"]);
}

/// What is pressed at once is written at once; whoever cannot be written, here somebody who does not exist, takes nobody along.
#[tokio::test]
async fn many_press_at_once_and_each_gets_an_answer_of_their_own() {
    let house = House::new().await;
    let text = current(&house, Purpose::Newsletter).await;
    let mut persons = vec![PersonId::new()];
    for number in 0..12 {
        persons.push(house.somebody(&format!("sanne{number}")).await.person);
    }
    let presses = persons.iter().map(|person| {
        let (app, person) = (house.app().clone(), *person);
        tokio::spawn(async move { consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await })
    });
    let mut answers = vec![];
    for press in presses.collect::<Vec<_>>() {
        answers.push(press.await.unwrap().ok());
    }
    assert_eq!(answers[0], None);
    assert!(answers[1..].iter().all(|answer| *answer == Some(Outcome::Done)), "{answers:?}");
    for person in &persons[1..] {
        assert_eq!(evidence(&house, *person, Purpose::Newsletter).await, ["given"]);
    }
}

/// Somebody who gave up, or was told that it takes too long, while others were being written: nothing is stored after that.
#[tokio::test]
async fn a_press_that_was_given_up_is_not_written_later() {
    let house = House::new().await;
    let text = current(&house, Purpose::Newsletter).await;
    let [first, gone, last] =
        [house.somebody("sanne").await, house.somebody("joris").await, house.somebody("femke").await]
            .map(|who| who.person);
    let press = |person| {
        let app = house.app().clone();
        tokio::spawn(
            async move { consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await.unwrap() },
        )
    };
    let mut lock = house.owner().begin().await.unwrap();
    sqlx::query("select from person where id = $1 for update").bind(first.uuid()).execute(&mut *lock).await.unwrap();
    let first_press = press(first);
    let stuck = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while sqlx::query_scalar::<_, i64>(stuck).fetch_one(house.owner()).await.unwrap() == 0 {
        tokio::task::yield_now().await;
    }
    let given_up = press(gone);
    tokio::task::yield_now().await;
    given_up.abort();
    assert!(given_up.await.unwrap_err().is_cancelled());
    let last_press = press(last);
    lock.commit().await.unwrap();
    assert_eq!([first_press.await.unwrap(), last_press.await.unwrap()], [Outcome::Done; 2]);
    assert!(evidence(&house, gone, Purpose::Newsletter).await.is_empty());
}

#[tokio::test]
async fn giving_and_withdrawing_at_once_leave_one_consistent_chain() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    let presses = (0..40).map(|turn| {
        let app = house.app().clone();
        tokio::spawn(async move {
            match turn % 2 {
                0 => consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await.unwrap(),
                _ => consents::withdraw_now(&app, person, Purpose::Newsletter, Lang::Nl).await.unwrap(),
            }
        })
    });
    let mut done = 0;
    for press in presses.collect::<Vec<_>>() {
        done += usize::from(press.await.unwrap() == Outcome::Done);
    }
    let chain = evidence(&house, person, Purpose::Newsletter).await;
    let expected: Vec<&str> = ["given", "withdrawn"].into_iter().cycle().take(chain.len()).collect();
    assert_eq!(chain, expected);
    assert_eq!(chain.len(), done);
    let numbers = "select array_agg(number::integer order by number) from consent_event where person_id = $1 and purpose = 'newsletter'";
    let numbers: Vec<i32> = sqlx::query_scalar(numbers).bind(person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(numbers, (1..).take(chain.len()).collect::<Vec<i32>>());
    // One entry for the account, one for each act.
    assert_eq!(audited(&house, person).await, i64::try_from(done).unwrap() + 1);
}

#[tokio::test]
async fn a_clock_that_runs_behind_does_not_reorder_the_chain() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    house.clock().shift(Duration::minutes(-2));
    consents::withdraw_now(house.app(), person, Purpose::Newsletter, Lang::Nl).await.unwrap();
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given", "withdrawn"]);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
    let text = current(&house, Purpose::Newsletter).await;
    assert_eq!(give_now(&house, person, Purpose::Newsletter, text).await, Outcome::Done);
    let moments: Vec<OffsetDateTime> = sqlx::query_scalar(
        "select recorded_at from consent_event where person_id = $1 and purpose = 'newsletter' order by number",
    )
    .bind(person.uuid())
    .fetch_all(house.owner())
    .await
    .unwrap();
    assert!(moments.len() == 3 && moments.is_sorted_by(|before, after| before < after), "{moments:?}");
}

async fn give_on_paper(house: &House, person: PersonId, text: ConsentTextId, ago: Duration) -> Outcome {
    let texts = consents::reload(house.app()).await.unwrap();
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let given = Given { lang: Lang::Nl, channel: Channel::Paper, effective_at: change.at() - ago };
    let text = texts.get(text).unwrap();
    let outcome = consents::give(&mut change, person, Purpose::Newsletter, text, given).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    outcome
}

#[tokio::test]
async fn a_paper_consent_keeps_the_day_it_was_signed_and_the_day_it_was_recorded() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    assert_eq!(give_on_paper(&house, person, text, Duration::days(12)).await, Outcome::Done);
    let (apart, actor): (i64, String) = sqlx::query_as(
        "select extract(day from recorded_at - effective_at)::bigint, actor from consent_event
         where person_id = $1 and purpose = 'newsletter' and channel = 'paper'",
    )
    .bind(person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!((apart, actor.as_str()), (12, "operator test"));
    browser.get(PAGE).await.says("Op papier");
}

/// The statement of 2018 was in force until the day on which this house began.
#[tokio::test]
async fn evidence_names_the_version_of_the_statement_that_was_in_force_then() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    give_on_paper(&house, person, text, Duration::days(12)).await;
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let named: Vec<String> = sqlx::query_scalar(
        "select split_part(statement, ' ', 1) from consent_event where person_id = $1 and purpose = 'newsletter' order by number",
    )
    .bind(person.uuid())
    .fetch_all(house.owner())
    .await
    .unwrap();
    assert_eq!(named, ["statement-1", "statement-2"]);
}

#[tokio::test]
async fn a_paper_from_before_a_withdrawal_does_not_undo_it() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let text = current(&house, Purpose::Newsletter).await;
    assert_eq!(give_on_paper(&house, person, text, Duration::days(1)).await, Outcome::AlreadySo);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
}

#[tokio::test]
async fn a_paper_with_an_older_text_is_paused_by_what_changed_since() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let old = current(&house, Purpose::Newsletter).await;
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    assert_eq!(give_on_paper(&house, person, old, Duration::days(3)).await, Outcome::Done);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Paused);
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
}

#[tokio::test]
async fn evidence_holds_who_when_what_was_shown_and_how() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get("/en/mijn/toestemmingen").await.is(200);
    let shown = page.field("newsletter_text").unwrap();
    let sent = [("newsletter", "yes"), ("newsletter_text", shown.as_str())];
    browser.send("/en/mijn/toestemmingen/nieuwsbrief/geven", &sent).await.is(200).says("shown in English");
    let (hash, lang, channel, actor, statement): (Vec<u8>, String, String, String, String) = sqlx::query_as(
        "select text_hash, lang, channel, actor, statement from consent_event where person_id = $1 and purpose = 'newsletter'",
    )
    .bind(person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    let texts = consents::texts(house.app()).await.unwrap();
    let text = texts.current(Purpose::Newsletter).unwrap();
    let canonical = serde_json::to_string(&("newsletter", 1, &text.nl, &text.en)).unwrap();
    assert_eq!(hash, Sha256::digest(canonical).to_vec());
    assert_eq!((lang.as_str(), channel.as_str()), ("en", "web"));
    assert_eq!(actor, format!("person {person}"));
    assert_eq!(statement, format!("statement-2 {}", huisrecht::statement::notice().version));
}

/// The constraint or rule that a statement of this login ran into.
pub async fn refused(pool: &sqlx::PgPool, sql: &str) -> String {
    let error = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(pool).await.unwrap_err();
    let error = error.as_database_error().unwrap();
    let name = error.constraint().map_or_else(|| error.message().to_owned(), str::to_owned);
    format!("{}: {name}", error.code().unwrap())
}

#[tokio::test]
async fn the_database_refuses_to_change_or_drop_evidence() {
    let house = House::new().await;
    tenant(&house).await;
    for table in ["consent_event", "consent_text"] {
        for sql in [
            format!("update {table} set purpose = 'newsletter'"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            let by_grant = refused(house.app().db.write(), &sql).await;
            assert!(by_grant.starts_with("42501: permission denied"), "{sql}: {by_grant}");
            assert_eq!(refused(house.owner(), &sql).await, "42501: append_only", "{sql}");
        }
    }
}

/// An act on the newsletter for the first time, with what differs from a right one.
fn act(person: &str, text: &str, hash: &str, word: &str) -> String {
    format!(
        "insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor,
             effective_at, recorded_at)
         select gen_random_uuid(), {person}, 'newsletter', 1, 'given', {text}, {hash}, 'x', {word}, 'web', 'nobody', now(), now()
         from consent_text where purpose = 'newsletter'"
    )
}

#[tokio::test]
async fn the_database_refuses_evidence_without_a_trace() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let event = act(&format!("'{person}'"), "id", "hash", "'nl'");
    let text = "insert into consent_text (id, purpose, version, change, nl, en, hash, published_at)
        select gen_random_uuid(), 'newsletter', 2, 'material', 'nl', 'en', hash, now() from consent_text limit 1";
    for sql in [event.as_str(), text] {
        assert_eq!(refused(house.app().db.write(), sql).await, "23000: traced", "{sql}");
    }
}

#[tokio::test]
async fn the_database_refuses_evidence_of_nobody_or_of_another_text() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let person = format!("'{person}'");
    let other = "(select id from consent_text where purpose = 'account')";
    for (sql, rule) in [
        (act("gen_random_uuid()", "id", "hash", "'nl'"), "23503: consent_event_person_id_fkey"),
        (act(&person, "gen_random_uuid()", "hash", "'nl'"), "23503: evidence_of_a_text"),
        (act(&person, other, "hash", "'nl'"), "23503: evidence_of_a_text"),
        (act(&person, "id", "sha256('other words')", "'nl'"), "23503: evidence_of_a_text"),
        (act(&person, "id", "'short'", "'nl'"), "23514: thirty_two_bytes"),
        (act(&person, "id", "hash", "'fr'"), "23514: lang_known"),
        (
            act(&person, "id", "hash", "'nl'").replace("'newsletter', 1,", "'newsletter', 0,"),
            "23514: numbered_from_one",
        ),
    ] {
        assert_eq!(refused(house.app().db.write(), &sql).await, rule, "{sql}");
    }
}
