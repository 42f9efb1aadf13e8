//! The only SQL on the newsletter.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::answers::{Answers, PostalAddress, SignUp};
use super::event::Event;
use crate::kernel::address::{HouseNumber, Street, Town};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::postcode::Postcode;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

/// How long answers may wait for their confirmation.
pub const WAIT: Duration = Duration::days(7);

/// The job that ends what nobody confirmed.
pub const PURGE: &str = "newsletter.purge";

fn as_stored(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Email = "newsletter_subscriber.email": EmailAddress, Consent, EmailAddress::parse;
    Name = "newsletter_subscriber.name": String, Consent, as_stored;
    StreetLine = "newsletter_subscriber.street": Street, Contact, Street::parse;
    Number = "newsletter_subscriber.house_number": HouseNumber, Contact, HouseNumber::parse;
    Code = "newsletter_subscriber.postcode": Postcode, Contact, Postcode::parse;
    TownLine = "newsletter_subscriber.town": Town, Contact, Town::parse;
}

/// A sign-up that waits, and the open file of its key.
pub struct Waiting {
    pub sign_up: SignUp,
    pub file: Unlocked,
    pub asked_at: OffsetDateTime,
}

/// Somebody who signed up on the form.
pub struct Subscriber {
    pub email: EmailAddress,
    pub name: Option<String>,
    pub address: Option<PostalAddress>,
    /// To seal a mail with.
    pub file: Unlocked,
}

pub async fn keep_waiting(change: &mut Change, file: &Unlocked, person: PersonId, sign_up: &SignUp) -> Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into newsletter_sign_up (person_id, answers, asked_at, expires_at) values ($1, $2, $3, $4)",
        person.uuid(),
        file.seal::<Answers>(sign_up)? as _,
        at,
        at + WAIT,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The answers behind a link, while they wait.
