//! What a printer gets: each address on a label of its own, in order, whole, or told why not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod paper;

use std::time::Instant;

use letters::{Label, LetterError, labels};
use lopdf::Document;
use proptest::prelude::*;
use time::Date;
use time::macros::date;

use paper::{can_be_read_aloud_and_kept, leave, pages, tight};

const DAY: Date = date!(2026 - 11 - 22);

fn label(name: &str, street: &str, town: &str) -> Label {
    Label { lines: [name, street, town].map(str::to_owned).into() }
}

fn lindenhof(number: usize) -> Label {
    label(&format!("Bewoner {}", letter(number)), &format!("Lindenhof {number}"), "7311 AB  Apeldoorn")
}

/// A name of its own for each number.
fn letter(number: usize) -> String {
    number.to_string().chars().map(|digit| char::from(b'a' + digit as u8 - b'0')).collect()
}

fn print(label: &Label) -> Result<Vec<u8>, LetterError> {
    labels(DAY, std::slice::from_ref(label))
}

/// Where each piece of text begins, in mm from the upper left corner of its page, in the order in which it is written.
fn places(pdf: &[u8]) -> Vec<Vec<(f64, f64)>> {
    let document = Document::load_mem(pdf).unwrap();
    let pages = document.get_pages();
    pages.values().map(|page| places_on(&document.get_and_decode_page_content(*page).unwrap().operations)).collect()
}

type Matrix = [f64; 6];

fn places_on(operations: &[lopdf::content::Operation]) -> Vec<(f64, f64)> {
    let (mut now, mut kept, mut places) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], vec![], vec![]);
    for operation in operations {
        let matrix = || -> Matrix {
            let numbers: Vec<f64> = operation.operands.iter().map(|one| f64::from(one.as_float().unwrap())).collect();
            numbers.try_into().unwrap()
        };
        match operation.operator.as_str() {
            "q" => kept.push(now),
            "Q" => now = kept.pop().unwrap(),
            "cm" => now = times(matrix(), now),
            "Tm" => {
                let [.., x, y] = times(matrix(), now);
                places.push((mm(x), 297.0 - mm(y)));
            }
            _ => {}
        }
    }
    places
}

