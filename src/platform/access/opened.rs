//! Files that an employee has open. The reason is asked once, and holds for that file until it is closed or half an hour has passed. The
//! line in the log is written by the statement that opens, so an open file is the proof of it.

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Access, Denied, Look, known, shut};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::register::Activity;
use crate::kernel::staff::StaffRole;
use crate::platform::db::Db;
use crate::platform::vault::Vault;

/// The purpose in the processing register for which employees open files.
const ACTIVITY: &str = "service";

/// And for which a request opens those of whom it concerns.
const REQUEST: &str = "rights-request";

/// So long a file stays open.
pub const OPEN_FOR: Duration = Duration::minutes(30);

/// What a file is opened for. The person reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody calls, writes or stands at the desk.
    Question,
    /// An account and a home belong together.
    Linking,
    /// A consent came on paper.
    Consent,
    Complaint,
    /// Something in the file may be wrong.
    Quality,
    /// A request about their data. Nobody chooses this one: it comes with the request that is open.
    Request,
    /// Somebody acts for them. Nobody chooses this one either.
    Representation,
}

impl Reason {
    const ALL: [Self; 7] = [
        Self::Question,
        Self::Linking,
        Self::Consent,
        Self::Complaint,
        Self::Quality,
        Self::Request,
        Self::Representation,
    ];
    /// What an employee chooses from.
    pub const CHOSEN: [Self; 5] = [Self::Question, Self::Linking, Self::Consent, Self::Complaint, Self::Quality];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Linking => "linking",
            Self::Consent => "consent",
            Self::Complaint => "complaint",
            Self::Quality => "quality",
            Self::Request => "request",
            Self::Representation => "representation",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// What an employee chose.
    pub fn chosen(code: &str) -> Option<Self> {
        Self::CHOSEN.into_iter().find(|reason| reason.code() == code)
    }
}

/// A file that an employee has open.
#[derive(Clone, Debug)]
pub struct OpenFile {
    pub person: PersonId,
    pub reason: Reason,
    pub role: StaffRole,
    pub opened_at: OffsetDateTime,
    /// To the data of this person, as far as the purpose goes.
    pub access: Access,
}

/// Opens somebody's file: writes the line that they will read, and remembers that it is open. False when there is no such person.
pub async fn open(
    conn: &mut PgConnection,
    (account, role): (AccountId, StaffRole),
    person: PersonId,
    reason: Reason,
    at: OffsetDateTime,
) -> Result<bool, Denied> {
    let activity = known(ACTIVITY)?;
    let opened = sqlx::query!(
        "with line as (
             insert into processing_line (person_id, operation, activity, role, at, look, reason)
             select id, $1, $5, $4, $7, $8, $6 from person where id = $3 returning person_id),
         earlier as (
             update open_file set closed_at = $7
             where account_id = $2 and person_id = $3 and closed_at is null and reason <> 'request')
         insert into open_file (operation, account_id, person_id, role, reason, opened_at)
         select $1, $2, person_id, $4, $6, $7 from line",
        Uuid::now_v7(),
        account.uuid(),
        person.uuid(),
        role.code(),
        activity.id,
        reason.code(),
        at,
        Look::Opened.code(),
    )
    .execute(conn)
    .await?;
    Ok(opened.rows_affected() == 1)
}

