//! Who somebody is and where they live, as it stands in the columns: sealed, and opened in one place.

use super::address_columns::AddressColumns;
use super::store::{Birth, Code, CountryLine, Family, Given, Number, Prefix, StreetLine, TownLine, open_if};
use crate::kernel::address::Address;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::name::PersonName;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;

pub(super) struct SealedRecord {
    pub given_names: Option<Vec<u8>>,
    pub name_prefix: Option<Vec<u8>>,
    pub family_name: Vec<u8>,
    pub birth_date: Vec<u8>,
    pub street: Vec<u8>,
    pub house_number: Option<Vec<u8>>,
    pub postcode: Option<Vec<u8>>,
    pub town: Vec<u8>,
    pub country: Option<Vec<u8>>,
}

impl SealedRecord {
    pub fn open(self, file: &Unlocked) -> Result<(PersonName, BirthDate, Address)> {
        let name = PersonName {
            given: open_if::<Given>(file, self.given_names)?,
            prefix: open_if::<Prefix>(file, self.name_prefix)?,
            family: file.open::<Family>(&self.family_name.into())?,
        };
        let address = AddressColumns {
            street: file.open::<StreetLine>(&self.street.into())?,
            number: open_if::<Number>(file, self.house_number)?,
            postcode: open_if::<Code>(file, self.postcode)?,
            town: file.open::<TownLine>(&self.town.into())?,
            country: open_if::<CountryLine>(file, self.country)?,
        };
        let address = address.read().ok_or_else(|| Error::Internal("a stored address does not parse".into()))?;
        Ok((name, file.open::<Birth>(&self.birth_date.into())?, address))
    }
}
