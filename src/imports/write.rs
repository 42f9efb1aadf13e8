//! Taking rows over, a portion at a time inside one change: a handful of statements for persons, a few a row for what they rent and pay.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::mark_store::{self, Mark};
use super::read::TenancyRow;
use super::sort::{Item, Said, Sorted};
use crate::kernel::ids::{AgreementId, PaymentId, PersonId, TenancyId};
use crate::kernel::register::RetentionGroup;
use crate::persons::{self, Imported, Role};
use crate::platform::access::{Access, Reader};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;
use crate::tenancies::{self, Agreement, AgreementKind, BankAccount, Payment, Rent, Tenancy};

/// Carries out what was sorted.
pub async fn write(app: &App, change: &mut Change, kind: Kind, sorted: Sorted) -> Result<()> {
    match kind {
        Kind::Persons => write_persons(app, change, sorted).await,
        Kind::Tenancies => write_tenancies(app, change, sorted).await,
        Kind::Payments => write_payments(app, change, sorted).await,
    }
}

fn mark(item: &Item, person: PersonId, subject: uuid::Uuid) -> (Vec<u8>, Mark) {
    (item.key.clone(), Mark { fingerprint: item.fingerprint.clone(), person, subject })
}

async fn write_persons(app: &App, change: &mut Change, sorted: Sorted) -> Result<()> {
    let mut marks = vec![];
    let mut taken = |items: Vec<Item>| {
        let mut persons = vec![];
        for item in items {
            let id = item.person.unwrap_or_else(PersonId::new);
            marks.push(mark(&item, id, id.uuid()));
            if let Said::Person(row) = item.said {
                persons.push(Imported { id, number: row.number, person: row.person });
            }
        }
        persons
    };
    let (new, changed) = (taken(sorted.new), taken(sorted.changed));
    persons::add_imported(change, &app.vault, &new).await?;
    persons::update_imported(app, change, &changed).await?;
    mark_store::keep(change, Kind::Persons, marks).await
}

/// The open files of one retention group of many persons: those that exist leave a line, the others are made.
struct Files {
    group: RetentionGroup,
    open: BTreeMap<PersonId, Unlocked>,
}

impl Files {
    async fn open(app: &App, change: &mut Change, group: RetentionGroup, mut wanted: Vec<PersonId>) -> Result<Self> {
        wanted.sort_unstable();
        wanted.dedup();
        let (at, keys) = (change.at(), persons::keys_of(change, &wanted, group).await?);
        let known: Vec<PersonId> = keys.keys().copied().collect();
        let mut open = BTreeMap::new();
        if !known.is_empty() {
            let access = Access::logged(change.conn(), &app.vault, "import", Reader::System, at, &known).await?;
            for (person, key) in &keys {
                open.insert(*person, access.unlock(*person, group, key)?);
            }
        }
        for person in wanted.into_iter().filter(|person| !keys.contains_key(person)) {
            open.insert(person, persons::create_key(change, &app.vault, person, group).await?);
        }
        Ok(Self { group, open })
    }

    fn of(&self, person: PersonId) -> Result<&Unlocked> {
        self.open.get(&person).ok_or_else(|| Error::Internal(format!("no {} file was opened", self.group.code())))
    }
}

/// Whom the row is about: sorting refused rows of unknown persons.
fn person_of(item: &Item) -> Result<PersonId> {
    item.person.ok_or_else(|| Error::Internal("a row without its person".into()))
}

async fn write_tenancies(app: &App, change: &mut Change, sorted: Sorted) -> Result<()> {
    let items = || sorted.new.iter().chain(&sorted.changed);
    let persons: Vec<PersonId> = items().filter_map(|item| item.person).collect();
    let paying =
        items().filter(|item| matches!(&item.said, Said::Tenancy(row) if row.rent.is_some() || row.iban.is_some()));
    let paying: Vec<PersonId> = paying.filter_map(|item| item.person).collect();
    let homes = Files::open(app, change, RetentionGroup::Tenancy, persons).await?;
    let money = Files::open(app, change, RetentionGroup::Payments, paying).await?;
    let hash = |row: &TenancyRow| app.vault.blind("tenancy_number", &row.agreement.as_str().to_uppercase()).to_vec();
    let hashes: Vec<Vec<u8>> =
        items().filter_map(|item| if let Said::Tenancy(row) = &item.said { Some(hash(row)) } else { None }).collect();
    let mut known = tenancies::with_numbers(&mut *change.conn(), &hashes).await?;
    let mut marks = vec![];
    for item in sorted.new.iter().chain(&sorted.changed) {
        let (Said::Tenancy(row), person) = (&item.said, person_of(item)?) else { continue };
        let number = hash(row);
        let tenancy = match known.get(&number) {
            Some(tenancy) => *tenancy,
            None => {
                let tenancy = tenancies::begin(change, row.began_on, row.ended_on).await?;
                tenancies::number(change, tenancy, &number).await?;
                known.insert(number, tenancy);
                tenancy
            }
        };
        let subject = write_part(change, (&homes, &money), person, item, (row, tenancy)).await?;
        marks.push(mark(item, person, subject));
    }
    mark_store::keep(change, Kind::Tenancies, marks).await
}

