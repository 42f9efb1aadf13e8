//! Sealing: personal data is stored encrypted under a key of the person's own, and that key is wrapped by a key that the
//! database never sees (P65, S3). Deleting the wrapped key ends the data, in backups too.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::Arc;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hmac::{Hmac, Mac};
use ring::signature::{Ed25519KeyPair, KeyPair};
use sha2::Sha256;
use sqlx::postgres::{PgHasArrayType, PgTypeInfo};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::keys::Keys;
use crate::kernel::ids::PersonId;
use crate::kernel::register::{Category, RetentionGroup};

const NONCE: usize = 12;
const TAG: usize = 16;

/// One kind of sealed column: which column, which data category, and how its value is written.
pub trait Field {
    type Value;
    const COLUMN: &'static str;
    /// The name that goes into the seal: of a column whose values moved, that of the first.
    const SEALED_AS: &'static str = Self::COLUMN;
    const CATEGORY: Category;
    fn text(value: &Self::Value) -> Cow<'_, str>;
    fn parse(text: &str) -> Option<Self::Value>;
}

/// Declares sealed columns: `Family = "person_identity.family_name": FamilyName, Identity, FamilyName::parse;`
#[macro_export]
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $column:literal $(sealed as $label:literal)?: $value:ty, $category:ident, $parse:expr;)*) => {$(
        $(#[$doc])*
        pub enum $name {}
        impl $crate::platform::vault::Field for $name {
            type Value = $value;
            const COLUMN: &'static str = $column;
            $(const SEALED_AS: &'static str = $label;)?
            const CATEGORY: $crate::kernel::register::Category = $crate::kernel::register::Category::$category;
            fn text(value: &$value) -> std::borrow::Cow<'_, str> {
                std::borrow::Cow::from(value.as_str())
            }
            fn parse(text: &str) -> Option<$value> {
                let parse = $parse;
                parse(text).ok()
            }
        }
    )*};
}

/// One kind of sealed column that holds a file, byte for byte.
pub trait FileField {
    const COLUMN: &'static str;
    const CATEGORY: Category;
}

/// What may be bound to a column of the SQL domain `sealed`: nothing else fits (sqlx.toml).
#[derive(Clone, sqlx::Type)]
#[sqlx(transparent, no_pg_array)]
pub struct Ciphertext(Vec<u8>);

/// Many at once go as `$1::sealed[]`: the database casts, and so checks, each of them.
impl PgHasArrayType for Ciphertext {
    fn array_type_info() -> PgTypeInfo {
        <Vec<u8> as PgHasArrayType>::array_type_info()
    }
}

/// A value as the database keeps it: nonce, ciphertext, tag. The column is part of the type, so it opens only as what it is.
pub struct Sealed<F>(Vec<u8>, PhantomData<fn() -> F>);

impl<F> From<Vec<u8>> for Sealed<F> {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes, PhantomData)
    }
}

impl<F: Field> std::fmt::Debug for Sealed<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({})", F::COLUMN)
    }
}

/// A person's data key for one retention group, wrapped: a row of `keys.person_key`.
#[derive(Clone, Debug)]
pub struct WrappedKey {
    pub kek: i16,
    pub wrapped: Vec<u8>,
}

/// Why something stays shut. The cause is for the log; nobody is shown it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this access does not cover that person")]
    Person,
    #[error("this access does not cover category '{}'", .0.code())]
    Category(Category),
    #[error("the key file has no kek {0}")]
    UnknownKey(i16),
    #[error("a wrapped key does not open")]
    Key,
    #[error("a sealed value of {0} does not open")]
    Value(&'static str),
}

/// All sealing and keyed hashing of the server. Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

struct Inner {
    keys: Keys,
    current: i16,
    signing: Ed25519KeyPair,
}

impl Vault {
    /// Fails only if the signing seed is not one.
    pub fn new(keys: Keys) -> Result<Self, Refused> {
        let current = *keys.keks.keys().next_back().ok_or(Refused::Key)?;
        let signing = Ed25519KeyPair::from_seed_unchecked(keys.signing.as_slice()).map_err(|_| Refused::Key)?;
        Ok(Self(Arc::new(Inner { keys, current, signing })))
    }

    /// A new data key for somebody who has none yet, wrapped for storage and open for the first seals.
    pub fn new_key(&self, person: PersonId, group: RetentionGroup) -> Result<(WrappedKey, Unlocked), Refused> {
        let key = Zeroizing::new(rand::random::<[u8; 32]>());
        let kek = self.kek(self.0.current)?;
        let wrapped = encrypt(&kek, &key_label(person, group), key.as_slice()).ok_or(Refused::Key)?;
        let unlocked = Unlocked { person, group, cipher: Aes256Gcm::new((&*key).into()), allowed: Allowed::All };
        Ok((WrappedKey { kek: self.0.current, wrapped }, unlocked))
    }

    pub(super) fn unwrap(
        &self,
        key: &WrappedKey,
        person: PersonId,
        group: RetentionGroup,
        allowed: Allowed,
    ) -> Result<Unlocked, Refused> {
        let kek = self.kek(key.kek)?;
        let plain = Zeroizing::new(decrypt(&kek, &key_label(person, group), &key.wrapped).ok_or(Refused::Key)?);
        let cipher = Aes256Gcm::new_from_slice(&plain).map_err(|_| Refused::Key)?;
        Ok(Unlocked { person, group, cipher, allowed })
    }

