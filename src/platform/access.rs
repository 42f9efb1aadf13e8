//! Looking without a reason is impossible (P22, P65). Opening sealed data takes an [`Access`]. For anybody but the person it is made
//! by the insert that writes one processing line per person, so holding it proves that the line was written: in an earlier transaction,
//! or in the one that carries out what the data were opened for.

mod answered;
mod apart;
mod log;
mod opened;
mod represented;

use std::collections::BTreeSet;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::vault::{Allowed, Refused, Unlocked, Vault, WrappedKey};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::register::{ACTIVITIES, Activity, Category, RetentionGroup};
use crate::kernel::representation::Representative;
use crate::kernel::staff::StaffRole;

pub use answered::answered;
pub use apart::{Listed, close_shut, shut};
pub use log::{Line, Look, lines};
pub(in crate::platform) use opened::guest;
pub use opened::{OPEN_FOR, OpenFile, Reason, all_running, close, for_request, open, purge, running};
pub(in crate::platform) use represented::represented;

/// Who looks: what the person reads in "Wie keek er in mijn gegevens" (RULES: a role, not a name).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The portal itself: a mail that leaves, a plan that is carried out.
    System,
    /// An employee, in a role.
    Staff(StaffRole),
    /// Who acts for the person, in a capacity.
    Representative(Representative),
}

impl Reader {
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Staff(role) => role.code(),
            Self::Representative(Representative::Agent) => "represented_by_agent",
            Self::Representative(Representative::Administrator) => "represented_by_administrator",
            Self::Representative(Representative::Guardian) => "represented_by_guardian",
            Self::Representative(Representative::Mentor) => "represented_by_mentor",
            Self::Representative(Representative::Parent) => "represented_by_parent",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "system" => Some(Self::System),
            code => match code.strip_prefix("represented_by_") {
                Some(kind) => Representative::from_code(kind).map(Self::Representative),
                None => StaffRole::from_code(code).map(Self::Staff),
            },
        }
    }
}

/// The right to open the data of these persons, and of nobody else.
#[derive(Clone, Debug)]
pub struct Access {
    vault: Vault,
    persons: BTreeSet<PersonId>,
    allowed: Allowed,
}

impl Access {
    /// A person reading their own data is not logged. Only the session (a row that names the person) and a link in a mail
    /// (a token that only the mailbox has) make this, hence `pub(super)`.
    pub(super) fn own(vault: Vault, person: PersonId) -> Self {
        Self { vault, persons: BTreeSet::from([person]), allowed: Allowed::All }
    }

    /// Widens somebody's access to themselves by the files of the administration that are linked to their account (P02), and says which. For
    /// pages that show them: it asks the database once more. Access that was logged is not widened: its lines name whom it covers.
    pub async fn with_linked(mut self, conn: impl PgExecutor<'_>) -> sqlx::Result<(Self, Vec<PersonId>)> {
        let (Allowed::All, Some(own)) = (self.allowed, self.persons.first().copied()) else {
            return Ok((self, vec![]));
        };
        let files = sqlx::query_scalar!(
            "select file_id from linked_file where person_id = $1 and ended_at is null order by linked_at, id",
            own.uuid(),
        )
        .fetch_all(conn)
        .await?;
        let linked: Vec<PersonId> = files.into_iter().map(PersonId::from).collect();
        self.persons.extend(linked.iter().copied());
        Ok((self, linked))
    }

    /// Writes one line per person, then may open what the activity is allowed to use: for work of the portal itself, such as a mail that leaves.
    pub async fn by_portal(
        conn: &mut PgConnection,
        vault: &Vault,
        activity: &str,
        at: OffsetDateTime,
        persons: &[PersonId],
    ) -> Result<Self, Denied> {
        Self::with_lines(conn, vault, activity, (Reader::System, Look::Used), at, persons).await
    }

    /// The same for work of an employee on the data of these. Denied when they said to know one of them.
    pub async fn by_employee(
        conn: &mut PgConnection,
        vault: &Vault,
        activity: &str,
        (account, role): (AccountId, StaffRole),
        at: OffsetDateTime,
        persons: &[PersonId],
    ) -> Result<Self, Denied> {
        if !shut(&mut *conn, account, persons, at).await?.is_empty() {
            return Err(Denied::Apart);
        }
        Self::by_role(conn, vault, activity, (role, Look::Used), at, persons).await
    }

    /// The same for what singles out nobody's file: colleagues at their work, or a mailing to all.
    pub async fn by_role(
        conn: &mut PgConnection,
        vault: &Vault,
        activity: &str,
        (role, look): (StaffRole, Look),
        at: OffsetDateTime,
        persons: &[PersonId],
    ) -> Result<Self, Denied> {
        Self::with_lines(conn, vault, activity, (Reader::Staff(role), look), at, persons).await
    }

    async fn with_lines(
        conn: &mut PgConnection,
        vault: &Vault,
        activity: &str,
        (reader, look): (Reader, Look),
        at: OffsetDateTime,
        persons: &[PersonId],
    ) -> Result<Self, Denied> {
        let activity = known(activity)?;
        let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
        sqlx::query!(
            "insert into processing_line (person_id, operation, activity, role, at, look)
             select distinct seen, $2::uuid, $3, $4, $5::timestamptz, $6 from unnest($1::uuid[]) as seen",
            &ids,
            Uuid::now_v7(),
            activity.id,
            reader.code(),
            at,
            look.code(),
        )
        .execute(conn)
        .await?;
        Ok(Self::of(vault, activity, persons))
    }

    /// Only for who has just written, or found, the lines that this rests on.
    fn of(vault: &Vault, activity: &Activity, persons: &[PersonId]) -> Self {
        Self {
            vault: vault.clone(),
            persons: persons.iter().copied().collect(),
            allowed: Allowed::Only(activity.categories),
        }
    }

    /// Whether it goes for data of this kind of this person: for what is not sealed, and so would open by itself.
    pub fn covers(&self, person: PersonId, category: Category) -> Result<(), Refused> {
        match self.allowed {
            _ if !self.persons.contains(&person) => Err(Refused::Person),
            Allowed::Only(categories) if !categories.contains(&category) => Err(Refused::Category(category)),
            _ => Ok(()),
        }
    }

    pub fn unlock(&self, person: PersonId, group: RetentionGroup, key: &WrappedKey) -> Result<Unlocked, Refused> {
        if !self.persons.contains(&person) {
            return Err(Refused::Person);
        }
        self.vault.unwrap(key, person, group, self.allowed)
    }
}

/// Whose account shows this file of the administration; none when no account does. What a person says about themselves belongs there.
pub async fn account_of(conn: impl PgExecutor<'_>, file: PersonId) -> sqlx::Result<Option<PersonId>> {
    let person =
        sqlx::query_scalar!("select person_id from linked_file where file_id = $1 and ended_at is null", file.uuid())
            .fetch_optional(conn)
            .await?;
    Ok(person.map(Into::into))
}

fn known(activity: &str) -> Result<&'static Activity, Denied> {
    ACTIVITIES.iter().find(|known| known.id == activity).ok_or(Denied::Activity)
}

#[derive(Debug, thiserror::Error)]
pub enum Denied {
    #[error("no such activity in the processing register")]
    Activity,
    /// They know each other (P23).
    #[error("this employee said to know them")]
    Apart,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}
