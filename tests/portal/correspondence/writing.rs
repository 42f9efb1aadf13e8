//! Employees write and publish the association's words in letters: seen before they are published, by who may, and never over a colleague.

use huisrecht::kernel::staff::StaffRole;
use sqlx::AssertSqlSafe;

use super::{FIELDS, TEXTS, coordinator, publish, write};
use crate::house::House;
use crate::rows::stored;

const REFUSAL: &str = "/beheer/verzoeken/teksten/weigering";
const NL: &str = "Wij doen niet wat u vraagt, {naam}.";
const EN: &str = "We do not do what you ask, {naam}.";

#[tokio::test]
async fn a_coordinator_writes_looks_and_publishes_and_every_version_stays() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    yusuf.get("/beheer").await.says("Teksten van brieven");
    let list = yusuf.get(TEXTS).await.is(200).says("Versie 1 van").says("weigering").is_silent_on("In de maak");
    assert_eq!(list.body.matches("<section class=\"card\"").count(), 8);
    let preview = write(&mut yusuf, "weigering", [NL, "", "Groet.", EN, "", ""]).await.is(200);
    let preview = preview.says("Er is nog niets gepubliceerd.").says("Wij doen niet wat u vraagt, Sanne de Vries");
    assert!(preview.body.contains("<del>") && preview.body.contains("<ins>"));
    yusuf.get(TEXTS).await.says("In de maak");
    yusuf.get(&format!("/en{REFUSAL}/voorbeeld")).await.is(200).says("We do not do what you ask, Sanne");
    let done = publish(&mut yusuf, "weigering", &preview).await.is(200).says("De nieuwe tekst is gepubliceerd.");
    done.says("Versie 2").says("Versie 1").says("Door een medewerker").says("Kwam met het programma");
    yusuf.get(TEXTS).await.says("Versie 2 van").is_silent_on("In de maak");
    yusuf.get(&format!("{REFUSAL}/voorbeeld")).await.says("Dit is de tekst van nu.").says("Wij doen niet wat u vraagt");
    let published =
        "select actor from audit_entry where event = 'rights.letter_text_published' order by at desc limit 1";
    let actor: String = sqlx::query_scalar(published).fetch_one(house.owner()).await.unwrap();
    assert!(actor.starts_with("staff "), "{actor}");
}

#[tokio::test]
async fn who_reads_english_gets_the_programs_own_when_the_association_wrote_none() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, "weigering", [NL, "", "", "", "", ""]).await.is(200);
    yusuf.get(&format!("/en{REFUSAL}/voorbeeld")).await.is(200).says("We do not carry it out.");
    publish(&mut yusuf, "weigering", &preview).await.is(200).says("Geen eigen Engels.");
    yusuf.get(&format!("/en{REFUSAL}/voorbeeld")).await.is(200).says("We do not carry it out.");
}

#[tokio::test]
async fn a_text_that_cannot_stand_in_a_letter_is_refused_at_its_field_with_all_that_was_typed() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let before = stored(&house).await;
    let long = "a".repeat(4_001);
    for (words, told) in [
        (["", "Midden", "", "", "", ""], "Schrijf het begin van de brief in het Nederlands."),
        ([NL, "", "", "", "Middle", ""], "Schrijf ook het begin in het Engels."),
        ([NL, &long, "", "", "", ""], "Deze tekst is te lang."),
        ([NL, "Goed 😀", "", "", "", ""], "Het teken 😀 kan niet in een brief staan."),
        ([NL, "", "Bel {mobiel}", "", "", ""], "Wij weten niet wat wij voor “mobiel” moeten invullen."),
        ([NL, "", "", EN, "{naam", ""], "Een accolade staat alleen."),
    ] {
        let seen = write(&mut yusuf, "weigering", words).await.is(422).says(told);
        assert!(seen.title().starts_with("Fout:"));
        for typed in words.into_iter().filter(|typed| !typed.is_empty()) {
            assert!(seen.text().contains(typed), "{typed} is gone");
        }
    }
    let same = yusuf.get(REFUSAL).await;
    let now = FIELDS.map(|field| text_in(&same.body, field));
    write(&mut yusuf, "weigering", now.each_ref().map(String::as_str)).await.is(422).says("gelijk aan de tekst van nu");
    assert_eq!(stored(&house).await, before);
}

/// What stands in a field of several lines.
fn text_in(body: &str, field: &str) -> String {
    let area = body.split(&format!("name=\"{field}\"")).nth(1).unwrap();
    let area = area.split_once('>').unwrap().1.split_once("</textarea>").unwrap().0;
    area.trim().replace("&#39;", "'").replace("&quot;", "\"")
}

