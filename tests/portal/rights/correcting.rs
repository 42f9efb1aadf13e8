//! Putting right what is wrong, datum by datum (P78; AVG 16, 18(1)(a)).

use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::correction::{Field, NewLine};
use huisrecht::rights::{self, Illegal, Kind, NotTaken, Outcome, Step, Unfinished};

use super::cases::{address, letter, now, take_in};
use super::corrections::{answer, asking, close_tasks, decide, file_of, lines, put_down};
use super::letters::send;
use crate::house::{Browser, House};

const FAMILY: [(&str, &str); 1] = [("family_name", "Broekhuizen")];
const BORN: [(&str, &str); 3] = [("birth_date_day", "28"), ("birth_date_month", "3"), ("birth_date_year", "1985")];

/// A datum, what is typed for it, and what the page then says.
type Typed = (&'static str, Vec<(&'static str, &'static str)>, &'static str);

/// Whether a search by name and date of birth finds somebody.
async fn found(desk: &mut Browser, family: &str) -> bool {
    let born = [("birth_date_day", "27"), ("birth_date_month", "3"), ("birth_date_year", "1985")];
    let sought = [&[("by", "name"), ("family_name", family)][..], &born].concat();
    let seen = desk.post("/beheer/personen", &sought).await.is(200);
    seen.body.contains("href=\"/beheer/personen/0")
}

async fn events(house: &House, name: &str) -> i64 {
    let sql = "select count(*) from audit_entry where event = $1";
    sqlx::query_scalar(sql).bind(name).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn a_correction_is_accepted_in_part_and_the_person_reads_what_was_decided_and_why() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200).says("Het heet nu betwist");
    put_down(&house, &mut all.desk, &one, "geboortedatum", &BORN).await.is(200).says("28 maart 1985");
    decide(&house, &mut all.desk, &one, (1, "accept"), "").await.is(200).says("Het gegeven is verbeterd");
    let rejected = decide(&house, &mut all.desk, &one, (2, "reject"), "Uw paspoort zegt 27 maart.").await.is(200);
    rejected.says("Uw paspoort zegt 27 maart.").says("yusuf, Privacycoördinator");
    assert_eq!((events(&house, "persons.corrected").await, events(&house, "rights.line_rejected").await), (1, 1));
    close_tasks(&mut all.desk, &one).await;
    let form = all.desk.get(&super::letters::place(&one, "antwoord")).await.is(200);
    let form = form.says("Achternaam: er stond ‘sannesma’. Nu staat er ‘Broekhuizen’.");
    form.says("Geboortedatum: wij laten ‘27 maart 1985’ staan. Uw paspoort zegt 27 maart.");
    answer(&house, &mut all.desk, &one, "whole").await.is(422).says("Dat past niet bij de besluiten");
    let preview = answer(&house, &mut all.desk, &one, "partly").await.is(200);
    send(&mut all.desk, &preview).await;
    assert_eq!(now(&house, &one).await.case.outcome, Some(Outcome::Partly));
    let own = all.own.get(&format!("/mijn/verzoeken/{}", one.number)).await.is(200);
    own.says("Wat wij met uw gegevens deden")
        .says("Niet verbeterd")
        .says("Uw paspoort zegt 27 maart.")
        .says("sannesma");
}

#[tokio::test]
async fn what_is_applied_is_what_everybody_sees_and_finds_and_the_old_value_finds_nobody() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    assert!(found(&mut all.desk, "sannesma").await);
    put_down(&house, &mut all.desk, &all.request, "achternaam", &FAMILY).await.is(200);
    all.desk.get(&lines(&all.request)).await.is(200).says("Geboortedatum 27 maart 1985 Klopt niet");
    all.own.get("/mijn/gegevens").await.is(200).says("sanne sannesma Betwist");
    file_of(&house, &all.sanne).await.says("sanne sannesma Betwist");
    decide(&house, &mut all.desk, &all.request, (1, "accept"), "").await.is(200);
    all.own.get("/mijn/gegevens").await.is(200).says("sanne Broekhuizen").is_silent_on("Betwist");
    file_of(&house, &all.sanne).await.says("sanne Broekhuizen").is_silent_on("Betwist").is_silent_on("sannesma ");
    assert!(found(&mut all.desk, "Broekhuizen").await);
    assert!(!found(&mut all.desk, "Sannesma").await, "the old name finds nobody");
    let tasks = rights::open_tasks(house.app().db.read(), all.request.id).await.unwrap();
    assert_eq!(tasks, 5, "each system outside has to change it too");
}

