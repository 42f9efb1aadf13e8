//! Where consents stand, from the evidence.

use sqlx::PgExecutor;

use super::super::model::{Act, Channel, Kind, PurposeState};
use super::super::texts::{reload, texts};
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};

/// Where each purpose stands for a person, in the order of [`Purpose::ALL`], from one question to the database.
pub async fn states(app: &App, conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<PurposeState>> {
    let mut acts = acts(conn, person).await?;
    let mut known = texts(app).await?;
    if acts.iter().any(|act| known.get(act.text).is_none()) {
        known = reload(app).await?;
    }
    Ok(Purpose::ALL
        .into_iter()
        .map(|purpose| {
            let history = acts.extract_if(.., |act| act.purpose == purpose).collect();
            PurposeState::new(purpose, history, &known)
        })
        .collect())
}

/// All evidence about one person, oldest first.
async fn acts(conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<Act>> {
    let rows = sqlx::query!(
        "select id, purpose, kind, text_id, text_hash, statement, lang, channel, effective_at, recorded_at
         from consent_event where person_id = $1 order by purpose, number",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let acts = rows.into_iter().map(|row| {
        Some(Act {
            id: row.id.into(),
            purpose: Purpose::from_code(&row.purpose)?,
            kind: Kind::from_code(&row.kind)?,
            text: row.text_id.into(),
            text_hash: row.text_hash,
            statement: row.statement,
            lang: Lang::from_code(&row.lang)?,
            channel: Channel::from_code(&row.channel)?,
            effective_at: row.effective_at,
            recorded_at: row.recorded_at,
        })
    });
    acts.collect::<Option<_>>().ok_or_else(|| Error::Internal("a consent event holds an unknown word".to_owned()))
}

/// Whether data of this person may be used for this purpose now: given, not withdrawn, not paused. Senders ask right before
/// they send, so that a withdrawal stops what is under way (P29).
pub async fn allowed(conn: impl PgExecutor<'_>, person: PersonId, purpose: Purpose) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
            select from latest_consent($1, $2) as held
            join consent_text as shown on shown.id = held.text_id
            where held.kind = 'given' and not exists (
                select from consent_text as later
                where later.purpose = $2 and later.version > shown.version and later.change = 'material'
            )
        ) as "allowed!""#,
        person.uuid(),
        purpose.code(),
    )
    .fetch_one(conn)
    .await
}