#[tokio::test]
async fn of_two_employees_who_write_at_once_the_later_sees_both_texts_and_loses_nothing() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    assert_eq!(ans.get(REFUSAL).await.field("revision").unwrap(), "");
    write(&mut yusuf, "weigering", [NL, "", "", EN, "", ""]).await.is(200);
    let mine = [("nl_opening", "Het gaat niet door."), ("revision", "")];
    let both = ans.post(REFUSAL, &mine).await.is(422).says("Een collega was ook bezig.");
    let both = both.says("Het gaat niet door.").says(NL).says(EN);
    let revision = both.field("revision").unwrap();
    ans.send(REFUSAL, &[mine[0], ("revision", &revision)]).await.is(200).says("Het gaat niet door.");
    yusuf.get(REFUSAL).await.says("Een collega bewaarde deze nieuwe tekst");
}

#[tokio::test]
async fn what_a_colleague_changed_between_looking_and_publishing_is_shown_again() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    let preview = write(&mut yusuf, "weigering", [NL, "", "", EN, "", ""]).await;
    write(&mut ans, "weigering", ["Het gaat niet door.", "", "", "", "", ""]).await.is(200);
    let again = publish(&mut yusuf, "weigering", &preview).await.is(422).says("De tekst is intussen veranderd.");
    let again = again.says("Het gaat niet door.");
    publish(&mut ans, "weigering", &again).await.is(200).says("De nieuwe tekst is gepubliceerd.");
    publish(&mut yusuf, "weigering", &again).await.is(200).says("De tekst is intussen veranderd.");
    // The same draft, held against a text that is not the one of today any more.
    let preview = write(&mut yusuf, "weigering", [NL, "", "", EN, "", ""]).await;
    let revision = preview.field("revision").unwrap();
    let stale = [("revision", revision.as_str()), ("asked", "1"), ("publish", "yes")];
    yusuf.post(&format!("{REFUSAL}/voorbeeld"), &stale).await.is(422);
    publish(&mut yusuf, "weigering", &preview).await.is(200).says("Versie 3");
}

#[tokio::test]
async fn a_draft_is_thrown_away_by_who_has_seen_it() {
    let house = House::new().await;
    let (mut yusuf, mut ans) = (coordinator(&house, "yusuf").await, coordinator(&house, "ans").await);
    let seen = write(&mut yusuf, "weigering", [NL, "", "", "", "", ""]).await.field("revision").unwrap();
    write(&mut ans, "weigering", ["Het gaat niet door.", "", "", "", "", ""]).await.is(200);
    let path = format!("{REFUSAL}/weggooien");
    yusuf.send(&path, &[("revision", &seen)]).await.is(200).says("De tekst is intussen veranderd.");
    let seen = yusuf.get(REFUSAL).await.field("revision").unwrap();
    yusuf.send(&path, &[("revision", &seen)]).await.is(200).says("De nieuwe tekst is weggegooid.");
    yusuf.get(REFUSAL).await.says("Hieronder staat de tekst van nu.").is_silent_on("Het gaat niet door.");
}

#[tokio::test]
async fn nobody_but_a_coordinator_comes_near_a_text() {
    let house = House::new().await;
    let before = stored(&house).await;
    let others = [StaffRole::CustomerContact, StaffRole::Communication, StaffRole::Administrator];
    for (at, role) in others.into_iter().enumerate() {
        let mut other = house.colleague(&format!("ander{at}"), &[role]).await;
        other.get("/beheer").await.is_silent_on("Teksten van brieven");
        for path in [TEXTS, REFUSAL, &format!("{REFUSAL}/voorbeeld"), &format!("{REFUSAL}/voorbeeld.pdf")] {
            other.get(path).await.is(403);
        }
        for path in [REFUSAL, &format!("{REFUSAL}/weggooien"), &format!("{REFUSAL}/voorbeeld")] {
            other.post(path, &[("nl_opening", NL), ("revision", "")]).await.is(403);
        }
    }
    assert_eq!(stored(&house).await["public.letter_text"], before["public.letter_text"]);
}

#[tokio::test]
async fn a_published_text_can_be_changed_by_no_login_of_the_program_nor_by_its_owner() {
    let house = House::new().await;
    for sql in ["update letter_text set nl_opening = 'x'", "delete from letter_text", "truncate letter_text"] {
        for login in [house.app().db.write(), house.owner()] {
            assert!(sqlx::query(AssertSqlSafe(sql)).execute(login).await.is_err(), "{sql}");
        }
    }
}

#[tokio::test]
async fn a_start_after_the_first_publishes_nothing_over_what_the_association_wrote() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, "weigering", [NL, "", "", "", "", ""]).await;
    publish(&mut yusuf, "weigering", &preview).await.is(200);
    let before = stored(&house).await;
    huisrecht::router::prepare(house.app()).await.unwrap();
    assert_eq!(stored(&house).await["public.letter_text"], before["public.letter_text"]);
    assert_eq!(before["public.letter_text"], 9);
}
