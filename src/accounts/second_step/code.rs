//! The second step: a code of six digits that an app makes from a secret and the time (RFC 6238: SHA-1, 30 s).

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};

/// Seconds that a code is the code of the moment.
const STEP: u64 = 30;

/// What somebody typed, if it can be a code at all.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// Six digits; apps show them in two groups.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(Self(digits))
    }

    /// The step whose code this is: now, the one before or the one after, since clocks differ.
    pub fn step(&self, secret: &str, now: OffsetDateTime) -> Option<i64> {
        i64::try_from(totp(secret)?.check(&self.0, seconds(now)?)?).ok()
    }
}

/// A new secret of 160 random bits, in base 32.
pub fn new_secret() -> String {
    Secret::generate().to_base32()
}

/// A code that works now and was not used yet, for the post box of a demonstration: that of this moment, or else the one after it.
pub fn unused(secret: &str, now: OffsetDateTime, used: Option<i64>) -> Option<String> {
    let (totp, now) = (totp(secret)?, seconds(now)?);
    let is_new = |at: &u64| i64::try_from(at / STEP).is_ok_and(|step| used.is_none_or(|used| step > used));
    let at = [now, now + STEP].into_iter().find(is_new)?;
    Some(totp.generate(at).to_string())
}

/// What the square that apps read says.
pub fn otpauth(organisation: &str, login: &str, secret: &str) -> String {
    let part = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (issuer, login) = (part(organisation), part(login));
    format!("otpauth://totp/{issuer}:{login}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30")
}

fn totp(secret: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new().with_secret(secret).with_digits(6).with_skew(1).with_step_duration(STEP).build().ok()
}

fn seconds(now: OffsetDateTime) -> Option<u64> {
    u64::try_from(now.unix_timestamp()).ok()
}