fn times(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [p, q, r, s, t, u] = other;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

fn mm(points: f64) -> f64 {
    points * 25.4 / 72.0
}

#[test]
fn each_address_stands_on_a_label_of_its_own_in_order() {
    let all: Vec<Label> = (1..=50).map(lindenhof).collect();
    let pdf = labels(DAY, &all).unwrap();
    leave("labels.pdf", &pdf);
    let pages = pages(&pdf);
    assert_eq!(pages.len(), 3, "24 on a sheet");
    for (sheet, words) in all.chunks(24).zip(&pages) {
        let expected: String = sheet.iter().flat_map(|label| &label.lines).map(|line| tight(line)).collect();
        assert_eq!(*words, expected);
    }
    for (number, page) in places(&pdf).into_iter().enumerate() {
        let labels = 50 - number * 24;
        assert_eq!(page.len(), labels.min(24) * 3, "three lines on each label");
        for (at, (x, y)) in page.iter().enumerate() {
            let (column, row) = (at / 3 % 3, at / 9);
            let (in_first_x, in_first_y) = page[at % 3];
            let (left, down) = (x - in_first_x - column as f64 * 70.0, y - in_first_y - row as f64 * 36.0);
            assert!(left.abs() < 0.05 && down.abs() < 0.05, "{number}, {at}: {left} mm beside it and {down} below");
        }
    }
}

#[test]
fn the_lines_stand_in_the_middle_of_their_label_and_begin_under_each_other() {
    let one = print(&lindenhof(1)).unwrap();
    let page = places(&one).remove(0);
    let [(left, first), (also_left, _), (_, last)] = page[..] else { panic!("{page:?}") };
    assert!((left - 5.0).abs() < 0.1 && (also_left - left).abs() < 0.1, "{page:?}");
    // The letters of the first line stand above its baseline.
    let (above, below) = (first - 2.5 - 4.5, 4.5 + 36.0 - last);
    assert!((above - below).abs() < 0.5, "{above} mm above and {below} below");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let all: Vec<Label> = (1..=30).map(lindenhof).collect();
    let [one, other] = [0, 1].map(|_| labels(DAY, &all).unwrap());
    assert!(one == other);
}

#[test]
fn the_longest_name_and_address_stay_whole_on_their_label() {
    let name = format!("{} van der {}", "Wilhelmina Anna-Maria ".repeat(5).trim(), "Achternaam-".repeat(9));
    let street = format!("{} 12345-aaaaaaaaaaaaaaaa", "Boulevardstraat ".repeat(6).trim());
    let long = label(&name, &street, "7311 AB  Sint Anthonis");
    let among = [lindenhof(1), long.clone(), lindenhof(3), lindenhof(4), lindenhof(5)];
    let pdf = labels(DAY, &among).unwrap();
    leave("labels-long.pdf", &pdf);
    let words = pages(&pdf).concat();
    assert!(words.contains(&tight(&format!("{name}{street}"))), "{words}");
    assert_eq!(long.check(), Ok(()));
    let single = label(&"a".repeat(100), &"b".repeat(100), &"c".repeat(80));
    assert!(pages(&print(&single).unwrap()).concat().contains(&"b".repeat(100)));
}

#[test]
fn what_does_not_fit_is_refused_and_never_cut() {
    let wide = label(&"W".repeat(600), "Lindenhof 12", "7311 AB  Apeldoorn");
    assert_eq!(wide.check(), Err(LetterError::TooLong));
    assert_eq!(print(&wide), Err(LetterError::TooLong));
    assert_eq!(
        labels(DAY, &[lindenhof(1), wide, lindenhof(3)]),
        Err(LetterError::TooLong),
        "no sheet with half an address"
    );
    let line = |number: usize| format!("Regel {number}");
    let of = |lines: usize| Label { lines: (1..=lines).map(line).collect() };
    assert!(pages(&print(&of(5)).unwrap()).concat().ends_with("Regel5"));
    assert_eq!(of(5).check(), Ok(()));
    assert_eq!(print(&of(6)), Err(LetterError::TooLong));
    assert_eq!(of(6).check(), Err(LetterError::TooLong));
}

/// What `check` lets through without laying it out.
#[test]
fn the_widest_letters_fit_in_as_many_as_are_taken_on_trust() {
    for lines in [[40, 40, 40], [120, 0, 0], [24, 24, 24], [23, 23, 23], [118, 1, 1], [60, 60, 0], [0, 24, 96]] {
        for sign in ["W", "M", "WWWWWWWW ", "WWWWWWWWWWWWWWWWWWWWWWWW "] {
            let whole = |most: usize| sign.repeat(120).chars().take(most).collect::<String>();
            let [name, street, town] = lines.map(whole);
            let label = label(&name, &street, &town);
            assert_eq!(label.check(), Ok(()));
            assert!(print(&label).is_ok(), "{lines:?} of {sign}");
        }
    }
}

#[test]
fn a_name_in_letters_that_the_typeface_lacks_is_told_and_not_printed_as_boxes() {
    for (name, unknown) in [("Αθηνά", 'Α'), ("Иван", 'И'), ("Nguyễn", 'ễ'), ("Two\nlines", '\n')] {
        assert_eq!(label(name, "Lindenhof 12", "7311 AB  Apeldoorn").check(), Err(LetterError::Letters(unknown)));
    }
    let unknown = label("Nguyễn", "Lindenhof 12", "7311 AB  Apeldoorn");
    assert_eq!(labels(DAY, &[lindenhof(1), unknown]), Err(LetterError::Letters('ễ')));
}

#[test]
fn what_somebody_is_called_is_never_markup() {
    for name in ["#panic(\"x\")", "#[*_$", "*vet* _schuin_ $x^2$", "`code` <label> @ref", "= Kop", "\\ // /* ~ --"] {
        let pdf = print(&label(name, "Straat #[1] \"A\" 12", "7311 AB  's-Hertogen_bosch_")).unwrap();
        assert_eq!(pages(&pdf).concat(), tight(&format!("{name}Straat #[1] \"A\" 127311 AB's-Hertogen_bosch_")));
    }
}

#[test]
fn the_sheets_can_be_read_aloud_and_name_nobody_in_a_list_of_files() {
    let metadata = can_be_read_aloud_and_kept(&print(&lindenhof(1)).unwrap(), "nl-nl", "Etiketten");
    assert!(metadata.contains("2026-11-22"), "{metadata}");
    assert!(!metadata.contains("Lindenhof") && !metadata.contains("Bewoner"), "{metadata}");
}

/// `LABELS=2000 cargo test --release -p letters --test labels -- --ignored --nocapture` says what it costs.
#[test]
#[ignore = "for people: it prints how long it takes and how much memory"]
fn how_long_sheets_for_many_take() {
    let many = std::env::var("LABELS").map_or(2_000, |many| many.parse().unwrap());
    let all: Vec<Label> = (1..=many).map(lindenhof).collect();
    let began = Instant::now();
    let pdf = labels(DAY, &all).unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    println!("{many} labels: {:?}, {} bytes, {peak}", began.elapsed(), pdf.len());
    assert_eq!(pages(&pdf).len(), many.div_ceil(24));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_a_name_and_an_address_may_be_there_is_a_label_or_a_reason(
        name in "[A-Za-zéëüĳŁ'. \\-]{1,232}", street in "[A-Za-z0-9 #:;\"°+'.\\-]{1,120}", town in "[A-Za-z '\\-]{1,80}",
    ) {
        let label = label(&name, &street, &format!("7311 AB  {town}"));
        match print(&label) {
            Ok(pdf) => {
                prop_assert_eq!(pages(&pdf).concat(), tight(&label.lines.concat()));
                prop_assert_eq!(label.check(), Ok(()));
            }
            Err(LetterError::TooLong | LetterError::Letters(_)) => prop_assert!(label.check().is_err()),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }
}
