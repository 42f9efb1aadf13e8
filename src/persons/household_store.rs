//! The only SQL on who lives with somebody. The caller says in its commit what happened.

use time::Date;

use super::household::{BirthYear, HouseholdMember, Relation, Stays};
use super::model::Source;
use crate::kernel::ids::{HouseholdMemberId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, Unlocked, WrappedKey};

crate::fields! {
    RelationCode = "household_member.relation": Relation, Household, Relation::parse;
    StaysCode = "household_member.stays": Stays, Household, Stays::parse;
    Born = "household_member.birth_year": BirthYear, Household, BirthYear::parse_stored;
}

/// Somebody more, sealed with the person's identity file.
pub async fn add(change: &mut Change, file: &Unlocked, person: PersonId, member: &HouseholdMember) -> Result<()> {
    sqlx::query!(
        "insert into household_member (id, person_id, relation, stays, birth_year, began_on, ended_on, source)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        member.id.uuid(),
        person.uuid(),
        file.seal::<RelationCode>(&member.relation)? as _,
        file.seal::<StaysCode>(&member.stays)? as _,
        file.seal_if::<Born>(member.birth_year.as_ref())? as _,
        member.began_on,
        member.ended_on as Option<Date>,
        member.source.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// All who live or lived with the person, oldest first.
pub async fn of_person(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
) -> Result<Vec<HouseholdMember>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, m.id, m.relation, m.stays, m.birth_year, m.began_on, m.ended_on, m.source
         from household_member m
         join keys.person_key k on k.person_id = m.person_id and k.retention_group = 'identity'
         where m.person_id = $1 order by m.began_on, m.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Identity, &key)?;
            let born: Option<Sealed<Born>> = row.birth_year.map(Into::into);
            Ok(HouseholdMember {
                id: row.id.into(),
                relation: file.open::<RelationCode>(&row.relation.into())?,
                stays: file.open::<StaysCode>(&row.stays.into())?,
                birth_year: file.open_if(born.as_ref())?,
                began_on: row.began_on,
                ended_on: row.ended_on,
                source: Source::from_code(&row.source).unwrap_or(Source::Administration),
            })
        })
        .collect()
}

/// Somebody does not live here any more since this day; false when they are not there, or that day is before they came.
pub async fn leave(change: &mut Change, person: PersonId, member: HouseholdMemberId, last: Date) -> Result<bool> {
    let set = sqlx::query!(
        "update household_member set ended_on = $3 where id = $2 and person_id = $1 and source = 'person' and ended_on is null
             and began_on <= $3",
        person.uuid(),
        member.uuid(),
        last,
    )
    .execute(change.conn())
    .await?;
    Ok(set.rows_affected() == 1)
}

/// They did not leave after all; false when they are not there.
pub async fn come_back(change: &mut Change, person: PersonId, member: HouseholdMemberId) -> Result<bool> {
    let set = sqlx::query!(
        "update household_member set ended_on = null where id = $2 and person_id = $1 and source = 'person'",
        person.uuid(),
        member.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(set.rows_affected() == 1)
}

/// What was filled in by mistake is gone. What the administration says stays.
pub async fn remove(change: &mut Change, person: PersonId, member: HouseholdMemberId) -> Result<bool> {
    let gone = sqlx::query!(
        "delete from household_member where id = $2 and person_id = $1 and source = 'person'",
        person.uuid(),
        member.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(gone.rows_affected() == 1)
}
