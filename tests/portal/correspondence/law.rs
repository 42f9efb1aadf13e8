//! What the law wants said stands in each letter that needs it: in both languages, on the page and in the PDF, whatever else it says.

use huisrecht::kernel::dates::long;
use huisrecht::kernel::deadline::{Deadline, Period, Received};
use huisrecht::kernel::lang::Lang;
use huisrecht::rights::letters::{CaseFacts, Contents, Letter, LetterKind, NotPrinted, Parts, Words, print};
use time::Date;
use time::macros::date;

use super::{TEXTS, coordinator, publish, tight, words, write};
use crate::house::{Browser, House};

/// The complaint to us and the officer, and to the authority.
const COMPLAINT: [&[&str]; 2] = [
    &[
        "Bent u het er niet mee eens?",
        "Bel 055 000 00 00",
        "privacy@woonmensen.example",
        "Autoriteit Persoonsgegevens",
        "AVG artikel 77",
    ],
    &[
        "Do you disagree?",
        "Call 055 000 00 00",
        "privacy@woonmensen.example",
        "Autoriteit Persoonsgegevens",
        "GDPR article 77",
    ],
];
const COURT: [&[&str]; 2] = [
    &["rechtbank", "verzoekschrift", "binnen 6 weken", "UAVG artikel 35"],
    &["court", "verzoekschrift", "within 6 weeks", "UAVG article 35"],
];
/// In every letter: which request it is about, and whom to ask.
const ALWAYS: [&[&str]; 2] = [
    &["Ons kenmerk", "1234-5678", "Gekregen op", "Hebt u een vraag?", "Privacycoördinator", "Stichting De Woonmensen"],
    &[
        "Our reference",
        "1234-5678",
        "Received on",
        "Do you have a question?",
        "Privacy coordinator",
        "Stichting De Woonmensen",
    ],
];

/// By hand: what each kind cannot do without.
fn own(kind: LetterKind) -> [&'static [&'static str]; 2] {
    match kind {
        LetterKind::Receipt => [&["kost u niets", "uiterlijk op"], &["costs you nothing", "an answer by"]],
        LetterKind::IdentityQuestion => [
            &["Waarom wij dit vragen", "e-mailadres dat wij niet kennen", "geen kopie van uw paspoort", "staat stil"],
            &[
                "Why we ask this",
                "e-mail address that we do not know",
                "not send us a copy of your passport",
                "stands still",
            ],
        ],
        LetterKind::Extension => [
            &["Waarom het langer duurt", "u vroeg veel tegelijk", "uiterlijk op", "één keer"],
            &["Why it takes longer", "you asked much at once", "an answer by", "may do this once"],
        ],
        LetterKind::Answer => {
            [&["Wat wij deden", "wij verzamelden uw gegevens"], &["What we did", "we collected your data"]]
        }
        LetterKind::PartialAnswer => [
            &["Wat wij deden", "Wat wij niet deden, en waarom", "ook over uw buren"],
            &["What we did", "What we did not do, and why", "about your neighbours too"],
        ],
        LetterKind::Refusal => [
            &["Waarom wij uw verzoek niet uitvoeren", "ook over uw buren"],
            &["Why we do not carry out your request", "about your neighbours too"],
        ],
        LetterKind::NotEstablished => [
            &["Waarom wij uw verzoek niet uitvoeren", "te laten zien wie u bent", "opnieuw een verzoek"],
            &["Why we do not carry out your request", "to show who you are", "make a request again"],
        ],
        LetterKind::Withdrawn => {
            [&["trok uw verzoek", "opnieuw een verzoek"], &["took back your request", "make a request again"]]
        }
    }
}

fn may_complain(kind: LetterKind) -> bool {
    !matches!(kind, LetterKind::Receipt | LetterKind::Withdrawn)
}

fn was_decided(kind: LetterKind) -> bool {
    may_complain(kind) && !matches!(kind, LetterKind::IdentityQuestion | LetterKind::Extension)
}

fn wanted(kind: LetterKind, lang: usize) -> Vec<&'static str> {
    let mut wanted = [ALWAYS[lang], own(kind)[lang]].concat();
    if may_complain(kind) {
        wanted.extend(COMPLAINT[lang]);
    }
    if was_decided(kind) {
        wanted.extend(COURT[lang]);
    }
    wanted
}

/// The letter of a preview, on the page and printed, has all of them.
async fn says_all(house: &House, browser: &mut Browser, kind: LetterKind) {
    for (at, lang) in ["", "/en"].into_iter().enumerate() {
        let path = format!("{lang}{TEXTS}/{}/voorbeeld", kind.slug());
        let page = browser.get(&path).await.is(200);
        let letter = page.body.split_once("<article class=\"letter\"").unwrap().1.split_once("</article>").unwrap().0;
        assert!(letter.starts_with(if at == 0 { " lang=\"nl\"" } else { " lang=\"en\"" }));
        let pdf = browser.get(&format!("{path}.pdf")).await.is(200);
        assert_eq!(pdf.header("content-type"), "application/pdf");
        let [on_page, on_paper] = [tight(letter), words(&pdf.bytes)];
        for wanted in wanted(kind, at) {
            assert!(on_page.contains(&tight(wanted)), "{kind:?}: {wanted:?} is not on the page: {on_page}");
            assert!(on_paper.contains(&tight(wanted)), "{kind:?}: {wanted:?} is not on paper: {on_paper}");
        }
        let days = last_day(house.clock().today(), kind, lang);
        assert!(on_page.contains(&tight(&days)), "{kind:?}: {days} is not in {on_page}");
        assert!(on_paper.contains(&tight(&days)), "{kind:?}: {days} is not in {on_paper}");
    }
}

