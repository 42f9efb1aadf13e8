//! The only SQL on consents. Giving and withdrawing are one statement each: the state row is what concurrent acts wait for, and
//! evidence and audit entry are written from what really changed. So a second press writes nothing, and of two acts at once
//! the later is recorded later.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::model::{Act, Channel, Given, Kind, Outcome, PurposeState};
use super::text::Text;
use super::texts::{reload, texts};
use crate::kernel::ids::{ConsentEventId, ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::audit::{Actor, Event as _};
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::statement::notice;

/// Who acts on which consent, and how.
#[derive(Clone, Copy)]
struct Circumstances {
    person: PersonId,
    purpose: Purpose,
    lang: Lang,
    channel: Channel,
    actor: Actor,
    at: OffsetDateTime,
}

/// Gives a consent as part of a larger change, such as registering, or for somebody who signed a paper. On the web the text
/// must be the one that is asked now; a paper may show an older version, and is then paused by what was published since.
pub async fn give(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    text: &Text,
    given: Given,
) -> Result<Outcome> {
    let Given { lang, channel, effective_at } = given;
    let how = Circumstances { person, purpose, lang, channel, actor: change.actor(), at: change.at() };
    Ok(give_with(change.conn(), how, text.id, effective_at).await?)
}

/// The person gives a consent on the page: one round trip.
pub async fn give_now(
    app: &App,
    person: PersonId,
    purpose: Purpose,
    text: ConsentTextId,
    lang: Lang,
) -> Result<Outcome> {
    let how = by_person(app, person, purpose, lang);
    Ok(give_with(app.db.write(), how, text, how.at).await?)
}

/// Withdraws a consent as part of a larger change, such as closing the account.
pub async fn withdraw_in(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    lang: Lang,
    channel: Channel,
) -> Result<Outcome> {
    let how = Circumstances { person, purpose, lang, channel, actor: change.actor(), at: change.at() };
    Ok(withdraw_with(change.conn(), how).await?)
}

/// The person withdraws a consent on the page: one round trip.
pub async fn withdraw_now(app: &App, person: PersonId, purpose: Purpose, lang: Lang) -> Result<Outcome> {
    Ok(withdraw_with(app.db.write(), by_person(app, person, purpose, lang)).await?)
}

fn by_person(app: &App, person: PersonId, purpose: Purpose, lang: Lang) -> Circumstances {
    let at = app.db.clock().now();
    Circumstances { person, purpose, lang, channel: Channel::Web, actor: Actor::Person(person), at }
}

/// `since` is when the register learned it: later than what was there before, even when the clocks of two instances differ. A
/// paper says nothing about a state that is newer than its signature.
async fn give_with(
    conn: impl PgExecutor<'_>,
    how: Circumstances,
    text: ConsentTextId,
    effective_at: OffsetDateTime,
) -> sqlx::Result<Outcome> {
    let statement = notice().version;
    let row = sqlx::query!(
        r#"with shown as (
            select id, hash from consent_text
            where id = $4 and purpose = $3
                and ($8 <> 'web' or version = (select max(version) from consent_text where purpose = $3))
                -- Somebody who sends slowly may have closed the account meanwhile: then there is nothing to consent to.
                and ($3 <> 'account' or $8 <> 'web'
                    or exists (select from account where person_id = $2 and state = 'active'))
        ), changed as (
            insert into consent_state as held (person_id, purpose, state, text_id, event_id, since)
            select $2, $3, 'given', id, $1, $5 from shown
            on conflict (person_id, purpose) do update
            set state = 'given', text_id = excluded.text_id, event_id = excluded.event_id,
                since = greatest(excluded.since, held.since + interval '1 microsecond')
            where (held.state <> 'given' or held.text_id <> excluded.text_id) and ($8 = 'web' or held.since <= $9)
            returning text_id, since
        ), kept as (
            insert into consent_event (id, person_id, purpose, kind, text_id, text_hash, statement, lang, channel, actor,
                effective_at, recorded_at)
            select $1, $2, $3, 'given', shown.id, shown.hash, $6, $7, $8, $10, $9, since
            from changed join shown on shown.id = changed.text_id
        ), audited as (
            insert into audit_entry (id, at, actor, event, subject, object)
            select $11, since, $10, $12, $2, $3 from changed
        )
        select exists (select from shown) as "shown!", exists (select from changed) as "changed!""#,
        ConsentEventId::new().uuid(),
        how.person.uuid(),
        how.purpose.code(),
        text.uuid(),
        how.at,
        &statement,
        how.lang.code(),
        how.channel.code(),
        effective_at,
        how.actor.to_string(),
        Uuid::now_v7(),
        Event::Given { person: how.person, purpose: how.purpose }.name(),
    )
    .fetch_one(conn)
    .await?;
    Ok(match (row.shown, row.changed) {
        (false, _) => Outcome::TextChanged,
        (true, true) => Outcome::Done,
        (true, false) => Outcome::AlreadySo,
    })
}

async fn withdraw_with(conn: impl PgExecutor<'_>, how: Circumstances) -> sqlx::Result<Outcome> {
    let statement = notice().version;
    let changed = sqlx::query_scalar!(
        r#"with changed as (
            update consent_state
            set state = 'withdrawn', event_id = $1, since = greatest($4, since + interval '1 microsecond')
            where person_id = $2 and purpose = $3 and state = 'given'
            returning text_id, since
        ), kept as (
            insert into consent_event (id, person_id, purpose, kind, text_id, text_hash, statement, lang, channel, actor,
                effective_at, recorded_at)
            select $1, $2, $3, 'withdrawn', text_id, hash, $5, $6, $7, $8, since, since
            from changed left join consent_text on consent_text.id = text_id
        ), audited as (
            insert into audit_entry (id, at, actor, event, subject, object)
            select $9, since, $8, $10, $2, $3 from changed
        )
        select exists (select from changed) as "changed!""#,
        ConsentEventId::new().uuid(),
        how.person.uuid(),
        how.purpose.code(),
        how.at,
        &statement,
        how.lang.code(),
        how.channel.code(),
        how.actor.to_string(),
        Uuid::now_v7(),
        Event::Withdrawn { person: how.person, purpose: how.purpose }.name(),
    )
    .fetch_one(conn)
    .await?;
    Ok(if changed { Outcome::Done } else { Outcome::AlreadySo })
}

/// Where each purpose stands for a person, in the order of [`Purpose::ALL`], from one question to the database.
pub async fn states(app: &App, person: PersonId) -> Result<Vec<PurposeState>> {
    let mut acts = acts(app.db.read(), person).await?;
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
         from consent_event where person_id = $1 order by recorded_at, id",
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
            select from consent_state held join consent_text shown on shown.id = held.text_id
            where held.person_id = $1 and held.purpose = $2 and held.state = 'given' and not exists (
                select from consent_text later
                where later.purpose = $2 and later.version > shown.version and later.change = 'material'
            )
        ) as "allowed!""#,
        person.uuid(),
        purpose.code(),
    )
    .fetch_one(conn)
    .await
}
