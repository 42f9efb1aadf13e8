//! What an employee may type as the words of a letter, and what not.

use huisrecht::rights::letters::{BLANKS, Fault, Parts, Place};
use proptest::prelude::*;

#[test]
fn only_the_opening_must_be_there() {
    assert!(Parts::parse(["Wij kregen uw verzoek.", "", ""]).is_ok());
    assert_eq!(Parts::parse([" \n", "Midden", ""]), Err(vec![(Place::Opening, Fault::Missing)]));
}

#[test]
fn a_text_that_would_break_a_letter_says_where_and_why() {
    for (typed, fault) in [
        ("Beste {voornaam},", Fault::Blank("voornaam".into())),
        ("Beste {},", Fault::Blank(String::new())),
        ("Beste {Naam},", Fault::Blank("Naam".into())),
        ("Beste {naam,", Fault::Brace),
        ("Beste naam},", Fault::Brace),
        ("Beste {na{naam}},", Fault::Brace),
        ("Beste {na\nam}", Fault::Brace),
        ("Goed gedaan 😀", Fault::Sign('😀')),
        ("Αθήνα", Fault::Sign('Α')),
        ("om\u{202e}gekeerd", Fault::Sign('\u{202e}')),
    ] {
        assert_eq!(Parts::parse(["Begin.", typed, ""]), Err(vec![(Place::Middle, fault.clone())]), "{typed}");
        assert_eq!(Parts::parse(["Begin.", "", typed]), Err(vec![(Place::Closing, fault)]), "{typed}");
    }
    let long = "a".repeat(4_001);
    assert_eq!(
        Parts::parse([&long, "", "x}"]),
        Err(vec![(Place::Opening, Fault::TooLong), (Place::Closing, Fault::Brace)])
    );
}

#[test]
fn every_blank_may_stand_anywhere() {
    let all: String = BLANKS.iter().map(|blank| format!("- {{{blank}}}\n")).collect();
    assert!(Parts::parse([&all, &all, &all]).is_ok());
}

proptest! {
    #[test]
    fn whatever_is_typed_is_judged_and_what_is_accepted_reads_the_same_again(typed in "[a-z{}#\\- \\n\\t\\r€é]{0,60}") {
        if let Ok(parts) = Parts::parse(["x", &typed, ""]) {
            prop_assert_eq!(Parts::parse(["x", &parts.middle, ""]), Ok(parts.clone()));
        }
    }
}
