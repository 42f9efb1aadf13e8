//! A device with passkeys, in software: what a phone does after a fingerprint. It does what it is told, also what a browser would refuse.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Seen;

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_A_KEY: u8 = 0x40;
/// It may go along to other devices.
const GOES_ALONG: u8 = 0x08;

/// What a page asks a device.
pub fn asked_in(page: &Seen) -> Value {
    let asked = page.body.split("data-options=\"").nth(1).unwrap().split('"').next().unwrap();
    serde_json::from_str(&asked.replace("&#34;", "\"").replace("&quot;", "\"").replace("&#38;", "&")).unwrap()
}

/// A device that holds one passkey, for whoever it was made for.
pub struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    /// How often it was used; it counts by itself.
    pub counter: u32,
    /// Where the browser says it is.
    pub origin: &'static str,
    /// Whether a fingerprint, face or code was asked.
    pub verifies: bool,
    /// Whether the key may go along to other devices.
    pub goes_along: bool,
}

impl Authenticator {
    pub fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let id = Sha256::digest(key.public_key().as_ref()).to_vec();
        Self { key, id, counter: 0, origin: "http://localhost:8080", verifies: true, goes_along: false }
    }

    /// What `navigator.credentials.create` answers.
    pub fn make(&self, options: &Value) -> String {
        let client = self.client("webauthn.create", options);
        let data = [self.data(options["publicKey"]["rp"]["id"].as_str().unwrap(), WITH_A_KEY), self.public()].concat();
        let attestation =
            [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[data.len() as u8], &data].concat();
        self.answer(json!({ "clientDataJSON": BASE64.encode(client), "attestationObject": BASE64.encode(attestation) }))
    }

    /// What `navigator.credentials.get` answers.
    pub fn prove(&mut self, options: &Value) -> String {
        self.counter += 1;
        let client = self.client("webauthn.get", options);
        let data = self.data(options["publicKey"]["rpId"].as_str().unwrap(), 0);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        self.answer(json!({
            "clientDataJSON": BASE64.encode(client),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signature.as_ref()),
        }))
    }

    fn client(&self, what: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": what, "challenge": challenge, "origin": self.origin }).to_string().into_bytes()
    }

    fn data(&self, portal: &str, more: u8) -> Vec<u8> {
        let goes_along = if self.goes_along { GOES_ALONG } else { 0 };
        let flags = PRESENT | more | goes_along | if self.verifies { VERIFIED } else { 0 };
        [&Sha256::digest(portal)[..], &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// The key as COSE has it: an elliptic curve key of P-256, for ES256.
    fn public(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let (x, y) = (&point[1..33], &point[33..65]);
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let head = [&[0; 16][..], &length, &self.id, b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20"].concat();
        [&head, x, b"\x22\x58\x20", y].concat()
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} }).to_string()
    }
}
