//! Answering, refusing, extending and giving up, each by the letter that tells of it (P90, P91, P92; AVG 12).

use huisrecht::kernel::dates;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Channel, Illegal, Kind, New, Outcome, Shown, State, Step, Unfinished};
use time::{Date, Duration};

use super::cases::{address, employee, letter, now, take_in, today};
use super::letters::{PORTAL, POST, article, begin, follower, kept, place, send, steps, write};
use crate::house::House;

/// As pages say a day, in spaces that break.
fn long(day: Date) -> String {
    dates::long(day, Lang::Nl).replace('\u{a0}', " ")
}

#[tokio::test]
async fn an_extension_is_told_once_with_its_reason_and_the_new_last_day() {
    let house = House::new().await;
    let (one, mut desk, _) = begin(&house, Kind::Access).await;
    let path = place(&one, "verlenging");
    let extended = one.case.deadline.extension_told(today(&house)).unwrap().legal_last_day().unwrap().day();
    let day = long(extended);
    let until = long(one.case.deadline.extend_until().day());
    let seen = desk.get(&path).await.is(200).says(&format!("De nieuwe laatste dag is {day}."));
    seen.says(&format!("Verlengen kan tot en met {until}, en maar één keer."));
    let reason = [("reason", "Uw dossier staat in drie archieven.")];
    let preview = write(&house, &mut desk, &path, &one, &[&POST[..], &reason].concat()).await.is(200);
    let preview = preview.says("Uw dossier staat in drie archieven.").says(&format!("uiterlijk op {day} antwoord"));
    let preview = preview.says("Autoriteit Persoonsgegevens").says("Beste Wilma de Vries").says("Lindenhof 12");
    assert_eq!((now(&house, &one).await, kept(&house).await), (one.clone(), 0), "nothing happens by looking");
    let seen = send(&mut desk, &preview).await.says("Druk hem nu af").says("Uw dossier staat in drie archieven.");
    assert_eq!(article(&seen), article(&preview), "what was read is what was sent");
    let after = now(&house, &one).await;
    assert_eq!(after.case.deadline.legal_last_day().unwrap().day(), extended);
    assert!(after.case.state.is_open());
    let told: Date =
        sqlx::query_scalar("select new_last_day from rights_letter").fetch_one(house.owner()).await.unwrap();
    assert_eq!(told, extended);
    desk.get(&path).await.is(200).says("al verlengd").says("Geef uiterlijk op").says("Verzoek beantwoorden");
    let again = write(&house, &mut desk, &path, &one, &[&POST[..], &reason].concat()).await.is(422);
    again.says("al verlengd").says("Uw dossier staat in drie archieven.");
    assert_eq!(kept(&house).await, 1);
}

#[tokio::test]
async fn after_the_first_month_the_page_says_until_when_and_what_to_do_instead() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 45), By::Portal).await;
    let until = long(one.case.deadline.extend_until().day());
    let path = place(&one, "verlenging");
    for page in [format!("{}/besluit", address(&one)), path.clone()] {
        let seen = desk.get(&page).await.is(200).says(&format!("Verlengen kon tot en met {until}."));
        assert!(seen.says("Geef zo snel mogelijk antwoord").body.contains("/besluit/antwoord\""));
    }
    let typed = [&POST[..], &[("reason", "Veel werk.")]].concat();
    write(&house, &mut desk, &path, &one, &typed).await.is(422).says("Verlengen kon tot en met");
    assert_eq!((now(&house, &one).await, kept(&house).await), (one, 0));
}

