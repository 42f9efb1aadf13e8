//! Where consents stand, from the evidence.

use std::collections::BTreeSet;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::super::model::{Act, Channel, Kind, PurposeState};
use super::super::texts::{reload, texts};
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};

/// Where each purpose stands by what is in the file of a person, in the order of [`Purpose::ALL`], from one question to the database.
pub async fn states(app: &App, conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<PurposeState>> {
    states_in(app, conn, person, false).await
}

/// The same by what is in the files of the administration that are linked to their account too. The newest act on a purpose counts,
/// wherever it stands; whether somebody has an account is said by that account alone.
pub async fn states_with_linked(app: &App, conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<PurposeState>> {
    states_in(app, conn, person, true).await
}

async fn states_in(
    app: &App,
    conn: impl PgExecutor<'_>,
    person: PersonId,
    with_linked: bool,
) -> Result<Vec<PurposeState>> {
    let mut acts = acts(conn, person, with_linked).await?;
    let mut known = texts(app).await?;
    if acts.iter().any(|act| known.get(act.text).is_none()) {
        known = reload(app).await?;
    }
    acts.sort_by_key(|act| {
        let own = act.linked.is_none();
        (own && act.purpose == Purpose::Account, act.effective_at, act.recorded_at, own)
    });
    Ok(Purpose::ALL
        .into_iter()
        .map(|purpose| {
            let history = acts.extract_if(.., |act| act.purpose == purpose).collect();
            PurposeState::new(purpose, history, &known)
        })
        .collect())
}

/// All evidence in the file of a person, each purpose from the oldest.
async fn acts(conn: impl PgExecutor<'_>, person: PersonId, with_linked: bool) -> Result<Vec<Act>> {
    let rows = sqlx::query!(
        r#"select id, person_id, purpose, kind, text_id, text_hash, statement, lang, channel, effective_at, recorded_at
         from consent_event
         where person_id = any(array(
             select $1::uuid union all
             select file_id from linked_file where $2 and person_id = $1 and ended_at is null
         ))
         order by person_id, purpose, number"#,
        person.uuid(),
        with_linked,
    )
    .fetch_all(conn)
    .await?;
    let acts = rows.into_iter().map(|row| {
        Some(Act {
            id: row.id.into(),
            linked: (row.person_id != person.uuid()).then(|| row.person_id.into()),
            purpose: Purpose::from_code(&row.purpose)?,
            kind: Kind::from_code(&row.kind)?,
            text: row.text_id.into(),
            text_hash: row.text_hash,
            statement: row.statement,
            lang: Lang::from_code(&row.lang)?,
            channel: Channel::from_code(&row.channel)?,
            effective_at: row.effective_at,
            recorded_at: row.recorded_at,
        })
    });
    acts.collect::<Option<_>>().ok_or_else(|| Error::Internal("a consent event holds an unknown word".to_owned()))
}

/// Another file of the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// The account that shows this file of the administration.
    Account(PersonId),
    /// A file of the administration that this account shows.
    Administration(PersonId),
}

/// The files that are linked to this one.
pub async fn others(conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<Other>> {
    let rows = sqlx::query!(
        "select person_id, file_id from linked_file where (person_id = $1 or file_id = $1) and ended_at is null
         order by linked_at, id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let others = rows.into_iter().map(|row| {
        if row.person_id == person.uuid() {
            Other::Administration(row.file_id.into())
        } else {
            Other::Account(row.person_id.into())
        }
    });
    Ok(others.collect())
}

/// Whether data of this person may be used for this purpose now: given, not withdrawn, not paused. Senders ask right before
/// they send, so that a withdrawal stops what is under way (P29). An account and the files linked to it are one person: whichever of
/// them is asked about, the newest act in any of them counts.
pub async fn allowed(conn: impl PgExecutor<'_>, person: PersonId, purpose: Purpose) -> sqlx::Result<bool> {
    Ok(who_allow(conn, &[person], purpose).await?.contains(&person))
}

/// The same of many: those of whom it may.
pub async fn who_allow(
    conn: impl PgExecutor<'_>,
    persons: &[PersonId],
    purpose: Purpose,
) -> sqlx::Result<BTreeSet<PersonId>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let found = sqlx::query_scalar!(
        r#"select asked.id as "id!" from unnest($1::uuid[]) as asked (id)
        cross join lateral (
            select coalesce((select person_id from linked_file where file_id = asked.id and ended_at is null), asked.id) as id
        ) as account
        cross join lateral (
            select held.kind, held.text_id from (
                select account.id union
                select file_id from linked_file where linked_file.person_id = account.id and ended_at is null
            ) as file (id)
            cross join lateral latest_consent(file.id, $2) as held
            where $2 <> $3 or file.id = asked.id
            order by held.effective_at desc, held.recorded_at desc limit 1
        ) as newest
        join consent_text as shown on shown.id = newest.text_id
        where newest.kind = 'given' and not exists (
            select from consent_text as later
            where later.purpose = $2 and later.version > shown.version and later.change = 'material'
        )
        order by asked.id"#,
        &ids,
        purpose.code(),
        Purpose::Account.code(),
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// Who said yes to this purpose, each with the language they said it in: so many at most, on from after somebody. A yes in a file of the administration is
/// that of the account that shows the file. Whether it holds still says [`who_allow`].
pub async fn who_agreed(
    conn: impl PgExecutor<'_>,
    purpose: Purpose,
    after: Option<PersonId>,
    most: i64,
) -> sqlx::Result<Vec<Agreed>> {
    let rows = sqlx::query!(
        r#"select s.person_id, coalesce(l.person_id, s.person_id) as "whose!", s.lang
         from (
             select distinct on (person_id) person_id, kind, lang from consent_event
             where purpose = $1 and person_id > $2 order by person_id, number desc
         ) as s
         left join linked_file l on l.file_id = s.person_id and l.ended_at is null
         where s.kind = 'given' order by s.person_id limit $3"#,
        purpose.code(),
        after.map_or(Uuid::nil(), PersonId::uuid),
        most,
    )
    .fetch_all(conn)
    .await?;
    let agreed = rows.into_iter().map(|row| Agreed {
        file: row.person_id.into(),
        person: row.whose.into(),
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
    });
    Ok(agreed.collect())
}

/// Somebody who said yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Where the yes stands.
    pub file: PersonId,
    /// Whose it is: the account that shows the file, or the file itself.
    pub person: PersonId,
    pub lang: Lang,
}
