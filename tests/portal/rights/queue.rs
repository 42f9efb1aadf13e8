//! The work queue: due first, nothing of a person in it, and as fast with many requests as with few (P93, P22).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Kind, Step};

use super::cases::{address, employee, letter, lines, now, take, take_in};
use crate::house::{Browser, House, Seen};

/// The numbers in the list, from above.
fn numbers(seen: &Seen) -> Vec<String> {
    let links = seen.body.split("href=\"/beheer/verzoeken/").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|number| number.len() == 9).map(str::to_owned).collect()
}

#[tokio::test]
async fn what_is_due_first_stands_first_and_no_row_says_whose_it_is() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    desk.get("/beheer/verzoeken").await.is(200).says("Geen verzoeken");
    let new = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let late = take_in(&house, &letter(&house, Kind::Erasure, "olga", 45), By::Portal).await;
    let soon = take_in(&house, &letter(&house, Kind::Correction, "bram", 20), By::Portal).await;
    let seen = desk.get("/beheer/verzoeken").await.is(200).says("Te laat").says("Streefdatum").says("Uiterlijk");
    assert_eq!(numbers(&seen), [&late, &soon, &new].map(|one| one.number.to_string()));
    for name in ["wilma", "olga", "bram", "Molenweg"] {
        assert!(!seen.body.contains(name), "{name} stands in the list");
    }
    for one in [&new, &late, &soon] {
        assert_eq!(lines(&house, one.person, "listed").await, 0, "a list of nobody looks at nobody");
    }
}

#[tokio::test]
async fn the_queue_is_filtered_by_kind_state_and_handler_in_the_address() {
    let house = House::new().await;
    let (mut desk, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (_, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let access = take_in(&house, &letter(&house, Kind::Access, "wilma", 3), By::Portal).await;
    let erasure = take_in(&house, &letter(&house, Kind::Erasure, "olga", 2), By::Portal).await;
    let asked = take_in(&house, &letter(&house, Kind::Access, "bram", 1), By::Portal).await;
    let closed = take_in(&house, &letter(&house, Kind::Access, "teun", 4), By::Portal).await;
    take(&house, &access, Step::Assign(marieke), marieke).await;
    take(&house, &erasure, Step::Assign(yusuf), yusuf).await;
    take(&house, &asked, Step::Ask, yusuf).await;
    take(&house, &closed, Step::Refuse, yusuf).await;
    let views: [(&str, &[&_]); 9] = [
        ("", &[&access, &erasure, &asked]),
        ("?soort=inzage", &[&access, &asked]),
        ("?soort=inzage&stand=wacht", &[&asked]),
        ("?stand=ontvangen", &[&access, &erasure]),
        ("?behandelaar=ik", &[&access]),
        ("?behandelaar=niemand", &[&asked]),
        ("?behandelaar=ik&soort=verwijdering", &[]),
        ("?toon=afgerond", &[&closed]),
        ("?toon=afgerond&soort=verwijdering", &[]),
    ];
    for (query, expected) in views {
        let seen = desk.get(&format!("/beheer/verzoeken{query}")).await.is(200);
        let expected: Vec<String> = expected.iter().map(|one| one.number.to_string()).collect();
        assert_eq!(numbers(&seen), expected, "{query}");
    }
    desk.get("/beheer/verzoeken?behandelaar=ik").await.says("U");
    desk.get("/beheer/verzoeken").await.says("yusuf");
    // What nobody made is passed over.
    let odd = desk.get("/beheer/verzoeken?soort=%FF&stand=beantwoord&na=x&behandelaar=iemand").await.is(200);
    assert_eq!(numbers(&odd).len(), 3);
}

#[tokio::test]
async fn a_long_queue_is_turned_page_by_page_and_nothing_is_skipped_or_shown_twice() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    for at in 0..53 {
        take_in(&house, &letter(&house, Kind::Access, "wilma", at % 5), By::Portal).await;
    }
    for query in ["", "?soort=inzage", "?behandelaar=niemand"] {
        let first = desk.get(&format!("/beheer/verzoeken{query}")).await.is(200);
        let next = next(&first).expect("another page");
        let second = desk.get(&next).await.is(200).says("Terug naar het begin");
        let all: std::collections::BTreeSet<String> =
            [numbers(&first), numbers(&second)].concat().into_iter().collect();
        assert_eq!((numbers(&first).len(), numbers(&second).len(), all.len()), (50, 3, 53), "{query}");
        assert!(self::next(&second).is_none());
    }
}

fn next(seen: &Seen) -> Option<String> {
    let before = seen.body.split("\" rel=\"next\"").next().filter(|before| before.len() < seen.body.len())?;
    Some(before.rsplit("href=\"").next()?.replace("&#38;", "&").replace("&amp;", "&"))
}

#[tokio::test]
async fn a_request_is_found_by_its_number_however_it_is_typed() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let typed = one.number.as_str().replace('-', " ");
    let seen = desk.post("/beheer/verzoeken", &[("by", "number"), ("number", &typed)]).await.is(303);
    assert_eq!(seen.location(), Some(address(&one)));
    let wrong = [("", "Vul het nummer in"), ("12", "8 cijfers"), ("0000-0000", "Dit nummer kennen wij niet")];
    for (typed, words) in wrong {
        let seen = desk.post("/beheer/verzoeken", &[("by", "number"), ("number", typed)]).await.is(422).says(words);
        assert_eq!(seen.field("number").as_deref(), Some(typed));
    }
}