#[tokio::test]
async fn a_refusal_says_why_and_where_to_complain_in_the_language_of_who_asked() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let nl =
        ["Wij hebben deze gegevens nodig voor de belasting.", "Autoriteit Persoonsgegevens", "rechtbank", "6 weken"];
    let en = ["We need these data for our taxes.", "Autoriteit Persoonsgegevens", "court", "6 weeks"];
    for (lang, words, link) in [(Lang::Nl, nl, "Ons antwoord op uw verzoek"), (Lang::En, en, "Our answer")] {
        let (one, mut wilma, follows) = follower(&house, Kind::Erasure, lang).await;
        let typed = [&PORTAL[..], &[("reason", words[0])]].concat();
        let preview = write(&house, &mut desk, &place(&one, "weigering"), &one, &typed).await.is(200);
        send(&mut desk, &preview.says("afgesloten")).await.says("krijgt een mail dat er nieuws is");
        let after = now(&house, &one).await;
        assert_eq!((after.case.state, after.closed_at.is_some()), (State::Refused, true));
        let seen = wilma.get(&follows).await.is(200).says(link);
        let (before, _) = seen.body.split_once(link).unwrap();
        let place = before.rsplit_once("<a href=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let mut seen = wilma.get(&place).await.is(200).is_silent_on("Yusuf");
        for words in words {
            seen = seen.says(words);
        }
        let file = wilma.get(&format!("{place}/brief.pdf")).await.is(200);
        assert_eq!(file.header("content-type"), "application/pdf");
        house.work().await;
        let mails = house.mails().await;
        let mail = mails.last().unwrap();
        assert!(mail.text.contains(one.number.as_str()) && !mail.text.contains(words[0]), "{}", mail.text);
    }
}

#[tokio::test]
async fn nothing_is_refused_or_extended_without_a_reason_and_what_was_typed_stays() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Restriction).await;
    for decision in ["weigering", "verlenging"] {
        let path = place(&one, decision);
        let seen = write(&house, &mut desk, &path, &one, &[&POST[..], &[("reason", "  ")]].concat()).await.is(422);
        let seen = seen.says("Schrijf de reden op").says("Lindenhof 12");
        assert_eq!(seen.field("name").as_deref(), Some("Wilma de Vries"));
        let odd = write(&house, &mut desk, &path, &one, &[&POST[..], &[("reason", "Oei \u{1f600}")]].concat()).await;
        odd.is(422).says("kan niet in een brief staan").says("Oei");
        let nobody = [("name", ""), ("way", ""), ("reason", "Daarom.")];
        let seen = write(&house, &mut desk, &path, &one, &nobody).await.is(422).says("Daarom.");
        seen.says("Vul de naam in").says("Kies hoe de brief weggaat");
        let number = [&POST[..], &[("reason", "Uw nummer is 123456782.")]].concat();
        write(&house, &mut desk, &path, &one, &number).await.is(200).says("burgerservicenummer");
    }
    let home = [("name", "Wilma"), ("way", "post"), ("address", "Ergens"), ("reason", "Daarom.")];
    write(&house, &mut desk, &place(&one, "weigering"), &one, &home).await.is(422).says("Gebruik 2 tot 5 regels");
    let wilma = house.somebody("wilma").await;
    let one = steps(&house, &one, account, &[Step::Match(wilma.person), Step::ShowIdentity(Shown::Desk)]).await;
    let path = place(&one, "antwoord");
    let part = [&POST[..], &[("checked", "yes"), ("outcome", "partly"), ("done", "Wij verbeterden uw naam.")]].concat();
    let seen = write(&house, &mut desk, &path, &one, &part).await.is(422).says("Schrijf op wat wij niet deden");
    seen.says("Wij verbeterden uw naam.");
    let none = [&POST[..], &[("checked", "yes"), ("done", "")]].concat();
    let seen = write(&house, &mut desk, &path, &one, &none).await.is(422);
    seen.says("Kies of wij alles deden").says("Schrijf op wat wij deden");
    assert_eq!((now(&house, &one).await, kept(&house).await), (one, 0));
}

