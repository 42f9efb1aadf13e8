//! The only SQL on links. The codes they begin with: `code_store`.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::code_store;
use super::event::Event;
use super::mails;
use super::model::{Decision, How, Identity, LinkedFile};
use crate::accounts::{self, SignedIn};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::code::Code;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{LinkId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::reason::Reason;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::mail;

crate::fields! {
    ReasonText = "link_decision.reason": Reason, ReadingLog, Reason::parse;
}

/// Uses a code up and links its file to the account; false for any pair that is not a working one. Whether the code was never made, was
/// used, ended or is too old, or the date is another, makes no difference to the statements. The date must be the account's own too: whoever
/// shares a doormat knows when the others were born.
pub async fn redeem(app: &App, visitor: &SignedIn, lang: Lang, code: &Code, birth_date: &BirthDate) -> Result<bool> {
    let mut change = app.db.change(visitor.actor()).await?;
    let claimed = code_store::claim(&mut change, &app.vault, code, birth_date).await?;
    let own = persons::find(&mut *change.conn(), &visitor.access, visitor.person).await?;
    let is_own = own.is_some_and(|own| own.person.birth_date.as_str() == birth_date.as_str());
    let link = match claimed.filter(|_| is_own) {
        Some((file, how)) => begin(&mut change, visitor.person, file, how.map_or("code", How::link_code)).await?,
        None => None,
    };
    let Some((link, file)) = link else {
        change.abandon().await?;
        return Ok(false);
    };
    let (access, _) = visitor.access.clone().with_linked(change.conn()).await?;
    tell(app, &mut change, (visitor.person, &access), (file, &access), lang).await?;
    change.commit(Event::Linked { file, link }).await?;
    Ok(true)
}

/// The row itself. None when some account shows the file already, or it is the account's own.
async fn begin(
    change: &mut Change,
    person: PersonId,
    file: PersonId,
    how: &str,
) -> sqlx::Result<Option<(LinkId, PersonId)>> {
    if person == file {
        return Ok(None);
    }
    let (link, at) = (LinkId::new(), change.at());
    let begun = sqlx::query!(
        "insert into linked_file (id, person_id, file_id, how, linked_at) values ($1, $2, $3, $4, $5)
         on conflict (file_id) where ended_at is null do nothing",
        link.uuid(),
        person.uuid(),
        file.uuid(),
        how,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok((begun.rows_affected() == 1).then_some((link, file)))
}

/// A mail to the address of the account, and one to the address in the file if that is another, for the case that it was somebody else.
/// Whoever has that box need not have an account, so that mail is in Dutch.
pub async fn tell(
    app: &App,
    change: &mut Change,
    (person, access): (PersonId, &Access),
    (file, access_to_file): (PersonId, &Access),
    lang: Lang,
) -> Result<()> {
    let own = persons::usable_email(change.conn(), access, person).await?;
    let on_file = persons::usable_email(change.conn(), access_to_file, file).await?;
    if let Some((email, key)) = &own {
        mail::queue(change, key, person, email, &mails::linked(&app.settings, lang)).await?;
    }
    let is_own = |email: &EmailAddress| own.as_ref().is_some_and(|(own, _)| own.folded() == email.folded());
    if let Some((email, key)) = on_file.filter(|(email, _)| !is_own(email)) {
        mail::queue(change, &key, file, &email, &mails::your_data_linked(&app.settings, Lang::Nl)).await?;
    }
    Ok(())
}

/// The files that somebody's account shows, oldest link first.
pub async fn files_of(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<LinkedFile>> {
    let rows = sqlx::query!(
        "select id, person_id, file_id, linked_at from linked_file where person_id = $1 and ended_at is null order by linked_at, id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let linked = |id: Uuid, person: Uuid, file: Uuid, since| LinkedFile {
        link: id.into(),
        person: person.into(),
        file: file.into(),
        since,
    };
    Ok(rows.into_iter().map(|row| linked(row.id, row.person_id, row.file_id, row.linked_at)).collect())
}

/// The link by which an account shows this file now.
pub async fn link_of(conn: impl PgExecutor<'_>, file: PersonId) -> sqlx::Result<Option<LinkedFile>> {
    let row = sqlx::query!(
        "select id, person_id, linked_at from linked_file where file_id = $1 and ended_at is null",
        file.uuid()
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| LinkedFile { link: row.id.into(), person: row.person_id.into(), file, since: row.linked_at }))
}

/// Which of these files an account shows, and whose.
pub async fn accounts_of(conn: impl PgExecutor<'_>, files: &[PersonId]) -> sqlx::Result<BTreeMap<PersonId, PersonId>> {
    let ids: Vec<Uuid> = files.iter().map(|file| file.uuid()).collect();
    let rows = sqlx::query!(
        "select file_id, person_id from linked_file where file_id = any($1) and ended_at is null order by file_id",
        &ids,
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.file_id.into(), row.person_id.into())).collect())
}