#[tokio::test]
async fn requests_of_a_person_are_found_and_the_person_reads_that_somebody_searched() {
    let house = House::new().await;
    let (mut desk, yusuf) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let sanne = house.somebody("sanne").await;
    let matched = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    take(&house, &matched, Step::Match(sanne.person), yusuf).await;
    let by_email = [("by", "email"), ("email", "sanne@voorbeeld.example")];
    let by_name = [
        ("by", "name"),
        ("family_name", "sannesma"),
        ("birth_date_day", "27"),
        ("birth_date_month", "3"),
        ("birth_date_year", "1985"),
    ];
    let by_home = [("by", "home"), ("postcode", "7311 AB"), ("house_number", "12")];
    for (at, way) in [&by_email[..], &by_name, &by_home].into_iter().enumerate() {
        let seen = desk.post("/beheer/verzoeken", way).await.is(200).says("Gevonden verzoeken");
        assert_eq!(numbers(&seen), [matched.number.to_string()]);
        assert_eq!(lines(&house, sanne.person, "listed").await, at as i64 + 1);
    }
    desk.post("/beheer/verzoeken", &[("by", "email"), ("email", "niemand@elders.example")])
        .await
        .says("Geen verzoek gevonden");
}

#[tokio::test]
async fn a_request_of_somebody_unknown_is_found_by_the_address_they_asked_with() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let by_email = [("by", "email"), ("email", "Wilma@Elders.example")];
    let seen = desk.post("/beheer/verzoeken", &by_email).await.is(200);
    assert_eq!(numbers(&seen), [one.number.to_string()]);
    assert_eq!(lines(&house, one.person, "listed").await, 1);
}

#[tokio::test]
async fn who_has_nothing_to_do_with_requests_sees_none() {
    let house = House::new().await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    for role in [StaffRole::Communication, StaffRole::Administrator] {
        let mut desk = house.colleague(role.code(), &[role]).await;
        desk.get("/beheer/verzoeken").await.is(403);
        desk.get(&address(&one)).await.is(403);
        desk.post("/beheer/verzoeken", &[("by", "number"), ("number", one.number.as_str())]).await.is(403);
        desk.get("/beheer").await.is(200).is_silent_on("/beheer/verzoeken");
    }
    assert_eq!(lines(&house, one.person, "opened").await, 0);
    assert_eq!(now(&house, &one).await, one);
}