/// One party: the agreement they rent by, their part in the tenancy, and what they pay. Gives the id of the agreement. Who lives there
/// without renting has a part that rests on no agreement, and an id that nothing bears.
async fn write_part(
    change: &mut Change,
    (homes, money): (&Files, &Files),
    person: PersonId,
    item: &Item,
    (row, tenancy): (&TenancyRow, TenancyId),
) -> Result<uuid::Uuid> {
    let file = homes.of(person)?;
    let id = item.mark.as_ref().map_or_else(AgreementId::new, |mark| AgreementId::from(mark.subject));
    let rents = row.role != Role::HouseholdMember;
    let agreement = Agreement {
        id,
        tenancy: Some(tenancy),
        kind: AgreementKind::Rent,
        number: row.agreement.clone(),
        signed_on: row.signed_on,
        began_on: row.began_on,
        ended_on: row.ended_on,
    };
    let part = Tenancy {
        id: tenancy,
        agreement: rents.then_some(id),
        role: row.role,
        home: row.home.clone(),
        began_on: row.began_on,
        ended_on: row.ended_on,
    };
    let exists = item.mark.is_some() && tenancies::has_agreement(&mut *change.conn(), id).await?;
    match (rents, exists) {
        (true, true) => tenancies::change_agreement(change, file, person, &agreement).await?,
        (true, false) => tenancies::agree(change, file, person, &agreement).await?,
        (false, _) => {}
    }
    match item.mark {
        Some(_) => tenancies::change_part(change, file, person, &part).await?,
        None => tenancies::join(change, file, person, &part).await?,
    }
    if rents {
        write_money(change, money, person, row, id).await?;
    }
    Ok(id.uuid())
}

async fn write_money(
    change: &mut Change,
    money: &Files,
    person: PersonId,
    row: &TenancyRow,
    agreement: AgreementId,
) -> Result<()> {
    if let Some(amount) = row.rent {
        let rent = Rent { agreement, amount, began_on: row.rent_since.unwrap_or(row.began_on), ended_on: row.ended_on };
        tenancies::change_rent(change, money.of(person)?, person, &rent).await?;
    }
    if let Some(iban) = &row.iban {
        let account = BankAccount { agreement, iban: iban.clone(), holder: None };
        tenancies::set_account(change, money.of(person)?, person, &account).await?;
    }
    Ok(())
}

async fn write_payments(app: &App, change: &mut Change, sorted: Sorted) -> Result<()> {
    let persons: Vec<PersonId> = sorted.new.iter().chain(&sorted.changed).filter_map(|item| item.person).collect();
    let money = Files::open(app, change, RetentionGroup::Payments, persons).await?;
    let mut marks = vec![];
    for item in sorted.new.iter().chain(&sorted.changed) {
        let (Said::Payment(row), Some(basis), person) = (&item.said, &item.basis, person_of(item)?) else { continue };
        let payment = Payment {
            id: item.mark.as_ref().map_or_else(PaymentId::new, |mark| PaymentId::from(mark.subject)),
            agreement: AgreementId::from(basis.subject),
            booked_on: row.booked_on,
            amount: row.amount,
            kind: row.kind,
            description: row.description.clone(),
        };
        match item.mark {
            Some(_) => tenancies::change_payment(change, money.of(person)?, person, &payment).await?,
            None => tenancies::book(change, money.of(person)?, person, &payment).await?,
        }
        marks.push(mark(item, person, payment.id.uuid()));
    }
    mark_store::keep(change, Kind::Payments, marks).await
}
