//! Citizen service numbers (BSN) that slipped into free text (P20, RULES 9). The portal has no use for them, so their writer is warned and
//! can mask them with one press. One in eleven numbers of nine digits passes the test below by chance: hence never more than a warning.

use std::ops::Range;

use super::text::is_paste_debris;

/// Nothing is left of a number, not even its last digits: people are told apart by other things here.
const MASK: &str = "•••••••••";

/// Digits that touch each other, with their place in the text.
struct Group {
    from: usize,
    to: usize,
    digits: Vec<u32>,
    /// What stands between it and the next group.
    then: Joint,
}

/// How two groups of digits follow each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// They are two numbers.
    Apart,
    Space,
    Dot,
    Dash,
}

/// Where nine digits stand that may be such a number, in bytes: written as one, or in groups with the same sign between them
/// (`123 456 782`, `1234.56.782`). Not inside a longer number, a code of letters and digits, or a telephone number with its country.
///
/// Eight digits count only with the leading zero written out: without it, each date in digits would be tested.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_paste_debris(*c)).collect();
    let groups = groups(&chars);
    let mut found = vec![];
    let mut first = 0;
    while first < groups.len() {
        match number_at(&chars, &groups, first) {
            Some(last) => {
                found.push(chars[groups[first].from].0..chars[groups[last].to - 1].0 + 1);
                first = last + 1;
            }
            None => first += 1,
        }
    }
    found
}

/// The text without those numbers.
pub fn mask(text: &str) -> String {
    let mut masked = String::new();
    let mut at = 0;
    for range in find(text) {
        masked.push_str(&text[at..range.start]);
        masked.push_str(MASK);
        at = range.end;
    }
    masked + &text[at..]
}

fn groups(chars: &[(usize, char)]) -> Vec<Group> {
    let digit = |at: usize| chars.get(at).and_then(|(_, c)| c.to_digit(10));
    let mut groups = vec![];
    let mut at = 0;
    while at < chars.len() {
        let digits: Vec<u32> = (at..).map_while(digit).collect();
        let to = at + digits.len();
        if !digits.is_empty() {
            let followed = digit(to + 1).is_some();
            let then = chars.get(to).filter(|_| followed).map_or(Joint::Apart, |(_, c)| Joint::of(*c));
            groups.push(Group { from: at, to, digits, then });
        }
        at = to + 1;
    }
    groups
}

impl Joint {
    fn of(c: char) -> Self {
        match c {
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Self::Space,
            '.' => Self::Dot,
            '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' => Self::Dash,
            _ => Self::Apart,
        }
    }
}

/// The last group of a number that begins with this one.
fn number_at(chars: &[(usize, char)], groups: &[Group], first: usize) -> Option<usize> {
    let joint = groups[first].then;
    let mut last = first;
    let mut digits = groups[first].digits.clone();
    while digits.len() < 9 && joint != Joint::Apart && groups[last].then == joint {
        last += 1;
        digits.extend(&groups[last].digits);
    }
    let before = if first == 0 { Joint::Apart } else { groups[first - 1].then };
    let joined = (last > first).then_some(joint);
    let stands_alone = ends_here(before, joined) && ends_here(groups[last].then, joined);
    let is_number = passes(&digits)
        && stands_alone
        && !in_a_code(chars, &groups[first], &groups[last])
        && !abroad(chars, groups, first);
    is_number.then_some(last)
}

/// Whether a number stops at this joint. A space ends a number that is not itself written with spaces.
fn ends_here(outer: Joint, joined: Option<Joint>) -> bool {
    outer == Joint::Apart || (outer == Joint::Space && joined != Some(Joint::Space))
}

/// The 11-test: nine times the first digit, eight times the second, down to twice the eighth, less the ninth, is a multiple of eleven.
fn passes(digits: &[u32]) -> bool {
    let [head @ .., last] = digits else { return false };
    let sum: u32 = head.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 9 && digits.iter().any(|digit| *digit != 0) && (sum + 11 - last).is_multiple_of(11)
}

/// An IBAN, a number plate, a reference: letters and further digits without a space. `bsn123456782` is no such code.
fn in_a_code(chars: &[(usize, char)], first: &Group, last: &Group) -> bool {
    let before = chars[..first.from].iter().rev();
    let after = chars[last.to..].iter();
    before.map_while(in_word).any(|c| c.is_ascii_digit()) || after.map_while(in_word).any(|c| c.is_ascii_digit())
}

fn in_word((_, c): &(usize, char)) -> Option<char> {
    c.is_alphanumeric().then_some(*c)
}

/// Part of `+31 6 1234 5678`, `0031 6 1234 5678` or `+31 (0)6 1234 5678`.
fn abroad(chars: &[(usize, char)], groups: &[Group], at: usize) -> bool {
    let mut first = at;
    while first > 0 && groups[first - 1].then != Joint::Apart {
        first -= 1;
    }
    let before: String = chars[..groups[first].from].iter().rev().take(3).map(|(_, c)| c).collect();
    let with_country = first < at && groups[first].digits.starts_with(&[0, 0]);
    before.starts_with('+') || before.starts_with(")0(") || with_country
}
