//! P14: bank accounts and amounts of money.

use huisrecht::kernel::iban::{Iban, IbanError};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::money::{Money, MoneyError};
use huisrecht::kernel::reference::{Line, Reference, ReferenceError};
use proptest::prelude::*;

#[test]
fn an_account_of_any_country_is_read_with_or_without_spaces() {
    for (typed, kept) in [
        ("NL91ABNA0417164300", "NL91ABNA0417164300"),
        ("nl91 abna 0417 1643 00", "NL91ABNA0417164300"),
        (" NL91 ABNA 0417 1643 00 ", "NL91ABNA0417164300"),
        // Norway has the shortest of all, Saint Lucia one of the longest, Malta letters everywhere.
        ("NO93 8601 1117 947", "NO9386011117947"),
        ("BE68 5390 0754 7034", "BE68539007547034"),
        ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("PL61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874"),
        ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", "MT84MALT011000012345MTLCAST001S"),
        ("LC55 HEMM 0001 0001 0012 0012 0002 3015", "LC55HEMM000100010012001200023015"),
        ("TR33 0006 1005 1978 6457 8413 26", "TR330006100519786457841326"),
    ] {
        assert_eq!(Iban::parse(typed).unwrap().as_str(), kept, "{typed}");
    }
}

#[test]
fn each_wrong_account_has_its_own_error() {
    use IbanError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("   ", E::Missing),
        ("NL91ABNA0417164300\r\n", E::ControlCharacter),
        ("NL91ABNA0417164301", E::CheckDigits),
        ("NL19ABNA0417164300", E::CheckDigits),
        ("NL91ABNA041716430", E::Length),
        ("NL91ABNA04171643000", E::Length),
        ("NL91ABN10417164300", E::Shape),
        ("NL91ABNAO417164300", E::Shape),
        ("91NLABNA0417164300", E::Shape),
        ("NL91-ABNA-0417", E::Shape),
        ("0417164300", E::Shape),
        ("BE68 5390 0754", E::Length),
        ("DE8937040044053201300000000000000000", E::Length),
        ("NL９1ABNA0417164300", E::Shape),
        ("é", E::Shape),
    ] {
        assert_eq!(Iban::parse(typed), Err(error), "{typed}");
    }
    // 00, 01 and 99 leave the rest that 97, 98 and 02 leave: two spellings of one account are one too many.
    for body in 0..200_u32 {
        for check in ["00", "01", "99"] {
            assert!(Iban::parse(&format!("DE{check}{body:018}")).is_err(), "{check} {body}");
        }
    }
}

#[test]
fn an_account_shows_its_last_four_and_no_log_shows_it() {
    let iban = Iban::parse("NL91 ABNA 0417 1643 00").unwrap();
    assert_eq!((iban.last_four(), iban.masked().as_str()), ("4300", "•••• 4300"));
    assert_eq!(format!("{iban:?}"), "Iban(..)");
    assert_eq!(format!("{:?}", Money::cents(65005)), "Money(..)");
}

#[test]
fn amounts_are_read_as_people_and_administrations_write_them() {
    for (typed, cents) in [
        ("650", 65_000),
        ("650,05", 65_005),
        ("650.05", 65_005),
        ("1.250,00", 125_000),
        ("1,250.00", 125_000),
        ("1.234.567,89", 123_456_789),
        ("€ 12,50", 1_250),
        ("€ -12,50", -1_250),
        ("-€ 12,50", -1_250),
        ("−12,50", -1_250),
        ("12,50 €", 1_250),
        ("0", 0),
        ("0,01", 1),
        ("1000000000,00", 100_000_000_000),
    ] {
        assert_eq!(Money::parse(typed).map(Money::in_cents), Ok(cents), "{typed}");
    }
    use MoneyError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("€", E::Missing),
        ("-", E::Missing),
        ("1.234", E::NotAnAmount),
        ("1,234", E::NotAnAmount),
        ("12,5", E::NotAnAmount),
        ("12,505", E::NotAnAmount),
        (",50", E::NotAnAmount),
        ("12.34,56", E::NotAnAmount),
        ("1.2345,00", E::NotAnAmount),
        ("1,234,56", E::NotAnAmount),
        ("--5", E::NotAnAmount),
        ("-€ -5", E::NotAnAmount),
        ("1€2", E::NotAnAmount),
        ("1e5", E::NotAnAmount),
        ("=1+1", E::NotAnAmount),
        ("٣,٥٠", E::NotAnAmount),
        ("12,é", E::NotAnAmount),
        ("1000000000,01", E::TooMuch),
        ("99999999999999999999999,00", E::TooMuch),
        ("1\t2", E::NotAnAmount),
    ] {
        assert_eq!(Money::parse(typed), Err(error), "{typed}");
    }
}

