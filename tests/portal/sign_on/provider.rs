//! A server that signs whatever it is told to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use huisrecht::platform::clock::Clock;
use openidconnect::url::{Url, form_urlencoded};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use ring::{digest, hmac};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_stream::StreamExt;

pub const CLIENT: &str = "huisrecht";
pub const SECRET: &str = "een-geheim-van-de-server-alleen";

/// How a token is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signed {
    #[default]
    Well,
    /// Not at all.
    Not,
    /// With the secret of the client, as if both had one key.
    Shared,
    /// The same, with the public key, which everybody has.
    SharedPublic,
    /// With the key of somebody else, under the name of this one.
    Forged,
    /// With a key that the server does not name.
    Nameless,
    /// With a new key, which stands in the list from now on.
    Renewed,
}

/// How the server behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// Says nothing for longer than anybody waits.
    Slow,
    /// Never stops.
    Endless,
    /// Breaks.
    Broken,
    /// Says something else than it should.
    Odd,
    /// Sends the portal elsewhere, in the clear.
    Astray,
}

/// What was agreed on when somebody logged in.
struct Grant {
    nonce: String,
    challenge: String,
    redirect: String,
    anew: bool,
}

struct Server {
    issuer: String,
    /// Where it answers too, under a name that is not known for this machine.
    elsewhere: String,
    keys: Vec<(String, EcdsaKeyPair)>,
    stranger: EcdsaKeyPair,
    clock: Clock,
    subject: String,
    /// Claims that differ from those of an honest token; null takes one out.
    says: Value,
    signed: Signed,
    mood: Mood,
    grants: BTreeMap<String, Grant>,
    asked: u32,
}

pub struct Provider {
    pub issuer: String,
    server: Arc<Mutex<Server>>,
}

fn new_key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random).unwrap()
}

impl Provider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let other = TcpListener::bind(("127.0.0.2", 0)).await.unwrap();
        let server = Arc::new(Mutex::new(Server {
            issuer: issuer.clone(),
            elsewhere: format!("http://{}", other.local_addr().unwrap()),
            keys: vec![("een".to_owned(), new_key())],
            stranger: new_key(),
            clock: Clock::default(),
            subject: String::new(),
            says: json!({}),
            signed: Signed::Well,
            mood: Mood::Well,
            grants: BTreeMap::new(),
            asked: 0,
        }));
        let routes = axum::Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(exchange))
            .with_state(server.clone());
        let again = routes.clone();
        tokio::spawn(async move { axum::serve(other, again).await.unwrap() });
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self { issuer, server }
    }

    pub fn go_by(&self, clock: &Clock) {
        self.server.lock().unwrap().clock = clock.clone();
    }

    /// Who logs in from now on.
    pub fn be(&self, subject: &str) {
        self.server.lock().unwrap().subject = subject.to_owned();
    }

    /// What tokens say beside, or instead of, what they should.
    pub fn say(&self, claims: Value) {
        self.server.lock().unwrap().says = claims;
    }

    pub fn sign(&self, signed: Signed) {
        let mut server = self.server.lock().unwrap();
        server.signed = signed;
        if signed == Signed::Renewed {
            server.keys = vec![("twee".to_owned(), new_key())];
        }
    }

    pub fn feel(&self, mood: Mood) {
        self.server.lock().unwrap().mood = mood;
    }

    /// How often the portal asked something.
    pub fn asked(&self) -> u32 {
        self.server.lock().unwrap().asked
    }

    /// Somebody arrives here, logs in, and is sent back.
    pub fn agree(&self, address: &str) -> String {
        let mut server = self.server.lock().unwrap();
        let url = Url::parse(address).unwrap();
        assert!(address.starts_with(&format!("{}/log-in?", server.issuer)), "{address}");
        let asked: BTreeMap<String, String> = url.query_pairs().into_owned().collect();
        let fixed = [("client_id", CLIENT), ("response_type", "code"), ("code_challenge_method", "S256")];
        fixed.iter().for_each(|(name, value)| assert_eq!(asked[*name], *value, "{address}"));
        assert!(asked["scope"].split(' ').any(|scope| scope == "openid"), "{address}");
        let code = format!("code-{}", server.grants.len() + usize::try_from(server.asked).unwrap());
        let grant = Grant {
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            redirect: asked["redirect_uri"].clone(),
            anew: asked.get("prompt").is_some_and(|prompt| prompt == "login"),
        };
        let path = grant.redirect.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
        server.grants.insert(code.clone(), grant);
        let issuer = crate::house::encode(&server.issuer);
        format!("{path}?code={code}&state={}&iss={issuer}", asked["state"])
    }
}

