//! Rows of one file are written together, and its bytes are put away in pieces: each row still changes only what is its own.

use huisrecht::imports::{self, Kind};
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::tenancies;

use super::{Arranged, MEHMET, SANNE, on_file, person, persons_file, receive, taken};
use crate::house::House;

const TENANCIES: &str =
    "huurovereenkomst;relatie;rol;straat;huisnummer;postcode;woonplaats;ingangsdatum;huurprijs;huurprijsdatum;iban";
const AMINA: &str = "R-3;Amina;;El Idrissi;1990-06-05;;Kastanjepad;6;;7312CD;Apeldoorn";

/// What somebody rents and pays, in short: roles, agreements, rents in cents (those that ended in brackets), accounts.
async fn money_of(house: &House, number: &str) -> String {
    let (db, (id, access)) = (house.app().db.read(), person(house, number).await.unwrap());
    let homes = tenancies::of_person(db, &access, id).await.unwrap();
    let homes = homes.iter().map(|part| format!("{} {}", part.role.code(), part.home.number.as_str()));
    let agreements = tenancies::agreements(db, &access, id).await.unwrap();
    let agreements = agreements.iter().map(|agreement| agreement.number.as_str().to_owned());
    let rents = tenancies::rents(db, &access, id).await.unwrap();
    let rents = rents.iter().map(|rent| match rent.ended_on {
        Some(_) => format!("({})", rent.amount.in_cents()),
        None => rent.amount.in_cents().to_string(),
    });
    let accounts = tenancies::accounts(db, &access, id).await.unwrap();
    let accounts = accounts.iter().map(|account| account.iban.as_str().to_owned());
    homes.chain(agreements).chain(rents).chain(accounts).collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn rows_that_are_written_together_change_each_what_is_their_own() {
    let house = House::new().await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET, AMINA])).await;
    let first = format!(
        "{TENANCIES}\r\n\
         HO-1;R-1;HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;700;01-07-2025;NL91 ABNA 0417 1643 00\r\n\
         HO-1;R-3;MBW;Lindenhof;12;7311 AB;Apeldoorn;01-06-2020;1;;NL91 ABNA 0417 1643 00\r\n\
         HO-2;R-2;HUU;Lindenhof;14;7311 AB;Apeldoorn;01-05-2021;500;01-07-2025;\r\n"
    );
    assert_eq!(taken(&house, Kind::Tenancies, &first).await.counts.new, 3);
    assert_eq!(money_of(&house, "R-1").await, "HUU 12, HO-1, 70000, NL91ABNA0417164300");
    assert_eq!(money_of(&house, "R-2").await, "HUU 14, HO-2, 50000");
    assert_eq!(money_of(&house, "R-3").await, "MBW 12", "a member of the household pays nothing");

    // Sanne's and Mehmet's rent go up, he gives an account, and Amina rents too from now on.
    let later = first
        .replace("700;01-07-2025", "720;01-07-2026")
        .replace("500;01-07-2025;", "510,50;01-07-2026;NL20 INGB 0001 2345 67")
        .replace("R-3;MBW", "R-3;MDH")
        .replace("2020;1;;", "2020;300;;");
    assert_eq!(taken(&house, Kind::Tenancies, &later).await.counts.changed, 3);
    assert_eq!(money_of(&house, "R-1").await, "HUU 12, HO-1, 72000, (70000), NL91ABNA0417164300");
    assert_eq!(money_of(&house, "R-2").await, "HUU 14, HO-2, 51050, (50000), NL20INGB0001234567");
    assert_eq!(money_of(&house, "R-3").await, "MDH 12, HO-1, 30000, NL91ABNA0417164300");

    let paid = "betaling;huurovereenkomst;relatie;boekdatum;bedrag;soort\r\n\
                B-1;HO-1;R-1;02-07-2026;720;huur\r\nB-2;HO-2;R-2;02-07-2026;510,50;huur\r\nB-3;HO-1;R-3;02-07-2026;300;huur\r\n";
    assert_eq!(taken(&house, Kind::Payments, paid).await.counts.new, 3);
    let right = paid.replace("720;", "721;").replace("300;", "301;");
    assert_eq!(taken(&house, Kind::Payments, &right).await.counts.changed, 2);
    for (number, cents) in [("R-1", 72_100), ("R-2", 51_050), ("R-3", 30_100)] {
        let (id, access) = person(&house, number).await.unwrap();
        let payments = tenancies::payments(house.app().db.read(), &access, id, None, 10).await.unwrap();
        assert_eq!(payments.iter().map(|one| one.amount.in_cents()).collect::<Vec<_>>(), [cents], "{number}");
    }
}

/// Rows that PostgreSQL read one by one, once it has counted that so many persons were added.
async fn read_row_by_row(house: &House, persons: i64) -> i64 {
    for _ in 0..200 {
        let added: i64 = sqlx::query_scalar("select n_tup_ins from pg_stat_user_tables where relname = 'person'")
            .fetch_one(house.owner())
            .await
            .unwrap();
        if added >= persons {
            let sql = "select sum(seq_tup_read)::bigint from pg_stat_user_tables where left(relname, 7) <> 'import_'";
            return sqlx::query_scalar(sql).fetch_one(house.owner()).await.unwrap();
        }
        // It counts in its own time, at most a second later.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("PostgreSQL did not count");
}

#[tokio::test]
async fn where_all_was_empty_no_portion_reads_through_all_that_came_before_it() {
    let house = House::new().await;
    // Now PostgreSQL knows that the tables are empty, and plans for that.
    sqlx::raw_sql("vacuum analyze").execute(house.owner()).await.unwrap();
    let before = read_row_by_row(&house, 0).await;
    let rows: Vec<String> = (0..2_000).map(|at| SANNE.replace("R-1;", &format!("R-{at};"))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(taken(&house, Kind::Persons, &persons_file(&rows)).await.counts.new, 2_000);
    let read = read_row_by_row(&house, 2_000).await - before;
    assert!(read < 2_000, "{read} rows were read one by one");
}

huisrecht::fields! {
    TextPiece = "import_piece.content": String, Import, |text: &str| Ok::<_, std::convert::Infallible>(text.to_owned());
}

#[tokio::test]
async fn a_byte_of_a_file_is_sealed_as_one_byte_and_a_file_from_before_that_is_still_read() {
    let house = House::new().await;
    let file = persons_file(&[MEHMET]);
    let run = receive(&house, Kind::Persons, file.as_bytes()).await.unwrap();
    let (nonce, mark, tag) = (12, 1, 16);
    let sealed: Vec<u8> =
        sqlx::query_scalar("select content::bytea from import_piece").fetch_one(house.owner()).await.unwrap();
    assert_eq!(sealed.len(), nonce + mark + file.len() + tag);

    let (app, subject) = (house.app(), PersonId::from(run.uuid()));
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "import", at, &[subject]).await.unwrap();
    let key = persons::key(change.conn(), subject, RetentionGroup::Identity).await.unwrap().unwrap();
    let text: String = file.bytes().map(char::from).collect();
    let sealed = access.unlock(subject, RetentionGroup::Identity, &key).unwrap().seal::<TextPiece>(&text).unwrap();
    change.commit(Arranged(subject)).await.unwrap();
    sqlx::query("update import_piece set content = $1").bind(sealed).execute(house.owner()).await.unwrap();
    house.work().await;
    assert!(imports::ask(house.app(), Actor::Operator("test"), run).await.unwrap());
    house.work().await;
    assert_eq!(on_file(&house, "R-2").await.unwrap().person.name.full(), "Mehmet Yıldırım");
}
