//! Taking rows over, a portion at a time inside one change: a handful of statements, however many rows.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::mark_store::{self, Mark};
use super::sort::{Item, Said, Sorted};
use super::write_tenancies::write_tenancies;
use crate::kernel::ids::{AgreementId, PaymentId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::persons::{self, Imported};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;
use crate::tenancies::{self, InFile, Payment};

/// Carries out what was sorted.
pub async fn write(app: &App, change: &mut Change, kind: Kind, sorted: Sorted) -> Result<()> {
    match kind {
        Kind::Persons => write_persons(app, change, sorted).await,
        Kind::Tenancies => write_tenancies(app, change, sorted).await,
        Kind::Payments => write_payments(app, change, sorted).await,
    }
}

pub(super) fn mark(item: &Item, person: PersonId, subject: uuid::Uuid) -> (Vec<u8>, Mark) {
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
pub(super) struct Files {
    group: RetentionGroup,
    open: BTreeMap<PersonId, Unlocked>,
}

impl Files {
    pub(super) async fn open(
        app: &App,
        change: &mut Change,
        group: RetentionGroup,
        mut wanted: Vec<PersonId>,
    ) -> Result<Self> {
        wanted.sort_unstable();
        wanted.dedup();
        let (at, keys) = (change.at(), persons::keys_of(change, &wanted, group).await?);
        let known: Vec<PersonId> = keys.keys().copied().collect();
        let mut open = BTreeMap::new();
        if !known.is_empty() {
            let access = Access::by_portal(change.conn(), &app.vault, "import", at, &known).await?;
            for (person, key) in &keys {
                open.insert(*person, access.unlock(*person, group, key)?);
            }
        }
        wanted.retain(|person| !keys.contains_key(person));
        open.extend(persons::create_keys(change, &app.vault, &wanted, group).await?);
        Ok(Self { group, open })
    }

    pub(super) fn of(&self, person: PersonId) -> Result<&Unlocked> {
        self.open.get(&person).ok_or_else(|| Error::Internal(format!("no {} file was opened", self.group.code())))
    }
}

/// Whom the row is about: sorting refused rows of unknown persons.
pub(super) fn person_of(item: &Item) -> Result<PersonId> {
    item.person.ok_or_else(|| Error::Internal("a row without its person".into()))
}

async fn write_payments(app: &App, change: &mut Change, sorted: Sorted) -> Result<()> {
    let persons: Vec<PersonId> = sorted.new.iter().chain(&sorted.changed).filter_map(|item| item.person).collect();
    let money = Files::open(app, change, RetentionGroup::Payments, persons).await?;
    let (mut booked, mut changed, mut marks) = (vec![], vec![], vec![]);
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
        marks.push(mark(item, person, payment.id.uuid()));
        let list = if item.mark.is_some() { &mut changed } else { &mut booked };
        list.push(InFile { file: money.of(person)?, person, it: payment });
    }
    tenancies::book_all(change, &booked).await?;
    tenancies::change_payments(change, &changed).await?;
    mark_store::keep(change, Kind::Payments, marks).await
}
