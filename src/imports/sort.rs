//! Rows sorted into new, changed, unchanged, left out and faulty. The same for the dry run and for taking over, so that what was shown is
//! what is done.

use std::collections::{BTreeSet, HashSet};

use sqlx::PgConnection;
use time::Date;

use super::fault::{CellFault, Fault};
use super::kind::Kind;
use super::mark_store::{self, Mark};
use super::read::{self, PaymentRow, PersonRow, TenancyRow};
use crate::kernel::ids::PersonId;
use crate::persons::{self, AdministrationNumber};
use crate::platform::error::Result;
use crate::platform::rows::Row;
use crate::platform::vault::Vault;

/// What a row says.
pub enum Said {
    Person(Box<PersonRow>),
    Tenancy(Box<TenancyRow>),
    Payment(Box<PaymentRow>),
}

/// A row that can be taken over.
pub struct Item {
    row: u32,
    pub key: Vec<u8>,
    pub fingerprint: Vec<u8>,
    pub said: Said,
    /// Whom the row is about, if they were imported before.
    pub person: Option<PersonId>,
    /// What it became the last time; for a payment new here, nothing.
    pub mark: Option<Mark>,
    /// The row that this one rests on: a payment's agreement.
    pub basis: Option<Mark>,
}

/// A portion of rows by what is to be done with them.
#[derive(Default)]
pub struct Sorted {
    pub new: Vec<Item>,
    pub changed: Vec<Item>,
    pub unchanged: i32,
    /// Faults, and rows that are left out.
    pub faults: Vec<(u32, CellFault)>,
    pub faulty: i32,
    pub left_out: i32,
}

impl Sorted {
    fn refuse(&mut self, row: u32, faults: impl IntoIterator<Item = CellFault>) {
        self.faulty += 1;
        self.faults.extend(faults.into_iter().map(|fault| (row, fault)));
    }

    fn leave_out(&mut self, row: u32) {
        self.left_out += 1;
        self.faults.push((row, CellFault { column: "relatie", fault: Fault::LeftOut }));
    }
}

impl Kind {
    /// The column by which a row is the same row the next time.
    const fn key_column(self) -> &'static str {
        match self {
            Self::Persons => "relatie",
            Self::Tenancies => "huurovereenkomst",
            Self::Payments => "betaling",
        }
    }
}

/// The hash under which a part in an agreement is remembered.
fn part_key(vault: &Vault, agreement: &str, person: &AdministrationNumber) -> Vec<u8> {
    vault.blind("import_tenancies", &format!("{}\u{1f}{}", agreement.to_uppercase(), person.folded())).to_vec()
}

impl Said {
    fn read(kind: Kind, row: &Row, today: Date) -> Result<Self, Vec<CellFault>> {
        if let Some(fault) = read::odd(row) {
            return Err(vec![fault]);
        }
        Ok(match kind {
            Kind::Persons => Self::Person(Box::new(read::person(row, today)?)),
            Kind::Tenancies => Self::Tenancy(Box::new(read::tenancy(row)?)),
            Kind::Payments => Self::Payment(Box::new(read::payment(row)?)),
        })
    }

    pub fn number(&self) -> &AdministrationNumber {
        match self {
            Self::Person(row) => &row.number,
            Self::Tenancy(row) => &row.person,
            Self::Payment(row) => &row.person,
        }
    }

    fn key(&self, vault: &Vault) -> Vec<u8> {
        match self {
            Self::Person(row) => vault.blind("import_persons", &row.number.folded()).to_vec(),
            Self::Tenancy(row) => part_key(vault, row.agreement.as_str(), &row.person),
            Self::Payment(row) => vault.blind("import_payments", &row.number.as_str().to_uppercase()).to_vec(),
        }
    }

    /// The hashes by which somebody may be kept out.
    fn suppressible(&self, vault: &Vault) -> Vec<Vec<u8>> {
        let contact = match self {
            Self::Person(row) => persons::contact_hash(vault, &row.person).map(|hash| hash.to_vec()),
            _ => None,
        };
        std::iter::once(self.number().hash(vault).to_vec()).chain(contact).collect()
    }
}

