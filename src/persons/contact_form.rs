//! Reading name, phone number, e-mail address and postal address from any form that asks for them, in the words of the reader's language.

use crate::kernel::address::{
    Address, AddressError, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, HouseNumberError, Street, Town,
};
use crate::kernel::email::{EmailAddress, EmailError};
use crate::kernel::name::{FamilyName, GivenNames, NameError, NamePrefix, PersonName};
use crate::kernel::phone::{PhoneError, PhoneNumber};
use crate::kernel::postcode::{Postcode, PostcodeError};
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::messages::Messages;

/// The fields `given_names`, `name_prefix` and `family_name`.
pub fn name<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<PersonName> {
    let given = GivenNames::parse_optional(typed.get("given_names"));
    let given = errors.keep("given_names", given, |error| given_words(t, error));
    let prefix = NamePrefix::parse_optional(typed.get("name_prefix"));
    let prefix = errors.keep("name_prefix", prefix, |_| t.registration_prefix_wrong());
    let family =
        errors.keep("family_name", FamilyName::parse(typed.get("family_name")), |error| family_words(t, error));
    Some(PersonName { given: given?, prefix: prefix?, family: family? })
}

fn given_words(t: Messages, error: NameError) -> &'static str {
    match error {
        NameError::Organisation => t.registration_name_organisation(),
        NameError::TooLong => t.registration_name_long(),
        _ => t.registration_given_wrong(),
    }
}

fn family_words(t: Messages, error: NameError) -> &'static str {
    match error {
        NameError::Missing => t.registration_family_missing(),
        NameError::Organisation => t.registration_name_organisation(),
        NameError::TooLong => t.registration_name_long(),
        _ => t.registration_family_wrong(),
    }
}

/// The field `email`.
pub fn email<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<EmailAddress> {
    errors.keep("email", EmailAddress::parse(typed.get("email")), |error| email_words(t, error))
}

fn email_words(t: Messages, error: EmailError) -> &'static str {
    match error {
        EmailError::Missing => t.registration_email_missing(),
        EmailError::TooLong => t.registration_email_long(),
        EmailError::QuotedLocalPart => t.registration_email_quoted(),
        EmailError::NonAsciiLocalPart => t.registration_email_not_ascii(),
        _ => t.registration_email_wrong(),
    }
}

/// The field `phone`: it may be empty.
pub fn phone<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<Option<PhoneNumber>> {
    match PhoneNumber::parse(typed.get("phone")) {
        Ok(phone) => Some(Some(phone)),
        Err(PhoneError::Missing) => Some(None),
        Err(PhoneError::Letters) => errors.keep("phone", Err(()), |()| t.registration_phone_letters()),
        Err(_) => errors.keep("phone", Err(()), |()| t.registration_phone_wrong()),
    }
}

/// The fields `country`, `street`, `town`, `postcode` and `house_number`.
pub fn address<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<Address> {
    let country = errors.keep("country", Country::parse(typed.get("country")), |_| t.registration_country_wrong())?;
    let street = errors.keep("street", Street::parse(typed.get("street")), |error| street_words(t, error));
    let town = errors.keep("town", Town::parse(typed.get("town")), |error| town_words(t, error));
    let (postcode, number) = (typed.get("postcode"), typed.get("house_number"));
    if country.is_dutch() {
        let postcode = errors.keep("postcode", Postcode::parse(postcode), |error| postcode_words(t, error));
        let number = errors.keep("house_number", HouseNumber::parse(number), |error| number_words(t, error));
        Some(Address::Dutch { postcode: postcode?, number: number?, street: street?, town: town? })
    } else {
        let postcode = errors.keep("postcode", ForeignPostcode::parse(postcode), |_| t.registration_postcode_foreign());
        let number =
            errors.keep("house_number", ForeignHouseNumber::parse(number), |_| t.registration_number_foreign());
        Some(Address::Foreign { postcode: postcode?, number: number?, street: street?, town: town?, country })
    }
}

/// An address in those fields, to change.
pub fn filled(t: Messages, address: &Address) -> FormView {
    let (country, postcode, number, street, town) = match address {
        Address::Dutch { postcode, number, street, town } => {
            (t.registration_country_here(), postcode.as_str(), number.as_str(), street, town)
        }
        Address::Foreign { postcode, number, street, town, country } => {
            (country.as_str(), postcode.as_str(), number.as_str(), street, town)
        }
    };
    FormView::with(&[
        ("country", country),
        ("postcode", postcode),
        ("house_number", number),
        ("street", street.as_str()),
        ("town", town.as_str()),
    ])
}

fn street_words(t: Messages, error: AddressError) -> &'static str {
    match error {
        AddressError::Missing => t.registration_street_missing(),
        _ => t.registration_street_wrong(),
    }
}

fn town_words(t: Messages, error: AddressError) -> &'static str {
    match error {
        AddressError::Missing => t.registration_town_missing(),
        _ => t.registration_town_wrong(),
    }
}

fn postcode_words(t: Messages, error: PostcodeError) -> &'static str {
    match error {
        PostcodeError::NotIssued => t.registration_postcode_not_issued(),
        _ => t.registration_postcode_wrong(),
    }
}

fn number_words(t: Messages, error: HouseNumberError) -> &'static str {
    match error {
        HouseNumberError::Missing => t.registration_number_missing(),
        _ => t.registration_number_wrong(),
    }
}
