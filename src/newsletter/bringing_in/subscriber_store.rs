//! The only SQL on who is brought in, many at once: whom we know already, and the new ones with the list they came from.

use std::collections::BTreeSet;

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{NewsletterListId, PersonId};
use crate::newsletter::store::{Email, Name};
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;

/// By which hashes somebody may be known here.
pub struct Sought {
    /// As a subscriber: mailbox and family name together.
    pub own: [u8; 32],
    /// As somebody with a file: the mailbox and, of who gave one, the family name.
    pub email: [u8; 32],
    pub family: Option<[u8; 32]>,
}

/// What we know of somebody on a list.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The place among those who were sought.
    pub at: usize,
    /// Has or had an account, of their own or by a file of the administration that is linked to it.
    pub account: bool,
    /// The last that they said of the newsletter was no.
    pub withdrew: bool,
    pub subscribed: bool,
}

/// Of who comes without a name, whoever has the mailbox counts: in doubt nothing is sent.
pub async fn known(conn: impl PgExecutor<'_>, sought: &[Sought]) -> sqlx::Result<Vec<Known>> {
    let own: Vec<Vec<u8>> = sought.iter().map(|one| one.own.to_vec()).collect();
    let emails: Vec<Vec<u8>> = sought.iter().map(|one| one.email.to_vec()).collect();
    let families: Vec<Option<Vec<u8>>> = sought.iter().map(|one| one.family.map(Vec::from)).collect();
    let rows = sqlx::query!(
        r#"with sought as (
            select * from unnest($1::bytea[], $2::bytea[], $3::bytea[]) with ordinality as sought (own, email, family, place)
        ), found as (
            select sought.place, entry.person_id, true as subscriber
            from sought join keys.newsletter_lookup as entry on entry.hash = sought.own
            union all
            select sought.place, entry.person_id, false
            from sought join keys.person_lookup as entry on entry.kind = 'email' and entry.hash = sought.email
            where sought.family is null or exists (
                select from keys.person_lookup as name
                where name.person_id = entry.person_id and name.kind = 'family_name' and name.hash = sought.family)
        )
        select found.place as "place!", bool_or(account.id is not null) as "account!",
            coalesce(bool_or(latest.kind = 'withdrawn'), false) as "withdrew!",
            coalesce(bool_or(found.subscriber or latest.kind = 'given'), false) as "subscribed!"
        from found
        left join linked_file on linked_file.file_id = found.person_id and linked_file.ended_at is null
        left join account on account.person_id = coalesce(linked_file.person_id, found.person_id)
        left join lateral latest_consent(found.person_id, 'newsletter') as latest on true
        group by found.place order by found.place"#,
        &own,
        &emails,
        &families as _,
    )
    .fetch_all(conn)
    .await?;
    let known = |place: i64, account, withdrew, subscribed| {
        Some(Known { at: usize::try_from(place - 1).ok()?, account, withdrew, subscribed })
    };
    Ok(rows.into_iter().filter_map(|row| known(row.place, row.account, row.withdrew, row.subscribed)).collect())
}

/// Gives each of them their name in their mailbox, and says to whom: not to who turns out to have a namesake there since they were judged.
pub async fn claim(change: &mut Change, all: &[([u8; 32], PersonId)]) -> sqlx::Result<BTreeSet<PersonId>> {
    let (hashes, persons): (Vec<_>, Vec<_>) = all.iter().map(|(own, person)| (own.to_vec(), person.uuid())).unzip();
    let claimed = sqlx::query_scalar!(
        "insert into keys.newsletter_lookup (hash, person_id)
         select hash, person_id from unnest($1::bytea[], $2::uuid[]) as new (hash, person_id) order by hash
         on conflict (hash) do nothing returning person_id",
        &hashes,
        &persons,
    )
    .fetch_all(change.conn())
    .await?;
    Ok(claimed.into_iter().map(PersonId::from).collect())
}

/// Somebody new, with the open file of their evidence.
pub struct New<'a> {
    pub person: PersonId,
    pub evidence: &'a Unlocked,
    pub email: &'a EmailAddress,
    pub name: Option<String>,
}

pub async fn save(change: &mut Change, list: NewsletterListId, all: &[New<'_>]) -> Result<()> {
    let (mut ids, mut emails, mut names) = (vec![], vec![], vec![]);
    for new in all {
        ids.push(new.person.uuid());
        emails.push(new.evidence.seal::<Email>(new.email)?);
        names.push(new.evidence.seal_if::<Name>(new.name.as_ref())?);
    }
    sqlx::query!(
        "insert into newsletter_subscriber (person_id, email, name) select * from unnest($1::uuid[], $2::sealed[], $3::sealed[])",
        &ids,
        &emails as _,
        &names as _,
    )
    .execute(change.conn())
    .await?;
    sqlx::query!(
        "insert into newsletter_brought_in (person_id, list_id) select id, $2::uuid from unnest($1::uuid[]) as id",
        &ids,
        list.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Where a subscriber came from.
pub struct Origin {
    pub evidence: String,
    pub brought_at: OffsetDateTime,
}

/// None of who signed up here.
pub async fn origin(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<Origin>> {
    sqlx::query_as!(
        Origin,
        "select l.evidence, p.created_at as brought_at from newsletter_brought_in b
         join newsletter_list l on l.id = b.list_id join person p on p.id = b.person_id where b.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await
}
