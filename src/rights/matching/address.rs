//! Whether an address that somebody typed is the home on file. Postcode, number and addition are compared as words of their own: who lives at
//! 12, or at 1 b, does not live at 1.

use crate::kernel::address::Address;
use crate::kernel::house_number::parts;

/// What may stand below a Dutch address.
const NETHERLANDS: [&str; 4] = ["nederland", "netherlands", "the netherlands", "nl"];

pub fn is_at(typed: &str, home: &Address) -> bool {
    let typed = words(typed);
    match home {
        Address::Dutch { postcode, number, street, town } => {
            let (code, town) = (words(postcode.as_str()), words(town.as_str()));
            let (street, number) = (words(street.as_str()), words(number.as_str()));
            places(&typed, &code).any(|at| {
                let (before, after) = (&typed[..at], &typed[at + code.len()..]);
                is_number(&[without_town(before, &town), without_town(after, &town)].concat(), &street, &number)
            })
        }
        Address::Foreign { .. } => {
            let lines = home.lines();
            let without_country = lines.split_last().map_or(&[][..], |(_, before)| before);
            [&lines[..], without_country].iter().any(|lines| !lines.is_empty() && words(&lines.join(" ")) == typed)
        }
    }
}

/// Small letters and numbers, without the zeros before them.
fn words(text: &str) -> Vec<String> {
    let tidy = |part: String| match part.trim_start_matches('0') {
        "" => part,
        rest => rest.to_owned(),
    };
    parts(text).into_iter().map(tidy).collect()
}

/// Where these words stand together.
fn places<'a>(words: &'a [String], wanted: &'a [String]) -> impl Iterator<Item = usize> + 'a {
    words.windows(wanted.len().max(1)).enumerate().filter(move |(_, part)| *part == wanted).map(|(at, _)| at)
}

/// What stands before or after a postcode, without the town at its end.
fn without_town<'a>(words: &'a [String], town: &[String]) -> &'a [String] {
    let country = NETHERLANDS.iter().find_map(|country| words.strip_suffix(&self::words(country)[..]));
    match (country, words.strip_suffix(town)) {
        (Some([]), _) => &[],
        (Some(before), _) if before.ends_with(town) => &before[..before.len() - town.len()],
        (_, Some(before)) => before,
        _ => words,
    }
}

/// Nothing but the number, but for the street, in whatever words, and what stands before it. A street on file may have numbers of its own.
fn is_number(words: &[String], street: &[String], number: &[String]) -> bool {
    let left = match places(words, street).next() {
        Some(at) => [&words[..at], &words[at + street.len()..]].concat(),
        None => words.to_vec(),
    };
    let is_word = |word: &&String| !word.starts_with(char::is_numeric);
    left[left.iter().take_while(is_word).count()..] == *number
}
