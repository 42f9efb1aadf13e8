//! P10 and P01: names as people have them, and no organisations.

use huisrecht::kernel::name::{FamilyName, GivenNames, NameError, NamePrefix, PersonName};
use proptest::prelude::*;

fn person(given: &str, prefix: &str, family: &str) -> PersonName {
    PersonName {
        given: GivenNames::parse_optional(given).unwrap(),
        prefix: NamePrefix::parse_optional(prefix).unwrap(),
        family: FamilyName::parse(family).unwrap(),
    }
}

#[test]
fn names_as_people_have_them_are_accepted() {
    for family in [
        "Vries",
        "Öztürk",
        "Çelik",
        "Núñez-García",
        "O’Neill",
        "O'Neill",
        "Oʼneill",
        "Ng",
        "Ó",
        "Þórsdóttir",
        "Łukasz",
        "IJsselmuiden",
        "Jansen-de Vries",
        "Nguyễn",
        "محمد",
        "王",
        "Иванов",
        "अनिता",
        "Ba",
        "St. John",
        "s Jacob",
        "Vof",
        "Holding",
        "van der Vof",
        "de Holding",
        "van ’t Holding",
        "Kaʻiulani",
        "Stichting",
        "Inc",
        "Bv",
        "Holding-Smit",
        "Coops",
    ] {
        assert_eq!(FamilyName::parse(family).as_ref().map(FamilyName::as_str), Ok(family));
    }
    for given in ["A.", "A.B.", "B.V.", "N.V.", "B.V. Maria", "Jan Peter", "Anne-Fleur", "Ľudovít", "Jo", "J.B.V."] {
        assert_eq!(GivenNames::parse(given).as_ref().map(GivenNames::as_str), Ok(given));
    }
    for prefix in ["van", "van den", "'t", "van ’t", "d'", "de la", "van de l'"] {
        assert_eq!(NamePrefix::parse(prefix).as_ref().map(NamePrefix::as_str), Ok(prefix));
    }
}

#[test]
fn a_name_is_tidied_before_it_is_kept() {
    assert_eq!(FamilyName::parse("  Jansen \u{a0} de  Wit ").unwrap().as_str(), "Jansen de Wit");
    assert_eq!(FamilyName::parse("Mu\u{308}ller").unwrap().as_str(), "Müller");
    assert_eq!(FamilyName::parse("\u{200f}محمد\u{200e}").unwrap().as_str(), "محمد");
}

#[test]
fn each_wrong_name_has_its_own_error() {
    for (typed, error) in [
        ("", NameError::Missing),
        ("   ", NameError::Missing),
        ("\u{200e}", NameError::Missing),
        ("Jansen2", NameError::Digit),
        ("Jansen²", NameError::Digit),
        ("<b>Jansen", NameError::Symbol),
        ("jan@example.nl", NameError::Symbol),
        ("Jansen/Smit", NameError::Symbol),
        ("Jansen & Smit", NameError::Symbol),
        ("Jansen 😀", NameError::Symbol),
        ("-", NameError::NoLetter),
        ("'.'", NameError::NoLetter),
        ("\u{301}", NameError::NoLetter),
        ("ʻ", NameError::NoLetter),
        ("Jan\nsen", NameError::ControlCharacter),
        ("Jansen\r\n", NameError::ControlCharacter),
        ("Jan\0sen", NameError::ControlCharacter),
    ] {
        assert_eq!(FamilyName::parse(typed), Err(error), "{typed:?}");
    }
    assert_eq!(FamilyName::parse(&"é".repeat(100)).map(|_| ()), Ok(()));
    assert_eq!(FamilyName::parse(&"é".repeat(101)), Err(NameError::TooLong));
    assert_eq!(GivenNames::parse("Jan (Johannes)"), Err(NameError::Symbol));
    assert_eq!(NamePrefix::parse(&"van ".repeat(9)), Err(NameError::TooLong));
    assert_eq!(NamePrefix::parse_optional(" "), Ok(None));
}

#[test]
fn the_name_of_an_organisation_is_refused_as_such() {
    for typed in [
        "Bakker B.V.",
        "Bakker BV",
        "bakker b.v",
        "Bakker B. V.",
        "Jansen N.V.",
        "Jansen nv",
        "Jansen V.O.F.",
        "De Boer VOF",
        "Schmidt GmbH",
        "Smith Ltd.",
        "Smith Inc.",
        "Smit Holding",
        "Smit Holding B.V.",
        "Stichting De Woonmensen",
        "STICHTING Vrienden",
        "Vereniging van Eigenaren",
        "Jansen & Zn.",
        "Jansen en Zonen",
        "Gebroeders Smit",
        "Coöperatie Zon",
        "Bakker 2000 B.V.",
        "Maatschap Visser",
    ] {
        assert_eq!(FamilyName::parse(typed), Err(NameError::Organisation), "{typed}");
    }
    assert_eq!(GivenNames::parse("Bakkerij Smit B.V."), Err(NameError::Organisation));
    assert_eq!(GivenNames::parse("Stichting Wonen"), Err(NameError::Organisation));
}

