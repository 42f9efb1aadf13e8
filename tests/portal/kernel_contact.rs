//! P11 and P12: e-mail addresses, telephone numbers and login names.

use huisrecht::kernel::email::{EmailAddress, EmailError};
use huisrecht::kernel::login_name::{LoginName, LoginNameError};
use huisrecht::kernel::phone::{PhoneError, PhoneNumber};
use proptest::prelude::*;

#[test]
fn an_address_keeps_its_case_and_plus_before_the_at() {
    for (typed, kept, ascii, folded) in [
        ("jan@example.nl", "jan@example.nl", "jan@example.nl", "jan@example.nl"),
        (
            " Jan.De.Wit+huis@Example.NL ",
            "Jan.De.Wit+huis@example.nl",
            "Jan.De.Wit+huis@example.nl",
            "jan.de.wit+huis@example.nl",
        ),
        ("Jan@CAFÉ.nl", "Jan@café.nl", "Jan@xn--caf-dma.nl", "jan@xn--caf-dma.nl"),
        ("jan@cafe\u{301}.nl", "jan@café.nl", "jan@xn--caf-dma.nl", "jan@xn--caf-dma.nl"),
        ("jan@xn--caf-dma.nl", "jan@café.nl", "jan@xn--caf-dma.nl", "jan@xn--caf-dma.nl"),
        ("\u{200e}jan@example.nl\u{202c}", "jan@example.nl", "jan@example.nl", "jan@example.nl"),
        ("o'neill/x=1@a-b.co.uk", "o'neill/x=1@a-b.co.uk", "o'neill/x=1@a-b.co.uk", "o'neill/x=1@a-b.co.uk"),
        ("a@пример.рф", "a@пример.рф", "a@xn--e1afmkfd.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai"),
    ] {
        let address = EmailAddress::parse(typed).unwrap();
        assert_eq!((address.as_str(), address.ascii(), address.folded().as_str()), (kept, ascii, folded));
    }
}

#[test]
fn each_wrong_address_has_its_own_error() {
    use EmailError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("  ", E::Missing),
        ("jan", E::NoAt),
        ("jan＠example.nl", E::NoAt),
        ("jan@piet@example.nl", E::SeveralAts),
        ("jan de wit@example.nl", E::Space),
        ("Jan <jan@example.nl>", E::Space),
        ("jan@example.nl\r\nBcc: piet@example.nl", E::ControlCharacter),
        ("jan@example.nl\r\n", E::ControlCharacter),
        ("jan\n@example.nl", E::ControlCharacter),
        ("jan\0@example.nl", E::ControlCharacter),
        ("jan\u{85}@example.nl", E::ControlCharacter),
        ("\"jan de wit\"@example.nl", E::QuotedLocalPart),
        ("\"a@b\"@example.nl", E::QuotedLocalPart),
        ("andré@example.nl", E::NonAsciiLocalPart),
        ("@example.nl", E::LocalPart),
        (".jan@example.nl", E::LocalPart),
        ("jan.@example.nl", E::LocalPart),
        ("jan..wit@example.nl", E::LocalPart),
        ("<jan@example.nl>", E::LocalPart),
        ("jan,piet@example.nl", E::LocalPart),
        ("jan@", E::Domain),
        ("jan@-example.nl", E::Domain),
        ("jan@example..nl", E::Domain),
        ("jan@example.nl.", E::Domain),
        ("jan@exa_mple.nl", E::Domain),
        ("jan@example.nl>", E::Domain),
        ("jan@[192.0.2.1]", E::Domain),
        ("jan@192.0.2.1", E::Domain),
        ("jan@gmail", E::DomainWithoutPoint),
    ] {
        assert_eq!(EmailAddress::parse(typed), Err(error), "{typed:?}");
    }
    let local = "a".repeat(65);
    assert_eq!(EmailAddress::parse(&format!("{local}@example.nl")), Err(E::LocalPart));
    assert!(EmailAddress::parse(&format!("{}@example.nl", &local[1..])).is_ok());
    assert_eq!(EmailAddress::parse(&format!("a@{}nl", "abcdefgh.".repeat(28))), Err(E::TooLong));
    assert!(EmailAddress::parse(&format!("a@{}nl", "abcdefgh.".repeat(27))).is_ok());
}