#[tokio::test]
async fn an_answer_waits_until_we_know_who_asks_and_about_whom() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Access).await;
    let (path, typed) =
        (place(&one, "antwoord"), [&POST[..], &[("done", "Alles zit erbij."), ("outcome", "whole")]].concat());
    let seen = desk.get(&format!("{}/besluit", address(&one))).await.is(200);
    assert!(seen.says("Wij weten nog niet zeker wie dit vraagt").body.contains("/identiteit\""));
    let wilma = house.somebody("wilma").await;
    let matched = steps(&house, &one, account, &[Step::Match(wilma.person)]).await;
    let seen = desk.get(&place(&one, "weigering")).await.is(200);
    assert_eq!(seen.field("name").as_deref(), Some("wilma"), "as they say: nobody's file is used yet");
    let refused = write(&house, &mut desk, &path, &one, &typed).await.is(422);
    refused.says("Wij weten nog niet zeker wie dit vraagt").says("Alles zit erbij.");
    assert_eq!(now(&house, &one).await, matched);
    steps(&house, &one, account, &[Step::ShowIdentity(Shown::Desk)]).await;
    let seen = desk.get(&path).await.is(200);
    assert_eq!(seen.field("name").as_deref(), Some("wilma wilmasma"), "from the file, now that it is them");
    // An account of today: somebody may have filled in another's home.
    write(&house, &mut desk, &path, &one, &typed).await.is(422).says("Controleer eerst het adres");
    let typed = [&typed[..], &[("checked", "yes")]].concat();
    let preview = write(&house, &mut desk, &path, &one, &typed).await.is(200);
    send(&mut desk, &preview).await.says("Alles zit erbij.");
    let after = now(&house, &one).await;
    assert_eq!((after.case.state, after.case.outcome), (State::Done, Some(Outcome::Whole)));
    desk.get(&path).await.is(200).says("al afgesloten");
}

#[tokio::test]
async fn an_answer_in_part_says_what_was_not_done_and_why() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Access).await;
    let wilma = house.somebody("wilma").await;
    steps(&house, &one, account, &[Step::Match(wilma.person), Step::ShowIdentity(Shown::Desk)]).await;
    let said = [("outcome", "partly"), ("done", "U krijgt uw huurcontract."), ("checked", "yes")];
    let withheld = [("withheld", "De klacht van een ander (UAVG 41).")];
    let typed = [&POST[..], &said, &withheld].concat();
    let preview = write(&house, &mut desk, &place(&one, "antwoord"), &one, &typed).await.is(200);
    let seen = send(&mut desk, &preview).await.says("U krijgt uw huurcontract.");
    seen.says("Wat wij niet deden, en waarom").says("De klacht van een ander (UAVG 41).").says("rechtbank");
    assert_eq!(now(&house, &one).await.case.outcome, Some(Outcome::Partly));
}

#[tokio::test]
async fn no_advertising_is_never_refused_nor_done_in_part_and_the_page_says_so() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::NoMarketing).await;
    let path = place(&one, "weigering");
    for page in [path.clone(), format!("{}/besluit", address(&one))] {
        let seen = desk.get(&page).await.is(200).says("Dit verzoek weigeren wij nooit.");
        assert!(seen.body.contains(&format!("href=\"{}\"", place(&one, "antwoord"))), "what to do instead");
    }
    let typed = [&POST[..], &[("reason", "Wij bereiken u graag.")]].concat();
    let refused = write(&house, &mut desk, &path, &one, &typed).await.is(422);
    refused.says("Dit verzoek weigeren wij nooit.").says("Wij bereiken u graag.");
    let wilma = house.somebody("wilma").await;
    let one = steps(&house, &one, account, &[Step::Match(wilma.person)]).await;
    let path = place(&one, "antwoord");
    assert!(!desk.get(&path).await.is(200).body.contains("value=\"partly\""), "a part is no choice");
    let said = |outcome: &'static str| {
        [
            &POST[..],
            &[
                ("checked", "yes"),
                ("done", "Wij sturen u niets meer."),
                ("withheld", "Wel de enquête."),
                ("outcome", outcome),
            ],
        ]
        .concat()
    };
    write(&house, &mut desk, &path, &one, &said("partly")).await.is(422).says("Dit verzoek weigeren wij nooit.");
    assert_eq!((now(&house, &one).await, kept(&house).await), (one.clone(), 0));
    for step in [Step::Refuse, Step::Fulfil(Outcome::Partly, Unfinished::default())] {
        assert_eq!(one.case.after(step, today(&house)), Err(Illegal::Absolute), "whatever page asks");
    }
    let preview = write(&house, &mut desk, &path, &one, &said("whole")).await.is(200);
    send(&mut desk, &preview).await.says("Wij sturen u niets meer.");
    assert_eq!(now(&house, &one).await.case.outcome, Some(Outcome::Whole));
}