#[test]
fn a_whole_name_reads_as_the_dutch_write_it() {
    for (given, prefix, family, full, short) in [
        ("A.", "van den", "Berg", "A. van den Berg", "A. van den Berg"),
        ("Sanne Maria", "de", "Vries", "Sanne Maria de Vries", "S. de Vries"),
        ("sanne", "", "Bakker", "sanne Bakker", "S. Bakker"),
        ("IJsbrand", "", "Smit", "IJsbrand Smit", "IJ. Smit"),
        ("Émile", "d'", "Ancona", "Émile d'Ancona", "É. d'Ancona"),
        ("'t Anna", "van 't", "Hof", "'t Anna van 't Hof", "T. van 't Hof"),
        ("", "van den", "Berg", "Van den Berg", "Van den Berg"),
        ("", "'t", "Hooft", "'t Hooft", "'t Hooft"),
        ("", "", "Suharto", "Suharto", "Suharto"),
    ] {
        let name = person(given, prefix, family);
        assert_eq!((name.full().as_str(), name.initial_and_family().as_str()), (full, short));
    }
}

#[test]
fn ways_to_write_one_family_name_fold_to_the_same() {
    for (names, folded) in [
        (vec!["Müller", "MULLER", "Mu\u{308}ller", "Muller"], "muller"),
        (vec!["O'Neill", "O’Neill", "Oʼneill", "o neill", "ONEILL"], "oneill"),
        (vec!["Großmann", "GROSSMANN", "Groẞmann"], "grossmann"),
        (vec!["Łukaszewski", "lukaszewski"], "lukaszewski"),
        (vec!["Sørensen", "Sorensen"], "sorensen"),
        (vec!["Yıldız", "YILDIZ", "Yildiz", "YILDİZ"], "yildiz"),
        (vec!["Ægirsson", "Aegirsson"], "aegirsson"),
        (vec!["Đukić", "Dukic"], "dukic"),
        (vec!["Jansen-de Wit", "Jansen de Wit", "jansen - de wit"], "jansendewit"),
        (vec!["IJssel", "Ĳssel", "ijssel"], "ijssel"),
        (vec!["Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"], "παπαδοπουλοσ"),
    ] {
        for name in names {
            assert_eq!(FamilyName::parse(name).unwrap().folded(), folded, "{name}");
        }
    }
}

#[test]
fn debug_shows_no_name() {
    let shown = format!("{:?}", person("Sanne", "de", "Vries"));
    assert_eq!(
        shown,
        "PersonName { given: Some(GivenNames(..)), prefix: Some(NamePrefix(..)), family: FamilyName(..) }"
    );
}

proptest! {
    #[test]
    fn names_are_read_back_as_they_were_kept(typed in "\\PC{0,40}", name in "[\\p{L}\\p{M} '’.-]{1,40}") {
        for text in [typed, name] {
            if let Ok(kept) = FamilyName::parse(&text) {
                prop_assert_eq!(FamilyName::parse(kept.as_str()), Ok(kept));
            }
            if let Ok(kept) = GivenNames::parse(&text) {
                prop_assert_eq!(GivenNames::parse(kept.as_str()), Ok(kept));
            }
            if let Ok(kept) = NamePrefix::parse(&text) {
                prop_assert_eq!(NamePrefix::parse(kept.as_str()), Ok(kept));
            }
        }
    }

    #[test]
    fn no_text_upsets_a_name(typed in any::<String>()) {
        let _ = (GivenNames::parse(&typed), NamePrefix::parse(&typed));
        if let Ok(family) = FamilyName::parse(&typed) {
            let name = PersonName { given: GivenNames::parse(&typed).ok(), prefix: None, family };
            let _ = (name.full(), name.initial_and_family(), name.family.folded());
        }
    }

    #[test]
    fn folding_forgets_case_spaces_and_accents(name in "[\\p{Latin}\\p{Cyrillic}\u{300}-\u{338} '’.-]{1,40}") {
        let Ok(family) = FamilyName::parse(&name) else { return Ok(()) };
        let spaced: String = name.chars().flat_map(|c| [' ', c]).collect();
        let accented: String = name.chars().map(|c| if c == 'e' { 'ë' } else { c }).collect();
        for variant in [name.to_lowercase(), name.to_uppercase(), spaced, accented] {
            if let Ok(other) = FamilyName::parse(&variant) {
                prop_assert_eq!(other.folded(), family.folded());
            }
        }
    }

    #[test]
    fn folding_twice_is_folding_once(name in "[\\p{L}\\p{M} '’.-]{1,40}") {
        let Ok(family) = FamilyName::parse(&name) else { return Ok(()) };
        if let Ok(again) = FamilyName::parse(&family.folded()) {
            prop_assert_eq!(again.folded(), family.folded());
        }
    }
}
