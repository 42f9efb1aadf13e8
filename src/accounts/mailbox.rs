//! The one place where accounts ask `persons`: whose mailbox an address is, and which address is on file.

use super::staff::store as staff;
use super::store;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, Vault};

/// Persons who gave this address: several may share a mailbox (P02).
pub async fn persons_of(conn: impl sqlx::PgExecutor<'_>, hash: &[u8]) -> Result<Vec<PersonId>> {
    Ok(persons::with_email(conn, hash).await?)
}

/// Whether several persons gave this address: then a mail to it says which account it is about.
pub async fn is_shared(conn: impl sqlx::PgExecutor<'_>, vault: &Vault, email: &EmailAddress) -> Result<bool> {
    Ok(persons_of(conn, &persons::email_hash(vault, &email.folded())).await?.len() > 1)
}

/// Whether somebody with an account gave this address. The work is the same for any address.
pub async fn has_account(conn: &mut sqlx::PgConnection, vault: &Vault, email: &EmailAddress) -> Result<bool> {
    let persons = persons_of(&mut *conn, &persons::email_hash(vault, &email.folded())).await?;
    Ok(!store::with_account(conn, &persons).await?.is_empty())
}

/// The address on file, of a person or an employee, and the open file to seal a mail with. None without an address.
pub async fn of(
    conn: &mut sqlx::PgConnection,
    access: &Access,
    person: PersonId,
) -> Result<Option<(EmailAddress, Unlocked)>> {
    match persons::email(&mut *conn, access, person).await? {
        Some(found) => Ok(Some(found)),
        None => Ok(staff::find(conn, access, person).await?.map(|employee| (employee.email, employee.file))),
    }
}

/// What others may know of somebody, a person or an employee: not to make a password of.
pub async fn own_words(conn: &mut sqlx::PgConnection, access: &Access, person: PersonId) -> Result<Vec<String>> {
    let Some(persons::OnFile { person, .. }) = persons::find(&mut *conn, access, person).await? else {
        let employee = staff::find(conn, access, person).await?;
        let words = |found: staff::Employee| [found.name.as_str().to_owned(), found.email.as_str().to_owned()];
        return Ok(employee.map_or_else(Vec::new, |found| words(found).into()));
    };
    let (name, contact) = (person.name, person.contact);
    let given = name.given.map(|given| given.as_str().to_owned());
    let email = contact.email.map(|email| email.as_str().to_owned());
    let birth_year = person.birth_date.as_str().get(..4).map(str::to_owned);
    Ok([Some(name.family.as_str().to_owned()), given, email, birth_year].into_iter().flatten().collect())
}