#[test]
fn amounts_are_shown_as_the_reader_is_used_to() {
    for (cents, nl, en) in [
        (125_000, "€\u{a0}1.250,00", "€1,250.00"),
        (5, "€\u{a0}0,05", "€0.05"),
        (-1_250, "€\u{a0}-12,50", "-€12.50"),
        (123_456_789, "€\u{a0}1.234.567,89", "€1,234,567.89"),
        (0, "€\u{a0}0,00", "€0.00"),
    ] {
        assert_eq!(
            (Money::cents(cents).shown(Lang::Nl).as_str(), Money::cents(cents).shown(Lang::En).as_str()),
            (nl, en)
        );
    }
}

#[test]
fn a_reference_is_short_and_plain() {
    assert_eq!(Reference::parse(" HO-2019/00412 ").unwrap().as_str(), "HO-2019/00412");
    for (typed, error) in [
        ("", ReferenceError::Missing),
        (&"9".repeat(41), ReferenceError::TooLong),
        ("12\n3", ReferenceError::ControlCharacter),
        ("=1+1", ReferenceError::Symbol),
        ("<b>", ReferenceError::Symbol),
    ] {
        assert_eq!(Reference::parse(typed), Err(error), "{typed}");
    }
    assert_eq!(Line::parse("Huur <november> 2026").unwrap().as_str(), "Huur <november> 2026");
    assert_eq!(Line::parse(&"x".repeat(141)), Err(ReferenceError::TooLong));
}

/// An account with the check digits that ISO 13616 computes: 98 less the rest of the number with 00 for them.
fn checked(country: &str, account: &str) -> String {
    let digits: String = format!("{account}{country}00").chars().map(|c| c.to_digit(36).unwrap().to_string()).collect();
    let rest = digits.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("{country}{:02}{account}", 98 - rest)
}

proptest! {
    #[test]
    fn every_account_with_its_check_digits_is_read(country in "[A-MO-Z][A-Z]", account in "[A-Z0-9]{11,30}") {
        let iban = checked(&country, &account);
        let read = Iban::parse(&iban).map(|read| read.as_str().to_owned());
        prop_assert_eq!(read, Ok(iban));
    }

    #[test]
    fn one_wrong_character_in_an_account_is_noticed(number in "[0-9]{10}", at in 0..10_usize, other in 1..10_u8) {
        let right = checked("NL", &format!("TEST{number}"));
        let mut wrong = right.clone().into_bytes();
        wrong[8 + at] = b'0' + (wrong[8 + at] - b'0' + other) % 10;
        prop_assert_eq!(Iban::parse(&String::from_utf8(wrong).unwrap()), Err(IbanError::CheckDigits));
        prop_assert!(Iban::parse(&right).is_ok());
    }

    #[test]
    fn two_neighbours_that_changed_places_are_noticed(number in "[0-9]{10}", at in 0..9_usize) {
        let right = checked("NL", &format!("TEST{number}"));
        let mut swapped = right.clone().into_bytes();
        swapped.swap(8 + at, 9 + at);
        let swapped = String::from_utf8(swapped).unwrap();
        prop_assert_eq!(Iban::parse(&swapped).is_ok(), swapped == right);
    }

    #[test]
    fn nothing_that_is_typed_as_an_account_or_an_amount_makes_us_stumble(typed in "\\PC{0,40}") {
        let _ = Iban::parse(&typed);
        let _ = Money::parse(&typed);
        let _ = Reference::parse(&typed);
    }

    #[test]
    fn an_amount_that_is_shown_is_read_back(cents in -100_000_000_000_i64..=100_000_000_000) {
        let money = Money::cents(cents);
        prop_assert_eq!(Money::parse(&money.shown(Lang::Nl)), Ok(money));
        prop_assert_eq!(Money::parse(&money.shown(Lang::En)), Ok(money));
        prop_assert_eq!(Money::parse_stored(&money.as_str()), Ok(money));
    }
}