/// The last day that the letter names, of a request that came in today or three days ago.
fn last_day(today: Date, kind: LetterKind, lang: &str) -> String {
    let lang = if lang.is_empty() { Lang::Nl } else { Lang::En };
    let (back, period) = match kind {
        LetterKind::Receipt => (0, Period::OneMonth),
        LetterKind::Extension => (3, Period::ThreeMonths),
        _ => return String::new(),
    };
    let received = today - time::Duration::days(back);
    long(Deadline::of(Received::on(received)).last_day_of(period).unwrap().day(), lang)
}

#[tokio::test]
async fn each_letter_says_all_that_the_law_wants_on_the_page_and_on_paper_in_both_languages() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    for kind in LetterKind::ALL {
        says_all(&house, &mut yusuf, kind).await;
    }
}

#[tokio::test]
async fn no_text_of_the_association_takes_away_what_the_law_wants_said() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house, "yusuf").await;
    let nothing = "U hebt geen rechten. Er is geen rechter.\n\n## </article>\n\n- <!-- */ #panic() \"\n- {naam}";
    for kind in LetterKind::ALL {
        let preview = write(&mut yusuf, kind.slug(), [nothing, "", "", nothing, "", ""]).await.is(200);
        publish(&mut yusuf, kind.slug(), &preview).await.is(200).says("De nieuwe tekst is gepubliceerd.");
        says_all(&house, &mut yusuf, kind).await;
        yusuf.get(&format!("{TEXTS}/{}/voorbeeld", kind.slug())).await.says("U hebt geen rechten.").says("#panic()");
    }
}

fn facts(lang: Lang) -> CaseFacts {
    CaseFacts {
        number: "1234-5678".into(),
        request: "Mijn gegevens bekijken (inzage)".into(),
        received: date!(2026 - 11 - 3),
        last_day: Some(date!(2026 - 12 - 3)),
        name: "Sanne de Vries".into(),
        address: vec![],
        lang,
        today: date!(2026 - 11 - 23),
    }
}

fn compose(facts: &CaseFacts, contents: &Contents) -> Letter {
    let parts = Parts::parse(["Beste {naam}, over {verzoek}:", "", ""]).unwrap();
    Letter::compose(facts, contents, &parts, &huisrecht::kernel::organisation::Organisation::demo())
}

fn said(words: &str) -> Words {
    Words::parse(words).unwrap()
}

#[test]
fn a_reason_is_never_empty() {
    for nothing in ["", "  ", "\r\n\t\n"] {
        assert!(Words::parse(nothing).is_err(), "{nothing:?}");
    }
    assert!(Words::parse(&"a".repeat(4_001)).is_err());
    assert!(Words::parse("goed 😀").is_err(), "what cannot be printed");
    assert_eq!(Words::parse(" Wij vonden\r\nniets. ").unwrap().as_str(), "Wij vonden\nniets.");
}

#[test]
fn while_the_clock_stands_still_no_last_day_is_named_and_else_it_is() {
    let mut facts = facts(Lang::Nl);
    let question = Contents::IdentityQuestion { doubt: said("Wij kennen het adres niet.") };
    let running = serde_json::to_string(&compose(&facts, &question).body).unwrap();
    assert!(running.contains("3\u{a0}december\u{a0}2026") && !running.contains("staat stil"), "{running}");
    facts.last_day = None;
    let still = serde_json::to_string(&compose(&facts, &question).body).unwrap();
    assert!(!still.contains("december") && still.contains("staat stil"), "{still}");
}

#[tokio::test]
async fn what_somebody_is_called_makes_no_heading_no_list_and_no_blank() {
    let mut facts = facts(Lang::Nl);
    facts.name = "- ## {kenmerk} <b>#x".into();
    facts.address = vec!["Lindenhof 12".into(), "7311 AB  Apeldoorn".into()];
    let letter = compose(&facts, &Contents::Refusal { reason: said("Zie {naam}.\n\n- een\n- twee") });
    let body = serde_json::to_string(&letter.body).unwrap();
    assert!(body.contains("Beste - ## {kenmerk} <b>#x, over Mijn gegevens"), "{body}");
    assert!(body.contains("Zie {naam}."), "a reason is shown as it was typed");
    let organisation = std::sync::Arc::new(huisrecht::kernel::organisation::Organisation::demo());
    let pdf = print(letter, organisation.clone()).await.unwrap().unwrap();
    assert!(words(&pdf).contains(&tight("Beste - ## {kenmerk} <b>#x")));
    facts.name = "Nguyễn".into();
    let letter = compose(&facts, &Contents::Withdrawn { on: facts.today });
    assert_eq!(print(letter, organisation).await.unwrap(), Err(NotPrinted::Sign('ễ')));
}

#[test]
fn a_letter_is_kept_word_for_word_and_read_again() {
    let letter = compose(&facts(Lang::En), &Contents::Answer { done: said("We sent it.") });
    let letter = letter.enclosing(vec!["Your data".into()]);
    let kept = serde_json::to_string(&letter).unwrap();
    assert!(serde_json::from_str::<Letter>(&kept).unwrap() == letter);
}
