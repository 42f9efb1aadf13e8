//! The only SQL on who gets the newsletter by post, and where.

use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::answers::PostalAddress;
use super::labels::Addressed;
use super::store::{Code, Name, Number, StreetLine, TownLine};
use crate::consents;
use crate::kernel::ids::PersonId;
use crate::kernel::register::{Purpose, RetentionGroup};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::WrappedKey;

/// What stands on a label.
const PRINTED: [persons::Field; 4] =
    [persons::Field::GivenNames, persons::Field::NamePrefix, persons::Field::FamilyName, persons::Field::Address];

/// Ids that are looked at together when they are only counted.
const COUNTED: i64 = 5_000;

/// Who gets the newsletter by post now, after somebody (or the first), in the order of their ids: they gave an address, their consent stands, and
/// nobody says that their name or address is wrong. At most so many; none at the end.
pub async fn by_post(conn: &mut PgConnection, after: Option<PersonId>, limit: i64) -> Result<Vec<PersonId>> {
    let mut after = after;
    loop {
        let mut found = with_address(&mut *conn, after, limit).await?;
        let Some(last) = found.last().copied() else { return Ok(found) };
        let agree = consents::who_allow(&mut *conn, &found, Purpose::Newsletter).await?;
        let disputed = persons::who_dispute(&mut *conn, &found, &PRINTED).await?;
        found.retain(|person| agree.contains(person) && !disputed.contains(person));
        if !found.is_empty() {
            return Ok(found);
        }
        after = Some(last);
    }
}

async fn with_address(conn: impl PgExecutor<'_>, after: Option<PersonId>, limit: i64) -> sqlx::Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!(
        "select person_id from newsletter_subscriber where street is not null and person_id > $1 order by person_id limit $2",
        after.map_or(Uuid::nil(), PersonId::uuid),
        limit,
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// How many that are.
pub async fn count_by_post(conn: &mut PgConnection) -> Result<usize> {
    let (mut count, mut after) = (0, None);
    loop {
        let found = by_post(conn, after, COUNTED).await?;
        let Some(last) = found.last().copied() else { return Ok(count) };
        count += found.len();
        after = Some(last);
    }
}

/// Name and address of each of these who has one.
pub async fn addresses(conn: impl PgExecutor<'_>, access: &Access, persons: &[PersonId]) -> Result<Vec<Addressed>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        r#"select s.person_id, s.name as "name!", s.street as "street!", s.house_number as "house_number!",
                  s.postcode as "postcode!", s.town as "town!",
                  e.kek as evidence_kek, e.wrapped as evidence_wrapped, i.kek, i.wrapped
           from newsletter_subscriber s
           join keys.person_key e on e.person_id = s.person_id and e.retention_group = 'evidence'
           join keys.person_key i on i.person_id = s.person_id and i.retention_group = 'identity'
           where s.person_id = any($1) and s.street is not null order by s.person_id"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let mut addresses = Vec::with_capacity(rows.len());
    for row in rows {
        let person = row.person_id.into();
        let evidence = WrappedKey { kek: row.evidence_kek, wrapped: row.evidence_wrapped };
        let name = access.unlock(person, RetentionGroup::Evidence, &evidence)?.open::<Name>(&row.name.into())?;
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(person, RetentionGroup::Identity, &key)?;
        let address = PostalAddress {
            street: file.open::<StreetLine>(&row.street.into())?,
            number: file.open::<Number>(&row.house_number.into())?,
            postcode: file.open::<Code>(&row.postcode.into())?,
            town: file.open::<TownLine>(&row.town.into())?,
        };
        addresses.push(Addressed { person, name, address });
    }
    Ok(addresses)
}
