//! The SQL on data whose accuracy is disputed (AVG 18(1)(a)): the portal uses none of them by itself. Whoever asks for something in so many words
//! still gets it there: a new password, a warning that something changed.

use std::collections::BTreeSet;

use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::correction::Field;
use super::store;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;

/// From now on until [`undisputed`]. `line`: by which it is disputed; several may dispute one datum.
pub async fn dispute(change: &mut Change, line: Uuid, person: PersonId, field: Field) -> sqlx::Result<()> {
    let added = sqlx::query!(
        "insert into disputed_datum (id, person_id, field) values ($1, $2, $3)",
        line,
        person.uuid(),
        field.code(),
    );
    added.execute(change.conn()).await?;
    Ok(())
}

/// These lines dispute nothing any more.
pub async fn undisputed(change: &mut Change, lines: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from disputed_datum where id = any($1)", lines).execute(change.conn()).await?;
    Ok(())
}

/// Whether one of these data of somebody is disputed.
pub async fn is_disputed(conn: impl PgExecutor<'_>, person: PersonId, fields: &[Field]) -> sqlx::Result<bool> {
    let codes: Vec<String> = fields.iter().map(|field| field.code().to_owned()).collect();
    sqlx::query_scalar!(
        r#"select exists (select from disputed_datum where person_id = $1 and field = any($2)) as "disputed!""#,
        person.uuid(),
        &codes,
    )
    .fetch_one(conn)
    .await
}

/// Of whom of these one of these data is disputed.
pub async fn who_dispute(
    conn: impl PgExecutor<'_>,
    persons: &[PersonId],
    fields: &[Field],
) -> sqlx::Result<BTreeSet<PersonId>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let codes: Vec<String> = fields.iter().map(|field| field.code().to_owned()).collect();
    let found = sqlx::query_scalar!(
        "select distinct person_id from disputed_datum where person_id = any($1) and field = any($2) order by person_id",
        &ids,
        &codes,
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// Which data of somebody are disputed.
pub async fn disputed(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<BTreeSet<Field>> {
    let codes = sqlx::query_scalar!("select field from disputed_datum where person_id = $1 order by id", person.uuid());
    Ok(codes.fetch_all(conn).await?.iter().filter_map(|code| Field::from_code(code)).collect())
}

/// The e-mail address for what the portal mails by itself, with the open file that a mail to it is sealed with. None while it is disputed: somebody
/// else may read there.
pub async fn usable_email(
    conn: &mut PgConnection,
    access: &Access,
    person: PersonId,
) -> Result<Option<(EmailAddress, Unlocked)>> {
    match is_disputed(&mut *conn, person, &[Field::Email]).await? {
        true => Ok(None),
        false => store::email(conn, access, person).await,
    }
}
