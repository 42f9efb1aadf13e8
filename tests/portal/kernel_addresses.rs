//! P10: addresses, here and abroad.

use huisrecht::kernel::address::{
    Address, AddressError, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, HouseNumberError, Street, Town,
};
use huisrecht::kernel::postcode::{Postcode, PostcodeError};
use proptest::prelude::*;

#[test]
fn house_numbers_are_alike_however_their_parts_are_kept_apart() {
    let number = |typed| HouseNumber::parse(typed).unwrap();
    for (one, other) in
        [("12a bis", "12a-bis"), ("12-a bis", "12 A bis"), ("12-2hg", "12 2-hg"), ("7", "007"), ("3/1", "3-1")]
    {
        assert!(number(one).is_like(&number(other)), "{one} {other}");
    }
    for (one, other) in [("12 1", "121"), ("12-11", "12-1-1"), ("12a", "12b"), ("12", "12a"), ("12 abis", "12 a bis")] {
        assert!(!number(one).is_like(&number(other)), "{one} {other}");
    }
    let home = |typed, street| Address::Dutch {
        postcode: Postcode::parse("7311 AB").unwrap(),
        number: number(typed),
        street: Street::parse(street).unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    };
    assert!(home("12a bis", "Lindenhof").is_like(&home("12a-bis", "Lindenhof")));
    assert!(!home("12a bis", "Lindenhof").is_like(&home("12a bis", "Meidoornpad")));
}

#[test]
fn a_postcode_may_have_its_space_or_not() {
    for typed in ["7311AB", "7311 AB", "7311ab", " 7311 aB ", "\u{200e}7311\u{a0}AB", "73 11 A B"] {
        assert_eq!(Postcode::parse(typed).unwrap().as_str(), "7311 AB", "{typed:?}");
    }
    use PostcodeError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("0311 AB", E::Shape),
        ("7311", E::Shape),
        ("731 AB", E::Shape),
        ("7311 A", E::Shape),
        ("7311 ABC", E::Shape),
        ("7311 A1", E::Shape),
        ("7311-AB", E::Shape),
        ("73é1 AB", E::Shape),
        ("731é AB", E::Shape),
        ("7311 ÄB", E::Shape),
        ("7311 SA", E::NotIssued),
        ("7311sd", E::NotIssued),
        ("7311 SS", E::NotIssued),
        ("7311\nAB", E::ControlCharacter),
    ] {
        assert_eq!(Postcode::parse(typed), Err(error), "{typed:?}");
    }
}

#[test]
fn a_house_number_keeps_what_follows_it() {
    for (typed, kept, number) in [
        ("12", "12", 12),
        ("12a", "12a", 12),
        ("12 A", "12 A", 12),
        ("12-a bis", "12-a bis", 12),
        (" 12 -  a  bis ", "12-a bis", 12),
        ("12 bis", "12 bis", 12),
        ("12-2hg", "12-2hg", 12),
        ("12/3", "12/3", 12),
        ("007", "7", 7),
        ("99999", "99999", 99_999),
    ] {
        let house = HouseNumber::parse(typed).unwrap();
        assert_eq!((house.as_str(), house.number()), (kept, number));
    }
    use HouseNumberError as E;
    for (typed, error) in [
        ("", E::Missing),
        ("a", E::NoNumber),
        ("-12", E::NoNumber),
        ("٧", E::NoNumber),
        ("0", E::OutOfRange),
        ("100000", E::OutOfRange),
        ("99999999999999999999", E::OutOfRange),
        ("12-", E::Addition),
        ("12 <b>", E::Addition),
        ("12 abcdefghijklmnopq", E::TooLong),
        ("12\n", E::ControlCharacter),
    ] {
        assert_eq!(HouseNumber::parse(typed), Err(error), "{typed:?}");
    }
}

#[test]
fn streets_and_towns_as_they_are_written_are_accepted() {
    for street in [
        "Hoofdstraat",
        "1e Jan v.d. Heijdenstraat",
        "'s-Gravelandseweg",
        "Plein 1940-'45",
        "Laan van Nieuw-Oost-Indië",
        "Burg. Van Rijnsingel",
        "ul. Długa 5/7",
        "Flat 3, 12 High St.",
        "Straße des 17. Juni",
        "C/ Mayor nº 3",
    ] {
        assert_eq!(Street::parse(street).unwrap().as_str(), street);
    }
    for town in ["Apeldoorn", "'s-Hertogenbosch", "Sint Jansteen", "Frankfurt (Oder)", "Paris 12", "Łódź", "Ee"] {
        assert_eq!(Town::parse(town).unwrap().as_str(), town);
    }
    assert_eq!(Street::parse(" "), Err(AddressError::Missing));
    assert_eq!(Street::parse("12"), Err(AddressError::NoLetter));
    assert_eq!(Street::parse("<script>"), Err(AddressError::Symbol));
    assert_eq!(Street::parse(&"a".repeat(101)), Err(AddressError::TooLong));
    assert_eq!(Town::parse("Apel\r\ndoorn"), Err(AddressError::ControlCharacter));
    assert_eq!(Town::parse(&"a".repeat(81)), Err(AddressError::TooLong));
}

