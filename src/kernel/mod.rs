//! The ground floor: vocabulary that two or more slices share. Values, no async, no SQL, no web.

pub mod address;
pub mod birth_date;
pub mod bsn;
pub mod code;
pub mod colours;
pub mod dates;
pub mod deadline;
pub mod email;
pub mod house_number;
pub mod iban;
pub mod ids;
pub mod lang;
pub mod login_name;
pub mod money;
pub mod name;
pub mod organisation;
pub mod organisation_name;
pub mod other_site;
pub mod phone;
pub mod postcode;
pub mod promise;
pub mod prose;
pub mod reference;
pub mod register;
pub mod staff;
pub mod text;
