//! The right to open what a representative may see of somebody (P88): one area at a time, and never more than that area holds. Whether they may
//! act at all was looked at by the statement that found the session.

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Access, Denied, Look, OPEN_FOR, Reader, Reason, known};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::register::Category;
use crate::kernel::representation::{Area, Representative};
use crate::platform::vault::{Allowed, Vault};

/// The purpose in the processing register.
const ACTIVITY: &str = "representation";

/// Writes the line that the represented person reads, at most one in half an hour from one account, and gives the right to what this area
/// holds of them: in their own file and in those of the administration that their account shows. Also says which files those are.
pub async fn represented(
    conn: &mut PgConnection,
    vault: &Vault,
    (account, kind): (AccountId, Representative),
    (person, area): (PersonId, Area),
    now: OffsetDateTime,
) -> Result<(Access, Vec<PersonId>), Denied> {
    let activity = known(ACTIVITY)?;
    let files: Vec<Uuid> = sqlx::query_scalar!(
        r#"with file as (
             select $1::uuid as person_id union
             select file_id from linked_file where person_id = $1 and ended_at is null),
         line as (
             insert into processing_line (person_id, operation, activity, role, at, look, reason)
             select f.person_id, gen_random_uuid(), $3, $4, $5, $6, $7 from file f
             where not exists (select from open_file o where o.account_id = $2 and o.person_id = f.person_id and o.role = $4
                                   and o.reason = $7 and o.opened_at > $8)
             returning person_id, operation),
         open as (
             insert into open_file (operation, account_id, person_id, role, reason, opened_at)
             select operation, $2, person_id, $4, $7, $5 from line)
         select person_id as "person_id!" from file order by person_id <> $1, person_id"#,
        person.uuid(),
        account.uuid(),
        activity.id,
        Reader::Representative(kind).code(),
        now,
        Look::Opened.code(),
        Reason::Representation.code(),
        now - OPEN_FOR,
    )
    .fetch_all(conn)
    .await?;
    let files: Vec<PersonId> = files.into_iter().map(PersonId::from).collect();
    let access = Access {
        vault: vault.clone(),
        persons: files.iter().copied().collect(),
        allowed: Allowed::Only(categories(area)),
    };
    Ok((access, files))
}

/// What an area holds.
const fn categories(area: Area) -> &'static [Category] {
    match area {
        Area::Property => &[Category::Tenancy, Category::Payment],
        Area::Contact => &[Category::Identity, Category::Contact, Category::Household],
        // What was asked for them, not what was given on it. Nothing about care is kept here.
        Area::Privacy => &[Category::Request],
        Area::Care => &[],
    }
}
