//! Files of the administration (P02, P14, P15, RULES 16): checked row by row before anything happens, taken over whole or not at all, and
//! harmless when they come again.

use huisrecht::imports::{self, Kind, Receiving, Run, State, fault::Fault};
use huisrecht::kernel::ids::{ImportId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::persons::{self, AdministrationNumber, OnFile};
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::rows::encoding::NotText;
use huisrecht::tenancies;
use sqlx::AssertSqlSafe;
use time::Duration;

use crate::house::{Arranged, House};
use crate::rows::stored;

mod files;
mod pages;
mod portions;

/// A file comes in.
async fn receive(house: &House, kind: Kind, bytes: &[u8]) -> Result<ImportId, NotText> {
    let mut receiving = Receiving::begin(house.app(), kind, Actor::Operator("test")).await.unwrap();
    for piece in bytes.chunks(7_001) {
        if let Err(not_text) = receiving.add(piece).await.unwrap() {
            receiving.give_up().await.unwrap();
            return Err(not_text);
        }
    }
    receiving.finish().await.unwrap()
}

async fn run_of(house: &House, id: ImportId) -> Run {
    imports::find(house.app().db.read(), id).await.unwrap().unwrap()
}

/// The dry run of a file.
async fn checked(house: &House, kind: Kind, text: &str) -> Run {
    let id = receive(house, kind, text.as_bytes()).await.unwrap();
    house.work().await;
    run_of(house, id).await
}

/// The dry run and the button.
async fn taken(house: &House, kind: Kind, text: &str) -> Run {
    let run = checked(house, kind, text).await;
    assert_eq!(run.state, State::Checked, "{run:?} {:?}", faults(house, &run).await);
    assert!(imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    house.work().await;
    let run = run_of(house, run.id).await;
    assert_eq!(run.state, State::Done, "{run:?}");
    run
}

async fn faults(house: &House, run: &Run) -> Vec<(i32, String, Fault)> {
    imports::faults(house.app().db.read(), run.id, 1_000).await.unwrap()
}

const PERSONS: &str = "relatie;voornamen;voorvoegsels;achternaam;geboortedatum;emailadres;straat;huisnummer;huisletter;postcode;woonplaats\r\n";

fn persons_file(rows: &[&str]) -> String {
    format!("{PERSONS}{}\r\n", rows.join("\r\n"))
}

const SANNE: &str = "R-1;Sanne;van den;Broekhuizen;27-03-1985;sanne@voorbeeld.example;Lindenhof;12;a;7311 AB;Apeldoorn";
const MEHMET: &str = "R-2;Mehmet;;Yıldırım;1978-11-02;;Kastanjepad;4;;7312CD;Apeldoorn";

async fn person(house: &House, number: &str) -> Option<(PersonId, Access)> {
    let app = house.app();
    let hash = AdministrationNumber::parse(number).unwrap().hash(&app.vault).to_vec();
    let id = *persons::with_numbers(app.db.read(), std::slice::from_ref(&hash)).await.unwrap().get(&hash)?;
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "import", at, &[id]).await.unwrap();
    change.commit(Arranged(id)).await.unwrap();
    Some((id, access))
}

async fn on_file(house: &House, number: &str) -> Option<OnFile> {
    let (id, access) = person(house, number).await?;
    persons::find(house.app().db.read(), &access, id).await.unwrap()
}

#[tokio::test]
async fn a_dry_run_comes_first_and_stores_nobody() {
    let house = House::new().await;
    let run = checked(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET])).await;
    assert_eq!((run.state, run.counts.new, run.counts.all()), (State::Checked, 2, 2));
    assert_eq!(stored(&house).await["public.person"], 0);
    assert!(imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    assert!(!imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap(), "pressed twice");
    house.work().await;
    let sanne = on_file(&house, "r-1").await.unwrap().person;
    assert_eq!(sanne.name.full(), "Sanne van den Broekhuizen");
    assert_eq!(sanne.contact.address.lines()[0], "Lindenhof 12a");
    assert_eq!(on_file(&house, "R-2").await.unwrap().person.name.full(), "Mehmet Yıldırım");
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let house = House::new().await;
    let file = persons_file(&[SANNE, MEHMET]);
    taken(&house, Kind::Persons, &file).await;
    let before = stored(&house).await;
    let again = taken(&house, Kind::Persons, &file).await;
    assert_eq!((again.counts.unchanged, again.counts.all()), (2, 2));
    let mut after = stored(&house).await;
    for log in ["public.audit_entry", "public.import_run", "public.processing_line"] {
        after.insert(log.to_owned(), before[log]);
    }
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_changed_address_replaces_the_old_one_and_leaves_what_the_person_typed() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET])).await;
    let moved = SANNE.replace("Lindenhof;12;a;7311 AB", "Merelplantsoen;23;;7314 GH");
    let run = taken(&house, Kind::Persons, &persons_file(&[&moved, MEHMET])).await;
    assert_eq!((run.counts.changed, run.counts.unchanged, run.counts.new), (1, 1, 0));
    let lines = on_file(&house, "R-1").await.unwrap().person.contact.address.lines();
    assert_eq!(lines[0], "Merelplantsoen 23");
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/mijn").await.is(200).says("sannestraat 12-a bis").is_silent_on("Merelplantsoen");
    let lookups: i64 =
        sqlx::query_scalar("select count(*) from keys.person_lookup where kind = 'administration_number'")
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(lookups, 2);
}

