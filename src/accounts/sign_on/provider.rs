//! What the organisation's server says of itself: where people log in, where a code is exchanged, and which keys it signs with. Asked once in a
//! while, and again when it signed with a key that is not known here.

use std::sync::Arc;
use std::time::Duration as Patience;

use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreProviderMetadata};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, TokenResponse,
};
use secrecy::ExposeSecret;
use time::{Duration, OffsetDateTime};

use super::attempt::Secret;
use super::outward::Outward;
use crate::platform::app::App;
use crate::platform::config::SignOn;

/// So long what it said of itself is believed.
const FRESH: Duration = Duration::minutes(10);

/// So long somebody waits for it. Shorter than a page may take, so that they read what else they can do.
const PATIENCE: Patience = Patience::from_secs(4);

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// What a log-in there comes to when it is nothing. The words are for the log, and hold nothing that came along.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It passes by itself, or an administrator has to look.
    #[error("the server of the organisation cannot be used: {0}")]
    Away(String),
    /// It is there, and says no, or something that does not hold.
    #[error("{0}")]
    Refused(&'static str),
}

pub type Result<T> = std::result::Result<T, Trouble>;

/// As the server described itself, with the connections to it.
pub struct Provider {
    pub metadata: CoreProviderMetadata,
    outward: Arc<Outward>,
    at: OffsetDateTime,
}

/// Whatever it says of itself, from memory where that is fresh.
pub async fn provider(app: &App, sign_on: &SignOn) -> Result<Arc<Provider>> {
    let now = app.db.clock().now();
    let fresh = |known: &Arc<Provider>| (Duration::ZERO..FRESH).contains(&(now - known.at));
    match app.memory.get::<Provider>().filter(fresh) {
        Some(known) => Ok(known),
        None => ask(app, sign_on).await,
    }
}

/// Asks it anew.
pub async fn ask(app: &App, sign_on: &SignOn) -> Result<Arc<Provider>> {
    let outward = match app.memory.get::<Provider>() {
        Some(known) => known.outward.clone(),
        None => Arc::new(Outward::new(sign_on.is_local())),
    };
    let issuer = IssuerUrl::new(sign_on.issuer.clone()).map_err(|error| Trouble::Away(error.to_string()))?;
    let metadata = CoreProviderMetadata::discover_async(issuer, &*outward).await;
    let metadata = metadata.map_err(|error| Trouble::Away(in_full(&error)))?;
    Ok(app.memory.put(Provider { metadata, outward, at: app.db.clock().now() }))
}

/// Nobody waits longer than that for the server.
pub async fn in_time<T>(asking: impl Future<Output = Result<T>>) -> Result<T> {
    let answer = tokio::time::timeout(PATIENCE, asking).await;
    answer.unwrap_or_else(|_| Err(Trouble::Away("no answer in time".into())))
}

fn in_full(error: &dyn std::error::Error) -> String {
    let below = std::iter::successors(error.source(), |error| error.source());
    below.fold(error.to_string(), |words, error| format!("{words}: {error}"))
}

impl Provider {
    fn client(&self, sign_on: &SignOn, redirect: &str) -> Result<Client> {
        let redirect = RedirectUrl::new(redirect.to_owned()).map_err(|error| Trouble::Away(error.to_string()))?;
        let secret = ClientSecret::new(sign_on.client_secret.expose_secret().to_owned());
        let id = ClientId::new(sign_on.client_id.clone());
        let client = CoreClient::from_provider_metadata(self.metadata.clone(), id, Some(secret));
        Ok(client.set_redirect_uri(redirect).set_auth_type(self.auth_type()))
    }

    /// In a header, unless the server says that it takes the secret in the form only.
    fn auth_type(&self) -> AuthType {
        match self.metadata.token_endpoint_auth_methods_supported() {
            Some(methods) if !methods.contains(&CoreClientAuthMethod::ClientSecretBasic) => AuthType::RequestBody,
            _ => AuthType::BasicAuth,
        }
    }

    /// Where somebody goes to log in. `anew`: they do so even when they are logged in there.
    pub fn address(&self, sign_on: &SignOn, redirect: &str, (secret, anew): (&Secret, bool)) -> Result<String> {
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier(secret));
        let (state, nonce) = (CsrfToken::new(secret.state()), Nonce::new(secret.nonce()));
        let client = self.client(sign_on, redirect)?;
        let asked = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .set_pkce_challenge(challenge);
        let asked = if anew { asked.add_prompt(openidconnect::core::CoreAuthPrompt::Login) } else { asked };
        Ok(asked.url().0.into())
    }

    /// The ID token that a code is worth, as it came: nothing of it is checked yet.
    pub async fn exchange(
        &self,
        sign_on: &SignOn,
        redirect: &str,
        (secret, code): (&Secret, String),
    ) -> Result<String> {
        let client = self.client(sign_on, redirect)?;
        let request = client.exchange_code(AuthorizationCode::new(code));
        let request = request.map_err(|error| Trouble::Away(error.to_string()))?.set_pkce_verifier(verifier(secret));
        let answer = request.request_async(&*self.outward).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => Trouble::Refused("the code is worth nothing"),
            RequestTokenError::Request(lost) => Trouble::Away(lost.to_string()),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                Trouble::Away("its answer cannot be read".into())
            }
        })?;
        answer.id_token().map(ToString::to_string).ok_or(Trouble::Refused("there is no ID token"))
    }
}

fn verifier(secret: &Secret) -> PkceCodeVerifier {
    PkceCodeVerifier::new(secret.verifier())
}
