//! What the postman brings: a letter that says all it must, to one address, readable aloud and for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod paper;

use std::time::Instant;

use letters::{ActivationLetter, LetterError, activation};
use lopdf::Document;
use proptest::prelude::*;
use time::macros::date;

use paper::{can_be_read_aloud_and_kept, leave, pages, sender, tight};

const CODE: &str = "C4HK-7WPR-9XDM";

fn letter<'a>(name: &'a str, address: &'a [String]) -> ActivationLetter<'a> {
    ActivationLetter {
        sender: sender(),
        name,
        address,
        code: CODE,
        date: date!(2026 - 11 - 22),
        until: date!(2027 - 01 - 20),
        portal_url: "https://mijn.woonmensen.example",
        code_url: "https://mijn.woonmensen.example/mijn/koppelen",
        statement_url: "https://mijn.woonmensen.example/privacy/verklaring",
    }
}

fn print(letter: &ActivationLetter<'_>) -> Result<Vec<u8>, LetterError> {
    activation(std::slice::from_ref(letter))
}

fn home(street: &str, town: &str) -> Vec<String> {
    vec![street.to_owned(), town.to_owned()]
}

fn lindenhof() -> Vec<String> {
    home("Lindenhof 12", "7311 AB  Apeldoorn")
}

/// The words on the only page.
fn words(pdf: &[u8]) -> String {
    let mut pages = pages(pdf);
    assert_eq!(pages.len(), 1);
    pages.remove(0)
}

#[track_caller]
fn says(pdf: &[u8], wanted: &str) {
    let words = words(pdf);
    assert!(words.contains(&tight(wanted)), "{wanted:?} is not in {words}");
}

#[test]
fn a_letter_says_the_code_until_when_and_what_to_do() {
    let (address, began) = (lindenhof(), Instant::now());
    let pdf = print(&letter("Sanne de Vries", &address)).unwrap();
    let first = began.elapsed();
    let again = Instant::now();
    print(&letter("Joris de Vries", &address)).unwrap();
    println!("the first letter {first:?}, the second {:?}, {} bytes", again.elapsed(), pdf.len());
    leave("activation.pdf", &pdf);
    for wanted in [
        "Sanne de Vries",
        "Lindenhof 12",
        "7311 AB Apeldoorn",
        "Apeldoorn, 22 november 2026",
        "Beste Sanne de Vries,",
        CODE,
        "De code werkt tot en met 20 januari 2027",
        "https://mijn.woonmensen.example/mijn/koppelen",
        "uw geboortedatum",
        "Wilt u geen account",
        "The code works until 20 January 2027",
        "Stichting De Woonmensen",
        "is verantwoordelijk voor uw gegevens",
        "https://mijn.woonmensen.example/privacy/verklaring",
        "privacy@woonmensen.example",
    ] {
        says(&pdf, wanted);
    }
    assert_eq!(words(&pdf).matches(CODE).count(), 1, "the code stands in one place");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let address = lindenhof();
    let [one, other] = [0, 1].map(|_| print(&letter("Sanne de Vries", &address)).unwrap());
    assert!(one == other);
}

#[test]
fn what_somebody_is_called_is_never_markup() {
    let address = home("Straat #[1] \"A\" 12", "7311 AB  's-Hertogen_bosch_");
    for name in ["#panic(\"x\")", "#[*_$", "*vet* _schuin_ $x^2$", "`code` <label> @ref", "= Kop", "\\ // /* ~ --"] {
        let pdf = print(&letter(name, &address)).unwrap_or_else(|error| panic!("{name}: {error}"));
        says(&pdf, name);
        says(&pdf, &address[0]);
        says(&pdf, &address[1]);
    }
}

