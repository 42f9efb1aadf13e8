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
/// in. Nor does a yes to an older text take the place of one to a newer. An account and the files of the administration that are linked to
/// it are one person: a withdrawal ends the yes in each of them, and whether a yes says something new is held against the newest act in
/// any. Evidence names the version of the statement that was in force when it was said, and the mark of the register:
/// `statement-2 register-3fa9c1d2e4b5`; before there were versions, the mark alone.
pub async fn write(conn: &mut PgConnection, acts: &[Act], moment: Moment) -> sqlx::Result<HashSet<Uuid>> {
    let written = sqlx::query_scalar!(
        r#"with act as (
            select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
                    $9::text[], $10::text[], $11::timestamptz[])
                as act (person, session, purpose, kind, text, id, entry, lang, channel, actor, effective_at)
        ), target as (
            select act.id as act, act.purpose, act.kind, act.text, act.lang, act.channel, act.effective_at,
                coalesce(act.actor, 'person ' || who.person_id) as actor, file.person_id, file.person_id = who.person_id as own,
                case when file.person_id = who.person_id then act.id else gen_random_uuid() end as id,
                case when file.person_id = who.person_id then act.entry else gen_random_uuid() end as entry,
                newest.kind as newest_kind, newest.text_id as newest_text, newest.text_hash as newest_hash,
                newest.effective_at as newest_effective, newest.recorded_at as newest_recorded
            from act
            cross join lateral acting(act.person, act.session, $14, $15) as who
            left join lateral (
                select one.*, bool_or(one.kind = 'given') over () as stands from (
                    select who.person_id union all
                    select file_id from linked_file
                    where linked_file.person_id = who.person_id and ended_at is null and act.purpose <> $18
                ) as known
                cross join lateral latest_consent(known.person_id, act.purpose) as one
                order by one.effective_at desc, one.recorded_at desc limit 1
            ) as newest on true
            cross join lateral (
                select who.person_id union all
                select file_id from linked_file
                where linked_file.person_id = who.person_id and ended_at is null and act.kind = 'withdrawn' and act.purpose <> $18
            ) as file
            where act.kind = 'given'
                or newest.stands and (act.channel = 'web' or newest.effective_at <= coalesce(act.effective_at, $13))
        ), kept as (
            insert into consent_event (person_id, purpose, number, id, kind, text_id, text_hash, statement, lang, channel,
                actor, effective_at, recorded_at)
            select target.person_id, target.purpose, coalesce(held.number, 0) + 1, target.id, target.kind,
                coalesce(asked.id, held.text_id, newest_text), coalesce(asked.hash, held.text_hash, newest_hash),
                concat_ws(' ', stated.name, $12::text), target.lang, target.channel, target.actor,
                coalesce(target.effective_at, written.at), written.at
            from target
            left join lateral latest_consent(target.person_id, target.purpose) as held on true
            left join consent_text as asked on asked.id = target.text and asked.purpose = target.purpose
                and (target.channel <> 'web' or not exists (
                    select from consent_text as later where later.purpose = target.purpose and later.version > asked.version))
            cross join lateral (
                select greatest($13, newest_recorded + interval '1 microsecond', held.recorded_at + interval '1 microsecond') as at
            ) as written
            left join lateral statement_in_force(coalesce(target.effective_at, written.at)) as stated on true
            where case target.kind
                when 'withdrawn' then target.own or held.kind = 'given'
                else asked.id is not null and (newest_kind is null
                    or (newest_kind <> 'given' or newest_text <> asked.id)
                        and (target.channel = 'web' or newest_effective <= target.effective_at
                            and (newest_kind <> 'given' or is_newer_text(asked.id, newest_text))))
                end
            order by target.person_id
            on conflict (person_id, purpose, number) do nothing
            returning id, person_id, recorded_at
        ), audited as (
            insert into audit_entry (id, at, actor, event, subject, object)
            select target.entry, kept.recorded_at, target.actor, case target.kind when 'given' then $16 else $17 end,
                kept.person_id, target.purpose
            from kept join target on target.id = kept.id
        )
        select target.act as "act!" from kept join target on target.id = kept.id where target.own"#,
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
        Purpose::Account.code(),
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
                when 'withdrawn' then not coalesce(held.stands and ($8 = 'web' or held.effective_at <= $9), false)
                else coalesce(held.kind = 'given' and held.text_id = $7 or $8 <> 'web'
                    and (held.effective_at > $9 or held.kind = 'given' and not is_newer_text($7, held.text_id)), false)
            end as "so!"
        from acting($1, $2, $3, $4) as who
        left join lateral (
            select one.kind, one.text_id, one.effective_at,
                bool_or(one.kind = 'given') over () as stands
            from (
                select who.person_id union all
                select file_id from linked_file
                where linked_file.person_id = who.person_id and ended_at is null and $5 <> $10
            ) as file
            cross join lateral latest_consent(file.person_id, $5) as one
            order by one.effective_at desc, one.recorded_at desc limit 1
        ) as held on true"#,
        act.person,
        act.session.as_deref(),
        moment.seen_after,
        moment.begun_after,
        act.purpose.code(),
        act.kind.code(),
        act.text,
        act.channel.code(),
        act.effective_at,
        Purpose::Account.code(),
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
