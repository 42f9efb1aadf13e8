//! Where no mail goes out, employees read so, and why; and what it means that a datum is disputed is said to who puts it down and to whose it
//! is (P78, P86; AVG 18(1)(a)).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Kind, Request, Shown, Step};

use super::cases::{address, employee, letter, take_in};
use super::corrections::{Asking, asking, decide, file_of, lines, put_down};
use super::letters::{place, send, steps};
use super::messages;
use crate::house::{Browser, House, Seen};

const EMAIL: [(&str, &str); 1] = [("email", "sanne@nieuw.example")];
const HOME: [(&str, &str); 5] = [
    ("country", "Nederland"),
    ("postcode", "7312 CD"),
    ("house_number", "4"),
    ("street", "Kastanjepad"),
    ("town", "Apeldoorn"),
];
const NO_ADDRESS: &str = "Er ging geen mail uit: wij hebben geen e-mailadres.";
const WRONG: &str = "Er ging geen mail uit. De persoon zegt dat het e-mailadres niet klopt.";

/// The notices of a kind, in one text.
fn notices(seen: &Seen, kind: &str) -> String {
    let notice = format!("class=\"notice notice-{kind}\"");
    seen.body.split(&notice).skip(1).filter_map(|rest| rest.split("</div>").next()).collect()
}

async fn message(house: &House, desk: &mut Browser, one: &Request, words: &str) -> Seen {
    messages::write(house, desk, one, &[("message", words)], "bericht").await.is(200)
}

/// Fails unless the page says that all went well but the mail, and why that did not go.
fn is_unmailed(seen: &Seen, done: &str, why: &str, not: &str) {
    let (success, warning) = (notices(seen, "success"), notices(seen, "warning"));
    assert!(success.contains(done) && !success.contains("mail"), "{success}");
    assert!(warning.contains(why) && !warning.contains(not), "{warning}");
}

/// A request of somebody who gave no e-mail address, and follows it by a code.
async fn without_address(house: &House) -> (Request, Browser) {
    let (desk, _) = employee(house, "karel", StaffRole::PrivacyCoordinator).await;
    let mut new = letter(house, Kind::Objection, "olga", 1);
    new.asked.email = None;
    let one = take_in(house, &new, By::Portal).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    rights::make_follow_code(&mut change, &house.app().vault, &one).await.unwrap();
    change.done().await.unwrap();
    (one, desk)
}

#[tokio::test]
async fn a_message_of_which_no_mail_tells_says_why_in_a_warning_of_its_own() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let seen = message(&house, &mut all.desk, &one, "Wij kijken ernaar.").await;
    assert_eq!((notices(&seen, "warning").as_str(), notices(&seen, "success").contains("staat klaar")), ("", true));
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    for _ in 0..2 {
        let seen = message(&house, &mut all.desk, &one, "Wij bellen u.").await;
        is_unmailed(&seen, "Het bericht staat klaar voor de persoon.", WRONG, "wij hebben geen e-mailadres");
    }
    let (other, mut desk) = without_address(&house).await;
    let seen = message(&house, &mut desk, &other, "Wij schrijven u.").await;
    is_unmailed(&seen, "Het bericht staat klaar voor de persoon.", NO_ADDRESS, "niet klopt");
}

#[tokio::test]
async fn a_letter_of_which_no_mail_tells_says_why_before_and_after_it_is_sent() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let written = place(&one, "verlenging");
    all.desk.get(&written).await.is(200).is_silent_on("e-mailadres").is_silent_on("postadres niet klopt");
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    let why = "De persoon zegt dat het e-mailadres niet klopt.";
    let form = all.desk.get(&written).await.is(200).says(why).is_silent_on("Wij hebben geen e-mailadres");
    form.is_silent_on("postadres niet klopt");
    put_down(&house, &mut all.desk, &one, "adres", &HOME).await.is(200);
    all.desk.get(&written).await.is(200).says(why).says("De persoon zegt dat het postadres niet klopt.");
    let english = all.desk.get(&format!("/en{written}")).await.is(200);
    english.says("says that the e-mail address is wrong").says("says that the postal address is wrong");
    let typed = [("reason", "Wij zoeken nog."), ("name", "Sanne"), ("way", "portal")];
    let preview = super::letters::write(&house, &mut all.desk, &written, &one, &typed).await.is(200).says(why);
    let sent = send(&mut all.desk, &preview).await;
    is_unmailed(&sent, "De brief staat in het portaal.", WRONG, "wij hebben geen e-mailadres");
    let (other, mut desk) = without_address(&house).await;
    let form = desk.get(&place(&other, "verlenging")).await.is(200);
    form.says("Wij hebben geen e-mailadres.").is_silent_on("niet klopt");
}

