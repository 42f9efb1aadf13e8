//! An e-mail address that can be put in a header and in an SMTP command as it is (P12). What comes before the @ keeps
//! its case and its plus part; the domain may have any script and travels as punycode.

use std::fmt;

use super::text::one_line;

/// RFC 5321 4.5.3.1, in bytes.
const LONGEST: usize = 254;
const LONGEST_LOCAL_PART: usize = 64;

#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress {
    text: String,
    ascii: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    Missing,
    TooLong,
    /// A line break, tab or NUL: an attempt to add a mail header, or a mistake in copying.
    ControlCharacter,
    Space,
    NoAt,
    SeveralAts,
    /// `"a b"@example.nl`: allowed by the standard, used by nobody, a danger in headers.
    QuotedLocalPart,
    /// é before the @: our mail path has no SMTPUTF8.
    NonAsciiLocalPart,
    /// Empty, longer than 64, a wrong character, or a point at a wrong place.
    LocalPart,
    /// Not the name of a place on the internet.
    Domain,
    /// `jan@gmail`
    DomainWithoutPoint,
}

impl EmailAddress {
    pub fn parse(raw: &str) -> Result<Self, EmailError> {
        let typed = one_line(raw).map_err(|_| EmailError::ControlCharacter)?;
        let (local, domain) = halves(&typed)?;
        check_local_part(local)?;
        let (unicode, ascii) = domain_forms(domain)?;
        let address = Self { text: format!("{local}@{unicode}"), ascii: format!("{local}@{ascii}") };
        if address.text.len().max(address.ascii.len()) > LONGEST {
            return Err(EmailError::TooLong);
        }
        Ok(address)
    }

    /// As typed, the domain in its own script and small letters.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// For SMTP: the domain as punycode.
    pub fn ascii(&self) -> &str {
        &self.ascii
    }

    /// For the blind index: one form for all ways to write the same mailbox.
    pub fn folded(&self) -> String {
        self.ascii.to_ascii_lowercase()
    }

    /// For counting: one mailbox has many addresses, so what stands after a plus is left out.
    pub fn mailbox(&self) -> String {
        let folded = self.folded();
        match folded.split_once('@') {
            Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
            None => folded,
        }
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(..)")
    }
}

fn halves(typed: &str) -> Result<(&str, &str), EmailError> {
    if typed.is_empty() {
        return Err(EmailError::Missing);
    }
    if typed.len() > LONGEST {
        return Err(EmailError::TooLong);
    }
    if typed.starts_with('"') {
        return Err(EmailError::QuotedLocalPart);
    }
    if typed.contains(' ') {
        return Err(EmailError::Space);
    }
    let (local, domain) = typed.split_once('@').ok_or(EmailError::NoAt)?;
    if domain.contains('@') { Err(EmailError::SeveralAts) } else { Ok((local, domain)) }
}

/// The dot-atom of RFC 5321: words of plain characters with single points between them.
fn check_local_part(local: &str) -> Result<(), EmailError> {
    if !local.is_ascii() {
        return Err(EmailError::NonAsciiLocalPart);
    }
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(is_word_byte);
    if local.len() > LONGEST_LOCAL_PART || !local.split('.').all(is_word) {
        return Err(EmailError::LocalPart);
    }
    Ok(())
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// In Unicode and in punycode. A last label of digits only would be an IP address.
fn domain_forms(domain: &str) -> Result<(String, String), EmailError> {
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| EmailError::Domain)?;
    let (_, last) = ascii.rsplit_once('.').ok_or(EmailError::DomainWithoutPoint)?;
    if last.len() < 2 || last.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EmailError::Domain);
    }
    match idna::domain_to_unicode(&ascii) {
        (unicode, Ok(())) => Ok((unicode, ascii)),
        _ => Err(EmailError::Domain),
    }
}
