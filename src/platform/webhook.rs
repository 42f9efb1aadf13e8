//! Who sends us something by itself proves who it is as in Standard Webhooks (standardwebhooks.com): a hash, keyed with a secret that both
//! have, of the message's id, the moment and the body. What was overheard is of use for a few minutes, and an id counts once.

use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

/// How far the clocks of two machines may be apart, and how long a message may be on its way.
const RECENT: Duration = Duration::minutes(5);

/// The longest id; as long as the database keeps.
const LONGEST_ID: usize = 255;

const PREFIX: &str = "whsec_";

/// In bytes.
const SHORTEST: usize = 24;

/// What signatures are made with.
#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not whsec_ and at least 24 random bytes in base64; make one with: echo whsec_$(openssl rand -base64 32)")]
pub struct BadSecret;

impl Secret {
    pub fn parse(text: &str) -> Result<Self, BadSecret> {
        let bytes = text.trim().strip_prefix(PREFIX).and_then(|text| STANDARD.decode(text).ok()).ok_or(BadSecret)?;
        let bytes = Zeroizing::new(bytes);
        let is_random = bytes.iter().any(|byte| *byte != bytes[0]);
        if bytes.len() >= SHORTEST && is_random { Ok(Self(bytes)) } else { Err(BadSecret) }
    }

    /// The id of a message that the holder of the secret signed just now; none of any other.
    pub fn signed(&self, headers: &HeaderMap, body: &[u8], now: OffsetDateTime) -> Option<String> {
        let [id, timestamp, signatures] =
            ["webhook-id", "webhook-timestamp", "webhook-signature"].map(|name| only(headers, name));
        let (id, timestamp, signatures) = (id?, timestamp?, signatures?);
        let is_recent =
            timestamp.parse::<i64>().ok()?.abs_diff(now.unix_timestamp()) <= RECENT.whole_seconds().unsigned_abs();
        let whole = (1..=LONGEST_ID).contains(&id.len()) && is_recent;
        (whole && self.has_made(signatures, id, timestamp, body)).then(|| id.to_owned())
    }

    /// Whether one of the signatures is ours: while a secret is replaced there are two. Each comparison takes as long for any other.
    fn has_made(&self, signatures: &str, id: &str, timestamp: &str, body: &[u8]) -> bool {
        let ours = self.mac(id, timestamp, body);
        let made = signatures.split(' ').filter_map(|one| STANDARD.decode(one.strip_prefix("v1,")?).ok());
        made.into_iter().any(|made| ours.clone().verify_slice(&made).is_ok())
    }

    fn mac(&self, id: &str, timestamp: &str, body: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("HMAC takes any key"));
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        mac
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// A header that is there once.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}
