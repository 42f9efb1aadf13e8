//! The only SQL on addresses that wait for their confirmation.

use time::OffsetDateTime;

use super::event::Event;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::link;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    Email = "email_change.email": EmailAddress, Contact, EmailAddress::parse;
}

/// A new address, and how long it waits.
pub struct Waiting {
    pub email: EmailAddress,
    pub asked_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
}

/// Keeps the new address for as long as the link to it works. Another one takes its place.
pub async fn ask(change: &mut Change, file: &Unlocked, person: PersonId, email: &EmailAddress) -> Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into email_change (person_id, email, asked_at, expires_at) values ($1, $2, $3, $4)
         on conflict (person_id) do update set
             email = excluded.email, asked_at = excluded.asked_at, expires_at = excluded.expires_at",
        person.uuid(),
        file.seal::<Email>(email)? as _,
        at,
        at + link::VALID,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The address that waits.
pub async fn waiting(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<Waiting>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, e.email, e.asked_at, e.expires_at from email_change e
         join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
         where e.person_id = $1 and e.expires_at > $2",
        person.uuid(),
        now,
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    let email = file.open::<Email>(&row.email.into())?;
    Ok(Some(Waiting { email, asked_at: row.asked_at, expires_at: row.expires_at }))
}

/// Ends the waiting of an address that is confirmed now; of two at once, one gets it.
pub async fn take(change: &mut Change, access: &Access, person: PersonId) -> Result<Option<Waiting>> {
    let at = change.at();
    let found = waiting(&mut *change.conn(), access, person, at).await?;
    Ok(if remove(change, person).await? { found } else { None })
}

/// The person thought better of it; false when nothing waited.
pub async fn cancel(change: &mut Change, person: PersonId) -> sqlx::Result<bool> {
    remove(change, person).await
}

async fn remove(change: &mut Change, person: PersonId) -> sqlx::Result<bool> {
    let gone =
        sqlx::query!("delete from email_change where person_id = $1", person.uuid()).execute(change.conn()).await?;
    Ok(gone.rows_affected() == 1)
}

/// Forgets addresses that nobody confirmed in time, and says how many: at most a hundred in one change.
pub async fn purge(app: &App) -> Result<usize> {
    let mut change = app.db.change(Actor::Job("contact.purge")).await?;
    let at = change.at();
    let rows = sqlx::query!(
        "delete from email_change where person_id in
             (select person_id from email_change where expires_at <= $1 order by expires_at limit 100)
         returning person_id",
        at,
    )
    .fetch_all(change.conn())
    .await?;
    let mut gone = rows.iter().map(|row| Event::EmailExpired { person: row.person_id.into() });
    let Some(first) = gone.next() else {
        change.abandon().await?;
        return Ok(0);
    };
    for event in gone {
        change.also(event);
    }
    change.commit(first).await?;
    Ok(rows.len())
}