#[tokio::test]
async fn one_faulty_row_refuses_the_whole_file_and_each_fault_is_named() {
    let house = House::new().await;
    let rows = [
        SANNE,
        "R-3;Joost;;;1990-09-14;;Zilverberg;7;;7316 LM;Apeldoorn",
        "R-4;Fatima;;El Amrani;31-02-1996;fatima;Vlinderstraat;81;;7313;Apeldoorn",
        "R-1;Sanne;;Dubbel;1985-03-27;;Lindenhof;12;;7311 AB;Apeldoorn",
        "R-5;;;Bakkerij Jansen B.V.;1985-03-27;;Lindenhof;12;;7311 AB;Apeldoorn",
        "R-6;Kort;;Rij;1985-03-27",
        "=R7;Formule;;Cel;1985-03-27;;Lindenhof;12;;7311 AB;Apeldoorn",
        ";Zonder;;Nummer;2985-03-27;;Lindenhof;12;;7311 AB;Apeldoorn",
    ];
    let run = checked(&house, Kind::Persons, &persons_file(&rows)).await;
    assert_eq!((run.state, run.counts.new, run.counts.faulty), (State::Refused, 1, 7));
    assert_eq!(run.refusal.as_deref(), Some("rows"));
    let found: Vec<(i32, String, Fault)> = faults(&house, &run).await;
    let has = |row: i32, field: &str, fault: Fault| {
        assert!(found.contains(&(row, field.to_owned(), fault)), "{row} {field} {fault:?}: {found:?}");
    };
    has(3, "achternaam", Fault::Missing);
    has(4, "geboortedatum", Fault::Wrong);
    has(4, "emailadres", Fault::Wrong);
    has(4, "postcode", Fault::Wrong);
    has(5, "relatie", Fault::Twice);
    has(6, "achternaam", Fault::Organisation);
    // One fault, not one for each cell that is not there.
    has(7, "-", Fault::Cells { found: 5, wanted: 11 });
    assert_eq!(found.iter().filter(|(row, ..)| *row == 7).count(), 1);
    has(8, "relatie", Fault::Wrong);
    has(9, "relatie", Fault::Missing);
    has(9, "geboortedatum", Fault::Wrong);
    assert!(!imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    let after = stored(&house).await;
    assert_eq!((after["public.person"], after["public.import_piece"], after["keys.person_key"]), (0, 0, 0));
}

#[tokio::test]
async fn somebody_who_was_erased_is_left_out_and_the_other_of_a_shared_mailbox_is_not() {
    let house = House::new().await;
    let joris = "R-9;Joris;;Broekhuizen;1984-01-02;sanne@voorbeeld.example;Lindenhof;12;a;7311 AB;Apeldoorn";
    let renumbered = SANNE.replace("R-1", "R-77");
    taken(&house, Kind::Persons, &persons_file(&[SANNE])).await;
    let (id, _) = person(&house, "R-1").await.unwrap();
    let known = on_file(&house, "R-1").await.unwrap().person;
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let number = AdministrationNumber::parse("R-1").unwrap();
    persons::suppress(&mut change, &app.vault, id, &known, Some(&number)).await.unwrap();
    persons::destroy_keys(&mut change, id).await.unwrap();
    for table in ["person_identity", "person_contact", "administration_number", "keys.person_lookup", "keys.imported"] {
        let sql = format!("delete from {table} where person_id = $1");
        sqlx::query(AssertSqlSafe(sql)).bind(id.uuid()).execute(change.conn()).await.unwrap();
    }
    change.commit(Arranged(id)).await.unwrap();
    let run = taken(&house, Kind::Persons, &persons_file(&[SANNE, joris, &renumbered])).await;
    assert_eq!((run.counts.left_out, run.counts.new), (2, 1));
    assert!(person(&house, "R-1").await.is_none() && person(&house, "R-77").await.is_none());
    assert!(person(&house, "R-9").await.is_some());
    assert_eq!(faults(&house, &run).await[0], (2, "relatie".to_owned(), Fault::LeftOut));
    let part = format!("{TENANCIES}HO-1;R-1;HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;;\r\n");
    assert_eq!(checked(&house, Kind::Tenancies, &part).await.counts.left_out, 1);

    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    persons::lift_suppression(&mut change, &app.vault, id, &known).await.unwrap();
    change.commit(Arranged(id)).await.unwrap();
    assert_eq!(checked(&house, Kind::Persons, &persons_file(&[&renumbered])).await.counts.new, 1);
}

const TENANCIES: &str =
    "huurovereenkomst;relatie;rol;straat;huisnummer;postcode;woonplaats;ingangsdatum;einddatum;huurprijs\r\n";
const PAYMENTS: &str = "betaling,huurovereenkomst,relatie,boekdatum,bedrag,soort,omschrijving\n";

#[tokio::test]
async fn tenancies_and_payments_belong_to_persons_of_the_administration() {
    let house = House::new().await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET])).await;
    let both = "HO-1;R-1;HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;;712,45\r\nHO-1;R-2;mdh;Lindenhof;12;7311 AB;Apeldoorn;2020-01-01;;\r\n";
    let run = taken(&house, Kind::Tenancies, &format!("{TENANCIES}{both}")).await;
    assert_eq!(run.counts.new, 2);
    assert_eq!(stored(&house).await["public.tenancy"], 1, "two parties, one tenancy");
    let paid = "B-1,HO-1,R-1,2026-11-02,\"1.012,45\",Huur,Huur november\nB-2,HO-1,R-1,05-11-2026,-12.50,afrekening,\n";
    let run = taken(&house, Kind::Payments, &format!("{PAYMENTS}{paid}")).await;
    assert_eq!(run.counts.new, 2);

    let (sanne, access) = person(&house, "R-1").await.unwrap();
    let homes = tenancies::of_person(house.app().db.read(), &access, sanne).await.unwrap();
    assert_eq!(homes[0].home.line(), "Lindenhof 12, 7311 AB Apeldoorn");
    let rents = tenancies::rents(house.app().db.read(), &access, sanne).await.unwrap();
    assert_eq!(rents[0].amount.in_cents(), 71_245);
    let payments = tenancies::payments(house.app().db.read(), &access, sanne, None, 10).await.unwrap();
    assert_eq!(payments.iter().map(|payment| payment.amount.in_cents()).collect::<Vec<_>>(), [-1_250, 101_245]);

    let dearer = both.replace("712,45", "730,00").replace("2020-01-01;;", "2020-01-01;2026-10-31;");
    let run = taken(&house, Kind::Tenancies, &format!("{TENANCIES}{dearer}")).await;
    assert_eq!((run.counts.changed, run.counts.new), (2, 0));
    let rents = tenancies::rents(house.app().db.read(), &access, sanne).await.unwrap();
    assert_eq!((rents.len(), rents[0].amount.in_cents()), (1, 73_000));
    let run = taken(&house, Kind::Payments, &format!("{PAYMENTS}{}", paid.replace("-12.50", "-13.00"))).await;
    assert_eq!((run.counts.changed, run.counts.unchanged), (1, 1));
    let payments = tenancies::payments(house.app().db.read(), &access, sanne, None, 10).await.unwrap();
    assert_eq!(payments[0].amount.shown(Lang::En), "-€13.00");
}

