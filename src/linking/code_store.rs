//! The only SQL on activation codes.

use std::collections::BTreeSet;

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::model::How;
use super::store;
use crate::accounts;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::code::Code;
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Vault;

/// What activation codes are hashed with.
const LOOKUP: &str = "activation_code";

/// Code and date of birth go into one hash, so that looking the pair up is one question, whoever asks and whatever is wrong.
fn hash(vault: &Vault, code: &Code, birth_date: &BirthDate) -> [u8; 32] {
    vault.blind(LOOKUP, &format!("{} {}", code.as_str(), birth_date.as_str()))
}

/// A new code for a person of the administration, which ends the one before it. None when an account shows this file already, or the
/// person has an account of their own.
pub async fn make_code(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    file: PersonId,
    how: How,
) -> Result<Option<Code>> {
    if !may_have_code(change, file).await? {
        return Ok(None);
    }
    let Some(on_file) = persons::find(&mut *change.conn(), access, file).await? else { return Ok(None) };
    let code = Code::random();
    keep_code(change, vault, file, how, (&code, &on_file.person.birth_date)).await?;
    Ok(Some(code))
}

/// False when an account shows this file already, or the person has an account of their own. Until the end of the change nobody else
/// makes a code for them.
pub async fn may_have_code(change: &mut Change, file: PersonId) -> Result<bool> {
    one_at_a_time(change, file).await?;
    Ok(store::link_of(&mut *change.conn(), file).await?.is_none()
        && accounts::of_person(&mut *change.conn(), file).await?.is_none())
}

/// From now on this code works, and the one before it does not. Says the id of its row.
pub async fn keep_code(
    change: &mut Change,
    vault: &Vault,
    file: PersonId,
    how: How,
    (code, birth_date): (&Code, &BirthDate),
) -> Result<Uuid> {
    let (id, at) = (Uuid::now_v7(), change.at());
    end_codes(change, file).await?;
    sqlx::query!(
        "insert into keys.activation_code (id, person_id, hash, how, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        file.uuid(),
        &hash(vault, code, birth_date)[..],
        how.code(),
        at,
        at + how.valid(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::CodeMade { file });
    Ok(id)
}

/// Two presses of a button: the second waits, and ends the code of the first.
async fn one_at_a_time(change: &mut Change, file: PersonId) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 8))::text as locked", file.to_string())
        .fetch_one(change.conn())
        .await?;
    Ok(())
}

/// The codes of this file work no longer.
pub async fn end_codes(change: &mut Change, file: PersonId) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "update keys.activation_code set ended_at = $2 where person_id = $1 and used_at is null and ended_at is null",
        file.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Uses up the code with this pair, and says of whose file it is and how it was given; none for any pair that is not a working one.
pub async fn claim(
    change: &mut Change,
    vault: &Vault,
    code: &Code,
    birth_date: &BirthDate,
) -> Result<Option<(PersonId, Option<How>)>> {
    let at = change.at();
    let claimed = sqlx::query!(
        "update keys.activation_code set used_at = $2 where hash = $1 and used_at is null and ended_at is null and expires_at > $2
         returning person_id, how",
        &hash(vault, code, birth_date)[..],
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(claimed.map(|row| (row.person_id.into(), How::from_code(&row.how))))
}

/// Who has a letter with a code that works, and that is not about to end because nobody fetched it.
pub async fn with_letter(
    conn: impl PgExecutor<'_>,
    persons: &[PersonId],
    now: OffsetDateTime,
) -> Result<BTreeSet<PersonId>> {
    let found = sqlx::query_scalar!(
        "select c.person_id from keys.activation_code c
         where c.person_id = any($1) and c.how = 'letter' and c.used_at is null and c.ended_at is null and c.expires_at > $2
             and not exists (
                 select from letter_recipient r join letter_run l on l.id = r.run_id and l.state = 'ending'
                 where r.person_id = c.person_id and r.code_id = c.id
                     and not exists (select from letter_part_fetched f where f.run_id = r.run_id and f.part = r.part))
         order by c.person_id",
        &persons.iter().map(|person| person.uuid()).collect::<Vec<_>>(),
        now,
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// Forgets a portion of the codes that ended longer ago than a month, and says how many. That one was used stands in the audit log.
pub async fn purge(app: &App) -> Result<u64> {
    let mut change = app.db.change(Actor::Job("linking.purge")).await?;
    let before = change.at() - Duration::days(30);
    let gone = sqlx::query_scalar!(
        "delete from keys.activation_code where id in
             (select id from keys.activation_code where expires_at <= $1 order by expires_at limit 1000) returning id",
        before,
    )
    .fetch_all(change.conn())
    .await?;
    match gone.first() {
        Some(first) => change.commit(Event::CodesForgotten { first: *first }).await?,
        None => change.abandon().await?,
    }
    Ok(gone.len() as u64)
}