/// Many requests, and the plans of each question: none reads more than its page needs.
#[tokio::test]
async fn no_question_of_the_queue_reads_the_whole_table() {
    let house = House::new().await;
    let owner = house.owner();
    let person = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await.person;
    many(&house, person).await;
    for (name, sql) in questions() {
        let plan: Vec<String> =
            sqlx::query_scalar(sqlx::AssertSqlSafe(format!("explain {sql}"))).fetch_all(owner).await.unwrap();
        let plan = plan.join("\n");
        assert!(!plan.contains("Seq Scan on rights_request"), "{name}: {plan}");
        assert!(plan.matches("Sort  (").count() <= 1, "{name} sorts more than its pages: {plan}");
    }
    let mut desk: Browser = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    desk.get("/beheer/verzoeken").await.is(200).says("999+");
}

/// Twenty thousand open ones of all kinds and states, and as many closed.
async fn many(house: &House, person: huisrecht::kernel::ids::PersonId) {
    let sql = "
        insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'test.many', gen_random_uuid());
        insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on,
                                    state, identity_need, identity_shown, version, closed_at)
        select gen_random_uuid(), to_char(n / 10000, 'FM0000') || '-' || to_char(n % 10000, 'FM0000'), 'PERSON',
               (array['access', 'correction', 'erasure', 'restriction', 'portability', 'objection', 'no_marketing', 'human_eye', 'next_of_kin'])[1 + n % 9],
               'letter', 'nl', '2026-11-20', '2026-11-20', '2026-12-21', '2026-12-15', date '2026-12-15' + n % 300,
               case when n % 2 = 0 then (array['received', 'identified', 'working', 'waiting'])[1 + n / 2 % 4] else 'refused' end,
               'known', 'desk', 1, case when n % 2 = 1 then timestamptz '2026-11-21' + n * interval '1 second' end
        from generate_series(1, 40000) n on conflict do nothing;"
        .replace("PERSON", &person.to_string());
    let mut tx = house.owner().begin().await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    sqlx::raw_sql("analyze rights_request").execute(house.owner()).await.unwrap();
}

/// The questions of `queue_store.rs`, with values in the place of parameters.
fn questions() -> Vec<(&'static str, String)> {
    let source = include_str!("../../../src/rights/queue_store.rs");
    let sql = |function: &str| {
        let body = source.split(&format!("fn {function}(")).nth(1).unwrap();
        let body = body.split("sqlx::query").nth(1).unwrap();
        let quoted = body.split('"').nth(1).unwrap();
        let rest = body.split_once('"').unwrap().1;
        // Raw strings name their column, with quotes in them.
        let text = if body.contains("r#\"") { rest.split("\"#").next().unwrap() } else { quoted };
        text.replace("\"id!\"", "id")
            .replace("as \"open!\"", "")
            .replace("as \"late!\"", "")
            .replace("as \"soon!\"", "")
            .replace("as \"nobodys!\"", "")
    };
    let kinds = "'{access,correction,erasure,restriction,portability,objection,no_marketing,human_eye,next_of_kin}'";
    let open = "'{received,identified,working,waiting}'";
    let place = ("date '2026-12-20'", "'0197a000-0000-7000-8000-000000000002'::uuid");
    let filled = |text: String, values: &[&str]| {
        values.iter().enumerate().fold(text, |text, (at, value)| text.replace(&format!("${}", at + 1), value))
    };
    vec![
        ("all", filled(sql("all_open"), &[place.0, place.1])),
        ("by kind", filled(sql("open_by_kind"), &[kinds, open, place.0, place.1])),
        ("of one", filled(sql("open_of"), &[kinds, open, place.0, place.1, place.1])),
        ("closed", filled(sql("closed"), &[kinds, "'{refused,done}'", "timestamptz '2026-11-22'", place.1])),
    ]
}