/// The file of a person that this employee has open.
pub async fn running(
    conn: &mut PgConnection,
    vault: &Vault,
    account: AccountId,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<OpenFile>, Denied> {
    let activity = known(ACTIVITY)?;
    let row = sqlx::query_as!(
        Row,
        "select o.person_id, o.role, o.reason, o.opened_at from open_file o
         join processing_line l on l.person_id = o.person_id and l.operation = o.operation
         where o.account_id = $1 and o.person_id = $2 and o.closed_at is null and o.opened_at > $3 and o.reason <> 'request'
             and not is_shut(o.account_id, o.person_id, $4)
         order by o.opened_at desc limit 1",
        account.uuid(),
        person.uuid(),
        now - OPEN_FOR,
        now,
    )
    .fetch_optional(conn)
    .await?;
    let file = |row: Row| row.file(vault, activity);
    Ok(row.and_then(file))
}

/// All files that this employee has open, in the order of their persons.
pub async fn all_running(
    conn: &mut PgConnection,
    vault: &Vault,
    account: AccountId,
    now: OffsetDateTime,
) -> Result<Vec<OpenFile>, Denied> {
    let activity = known(ACTIVITY)?;
    let rows = sqlx::query_as!(
        Row,
        "select distinct on (o.person_id) o.person_id, o.role, o.reason, o.opened_at from open_file o
         join processing_line l on l.person_id = o.person_id and l.operation = o.operation
         where o.account_id = $1 and o.closed_at is null and o.opened_at > $2 and o.reason <> 'request'
             and not is_shut(o.account_id, o.person_id, $3)
         order by o.person_id, o.opened_at desc",
        account.uuid(),
        now - OPEN_FOR,
        now,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|row| row.file(vault, activity)).collect())
}

/// To the data of those whom a request concerns, as far as handling it goes. Each reads that an employee in this role worked on their request:
/// one line for as long as a file stays open, so that turning the pages of a request does not fill their log. A request opens nothing else of
/// the file, and what else is open of it stays as it is.
pub async fn for_request(
    conn: &mut PgConnection,
    vault: &Vault,
    (account, role): (AccountId, StaffRole),
    persons: &[PersonId],
    now: OffsetDateTime,
) -> Result<Access, Denied> {
    if !shut(&mut *conn, account, persons, now).await?.is_empty() {
        return Err(Denied::Apart);
    }
    let activity = known(REQUEST)?;
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let operations: Vec<Uuid> = persons.iter().map(|_| Uuid::now_v7()).collect();
    sqlx::query!(
        "with line as (
             insert into processing_line (person_id, operation, activity, role, at, look, reason)
             select n.person_id, n.operation, $4, $5, $6, $7, $8 from unnest($1::uuid[], $2::uuid[]) as n (person_id, operation)
             where not exists (select from open_file o where o.account_id = $3 and o.person_id = n.person_id and o.role = $5
                                   and o.reason = $8 and o.closed_at is null and o.opened_at > $9)
             returning person_id, operation)
         insert into open_file (operation, account_id, person_id, role, reason, opened_at)
         select operation, $3, person_id, $5, $8, $6 from line",
        &ids,
        &operations,
        account.uuid(),
        activity.id,
        role.code(),
        now,
        Look::Opened.code(),
        Reason::Request.code(),
        now - OPEN_FOR,
    )
    .execute(conn)
    .await?;
    Ok(Access::of(vault, activity, persons))
}

/// To what belongs to a request, for who proved by its code that it is theirs: reading their own is not logged.
pub(in crate::platform) fn guest(vault: &Vault, person: PersonId) -> Result<Access, Denied> {
    Ok(Access::of(vault, known(REQUEST)?, &[person]))
}

struct Row {
    person_id: Uuid,
    role: String,
    reason: String,
    opened_at: OffsetDateTime,
}

impl Row {
    /// None when a later version of the portal wrote it.
    fn file(self, vault: &Vault, activity: &Activity) -> Option<OpenFile> {
        let person = PersonId::from(self.person_id);
        Some(OpenFile {
            person,
            reason: Reason::from_code(&self.reason)?,
            role: StaffRole::from_code(&self.role)?,
            opened_at: self.opened_at,
            access: Access::of(vault, activity, &[person]),
        })
    }
}

/// Closes a file: to open it again, the reason is asked again.
pub async fn close(
    conn: &mut PgConnection,
    account: AccountId,
    person: PersonId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update open_file set closed_at = $3
         where account_id = $1 and person_id = $2 and closed_at is null and reason <> 'request'",
        account.uuid(),
        person.uuid(),
        now,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets a portion of the files that were opened before yesterday, and says how many. The log keeps what matters.
pub async fn purge(db: &Db) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from open_file where operation in (select operation from open_file where opened_at <= $1 limit 1000)",
        db.clock().now() - Duration::DAY,
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}