#[test]
fn the_netherlands_has_many_names() {
    for typed in ["", " ", "Nederland", "NEDERLAND", "nl", "Netherlands", "the  Netherlands", "Holland", "Pays-Bas"] {
        let country = Country::parse(typed).unwrap();
        assert!(country.is_dutch(), "{typed}");
        assert_eq!(country.as_str(), "Nederland");
    }
    for typed in ["België", "Côte d’Ivoire", "Bosnia & Herzegovina", "Congo (DRC)", "Türkiye", "Sint Maarten"] {
        let country = Country::parse(typed).unwrap();
        assert_eq!((country.is_dutch(), country.as_str()), (false, typed));
    }
    assert_eq!(Country::parse("49"), Err(AddressError::Symbol));
    assert_eq!(Country::parse("-"), Err(AddressError::NoLetter));
    assert_eq!(Country::parse(&"a".repeat(61)), Err(AddressError::TooLong));
}

#[test]
fn the_lines_of_a_letter_follow_the_country() {
    let (street, town) = (Street::parse("Hoofdstraat").unwrap(), Town::parse("Apeldoorn").unwrap());
    let dutch = Address::Dutch {
        postcode: Postcode::parse("7311ab").unwrap(),
        number: HouseNumber::parse("12-a bis").unwrap(),
        street,
        town,
    };
    assert_eq!(dutch.lines(), ["Hoofdstraat 12-a bis", "7311 AB  Apeldoorn"]);
    let foreign = |number: &str, postcode: &str| Address::Foreign {
        postcode: ForeignPostcode::parse(postcode).unwrap(),
        number: ForeignHouseNumber::parse(number).unwrap(),
        street: Street::parse("Rue de la Loi").unwrap(),
        town: Town::parse("Brüssel").unwrap(),
        country: Country::parse("België").unwrap(),
    };
    assert_eq!(foreign("16 bte 2", "1000").lines(), ["Rue de la Loi 16 bte 2", "1000 Brüssel", "BELGIË"]);
    assert_eq!(foreign("", "").lines(), ["Rue de la Loi", "Brüssel", "BELGIË"]);
    let shown = format!("{dutch:?}{:?}", foreign("16", "1000"));
    assert!(!shown.contains("Hoofd") && !shown.contains("12") && !shown.contains("1000"), "{shown}");
}

#[test]
fn what_has_no_place_in_a_foreign_postcode_is_refused() {
    assert_eq!(ForeignPostcode::parse("SW1A 1AA").unwrap().as_str(), "SW1A 1AA");
    assert_eq!(ForeignPostcode::parse("1000;"), Err(AddressError::Symbol));
    assert_eq!(ForeignPostcode::parse("12345678901234567"), Err(AddressError::TooLong));
    assert_eq!(ForeignHouseNumber::parse("123456789012345678901"), Err(AddressError::TooLong));
}

proptest! {
    #[test]
    fn every_issued_postcode_is_read_back(digits in "[1-9][0-9]{3}", letters in "[A-Za-z]{2}") {
        let (close, apart) = (Postcode::parse(&format!("{digits}{letters}")), Postcode::parse(&format!("{digits} {letters}")));
        prop_assert_eq!(&close, &apart);
        match close {
            Ok(kept) => prop_assert_eq!(Postcode::parse(kept.as_str()), Ok(kept)),
            Err(error) => {
                prop_assert_eq!(error, PostcodeError::NotIssued);
                prop_assert!(["SA", "SD", "SS"].contains(&letters.to_uppercase().as_str()));
            }
        }
    }

    #[test]
    fn address_lines_are_read_back_as_they_were_kept(typed in "\\PC{0,30}|[1-9][0-9]{0,4}[a-z0-9 /-]{0,12}|[\\p{L}\\p{M}0-9 '.-]{0,30}") {
        if let Ok(kept) = HouseNumber::parse(&typed) { prop_assert_eq!(HouseNumber::parse(kept.as_str()), Ok(kept)); }
        if let Ok(kept) = Street::parse(&typed) { prop_assert_eq!(Street::parse(kept.as_str()), Ok(kept)); }
        if let Ok(kept) = Town::parse(&typed) { prop_assert_eq!(Town::parse(kept.as_str()), Ok(kept)); }
        if let Ok(kept) = Country::parse(&typed) { prop_assert_eq!(Country::parse(kept.as_str()), Ok(kept)); }
        if let Ok(kept) = ForeignPostcode::parse(&typed) { prop_assert_eq!(ForeignPostcode::parse(kept.as_str()), Ok(kept)); }
        if let Ok(kept) = ForeignHouseNumber::parse(&typed) { prop_assert_eq!(ForeignHouseNumber::parse(kept.as_str()), Ok(kept)); }
    }

    #[test]
    fn no_text_upsets_an_address(typed in any::<String>()) {
        let _ = (Postcode::parse(&typed), HouseNumber::parse(&typed), HouseNumber::parse(&format!("12{typed}")));
        let _ = (Street::parse(&typed), Town::parse(&typed), Country::parse(&typed));
        let _ = (ForeignPostcode::parse(&typed), ForeignHouseNumber::parse(&typed));
    }
}
