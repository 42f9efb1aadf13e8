//! The only SQL on employees and their roles.

use time::OffsetDateTime;

use super::colleagues::Colleague;
use super::model::{EmployeeName, NewEmployee};
use crate::accounts::event::Event;
use crate::accounts::model::Kind;
use crate::accounts::store::{self, CreateError, NewAccount};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::login_name::LoginName;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::{Roles, StaffRole};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::password::Hashed;
use crate::platform::vault::{Unlocked, WrappedKey};

fn as_stored(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Name = "employee.name": EmployeeName, Staff, EmployeeName::parse;
    Email = "employee.email": EmailAddress, Staff, EmailAddress::parse;
    TotpSecret = "employee.totp_secret": String, Login, as_stored;
}

/// What an employee gets to begin with. The secret of the second step may be shown until a moment, or until it was used.
pub struct Start<'a> {
    pub password: &'a Hashed,
    pub secret: &'a String,
    pub shown_until: OffsetDateTime,
}

/// A new employee: a subject with a key, an account and roles.
pub async fn add(change: &mut Change, app: &App, new: &NewEmployee, start: Start<'_>) -> Result<PersonId, CreateError> {
    let person = PersonId::new();
    let login = LoginName::parse(new.email.as_str())
        .map_err(|_| CreateError::Other(Error::Internal("an address is no log-in name".into())))?;
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Identity).await?;
    persons::begin(change, person).await?;
    let account = NewAccount { person, kind: Kind::Staff, login: &login, password: start.password, lang: new.lang };
    store::create(change, &app.vault, &file, &account).await?;
    sqlx::query!(
        "insert into employee (person_id, name, email, totp_secret, totp_shown_until) values ($1, $2, $3, $4, $5)",
        person.uuid(),
        file.seal::<Name>(&new.name)? as _,
        file.seal::<Email>(&new.email)? as _,
        file.seal::<TotpSecret>(start.secret)? as _,
        start.shown_until,
    )
    .execute(change.conn())
    .await?;
    set_roles(change, person, &new.roles).await?;
    change.also(Event::Employed { person });
    Ok(person)
}