#[tokio::test]
async fn a_payment_that_stands_with_somebody_else_is_refused_and_moves_to_nobody() {
    let house = House::new().await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET])).await;
    let both = "HO-1;R-1;HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;;712,45\r\nHO-2;R-2;HUU;Lindenhof;14;7311 AB;Apeldoorn;2020-01-01;;\r\n";
    taken(&house, Kind::Tenancies, &format!("{TENANCIES}{both}")).await;
    taken(&house, Kind::Payments, &format!("{PAYMENTS}B-1,HO-1,R-1,2026-11-02,\"712,45\",huur,\n")).await;
    let moved = checked(&house, Kind::Payments, &format!("{PAYMENTS}B-1,HO-2,R-2,2026-11-02,\"799,45\",huur,\n")).await;
    assert_eq!(faults(&house, &moved).await, [(2, "relatie".to_owned(), Fault::OtherPerson)]);
    assert_eq!((moved.counts.changed, moved.counts.new), (0, 0));
    let (mehmet, access) = person(&house, "R-2").await.unwrap();
    assert!(tenancies::payments(house.app().db.read(), &access, mehmet, None, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_row_of_somebody_unknown_or_of_an_unknown_agreement_says_so() {
    let house = House::new().await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE])).await;
    let rows = "HO-1;R-404;HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;;\r\nHO-2;R-1;XXX;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;30-04-2019;1,2,3\r\n";
    let run = checked(&house, Kind::Tenancies, &format!("{TENANCIES}{rows}")).await;
    let found = faults(&house, &run).await;
    assert_eq!(
        found,
        [
            (2, "relatie".to_owned(), Fault::UnknownPerson),
            (3, "einddatum".to_owned(), Fault::EndsBefore),
            (3, "huurprijs".to_owned(), Fault::Wrong),
            (3, "rol".to_owned(), Fault::Wrong),
        ]
    );
    let run = checked(&house, Kind::Payments, &format!("{PAYMENTS}B-1,HO-9,R-1,2026-11-02,10,huur,\n")).await;
    assert_eq!(faults(&house, &run).await, [(2, "huurovereenkomst".to_owned(), Fault::UnknownTenancy)]);
}