/// Sorts a portion. `seen`: the keys of the rows above it, in short.
pub async fn sort(
    conn: &mut PgConnection,
    vault: &Vault,
    kind: Kind,
    rows: &[Row],
    seen: &mut HashSet<[u8; 16]>,
    today: Date,
) -> Result<Sorted> {
    let mut sorted = Sorted::default();
    let items = read_all(vault, kind, rows, seen, today, &mut sorted);
    let suppressed = suppressed(conn, vault, &items).await?;
    let keys: Vec<Vec<u8>> = items.iter().map(|item| item.key.clone()).collect();
    let mut marks = mark_store::find(&mut *conn, kind, &keys).await?;
    let numbers: Vec<Vec<u8>> = items.iter().map(|item| item.said.number().hash(vault).to_vec()).collect();
    let known = persons::with_numbers(&mut *conn, &numbers).await?;
    let bases = mark_store::find(conn, Kind::Tenancies, &bases(vault, &items)).await?;
    for (mut item, number) in items.into_iter().zip(numbers) {
        item.person = known.get(&number).copied();
        item.mark = marks.remove(&item.key);
        if let Said::Payment(row) = &item.said {
            item.basis = bases.get(&part_key(vault, row.agreement.as_str(), &row.person)).cloned();
        }
        if item.said.suppressible(vault).iter().any(|hash| suppressed.contains(hash)) {
            sorted.leave_out(item.row);
        } else if let Some(fault) = unknown(&item) {
            sorted.refuse(item.row, [fault]);
        } else {
            place(&mut sorted, item);
        }
    }
    Ok(sorted)
}

fn read_all(
    vault: &Vault,
    kind: Kind,
    rows: &[Row],
    seen: &mut HashSet<[u8; 16]>,
    today: Date,
    sorted: &mut Sorted,
) -> Vec<Item> {
    let mut items = vec![];
    for row in rows {
        let said = match Said::read(kind, row, today) {
            Ok(said) => said,
            Err(faults) => {
                sorted.refuse(row.number, faults);
                continue;
            }
        };
        let key = said.key(vault);
        if !key.first_chunk().is_none_or(|short| seen.insert(*short)) {
            sorted.refuse(row.number, [CellFault { column: kind.key_column(), fault: Fault::Twice }]);
            continue;
        }
        let fingerprint = vault.blind("import_fingerprint", &row.said()).to_vec();
        items.push(Item { row: row.number, key, fingerprint, said, person: None, mark: None, basis: None });
    }
    items
}

async fn suppressed(conn: &mut PgConnection, vault: &Vault, items: &[Item]) -> Result<BTreeSet<Vec<u8>>> {
    let hashes: Vec<Vec<u8>> = items.iter().flat_map(|item| item.said.suppressible(vault)).collect();
    Ok(persons::suppressed(conn, &hashes).await?.into_iter().collect())
}

fn bases(vault: &Vault, items: &[Item]) -> Vec<Vec<u8>> {
    let basis = |item: &Item| match &item.said {
        Said::Payment(row) => Some(part_key(vault, row.agreement.as_str(), &row.person)),
        _ => None,
    };
    items.iter().filter_map(basis).collect()
}

/// A tenancy needs its person, a payment its agreement too; and what is there already stays with whom it is.
fn unknown(item: &Item) -> Option<CellFault> {
    match &item.said {
        Said::Person(_) => None,
        _ if item.person.is_none() => Some(CellFault { column: "relatie", fault: Fault::UnknownPerson }),
        _ if item.mark.as_ref().is_some_and(|mark| Some(mark.person) != item.person) => {
            Some(CellFault { column: "relatie", fault: Fault::OtherPerson })
        }
        Said::Payment(_) if item.basis.is_none() => {
            Some(CellFault { column: "huurovereenkomst", fault: Fault::UnknownTenancy })
        }
        _ => None,
    }
}

fn place(sorted: &mut Sorted, item: Item) {
    match &item.mark {
        Some(mark) if mark.fingerprint == item.fingerprint => sorted.unchanged += 1,
        Some(_) => sorted.changed.push(item),
        None if item.person.is_some() && matches!(item.said, Said::Person(_)) => sorted.changed.push(item),
        None => sorted.new.push(item),
    }
}
