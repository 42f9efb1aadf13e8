//! The SQL that takes a newsletter from one state to the next, or holds it in one: of two who press at once, one gets through.

use time::OffsetDateTime;

use super::event::Event;
use super::model::State;
use crate::kernel::ids::EditionId;
use crate::platform::db::Change;

/// From draft to planned. False when it is another by now.
pub async fn plan(change: &mut Change, (id, version): (EditionId, i32), moment: OffsetDateTime) -> sqlx::Result<bool> {
    let planned = sqlx::query!(
        "update newsletter_edition set state = 'planned', planned_at = $3, version = version + 1
         where id = $1 and version = $2 and state = 'draft'",
        id.uuid(),
        version,
        moment,
    )
    .execute(change.conn())
    .await?;
    if planned.rows_affected() == 1 {
        change.also(Event::Planned { edition: id });
    }
    Ok(planned.rows_affected() == 1)
}

/// Back to draft. False when it has begun.
pub async fn unplan(change: &mut Change, id: EditionId) -> sqlx::Result<bool> {
    let back = sqlx::query!(
        "update newsletter_edition set state = 'draft', planned_at = null, version = version + 1 where id = $1 and state = 'planned'",
        id.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(back.rows_affected() == 1)
}

/// From planned, when it is time, to on its way: it gets its number. False when another server was before, or somebody took it back.
pub async fn begin(change: &mut Change, id: EditionId) -> sqlx::Result<bool> {
    let at = change.at();
    // Numbers are given one after the other: who begins another one at once waits here.
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('newsletter_number', 0))::text as locked")
        .fetch_one(change.conn())
        .await?;
    let begun = sqlx::query!(
        "update newsletter_edition set state = 'queueing', begun_at = $2, version = version + 1,
             number = (select coalesce(max(number), 0) + 1 from newsletter_edition)
         where id = $1 and state = 'planned' and planned_at <= $2",
        id.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    if begun.rows_affected() == 1 {
        change.also(Event::Begun { edition: id });
    }
    Ok(begun.rows_affected() == 1)
}

/// From one state to the next. False when it is not in the first.
pub async fn step(change: &mut Change, id: EditionId, (from, to): (State, State)) -> sqlx::Result<bool> {
    let at = change.at();
    let stepped = sqlx::query!(
        "update newsletter_edition set state = $3, version = version + 1, done_at = case when $3 = 'done' then $4::timestamptz end
         where id = $1 and state = $2",
        id.uuid(),
        from.code(),
        to.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(stepped.rows_affected() == 1)
}

/// Whether it is in this state; if so, nobody takes it out of it before this change ends.
pub async fn hold(change: &mut Change, id: EditionId, state: State) -> sqlx::Result<bool> {
    let held = sqlx::query_scalar!(
        "select id from newsletter_edition where id = $1 and state = $2 for share",
        id.uuid(),
        state.code(),
    );
    Ok(held.fetch_optional(change.conn()).await?.is_some())
}

/// Whether it is there; if so, nobody throws it away before this change ends.
pub async fn stays(change: &mut Change, id: EditionId) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!("select id from newsletter_edition where id = $1 for key share", id.uuid());
    Ok(found.fetch_optional(change.conn()).await?.is_some())
}

/// Whether its words and pictures can change; if so, nobody else changes or sends it before this change ends.
pub async fn hold_draft(change: &mut Change, id: EditionId) -> sqlx::Result<bool> {
    let held = sqlx::query_scalar!(
        "select id from newsletter_edition where id = $1 and state = 'draft' for no key update",
        id.uuid(),
    );
    Ok(held.fetch_optional(change.conn()).await?.is_some())
}
