//! Signatures that anybody can check: compact JWS with Ed25519 (RFC 7515, RFC 8037), and public keys as a JWK set (RFC 7517).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::platform::vault::Vault;

/// `header.payload.signature`, each in base64url.
pub fn sign(vault: &Vault, payload: &Value) -> String {
    let header = json!({ "alg": "EdDSA", "kid": thumbprint(vault.public_key()) });
    let signed = format!("{}.{}", encode(header.to_string()), encode(payload.to_string()));
    let signature = encode(vault.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// Public keys, as other programs read them.
pub fn key_set(public_keys: &[Vec<u8>]) -> Value {
    json!({ "keys": public_keys.iter().map(|key| jwk(key)).collect::<Value>() })
}

fn jwk(public_key: &[u8]) -> Value {
    let kid = thumbprint(public_key);
    json!({ "kty": "OKP", "crv": "Ed25519", "x": encode(public_key), "kid": kid, "alg": "EdDSA", "use": "sig" })
}

/// RFC 7638: the hash of the required members in the order of the alphabet, without spaces.
pub fn thumbprint(public_key: &[u8]) -> String {
    let required = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, encode(public_key));
    encode(Sha256::digest(required))
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