#[test]
fn a_dutch_number_has_one_form_however_it_is_typed() {
    for typed in [
        "0612345678",
        "06 12345678",
        "06-123 456 78",
        "06.12.34.56.78",
        "(06) 12345678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6 1234 5678",
        "(+31) 6 12345678",
        "0031612345678",
        "0031 (0)6-12345678",
        "00 31 6 12345678",
        "\u{202a}06 12345678\u{202c}",
        "06\u{2011}12345678",
        "31612345678",
    ] {
        let number = PhoneNumber::parse(typed).unwrap();
        assert_eq!((number.e164(), number.shown().as_str()), ("+31612345678", "06 12345678"), "{typed}");
    }
    let kept = PhoneNumber::parse("  06-123  456 78 ").unwrap();
    assert_eq!((kept.original(), kept.as_str()), ("06-123 456 78", "+31612345678 06-123 456 78"));
    assert_eq!(PhoneNumber::parse("(055) 369 69 69").unwrap().shown(), "055 369 6969");
}

#[test]
fn numbers_from_abroad_and_service_numbers_are_accepted() {
    for (typed, e164, shown) in [
        ("+49 30 901820", "+4930901820", "+49 30 901820"),
        ("0049 30 901820", "+4930901820", "+49 30 901820"),
        ("+90 532 123 45 67", "+905321234567", "+90 532 123 45 67"),
        ("+48 512-345-678", "+48512345678", "+48 512 345 678"),
        ("+32 470 12 34 56", "+32470123456", "+32 470 12 34 56"),
        ("+597 8123456", "+5978123456", "+597 812-3456"),
        ("0800-1234567", "+318001234567", "0800 1234567"),
        ("088 1234567", "+31881234567", "088 123 4567"),
    ] {
        let number = PhoneNumber::parse(typed).unwrap();
        assert_eq!((number.e164(), number.shown().as_str()), (e164, shown));
    }
}

#[test]
fn each_wrong_number_has_its_own_error() {
    use PhoneError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("06 1234567a", E::Letters),
        ("bel na 18 uur", E::Letters),
        ("055 1234567 tst 12", E::Letters),
        ("06-12345678; 06-87654321", E::Symbol),
        ("06 12345678 #2", E::Symbol),
        ("++31612345678", E::Symbol),
        ("٠٦١٢٣٤٥٦٧٨", E::Symbol),
        ("06\t12345678", E::ControlCharacter),
        ("06 1234567", E::NotANumber),
        ("06 123456789", E::NotANumber),
        ("06 1234567890", E::NotANumber),
        ("055 12345", E::NotANumber),
        ("+999 123456789", E::NotANumber),
        ("112", E::NotANumber),
        ("+", E::NotANumber),
        ("00", E::NotANumber),
        ("-", E::NotANumber),
    ] {
        assert_eq!(PhoneNumber::parse(typed), Err(error), "{typed:?}");
    }
    assert_eq!(PhoneNumber::parse(&"0 ".repeat(21)), Err(E::TooLong));
    assert_eq!(PhoneNumber::parse_stored("0612345678"), Err(E::NotANumber));
    assert_eq!(PhoneNumber::parse_stored("+31612345678 "), Err(E::Missing));
}

#[test]
fn a_login_name_is_an_address_or_a_name_of_ones_own() {
    for (typed, folded) in [
        ("Jan@Example.nl", "jan@example.nl"),
        ("jan@CAFÉ.nl", "jan@xn--caf-dma.nl"),
        ("Sanne_85", "sanne_85"),
        (" José ", "josé"),
        ("ＳＡＮＮＥ", "sanne"),
    ] {
        assert_eq!(LoginName::parse(typed).unwrap().folded(), folded);
    }
    use LoginNameError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("ab", E::TooShort),
        ("jan de wit", E::Space),
        ("jan\nwit", E::ControlCharacter),
        ("<jan>", E::Symbol),
        ("123456789", E::Symbol),
        ("jan@gmail", E::Email(EmailError::DomainWithoutPoint)),
    ] {
        assert_eq!(LoginName::parse(typed), Err(error), "{typed:?}");
    }
    assert_eq!(LoginName::parse(&"a".repeat(255)), Err(E::TooLong));
}