#[tokio::test]
async fn every_way_to_reach_somebody_is_corrected_by_its_own_rule() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let home = [("country", "Nederland"), ("postcode", "7312 CD"), ("house_number", "4"), ("street", "Kastanjepad")];
    let home = [&home[..], &[("town", "Apeldoorn")]].concat();
    let typed: [(&str, Vec<(&str, &str)>); 5] = [
        ("voornamen", vec![("given_names", "Sanne-Marie")]),
        ("tussenvoegsel", vec![("name_prefix", "van der")]),
        ("telefoon", vec![("phone", "055 123 45 67")]),
        ("adres", home),
        ("e-mail", vec![("email", "sanne@nieuw.example")]),
    ];
    for (at, (field, typed)) in typed.iter().enumerate() {
        put_down(&house, &mut all.desk, &one, field, typed).await.is(200).says("op de lijst");
        let line = i32::try_from(at + 1).unwrap();
        decide(&house, &mut all.desk, &one, (line, "accept"), "").await.is(200).says("verbeterd");
    }
    let seen = file_of(&house, &all.sanne).await.says("Sanne-Marie van der sannesma").says("055 123 4567");
    seen.says("Kastanjepad 4").says("sanne@nieuw.example");
    house.work().await;
    let mails = house.mails().await;
    let warned = mails.iter().find(|mail| mail.subject.contains("is verbeterd")).expect("the old address is told");
    assert_eq!(warned.to, "sanne@voorbeeld.example");
    assert!(!warned.text.contains("sanne@nieuw.example"), "and does not learn the new one");
    all.own.get_once("/mijn/gegevens").await.is(303);
    // RULES 2: what changed in the last 14 days is checked before something is sent there.
    let new = "select least(email_since, phone_since, address_since) > created_at from person_contact join person on id = person_id
               where person_id = $1";
    let new: bool = sqlx::query_scalar(new).bind(all.sanne.person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert!(new);
}

#[tokio::test]
async fn what_stands_already_is_refused_at_the_field_and_said() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let same: [Typed; 5] = [
        ("achternaam", vec![("family_name", "sannesma")], "Dit staat er al: sannesma."),
        ("telefoon", vec![("phone", "+31 6 1234 5678")], "Dit staat er al: 06 12345678."),
        ("e-mail", vec![("email", "sanne@voorbeeld.example")], "Dit staat er al: sanne@voorbeeld.example."),
        ("tussenvoegsel", vec![("name_prefix", "")], "Er staat nu niets."),
        ("anders", vec![("old", "612 euro"), ("new", "612 euro")], "Dit staat er al: 612 euro."),
    ];
    for (field, typed, words) in same {
        put_down(&house, &mut all.desk, &one, field, &typed).await.is(422).says(words);
    }
    let born = [("birth_date_day", "27"), ("birth_date_month", "maart"), ("birth_date_year", "1985")];
    put_down(&house, &mut all.desk, &one, "geboortedatum", &born).await.is(422).says("Dit staat er al: 27 maart 1985.");
    let wrong: [Typed; 4] = [
        ("achternaam", vec![("family_name", "<b>")], "Vul een achternaam in met letters"),
        ("e-mail", vec![("email", "geen adres")], "Vul een e-mailadres in"),
        ("adres", vec![("country", "Nederland")], "postcode"),
        ("anders", vec![("old", ""), ("new", "")], "Schrijf op wat er nu staat"),
    ];
    for (field, typed, words) in wrong {
        put_down(&house, &mut all.desk, &one, field, &typed).await.is(422).says(words);
    }
    assert_eq!(rights::correction::tally(house.app().db.read(), one.id).await.unwrap().open, 0);
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200);
    put_down(&house, &mut all.desk, &one, "achternaam", &[("family_name", "Anders")])
        .await
        .is(422)
        .says("al op de lijst");
}

