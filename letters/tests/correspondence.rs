//! A letter about what somebody asked: on paper in an envelope, or as a file in the portal, of as many pages as it takes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod paper;

use letters::{Block, CorrespondenceLetter, Language, LetterError, correspondence};
use paper::{can_be_read_aloud_and_kept, leave, pages, says, sender, tags, tight};
use proptest::prelude::*;
use time::macros::date;

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

struct Contents {
    addressee: Vec<String>,
    particulars: Vec<(String, String)>,
    body: Vec<Block>,
    enclosures: Vec<String>,
}

fn contents() -> Contents {
    Contents {
        addressee: texts(&["Sanne de Vries", "Lindenhof 12", "7311 AB  Apeldoorn"]),
        particulars: pairs(&[("Ons kenmerk", "R-2026-00012"), ("Uw verzoek", "Mijn gegevens bekijken (inzage)")]),
        body: vec![
            Block::Paragraph("U vroeg ons om uw gegevens.\nWij kregen uw verzoek op 3 november 2026.".into()),
            Block::Heading("Wat u van ons krijgt".into()),
            Block::List(texts(&["uw naam en uw geboortedatum;", "uw huurgegevens."])),
            Block::Pairs(pairs(&[
                ("Verzoek gekregen op", "3 november 2026"),
                ("Antwoord uiterlijk op", "3 december 2026"),
            ])),
            Block::Heading("Bent u het er niet mee eens?".into()),
            Block::Paragraph("Dien een klacht in: https://www.autoriteitpersoonsgegevens.nl/klacht.".into()),
        ],
        enclosures: texts(&["Uw gegevens (4 bladzijden)"]),
    }
}

fn letter<'a>(contents: &'a Contents, language: Language) -> CorrespondenceLetter<'a> {
    CorrespondenceLetter {
        sender: sender(),
        language,
        addressee: &contents.addressee,
        date: date!(2026 - 11 - 23),
        particulars: &contents.particulars,
        subject: "Antwoord op uw verzoek",
        salutation: "Beste Sanne de Vries,",
        body: &contents.body,
        closing: "Met vriendelijke groet,",
        signature: "Privacycoördinator\nStichting De Woonmensen",
        enclosures: &contents.enclosures,
    }
}

#[test]
fn a_letter_says_all_it_was_given_in_the_order_of_a_letter() {
    let contents = contents();
    let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap();
    leave("correspondence.pdf", &pdf);
    let words = pages(&pdf).concat();
    let order = [
        "Lindenhof 12",
        "Apeldoorn, 23 november 2026",
        "R-2026-00012",
        "Antwoord op uw verzoek",
        "Beste Sanne de Vries,",
        "U vroeg ons om uw gegevens.",
        "Wat u van ons krijgt",
        "uw huurgegevens.",
        "Antwoord uiterlijk op",
        "3 december 2026",
        "https://www.autoriteitpersoonsgegevens.nl/klacht",
        "Met vriendelijke groet,",
        "Privacycoördinator",
        "Bijlagen",
        "Uw gegevens (4 bladzijden)",
    ];
    let mut from = 0;
    for wanted in order {
        let at =
            words[from..].find(&tight(wanted)).unwrap_or_else(|| panic!("{wanted:?} is not in its place in {words}"));
        from += at;
    }
    says(&pdf, "Pagina 1 van 1");
}

#[test]
fn in_english_it_is_english_to_the_voice_that_reads_it() {
    let contents = contents();
    let pdf = correspondence(&letter(&contents, Language::En)).unwrap();
    for wanted in ["Apeldoorn, 23 November 2026", "Enclosures", "Page 1 of 1"] {
        says(&pdf, wanted);
    }
    can_be_read_aloud_and_kept(&pdf, "en-gb", "Antwoord op uw verzoek");
}

#[test]
fn a_letter_can_be_read_aloud_and_kept() {
    let contents = contents();
    let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap();
    let metadata = can_be_read_aloud_and_kept(&pdf, "nl-nl", "Antwoord op uw verzoek");
    assert!(metadata.contains("2026-11-23"), "{metadata}");
    assert!(!metadata.contains("Sanne"), "what lists files shows no name");
    assert_eq!(["H1", "H2", "L", "Table"].map(|tag| tags(&pdf, tag)), [1, 3, 2, 2]);
    assert_eq!(tags(&pdf, "TH"), 4, "each name in a table is a heading of its row");
}

#[test]
fn who_reads_it_in_the_portal_gets_no_address_and_who_gets_it_by_post_has_it_alone_in_the_window() {
    let mut contents = contents();
    contents.addressee.clear();
    let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap();
    leave("correspondence-portal.pdf", &pdf);
    assert!(!pages(&pdf).concat().contains("Lindenhof12"));
    let long = "Wilhelmina Anna-Maria van der Achternaam-Dubbelenaam ".repeat(4);
    contents.addressee = texts(&[&long, &"Boulevardstraat ".repeat(6), "7311 AB  Sint Anthonis"]);
    says(&correspondence(&letter(&contents, Language::Nl)).unwrap(), &long);
    contents.addressee = texts(&["Lindenhof 12"; 20]);
    assert_eq!(correspondence(&letter(&contents, Language::Nl)), Err(LetterError::TooLong));
}

