//! The SQL on newsletters and their pictures.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::model::{Counted, Draft, Edition, State};
use crate::kernel::ids::{AccountId, EditionId};
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// The most that a list shows at once.
pub const LISTED: i64 = 50;

/// A question about newsletters: what comes after `from newsletter_edition`, and its parameters.
macro_rules! editions {
    ($after:tt $(, $parameter:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            "select id, number, state, subject, body, subject_en, body_en, version, made_at, made_by, planned_at, begun_at, done_at,
                    sent, failed, left_out
             from newsletter_edition" + $after
            $(, $parameter)*
        )
    };
}

/// An empty one, to write in.
pub async fn add(change: &mut Change, by: AccountId) -> sqlx::Result<EditionId> {
    let (id, at) = (EditionId::new(), change.at());
    sqlx::query!(
        "insert into newsletter_edition (id, state, subject, body, version, made_at, made_by) values ($1, 'draft', '', '', 1, $2, $3)",
        id.uuid(),
        at,
        by.uuid(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Made { edition: id });
    Ok(id)
}

/// The one that somebody began and did not write in yet: they need no second.
pub async fn untouched(conn: impl PgExecutor<'_>, by: AccountId) -> sqlx::Result<Option<EditionId>> {
    let found = sqlx::query_scalar!(
        "select id from newsletter_edition e
         where state = 'draft' and made_by = $1 and version = 1 and last_picture = 0 order by id desc limit 1",
        by.uuid(),
    );
    Ok(found.fetch_optional(conn).await?.map(Into::into))
}

/// Puts these words in the place of those of `version`. False when somebody else changed it meanwhile, or it is no draft any more.
pub async fn save(
    change: &mut Change,
    (id, version): (EditionId, i32),
    (nl, en): (&Draft, Option<&Draft>),
) -> sqlx::Result<bool> {
    let saved = sqlx::query!(
        "update newsletter_edition set subject = $3, body = $4, subject_en = $5, body_en = $6, version = version + 1
         where id = $1 and version = $2 and state = 'draft'",
        id.uuid(),
        version,
        nl.subject,
        nl.body,
        en.map(|en| en.subject.as_str()),
        en.map(|en| en.body.as_str()),
    )
    .execute(change.conn())
    .await?;
    if saved.rows_affected() == 1 {
        change.also(Event::Saved { edition: id });
    }
    Ok(saved.rows_affected() == 1)
}

/// A draft and its pictures. False when it is none any more, or another by now.
pub async fn remove(change: &mut Change, (id, version): (EditionId, i32)) -> sqlx::Result<bool> {
    if !is_draft(change, (id, version)).await? {
        return Ok(false);
    }
    sqlx::query!("delete from newsletter_delivery where edition_id = $1 and test", id.uuid())
        .execute(change.conn())
        .await?;
    sqlx::query!("delete from newsletter_picture where edition_id = $1", id.uuid()).execute(change.conn()).await?;
    sqlx::query!("delete from newsletter_edition where id = $1", id.uuid()).execute(change.conn()).await?;
    change.also(Event::Removed { edition: id });
    Ok(true)
}

async fn is_draft(change: &mut Change, (id, version): (EditionId, i32)) -> sqlx::Result<bool> {
    let draft = sqlx::query_scalar!(
        "select id from newsletter_edition where id = $1 and version = $2 and state = 'draft' for update",
        id.uuid(),
        version,
    );
    Ok(draft.fetch_optional(change.conn()).await?.is_some())
}

pub async fn find(conn: impl PgExecutor<'_>, id: EditionId) -> Result<Option<Edition>> {
    let row = editions!(" where id = $1", id.uuid()).fetch_optional(conn).await?;
    row.map(Row::read).transpose()
}

/// Those that are planned or on their way, newest first: few at any time.
pub async fn on_their_way(conn: impl PgExecutor<'_>) -> Result<Vec<Edition>> {
    let rows =
        editions!(" where state not in ('draft', 'done') order by made_at desc, id desc").fetch_all(conn).await?;
    rows.into_iter().map(Row::read).collect()
}

/// The others, newest first, from the newest or on from before one: one more than a page shows, if there are more.
pub async fn others(conn: impl PgExecutor<'_>, before: Option<EditionId>) -> Result<Vec<Edition>> {
    let rows = editions!(
        " where state in ('draft', 'done')
             and ($1::uuid is null or (made_at, id) < (select b.made_at, b.id from newsletter_edition b where b.id = $1))
         order by made_at desc, id desc limit $2",
        before.map(EditionId::uuid),
        LISTED + 1,
    );
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}

/// Those that everybody may read, newest first, from the newest or on from before a number.
pub async fn archive(conn: impl PgExecutor<'_>, before: Option<i32>) -> Result<Vec<Edition>> {
    let rows = editions!(" where number < $1 order by number desc limit $2", before.unwrap_or(i32::MAX), LISTED + 1);
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}

pub async fn by_number(conn: impl PgExecutor<'_>, number: i32) -> Result<Option<Edition>> {
    let row = editions!(" where number = $1", number).fetch_optional(conn).await?;
    row.map(Row::read).transpose()
}

/// What a job has to look at: planned ones whose moment came, and those on their way.
pub async fn waiting(conn: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<Vec<(EditionId, State)>> {
    let rows = sqlx::query!(
        "select id, state from newsletter_edition
         where (state = 'planned' and planned_at <= $1) or state in ('queueing', 'sending') order by planned_at, id",
        now,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id.into(), State::from_code(&row.state)?))).collect())
}

/// Those that left so long ago that single deliveries are forgotten.
pub async fn to_count(conn: impl PgExecutor<'_>, before: OffsetDateTime) -> sqlx::Result<Vec<EditionId>> {
    let rows = sqlx::query_scalar!(
        "select id from newsletter_edition where state = 'done' and sent is null and done_at <= $1 order by done_at, id limit 10",
        before,
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

pub async fn keep_counts(change: &mut Change, id: EditionId, counted: Counted) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_edition set sent = $2, failed = $3, left_out = $4 where id = $1",
        id.uuid(),
        counted.sent,
        counted.failed,
        counted.left_out,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Counted { edition: id });
    Ok(())
}

struct Row {
    id: Uuid,
    number: Option<i32>,
    state: String,
    subject: String,
    body: String,
    subject_en: Option<String>,
    body_en: Option<String>,
    version: i32,
    made_at: OffsetDateTime,
    made_by: Uuid,
    planned_at: Option<OffsetDateTime>,
    begun_at: Option<OffsetDateTime>,
    done_at: Option<OffsetDateTime>,
    sent: Option<i32>,
    failed: Option<i32>,
    left_out: Option<i32>,
}

impl Row {
    fn read(self) -> Result<Edition> {
        let state = State::from_code(&self.state);
        let counted = match (self.sent, self.failed, self.left_out) {
            (Some(sent), Some(failed), Some(left_out)) => Some(Counted { sent, failed, left_out }),
            _ => None,
        };
        Ok(Edition {
            id: self.id.into(),
            number: self.number,
            state: state.ok_or_else(|| Error::Internal("a newsletter in an unknown state".into()))?,
            nl: Draft { subject: self.subject, body: self.body },
            en: self.subject_en.zip(self.body_en).map(|(subject, body)| Draft { subject, body }),
            version: self.version,
            made_at: self.made_at,
            made_by: self.made_by.into(),
            planned_at: self.planned_at,
            begun_at: self.begun_at,
            done_at: self.done_at,
            counted,
        })
    }
}
