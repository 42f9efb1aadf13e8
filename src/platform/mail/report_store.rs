//! The only SQL on what the mail server reports, and on which mailbox a mail went to.

use std::collections::BTreeMap;

use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::report::{Report, ReportKind, Told, by_mail};
use crate::kernel::ids::PersonId;
use crate::platform::db::Change;

/// A mail that came back, or that its reader called unwanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    pub mail: Uuid,
    pub person: PersonId,
    /// The hash of the address that it went to; none when that was too long ago, or turned out to work since.
    pub mailbox: Option<[u8; 32]>,
}

/// The turn to carry out a message of the mail server, which comes once. Of two at once the second waits for what becomes of the first.
pub async fn take_turn(change: &mut Change, message: &str) -> sqlx::Result<bool> {
    let at = change.at();
    let taken =
        sqlx::query!("insert into mail_report (id, received_at) values ($1, $2) on conflict do nothing", message, at,)
            .execute(change.conn())
            .await?;
    Ok(taken.rows_affected() == 1)
}

/// Notes with each mail what was told about it, and says which ended by that. A mail ends once.
pub async fn note(change: &mut Change, reports: &[Report]) -> sqlx::Result<Vec<Ended>> {
    let mails: Vec<(Uuid, Told)> = by_mail(reports).into_iter().collect();
    let ids: Vec<Uuid> = mails.iter().map(|(mail, _)| *mail).collect();
    // In one order, so that two messages about the same mails do not wait for each other.
    sqlx::query_scalar!("select id from mail where id = any($1) order by id for update", &ids)
        .fetch_all(change.conn())
        .await?;
    count_soft(change, &mails).await?;
    end(change, &mails).await
}

async fn count_soft(change: &mut Change, mails: &[(Uuid, Told)]) -> sqlx::Result<()> {
    let (ids, times): (Vec<Uuid>, Vec<i32>) =
        mails.iter().filter(|(_, told)| told.soft > 0).map(|(mail, told)| (*mail, told.soft)).unzip();
    sqlx::query!(
        "update mail set soft_bounces = least(mail.soft_bounces + told.times, 1000000)
         from unnest($1::uuid[], $2::integer[]) as told (id, times) where mail.id = told.id",
        &ids,
        &times,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// One that waits to be sent again did leave, for it came back: it is not tried any more. The other side's clock may be wrong, so a mail ends
/// after it was made, and not later than now.
async fn end(change: &mut Change, mails: &[(Uuid, Told)]) -> sqlx::Result<Vec<Ended>> {
    let now = change.at();
    let (mut ids, mut states, mut times) = (vec![], vec![], vec![]);
    for (mail, (state, at)) in mails.iter().filter_map(|(mail, told)| Some((mail, told.end?))) {
        ids.push(*mail);
        states.push(state.code().to_owned());
        times.push(at.min(now));
    }
    let rows = sqlx::query!(
        r#"with ended as (
             update mail set state = told.state, reported_at = greatest(told.at, created_at),
                 sent_at = coalesce(sent_at, greatest(told.at, created_at)),
                 recipient = null, subject = null, body = null, leased_until = null, last_error = null
             from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as told (id, state, at)
             where mail.id = told.id and mail.state not in ('bounced', 'complaint')
             returning mail.id, mail.person_id, mail.state, mail.reported_at)
         select e.id as "id!", e.person_id as "person_id!", m.hash as "hash?"
         from ended e left join keys.mail_mailbox m on m.mail_id = e.id
             and (m.works_since is null or (e.state = 'complaint' and e.reported_at > m.works_since))
         order by e.id"#,
        &ids,
        &states,
        &times,
    )
    .fetch_all(change.conn())
    .await?;
    let ended = rows.into_iter().map(|row| Ended {
        mail: row.id,
        person: row.person_id.into(),
        mailbox: row.hash.and_then(|hash| hash.try_into().ok()),
    });
    Ok(ended.collect())
}

/// To which mailboxes these mails went, as far as that still says something.
pub async fn mailboxes(change: &mut Change, reports: &[Report]) -> sqlx::Result<BTreeMap<Uuid, [u8; 32]>> {
    let ids: Vec<Uuid> = reports.iter().map(|report| report.mail).collect();
    let complaints: Vec<bool> = reports.iter().map(|report| report.kind == ReportKind::Complaint).collect();
    let times: Vec<OffsetDateTime> = reports.iter().map(|report| report.at).collect();
    let rows = sqlx::query!(
        "select m.mail_id, m.hash from unnest($1::uuid[], $2::boolean[], $3::timestamptz[]) as told (id, complaint, at)
         join keys.mail_mailbox m on m.mail_id = told.id
         where m.works_since is null or (told.complaint and told.at > m.works_since) order by m.mail_id",
        &ids,
        &complaints,
        &times,
    )
    .fetch_all(change.conn())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.mail_id, row.hash.try_into().ok()?))).collect())
}

/// To which mailbox a mail is about to go.
pub(super) async fn note_mailbox(pool: &PgPool, mail: Uuid, hash: &[u8; 32], at: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into keys.mail_mailbox (mail_id, hash, noted_at) values ($1, $2, $3) on conflict do nothing",
        mail,
        &hash[..],
        at,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The mailbox works: what was sent to it before and comes back later says nothing any more. A complaint from now on does.
pub async fn mailbox_works(change: &mut Change, hash: &[u8; 32]) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!("update keys.mail_mailbox set works_since = $2 where hash = $1", &hash[..], at)
        .execute(change.conn())
        .await?;
    Ok(())
}

/// Removes at most a thousand mailboxes that were noted before a moment; how many.
pub(super) async fn forget_mailboxes(pool: &PgPool, before: OffsetDateTime) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from keys.mail_mailbox where mail_id in
             (select mail_id from keys.mail_mailbox where noted_at < $1 order by noted_at limit 1000)",
        before,
    )
    .execute(pool)
    .await?;
    Ok(gone.rows_affected())
}

/// Removes at most a thousand messages that came before a moment; how many.
pub(super) async fn forget_messages(pool: &PgPool, before: OffsetDateTime) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from mail_report where id in
             (select id from mail_report where received_at < $1 order by received_at limit 1000)",
        before,
    )
    .execute(pool)
    .await?;
    Ok(gone.rows_affected())
}
