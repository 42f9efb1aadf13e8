//! What becomes of each row of a portion. The same for the dry run and for bringing in, so that what was shown is what is done.

use std::collections::{BTreeMap, HashSet};

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::outcome::Outcome;
use super::read::{SaidYes, read};
use super::subscriber_store::{self, Known, Sought};
use crate::consents::Texts;
use crate::kernel::name::FamilyName;
use crate::persons::{self, InMailbox};
use crate::platform::error::Result;
use crate::platform::rows::Row;
use crate::platform::vault::Vault;

/// By the beginning of which hashes a mailbox and name were seen higher up.
pub type Seen = HashSet<[u8; 16]>;

/// Somebody who can join.
pub struct Joining {
    pub said_yes: SaidYes,
    pub who: InMailbox,
}

impl Joining {
    fn family(&self) -> Option<&FamilyName> {
        self.said_yes.name.as_ref().map(|name| &name.family)
    }

    fn sought(&self, vault: &Vault) -> Sought {
        Sought {
            own: self.who.own,
            email: persons::email_hash(vault, &self.said_yes.email.folded()),
            family: self.family().map(|family| persons::family_name_hash(vault, family)),
        }
    }
}

/// A portion of rows by what becomes of them.
#[derive(Default)]
pub struct Sorted {
    pub joining: Vec<Joining>,
    /// All others, and in a dry run those who join too.
    pub outcomes: Vec<(u32, Outcome)>,
}

/// With what rows are held against each other and against our texts.
pub struct Measure<'a> {
    pub vault: &'a Vault,
    pub texts: &'a Texts,
    pub now: OffsetDateTime,
}

/// The rows that can be read and are the first of their mailbox and name; the others get their word.
pub fn read_all(measure: &Measure<'_>, rows: &[Row], seen: &mut Seen) -> Sorted {
    let mut sorted = Sorted::default();
    for row in rows {
        match read_one(measure, row, seen) {
            Ok(joining) => sorted.joining.push(joining),
            Err(outcome) => sorted.outcomes.push((row.number, outcome)),
        }
    }
    sorted
}

fn read_one(measure: &Measure<'_>, row: &Row, seen: &mut Seen) -> std::result::Result<Joining, Outcome> {
    let said_yes = read(row, measure.texts, measure.now)?;
    let family = said_yes.name.as_ref().map(|name| &name.family);
    let who = InMailbox::new(measure.vault, &said_yes.email, family);
    if who.own.first_chunk().is_some_and(|short| !seen.insert(*short)) {
        return Err(Outcome::Double);
    }
    Ok(Joining { said_yes, who })
}

/// Takes out whom we know: who left, who has an account, who gets it already.
pub async fn sort(conn: &mut PgConnection, vault: &Vault, read: Sorted) -> Result<Sorted> {
    let who: Vec<InMailbox> = read.joining.iter().map(|joining| joining.who).collect();
    let left = persons::who_left_newsletter(&mut *conn, &who).await?;
    let sought: Vec<Sought> = read.joining.iter().map(|joining| joining.sought(vault)).collect();
    let known = subscriber_store::known(conn, &sought).await?;
    let known: BTreeMap<usize, Known> = known.into_iter().map(|known| (known.at, known)).collect();
    let mut sorted = Sorted { joining: vec![], outcomes: read.outcomes };
    for (at, joining) in read.joining.into_iter().enumerate() {
        match outcome(left.contains(&at), known.get(&at)) {
            Outcome::Added => sorted.joining.push(joining),
            outcome => sorted.outcomes.push((joining.said_yes.row, outcome)),
        }
    }
    Ok(sorted)
}

fn outcome(left: bool, known: Option<&Known>) -> Outcome {
    match known {
        _ if left => Outcome::Left,
        Some(known) if known.account => Outcome::Account,
        Some(known) if known.withdrew => Outcome::Left,
        Some(known) if known.subscribed => Outcome::Already,
        _ => Outcome::Added,
    }
}
