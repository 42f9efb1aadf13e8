//! P16, P20: who lives with somebody, in counts and relations, without names.

use huisrecht::household::{Counts, counts};
use huisrecht::kernel::ids::HouseholdMemberId;
use huisrecht::persons::Source;
use huisrecht::persons::household::{BirthYear, BirthYearError, HouseholdMember, Relation, Stays};
use time::macros::date;
use time::{Date, Duration};

use crate::contact::{event_count, logged_in};
use crate::house::{Browser, House, Seen};
use crate::rows::stored;

const PATH: &str = "/mijn/gegevens/huishouden";

async fn add(browser: &mut Browser, relation: &str, born: &str, stays: &str, since: (&str, &str, &str)) -> Seen {
    let fields = [
        ("relation", relation),
        ("birth_year", born),
        ("stays", stays),
        ("since_day", since.0),
        ("since_month", since.1),
        ("since_year", since.2),
    ];
    browser.send(PATH, &fields).await
}

/// Where the link or button of the first member leads.
fn path_of(seen: &Seen, what: &str) -> String {
    let (before, _) = seen.body.split_once(&format!("/{what}\"")).unwrap();
    let start = before.rfind('"').unwrap() + 1;
    format!("{}/{what}", &before[start..])
}

#[tokio::test]
async fn somebody_more_is_counted_without_a_name() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let seen = browser.get(PATH).await.is(200).says("Wij weten niet wie er bij u woont").says("Namen vragen wij niet");
    assert!(!seen.body.contains("name=\"name\""), "no name is asked");
    add(&mut browser, "partner", "", "always", ("1", "3", "2019")).await.is(200).says("U woont met 2 personen");
    let seen = add(&mut browser, "child", "2020", "always", ("30", "april", "2020")).await.is(200);
    seen.says("U woont met 3 personen, uzelf meegeteld").says("Kind, geboren in 2020 sinds 30 april 2020");
    browser.get("/mijn/gegevens").await.is(200).says("U woont met 3 personen").says("Partner");
    browser.get("/en/mijn/gegevens").await.is(200).says("You live with 3 people, counting yourself");
    assert_eq!(event_count(&house, "persons.member_added").await, 2);
}

#[tokio::test]
async fn a_child_has_a_year_of_birth_and_nobody_else() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let before = stored(&house).await;
    let since = ("1", "1", "2021");
    for (relation, born, words) in [
        ("child", "", "met 4 cijfers, zoals 2015"),
        ("child", "15", "met 4 cijfers, zoals 2015"),
        ("child", "2015a", "met 4 cijfers, zoals 2015"),
        ("child", "9999", "nog niet geweest"),
        ("child", "1850", "langer dan 120 jaar"),
        ("child", "2022", "vóór het geboortejaar"),
        ("partner", "1985", "Dat vragen wij alleen voor een kind"),
        ("", "", "Kies wie er bij u woont"),
        ("huisdier", "", "Kies wie er bij u woont"),
    ] {
        add(&mut browser, relation, born, "always", since).await.is(422).says(words);
    }
    add(&mut browser, "child", "2015", "soms", since).await.is(422).says("Kies hoe vaak");
    assert_eq!(stored(&house).await, before);
    // Under 16, over 16, and born on the first of the year in which they came.
    for born in ["2015", "2001", "2021"] {
        add(&mut browser, "child", born, "always", since).await.is(200);
    }
}

#[tokio::test]
async fn who_is_here_part_of_the_week_is_counted_apart() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let seen = add(&mut browser, "child", "2016", "part", ("1", "9", "2022")).await.is(200);
    seen.says("U woont alleen. Een deel van de week is er nog 1 persoon.").says("een deel van de week");
    let seen = add(&mut browser, "child", "2018", "part", ("1", "9", "2022")).await.is(200);
    seen.says("Een deel van de week zijn er nog 2 personen");
}

#[tokio::test]
async fn who_leaves_stays_in_the_history_and_can_come_back() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let seen = add(&mut browser, "partner", "", "always", ("1", "3", "2019")).await.is(200);
    let leave = path_of(&seen, "vertrek");
    browser.get(&leave).await.is(200).says("Partner");
    let last = [("since_day", "31"), ("since_month", "1"), ("since_year", "2024")];
    let seen = browser.send(&leave, &last).await.is(200).says("De laatste dag is opgeslagen").says("U woont alleen");
    let seen = seen.says("van 1 maart 2019 tot en met 31 januari 2024");
    browser.get("/mijn/gegevens").await.says("U woont alleen").says("tot en met 31 januari 2024");
    // Twice is once.
    browser.send(&leave, &last).await.is(200);
    let back = path_of(&seen, "terug");
    let seen = browser.send(&back, &[]).await.is(200).says("Deze persoon woont weer bij u").says("2 personen");
    let remove = path_of(&seen, "wissen");
    browser
        .send(&remove, &[])
        .await
        .is(200)
        .says("Wij hebben gewist")
        .says("Wij weten niet wie")
        .is_silent_on("Partner,");
    browser.post(&remove, &[]).await.is(404);
    for event in ["member_left", "member_back", "member_removed"] {
        assert_eq!(event_count(&house, &format!("persons.{event}")).await, 1, "{event}");
    }
}