#[tokio::test]
async fn the_case_page_marks_which_datum_of_the_person_is_disputed() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    let seen = all.desk.get(&address(&one)).await.is(200).says("sanne@voorbeeld.example Betwist");
    assert_eq!(seen.body.matches("Betwist").count(), 1, "{}", seen.text());
    let seen = all.desk.get(&format!("/en{}", address(&one))).await.is(200);
    seen.says("sanne@voorbeeld.example Disputed");
    decide(&house, &mut all.desk, &one, (1, "reject"), "U bevestigde dit zelf.").await.is(200);
    all.desk.get(&address(&one)).await.is(200).is_silent_on("Betwist");
}

#[tokio::test]
async fn whose_datum_is_disputed_reads_what_that_means_and_finds_the_request() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    put_down(&house, &mut all.desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    let mine = format!("/mijn/verzoeken/{}", one.number);
    let meaning = "Wij kijken dit na. Tot die tijd gaat er vanzelf geen mail naar dit adres.";
    let marked = "Wij kijken dit na. Tot die tijd staat ‘betwist’ erbij";
    let seen = all.own.get("/mijn/gegevens").await.is(200).says(meaning).says(marked);
    assert_eq!(seen.body.matches(&format!("href=\"{mine}\"")).count(), 2, "{}", seen.body);
    all.own.get(&mine).await.is(200).says(meaning).says(marked);
    let english = "Until then no mail goes to this address by itself.";
    let seen = all.own.get("/en/mijn/gegevens").await.is(200).says(english);
    assert!(seen.body.contains(&format!("href=\"/en{mine}\"")), "{}", seen.body);
    all.own.get(&format!("/en{mine}")).await.is(200).says(english);
    file_of(&house, &all.sanne).await.says("Betwist").is_silent_on("Wij kijken dit na");
    decide(&house, &mut all.desk, &one, (1, "reject"), "U bevestigde dit zelf.").await.is(200);
    all.own.get("/mijn/gegevens").await.is(200).is_silent_on(meaning);
    all.own.get(&mine).await.is(200).is_silent_on(meaning);
    all.own.post(&format!("{mine}/intrekken"), &[]).await.is(303);
    all.own.get(&mine).await.is(200).is_silent_on("Wij kijken dit na.");
}

#[tokio::test]
async fn who_asked_by_letter_is_not_led_to_a_request_that_their_account_does_not_show() {
    let house = House::new().await;
    let Asking { sanne, mut own, mut desk, account, .. } = asking(&house).await;
    let second = take_in(&house, &letter(&house, Kind::Correction, "sanne", 1), By::Portal).await;
    let second = steps(&house, &second, account, &[Step::Match(sanne.person), Step::ShowIdentity(Shown::Desk)]).await;
    put_down(&house, &mut desk, &second, "e-mail", &EMAIL).await.is(200);
    let seen = own.get("/mijn/gegevens").await.is(200).says("Tot die tijd gaat er vanzelf geen mail naar dit adres.");
    seen.is_silent_on("Naar uw verzoek");
}

#[tokio::test]
async fn who_puts_a_datum_down_reads_what_comes_of_it() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let meanings = [
        ("e-mail", "Tot het besluit gaat er vanzelf geen mail heen."),
        ("adres", "Tot het besluit zet het portaal het niet op een brief."),
        ("telefoon", "Tot het besluit herkent u er niemand aan."),
        ("achternaam", "Tot het besluit maakt het portaal geen brief met een code."),
        ("anders", "Wie het dossier opent, leest dat."),
    ];
    for (field, meaning) in meanings {
        let form = all.desk.get(&format!("{}/nieuw/{field}", lines(&all.request))).await.is(200);
        form.says("heet dan betwist.").says(meaning);
    }
}

#[tokio::test]
async fn a_line_is_taken_away_only_after_it_was_asked_once_more() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    let overview = all.desk.get(&lines(&one)).await.is(200);
    let remove = format!("{}/1/weghalen", lines(&one));
    assert!(!overview.body.contains(&format!("action=\"{remove}\"")), "one press does nothing yet: {}", overview.body);
    assert!(overview.body.contains(&format!("href=\"{remove}\"")), "{}", overview.body);
    let asked = all.desk.get(&remove).await.is(200).says("Regel weghalen: E-mailadres");
    let asked = asked.says("sanne@nieuw.example").says("Dit verzoek betwist het gegeven dan niet meer.");
    assert!(asked.body.contains(&format!("href=\"{}\"", lines(&one))), "a way back: {}", asked.body);
    all.desk.get(&format!("/en{remove}")).await.is(200).says("Take away a line: E-mail address");
    all.own.get("/mijn/gegevens").await.is(200).says("Betwist");
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&remove).await.is(403);
    assert!(asked.body.contains(&format!("action=\"{remove}\"")), "{}", asked.body);
    all.desk.send(&remove, &[]).await.is(200).says("De regel is weg.");
    all.own.get("/mijn/gegevens").await.is(200).is_silent_on("Betwist");
    all.desk.get(&remove).await.is(404);
    put_down(&house, &mut all.desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    let remove = format!("{}/1/weghalen", lines(&one));
    decide(&house, &mut all.desk, &one, (1, "accept"), "").await.is(200);
    all.desk.get(&remove).await.is(200).says("Over deze regel is al besloten");
}
