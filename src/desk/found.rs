//! Who was found, row by row: what kind of file each is, and which file of the administration belongs to which account.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;

use crate::accounts;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::linking;
use crate::persons::{Glimpse, Source};
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::Page;

pub struct Row {
    pub name: String,
    pub kind: &'static str,
    pub birth_date: String,
    pub address: String,
    pub href: String,
}

/// Accounts and links of those who were found.
pub struct Known {
    with_account: BTreeSet<PersonId>,
    /// Of a file of the administration, whose account shows it.
    linked: BTreeMap<PersonId, PersonId>,
}

impl Known {
    pub async fn of(conn: &mut PgConnection, persons: &[PersonId]) -> Result<Self> {
        let with_account = accounts::who_have_one(&mut *conn, persons).await?;
        Ok(Self { with_account, linked: linking::accounts_of(conn, persons).await? })
    }

    /// By name, and a file of the administration right below the account that shows it. Sealed names cannot be sorted in SQL.
    pub fn rows(&self, page: &Page, mut found: Vec<Glimpse>) -> Vec<Row> {
        let names: BTreeMap<PersonId, (String, String)> =
            found.iter().map(|one| (one.person, (one.name.family.folded(), one.name.full()))).collect();
        found.sort_by_cached_key(|one| {
            let above = self.above(one, &names).unwrap_or(one.person);
            (names.get(&above).cloned(), above, above != one.person)
        });
        found.iter().map(|one| self.row(page, one, self.above(one, &names).is_some())).collect()
    }

    /// The account that this file belongs to, if it was found too.
    fn above(&self, one: &Glimpse, found: &BTreeMap<PersonId, (String, String)>) -> Option<PersonId> {
        self.linked.get(&one.person).copied().filter(|account| found.contains_key(account))
    }

    fn row(&self, page: &Page, one: &Glimpse, belongs_above: bool) -> Row {
        Row {
            name: one.name.full(),
            kind: self.kind(page.t, one, belongs_above),
            birth_date: dates::short(one.birth_date.date()),
            address: one.address.lines().join(", "),
            href: page.to(&format!("/beheer/personen/{}", one.person)),
        }
    }

    fn kind(&self, t: Messages, one: &Glimpse, belongs_above: bool) -> &'static str {
        if self.with_account.contains(&one.person) {
            return t.desk_kind_account();
        }
        match (self.linked.contains_key(&one.person), one.source) {
            (true, _) if belongs_above => t.desk_kind_above(),
            (true, _) => t.desk_kind_linked(),
            (false, Source::Administration) => t.desk_kind_administration(),
            (false, Source::Person) => t.desk_kind_closed(),
        }
    }
}