#[tokio::test]
async fn days_that_cannot_be_are_refused_with_words() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let tomorrow = huisrecht::kernel::dates::amsterdam_day(house.clock().now()) + Duration::days(1);
    let (day, month, year) =
        (tomorrow.day().to_string(), u8::from(tomorrow.month()).to_string(), tomorrow.year().to_string());
    for (since, words) in [
        ((day.as_str(), month.as_str(), year.as_str()), "nog niet geweest"),
        (("1", "1", "1850"), "langer dan 120 jaar geleden"),
        (("29", "2", "2023"), "Deze dag bestaat niet"),
        (("", "", ""), "Vul een dag in"),
        (("1", "", "2020"), "Vul de dag, de maand en het jaar in"),
        (("1", "1", "20"), "met 4 cijfers"),
        (("1", "dertien", "2020"), "als getal of als woord"),
    ] {
        add(&mut browser, "partner", "", "always", since).await.is(422).says(words);
    }
    let seen = add(&mut browser, "partner", "", "always", ("29", "februari", "2024")).await.is(200);
    let leave = path_of(&seen, "vertrek");
    let fields = |day, month, year| [("since_day", day), ("since_month", month), ("since_year", year)];
    browser.post(&leave, &fields("28", "2", "2024")).await.is(422).says("voor de dag dat deze persoon kwam");
    browser.post(&leave, &fields(&day, &month, &year)).await.is(422).says("nog niet geweest");
    browser.send(&leave, &fields("29", "2", "2024")).await.is(200);
}

#[tokio::test]
async fn nobody_changes_another_household() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let seen = add(&mut browser, "partner", "", "always", ("1", "3", "2019")).await.is(200);
    let (leave, remove) = (path_of(&seen, "vertrek"), path_of(&seen, "wissen"));
    let (_, mut other) = logged_in(&house, "mehmet").await;
    other.get(&leave).await.is(404);
    other.post(&leave, &[("since_day", "1"), ("since_month", "1"), ("since_year", "2024")]).await.is(404);
    other.post(&leave.replace("vertrek", "terug"), &[]).await.is(404);
    other.post(&remove, &[]).await.is(404);
    house.browser().post(&remove, &[]).await.is(403);
    other.get("/mijn/gegevens/huishouden/geen-nummer/vertrek").await.is(404);
    browser.get(PATH).await.says("U woont met 2 personen");
    // What the administration says is not ones own to change either.
    let mine = "update household_member set source = 'administration'";
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Operator("test")).await.unwrap();
    sqlx::query(mine).execute(change.conn()).await.unwrap();
    let somebody = house.somebody("tessa").await.person;
    change.commit(crate::house::Arranged(somebody)).await.unwrap();
    browser.post(&remove, &[]).await.is(404);
    browser.get(PATH).await.says("Uit onze administratie").is_silent_on("Woont hier niet meer");
}

#[tokio::test]
async fn a_list_has_an_end() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    for _ in 0..40 {
        add(&mut browser, "other", "", "always", ("1", "3", "2019")).await.is(200);
    }
    add(&mut browser, "other", "", "always", ("1", "3", "2019")).await.is(422).says("Er staan al 40 mensen");
}

fn member(stays: Stays, began_on: Date, ended_on: Option<Date>) -> HouseholdMember {
    let (id, relation) = (HouseholdMemberId::new(), Relation::Other);
    HouseholdMember { id, relation, stays, birth_year: None, began_on, ended_on, source: Source::Person }
}

#[test]
fn the_last_day_here_still_counts() {
    let today = date!(2026 - 11 - 22);
    let (began, yesterday) = (date!(2020 - 01 - 01), date!(2026 - 11 - 21));
    for (ended_on, always) in [(None, 2), (Some(today), 2), (Some(yesterday), 1)] {
        assert_eq!(counts(&[member(Stays::Always, began, ended_on)], today), Counts { always, part: 0 });
    }
    let tomorrow = date!(2026 - 11 - 23);
    assert_eq!(counts(&[member(Stays::Always, tomorrow, None)], today), Counts { always: 1, part: 0 });
    assert_eq!(counts(&[member(Stays::PartOfTheWeek, began, None)], today), Counts { always: 1, part: 1 });
}

#[test]
fn a_year_of_birth_is_at_most_120_years_ago() {
    let today = date!(2026 - 11 - 22);
    for (typed, read) in [
        ("2026", Ok(0)),
        ("2011", Ok(15)),
        ("1906", Ok(120)),
        ("1905", Err(BirthYearError::TooOld)),
        ("2027", Err(BirthYearError::Future)),
        ("２０１５", Err(BirthYearError::NotAYear)),
        ("-015", Err(BirthYearError::NotAYear)),
    ] {
        assert_eq!(BirthYear::parse(typed, today).map(|year| year.age_in(today)), read, "{typed}");
    }
}
