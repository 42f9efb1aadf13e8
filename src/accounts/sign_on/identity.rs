//! Who somebody is on the organisation's server, as its ID token says: believed only when it is signed by that server, for this portal, for this
//! very log-in, and now.

use std::str::FromStr;
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJwsSigningAlgorithm};
use openidconnect::{ClaimsVerificationError, ClientId, IssuerUrl, Nonce};
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};

use super::attempt::Attempt;
use super::provider::{self, Provider, Result, Trouble};
use crate::platform::app::App;
use crate::platform::config::SignOn;

/// How much the clock of that server may differ from ours.
const SKEW: Duration = Duration::minutes(1);

/// A token is made for the code that was just exchanged, so an older one is not for this log-in.
const MADE_WITHIN: Duration = Duration::minutes(10);

/// The longest that a server may call somebody (OpenID Connect Core, section 2).
const LONGEST: usize = 255;

/// Signed with a key of which only that server has the secret half. Not by a secret that is shared, and not unsigned.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 10] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EcdsaP521Sha512,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Somebody, as that server knows them.
pub struct Identity {
    /// What the server calls them: the same for ever, and never anybody else.
    pub subject: String,
    pub groups: Vec<String>,
    /// Whether they took two steps there.
    pub two_steps: bool,
}

/// Who logged in there, for a code that came back.
pub async fn of(app: &App, sign_on: &SignOn, redirect: &str, (attempt, code): (&Attempt, String)) -> Result<Identity> {
    let known = provider::provider(app, sign_on).await?;
    let token = known.exchange(sign_on, redirect, (&attempt.secret, code)).await?;
    let now = app.db.clock().now();
    match read(&known, sign_on, &token, (attempt, now)) {
        Err(Unfit::UnknownKey) => {}
        found => return found.map_err(Trouble::from),
    }
    // It may sign with a new key since we asked.
    let newest = provider::ask(app, sign_on).await?;
    Ok(read(&newest, sign_on, &token, (attempt, now))?)
}

/// Why a token is not believed.
enum Unfit {
    UnknownKey,
    Because(&'static str),
}

impl From<Unfit> for Trouble {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::UnknownKey => Self::Refused("the ID token is signed with a key that the server does not name"),
            Unfit::Because(why) => Self::Refused(why),
        }
    }
}

fn read(
    known: &Provider,
    sign_on: &SignOn,
    token: &str,
    (attempt, now): (&Attempt, OffsetDateTime),
) -> std::result::Result<Identity, Unfit> {
    let parsed = CoreIdToken::from_str(token).map_err(|_| Unfit::Because("the ID token cannot be read"))?;
    let verifier = verifier(known, sign_on, (attempt, now))?;
    let claims = parsed.claims(&verifier, &Nonce::new(attempt.secret.nonce())).map_err(unfit)?;
    let more = payload(token).ok_or(Unfit::Because("the ID token cannot be read"))?;
    let for_another = claims.authorized_party().is_some_and(|party| **party != sign_on.client_id);
    if for_another {
        return Err(Unfit::Because("the ID token was made for another client"));
    }
    let begins = more.get("nbf").map(|value| value.as_f64().unwrap_or(f64::MAX));
    if begins.is_some_and(|at| at > (now + SKEW).unix_timestamp() as f64) {
        return Err(Unfit::Because("the ID token is not valid yet"));
    }
    let subject = claims.subject().to_string();
    if subject.is_empty() || subject.len() > LONGEST {
        return Err(Unfit::Because("the ID token names nobody"));
    }
    let groups = more.get(&sign_on.groups_claim).map(texts).unwrap_or_default();
    Ok(Identity { subject, groups, two_steps: two_steps(sign_on, claims) })
}

fn verifier<'a>(
    known: &Provider,
    sign_on: &SignOn,
    (attempt, now): (&Attempt, OffsetDateTime),
) -> std::result::Result<CoreIdTokenVerifier<'a>, Unfit> {
    let issuer = IssuerUrl::new(sign_on.issuer.clone()).map_err(|_| Unfit::Because("the issuer is no address"))?;
    let (client, keys) = (ClientId::new(sign_on.client_id.clone()), known.metadata.jwks().clone());
    // The one of who logs in anew, when that was asked; a server need not say when they did.
    let since = attempt.wish.is_anew().then(|| (attempt.began_at - SKEW).unix_timestamp());
    let (earliest, latest) = ((now - MADE_WITHIN).unix_timestamp(), (now + SKEW).unix_timestamp());
    let verifier = CoreIdTokenVerifier::new_public_client(client, issuer, keys)
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || SystemTime::from(now).into())
        .set_issue_time_verifier_fn(move |made| {
            if (earliest..=latest).contains(&made.timestamp()) { Ok(()) } else { Err("not made now".into()) }
        })
        .set_auth_time_verifier_fn(move |at| match (at, since) {
            (Some(at), Some(since)) if at.timestamp() < since => Err("logged in before".into()),
            _ => Ok(()),
        });
    Ok(verifier)
}

fn unfit(error: ClaimsVerificationError) -> Unfit {
    use openidconnect::SignatureVerificationError::{CryptoError, NoMatchingKey};
    match error {
        ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_)) => Unfit::UnknownKey,
        ClaimsVerificationError::SignatureVerification(_) => Unfit::Because("the ID token is not signed as it should"),
        ClaimsVerificationError::Expired(_) => Unfit::Because("the ID token is not of this moment"),
        ClaimsVerificationError::InvalidAudience(_) => Unfit::Because("the ID token was made for another client"),
        ClaimsVerificationError::InvalidIssuer(_) => Unfit::Because("the ID token is of another server"),
        ClaimsVerificationError::InvalidNonce(_) => Unfit::Because("the ID token was made for another log-in"),
        ClaimsVerificationError::InvalidAuthTime(_) => Unfit::Because("they did not log in anew"),
        _ => Unfit::Because("the ID token does not fit"),
    }
}

fn two_steps(sign_on: &SignOn, claims: &CoreIdTokenClaims) -> bool {
    let counts = |word: &str| sign_on.second_factor.iter().any(|known| known == word);
    let methods = claims.auth_method_refs().is_some_and(|words| words.iter().any(|word| counts(word)));
    methods || claims.auth_context_ref().is_some_and(|class| counts(class))
}

/// What the token says beside what the standard knows. Its signature is checked before.
fn payload(token: &str) -> Option<Map<String, Value>> {
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// A list of words, or one word.
fn texts(value: &Value) -> Vec<String> {
    let one = |value: &Value| value.as_str().map(str::to_owned);
    match value {
        Value::Array(values) => values.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    }
}