#[test]
fn debug_shows_no_contact() {
    assert_eq!(format!("{:?}", EmailAddress::parse("jan@example.nl")), "Ok(EmailAddress(..))");
    assert_eq!(format!("{:?}", PhoneNumber::parse("0612345678")), "Ok(PhoneNumber(..))");
    assert_eq!(format!("{:?}", LoginName::parse("sanne")), "Ok(LoginName(..))");
}

proptest! {
    #[test]
    fn an_address_is_read_back_as_it_was_kept(typed in "[a-zA-Z0-9.+'_-]{1,12}@(\\PC{1,12}|[a-zA-Zéßçøñ中ş-]{1,12})\\.(nl|COM|рф|\\PC{1,3})") {
        if let Ok(kept) = EmailAddress::parse(&typed) {
            prop_assert!(kept.ascii().is_ascii() && !kept.ascii().contains(['\r', '\n', ' ']));
            let folded = EmailAddress::parse(&kept.folded()).map(|again| again.folded());
            prop_assert_eq!(folded, Ok(kept.folded()));
            prop_assert_eq!(EmailAddress::parse(&kept.as_str().replacen('@', "@\u{200e}", 1)), Ok(kept.clone()));
            prop_assert_eq!(EmailAddress::parse(kept.as_str()), Ok(kept));
        }
    }

    #[test]
    fn case_is_no_difference_between_addresses(typed in "[a-zA-Z]{1,9}@[a-zA-Zéçøñ]{1,9}\\.(nl|com)") {
        let folded = |text: &str| EmailAddress::parse(text).unwrap().folded();
        prop_assert_eq!(folded(&typed), folded(&typed.to_uppercase()));
    }

    #[test]
    fn a_number_is_read_back_as_it_was_kept(digits in "(06|\\+316|00316|\\+49|\\+90|\\+4479|055|0)[0-9 ()./-]{5,12}") {
        if let Ok(kept) = PhoneNumber::parse(&digits) {
            prop_assert_eq!(PhoneNumber::parse(kept.original()), Ok(kept.clone()));
            prop_assert_eq!(PhoneNumber::parse_stored(kept.as_str()), Ok(kept));
        }
    }

    #[test]
    fn every_mobile_number_is_accepted_with_eight_digits_only(digits in "[1-5][0-9]{7}", more in "[0-9]{1,3}") {
        let number = PhoneNumber::parse(&format!("06{digits}")).unwrap();
        prop_assert_eq!(number.e164(), format!("+316{digits}"));
        let again = PhoneNumber::parse(&number.shown()).unwrap();
        prop_assert_eq!(again.e164(), number.e164());
        prop_assert_eq!(PhoneNumber::parse(&format!("06{digits}{more}")), Err(PhoneError::NotANumber));
    }

    #[test]
    fn a_login_name_is_read_back_and_folds_once(typed in "[\\p{L}\\p{N}._+'-]{3,20}|\\PC{0,12}") {
        if let Ok(kept) = LoginName::parse(&typed) {
            if let Ok(again) = LoginName::parse(&kept.folded()) {
                prop_assert_eq!(again.folded(), kept.folded());
            }
            prop_assert_eq!(LoginName::parse(kept.as_str()), Ok(kept));
        }
    }

    #[test]
    fn no_text_upsets_a_contact(typed in any::<String>()) {
        let _ = (EmailAddress::parse(&typed), EmailAddress::parse(&format!("a@{typed}")));
        let _ = (LoginName::parse(&typed), PhoneNumber::parse(&typed));
        let _ = (PhoneNumber::parse_stored(&typed), PhoneNumber::parse_stored(&format!("+{typed}")));
    }
}
