//! The SQL on pictures in newsletters.

use sqlx::PgExecutor;
use uuid::Uuid;

use super::event::Event;
use super::{markdown, state_store};
use crate::kernel::ids::EditionId;
use crate::kernel::reference::Line;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::scan::{Media, Scan};

/// The most pictures of one newsletter.
pub const AT_MOST: i32 = 20;

/// A picture of a newsletter, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub id: Uuid,
    pub number: i32,
    pub description: String,
}

/// How the words of a newsletter name it.
pub fn name(number: i32) -> String {
    format!("beeld-{number}")
}

/// Where readers fetch it: the same for each of them.
pub fn path(id: Uuid) -> String {
    format!("/nieuwsbrief/beelden/{id}")
}

/// None when there are as many as there may be, or it is no draft any more.
pub async fn add(
    change: &mut Change,
    edition: EditionId,
    (picture, description): (&Scan, &Line),
) -> sqlx::Result<Option<i32>> {
    let id = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
    // Whoever adds at once waits here, so that each has a number of its own.
    if !state_store::hold_draft(change, edition).await? {
        return Ok(None);
    }
    let number = sqlx::query_scalar!(
        "with there as (
             select coalesce(max(number), 0) as last, count(*) as many from newsletter_picture where edition_id = $2),
         numbered as (
             update newsletter_edition e set last_picture = greatest(e.last_picture, there.last) + 1
             from there where e.id = $2 and there.many < $6 returning e.last_picture)
         insert into newsletter_picture (id, edition_id, number, media, description, content)
         select $1, $2, last_picture, $3, $4, $5 from numbered returning number",
        id,
        edition.uuid(),
        picture.media().code(),
        description.as_str(),
        picture.bytes(),
        i64::from(AT_MOST),
    )
    .fetch_optional(change.conn())
    .await?;
    if let Some(number) = number {
        change.also(Event::PictureAdded { edition, number });
    }
    Ok(number)
}

/// False when it was gone, or the newsletter is no draft any more: what is planned leaves with its pictures.
pub async fn remove(change: &mut Change, edition: EditionId, number: i32) -> sqlx::Result<bool> {
    if !state_store::hold_draft(change, edition).await? {
        return Ok(false);
    }
    let gone =
        sqlx::query!("delete from newsletter_picture where edition_id = $1 and number = $2", edition.uuid(), number,)
            .execute(change.conn())
            .await?;
    if gone.rows_affected() == 1 {
        change.also(Event::PictureRemoved { edition, number });
    }
    Ok(gone.rows_affected() == 1)
}

pub async fn of_edition(conn: impl PgExecutor<'_>, edition: EditionId) -> sqlx::Result<Vec<Kept>> {
    sqlx::query_as!(
        Kept,
        "select id, number, description from newsletter_picture where edition_id = $1 order by number",
        edition.uuid(),
    )
    .fetch_all(conn)
    .await
}

/// As the words of the newsletter need them.
pub async fn named(app: &App, conn: impl PgExecutor<'_>, edition: EditionId) -> Result<Vec<markdown::Picture>> {
    let kept = of_edition(conn, edition).await?;
    let picture = |one: Kept| markdown::Picture {
        name: name(one.number),
        url: format!("{}{}", app.settings.url, path(one.id)),
        description: one.description,
    };
    Ok(kept.into_iter().map(picture).collect())
}

pub async fn content(conn: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<(Media, Vec<u8>)>> {
    let row =
        sqlx::query!("select media, content from newsletter_picture where id = $1", id).fetch_optional(conn).await?;
    Ok(row.and_then(|row| Some((Media::from_code(&row.media)?, row.content))))
}
