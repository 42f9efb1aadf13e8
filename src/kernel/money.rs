//! An amount of euros, to the cent (P14). What somebody pays is nobody else's business, so no log shows it.

use std::fmt;

use super::lang::Lang;
use super::text::one_line;

/// Space that does not break, so that an amount stays on one line.
const NBSP: char = '\u{a0}';

/// A thousand million euros: far above anything that is paid, far below what a sum of them overflows on.
const MOST: i64 = 100_000_000_000;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyError {
    Missing,
    /// No amount, or one that can be read in two ways: `1.234` may be one euro or a thousand.
    NotAnAmount,
    TooMuch,
}

impl Money {
    pub const fn cents(cents: i64) -> Self {
        Self(cents)
    }

    pub const fn in_cents(self) -> i64 {
        self.0
    }

    /// As people and administrations write it: `650,05`, `1.250,00`, `1250.00`, `€ -12,50`, `650`.
    pub fn parse(raw: &str) -> Result<Self, MoneyError> {
        let typed = one_line(raw).map_err(|_| MoneyError::NotAnAmount)?;
        let (bare, first_minus) = without_minus(typed.trim());
        let bare = bare.trim_start_matches('€').trim_end_matches('€').trim();
        let (bare, second_minus) = without_minus(bare);
        match bare {
            "" => Err(MoneyError::Missing),
            _ if first_minus && second_minus => Err(MoneyError::NotAnAmount),
            _ if first_minus || second_minus => Ok(Self(-cents_of(bare)?)),
            _ => Ok(Self(cents_of(bare)?)),
        }
    }

    /// Reads back what `as_str` gave.
    pub fn parse_stored(text: &str) -> Result<Self, std::num::ParseIntError> {
        text.parse().map(Self)
    }

    /// The text as it is sealed: cents.
    pub fn as_str(&self) -> String {
        self.0.to_string()
    }

    /// Whether it is money that goes back.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// `€ 1.250,00` or `€1,250.00`
    pub fn shown(self, lang: Lang) -> String {
        let (euros, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let minus = if self.is_negative() { "-" } else { "" };
        match lang {
            Lang::Nl => format!("€{NBSP}{minus}{},{cents:02}", grouped(euros, '.')),
            Lang::En => format!("{minus}€{}.{cents:02}", grouped(euros, ',')),
        }
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Money(..)")
    }
}

/// A minus stands before the sign of the euro, or after it.
fn without_minus(text: &str) -> (&str, bool) {
    text.strip_prefix(['-', '−']).map_or((text, false), |rest| (rest.trim_start(), true))
}

/// The last separator stands before cents if two digits follow it; others stand before groups of three.
fn cents_of(bare: &str) -> Result<i64, MoneyError> {
    let (euros, cents) = match bare.rfind([',', '.']) {
        Some(at) if bare.len() - at == 3 => (&bare[..at], &bare[at + 1..]),
        _ => (bare, "00"),
    };
    let point = bare.as_bytes().get(euros.len());
    let euros = without_groups(euros, point).ok_or(MoneyError::NotAnAmount)?;
    if !cents.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(MoneyError::NotAnAmount);
    }
    let all = format!("{euros}{cents}").parse::<i64>().map_err(|_| MoneyError::TooMuch)?;
    if all > MOST { Err(MoneyError::TooMuch) } else { Ok(all) }
}

/// Digits, perhaps in groups of three. `point` is what stands before the cents: groups are kept apart by the other sign, and without
/// cents a single group says too little.
fn without_groups(euros: &str, point: Option<&u8>) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(euros) {
        return Some(euros.to_owned());
    }
    let sign = match point {
        Some(b',') => '.',
        Some(_) => ',',
        None => return None,
    };
    let groups: Vec<&str> = euros.split(sign).collect();
    let (first, rest) = groups.split_first()?;
    let whole = digits(first) && first.len() <= 3 && rest.iter().all(|group| digits(group) && group.len() == 3);
    whole.then(|| groups.concat())
}

fn grouped(euros: u64, sign: char) -> String {
    let digits = euros.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}
