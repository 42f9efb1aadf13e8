//! The only SQL on the versions of letters' texts.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::kind::LetterKind;
use super::version::Version;
use super::wording::{Parts, Wording};
use crate::kernel::ids::AccountId;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// The newest version of each kind.
pub async fn newest(conn: impl PgExecutor<'_>) -> Result<Vec<Version>> {
    let rows = sqlx::query_as!(
        Row,
        "select distinct on (kind) id, kind, number, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing,
             published_by, published_at
         from letter_text order by kind, number desc"
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// All versions of one kind, newest first.
pub async fn of(conn: impl PgExecutor<'_>, kind: LetterKind) -> Result<Vec<Version>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, kind, number, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing, published_by, published_at
         from letter_text where kind = $1 order by number desc",
        kind.code(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// The text that a letter of today gets.
pub async fn current(conn: impl PgExecutor<'_>, kind: LetterKind) -> Result<Version> {
    let row = sqlx::query_as!(
        Row,
        "select id, kind, number, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing, published_by, published_at
         from letter_text where kind = $1 order by number desc limit 1",
        kind.code(),
    )
    .fetch_optional(conn)
    .await?;
    row.ok_or_else(|| Error::Internal("a kind of letter has no text".to_owned()))?.read()
}

/// Adds the version after one, and gives what happened; none when somebody else added it.
pub async fn add_after(
    change: &mut Change,
    (kind, number): (LetterKind, i32),
    wording: &Wording,
    by: AccountId,
) -> Result<Option<Event>> {
    let id = Uuid::now_v7();
    let added = insert(change, (id, kind, number + 1), wording, Some(by)).await?;
    Ok(added.then_some(Event::TextPublished { text: id, kind }))
}

/// Adds the first version unless there is one, also when another instance is doing the same.
pub async fn add_first(change: &mut Change, kind: LetterKind, wording: &Wording) -> Result<Option<Event>> {
    let id = Uuid::now_v7();
    let added = insert(change, (id, kind, 1), wording, None).await?;
    Ok(added.then_some(Event::TextPublished { text: id, kind }))
}

async fn insert(
    change: &mut Change,
    (id, kind, number): (Uuid, LetterKind, i32),
    wording: &Wording,
    by: Option<AccountId>,
) -> Result<bool> {
    let (at, en) = (change.at(), wording.en.as_ref());
    let added = sqlx::query!(
        "insert into letter_text (id, kind, number, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing,
             published_by, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (kind, number) do nothing",
        id,
        kind.code(),
        number,
        wording.nl.opening,
        wording.nl.middle,
        wording.nl.closing,
        en.map(|en| en.opening.as_str()),
        en.map(|en| en.middle.as_str()),
        en.map(|en| en.closing.as_str()),
        by.map(AccountId::uuid),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(added.rows_affected() == 1)
}

struct Row {
    id: Uuid,
    kind: String,
    number: i32,
    nl_opening: String,
    nl_middle: String,
    nl_closing: String,
    en_opening: Option<String>,
    en_middle: Option<String>,
    en_closing: Option<String>,
    published_by: Option<Uuid>,
    published_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> Result<Version> {
        let kind = LetterKind::from_code(&self.kind);
        Ok(Version {
            id: self.id,
            kind: kind.ok_or_else(|| Error::Internal("a text is of an unknown kind of letter".to_owned()))?,
            number: self.number,
            wording: wording(
                (self.nl_opening, self.nl_middle, self.nl_closing),
                (self.en_opening, self.en_middle, self.en_closing),
            ),
            published_by: self.published_by.map(Into::into),
            published_at: self.published_at,
        })
    }
}

type English = (Option<String>, Option<String>, Option<String>);

/// As it was judged when it was kept.
pub(super) fn wording((opening, middle, closing): (String, String, String), en: English) -> Wording {
    let en = match en {
        (Some(opening), Some(middle), Some(closing)) => Some(Parts { opening, middle, closing }),
        _ => None,
    };
    Wording { nl: Parts { opening, middle, closing }, en }
}