#[test]
fn a_long_letter_takes_more_pages_with_a_number_on_each() {
    let mut contents = contents();
    let sentence = "Wij legden dit eerder aan u uit, en wij doen dat graag nog een keer. ";
    contents.body.extend((0..40).map(|_| Block::Paragraph(sentence.repeat(5))));
    let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap();
    leave("correspondence-long.pdf", &pdf);
    let pages = pages(&pdf);
    assert!(pages.len() > 2, "{}", pages.len());
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains(&tight(&format!("Pagina {} van {}", at + 1, pages.len()))), "{page}");
    }
    contents.body.extend((0..2000).map(|_| Block::Paragraph(sentence.into())));
    assert_eq!(correspondence(&letter(&contents, Language::Nl)), Err(LetterError::TooLong));
}

#[test]
fn no_greeting_stands_alone_on_a_page_and_no_address_on_the_internet_is_broken() {
    for count in 8..24 {
        let mut contents = contents();
        contents.enclosures.clear();
        contents.body.extend((0..count).map(|_| Block::Paragraph("Nog een zin.".into())));
        contents.body.push(Block::Paragraph("Dit is de laatste zin.".into()));
        let pages = pages(&correspondence(&letter(&contents, Language::Nl)).unwrap());
        let last = pages.last().unwrap();
        assert!(last.contains("laatstezin"), "{count}: {last}");
    }
    for before in 1..14 {
        let mut contents = contents();
        contents.body = vec![Block::Paragraph("Ga naar ".repeat(before) + "www.autoriteitpersoonsgegevens.nl.")];
        let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap();
        let text = lopdf::Document::load_mem(&pdf).unwrap().extract_text(&[1]).unwrap();
        assert!(text.contains("www.autoriteitpersoonsgegevens.nl"), "{before}: {text}");
    }
}

#[test]
fn what_somebody_typed_is_never_markup() {
    for typed in ["#panic(\"x\")", "#[*_$", "*vet* _schuin_ $x^2$", "`code` <label> @ref", "= Kop", "\\ // /* ~ --"] {
        let mut contents = contents();
        contents.body = vec![
            Block::Heading(typed.into()),
            Block::Paragraph(typed.into()),
            Block::List(texts(&[typed])),
            Block::Pairs(pairs(&[(typed, typed)])),
            Block::Rows { columns: texts(&[typed, "Bedrag"]), rows: vec![texts(&[typed, "1"])] },
        ];
        contents.particulars = pairs(&[("Ons kenmerk", typed)]);
        let pdf = correspondence(&letter(&contents, Language::Nl)).unwrap_or_else(|error| panic!("{typed}: {error}"));
        assert_eq!(pages(&pdf).concat().matches(&tight(typed)).count(), 8, "{typed}");
    }
}

#[test]
fn what_the_typeface_lacks_is_told_and_not_printed_as_boxes() {
    for (typed, unknown) in
        [("Αθηνά", 'Α'), ("goed 😀", '😀'), ("a\u{1}b", '\u{1}'), ("a\tb", '\t'), ("\u{202e}om", '\u{202e}')]
    {
        let mut contents = contents();
        contents.body = vec![Block::List(texts(&[typed]))];
        assert_eq!(correspondence(&letter(&contents, Language::Nl)), Err(LetterError::Letters(unknown)));
    }
}

#[test]
fn a_block_is_kept_as_it_is_and_read_again() {
    for block in contents().body {
        let kept = serde_json::to_string(&block).unwrap();
        assert_eq!(serde_json::from_str::<Block>(&kept).unwrap(), block);
    }
    let kept = r#"{"kind":"pairs","words":[["Ons kenmerk","R-1"]]}"#;
    assert_eq!(serde_json::from_str::<Block>(kept).unwrap(), Block::Pairs(pairs(&[("Ons kenmerk", "R-1")])));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_stands_in_it_there_is_a_letter_or_a_reason(
        words in "[A-Za-zéëüĳ0-9 #:;\"°+'.\\n\\-€@/]{1,300}", name in "[A-Za-z ]{1,80}", value in "[a-z]{1,200}",
    ) {
        let mut contents = contents();
        contents.body = vec![
            Block::Paragraph(words.clone()),
            Block::Pairs(pairs(&[(&name, &value)])),
            Block::Rows { columns: vec![name; 4], rows: vec![vec![value; 4]] },
        ];
        match correspondence(&letter(&contents, Language::En)) {
            Ok(pdf) => prop_assert!(pages(&pdf).concat().contains(&tight(&words))),
            Err(LetterError::TooLong | LetterError::Letters(_)) => {}
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}