#[tokio::test]
async fn what_was_read_is_what_is_sent_and_stays_for_ever() {
    let house = House::new().await;
    let (one, mut desk, _) = begin(&house, Kind::Erasure).await;
    let typed = [&POST[..], &[("reason", "## Let op\n\n- de wet\n- de belasting")]].concat();
    let preview = write(&house, &mut desk, &place(&one, "weigering"), &one, &typed).await.is(200);
    let revision = one.version.to_string();
    let other = [&typed[..], &[("revision", revision.as_str()), ("asked", "0abc"), ("step", "send")]].concat();
    let seen = desk.post(&place(&one, "weigering"), &other).await.is(422).says("De brief is intussen veranderd");
    assert_eq!((now(&house, &one).await, kept(&house).await), (one.clone(), 0), "nobody is sent what nobody read");
    let paper = [&typed[..], &[("revision", revision.as_str()), ("step", "pdf")]].concat();
    let paper = desk.post(&place(&one, "weigering"), &paper).await.is(200);
    assert_eq!(paper.header("content-type"), "application/pdf");
    let back = [&typed[..], &[("revision", revision.as_str()), ("step", "change")]].concat();
    desk.post(&place(&one, "weigering"), &back).await.is(200).says("- de belasting");
    let sent = send(&mut desk, &seen).await;
    assert_eq!(article(&sent), article(&preview));
    house.clock().shift(Duration::minutes(1));
    let case = desk.get(&address(&one)).await.is(200).says("Brieven en besluit").says("Per post");
    assert!(!case.body.contains("/besluit\""), "a closed request is not decided again");
    let (_, rest) = case.body.split_once("/brieven/").unwrap();
    let place = format!("{}/brieven/{}", address(&one), rest.split('"').next().unwrap());
    assert_eq!(article(&desk.get(&place).await.is(200)), article(&preview));
    assert_eq!(desk.get(&format!("{place}/brief.pdf")).await.is(200).header("cache-control"), "no-store");
}

#[tokio::test]
async fn giving_up_takes_a_question_that_nobody_answered_and_the_letter_names_its_day() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Access).await;
    let path = place(&one, "niet-vastgesteld");
    desk.get(&path).await.is(200).says("Vraag dat eerst");
    write(&house, &mut desk, &path, &one, &POST).await.is(422).says("Vraag dat eerst");
    steps(&house, &one, account, &[Step::Ask]).await;
    desk.get(&path).await.is(200).says("Vraag dat eerst");
    let asked = long(today(&house));
    steps(&house, &one, account, &[Step::AskIdentity]).await;
    let from = format!("Hierom stoppen kan vanaf {}", long(today(&house) + Duration::days(14)));
    desk.get(&format!("{}/besluit", address(&one))).await.is(200).says(&from);
    write(&house, &mut desk, &path, &one, &POST).await.is(422).says(&from);
    house.clock().shift(Duration::days(14));
    let (mut desk, _) = employee(&house, "anna", StaffRole::PrivacyCoordinator).await;
    let preview = write(&house, &mut desk, &path, &one, &POST).await.is(200);
    let preview =
        preview.says(&format!("Wij vroegen u op {asked}")).says("Autoriteit Persoonsgegevens").says("rechtbank");
    desk.get(&place(&one, "verlenging")).await.is(200).says("De klok staat stil");
    send(&mut desk, &preview).await;
    assert_eq!(now(&house, &one).await.case.state, State::NotEstablished);
    let (two, _, _) = (take_in(&house, &letter(&house, Kind::Access, "joris", 2), By::Portal).await, (), ());
    steps(&house, &two, account, &[Step::AskIdentity, Step::ShowIdentity(Shown::Desk)]).await;
    desk.get(&place(&two, "niet-vastgesteld")).await.is(200).says("Wij weten wie dit vraagt");
}

