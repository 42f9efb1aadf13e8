//! The answers of somebody who asks for the newsletter, and how they are written while they wait.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::kernel::address::{Address, HouseNumber, Street, Town};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use crate::kernel::postcode::Postcode;
use crate::kernel::register::Category;
use crate::platform::vault::Field;

/// What was asked and answered. The text is the one that was on the screen.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub email: EmailAddress,
    /// Needed for post; and who shares a mailbox is known by it.
    pub name: Option<PersonName>,
    /// Who gives one gets it by post, others by e-mail.
    pub address: Option<PostalAddress>,
    pub lang: Lang,
    pub text: ConsentTextId,
}

/// Where post goes: in the Netherlands.
#[derive(Clone, Debug)]
pub struct PostalAddress {
    pub street: Street,
    pub number: HouseNumber,
    pub postcode: Postcode,
    pub town: Town,
}

impl PostalAddress {
    /// None of an address abroad.
    pub fn of(address: Address) -> Option<Self> {
        match address {
            Address::Dutch { postcode, number, street, town } => Some(Self { street, number, postcode, town }),
            Address::Foreign { .. } => None,
        }
    }
}

/// The sealed column `newsletter_sign_up.answers`.
pub enum Answers {}

impl Field for Answers {
    type Value = SignUp;
    const COLUMN: &'static str = "newsletter_sign_up.answers";
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
    email: String,
    given: Option<String>,
    prefix: Option<String>,
    family: Option<String>,
    street: Option<String>,
    number: Option<String>,
    postcode: Option<String>,
    town: Option<String>,
    lang: String,
    text: ConsentTextId,
}

impl From<&SignUp> for Stored {
    fn from(SignUp { email, name, address, lang, text }: &SignUp) -> Self {
        let (name, address) = (name.as_ref(), address.as_ref());
        Self {
            email: email.as_str().to_owned(),
            given: name.and_then(|name| name.given.as_ref()).map(|given| given.as_str().to_owned()),
            prefix: name.and_then(|name| name.prefix.as_ref()).map(|prefix| prefix.as_str().to_owned()),
            family: name.map(|name| name.family.as_str().to_owned()),
            street: address.map(|address| address.street.as_str().to_owned()),
            number: address.map(|address| address.number.as_str().to_owned()),
            postcode: address.map(|address| address.postcode.as_str().to_owned()),
            town: address.map(|address| address.town.as_str().to_owned()),
            lang: lang.code().to_owned(),
            text: *text,
        }
    }
}

impl Stored {
    fn read(self) -> Option<SignUp> {
        Some(SignUp {
            email: EmailAddress::parse(&self.email).ok()?,
            name: self.name()?,
            address: self.address()?,
            lang: Lang::from_code(&self.lang)?,
            text: self.text,
        })
    }

    fn name(&self) -> Option<Option<PersonName>> {
        let Some(family) = &self.family else { return Some(None) };
        Some(Some(PersonName {
            given: GivenNames::parse_optional(self.given.as_deref().unwrap_or_default()).ok()?,
            prefix: NamePrefix::parse_optional(self.prefix.as_deref().unwrap_or_default()).ok()?,
            family: FamilyName::parse(family).ok()?,
        }))
    }

    fn address(&self) -> Option<Option<PostalAddress>> {
        let (Some(street), Some(number), Some(postcode), Some(town)) =
            (&self.street, &self.number, &self.postcode, &self.town)
        else {
            return Some(None);
        };
        Some(Some(PostalAddress {
            street: Street::parse(street).ok()?,
            number: HouseNumber::parse(number).ok()?,
            postcode: Postcode::parse(postcode).ok()?,
            town: Town::parse(town).ok()?,
        }))
    }
}