type Shared = State<Arc<Mutex<Server>>>;

fn json(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

/// What comes of a mood instead of an answer.
async fn moody(server: &Mutex<Server>) -> Option<Response> {
    let mood = {
        let mut server = server.lock().unwrap();
        server.asked += 1;
        server.mood
    };
    match mood {
        Mood::Well | Mood::Astray => None,
        Mood::Slow => {
            tokio::time::sleep(std::time::Duration::from_secs(60)).await;
            None
        }
        Mood::Endless => {
            let more = "x".repeat(64 * 1024);
            let endless = tokio_stream::iter(0..).map(move |_: u64| Ok::<_, std::io::Error>(more.clone()));
            Some(([(header::CONTENT_TYPE, "application/json")], axum::body::Body::from_stream(endless)).into_response())
        }
        Mood::Broken => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        Mood::Odd => Some(json(&json!({ "iets": "anders" }))),
    }
}

async fn describe(State(server): Shared) -> Response {
    if let Some(moody) = moody(&server).await {
        return moody;
    }
    let server = server.lock().unwrap();
    let issuer = &server.issuer;
    let tokens = if server.mood == Mood::Astray { &server.elsewhere } else { issuer };
    json(&json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/log-in"),
        "token_endpoint": format!("{tokens}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys(State(server): Shared) -> Response {
    if let Some(moody) = moody(&server).await {
        return moody;
    }
    let server = server.lock().unwrap();
    let key = |(name, key): &(String, EcdsaKeyPair)| {
        let [_, point @ ..] = key.public_key().as_ref() else { unreachable!() };
        let part = |at: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[at]);
        json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": name, "x": part(0..32), "y": part(32..64) })
    };
    json(&json!({ "keys": server.keys.iter().map(key).collect::<Vec<_>>() }))
}

/// A code counts once, for who has the secret of the client and what the challenge was made of.
async fn exchange(State(server): Shared, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(moody) = moody(&server).await {
        return moody;
    }
    let mut server = server.lock().unwrap();
    let form: BTreeMap<String, String> = form_urlencoded::parse(&body).into_owned().collect();
    let expected = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}")));
    let proven = headers.get(header::AUTHORIZATION).is_some_and(|value| value.as_bytes() == expected.as_bytes());
    let grant = server.grants.remove(&form["code"]).filter(|grant| {
        let challenge = digest::digest(&digest::SHA256, form["code_verifier"].as_bytes());
        proven && grant.redirect == form["redirect_uri"] && grant.challenge == URL_SAFE_NO_PAD.encode(challenge)
    });
    let Some(grant) = grant else {
        let refused = [(header::CONTENT_TYPE, "application/json")];
        return (StatusCode::BAD_REQUEST, refused, json!({ "error": "invalid_grant" }).to_string()).into_response();
    };
    let mut answer = json!({ "access_token": "toegang", "token_type": "Bearer", "expires_in": 60 });
    if server.says.get("no_token").is_none() {
        answer["id_token"] = token(&server, &grant).into();
    }
    json(&answer)
}

fn token(server: &Server, grant: &Grant) -> String {
    let now = server.clock.now().unix_timestamp();
    let mut claims = json!({
        "iss": server.issuer, "aud": CLIENT, "sub": server.subject, "nonce": grant.nonce, "iat": now, "exp": now + 300,
        "amr": ["pwd", "mfa"],
    });
    if grant.anew {
        claims["auth_time"] = now.into();
    }
    for (name, value) in server.says.as_object().unwrap() {
        match value {
            Value::Null => drop(claims.as_object_mut().unwrap().remove(name)),
            value => claims[name] = value.clone(),
        }
    }
    let (name, key) = server.keys.last().unwrap();
    let alg = match server.signed {
        Signed::Not => "none",
        Signed::Shared | Signed::SharedPublic => "HS256",
        _ => "ES256",
    };
    let name = if server.signed == Signed::Nameless { "onbekend" } else { name };
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(&json!({ "alg": alg, "typ": "JWT", "kid": name })), part(&claims));
    let shared =
        |secret: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes()).as_ref().to_vec();
    let own = |key: &EcdsaKeyPair| key.sign(&SystemRandom::new(), text.as_bytes()).unwrap().as_ref().to_vec();
    let signature = match server.signed {
        Signed::Well | Signed::Renewed => own(key),
        Signed::Not => vec![],
        Signed::Shared => shared(SECRET.as_bytes()),
        Signed::SharedPublic => shared(key.public_key().as_ref()),
        Signed::Forged | Signed::Nameless => own(&server.stranger),
    };
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}
