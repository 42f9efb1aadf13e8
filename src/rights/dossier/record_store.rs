//! The only SQL that finds what somebody asked without an account.

use sqlx::PgExecutor;
use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::rights::identity::Shown;

/// Those who asked about these persons without an account, and showed who they are, as surely as what they asked needs: subjects made for a request, whose keys seal it.
pub async fn subjects_of(conn: impl PgExecutor<'_>, persons: &[PersonId]) -> sqlx::Result<Vec<PersonId>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let found = sqlx::query_scalar!(
        "select distinct person_id from rights_request
         where about_id = any($1) and person_id <> all($1) and identity_shown is not null
           and (identity_need <> 'strong' or identity_shown = any($2)) and kind <> 'next_of_kin' order by person_id",
        &ids,
        &Shown::strong(),
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}
