//! The only SQL on scans of papers. Each is sealed with the evidence of the person it is of.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use crate::kernel::dossier::PORTION;
use crate::kernel::ids::{ConsentEventId, PersonId, ScanId};
use crate::kernel::register::{Category, Purpose, RetentionGroup};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::scan::{Media, Scan};
use crate::platform::vault::{FileField, WrappedKey, opened_size};

/// A scan, byte for byte.
enum Content {}

impl FileField for Content {
    const COLUMN: &'static str = "consent_scan.content";
    const CATEGORY: Category = Category::Consent;
}

/// Which scan belongs to which act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub id: ScanId,
    pub act: ConsentEventId,
    pub media: Media,
}

/// A scan to look at.
pub struct Opened {
    pub media: Media,
    pub bytes: Vec<u8>,
}

/// A scan in the file of one person, still sealed.
pub struct OfPerson {
    pub id: ScanId,
    pub act: ConsentEventId,
    pub media: Media,
    pub added_at: OffsetDateTime,
    /// Of the scan as it is opened, in bytes.
    pub size: u64,
}

/// Puts the scan with the act it proves: one per act.
pub async fn add(
    app: &App,
    change: &mut Change,
    access: &Access,
    person: PersonId,
    (act, scan): (ConsentEventId, &Scan),
) -> Result<ScanId> {
    let file = persons::file(change, &app.vault, access, person, RetentionGroup::Evidence).await?;
    let (id, at) = (ScanId::random(), change.at());
    sqlx::query!(
        "insert into consent_scan (id, act_id, person_id, content, media, added_at) values ($1, $2, $3, $4, $5, $6)",
        id.uuid(),
        act.uuid(),
        person.uuid(),
        file.seal_file::<Content>(scan.bytes())? as _,
        scan.media().code(),
        at,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::ScanAdded { person, scan: id });
    Ok(id)
}

/// Which scans of papers there are in these files, without opening one.
pub async fn of_files(conn: impl PgExecutor<'_>, files: &[PersonId]) -> Result<Vec<Kept>> {
    let rows = sqlx::query!(
        "select id, act_id, media from consent_scan where person_id = any($1) order by added_at, id",
        &ids(files),
    )
    .fetch_all(conn)
    .await?;
    let kept = rows
        .into_iter()
        .map(|row| Some(Kept { id: row.id.into(), act: row.act_id.into(), media: Media::from_code(&row.media)? }));
    kept.collect::<Option<_>>().ok_or_else(|| Error::Internal("a scan is of an unknown kind".to_owned()))
}

/// A portion of the scans in somebody's file, oldest first, from the beginning or on from one of them; and from which to go on. The content
/// stays where it is.
pub async fn of_person(
    conn: impl PgExecutor<'_>,
    person: PersonId,
    from: Option<ScanId>,
) -> Result<(Vec<OfPerson>, Option<ScanId>)> {
    let rows = sqlx::query!(
        r#"select s.id, s.act_id, s.media, s.added_at, octet_length(s.content) as "sealed_size!" from consent_scan s
           where s.person_id = $1 and ($2::uuid is null
               or (s.added_at, s.id) >= (select f.added_at, f.id from consent_scan f where f.id = $2 and f.person_id = $1))
           order by s.added_at, s.id limit $3"#,
        person.uuid(),
        from.map(|scan| scan.uuid()),
        PORTION as i64 + 1,
    )
    .fetch_all(conn)
    .await?;
    let next = rows.get(PORTION).map(|row| row.id.into());
    let scans = rows.into_iter().take(PORTION).map(|row| {
        Some(OfPerson {
            id: row.id.into(),
            act: row.act_id.into(),
            media: Media::from_code(&row.media)?,
            added_at: row.added_at,
            size: opened_size(row.sealed_size),
        })
    });
    let scans =
        scans.collect::<Option<_>>().ok_or_else(|| Error::Internal("a scan is of an unknown kind".to_owned()))?;
    Ok((scans, next))
}

/// One scan in somebody's own file; none when it is of somebody else.
pub async fn open_own(
    conn: impl PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    scan: ScanId,
) -> Result<Option<Opened>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, s.content, s.media from consent_scan s
         join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'evidence'
         where s.id = $1 and s.person_id = $2",
        scan.uuid(),
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Evidence, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    let media = Media::from_code(&row.media).ok_or_else(|| Error::Internal("a scan is of an unknown kind".into()))?;
    Ok(Some(Opened { media, bytes: file.open_file::<Content>(&row.content)? }))
}

/// One scan in these files, for who may open them; none when it is of somebody else or of another purpose.
pub async fn open(
    conn: impl PgExecutor<'_>,
    access: &Access,
    files: &[PersonId],
    purpose: Purpose,
    scan: ScanId,
) -> Result<Option<Opened>> {
    let row = sqlx::query!(
        "select s.person_id, k.kek, k.wrapped, s.content, s.media from consent_scan s
         join consent_event e on e.id = s.act_id and e.person_id = s.person_id
         join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'evidence'
         where s.id = $1 and s.person_id = any($2) and e.purpose = $3",
        scan.uuid(),
        &ids(files),
        purpose.code(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(row.person_id.into(), RetentionGroup::Evidence, &key)?;
    let media = Media::from_code(&row.media).ok_or_else(|| Error::Internal("a scan is of an unknown kind".into()))?;
    Ok(Some(Opened { media, bytes: file.open_file::<Content>(&row.content)? }))
}

fn ids(files: &[PersonId]) -> Vec<Uuid> {
    files.iter().map(|file| file.uuid()).collect()
}
