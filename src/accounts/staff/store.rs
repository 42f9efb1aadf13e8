//! The only SQL on employees and their roles.

use time::OffsetDateTime;

use super::colleagues::Colleague;
use super::model::{EmployeeName, NewEmployee};
use crate::accounts::event::Event;
use crate::accounts::model::Kind;
use crate::accounts::second_step;
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

crate::fields! {
    Name = "employee.name": EmployeeName, Staff, EmployeeName::parse;
    Email = "employee.email": EmailAddress, Staff, EmailAddress::parse;
}

/// A new employee: a subject with a key, an account, roles, and an app to set up with this secret.
pub async fn add(
    change: &mut Change,
    app: &App,
    new: &NewEmployee,
    (password, secret, shown_until): (&Hashed, &String, OffsetDateTime),
) -> Result<(PersonId, AccountId), CreateError> {
    let person = PersonId::new();
    let login = LoginName::parse(new.email.as_str())
        .map_err(|_| CreateError::Other(Error::Internal("an address is no log-in name".into())))?;
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Identity).await?;
    persons::begin(change, person).await?;
    let account = NewAccount { person, kind: Kind::Staff, login: &login, password, lang: new.lang };
    let account = store::create(change, &app.vault, &file, &account).await?;
    second_step::store::set_up(change, &file, (account, person), (secret, shown_until), None).await?;
    sqlx::query!(
        "insert into employee (person_id, name, email) values ($1, $2, $3)",
        person.uuid(),
        file.seal::<Name>(&new.name)? as _,
        file.seal::<Email>(&new.email)? as _,
    )
    .execute(change.conn())
    .await?;
    set_roles(change, person, &new.roles).await?;
    change.also(Event::Employed { person });
    Ok((person, account))
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