#[test]
fn the_longest_name_and_address_stay_in_the_window() {
    let name = format!("{} van der {}", "Wilhelmina Anna-Maria ".repeat(5).trim(), "Achternaam-".repeat(9));
    let address =
        home(&format!("{} 12345-aaaaaaaaaaaaaaaa", "Boulevardstraat ".repeat(6).trim()), "7311 AB  Sint Anthonis");
    let pdf = print(&letter(&name, &address)).unwrap();
    says(&pdf, &name);
    let single = "a".repeat(100);
    says(&print(&letter(&single, &home(&"b".repeat(100), &"c".repeat(80)))).unwrap(), &single);
    // Five times what a name may be: no letter, sooner than one that shows by halves.
    assert_eq!(print(&letter(&"W".repeat(1200), &lindenhof())), Err(LetterError::TooLong));
    assert_eq!(print(&letter("Sanne", &vec!["Lindenhof 12".to_owned(); 20])), Err(LetterError::TooLong));
}

#[test]
fn each_of_five_who_share_a_home_gets_a_page_of_their_own() {
    let address = lindenhof();
    let names = ["Sanne de Vries", "Joris de Vries", "A. Özdemir", "Łukasz Wiśniewski", "Þóra Ægisdóttir-Țepeş"];
    let letters: Vec<Vec<u8>> = names.iter().map(|name| print(&letter(name, &address)).unwrap()).collect();
    for (at, pdf) in letters.iter().enumerate() {
        let words = words(pdf);
        for (other, name) in names.iter().enumerate() {
            assert_eq!(words.contains(&tight(name)), at == other, "{name} in the letter to {}", names[at]);
        }
    }
}

#[test]
fn the_letters_to_one_address_are_one_file_with_a_page_for_each() {
    let address = lindenhof();
    let pdf = activation(&[letter("Sanne de Vries", &address), letter("Joris de Vries", &address)]).unwrap();
    let document = Document::load_mem(&pdf).unwrap();
    assert_eq!(document.get_pages().len(), 2);
    for (page, own, other) in [(1, "Sanne", "Joris"), (2, "Joris", "Sanne")] {
        let words = tight(&document.extract_text(&[page]).unwrap());
        assert!(words.contains(&tight(&format!("Beste {own} de Vries"))) && words.contains(CODE), "{words}");
        assert!(!words.contains(other), "{other} stands on the page of {own}");
    }
    let long = "W".repeat(1200);
    let both = [letter("Sanne de Vries", &address), letter(&long, &address)];
    assert_eq!(activation(&both), Err(LetterError::TooLong), "no page of the file may be one that does not fit");
}

#[test]
fn a_name_in_letters_that_the_typeface_lacks_is_told_and_not_printed_as_boxes() {
    for (name, unknown) in [("Αθηνά", 'Α'), ("Иван", 'И'), ("محمد", 'م'), ("李", '李'), ("Nguyễn", 'ễ'), ("Ţepeş", 'Ţ')]
    {
        assert_eq!(print(&letter(name, &lindenhof())), Err(LetterError::Letters(unknown)));
    }
}

#[test]
fn a_letter_can_be_read_aloud_and_kept() {
    let address = lindenhof();
    let pdf = print(&letter("Sanne de Vries", &address)).unwrap();
    let metadata = can_be_read_aloud_and_kept(&pdf, "nl-nl", "Uw code van De Woonmensen");
    assert!(metadata.contains("2026-11-22"), "{metadata}");
    assert!(!metadata.contains(CODE) && !metadata.contains("Sanne"), "what lists files shows no name and no code");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_a_name_and_an_address_may_be_there_is_a_letter_or_a_reason(
        name in "[A-Za-zéëüĳŁ'. \\-]{1,232}", street in "[A-Za-z0-9 #:;\"°+'.\\-]{1,120}", town in "[A-Za-z '\\-]{1,80}",
    ) {
        match print(&letter(&name, &home(&street, &format!("7311 AB  {town}")))) {
            Ok(pdf) => prop_assert!(words(&pdf).contains(CODE)),
            Err(LetterError::TooLong | LetterError::Letters(_)) => {}
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}
