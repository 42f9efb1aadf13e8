//! Passkeys (WebAuthn): a device proves by a key that never leaves it that it is there, after a fingerprint, a face or a code of its own. It answers
//! the portal's own address alone, so nobody can lure it elsewhere.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{AuthenticationResult, Passkey, Url, WebauthnError};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::kernel::ids::AccountId;
use crate::kernel::login_name::LoginName;
use crate::platform::config::Settings;
use crate::platform::error::{Error, Result};

/// What a device is asked, and what its answer will be checked against.
#[derive(Serialize, Deserialize)]
pub struct Question {
    /// For the browser: `CredentialCreationOptions` or `CredentialRequestOptions`, with bytes as base64url.
    pub options: serde_json::Value,
    /// For us alone.
    state: serde_json::Value,
}

impl Question {
    fn new((options, state): (impl Serialize, impl Serialize)) -> Result<Self> {
        Ok(Self { options: value(options)?, state: value(state)? })
    }
}

fn value(of: impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(of).map_err(|error| Error::Internal(format!("a passkey cannot be written: {error}")))
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// For whom passkeys are made: the portal at its own address. None when that has no name, only a number: passkeys need one. The loopback
/// address goes by the name of `localhost`.
pub fn portal(settings: &Settings) -> Option<Webauthn> {
    let mut url = Url::parse(&settings.url).ok()?;
    if url.host_str() == Some("127.0.0.1") || url.host_str() == Some("[::1]") {
        url.set_host(Some("localhost")).ok()?;
    }
    let domain = url.domain()?.to_owned();
    WebauthnBuilder::new(&domain, &url).ok()?.rp_name(&settings.organisation.name).build().ok()
}

/// Asks a device to make one; those that hold one of the account already make no second.
pub fn ask_new(
    portal: &Webauthn,
    (account, login): (AccountId, &LoginName),
    known: impl Iterator<Item = Passkey>,
) -> Result<Question> {
    let known = known.map(|passkey| passkey.cred_id().clone()).collect();
    let asked = portal.start_passkey_registration(account.uuid(), login.as_str(), login.as_str(), Some(known));
    Question::new(asked.map_err(not_asked)?)
}

/// The passkey that was made; none when this is no answer to the question.
pub fn made(portal: &Webauthn, question: &Question, answer: &str) -> Option<Passkey> {
    let state = serde_json::from_value(question.state.clone()).ok()?;
    portal.finish_passkey_registration(&read(answer)?, &state).ok()
}

/// Asks for a proof by one of these.
pub fn ask(portal: &Webauthn, known: &[Passkey]) -> Result<Question> {
    Question::new(portal.start_passkey_authentication(known).map_err(not_asked)?)
}

/// What an answer to a question is worth.
pub enum Proof {
    /// This passkey is there, and somebody unlocked it.
    Given(Box<AuthenticationResult>),
    /// The key is right and its counter is not: then there are two of it.
    Copied,
    /// It is no answer to the question.
    None,
}

pub fn proved(portal: &Webauthn, question: &Question, answer: &str) -> Proof {
    let state = serde_json::from_value(question.state.clone()).ok();
    let Some((answer, state)) = read(answer).zip(state) else { return Proof::None };
    match portal.finish_passkey_authentication(&answer, &state) {
        Ok(result) => Proof::Given(Box::new(result)),
        Err(WebauthnError::CredentialPossibleCompromise) => Proof::Copied,
        Err(_) => Proof::None,
    }
}

fn not_asked(error: WebauthnError) -> Error {
    Error::Internal(format!("a passkey cannot be asked for: {error}"))
}
