//! Who left the newsletter, remembered by a keyed hash of mailbox and family name alone: no import brings them back (RULES 16).
//!
//! The administration's own suppressions are of mailbox, family name and date of birth ([`contact_hash`](super::contact_hash)). The newsletter
//! asks nobody for a date of birth, so here it is mailbox and family name: in a shared mailbox it holds for that person and not for the
//! other. Given names do not count, for they are written in too many ways; in doubt nothing is sent. Of who left no name it is the mailbox.
//! The hashes are made of the blind indexes, so nobody's data open for it.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sqlx::PgExecutor;
use uuid::Uuid;

use super::lookups::EMAIL;
use super::store::email_hash;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::name::FamilyName;
use crate::platform::db::Change;
use crate::platform::vault::Vault;

const FAMILY_NAME: &str = "family_name";

/// By which hashes one person in a mailbox is known, and the mailbox as a whole: the same, of who gave no name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct InMailbox {
    pub own: [u8; 32],
    pub mailbox: [u8; 32],
}

impl InMailbox {
    pub fn new(vault: &Vault, email: &EmailAddress, family: Option<&FamilyName>) -> Self {
        let family = family.map(|family| family_name_hash(vault, family));
        Self::of(vault, &email_hash(vault, &email.folded()), family.as_ref().map(|hash| &hash[..]))
    }

    /// By the hashes of both, as persons are looked up.
    pub(super) fn of(vault: &Vault, email: &[u8], family: Option<&[u8]>) -> Self {
        let [email, family] =
            [Some(email), family].map(|hash| hash.map(|hash| STANDARD_NO_PAD.encode(hash)).unwrap_or_default());
        let hash = |family: &str| vault.blind("newsletter_contact", &format!("{email} {family}"));
        Self { own: hash(&family), mailbox: hash("") }
    }
}

/// The hash by which persons of a family name are found.
pub fn family_name_hash(vault: &Vault, family: &FamilyName) -> [u8; 32] {
    vault.blind(FAMILY_NAME, &family.folded())
}

/// Of somebody with a file here; none without an e-mail address.
pub async fn in_mailbox(conn: impl PgExecutor<'_>, vault: &Vault, person: PersonId) -> sqlx::Result<Option<InMailbox>> {
    let rows = sqlx::query!(
        "select kind, hash from keys.person_lookup where person_id = $1 and kind in ('email', 'family_name') order by kind",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let of = |kind: &str| rows.iter().find(|row| row.kind == kind).map(|row| &row.hash[..]);
    Ok(of(EMAIL).map(|email| InMailbox::of(vault, email, of(FAMILY_NAME))))
}

/// The same of many.
pub async fn in_mailboxes(
    conn: impl PgExecutor<'_>,
    vault: &Vault,
    persons: &[PersonId],
) -> sqlx::Result<BTreeMap<PersonId, InMailbox>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        r#"select e.person_id, e.hash as email, f.hash as "family?" from keys.person_lookup e
         left join keys.person_lookup f on f.person_id = e.person_id and f.kind = 'family_name'
         where e.person_id = any($1) and e.kind = 'email' order by e.person_id"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let known =
        rows.into_iter().map(|row| (row.person_id.into(), InMailbox::of(vault, &row.email, row.family.as_deref())));
    Ok(known.collect())
}

/// They left: no import sends them the newsletter again. Nor does one to who comes from this mailbox without a name, for it may be them.
pub async fn suppress_newsletter(change: &mut Change, who: &InMailbox) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into keys.suppression (kind, hash, purpose, since)
         values ('contact', $1, 'newsletter', $3), ('mailbox', $2, 'newsletter', $3) on conflict do nothing",
        &who.own[..],
        &who.mailbox[..],
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// They came back by an own act, from this mailbox. That somebody left from it stays known: there may be others.
pub async fn lift_newsletter(change: &mut Change, who: &InMailbox) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from keys.suppression where purpose = 'newsletter' and kind = 'contact' and hash = any($1)",
        &[who.own.to_vec(), who.mailbox.to_vec()],
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// For whoever brings subscribers in: whether this person may not be one, by themselves or with the whole mailbox.
pub async fn left_newsletter(conn: impl PgExecutor<'_>, who: &InMailbox) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
            select from keys.suppression where purpose = 'newsletter' and kind = 'contact' and hash = any($1)
        ) as "left!""#,
        &[who.own.to_vec(), who.mailbox.to_vec()],
    )
    .fetch_one(conn)
    .await
}
