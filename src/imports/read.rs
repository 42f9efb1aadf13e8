//! A row becomes what it says: each cell by the rule of its kind, all faults of the row at once.

use time::Date;

use super::fault::{CellFault, Fault, ROW};
use crate::kernel::address::{Address, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, Street, Town};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::iban::Iban;
use crate::kernel::money::Money;
use crate::kernel::name::{FamilyName, GivenNames, NameError, NamePrefix, PersonName};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::postcode::Postcode;
use crate::kernel::reference::{Line, Reference};
use crate::persons::{AdministrationNumber, Contact, Person, Role};
use crate::platform::rows::{Row, date};
use crate::tenancies::{Home, PaymentKind};

/// A row of the persons.
pub struct PersonRow {
    pub number: AdministrationNumber,
    pub person: Person,
}

/// A row of the tenancies: one party in one agreement.
pub struct TenancyRow {
    pub agreement: Reference,
    pub person: AdministrationNumber,
    pub role: Role,
    pub home: Home,
    pub began_on: Date,
    pub ended_on: Option<Date>,
    pub signed_on: Option<Date>,
    pub rent: Option<Money>,
    /// Since when that is the rent; the beginning of the agreement when the file does not say.
    pub rent_since: Option<Date>,
    pub iban: Option<Iban>,
}

/// A row of the payments.
pub struct PaymentRow {
    pub number: Reference,
    pub agreement: Reference,
    pub person: AdministrationNumber,
    pub booked_on: Date,
    pub amount: Money,
    pub kind: PaymentKind,
    pub description: Option<Line>,
}

/// A row with another number of cells than the header. Nothing else is said about it: each cell after the one that is missing or too many
/// would be a fault that is none.
pub fn odd(row: &Row) -> Option<CellFault> {
    let (found, wanted) = row.odd?;
    let count = |cells| u32::try_from(cells).unwrap_or(u32::MAX);
    Some(CellFault { column: ROW, fault: Fault::Cells { found: count(found), wanted: count(wanted) } })
}

/// The cells of one row while it is read.
struct Cells<'a> {
    row: &'a Row,
    faults: Vec<CellFault>,
}

impl<'a> Cells<'a> {
    fn new(row: &'a Row) -> Self {
        Self { row, faults: vec![] }
    }

    fn fault(&mut self, column: &'static str, fault: Fault) {
        if !self.faults.iter().any(|known| known.column == column) {
            self.faults.push(CellFault { column, fault });
        }
    }

    /// What must be there.
    fn must<T, E>(&mut self, column: &'static str, parse: impl FnOnce(&str) -> Result<T, E>) -> Option<T> {
        let text = self.row.get(column);
        if text.is_empty() {
            self.fault(column, Fault::Missing);
            return None;
        }
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.fault(column, Fault::Unreadable);
            return None;
        }
        parse(text).map_err(|_| self.fault(column, Fault::Wrong)).ok()
    }

    /// What may be empty: `Some(None)`.
    fn may<T, E>(&mut self, column: &'static str, parse: impl FnOnce(&str) -> Result<T, E>) -> Option<Option<T>> {
        if self.row.get(column).is_empty() { Some(None) } else { self.must(column, parse).map(Some) }
    }

    fn done<T>(self, value: Option<T>) -> Result<T, Vec<CellFault>> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(self.faults),
        }
    }
}

pub fn person(row: &Row, today: Date) -> Result<PersonRow, Vec<CellFault>> {
    let mut cells = Cells::new(row);
    let number = cells.must("relatie", AdministrationNumber::parse);
    let name = name(&mut cells);
    let birth_date = cells.must("geboortedatum", |text| {
        let born = date(text).map_err(|_| Fault::Wrong)?;
        let [day, month, year] =
            [born.day().to_string(), u8::from(born.month()).to_string(), format!("{:04}", born.year())];
        BirthDate::parse(&day, &month, &year, today).map_err(|_| Fault::Wrong)
    });
    let email = cells.may("emailadres", EmailAddress::parse);
    let phone = cells.may("telefoonnummer", PhoneNumber::parse);
    let address = address(&mut cells);
    let read = (|| {
        let contact = Contact { email: email?, phone: phone?, address: address? };
        Some(PersonRow { number: number?, person: Person { name: name?, birth_date: birth_date?, contact } })
    })();
    cells.done(read)
}

fn name(cells: &mut Cells) -> Option<PersonName> {
    let given = named(cells, "voornamen", GivenNames::parse_optional);
    let prefix = cells.may("voorvoegsels", NamePrefix::parse);
    if cells.row.get("achternaam").is_empty() {
        cells.fault("achternaam", Fault::Missing);
    }
    let family = named(cells, "achternaam", FamilyName::parse);
    Some(PersonName { given: given?, prefix: prefix?, family: family? })
}