#[tokio::test]
async fn no_answer_leaves_before_each_datum_is_decided_and_it_says_what_was_decided() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let answered = super::letters::place(&one, "antwoord");
    all.desk.get(&answered).await.is(200).says("Er staat nog geen gegeven op de lijst.");
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200);
    all.desk.get(&answered).await.is(200).says("Over 1 gegeven is nog niets besloten.");
    let refusal = super::letters::place(&one, "weigering");
    all.desk.get(&refusal).await.is(200).says("Over 1 gegeven is nog niets besloten.");
    answer(&house, &mut all.desk, &one, "whole").await.is(422).says("nog niets besloten");
    // A page that forgot to count changes nothing about it.
    let open = Unfinished { fields: 1, ..Unfinished::default() };
    let whole = Step::Fulfil(Outcome::Whole, Unfinished::default());
    assert_eq!(taken(&house, &all, whole).await, Err(NotTaken::Illegal(Illegal::Unfinished(open))));
    assert_eq!(taken(&house, &all, Step::Refuse).await, Err(NotTaken::Illegal(Illegal::Unfinished(open))));
    decide(&house, &mut all.desk, &one, (1, "reject"), "Uw paspoort zegt iets anders.").await.is(200);
    all.desk.get(&answered).await.is(200).says("Alles is afgewezen.").says("Weiger het verzoek");
    assert_eq!(taken(&house, &all, whole).await, Err(NotTaken::Illegal(Illegal::Lines)));
    all.desk.get(&refusal).await.is(200).says("Uw paspoort zegt iets anders.").is_silent_on("Eerst nodig");
    put_down(&house, &mut all.desk, &one, "voornamen", &[("given_names", "Sannie")]).await.is(200);
    decide(&house, &mut all.desk, &one, (2, "accept"), "").await.is(200);
    all.desk.get(&refusal).await.is(200).says("Een deel is al verbeterd.");
    assert_eq!(taken(&house, &all, Step::Refuse).await, Err(NotTaken::Illegal(Illegal::Lines)));
    assert_eq!(taken(&house, &all, whole).await, Err(NotTaken::Illegal(Illegal::Lines)));
}

async fn taken(house: &House, all: &super::corrections::Asking, step: Step) -> Result<(), NotTaken> {
    let by = rights::By::Staff(all.account, StaffRole::PrivacyCoordinator);
    let one = now(house, &all.request).await;
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Staff(all.account)).await.unwrap();
    let taken = rights::take(&mut change, &one, step, by).await.unwrap();
    change.abandon().await.unwrap();
    taken.map(|_| ())
}

#[tokio::test]
async fn only_the_coordinator_decides_and_the_officer_only_reads() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200);
    let verdict = [("verdict", "accept"), ("why", ""), ("revision", "1")];
    let line = format!("{}/1", lines(&one));
    for role in [StaffRole::CustomerContact, StaffRole::DataProtectionOfficer, StaffRole::Communication] {
        let mut other = house.colleague(&format!("{role:?}").to_lowercase(), &[role]).await;
        other.get(&line).await.is(403);
        other.post(&line, &verdict).await.is(403);
    }
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&lines(&one)).await.is(200).says("Broekhuizen").is_silent_on("Weghalen").is_silent_on("Besluiten over");
    officer.post(&format!("{}/nieuw/achternaam", lines(&one)), &FAMILY).await.is(403);
    officer.post(&format!("{line}/weghalen"), &[]).await.is(403);
    officer.post(&format!("{}/doorgegeven", lines(&one)), &[]).await.is(403);
    let mut contact = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    contact.get(&lines(&one)).await.is(200).says("Broekhuizen").is_silent_on("/correctie/1\"");
    contact.send(&format!("{line}/weghalen"), &[]).await.is(200).says("De regel is weg.");
    put_down(&house, &mut contact, &one, "achternaam", &FAMILY).await.is(200).says("op de lijst");
    assert_eq!(events(&house, "persons.corrected").await, 0);
}

#[tokio::test]
async fn nothing_is_disputed_or_put_right_for_who_did_not_show_who_they_are() {
    let house = House::new().await;
    let (one, mut desk, account) = super::letters::begin(&house, Kind::Correction).await;
    let sanne = house.somebody("sanne").await;
    desk.get(&lines(&one)).await.is(200).says("Wij weten nog niet over wie dit verzoek gaat.");
    super::letters::steps(&house, &one, account, &[Step::Match(sanne.person)]).await;
    desk.get(&lines(&one)).await.is(200).says("Stel eerst de identiteit vast").is_silent_on("Klopt niet");
    put_down(&house, &mut desk, &one, "achternaam", &FAMILY).await.is(200).is_silent_on("op de lijst gezet");
    assert_eq!(rights::correction::tally(house.app().db.read(), one.id).await.unwrap().open, 0);
    let other = take_in(&house, &letter(&house, Kind::Access, "olga", 1), rights::By::Portal).await;
    desk.get(&lines(&other)).await.is(404);
}

