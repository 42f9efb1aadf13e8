//! An address as columns: a Dutch one has no country, a foreign one may lack number and postcode.

use crate::kernel::address::{Address, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, Street, Town};
use crate::kernel::postcode::Postcode;

/// What goes into the columns.
pub(super) struct AddressLines<'a> {
    pub street: &'a Street,
    pub number: Option<String>,
    pub postcode: Option<String>,
    pub town: &'a Town,
    pub country: Option<&'a Country>,
}

impl<'a> From<&'a Address> for AddressLines<'a> {
    fn from(address: &'a Address) -> Self {
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match address {
            Address::Dutch { postcode, number, street, town } => Self {
                street,
                number: filled(number.as_str()),
                postcode: filled(postcode.as_str()),
                town,
                country: None,
            },
            Address::Foreign { postcode, number, street, town, country } => Self {
                street,
                number: filled(number.as_str()),
                postcode: filled(postcode.as_str()),
                town,
                country: Some(country),
            },
        }
    }
}

/// What comes out of them.
pub(super) struct AddressColumns {
    pub street: Street,
    pub number: Option<String>,
    pub postcode: Option<String>,
    pub town: Town,
    pub country: Option<Country>,
}

impl AddressColumns {
    /// The address; none when the columns do not make one.
    pub fn read(self) -> Option<Address> {
        let Self { street, number, postcode, town, country } = self;
        let (number, postcode) = (number.unwrap_or_default(), postcode.unwrap_or_default());
        Some(match country {
            None => {
                let (postcode, number) = (Postcode::parse(&postcode).ok()?, HouseNumber::parse(&number).ok()?);
                Address::Dutch { postcode, number, street, town }
            }
            Some(country) => {
                let postcode = ForeignPostcode::parse(&postcode).ok()?;
                let number = ForeignHouseNumber::parse(&number).ok()?;
                Address::Foreign { postcode, number, street, town, country }
            }
        })
    }
}
