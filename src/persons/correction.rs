//! One datum of a record at a time: what can be wrong, and what it should be (P78; AVG 16).

use super::address_columns::{AddressColumns, AddressLines};
use super::model::Person;
use crate::kernel::address::{Address, Country, Street, Town};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix};
use crate::kernel::phone::PhoneNumber;

/// What of a record can be corrected by itself. The closed set of `corrected_field.field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    GivenNames,
    NamePrefix,
    FamilyName,
    BirthDate,
    Email,
    Phone,
    Address,
}

/// A field with what stands in it, or should. None where nothing does.
#[derive(Clone, PartialEq, Eq)]
pub enum Datum {
    GivenNames(Option<GivenNames>),
    NamePrefix(Option<NamePrefix>),
    FamilyName(FamilyName),
    BirthDate(BirthDate),
    Email(Option<EmailAddress>),
    Phone(Option<PhoneNumber>),
    Address(Address),
}

impl Field {
    pub const ALL: [Self; 7] = [
        Self::GivenNames,
        Self::NamePrefix,
        Self::FamilyName,
        Self::BirthDate,
        Self::Email,
        Self::Phone,
        Self::Address,
    ];
    pub const NAME: [Self; 3] = [Self::GivenNames, Self::NamePrefix, Self::FamilyName];

    pub const fn code(self) -> &'static str {
        match self {
            Self::GivenNames => "given_names",
            Self::NamePrefix => "name_prefix",
            Self::FamilyName => "family_name",
            Self::BirthDate => "birth_date",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether it stands with who somebody is, and not with how they are reached.
    pub const fn is_identity(self) -> bool {
        matches!(self, Self::GivenNames | Self::NamePrefix | Self::FamilyName | Self::BirthDate)
    }
}

impl Datum {
    /// What stands in a record.
    pub fn of(person: &Person, field: Field) -> Self {
        let (name, contact) = (&person.name, &person.contact);
        match field {
            Field::GivenNames => Self::GivenNames(name.given.clone()),
            Field::NamePrefix => Self::NamePrefix(name.prefix.clone()),
            Field::FamilyName => Self::FamilyName(name.family.clone()),
            Field::BirthDate => Self::BirthDate(person.birth_date.clone()),
            Field::Email => Self::Email(contact.email.clone()),
            Field::Phone => Self::Phone(contact.phone.clone()),
            Field::Address => Self::Address(contact.address.clone()),
        }
    }

    pub const fn field(&self) -> Field {
        match self {
            Self::GivenNames(_) => Field::GivenNames,
            Self::NamePrefix(_) => Field::NamePrefix,
            Self::FamilyName(_) => Field::FamilyName,
            Self::BirthDate(_) => Field::BirthDate,
            Self::Email(_) => Field::Email,
            Self::Phone(_) => Field::Phone,
            Self::Address(_) => Field::Address,
        }
    }

    /// Puts it in the place of what stands.
    pub fn put(&self, person: &mut Person) {
        let (name, contact) = (&mut person.name, &mut person.contact);
        match self.clone() {
            Self::GivenNames(given) => name.given = given,
            Self::NamePrefix(prefix) => name.prefix = prefix,
            Self::FamilyName(family) => name.family = family,
            Self::BirthDate(born) => person.birth_date = born,
            Self::Email(email) => contact.email = email,
            Self::Phone(phone) => contact.phone = phone,
            Self::Address(address) => contact.address = address,
        }
    }

    /// Whether both say the same: a phone number typed in another way is no other number.
    pub fn says_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Phone(Some(one)), Self::Phone(Some(two))) => one.e164() == two.e164(),
            _ => self == other,
        }
    }

    /// As text to keep; `read` reads it back.
    pub fn kept(&self) -> Option<String> {
        match self {
            Self::GivenNames(given) => given.as_ref().map(|given| given.as_str().to_owned()),
            Self::NamePrefix(prefix) => prefix.as_ref().map(|prefix| prefix.as_str().to_owned()),
            Self::FamilyName(family) => Some(family.as_str().to_owned()),
            Self::BirthDate(born) => Some(born.as_str().to_owned()),
            Self::Email(email) => email.as_ref().map(|email| email.as_str().to_owned()),
            Self::Phone(phone) => phone.as_ref().map(|phone| phone.as_str().to_owned()),
            Self::Address(address) => Some(kept_address(address)),
        }
    }

    /// None when it is of another field.
    pub fn read(field: Field, text: Option<&str>) -> Option<Self> {
        let Some(text) = text else { return nothing(field) };
        Some(match field {
            Field::GivenNames => Self::GivenNames(Some(GivenNames::parse(text).ok()?)),
            Field::NamePrefix => Self::NamePrefix(Some(NamePrefix::parse(text).ok()?)),
            Field::FamilyName => Self::FamilyName(FamilyName::parse(text).ok()?),
            Field::BirthDate => Self::BirthDate(BirthDate::parse_iso(text).ok()?),
            Field::Email => Self::Email(Some(EmailAddress::parse(text).ok()?)),
            Field::Phone => Self::Phone(Some(PhoneNumber::parse_stored(text).ok()?)),
            Field::Address => Self::Address(read_address(text)?),
        })
    }

    /// For people; none when there is nothing.
    pub fn shown(&self, lang: Lang) -> Option<String> {
        match self {
            Self::BirthDate(born) => Some(dates::long(born.date(), lang)),
            Self::Phone(phone) => phone.as_ref().map(PhoneNumber::shown),
            Self::Address(address) => Some(address.lines().join(", ")),
            other => other.kept(),
        }
    }
}

fn nothing(field: Field) -> Option<Datum> {
    match field {
        Field::GivenNames => Some(Datum::GivenNames(None)),
        Field::NamePrefix => Some(Datum::NamePrefix(None)),
        Field::Email => Some(Datum::Email(None)),
        Field::Phone => Some(Datum::Phone(None)),
        Field::FamilyName | Field::BirthDate | Field::Address => None,
    }
}

/// No part of an address has a line break in it.
fn kept_address(address: &Address) -> String {
    let lines = AddressLines::from(address);
    let country = lines.country.map_or("", |country| country.as_str());
    let (number, postcode) = (lines.number.unwrap_or_default(), lines.postcode.unwrap_or_default());
    [lines.street.as_str(), number.as_str(), postcode.as_str(), lines.town.as_str(), country].join("\n")
}

fn read_address(text: &str) -> Option<Address> {
    let [street, number, postcode, town, country] = text.split('\n').collect::<Vec<_>>()[..] else { return None };
    let columns = AddressColumns {
        street: Street::parse(street).ok()?,
        number: Some(number.to_owned()),
        postcode: Some(postcode.to_owned()),
        town: Town::parse(town).ok()?,
        country: if country.is_empty() { None } else { Some(Country::parse(country).ok()?) },
    };
    columns.read()
}

/// Somebody's datum: not for a log.
impl std::fmt::Debug for Datum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Datum::{:?}(..)", self.field())
    }
}