#[tokio::test]
async fn a_file_that_no_longer_fits_is_refused_whole_when_it_is_taken_over() {
    let house = House::new().await;
    taken(&house, Kind::Persons, &persons_file(&[SANNE, MEHMET])).await;
    let part = |agreement: &str, person: &str| {
        format!("{agreement};{person};HUU;Lindenhof;12;7311 AB;Apeldoorn;01-05-2019;;\r\n")
    };
    let rows = format!("{TENANCIES}{}{}", part("HO-1", "R-1"), part("HO-2", "R-2"));
    let run = checked(&house, Kind::Tenancies, &rows).await;
    assert!(imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    let (mehmet, _) = person(&house, "R-2").await.unwrap();
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let sql = "delete from keys.person_lookup where person_id = $1";
    sqlx::query(sql).bind(mehmet.uuid()).execute(change.conn()).await.unwrap();
    change.commit(Arranged(mehmet)).await.unwrap();
    house.work().await;
    let run = run_of(&house, run.id).await;
    assert_eq!((run.state, run.refusal.as_deref()), (State::Refused, Some("changed")));
    assert_eq!(stored(&house).await["public.tenancy"], 0);
}

/// What was written in portions of a change that ends badly is not there: the same happens when the server dies.
#[tokio::test]
async fn a_server_that_dies_half_way_leaves_nothing_and_another_begins_again() {
    let house = House::new().await;
    let rows: Vec<String> = (0..1_700).map(|at| SANNE.replace("R-1;", &format!("R-{at};"))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let run = checked(&house, Kind::Persons, &persons_file(&rows)).await;
    assert!(imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    let dying = imports::apply(house.app(), run.id);
    let half_way = async {
        while house.app().memory.get::<imports::Bringing>().is_none() {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
    };
    tokio::select! {
        _ = dying => panic!("it was not to end"),
        () = half_way => {}
    }
    assert_eq!(stored(&house).await["public.person"], 0);
    assert_eq!(run_of(&house, run.id).await.state, State::Applying);
    // The connection of the dead server is noticed; until then the other waits.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    house.clock().shift(Duration::minutes(5));
    house.work().await;
    assert_eq!((run_of(&house, run.id).await.state, stored(&house).await["public.person"]), (State::Done, 1_700));
}

#[tokio::test]
async fn pieces_are_sealed_and_gone_when_the_run_ends_or_nobody_decides() {
    let house = House::new().await;
    let run = checked(&house, Kind::Persons, &persons_file(&[SANNE])).await;
    let plain: i64 = sqlx::query_scalar(
        "select count(*) from import_piece where position('Broekhuizen'::bytea in content::bytea) > 0",
    )
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!((plain, stored(&house).await["public.import_piece"]), (0, 1));
    house.clock().shift(Duration::hours(25));
    house.work().await;
    assert_eq!(run_of(&house, run.id).await.state, State::Expired);
    let after = stored(&house).await;
    assert_eq!((after["public.import_piece"], after["keys.person_key"]), (0, 0));
    assert!(!imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap());
    let run = taken(&house, Kind::Persons, &persons_file(&[SANNE])).await;
    assert_eq!(stored(&house).await["public.import_piece"], 0);
    assert_eq!(run_of(&house, run.id).await.counts.new, 1);
}

#[tokio::test]
async fn each_person_taken_over_has_an_entry_of_their_own_and_the_run_has_its_way() {
    let house = House::new().await;
    let rows: Vec<String> = (0..1_203).map(|at| SANNE.replace("R-1;", &format!("R-{at};"))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let run = taken(&house, Kind::Persons, &persons_file(&rows)).await;
    assert_eq!(run.counts.new, 1_203);
    let count = |event: &'static str| {
        sqlx::query_scalar::<_, i64>("select count(distinct subject) from audit_entry where event = $1")
            .bind(event)
            .fetch_one(house.owner())
    };
    assert_eq!((count("persons.added").await.unwrap(), count("imports.applied").await.unwrap()), (1_203, 1));
}