/// A new secret for the second step, shown again until a moment.
pub async fn set_secret(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    secret: &String,
    shown_until: OffsetDateTime,
) -> Result<()> {
    sqlx::query!(
        "update employee set totp_secret = $2, totp_shown_until = $3, totp_step = null where person_id = $1",
        person.uuid(),
        file.seal::<TotpSecret>(secret)? as _,
        shown_until,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

pub async fn set_roles(change: &mut Change, person: PersonId, roles: &[StaffRole]) -> sqlx::Result<()> {
    let codes: Vec<String> = roles.iter().map(|role| role.code().to_owned()).collect();
    sqlx::query!("delete from employee_role where person_id = $1", person.uuid()).execute(change.conn()).await?;
    sqlx::query!(
        "insert into employee_role (person_id, role) select distinct $1::uuid, role from unnest($2::text[]) as role",
        person.uuid(),
        &codes,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// No app needs to be set up any more: the secret is not shown.
pub async fn set_in_use(change: &mut Change, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("update employee set totp_step = 0 where person_id = $1", person.uuid())
        .execute(change.conn())
        .await?;
    Ok(())
}

/// Whether an employee ever gave a code: before that, the invitation alone lets them in.
pub async fn second_step_in_use(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    let used = sqlx::query_scalar!(
        r#"select exists (select from employee where person_id = $1 and totp_step is not null) as "used!""#,
        person.uuid(),
    );
    used.fetch_one(conn).await
}

/// Everybody who works here.
pub async fn everybody(conn: &mut sqlx::PgConnection) -> sqlx::Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!("select person_id from employee order by person_id").fetch_all(conn).await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// The accounts of who works here in one of these roles.
pub async fn accounts_in(conn: impl sqlx::PgExecutor<'_>, roles: &[StaffRole]) -> sqlx::Result<Vec<AccountId>> {
    let codes: Vec<String> = roles.iter().map(|role| role.code().to_owned()).collect();
    let found = sqlx::query_scalar!(
        "select distinct a.id from employee_role r join account a on a.person_id = r.person_id and a.state = 'active'
         where r.role = any($1) order by a.id",
        &codes,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Those of these accounts that work and have an address to mail.
pub async fn with_mailbox(conn: impl sqlx::PgExecutor<'_>, accounts: &[AccountId]) -> sqlx::Result<Vec<AccountId>> {
    let ids: Vec<_> = accounts.iter().map(|account| account.uuid()).collect();
    let found = sqlx::query_scalar!(
        "select a.id from account a join employee e on e.person_id = a.person_id
         join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
         where a.id = any($1) and a.kind = 'staff' and a.state = 'active' order by a.id",
        &ids,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Whose account it is, as long as they work here.
pub async fn person_of(conn: impl sqlx::PgExecutor<'_>, account: AccountId) -> sqlx::Result<Option<PersonId>> {
    let found = sqlx::query_scalar!(
        "select person_id from account where id = $1 and kind = 'staff' and state = 'active'",
        account.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(found.map(Into::into))
}

/// Everybody whose account works, for who may know their names.
pub async fn colleagues(conn: &mut sqlx::PgConnection, access: &Access) -> Result<Vec<Colleague>> {
    let rows = sqlx::query!(
        r#"select e.person_id, a.id, k.kek, k.wrapped, e.name,
                  array(select role from employee_role r where r.person_id = e.person_id order by role) as "roles!"
           from employee e
           join account a on a.person_id = e.person_id and a.state = 'active'
           join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity' order by a.id"#,
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Identity, &key)?;
        Ok(Colleague {
            account: row.id.into(),
            name: file.open::<Name>(&row.name.into())?,
            roles: Roles::from_codes(row.roles.iter().map(String::as_str)),
        })
    });
    read.collect()
}

/// What the second step is checked against.
pub struct SecondStep {
    pub account: AccountId,
    pub login: LoginName,
    pub password_since: OffsetDateTime,
    pub secret: String,
    /// Whether an app may still be set up with it.
    pub may_be_shown: bool,
    /// Whether a code of it was used before.
    pub in_use: bool,
    /// The step whose code was used last.
    pub used: Option<i64>,
}

pub async fn second_step(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<SecondStep>> {
    let row = sqlx::query!(
        r#"select a.id, a.login_name as "login_name!", a.password_changed_at, k.kek, k.wrapped, e.totp_secret, e.totp_shown_until, e.totp_step
           from employee e
           join account a on a.person_id = e.person_id and a.state = 'active'
           join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
           where e.person_id = $1"#,
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    Ok(Some(SecondStep {
        account: row.id.into(),
        login: file.open::<store::Login>(&row.login_name.into())?,
        password_since: row.password_changed_at,
        secret: file.open::<TotpSecret>(&row.totp_secret.into())?,
        may_be_shown: row.totp_step.is_none() && row.totp_shown_until > now,
        in_use: row.totp_step.is_some(),
        used: row.totp_step,
    }))
}

/// Uses a code up. Of two at once, one gets in; one of an earlier step does not.
pub async fn use_code(change: &mut Change, person: PersonId, step: i64) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update employee set totp_step = $2 where person_id = $1 and (totp_step is null or totp_step < $2)",
        person.uuid(),
        step,
    )
    .execute(change.conn())
    .await?;
    Ok(used.rows_affected() == 1)
}

/// Who an employee is, with the open file that a mail is sealed with.
pub struct Employee {
    /// What colleagues call them.
    pub name: EmployeeName,
    pub email: EmailAddress,
    pub file: Unlocked,
}

pub async fn find(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Option<Employee>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, e.name, e.email from employee e
         join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
         where e.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    let (name, email) = (file.open::<Name>(&row.name.into())?, file.open::<Email>(&row.email.into())?);
    Ok(Some(Employee { name, email, file }))
}
