//! The only SQL on how things stand with an employee: invited, working, blocked or gone.

use time::{Date, OffsetDateTime};

use super::member::{BlockReason, Member, State};
use super::store::{Email, Name};
use crate::accounts::model::Kind;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Roles;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::WrappedKey;

/// Who has a log-in name.
pub struct Holder {
    pub person: PersonId,
    pub kind: Kind,
    pub blocked: bool,
}

pub async fn holder(conn: impl sqlx::PgExecutor<'_>, login_hash: &[u8]) -> sqlx::Result<Option<Holder>> {
    let row = sqlx::query!(
        r#"select a.person_id, a.kind, a.state = 'blocked' as "blocked!" from keys.login_lookup l
           join account a on a.id = l.account_id where l.hash = $1"#,
        login_hash,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Holder { person: row.person_id.into(), kind: Kind::from_code(&row.kind), blocked: row.blocked }))
}

/// Whether somebody is an employee, or was one.
pub async fn works_or_worked(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from employee where person_id = $1) as "works!""#, person.uuid())
        .fetch_one(conn)
        .await
}

/// One employee, or all who work or worked here.
pub async fn members(conn: &mut sqlx::PgConnection, access: &Access, only: Option<PersonId>) -> Result<Vec<Member>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select e.person_id, a.id, a.state, a.lang, a.blocked_for, a.blocked_at, a.ended_at, k.kek, k.wrapped, e.name, e.email,
                  e.invited_at, e.last_log_in,
                  array(select role from employee_role r where r.person_id = e.person_id order by role) as "roles!",
                  (select max(l.expires_at) from mail_link l
                   where l.person_id = e.person_id and l.kind = 'invitation' and l.used_at is null) as invitation_until
           from employee e
           join account a on a.person_id = e.person_id
           join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
           where $1::uuid is null or e.person_id = $1 order by e.person_id"#,
        only.map(PersonId::uuid),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.read(access)).collect()
}

struct Row {
    person_id: uuid::Uuid,
    id: uuid::Uuid,
    state: String,
    lang: String,
    blocked_for: Option<String>,
    blocked_at: Option<OffsetDateTime>,
    ended_at: Option<OffsetDateTime>,
    kek: i16,
    wrapped: Vec<u8>,
    name: Vec<u8>,
    email: Vec<u8>,
    invited_at: Option<OffsetDateTime>,
    last_log_in: Option<Date>,
    roles: Vec<String>,
    invitation_until: Option<OffsetDateTime>,
}

impl Row {
    fn read(self, access: &Access) -> Result<Member> {
        let person = PersonId::from(self.person_id);
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(person, RetentionGroup::Identity, &key)?;
        let why = self.blocked_for.as_deref().and_then(BlockReason::from_code);
        Ok(Member {
            person,
            account: self.id.into(),
            name: file.open::<Name>(&self.name.into())?,
            email: file.open::<Email>(&self.email.into())?,
            roles: Roles::from_codes(self.roles.iter().map(String::as_str)),
            lang: Lang::from_code(&self.lang).unwrap_or_default(),
            state: state(&self.state, self.invited_at.is_some()),
            last_log_in: self.last_log_in,
            invitation_until: self.invitation_until,
            blocked: why.zip(self.blocked_at),
            ended_at: self.ended_at,
        })
    }
}

/// `waits`: was invited, and did not come in since.
fn state(account: &str, waits: bool) -> State {
    match account {
        "active" if waits => State::Invited,
        "active" => State::Works,
        "blocked" => State::Blocked,
        _ => State::Left,
    }
}

/// An employee as they stand, held until the change ends, so that of two colleagues at once the second sees what the first did.
pub struct Held {
    pub account: AccountId,
    pub state: State,
    pub roles: Roles,
}

pub async fn hold(change: &mut Change, person: PersonId) -> sqlx::Result<Option<Held>> {
    let row = sqlx::query!(
        r#"select a.id, a.state, e.invited_at is not null as "waits!" from employee e join account a on a.person_id = e.person_id
           where e.person_id = $1 for update"#,
        person.uuid(),
    )
    .fetch_optional(change.conn())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let roles = sqlx::query_scalar!("select role from employee_role where person_id = $1 order by role", person.uuid())
        .fetch_all(change.conn())
        .await?;
    Ok(Some(Held {
        account: row.id.into(),
        state: state(&row.state, row.waits),
        roles: Roles::from_codes(roles.iter().map(String::as_str)),
    }))
}

/// Was invited, and has to come in.
pub async fn note_invited(change: &mut Change, person: PersonId) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!("update employee set invited_at = $2 where person_id = $1", person.uuid(), at)
        .execute(change.conn())
        .await?;
    Ok(())
}

/// Came in with both steps.
pub async fn note_log_in(change: &mut Change, person: PersonId, day: Date) -> sqlx::Result<()> {
    sqlx::query!(
        "update employee set last_log_in = $2, invited_at = null
         where person_id = $1 and (last_log_in is distinct from $2 or invited_at is not null)",
        person.uuid(),
        day,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Nobody comes in with this account for now. Its sessions end, and the files that were open shut, by a trigger.
pub async fn block(change: &mut Change, account: AccountId, why: BlockReason) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "update account set state = 'blocked', blocked_at = $2, blocked_for = $3 where id = $1 and state = 'active'",
        account.uuid(),
        at,
        why.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

pub async fn unblock(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "update account set state = 'active', blocked_at = null, blocked_for = null where id = $1 and state = 'blocked'",
        account.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}
