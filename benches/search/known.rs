//! Who is found: persons sealed as an import seals them. Common names, two in a home, three of one name born on one day, and buildings where
//! more live behind one house number than fit in a list.

use anyhow::{Result, anyhow};
use huisrecht::kernel::address::{Address, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::postcode::Postcode;
use huisrecht::persons::{self, AdministrationNumber, Contact, Imported, Person, Sought};
use huisrecht::platform::app::App;
use huisrecht::platform::audit::{Actor, Event};
use uuid::Uuid;

use crate::crowd::id_after;

pub const PORTIONS: u32 = 24;
/// Persons in a portion: those who live two by two, and those of one building.
pub const PORTION: u32 = PAIRED + IN_BUILDING;
const PAIRED: u32 = 24;
const IN_BUILDING: u32 = 26;

/// The commonest in the Netherlands.
const FAMILIES: [(&str, &str); 8] = [
    ("de", "Vries"),
    ("de", "Jong"),
    ("", "Jansen"),
    ("van den", "Berg"),
    ("", "Bakker"),
    ("van", "Dijk"),
    ("", "Visser"),
    ("", "Smit"),
];

/// The ways to search, and whom to look for.
pub fn ways() -> Vec<(&'static str, Vec<Sought>)> {
    let all = |count, sought: fn(u32, u32) -> Result<Sought>| {
        let each = (0..PORTIONS).flat_map(move |portion| (0..count).map(move |at| sought(portion, at)));
        each.collect::<Result<Vec<_>>>().unwrap_or_default()
    };
    vec![
        ("e-mail: one person", all(PAIRED, |portion, at| Ok(Sought::Email(email(portion, at)?)))),
        (
            "name and birth date: three",
            all(PAIRED / 3, |portion, at| Ok(Sought::NameAndBirth(family(at)?, born(portion, at)?))),
        ),
        ("postcode and number: two", all(PAIRED / 2, |portion, at| Ok(Sought::Home(postcode(portion)?, at + 1)))),
        ("a building: 20 of 26 shown", all(1, |portion, _| Ok(Sought::Home(postcode(portion)?, BUILDING)))),
    ]
}

/// The house number of the building in each portion.
const BUILDING: u32 = 100;

pub async fn add(app: &App, portion: u32, after: u32) -> Result<()> {
    let everybody = (0..PORTION).map(|at| person(portion, at, id_after(after + at))).collect::<Result<Vec<_>>>()?;
    let mut change = app.db.change(Actor::Operator("bench")).await?;
    persons::add_imported(&mut change, &app.vault, &everybody).await?;
    Ok(change.commit(Filled(everybody[0].id)).await?)
}

struct Filled(PersonId);

impl Event for Filled {
    fn name(&self) -> &'static str {
        "bench.filled"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

fn person(portion: u32, at: u32, id: PersonId) -> Result<Imported> {
    let paired = at < PAIRED;
    let prefix = FAMILIES[at as usize / 3 % FAMILIES.len()].0;
    let name = PersonName {
        given: read(GivenNames::parse_optional("Anna Maria"))?,
        prefix: (!prefix.is_empty()).then(|| read(NamePrefix::parse(prefix))).transpose()?,
        family: family(at / 3)?,
    };
    let number = if paired { at / 2 + 1 } else { BUILDING };
    let address = Address::Dutch {
        postcode: postcode(portion)?,
        number: read(HouseNumber::parse(&number.to_string()))?,
        street: read(Street::parse("Kastanjelaan"))?,
        town: read(Town::parse("Apeldoorn"))?,
    };
    let contact = Contact {
        email: paired.then(|| email(portion, at)).transpose()?,
        phone: Some(read(PhoneNumber::parse(&format!("06 1{:07}", portion * 100 + at)))?),
        address,
    };
    let number = read(AdministrationNumber::parse(&format!("K-{portion}-{at}")))?;
    Ok(Imported { id, number, person: Person { name, birth_date: born(portion, at / 3)?, contact } })
}

fn email(portion: u32, at: u32) -> Result<EmailAddress> {
    read(EmailAddress::parse(&format!("bewoner.{portion}.{at}@voorbeeld.example")))
}

/// Of the nth three in a portion.
fn family(three: u32) -> Result<FamilyName> {
    read(FamilyName::parse(FAMILIES[three as usize % FAMILIES.len()].1))
}

fn born(portion: u32, three: u32) -> Result<BirthDate> {
    read(BirthDate::parse_iso(&format!("{}-{:02}-14", 1950 + portion, three % 12 + 1)))
}

fn postcode(portion: u32) -> Result<Postcode> {
    read(Postcode::parse(&format!("73{} AB", 11 + portion)))
}

/// What stands here is right, so its faults have no words.
fn read<T, E>(parsed: Result<T, E>) -> Result<T> {
    parsed.map_err(|_| anyhow!("somebody who should be found cannot be written down"))
}
