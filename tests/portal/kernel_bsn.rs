//! Citizen service numbers in free text (P20): found wherever nine digits pass the 11-test, and nowhere inside a longer number.

use huisrecht::kernel::bsn::{find, mask};
use huisrecht::kernel::prose::{Prose, ProseError};
use proptest::prelude::*;

fn found(text: &str) -> Vec<&str> {
    find(text).into_iter().map(|range| &text[range]).collect()
}

/// The 11-test, as the rule is written: each digit times its weight.
fn passes(number: u32) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits = format!("{number:09}");
    let sum: i64 = digits.bytes().zip(weights).map(|(digit, weight)| i64::from(digit - b'0') * weight).sum();
    number > 0 && sum % 11 == 0
}

#[test]
fn a_citizen_service_number_is_found_however_it_is_written() {
    for text in [
        "123456782",
        "BSN: 123456782.",
        "bsn123456782",
        "123 456 782",
        "1234.56.782",
        "123.456.782",
        "123-45-6782",
        "1234\u{a0}56\u{202f}782",
        "123\u{200b}456782",
        "(123456782)",
        "mijn bsn is 123456782, mijn postcode 7311 AB",
        "geboren 27-03-1985 123456782",
        "12 123.456.782",
        "1) 123456782",
        "🏠123456782🏠",
        "010000008",
    ] {
        assert_eq!(found(text).len(), 1, "{text}");
        assert!(!mask(text).chars().filter(char::is_ascii_digit).collect::<String>().contains("456782"), "{text}");
    }
    assert_eq!(found("123456782 en 123456782, niet 123456789"), ["123456782", "123456782"]);
    assert_eq!(found("123456782\n123456782").len(), 2, "one on each line");
    assert_eq!(mask("bsn 1234.56.782 van mij"), "bsn ••••••••• van mij");
    assert_eq!(mask("niets"), "niets");
}

#[test]
fn a_longer_number_or_a_telephone_number_is_none() {
    for text in [
        "",
        "12345678",
        "20112026",
        "20-11-2026",
        "123456781",
        "000000000",
        "1234567821",
        "9123456782",
        "0612345678",
        "06 12 34 56 78",
        "06-12345678",
        "055 123 4567",
        "+31 123456782",
        "+31 6 1234 5678",
        "+31 (0)123456782",
        "0031 123456782",
        "+31123456782",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "FR76 3000 6000 0112 3456 7890 189",
        "NL123456782B01",
        "2026-123456782",
        "123456782-1",
        "123.456.782.1",
        "1 123 456 782",
        "factuur F12-123456782",
    ] {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
}

/// Looked for the slow way: each stretch of the text that begins and ends with a digit is tried against the rule in words.
fn slowly(text: &str) -> Vec<&str> {
    let chars: Vec<char> = text.chars().collect();
    let mut all = vec![];
    for from in 0..chars.len() {
        for to in from + 9..=chars.len().min(from + 17) {
            if is_number(&chars, from, to) {
                all.push(from..to);
            }
        }
    }
    let byte = |at: usize| chars[..at].iter().map(|c| c.len_utf8()).sum::<usize>();
    all.into_iter().map(|range| &text[byte(range.start)..byte(range.end)]).collect()
}

fn is_number(chars: &[char], from: usize, to: usize) -> bool {
    let part = &chars[from..to];
    let digits: String = part.iter().filter(|c| c.is_ascii_digit()).collect();
    let mut signs: Vec<char> = part.iter().filter(|c| !c.is_ascii_digit()).copied().collect();
    let pairs = part.windows(2).any(|two| two.iter().all(|c| !c.is_ascii_digit()));
    let apart = signs.len();
    signs.dedup();
    let written = part[0].is_ascii_digit() && part[part.len() - 1].is_ascii_digit() && !pairs && signs.len() <= 1;
    let known = signs.iter().all(|sign| " .-".contains(*sign));
    if !written || !known || digits.len() != 9 || !passes(digits.parse().unwrap()) {
        return false;
    }
    let spaced = apart > 0 && signs[0] == ' ';
    let before: Vec<char> = chars[..from].iter().rev().copied().collect();
    let after = &chars[to..];
    !goes_on(&before, spaced) && !goes_on(after, spaced)
}

/// Whether a digit follows at once, or behind one sign that belongs to a number.
fn goes_on(outside: &[char], spaced: bool) -> bool {
    let digit = |at: usize| outside.get(at).is_some_and(char::is_ascii_digit);
    let glue = outside.first().is_some_and(|sign| ".-".contains(*sign) || (spaced && *sign == ' '));
    digit(0) || (glue && digit(1))
}

proptest! {
    #[test]
    fn one_in_eleven_passes_and_each_that_passes_is_found(number in 1_u32..1_000_000_000) {
        let text = format!("{number:09}");
        prop_assert_eq!(found(&text).len(), usize::from(passes(number)));
        let spread = format!("a {} {} {} b", &text[..3], &text[3..6], &text[6..]);
        prop_assert_eq!(found(&spread).len(), usize::from(passes(number)));
    }

    #[test]
    fn what_is_found_is_what_a_slow_search_finds(text in "[ .1-9-]{0,40}") {
        prop_assert_eq!(found(&text), slowly(&text));
    }

    #[test]
    fn the_slow_search_agrees_among_numbers_that_pass(
        parts in prop::collection::vec(prop_oneof![
            Just("123456782".to_owned()), Just("111222333".to_owned()), Just("123 456 782".to_owned()), Just("1234.56.782".to_owned()),
            "[1-9]{1,3}", Just(" ".to_owned()), Just(".".to_owned()), Just("-".to_owned()), Just(", ".to_owned()), Just("\n".to_owned()),
        ], 0..8)
    ) {
        let text = parts.concat();
        prop_assert_eq!(found(&text), slowly(&text), "{}", text);
    }

    #[test]
    fn nothing_of_a_number_is_left_when_it_is_masked(text in "\\PC{0,60}", number in 1_u32..1_000_000_000) {
        let text = format!("{text} {number:09} {text}");
        let masked = mask(&text);
        prop_assert_eq!(find(&masked), Vec::<std::ops::Range<usize>>::new());
        prop_assert_eq!(mask(&masked), masked);
    }
}

#[test]
fn a_text_keeps_its_lines_and_pictures_and_has_an_end() {
    assert_eq!(Prose::parse(" a\r\nb\t👩‍👩‍👧 \n").unwrap().as_str(), "a\nb\t👩‍👩‍👧");
    for empty in ["", " \n\t ", "\u{200b}\u{feff}"] {
        assert_eq!(Prose::parse(empty), Err(ProseError::Missing));
    }
    for control in ["a\u{0}b", "a\u{7f}", "a\u{9b}b", "a\rb"] {
        assert_eq!(Prose::parse(control), Err(ProseError::ControlCharacter));
    }
    assert!(Prose::parse(&"🏠".repeat(10_000)).is_ok());
    assert_eq!(Prose::parse(&"é".repeat(10_001)), Err(ProseError::TooLong(10_001)));
    assert_eq!(format!("{:?}", Prose::parse("geheim").unwrap()), "Prose(..)");
}
