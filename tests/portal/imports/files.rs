//! Files as they come: any encoding and separator people use, and everything that is no such file.

use huisrecht::imports::{
    Kind, State,
    fault::{Fault, cell},
};
use huisrecht::platform::rows::encoding::{Encoding, NotText};
use huisrecht::platform::rows::{HeaderFaults, Refusal, Rows};
use proptest::prelude::*;

use super::*;

#[tokio::test]
async fn windows_files_and_tabs_and_a_bom_and_another_order_are_read() {
    let house = House::new().await;
    let text = "Achternaam\tRELATIE\tgeboortedatum\tstraat\thuisnummer\tpostcode\twoonplaats\tvoornamen\n\"Gündo\u{11f}an\"\tR-1\t07-07-1987\tRietzanger\t28\t7333 XZ\tApeldoorn\tÖmer\n";
    let with_bom = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
    let run = receive(&house, Kind::Persons, &with_bom).await.unwrap();
    house.work().await;
    assert_eq!(run_of(&house, run).await.counts.new, 1);
    let old: Vec<u8> =
        PERSONS.bytes().chain(*b"R-2;Zo\xeb;;\xc7elik;17-02-2001;;Appelgaard;18;;7323 WX;Apeldoorn").collect();
    let run = receive(&house, Kind::Persons, &old).await.unwrap();
    house.work().await;
    let run = run_of(&house, run).await;
    assert_eq!((run.encoding, run.counts.new), (Encoding::Windows1252, 1));
    imports::ask(house.app(), Actor::Operator("test"), run.id).await.unwrap();
    house.work().await;
    assert_eq!(on_file(&house, "R-2").await.unwrap().person.name.full(), "Zoë Çelik");
    let open: Vec<u8> =
        PERSONS.bytes().chain(*b"R-3;Zo\x81;;Celik;17-02-2001;;Appelgaard;18;;7323 WX;Apeldoorn").collect();
    let run = receive(&house, Kind::Persons, &open).await.unwrap();
    house.work().await;
    let run = run_of(&house, run).await;
    assert_eq!(faults(&house, &run).await, [(2, "voornamen".to_owned(), Fault::Unreadable)]);
}

#[tokio::test]
async fn what_is_no_text_is_refused_and_nothing_of_it_stays() {
    let house = House::new().await;
    let cases: [(&[u8], NotText); 6] = [
        (b"", NotText::Empty),
        (b" \r\n\t", NotText::Empty),
        (b"\xef\xbb\xbf", NotText::Empty),
        (b"PK\x03\x04\x00\x00relatie;achternaam", NotText::Binary),
        (b"relatie;achternaam\nR-1;Bro\0ek", NotText::Binary),
        (b"\xff\xfer\0e\0l\0", NotText::Utf16),
    ];
    for (bytes, expected) in cases {
        assert_eq!(receive(&house, Kind::Persons, bytes).await, Err(expected));
    }
    let after = stored(&house).await;
    assert_eq!((after["public.import_piece"], after["keys.person_key"]), (0, 0));
}

#[tokio::test]
async fn a_file_whose_columns_or_rows_make_no_sense_is_refused_with_a_word() {
    let house = House::new().await;
    let three_hundred = vec!["relatie"; 300].join(";") + "\nR-1\n";
    let huge = format!("{PERSONS}R-1;{};;x", "a".repeat(200_000));
    let unclosed = format!("{PERSONS}R-1;\"Sanne;;x\n{}", "regel;regel\n".repeat(20_000));
    let cases = [
        (PERSONS.to_owned(), "no_rows"),
        (format!("{PERSONS};;;;;;;;;;\r\n"), "no_rows"),
        (
            "relatie;relatie;foo\nR-1;R-1;x\n".to_owned(),
            "header|achternaam geboortedatum straat huisnummer postcode woonplaats|relatie|3",
        ),
        (
            "Jansen;27-03-1985\n".to_owned(),
            "header|relatie achternaam geboortedatum straat huisnummer postcode woonplaats||1 2",
        ),
        (three_hundred, "too_many_columns|1"),
        (huge, "row_too_long|2"),
        (unclosed, "row_too_long|2"),
    ];
    for (text, expected) in cases {
        let run = checked(&house, Kind::Persons, &text).await;
        assert_eq!((run.state, run.refusal.as_deref()), (State::Refused, Some(expected)));
    }
    assert_eq!(stored(&house).await["public.import_piece"], 0);
}

#[tokio::test]
async fn the_example_of_each_kind_is_taken_over_as_it_stands() {
    let house = House::new().await;
    for kind in Kind::ALL {
        assert_eq!(taken(&house, kind, &kind.example()).await.counts.new, 1, "{kind:?}");
    }
}

#[test]
fn cells_that_would_be_formulas_are_defused() {
    for bad in ["=1+1", "+31", "-1", "@x", "\tx", "\rx"] {
        assert!(cell(bad).trim_start_matches('"').starts_with('\''), "{bad:?}");
    }
    assert_eq!(
        (cell("a;b"), cell("zei \"ja\""), cell("gewoon")),
        ("\"a;b\"".into(), "\"zei \"\"ja\"\"\"".into(), "gewoon".into())
    );
}

fn read(pieces: &[&[u8]]) -> Result<Vec<String>, Refusal> {
    let mut rows = Rows::new(Kind::Persons.columns(), Encoding::Utf8);
    let mut said = vec![];
    for piece in pieces.iter().copied().map(Some).chain([None]) {
        said.extend(rows.push(piece)?.iter().map(|row| format!("{} {}", row.number, row.said())));
    }
    Ok(said)
}

#[test]
fn a_header_that_lacks_everything_says_all_at_once() {
    let Err(Refusal::Header(HeaderFaults { missing, twice, unknown, .. })) = read(&[b"a;b\n"]) else { panic!() };
    assert_eq!((missing.len(), twice.len(), unknown), (7, 0, vec![1, 2]));
}

proptest! {
    #[test]
    fn where_pieces_end_makes_no_difference(cells in "[a-z\";,é\n]{0,60}", cut in 1usize..40) {
        let text = format!("{PERSONS}{cells}\n{SANNE}");
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(cut).collect();
        prop_assert_eq!(read(&pieces), read(&[text.as_bytes()]));
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&[PERSONS.as_bytes(), &bytes]);
        let _ = read(&[&bytes]);
    }
}
