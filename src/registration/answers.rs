//! The answers of somebody who asks for an account, and how they are written while they wait.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::kernel::address::{Address, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, Street, Town};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::postcode::Postcode;
use crate::kernel::register::Category;
use crate::persons::{Contact, Person, Role};
use crate::platform::vault::Field;

/// What was asked and answered. The texts are those that were on the screen.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub role: Role,
    pub person: Person,
    pub email: EmailAddress,
    pub lang: Lang,
    pub account_text: ConsentTextId,
    pub newsletter_text: Option<ConsentTextId>,
}

/// The sealed column `sign_up.answers`.
pub enum Answers {}

impl Field for Answers {
    type Value = SignUp;
    const COLUMN: &'static str = "sign_up.answers";
    const CATEGORY: Category = Category::SignUp;

    fn text(sign_up: &SignUp) -> Cow<'_, str> {
        Cow::Owned(serde_json::json!(Stored::from(sign_up)).to_string())
    }

    fn parse(text: &str) -> Option<SignUp> {
        serde_json::from_str::<Stored>(text).ok()?.read()
    }
}

/// The same in plain words, as it is sealed.
#[derive(Serialize, Deserialize)]
struct Stored {
    role: String,
    given: Option<String>,
    prefix: Option<String>,
    family: String,
    birth: String,
    email: String,
    phone: Option<String>,
    street: String,
    number: String,
    postcode: String,
    town: String,
    country: Option<String>,
    lang: String,
    account_text: ConsentTextId,
    newsletter_text: Option<ConsentTextId>,
}

impl From<&SignUp> for Stored {
    fn from(sign_up: &SignUp) -> Self {
        let SignUp { role, person, email, lang, account_text, newsletter_text } = sign_up;
        let (street, number, postcode, town, country) = match &person.contact.address {
            Address::Dutch { postcode, number, street, town } => {
                (street, number.as_str(), postcode.as_str(), town, None)
            }
            Address::Foreign { postcode, number, street, town, country } => {
                (street, number.as_str(), postcode.as_str(), town, Some(country.as_str().to_owned()))
            }
        };
        Self {
            role: role.code().to_owned(),
            given: person.name.given.as_ref().map(|name| name.as_str().to_owned()),
            prefix: person.name.prefix.as_ref().map(|name| name.as_str().to_owned()),
            family: person.name.family.as_str().to_owned(),
            birth: person.birth_date.as_str().to_owned(),
            email: email.as_str().to_owned(),
            phone: person.contact.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            street: street.as_str().to_owned(),
            number: number.to_owned(),
            postcode: postcode.to_owned(),
            town: town.as_str().to_owned(),
            country,
            lang: lang.code().to_owned(),
            account_text: *account_text,
            newsletter_text: *newsletter_text,
        }
    }
}

impl Stored {
    fn read(self) -> Option<SignUp> {
        let email = EmailAddress::parse(&self.email).ok()?;
        let name = PersonName {
            given: parsed(self.given.as_deref(), GivenNames::parse)?,
            prefix: parsed(self.prefix.as_deref(), NamePrefix::parse)?,
            family: FamilyName::parse(&self.family).ok()?,
        };
        let contact = Contact {
            email: Some(email.clone()),
            phone: parsed(self.phone.as_deref(), PhoneNumber::parse_stored)?,
            address: self.address()?,
        };
        Some(SignUp {
            role: Role::parse(&self.role).ok()?,
            person: Person { name, birth_date: BirthDate::parse_iso(&self.birth).ok()?, contact },
            email,
            lang: Lang::from_code(&self.lang)?,
            account_text: self.account_text,
            newsletter_text: self.newsletter_text,
        })
    }

    fn address(&self) -> Option<Address> {
        let (street, town) = (Street::parse(&self.street).ok()?, Town::parse(&self.town).ok()?);
        Some(match &self.country {
            None => Address::Dutch {
                postcode: Postcode::parse(&self.postcode).ok()?,
                number: HouseNumber::parse(&self.number).ok()?,
                street,
                town,
            },
            Some(country) => Address::Foreign {
                postcode: ForeignPostcode::parse(&self.postcode).ok()?,
                number: ForeignHouseNumber::parse(&self.number).ok()?,
                street,
                town,
                country: Country::parse(country).ok()?,
            },
        })
    }
}

/// Nothing stays nothing; something must parse.
fn parsed<T, E>(text: Option<&str>, parse: impl Fn(&str) -> Result<T, E>) -> Option<Option<T>> {
    text.map(|text| parse(text).ok()).map_or(Some(None), |value| value.map(Some))
}