#[tokio::test]
async fn who_asked_on_paper_or_by_phone_gets_one_receipt_by_letter() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let new = New { channel: Channel::Phone, ..letter(&house, Kind::Access, "wilma", 1) };
    let one = take_in(&house, &new, By::Portal).await;
    let path = format!("{}/ontvangstbevestiging", address(&one));
    assert!(desk.get(&address(&one)).await.is(200).body.contains("/ontvangstbevestiging\""));
    let seen = desk.get(&path).await.is(200).says("geen account en geen volgcode");
    assert!(!seen.body.contains("value=\"portal\""), "nobody could read it there");
    write(&house, &mut desk, &path, &one, &PORTAL).await.is(422).says("Kies hoe de brief weggaat");
    let last = long(one.case.deadline.legal_last_day().unwrap().day());
    let preview = write(&house, &mut desk, &path, &one, &POST).await.is(200);
    let preview = preview.says(&format!("uiterlijk op {last}")).says("Uw verzoek kost u niets");
    send(&mut desk, &preview).await.says("Druk hem nu af");
    assert_eq!(now(&house, &one).await, one, "nothing changes about the request");
    super::send(&mut desk, &preview, &[]).await.is(422).says("al gemaakt");
    let seen = desk.get(&address(&one)).await.is(200).says("Ontvangst");
    assert!(!seen.body.contains("/ontvangstbevestiging\""));
    assert_eq!(kept(&house).await, 1);
    let (mut officer, _) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    officer.get(&path).await.is(403);
    officer.post(&path, &[]).await.is(403);
}

#[tokio::test]
async fn a_letter_is_read_by_who_asked_and_by_nobody_else() {
    let house = House::new().await;
    let (mut desk, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, mut wilma, follows) = follower(&house, Kind::Access, Lang::Nl).await;
    let (two, mut joris, elsewhere) = follower(&house, Kind::Access, Lang::Nl).await;
    let typed = [&POST[..], &[("reason", "Veel werk.")]].concat();
    let preview = write(&house, &mut desk, &place(&one, "verlenging"), &one, &typed).await.is(200);
    let sent = send(&mut desk, &preview).await;
    let id = sent.path.as_str().rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    let below = |place: &str| [format!("{place}/brieven/{id}"), format!("{place}/brieven/{id}/brief.pdf")];
    // It went to a home, and we do not know yet who follows this.
    wilma.get(&follows).await.is(200).is_silent_on("Onze brieven aan u");
    for path in below(&follows) {
        wilma.get(&path).await.is(404);
        house.browser().get_once(&path).await.is(303);
        joris.get_once(&path).await.is(303);
    }
    for path in [below(&elsewhere), below(&format!("{elsewhere}x"))].concat() {
        assert!([303, 404].contains(&joris.get_once(&path).await.status));
    }
    desk.get(&below(&address(&two))[0]).await.is(404);
    desk.get(&format!("{}/brieven/x", address(&one))).await.is(404);
    steps(&house, &one, account, &[Step::ShowIdentity(Shown::Desk)]).await;
    wilma.get(&follows).await.is(200).says("Onze brieven aan u");
    wilma.get(&below(&follows)[0]).await.is(200).says("Veel werk.");
}

/// AVG 12(5): an excessive request is refused with its reason; there is nothing by which money could be asked.
#[test]
fn no_words_about_requests_ask_for_money() {
    let slices = ["rights", "requests", "casework", "queue", "correspondence", "lettertexts", "decisions", "proof"];
    for (lang, free) in [("nl", ["niets", "tijd", "nooit"]), ("en", ["nothing", "time", "never"])] {
        for slice in slices {
            let text = std::fs::read_to_string(format!("locales/{lang}/{slice}.ftl")).unwrap();
            let money = ["€", "euro", "kosten", " kost ", "cost", "money", " geld ", " fee", "betalen"];
            for line in text.lines().filter(|line| money.iter().any(|word| line.contains(word))) {
                assert!(free.iter().any(|word| line.contains(word)), "{slice}: {line}");
            }
        }
    }
}
