//! Acts on consents, written: evidence and audit entry of one or of many in one statement, and what to say of one that was not written.

use std::collections::HashSet;

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::event::Event;
use super::super::model::{Channel, Kind, Outcome};
use super::Whose;
use crate::kernel::ids::ConsentEventId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::session::alive_after;
use crate::statement::notice;

/// Who does what, and how.
#[derive(Clone)]
pub struct Act {
    pub id: Uuid,
    pub entry: Uuid,
    pub person: Option<Uuid>,
    pub session: Option<Vec<u8>>,
    pub purpose: Purpose,
    pub kind: Kind,
    /// The text that was shown to who gives.
    pub text: Option<Uuid>,
    pub lang: Lang,
    pub channel: Channel,
    /// The person, when nobody else.
    pub actor: Option<Actor>,
    /// The moment it is written, when not earlier.
    pub effective_at: Option<OffsetDateTime>,
}

impl Act {
    pub fn new(kind: Kind, whose: Whose, purpose: Purpose, lang: Lang) -> Self {
        let (person, session) = match whose {
            Whose::Person(person) => (Some(person.uuid()), None),
            Whose::Visitor(claim) => (None, Some(claim.hash())),
        };
        let (id, entry) = (ConsentEventId::new().uuid(), Uuid::now_v7());
        let (text, actor, effective_at) = (None, None, None);
        Self { id, entry, person, session, purpose, kind, text, lang, channel: Channel::Web, actor, effective_at }
    }
}

/// When it is written, and since when a session must have been used and begun to be worth anything then.
#[derive(Clone, Copy)]
pub struct Moment {
    at: OffsetDateTime,
    seen_after: OffsetDateTime,
    begun_after: OffsetDateTime,
}

impl Moment {
    pub fn new(at: OffsetDateTime) -> Self {
        let (seen_after, begun_after) = alive_after(at);
        Self { at, seen_after, begun_after }
    }
}

/// The ids of those that were written. `recorded_at` is later than what was there before, even when the clocks of two instances differ.
/// A paper says nothing about a state that is newer than its signature: what counts is when things were said, not when they were typed
/// in. Nor does a yes to an older text take the place of one to a newer. Evidence names the version of the statement that was in force when
/// it was said, and the mark of the register: `statement-2 register-3fa9c1d2e4b5`; before there were versions, the mark alone.
pub async fn write(conn: &mut PgConnection, acts: &[Act], moment: Moment) -> sqlx::Result<HashSet<Uuid>> {
    let written = sqlx::query_scalar!(
        r#"with act as (
            select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
                    $9::text[], $10::text[], $11::timestamptz[])
                as act (person, session, purpose, kind, text, id, entry, lang, channel, actor, effective_at)
        ), kept as (
            insert into consent_event (person_id, purpose, number, id, kind, text_id, text_hash, statement, lang, channel,
                actor, effective_at, recorded_at)
            select who.person_id, act.purpose, coalesce(held.number, 0) + 1, act.id, act.kind,
                coalesce(asked.id, held.text_id), coalesce(asked.hash, held.text_hash), concat_ws(' ', stated.name, $12::text), act.lang, act.channel,
                coalesce(act.actor, 'person ' || who.person_id), coalesce(act.effective_at, written.at), written.at
            from act
            cross join lateral acting(act.person, act.session, $14, $15) as who
            left join lateral latest_consent(who.person_id, act.purpose) as held on true
            left join consent_text as asked on asked.id = act.text and asked.purpose = act.purpose
                and (act.channel <> 'web' or not exists (
                    select from consent_text as later where later.purpose = act.purpose and later.version > asked.version))
            cross join lateral (select greatest($13, held.recorded_at + interval '1 microsecond') as at) as written
            left join lateral statement_in_force(coalesce(act.effective_at, written.at)) as stated on true
            where case act.kind
                when 'withdrawn' then held.kind = 'given'
                    and (act.channel = 'web' or held.effective_at <= coalesce(act.effective_at, written.at))
                else asked.id is not null and (held.number is null
                    or (held.kind <> 'given' or held.text_id <> asked.id)
                        and (act.channel = 'web' or held.effective_at <= act.effective_at
                            and (held.kind <> 'given' or is_newer_text(asked.id, held.text_id))))
                end
            order by who.person_id
            on conflict (person_id, purpose, number) do nothing
            returning id, person_id, purpose, kind, actor, recorded_at
        ), audited as (
            insert into audit_entry (id, at, actor, event, subject, object)
            select act.entry, kept.recorded_at, kept.actor, case act.kind when 'given' then $16 else $17 end, kept.person_id,
                kept.purpose
            from kept join act on act.id = kept.id
        )
        select id from kept"#,
        &each(acts, |act| act.person) as _,
        &each(acts, |act| act.session.clone()) as _,
        &each(acts, |act| act.purpose.code().to_owned()),
        &each(acts, |act| act.kind.code().to_owned()),
        &each(acts, |act| act.text) as _,
        &each(acts, |act| act.id),
        &each(acts, |act| act.entry),
        &each(acts, |act| act.lang.code().to_owned()),
        &each(acts, |act| act.channel.code().to_owned()),
        &each(acts, |act| act.actor.map(|actor| actor.to_string())) as _,
        &each(acts, |act| act.effective_at) as _,
        &notice().version,
        moment.at,
        moment.seen_after,
        moment.begun_after,
        Event::GIVEN,
        Event::WITHDRAWN,
    )
    .fetch_all(conn)
    .await?;
    Ok(written.into_iter().collect())
}

fn each<T>(acts: &[Act], part: impl Fn(&Act) -> T) -> Vec<T> {
    acts.iter().map(part).collect()
}

/// None when it could be written now: another act was faster, so try again.
pub async fn why_not(conn: &mut PgConnection, act: &Act, moment: Moment) -> Result<Option<Outcome>> {
    let found = sqlx::query!(
        r#"select $6 = 'withdrawn' or exists (
                select from consent_text as asked
                where asked.id = $7 and asked.purpose = $5 and ($8 <> 'web' or not exists (
                    select from consent_text as later where later.purpose = $5 and later.version > asked.version))
            ) as "asked!",
            case $6
                when 'withdrawn' then held.kind is distinct from 'given' or $8 <> 'web' and coalesce(held.effective_at > $9, false)
                else coalesce(held.kind = 'given' and held.text_id = $7 or $8 <> 'web'
                    and (held.effective_at > $9 or held.kind = 'given' and not is_newer_text($7, held.text_id)), false)
            end as "so!"
        from acting($1, $2, $3, $4) as who
        left join latest_consent(who.person_id, $5) as held on true"#,
        act.person,
        act.session.as_deref(),
        moment.seen_after,
        moment.begun_after,
        act.purpose.code(),
        act.kind.code(),
        act.text,
        act.channel.code(),
        act.effective_at,
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