/// A name that may turn out to be an organisation's.
fn named<T>(cells: &mut Cells, column: &'static str, parse: impl FnOnce(&str) -> Result<T, NameError>) -> Option<T> {
    if cells.row.get(column).contains(char::REPLACEMENT_CHARACTER) {
        cells.fault(column, Fault::Unreadable);
    }
    let parsed = parse(cells.row.get(column));
    let fault = |error| if error == NameError::Organisation { Fault::Organisation } else { Fault::Wrong };
    parsed.map_err(|error| cells.fault(column, fault(error))).ok()
}

/// `12`, `a` and `bis` make `12a-bis`.
fn house_number(row: &Row) -> String {
    let (number, letter, suffix) = (row.get("huisnummer"), row.get("huisletter"), row.get("huisnummertoevoeging"));
    let hyphen = if suffix.is_empty() { "" } else { "-" };
    format!("{number}{letter}{hyphen}{suffix}")
}

fn address(cells: &mut Cells) -> Option<Address> {
    let country = cells.may("land", Country::parse)?;
    if country.as_ref().is_none_or(Country::is_dutch) {
        let Home { street, number, postcode, town } = home(cells)?;
        return Some(Address::Dutch { postcode, number, street, town });
    }
    let number = house_number(cells.row);
    let number = cells.must("huisnummer", |_| ForeignHouseNumber::parse(&number));
    let (street, postcode) = (cells.must("straat", Street::parse), cells.must("postcode", ForeignPostcode::parse));
    let town = cells.must("woonplaats", Town::parse);
    Some(Address::Foreign { postcode: postcode?, number: number?, street: street?, town: town?, country: country? })
}

fn home(cells: &mut Cells) -> Option<Home> {
    let number = house_number(cells.row);
    let street = cells.must("straat", Street::parse);
    let number = cells.must("huisnummer", |_| HouseNumber::parse(&number));
    let (postcode, town) = (cells.must("postcode", Postcode::parse), cells.must("woonplaats", Town::parse));
    Some(Home { street: street?, number: number?, postcode: postcode?, town: town? })
}

pub fn tenancy(row: &Row) -> Result<TenancyRow, Vec<CellFault>> {
    let mut cells = Cells::new(row);
    let agreement = cells.must("huurovereenkomst", Reference::parse);
    let person = cells.must("relatie", AdministrationNumber::parse);
    let role = cells.must("rol", lives_there);
    let home = home(&mut cells);
    let (began_on, ended_on) = (cells.must("ingangsdatum", date), cells.may("einddatum", date));
    if let (Some(began), Some(Some(ended))) = (began_on, ended_on)
        && ended < began
    {
        cells.fault("einddatum", Fault::EndsBefore);
    }
    let signed_on = cells.may("ondertekendatum", date);
    let (rent, rent_since) = (cells.may("huurprijs", Money::parse), cells.may("huurprijsdatum", date));
    let iban = cells.may("iban", Iban::parse);
    let read = (|| {
        Some(TenancyRow {
            agreement: agreement?,
            person: person?,
            role: role?,
            home: home?,
            began_on: began_on?,
            ended_on: ended_on?,
            signed_on: signed_on?,
            rent: rent?,
            rent_since: rent_since?,
            iban: iban?,
        })
    })();
    cells.done(read)
}

/// Who has to do with a home: tenant, co-tenant, household member.
fn lives_there(code: &str) -> Result<Role, Fault> {
    match Role::parse(&code.to_ascii_uppercase()) {
        Ok(role @ (Role::Tenant | Role::CoTenant | Role::HouseholdMember)) => Ok(role),
        _ => Err(Fault::Wrong),
    }
}

pub fn payment(row: &Row) -> Result<PaymentRow, Vec<CellFault>> {
    let mut cells = Cells::new(row);
    let number = cells.must("betaling", Reference::parse);
    let agreement = cells.must("huurovereenkomst", Reference::parse);
    let person = cells.must("relatie", AdministrationNumber::parse);
    let booked_on = cells.must("boekdatum", date);
    let amount = cells.must("bedrag", Money::parse);
    let kind = cells.must("soort", payment_kind);
    let description = cells.may("omschrijving", Line::parse);
    let read = (|| {
        Some(PaymentRow {
            number: number?,
            agreement: agreement?,
            person: person?,
            booked_on: booked_on?,
            amount: amount?,
            kind: kind?,
            description: description?,
        })
    })();
    cells.done(read)
}

fn payment_kind(word: &str) -> Result<PaymentKind, Fault> {
    match word.to_lowercase().as_str() {
        "huur" => Ok(PaymentKind::Rent),
        "waarborgsom" => Ok(PaymentKind::Deposit),
        "afrekening" => Ok(PaymentKind::Settlement),
        "kosten" => Ok(PaymentKind::Cost),
        _ => Err(Fault::Wrong),
    }
}
