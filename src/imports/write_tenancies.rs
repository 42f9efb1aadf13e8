//! Taking over a portion of the tenancies: of each row the agreement somebody rents by, their part in the tenancy, and what they pay.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::Kind;
use super::mark_store;
use super::read::TenancyRow;
use super::sort::{Item, Said, Sorted};
use super::write::{Files, mark, person_of};
use crate::kernel::ids::{AgreementId, PersonId, TenancyId};
use crate::kernel::register::RetentionGroup;
use crate::persons::Role;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;
use crate::tenancies::{self, Agreement, AgreementKind, BankAccount, InFile, Rent, Tenancy};

/// What becomes of the rows. Who lives there without renting has a part that rests on no agreement.
#[derive(Default)]
struct Portion<'a> {
    agreed: Vec<InFile<'a, Agreement>>,
    changed_agreements: Vec<InFile<'a, Agreement>>,
    joined: Vec<InFile<'a, Tenancy>>,
    changed_parts: Vec<InFile<'a, Tenancy>>,
    rents: Vec<InFile<'a, Rent>>,
    accounts: Vec<InFile<'a, BankAccount>>,
}

pub async fn write_tenancies(app: &App, change: &mut Change, sorted: Sorted) -> Result<()> {
    let rows = rows(&sorted)?;
    let persons = rows.iter().map(|(_, _, person)| *person).collect();
    let paying = rows.iter().filter(|(_, row, _)| rents(row) && (row.rent.is_some() || row.iban.is_some()));
    let paying = paying.map(|(_, _, person)| *person).collect();
    let homes = Files::open(app, change, RetentionGroup::Tenancy, persons).await?;
    let money = Files::open(app, change, RetentionGroup::Payments, paying).await?;
    let tenancies = tenancies_of(app, change, &rows).await?;
    let before: Vec<AgreementId> = rows.iter().filter_map(|(item, ..)| agreement_before(item)).collect();
    let before = tenancies::known_agreements(change.conn(), &before).await?;
    let (mut portion, mut marks) = (Portion::default(), vec![]);
    for ((item, row, person), tenancy) in rows.into_iter().zip(tenancies) {
        let id = agreement_before(item).unwrap_or_else(AgreementId::new);
        portion.add_home(homes.of(person)?, person, (item, row), (id, tenancy), &before);
        if rents(row) {
            portion.add_money(&money, person, row, id)?;
        }
        marks.push(mark(item, person, id.uuid()));
    }
    portion.write(change).await?;
    mark_store::keep(change, Kind::Tenancies, marks).await
}

/// A member of the household has no agreement and pays nothing.
fn rents(row: &TenancyRow) -> bool {
    row.role != Role::HouseholdMember
}

type Rows<'a> = Vec<(&'a Item, &'a TenancyRow, PersonId)>;

fn rows(sorted: &Sorted) -> Result<Rows<'_>> {
    let items = sorted.new.iter().chain(&sorted.changed);
    let tenancies =
        items.filter_map(|item| if let Said::Tenancy(row) = &item.said { Some((item, &**row)) } else { None });
    tenancies.map(|(item, row)| Ok((item, row, person_of(item)?))).collect()
}

/// What the row became the last time; the agreement is not there when the person did not rent then.
fn agreement_before(item: &Item) -> Option<AgreementId> {
    item.mark.as_ref().map(|mark| AgreementId::from(mark.subject))
}

/// The tenancy of each row: those that the administration named before, and new ones.
async fn tenancies_of(app: &App, change: &mut Change, rows: &Rows<'_>) -> Result<Vec<TenancyId>> {
    let hash = |row: &TenancyRow| app.vault.blind("tenancy_number", &row.agreement.as_str().to_uppercase()).to_vec();
    let hashes: Vec<Vec<u8>> = rows.iter().map(|(_, row, _)| hash(row)).collect();
    let mut known: BTreeMap<Vec<u8>, TenancyId> = tenancies::with_numbers(change.conn(), &hashes).await?;
    let (mut begun, mut numbers, mut all) = (vec![], vec![], vec![]);
    for ((_, row, _), hash) in rows.iter().zip(hashes) {
        let tenancy = *known.entry(hash).or_insert_with_key(|hash| {
            let tenancy = TenancyId::new();
            begun.push((tenancy, row.began_on, row.ended_on));
            numbers.push((tenancy, hash.clone()));
            tenancy
        });
        all.push(tenancy);
    }
    tenancies::begin_all(change, &begun).await?;
    tenancies::number(change, &numbers).await?;
    Ok(all)
}

impl<'a> Portion<'a> {
    fn add_home(
        &mut self,
        file: &'a Unlocked,
        person: PersonId,
        (item, row): (&Item, &TenancyRow),
        (id, tenancy): (AgreementId, TenancyId),
        before: &BTreeSet<AgreementId>,
    ) {
        if rents(row) {
            let it = agreement(row, id, tenancy);
            let list = if before.contains(&id) { &mut self.changed_agreements } else { &mut self.agreed };
            list.push(InFile { file, person, it });
        }
        let it = Tenancy {
            id: tenancy,
            agreement: rents(row).then_some(id),
            role: row.role,
            home: row.home.clone(),
            began_on: row.began_on,
            ended_on: row.ended_on,
        };
        let list = if item.mark.is_some() { &mut self.changed_parts } else { &mut self.joined };
        list.push(InFile { file, person, it });
    }

    fn add_money(
        &mut self,
        money: &'a Files,
        person: PersonId,
        row: &TenancyRow,
        agreement: AgreementId,
    ) -> Result<()> {
        if let Some(amount) = row.rent {
            let began_on = row.rent_since.unwrap_or(row.began_on);
            let it = Rent { agreement, amount, began_on, ended_on: row.ended_on };
            self.rents.push(InFile { file: money.of(person)?, person, it });
        }
        if let Some(iban) = &row.iban {
            let it = BankAccount { agreement, iban: iban.clone(), holder: None };
            self.accounts.push(InFile { file: money.of(person)?, person, it });
        }
        Ok(())
    }

    /// Agreements first: the rest rests on them.
    async fn write(self, change: &mut Change) -> Result<()> {
        tenancies::agree_all(change, &self.agreed).await?;
        tenancies::change_agreements(change, &self.changed_agreements).await?;
        tenancies::join_all(change, &self.joined).await?;
        tenancies::change_parts(change, &self.changed_parts).await?;
        tenancies::change_rents(change, &self.rents).await?;
        tenancies::set_accounts(change, &self.accounts).await
    }
}

fn agreement(row: &TenancyRow, id: AgreementId, tenancy: TenancyId) -> Agreement {
    Agreement {
        id,
        tenancy: Some(tenancy),
        kind: AgreementKind::Rent,
        number: row.agreement.clone(),
        signed_on: row.signed_on,
        began_on: row.began_on,
        ended_on: row.ended_on,
    }
}
