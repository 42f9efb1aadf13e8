//! The only SQL on mail.

use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;
use uuid::Uuid;

use super::letter::{Letter, SubjectLine};
use super::trouble::Trouble;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Category;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Refused, Unlocked, WrappedKey};

fn as_typed(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Recipient = "mail.recipient": EmailAddress, Correspondence, EmailAddress::parse;
    Subject = "mail.subject": SubjectLine, Correspondence, SubjectLine::parse;
    Body = "mail.body": String, Correspondence, as_typed;
}

pub(super) async fn add(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    to: &EmailAddress,
    (lang, subject, text): (Lang, &SubjectLine, &String),
) -> Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into mail (id, person_id, lang, recipient, subject, body, created_at, state, next_at)
         values ($1, $2, $7, $3, $4, $5, $6, 'queued', $6)",
        Uuid::now_v7(),
        person.uuid(),
        file.seal::<Recipient>(to)? as _,
        file.seal::<Subject>(subject)? as _,
        file.seal::<Body>(text)? as _,
        at,
        lang.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// A mail that is ours until its lease runs out, still sealed.
pub(super) struct Claimed {
    pub id: Uuid,
    pub person: PersonId,
    pub lang: String,
    pub queued_at: OffsetDateTime,
    pub attempts: i32,
    /// Also proves that the mail is still ours.
    pub lease: OffsetDateTime,
    /// None when the person's data were ended.
    pub key: Option<WrappedKey>,
    sealed: Option<(Vec<u8>, Vec<u8>, Vec<u8>)>,
}

/// Takes the mails that are due longest. An attempt counts when it begins.
pub(super) async fn claim(
    conn: &mut PgConnection,
    now: OffsetDateTime,
    lease: OffsetDateTime,
    limit: i64,
) -> sqlx::Result<Vec<Claimed>> {
    let rows = sqlx::query!(
        r#"with due as (
             select id from mail
             where state = 'queued' and next_at <= $1 and (leased_until is null or leased_until <= $1)
             order by next_at, id limit $3 for update skip locked),
         claimed as (
             update mail set leased_until = $2, attempts = attempts + 1 from due where mail.id = due.id
             returning mail.id, mail.person_id, mail.lang, mail.created_at, mail.attempts, mail.recipient, mail.subject, mail.body)
         select c.id, c.person_id, c.lang, c.created_at, c.attempts, c.recipient as "recipient?", c.subject as "subject?", c.body as "body?", k.kek as "kek?", k.wrapped as "wrapped?"
         from claimed c left join keys.person_key k on k.person_id = c.person_id and k.retention_group = $4
         order by c.created_at, c.id"#,
        now,
        lease,
        limit,
        Category::Correspondence.group().code(),
    )
    .fetch_all(conn)
    .await?;
    let claimed = rows.into_iter().map(|row| Claimed {
        id: row.id,
        person: row.person_id.into(),
        lang: row.lang,
        queued_at: row.created_at,
        attempts: row.attempts,
        lease,
        key: row.kek.zip(row.wrapped).map(|(kek, wrapped)| WrappedKey { kek, wrapped }),
        sealed: row.recipient.zip(row.subject).zip(row.body).map(|((to, subject), body)| (to, subject, body)),
    });
    Ok(claimed.collect())
}

/// Opens a mail for sending.
pub(super) fn open(claimed: &Claimed, access: &Access) -> Result<Letter, Trouble> {
    let key = claimed.key.as_ref().ok_or(Trouble::KeyGone)?;
    let (to, subject, body) = claimed.sealed.clone().ok_or(Trouble::Unreadable)?;
    let opened = || -> Result<Letter, Refused> {
        let file = access.unlock(claimed.person, Category::Correspondence.group(), key)?;
        Ok(Letter {
            id: claimed.id,
            lang: Lang::from_code(&claimed.lang).unwrap_or_default(),
            queued_at: claimed.queued_at,
            to: file.open::<Recipient>(&to.into())?,
            subject: file.open::<Subject>(&subject.into())?,
            text: file.open::<Body>(&body.into())?,
            for_many: None,
        })
    };
    opened().map_err(|cause| {
        tracing::error!(mail = %claimed.id, %cause, "a queued mail does not open");
        Trouble::Unreadable
    })
}

/// A mail to somebody. Its words are there only until it left.
pub struct Mailed {
    pub id: Uuid,
    pub to: Option<EmailAddress>,
    pub subject: Option<SubjectLine>,
    pub text: Option<String>,
    pub queued_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
    /// When it came back, or its reader complained.
    pub reported_at: Option<OffsetDateTime>,
    /// As [`State::code`](super::State::code) says it.
    pub state: String,
}

/// So many mails to somebody at most, newest first, from the newest or on from before one.
pub async fn of_person(
    conn: impl PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    before: Option<Uuid>,
    most: i64,
) -> Result<Vec<Mailed>, crate::platform::error::Error> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, m.id, m.recipient, m.subject, m.body, m.created_at, m.sent_at, m.reported_at, m.state from mail m
         join keys.person_key k on k.person_id = m.person_id and k.retention_group = $4
         where m.person_id = $1 and m.id < $2 order by m.id desc limit $3",
        person.uuid(),
        before.unwrap_or(Uuid::max()),
        most,
        Category::Correspondence.group().code(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, Category::Correspondence.group(), &key)?;
            Ok(Mailed {
                id: row.id,
                to: file.open_if::<Recipient>(row.recipient.map(Into::into).as_ref())?,
                subject: file.open_if::<Subject>(row.subject.map(Into::into).as_ref())?,
                text: file.open_if::<Body>(row.body.map(Into::into).as_ref())?,
                queued_at: row.created_at,
                sent_at: row.sent_at,
                reported_at: row.reported_at,
                state: row.state,
            })
        })
        .collect()
}

/// It left: its text goes at once. True even if the lease ran out meanwhile, so without asking for it.
pub(super) async fn sent(pool: &PgPool, id: Uuid, at: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update mail set state = 'sent', sent_at = $2, recipient = null, subject = null, body = null, leased_until = null, last_error = null
         where id = $1 and state = 'queued'",
        id,
        at,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// It cannot leave: its text has no purpose any more.
pub(super) async fn failed(pool: &PgPool, claimed: &Claimed, trouble: Trouble) -> sqlx::Result<()> {
    sqlx::query!(
        "update mail set state = 'failed', recipient = null, subject = null, body = null, leased_until = null, last_error = $3
         where id = $1 and leased_until = $2 and state = 'queued'",
        claimed.id,
        claimed.lease,
        trouble.code(),
    )
    .execute(pool)
    .await?;
    Ok(())
}

pub(super) async fn again(
    pool: &PgPool,
    claimed: &Claimed,
    trouble: Trouble,
    next_at: OffsetDateTime,
) -> sqlx::Result<()> {
    // What waited for others was not tried.
    let untried = i32::from(trouble == Trouble::TooMany);
    sqlx::query!(
        "update mail set next_at = $4, leased_until = null, last_error = $3, attempts = attempts - $5
         where id = $1 and leased_until = $2 and state = 'queued'",
        claimed.id,
        claimed.lease,
        trouble.code(),
        next_at,
        untried,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Removes at most a thousand mails that ended before a moment; how many.
pub(super) async fn forget(pool: &PgPool, before: OffsetDateTime) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from mail where id in (
             select id from mail where state <> 'queued' and created_at < $1 order by created_at limit 1000)",
        before,
    )
    .execute(pool)
    .await?;
    Ok(gone.rows_affected())
}