pub async fn waiting(
    conn: impl PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<Waiting>> {
    let row = sqlx::query!(
        "select s.answers, s.asked_at, k.kek, k.wrapped from newsletter_sign_up s
         join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'identity'
         where s.person_id = $1 and s.expires_at > $2",
        person.uuid(),
        now,
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(person, RetentionGroup::Identity, &key)?;
    Ok(Some(Waiting { sign_up: file.open::<Answers>(&row.answers.into())?, file, asked_at: row.asked_at }))
}

/// The turn to mail the link, which comes once; false when it was had, or nothing waits any more.
pub async fn take_turn(change: &mut Change, person: PersonId) -> sqlx::Result<bool> {
    let at = change.at();
    let taken = sqlx::query!(
        "update newsletter_sign_up set mailed_at = $2 where person_id = $1 and mailed_at is null and expires_at > $2",
        person.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Ends the waiting of a sign-up; false when somebody else did.
pub async fn remove_waiting(change: &mut Change, person: PersonId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from newsletter_sign_up where person_id = $1", person.uuid())
        .execute(change.conn())
        .await?;
    Ok(gone.rows_affected() == 1)
}

/// Ends sign-ups that nobody confirmed in time, with their keys, and says how many. At most a hundred at a time, each a change of its own;
/// the key goes only with the row, since one confirmed at the last moment is somebody's by now.
pub async fn purge(app: &App) -> Result<usize> {
    let rows = sqlx::query!(
        "select person_id from newsletter_sign_up where expires_at <= $1 order by expires_at limit 100",
        app.db.clock().now()
    )
    .fetch_all(app.db.write())
    .await?;
    let mut purged = 0;
    for person in rows.into_iter().map(|row| PersonId::from(row.person_id)) {
        let mut change = app.db.change(Actor::Job(PURGE)).await?;
        if !remove_waiting(&mut change, person).await? {
            change.abandon().await?;
            continue;
        }
        persons::destroy_keys(&mut change, person).await?;
        change.commit(Event::Purged { person }).await?;
        purged += 1;
    }
    Ok(purged)
}

/// Who has this name in this mailbox: somebody from before, or `new` from now on. Of two at once one is the first.
pub async fn claim_mailbox(change: &mut Change, own: &[u8; 32], new: PersonId) -> sqlx::Result<PersonId> {
    sqlx::query!(
        "insert into keys.newsletter_lookup (hash, person_id) values ($1, $2) on conflict (hash) do nothing",
        &own[..],
        new.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(subscriber_in(change.conn(), own).await?.unwrap_or(new))
}

/// The subscriber of this name in this mailbox, also one who left.
pub async fn subscriber_in(conn: impl PgExecutor<'_>, own: &[u8; 32]) -> sqlx::Result<Option<PersonId>> {
    let person = sqlx::query_scalar!("select person_id from keys.newsletter_lookup where hash = $1", &own[..])
        .fetch_optional(conn)
        .await?;
    Ok(person.map(Into::into))
}

/// By which hash a subscriber is known.
pub async fn own_hash(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<[u8; 32]>> {
    let hash = sqlx::query_scalar!("select hash from keys.newsletter_lookup where person_id = $1", person.uuid())
        .fetch_optional(conn)
        .await?;
    Ok(hash.and_then(|hash| hash.try_into().ok()))
}

/// A subscriber, as far as sending needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subscribed {
    /// Of mailbox and family name; of who gave no name, of the mailbox.
    pub own: [u8; 32],
    pub nameless: bool,
    pub by_post: bool,
}

/// Those of these persons who used the form.
pub async fn subscribed(
    conn: impl PgExecutor<'_>,
    persons: &[PersonId],
) -> sqlx::Result<BTreeMap<PersonId, Subscribed>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        r#"select s.person_id, l.hash, s.name is null as "nameless!", s.street is not null as "by_post!"
         from newsletter_subscriber s join keys.newsletter_lookup l on l.person_id = s.person_id
         where s.person_id = any($1) order by s.person_id"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let subscribed = rows.into_iter().filter_map(|row| {
        let own = row.hash.try_into().ok()?;
        Some((row.person_id.into(), Subscribed { own, nameless: row.nameless, by_post: row.by_post }))
    });
    Ok(subscribed.collect())
}

/// What a subscriber said, in the place of what they said before. `evidence` and `identity`: their open files.
pub async fn save(
    change: &mut Change,
    (evidence, identity): (&Unlocked, &Unlocked),
    person: PersonId,
    sign_up: &SignUp,
) -> Result<()> {
    let (name, address) = (sign_up.name.as_ref().map(|name| name.full()), sign_up.address.as_ref());
    sqlx::query!(
        "insert into newsletter_subscriber (person_id, email, name, street, house_number, postcode, town)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (person_id) do update set email = excluded.email, name = excluded.name, street = excluded.street,
             house_number = excluded.house_number, postcode = excluded.postcode, town = excluded.town",
        person.uuid(),
        evidence.seal::<Email>(&sign_up.email)? as _,
        evidence.seal_if::<Name>(name.as_ref())? as _,
        identity.seal_if::<StreetLine>(address.map(|address| &address.street))? as _,
        identity.seal_if::<Number>(address.map(|address| &address.number))? as _,
        identity.seal_if::<Code>(address.map(|address| &address.postcode))? as _,
        identity.seal_if::<TownLine>(address.map(|address| &address.town))? as _,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Where post went to has no purpose any more.
pub async fn forget_address(change: &mut Change, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_subscriber set street = null, house_number = null, postcode = null, town = null
         where person_id = $1 and street is not null",
        person.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// What somebody said on the form; none of who never used it.
pub async fn subscriber(conn: impl PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Option<Subscriber>> {
    let row = sqlx::query!(
        "select s.email, s.name, s.street, s.house_number, s.postcode, s.town,
                e.kek as evidence_kek, e.wrapped as evidence_wrapped, i.kek, i.wrapped
         from newsletter_subscriber s
         join keys.person_key e on e.person_id = s.person_id and e.retention_group = 'evidence'
         join keys.person_key i on i.person_id = s.person_id and i.retention_group = 'identity'
         where s.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let evidence = WrappedKey { kek: row.evidence_kek, wrapped: row.evidence_wrapped };
    let evidence = access.unlock(person, RetentionGroup::Evidence, &evidence)?;
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(person, RetentionGroup::Identity, &key)?;
    let street = file.open_if::<StreetLine>(row.street.map(Into::into).as_ref())?;
    let number = file.open_if::<Number>(row.house_number.map(Into::into).as_ref())?;
    let postcode = file.open_if::<Code>(row.postcode.map(Into::into).as_ref())?;
    let town = file.open_if::<TownLine>(row.town.map(Into::into).as_ref())?;
    let address = match (street, number, postcode, town) {
        (Some(street), Some(number), Some(postcode), Some(town)) => {
            Some(PostalAddress { street, number, postcode, town })
        }
        _ => None,
    };
    let email = evidence.open::<Email>(&row.email.into())?;
    Ok(Some(Subscriber { email, name: evidence.open_if::<Name>(row.name.map(Into::into).as_ref())?, address, file }))
}

/// Gives each of these persons an id for their link to leave, and says who had none.
pub async fn make_leave_ids(change: &mut Change, persons: &[PersonId]) -> sqlx::Result<Vec<PersonId>> {
    let random = || uuid::Builder::from_random_bytes(rand::random()).into_uuid();
    let ids: Vec<Uuid> = persons.iter().map(|_| random()).collect();
    let persons: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let new = sqlx::query_scalar!(
        "insert into newsletter_leave (id, person_id)
         select id, person_id from unnest($1::uuid[], $2::uuid[]) as new (id, person_id) order by person_id
         on conflict (person_id) do nothing returning person_id",
        &ids,
        &persons,
    );
    Ok(new.fetch_all(change.conn()).await?.into_iter().map(Into::into).collect())
}

/// The ids in their links to leave.
pub async fn leave_ids(conn: impl PgExecutor<'_>, persons: &[PersonId]) -> sqlx::Result<BTreeMap<PersonId, Uuid>> {
    let persons: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select id, person_id from newsletter_leave where person_id = any($1) order by person_id",
        &persons,
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.person_id.into(), row.id)).collect())
}

/// Whose link to leave it is; none once that ended.
pub async fn of_leave_id(conn: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<PersonId>> {
    let person =
        sqlx::query_scalar!("select person_id from newsletter_leave where id = $1", id).fetch_optional(conn).await?;
    Ok(person.map(Into::into))
}