/// Ends a link of the person's own, and says of which file; none when it is not theirs or ended before.
pub async fn end(change: &mut Change, person: PersonId, link: LinkId) -> sqlx::Result<Option<PersonId>> {
    let at = change.at();
    let file = sqlx::query_scalar!(
        "update linked_file set ended_at = greatest(linked_at, $3::timestamptz)
         where id = $1 and person_id = $2 and ended_at is null returning file_id",
        link.uuid(),
        person.uuid(),
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(file.map(Into::into))
}

/// Whether this link is or once was the person's own.
pub async fn was_of(conn: impl PgExecutor<'_>, person: PersonId, link: LinkId) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from linked_file where id = $1 and person_id = $2) as "was!""#,
        link.uuid(),
        person.uuid(),
    );
    found.fetch_one(conn).await
}

/// Links a file to somebody's account by decision; none when an account shows it already. `access` covers the file.
pub async fn decide(
    change: &mut Change,
    access: &Access,
    account_of: PersonId,
    decision: &Decision,
) -> Result<Option<LinkId>> {
    if accounts::of_person(&mut *change.conn(), account_of).await?.is_none() {
        return Ok(None);
    }
    let Some((link, file)) = begin(change, account_of, decision.file, "decision").await? else { return Ok(None) };
    code_store::end_codes(change, file).await?;
    note(change, access, file, link, Some(decision.identity), &decision.reason).await?;
    change.also(Event::Linked { file, link });
    Ok(Some(link))
}

/// Ends the link of a file, with the reason; none when no account shows it. `access` covers the file.
pub async fn end_by_staff(
    change: &mut Change,
    access: &Access,
    file: PersonId,
    reason: &Reason,
) -> Result<Option<LinkId>> {
    let Some(linked) = link_of(&mut *change.conn(), file).await? else { return Ok(None) };
    if end(change, linked.person, linked.link).await?.is_none() {
        return Ok(None);
    }
    note(change, access, file, linked.link, None, reason).await?;
    Ok(Some(linked.link))
}

async fn note(
    change: &mut Change,
    access: &Access,
    file: PersonId,
    link: LinkId,
    identity: Option<Identity>,
    reason: &Reason,
) -> Result<()> {
    let key = persons::key(&mut *change.conn(), file, RetentionGroup::Identity).await?;
    let key = key.ok_or_else(|| Error::Internal("a file without a key".into()))?;
    let open = access.unlock(file, RetentionGroup::Identity, &key)?;
    let at = change.at();
    sqlx::query!(
        "insert into link_decision (id, person_id, link_id, kind, identity, reason, decided_at) values ($1, $2, $3, $4, $5, $6, $7)",
        Uuid::now_v7(),
        file.uuid(),
        link.uuid(),
        if identity.is_some() { "link" } else { "end" },
        identity.map(Identity::code),
        open.seal::<ReasonText>(reason)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}
