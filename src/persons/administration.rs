//! What the administration calls a person, and the one way in and out for many persons at once. A person the association erased is
//! remembered by keyed hashes alone, and no import brings them back (RULES 16).

use crate::kernel::ids::PersonId;
use crate::kernel::text::one_line;
use crate::platform::vault::Vault;

use super::model::Person;

/// `R-004512`: the number of a relation in the administration. Case does not count when it is looked up.
#[derive(Clone, PartialEq, Eq)]
pub struct AdministrationNumber(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadNumber {
    Missing,
    TooLong,
    /// Something else than letters, digits and `- / . _`.
    Symbol,
}

impl AdministrationNumber {
    pub const LONGEST: usize = 40;

    pub fn parse(raw: &str) -> Result<Self, BadNumber> {
        let text = one_line(raw).map_err(|_| BadNumber::Symbol)?;
        match text.chars().count() {
            0 => Err(BadNumber::Missing),
            1..=Self::LONGEST if text.chars().all(|c| c.is_ascii_alphanumeric() || "-/._".contains(c)) => {
                Ok(Self(text))
            }
            1..=Self::LONGEST => Err(BadNumber::Symbol),
            _ => Err(BadNumber::TooLong),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn folded(&self) -> String {
        self.0.to_ascii_uppercase()
    }

    /// The hash by which the person is found.
    pub fn hash(&self, vault: &Vault) -> [u8; 32] {
        vault.blind(super::lookups::ADMINISTRATION_NUMBER, &self.folded())
    }
}

impl std::fmt::Debug for AdministrationNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AdministrationNumber(..)")
    }
}

/// A person as the administration has them.
#[derive(Clone, Debug)]
pub struct Imported {
    pub id: PersonId,
    pub number: AdministrationNumber,
    pub person: Person,
}

/// The hash of somebody's e-mail address together with name and date of birth: of a shared mailbox it means one person.
pub fn contact_hash(vault: &Vault, person: &Person) -> Option<[u8; 32]> {
    let email = person.contact.email.as_ref()?;
    let (family, born) = (person.name.family.folded(), person.birth_date.as_str());
    Some(vault.blind("suppressed_contact", &format!("{} {family} {born}", email.folded())))
}
