//! The only SQL on the papers that show that somebody may act. Each is sealed in the file of who sent it.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::event::Event;
use super::store::file_of;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::register::{Category, RetentionGroup};
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::scan::{Media, Scan};
use crate::platform::vault::{FileField, WrappedKey, opened_size};

/// A proof, byte for byte.
enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "representation_proof.content";
    const CATEGORY: Category = Category::Representation;
}

/// A proof to look at.
pub struct Opened {
    pub media: Media,
    pub bytes: Vec<u8>,
}

/// A proof, still sealed.
pub struct Kept {
    pub representation: RepresentationId,
    pub media: Media,
    pub added_at: OffsetDateTime,
    /// As it is opened, in bytes.
    pub size: u64,
}

/// Puts the proof with what was asked.
pub async fn add(
    change: &mut Change,
    access: &Access,
    (id, person): (RepresentationId, PersonId),
    scan: &Scan,
) -> Result<()> {
    let file = file_of(change, access, person).await?;
    let at = change.at();
    sqlx::query!(
        "insert into representation_proof (representation_id, person_id, content, media, added_at) values ($1, $2, $3, $4, $5)",
        id.uuid(),
        person.uuid(),
        file.seal_file::<Content>(scan.bytes())? as _,
        scan.media().code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// None once it is destroyed.
pub async fn open(conn: impl PgExecutor<'_>, access: &Access, id: RepresentationId) -> Result<Option<Opened>> {
    let row = sqlx::query!(
        "select p.person_id, k.kek, k.wrapped, p.content, p.media from representation_proof p
         join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'identity' where p.representation_id = $1",
        id.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(row.person_id.into(), RetentionGroup::Identity, &key)?;
    Ok(Some(Opened { media: media(&row.media)?, bytes: file.open_file::<Content>(&row.content)? }))
}

/// Those that somebody sent, oldest first. The content stays where it is.
pub async fn of_person(conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<Kept>> {
    let rows = sqlx::query!(
        r#"select representation_id, media, added_at, octet_length(content) as "sealed_size!" from representation_proof
           where person_id = $1 order by added_at, representation_id"#,
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let kept = rows.into_iter().map(|row| {
        Ok(Kept {
            representation: row.representation_id.into(),
            media: media(&row.media)?,
            added_at: row.added_at,
            size: opened_size(row.sealed_size),
        })
    });
    kept.collect()
}

pub async fn is_kept(conn: impl PgExecutor<'_>, id: RepresentationId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from representation_proof where representation_id = $1) as "kept!""#,
        id.uuid(),
    )
    .fetch_one(conn)
    .await
}

/// Destroys a portion of what a decision that was taken, or ended, before this moment no longer needs: the proof, and by what the other was
/// found. Says how many.
pub async fn destroy(change: &mut Change, before: OffsetDateTime, most: i64) -> Result<usize> {
    let gone = sqlx::query!(
        "with old as (
             select id from representation
             where state in ('refused', 'withdrawn', 'ended') and coalesce(ended_at, decided_at) <= $1 and about_postcode is not null
             order by id limit $2 for update skip locked),
         proof as (delete from representation_proof where representation_id in (select id from old))
         update representation set about_birth_date = null, about_postcode = null, about_house_number = null
         where id in (select id from old) returning id, person_id",
        before,
        most,
    )
    .fetch_all(change.conn())
    .await?;
    for row in &gone {
        change.also(Event::ProofDestroyed { representative: row.person_id.into(), representation: row.id.into() });
    }
    Ok(gone.len())
}

fn media(code: &str) -> Result<Media> {
    Media::from_code(code).ok_or_else(|| Error::Internal("a proof is of an unknown kind".to_owned()))
}
