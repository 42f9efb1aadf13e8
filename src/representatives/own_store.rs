//! The only SQL that reads, for somebody's own eyes, who acts for them and for whom they act: what is over too.

use sqlx::PgExecutor;

use super::model::Representation;
use super::store::{About, RepresentativeName, Row, representation_row};
use crate::kernel::ids::PersonId;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::WrappedKey;

/// What somebody asked for, or does.
pub struct Acts {
    pub it: Representation,
    pub about: About,
}

/// For whom somebody acts, newest first.
pub async fn by(conn: impl PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Acts>> {
    let rows = sqlx::query!(
        "select r.id, r.person_id, r.represented_id, r.kind, r.areas, r.begins_on, r.ends_on, r.state, r.asked_at, r.decided_at,
                r.ended_at, k.kek, k.wrapped, r.about_name, r.about_birth_date, r.about_postcode, r.about_house_number, r.reason
         from representation r join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'identity'
         where r.person_id = $1 order by r.asked_at desc, r.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let mut found = vec![];
    for row in rows {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(person, RetentionGroup::Identity, &key)?;
        let found_by = (row.about_birth_date, row.about_postcode, row.about_house_number);
        let about = About::open(&file, row.about_name, found_by, row.reason)?;
        let it = representation_row!(row);
        found.push(Acts { it: it.read()?, about });
    }
    Ok(found)
}

/// Who acts for somebody, or did, newest first, with what they are called. Only what was confirmed: a question that nobody answered is not theirs.
pub async fn of(conn: impl PgExecutor<'_>, access: &Access, files: &[PersonId]) -> Result<Vec<(Representation, Line)>> {
    let ids: Vec<_> = files.iter().map(|file| file.uuid()).collect();
    let rows = sqlx::query!(
        r#"select r.id, r.person_id, r.represented_id, r.kind, r.areas, r.begins_on, r.ends_on, r.state, r.asked_at, r.decided_at,
                r.ended_at, b.person_id as file, k.kek, k.wrapped, b.name
         from represented_by b join representation r on r.id = b.representation_id
         join keys.person_key k on k.person_id = b.person_id and k.retention_group = 'identity'
         where b.person_id = any($1) order by r.decided_at desc, r.id"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let mut found = vec![];
    for row in rows {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.file.into(), RetentionGroup::Identity, &key)?;
        let it = representation_row!(row);
        found.push((it.read()?, file.open::<RepresentativeName>(&row.name.into())?));
    }
    Ok(found)
}
