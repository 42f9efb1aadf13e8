//! A dump of the demonstration's database holds no name, address, e-mail, phone or birth date in the clear (P65, SECURITY V11). First each
//! marker is seen on that person's own page, so that looking for it in the dump means something; planted in the clear, it is found.

use std::process::Command;
use std::time::Duration;

use huisrecht::demo;
use huisrecht::kernel::address::Address;
use huisrecht::kernel::dates;

use crate::house::{House, Somebody};

/// Everything that is in the database, as `pg_dump` writes it, text and keys and all.
async fn dump(house: &House) -> String {
    let database: String = sqlx::query_scalar("select current_database()").fetch_one(house.owner()).await.unwrap();
    let socket = std::env::var("TEST_CLUSTER").unwrap();
    let run =
        move || Command::new("pg_dump").args(["-h", &socket, "-U", "huisrecht", "-d", &database]).output().unwrap();
    let dumped = tokio::task::spawn_blocking(run).await.unwrap();
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
    String::from_utf8(dumped.stdout).unwrap()
}

/// The marker in every shape in which it could lie in a table: as it is, and as the bytes that PostgreSQL shows in hexadecimal.
fn found(dump: &str, marker: &str) -> bool {
    let hexadecimal: String = marker.bytes().map(|byte| format!("{byte:02x}")).collect();
    dump.contains(marker) || dump.contains(&hexadecimal)
}

#[tokio::test]
async fn a_dump_of_the_demonstration_holds_nobody_in_the_clear() {
    let house = House::new().await;
    demo::load(house.app()).await.unwrap();
    let dump = dump(&house).await;
    assert!(dump.contains("COPY public.person_identity"), "the dump holds the tables");
    for written in ["feestje op de galerij", "verjaardag", "Meterkast vol"] {
        assert!(!found(&dump, written), "{written} lies in the clear");
    }
    let cast: Vec<_> = demo::cast()
        .unwrap()
        .into_iter()
        .filter(|one| one.email.as_str() != "joost.wagenvoort@voorbeeld.example")
        .collect();
    assert_eq!(cast.len(), 21);
    for one in cast {
        let somebody = Somebody {
            person: huisrecht::kernel::ids::PersonId::new(),
            account: huisrecht::kernel::ids::AccountId::new(),
            login: one.email.as_str().to_owned(),
            password: demo::PASSWORD.to_owned(),
        };
        let mut browser = house.browser().from_address(&format!("192.0.2.{}", one.person.birth_date.date().day()));
        browser.log_in(&somebody).await;
        let page = browser.get("/mijn").await.is(200);
        let Address::Dutch { postcode, number, street, .. } = &one.person.contact.address else {
            panic!("a Dutch address")
        };
        let born = one.person.birth_date.date();
        let phone = one.person.contact.phone.as_ref().unwrap();
        let shown = [
            one.person.name.family.as_str().to_owned(),
            dates::long(born, huisrecht::kernel::lang::Lang::Nl).replace('\u{a0}', " "),
            one.email.as_str().to_owned(),
            phone.shown(),
            format!("{} {}", street.as_str(), number.as_str()),
        ];
        let text = page.text();
        for marker in &shown {
            assert!(text.contains(marker), "{marker} is on the page: {text}");
            assert!(!found(&dump, marker), "{marker} lies in the clear");
        }
        let stored = [one.person.birth_date.as_str(), phone.e164(), postcode.as_str(), street.as_str()];
        for marker in stored {
            assert!(!found(&dump, marker), "{marker} lies in the clear");
        }
    }
}

#[tokio::test]
async fn what_lies_in_the_clear_is_found() {
    let house = House::new().await;
    let plant = [
        (
            "alter table tenancy add column nickname text; insert into audit_entry (id, at, actor, event, subject, object) values (gen_random_uuid(), now(), 'x', 'a.b', gen_random_uuid(), 'Broekhuizen')",
            "Broekhuizen",
        ),
        (
            "insert into keys.throttle values ('x', convert_to(rpad('sanne@voorbeeld.example', 32), 'UTF8'), now(), 1)",
            "sanne@voorbeeld.example",
        ),
    ];
    for (sql, marker) in plant {
        assert!(!found(&dump(&house).await, marker));
        sqlx::raw_sql(sql).execute(house.owner()).await.unwrap();
        assert!(found(&dump(&house).await, marker), "{marker}");
    }
}

#[test]
fn the_markers_of_the_cast_belong_to_one_person_each() {
    let cast = demo::cast().unwrap();
    let everybody = demo::everybody().unwrap();
    for one in &cast {
        let born = one.person.birth_date.as_str();
        let with = |holds: &dyn Fn(&demo::Character) -> bool| everybody.iter().filter(|other| holds(other)).count();
        assert_eq!(with(&|other| other.person.birth_date.as_str() == born), 1, "{born}");
        assert_eq!(with(&|other| other.person.name.full().contains(one.person.name.family.as_str())), 1);
        assert_eq!(with(&|other| other.email == one.email), 1);
        assert_eq!(with(&|other| other.person.contact.phone == one.person.contact.phone), 1);
        let address = &one.person.contact.address.lines()[0];
        assert_eq!(with(&|other| other.person.contact.address.lines()[0].starts_with(address)), 1, "{address}");
    }
}

#[tokio::test]
async fn a_demonstration_that_was_cut_off_is_completed() {
    let house = House::new().await;
    let count = || async {
        sqlx::query_scalar::<_, i64>("select count(*) from person").fetch_one(house.owner()).await.unwrap()
    };
    // Cut off in the middle: whoever arrived stays, nobody arrives twice.
    let _ = tokio::time::timeout(Duration::from_millis(400), demo::load(house.app())).await;
    let cut = count().await;
    demo::load(house.app()).await.unwrap();
    // 202 persons, the employees, and 8 who asked something without an account.
    assert!(cut < 215, "{cut}");
    assert_eq!(count().await, 215);
    demo::load(house.app()).await.unwrap();
    assert_eq!(count().await, 215);
}
