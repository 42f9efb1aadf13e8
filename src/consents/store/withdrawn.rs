//! Withdrawing: evidence and audit entry in one statement, and what to say when nothing was written.

use sqlx::PgConnection;
use uuid::Uuid;

use super::super::event::Event;
use super::super::model::Outcome;
use super::Circumstances;
use crate::kernel::ids::ConsentEventId;
use crate::platform::error::{Error, Result};
use crate::statement::notice;

pub async fn insert(conn: &mut PgConnection, how: &Circumstances) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "with kept as (
            insert into consent_event (person_id, purpose, number, id, kind, text_id, text_hash, statement, lang, channel,
                actor, effective_at, recorded_at)
            select who.person_id, $5, held.number + 1, $6, 'withdrawn', held.text_id, held.text_hash, $7, $8, $9,
                coalesce($10, 'person ' || who.person_id),
                greatest($11, held.recorded_at + interval '1 microsecond'),
                greatest($11, held.recorded_at + interval '1 microsecond')
            from acting($1, $2, $3, $4) as who
            cross join latest_consent(who.person_id, $5) as held
            where held.kind = 'given'
            on conflict (person_id, purpose, number) do nothing
            returning person_id, purpose, actor, recorded_at
        )
        insert into audit_entry (id, at, actor, event, subject, object)
        select $12, recorded_at, actor, $13, person_id, purpose from kept",
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
        how.at,
        Uuid::now_v7(),
        Event::WITHDRAWN,
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// None when it could have been: another act was faster, so try again.
pub async fn why_not(conn: &mut PgConnection, how: &Circumstances) -> Result<Option<Outcome>> {
    let given = sqlx::query_scalar!(
        r#"select coalesce(held.kind = 'given', false) as "given!"
        from acting($1, $2, $3, $4) as who
        left join latest_consent(who.person_id, $5) as held on true"#,
        how.person,
        how.session.as_deref(),
        how.seen_after,
        how.begun_after,
        how.purpose.code(),
    )
    .fetch_optional(conn)
    .await?
    .ok_or(Error::Forbidden)?;
    Ok((!given).then_some(Outcome::AlreadySo))
}