    /// What opens for the holder of a secret alone: the key comes from the secret and from the key file, and is kept nowhere.
    pub fn held_by(&self, label: &str, secret: &str) -> Unlocked {
        let key = Zeroizing::new(self.blind(label, secret));
        let cipher = Aes256Gcm::new((&*key).into());
        Unlocked { person: Uuid::nil().into(), group: RetentionGroup::Identity, cipher, allowed: Allowed::All }
    }

    fn kek(&self, id: i16) -> Result<Aes256Gcm, Refused> {
        let key = self.0.keys.keks.get(&id).ok_or(Refused::UnknownKey(id))?;
        Ok(Aes256Gcm::new((&**key).into()))
    }

    /// A keyed hash of a normalised value, for exact search. `label` keeps kinds apart.
    pub fn blind(&self, label: &str, value: &str) -> [u8; 32] {
        self.mac(label, value).finalize().into_bytes().into()
    }

    /// Whether this is that hash. It takes as long for any other, so that nobody can feel their way to it.
    pub fn is_blind(&self, label: &str, value: &str, hash: &[u8]) -> bool {
        self.mac(label, value).verify_slice(hash).is_ok()
    }

    fn mac(&self, label: &str, value: &str) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.keys.index.as_slice())
            .unwrap_or_else(|_| unreachable!("HMAC takes any key"));
        mac.update(label.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac
    }

    /// An Ed25519 signature over a message.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.signing.sign(message).as_ref().to_vec()
    }

    /// The public half of the signing key, 32 bytes.
    pub fn public_key(&self) -> &[u8] {
        self.0.signing.public_key().as_ref()
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(..)")
    }
}

/// Which categories an opened file may show.
#[derive(Clone, Copy, Debug)]
pub(super) enum Allowed {
    All,
    Only(&'static [Category]),
}

/// One person's file, open for as long as this value lives. Only an [`Access`](super::access::Access) makes one for an existing person.
pub struct Unlocked {
    person: PersonId,
    group: RetentionGroup,
    cipher: Aes256Gcm,
    allowed: Allowed,
}

impl Unlocked {
    pub fn open<F: Field>(&self, sealed: &Sealed<F>) -> Result<F::Value, Refused> {
        self.covers(F::CATEGORY)?;
        let plain = decrypt(&self.cipher, &self.label(F::SEALED_AS), &sealed.0).ok_or(Refused::Value(F::COLUMN))?;
        let text = Zeroizing::new(String::from_utf8(plain).map_err(|_| Refused::Value(F::COLUMN))?);
        F::parse(&text).ok_or(Refused::Value(F::COLUMN))
    }

    pub fn open_if<F: Field>(&self, sealed: Option<&Sealed<F>>) -> Result<Option<F::Value>, Refused> {
        sealed.map(|sealed| self.open(sealed)).transpose()
    }

    pub fn seal<F: Field>(&self, value: &F::Value) -> Result<Ciphertext, Refused> {
        self.covers(F::CATEGORY)?;
        encrypt(&self.cipher, &self.label(F::SEALED_AS), F::text(value).as_bytes())
            .map(Ciphertext)
            .ok_or(Refused::Value(F::COLUMN))
    }

    pub fn seal_if<F: Field>(&self, value: Option<&F::Value>) -> Result<Option<Ciphertext>, Refused> {
        value.map(|value| self.seal::<F>(value)).transpose()
    }

    /// A file in one piece: fit for what fits in memory.
    pub fn seal_file<F: FileField>(&self, bytes: &[u8]) -> Result<Ciphertext, Refused> {
        self.covers(F::CATEGORY)?;
        encrypt(&self.cipher, &self.label(F::COLUMN), bytes).map(Ciphertext).ok_or(Refused::Value(F::COLUMN))
    }

    pub fn open_file<F: FileField>(&self, sealed: &[u8]) -> Result<Vec<u8>, Refused> {
        self.covers(F::CATEGORY)?;
        decrypt(&self.cipher, &self.label(F::COLUMN), sealed).ok_or(Refused::Value(F::COLUMN))
    }

    fn covers(&self, category: Category) -> Result<(), Refused> {
        let allowed = match self.allowed {
            Allowed::All => true,
            Allowed::Only(categories) => categories.contains(&category),
        };
        if allowed && category.group() == self.group { Ok(()) } else { Err(Refused::Category(category)) }
    }

    /// Column and person go into the seal: a value moved to another row or column does not open.
    fn label(&self, column: &str) -> Vec<u8> {
        [column.as_bytes(), &[0], self.person.uuid().as_bytes()].concat()
    }
}

/// How many bytes come out of so many that are sealed.
pub fn opened_size(sealed: i32) -> u64 {
    u64::try_from(sealed).unwrap_or(0).saturating_sub((NONCE + TAG) as u64)
}

fn key_label(person: PersonId, group: RetentionGroup) -> Vec<u8> {
    [group.code().as_bytes(), &[0], person.uuid().as_bytes()].concat()
}

fn encrypt(cipher: &Aes256Gcm, label: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let nonce = rand::random::<[u8; NONCE]>();
    let mut out = nonce.to_vec();
    out.extend(cipher.encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: label }).ok()?);
    Some(out)
}

fn decrypt(cipher: &Aes256Gcm, label: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    cipher.decrypt(&Nonce::from(nonce), Payload { msg: body, aad: label }).ok()
}
