//! Other websites that our pages link to (P75): one checked list. A page cannot link to a place that is not on it, since only the list
//! makes an [`OtherSite`] for a page, and the page `/cookies` names each.
//!
//! An address is `https` and nothing else: `javascript:` and `data:` would run here what others wrote. It has no question mark either, for
//! behind one could stand something about the reader.

use std::borrow::Cow;

use super::organisation::Organisation;

/// A place on another website.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherSite {
    host: Cow<'static, str>,
    path: Cow<'static, str>,
}

/// Which website.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The association's own website, which is not this portal.
    Association,
    /// The Autoriteit Persoonsgegevens, where people may complain about us.
    Authority,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASite {
    #[error("only https addresses are linked to")]
    Scheme,
    #[error("that is no name of a website")]
    Host,
    #[error("the address holds more than a host and a path")]
    Path,
}

impl OtherSite {
    const AUTHORITY: Self = Self { host: Cow::Borrowed("www.autoriteitpersoonsgegevens.nl"), path: Cow::Borrowed("/") };

    /// Reads `https://www.woonmensen.example/contact`, or `www.woonmensen.example` as people write it.
    pub fn parse(address: &str) -> Result<Self, NotASite> {
        let rest = match address.split_once(':') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => {
                rest.strip_prefix("//").ok_or(NotASite::Scheme)?
            }
            Some(_) => return Err(NotASite::Scheme),
            None => address,
        };
        let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        let host = host.to_ascii_lowercase();
        if !is_host(&host) {
            return Err(NotASite::Host);
        }
        if is_path(path) { Ok(Self { host: host.into(), path: path.to_owned().into() }) } else { Err(NotASite::Path) }
    }

    /// Another page of the same website; its front page when that is no path.
    pub fn at(&self, path: &'static str) -> Self {
        Self { host: self.host.clone(), path: if is_path(path) { path.into() } else { "/".into() } }
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    /// For the attribute `href`.
    pub fn href(&self) -> String {
        format!("https://{}{}", self.host, self.path)
    }
}

impl Place {
    pub const ALL: [Self; 2] = [Self::Association, Self::Authority];

    /// Where that is; none when the association's file names no website that can be linked to.
    pub fn site(self, us: &Organisation) -> Option<OtherSite> {
        match self {
            Self::Association => OtherSite::parse(&us.website).ok(),
            Self::Authority => Some(OtherSite::AUTHORITY),
        }
    }
}

/// The front page of the Autoriteit Persoonsgegevens.
pub fn authority() -> OtherSite {
    OtherSite::AUTHORITY
}

/// Names, not numbers: at least two labels, the last of which starts with a letter.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let ends = !label.starts_with('-') && !label.ends_with('-');
        (1..=63).contains(&label.len())
            && ends
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = host.rsplit('.').next().unwrap_or("");
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(label)
        && last.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// One slash at the start: a browser reads two as another website.
fn is_path(path: &str) -> bool {
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~%".contains(&byte);
    path.starts_with('/') && !path.starts_with("//") && path.len() <= 200 && path.bytes().all(harmless)
}