#[tokio::test]
async fn a_page_that_is_stale_and_a_value_that_changed_meanwhile_apply_nothing() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "telefoon", &[("phone", "055 123 45 67")]).await.is(200);
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200);
    let password = all.sanne.password.clone();
    all.own.post("/mijn/gegevens/telefoon", &[("phone", "06 87654321"), ("password", &password)]).await.is(303);
    let seen = decide(&house, &mut all.desk, &one, (1, "accept"), "").await.is(422);
    seen.says("Er staat intussen iets anders").says("06 87654321");
    file_of(&house, &all.sanne).await.says("06 87654321").says("Betwist");
    all.desk.send(&format!("{}/1/weghalen", lines(&one)), &[]).await.is(200).says("De regel is weg.");
    // A colleague took the request over since the page was read.
    let stale = [("verdict", "accept"), ("why", "Klopt."), ("revision", "0")];
    let seen = all.desk.post(&format!("{}/2", lines(&one)), &stale).await.is(422);
    seen.says("Een collega was u voor").says("Klopt.");
    assert_eq!(events(&house, "persons.corrected").await, 0);
    decide(&house, &mut all.desk, &one, (2, "accept"), "").await.is(200).says("Het gegeven is verbeterd");
    decide(&house, &mut all.desk, &one, (2, "reject"), "Toch niet.").await.is(422).says("Een collega was u voor");
    all.desk.get(&format!("{}/2", lines(&one))).await.is(200).says("Over deze regel is al besloten");
    all.desk.send(&format!("{}/2/weghalen", lines(&one)), &[]).await.is(200).says("al besloten");
    assert_eq!(events(&house, "persons.corrected").await, 1);
    decide(&house, &mut all.desk, &one, (9, "accept"), "").await.is(404);
    all.desk.get(&address(&one)).await.is(200).says("Achternaam: ‘sannesma’ wordt ‘Broekhuizen’ Verbeterd");
}

#[tokio::test]
async fn what_no_longer_reads_as_the_datum_is_not_accepted_and_stays_open() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let (one, app) = (all.request.clone(), house.app());
    let mut change = app.db.change(Actor::Staff(all.account)).await.unwrap();
    let (who, at) = ((all.account, StaffRole::PrivacyCoordinator), change.at());
    let access = access::for_request(change.conn(), &app.vault, who, &one.persons(), at).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, one.person, RetentionGroup::Requests).await.unwrap();
    // As a version of before put it down.
    let (field, new) = (Field::Of(persons::Field::Phone), Some("bel de buren".to_owned()));
    let line = NewLine { record: all.sanne.person, field, old: None, new, file: None };
    rights::correction::add(&mut change, &file, &one, &line).await.unwrap();
    change.done().await.unwrap();
    let seen = decide(&house, &mut all.desk, &one, (1, "accept"), "Klopt.").await.is(422);
    seen.says("Het portaal kan deze waarde niet lezen.").says("Klopt.");
    let tally = rights::correction::tally(app.db.read(), one.id).await.unwrap();
    assert_eq!((tally.open, tally.accepted, events(&house, "persons.corrected").await), (1, 0, 0));
    all.desk.send(&format!("{}/1/weghalen", lines(&one)), &[]).await.is(200).says("De regel is weg.");
}

#[tokio::test]
async fn nothing_is_rejected_without_a_reason() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "achternaam", &FAMILY).await.is(200);
    decide(&house, &mut all.desk, &one, (1, "reject"), "").await.is(422).says("Schrijf op waarom");
    decide(&house, &mut all.desk, &one, (1, ""), "Zomaar.").await.is(422).says("Kies Verbeteren of Afwijzen.");
    let sql = "set session_replication_role = replica;
               update rights_correction set state = 'rejected', decided_at = added_at, decided_by = (select id from account limit 1), role = 'x'";
    let refused = sqlx::raw_sql(sql).execute(house.owner()).await.unwrap_err();
    assert!(refused.to_string().contains("rejected_says_why"), "{refused}");
    decide(&house, &mut all.desk, &one, (1, "accept"), "").await.is(200);
    let taken_back = sqlx::raw_sql("update rights_correction set state = 'open'").execute(house.owner()).await;
    assert!(taken_back.unwrap_err().to_string().contains("was decided stays"));
}
