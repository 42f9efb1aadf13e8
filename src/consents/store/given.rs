//! Giving: evidence and audit entry in one statement, and what to say when nothing was written.

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::event::Event;
use super::super::model::Outcome;
use super::Circumstances;
use crate::kernel::ids::{ConsentEventId, ConsentTextId};
use crate::platform::error::{Error, Result};
use crate::statement::notice;

/// `recorded_at` is later than what was there before, even when the clocks of two instances differ. A paper says nothing about a
/// state that is newer than its signature.
pub async fn insert(
    conn: &mut PgConnection,
    how: &Circumstances,
    text: ConsentTextId,
    effective_at: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "with kept as (
            insert into consent_event (person_id, purpose, number, id, kind, text_id, text_hash, statement, lang, channel,
                actor, effective_at, recorded_at)
            select who.person_id, $5, coalesce(held.number, 0) + 1, $6, 'given', asked.id, asked.hash, $7, $8, $9,
                coalesce($10, 'person ' || who.person_id), $11, greatest($12, held.recorded_at + interval '1 microsecond')
            from acting($1, $2, $3, $4) as who
            join consent_text as asked on asked.id = $13 and asked.purpose = $5 and ($9 <> 'web' or not exists (
                select from consent_text as later where later.purpose = $5 and later.version > asked.version))
            left join latest_consent(who.person_id, $5) as held on true
            where held.number is null
                or (held.kind <> 'given' or held.text_id <> asked.id) and ($9 = 'web' or held.recorded_at <= $11)
            on conflict (person_id, purpose, number) do nothing
            returning person_id, purpose, actor, recorded_at
        )
        insert into audit_entry (id, at, actor, event, subject, object)
        select $14, recorded_at, actor, $15, person_id, purpose from kept",
        how.person,
        how.session.as_deref(),
        how.seen_after,
        how.begun_after,
        how.purpose.code(),
        ConsentEventId::new().uuid(),
        &notice().version,
        how.lang.code(),
        how.channel.code(),
        how.actor(),
        effective_at,
        how.at,
        text.uuid(),
        Uuid::now_v7(),
        Event::GIVEN,
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// None when it could have been: another act was faster, so try again.
pub async fn why_not(
    conn: &mut PgConnection,
    how: &Circumstances,
    text: ConsentTextId,
    effective_at: OffsetDateTime,
) -> Result<Option<Outcome>> {
    let found = sqlx::query!(
        r#"select exists (
                select from consent_text as asked
                where asked.id = $6 and asked.purpose = $5 and ($7 <> 'web' or not exists (
                    select from consent_text as later where later.purpose = $5 and later.version > asked.version))
            ) as "asked!",
            coalesce(held.kind = 'given' and held.text_id = $6 or $7 <> 'web' and held.recorded_at > $8, false) as "so!"
        from acting($1, $2, $3, $4) as who
        left join latest_consent(who.person_id, $5) as held on true"#,
        how.person,
        how.session.as_deref(),
        how.seen_after,
        how.begun_after,
        how.purpose.code(),
        text.uuid(),
        how.channel.code(),
        effective_at,
    )
    .fetch_optional(conn)
    .await?
    .ok_or(Error::Forbidden)?;
    Ok(match (found.asked, found.so) {
        (false, _) => Some(Outcome::TextChanged),
        (true, true) => Some(Outcome::AlreadySo),
        (true, false) => None,
    })
}
