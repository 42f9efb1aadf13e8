//! Where sessions are kept. What tower-sessions would keep is read into columns of its own: whose it is, of what kind, on what device, after how
//! many steps. Nothing else of it exists.

use async_trait::async_trait;
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::{SessionStore, session_store};

use super::acting::{InForce, RepresentedName};
use super::{ACCOUNT, DEVICE, IDLE, KIND, Kind, LONGEST, NOTED_EVERY, PERSON, PROOF_SINCE, STEPS, Steps};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, PersonId, RepresentationId};
use crate::kernel::representation::{Representative, Scope};
use crate::kernel::staff::Roles;
use crate::platform::db::Db;
use crate::platform::device::Device;
use crate::platform::error::Error;
use crate::platform::vault::{Sealed, WrappedKey};

/// Keeps a row of columns per session, and nothing else.
#[derive(Clone, Debug)]
pub struct Store(Db);

impl Store {
    pub fn new(db: Db) -> Self {
        Self(db)
    }
}

/// A session that runs.
pub struct Running {
    pub kind: Kind,
    pub account: AccountId,
    pub person: PersonId,
    pub steps: Steps,
    /// Of an employee; nobody else has any.
    pub roles: Roles,
    /// Whether an employee accepted the newest declaration to keep secret what they see.
    pub bound: bool,
    /// Who acts for another, under which representation, and what of it holds at this moment.
    pub acting: Option<(RepresentationId, Option<Represented>)>,
    pub created_at: OffsetDateTime,
    last_seen: OffsetDateTime,
}

/// For whom, and how they called them: sealed in their own file.
pub struct Represented {
    pub in_force: InForce,
    pub key: WrappedKey,
    pub name: Sealed<RepresentedName>,
}

/// What an id in a cookie leads to. Whether somebody may act for another is looked at here each time, so that an end works at the next request.
pub async fn running(conn: &mut PgConnection, id: &Id, now: OffsetDateTime) -> sqlx::Result<Option<Running>> {
    let row = sqlx::query!(
        r#"select s.kind, s.account_id, s.person_id, s.created_at, s.last_seen, s.two_steps, s.representation_id,
                case when s.kind = 'staff' then staff_roles(s.account_id) end as roles,
                case when s.kind = 'staff' then bound_to_secrecy(s.person_id) end as bound,
                f.represented_id as "represented_id?", f.kind as "representative?", f.areas as "areas?",
                f.about_name as "about_name?", f.kek as "kek?", f.wrapped as "wrapped?"
         from session s
         left join lateral (
             select holds.represented_id, holds.kind, holds.areas, r.about_name::bytea, k.kek, k.wrapped
             from representation_in_force(s.representation_id, s.person_id, $4) as holds
             join representation r on r.id = s.representation_id
             join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'identity'
         ) as f on s.representation_id is not null
         where s.id_hash = $1 and s.last_seen > $2 and s.created_at > $3"#,
        &hash(id),
        now - IDLE,
        now - LONGEST,
        amsterdam_day(now),
    )
    .fetch_optional(conn)
    .await?;
    let Some((row, kind)) = row.and_then(|row| Kind::from_code(&row.kind).map(|kind| (row, kind))) else {
        return Ok(None);
    };
    let represented = (|| {
        let in_force = InForce {
            person: row.represented_id?.into(),
            kind: Representative::from_code(row.representative.as_deref()?)?,
            scope: Scope::from_codes(row.areas.as_deref()?),
        };
        let key = WrappedKey { kek: row.kek?, wrapped: row.wrapped.clone()? };
        Some(Represented { in_force, key, name: row.about_name.clone()?.into() })
    })();
    let runs = row.last_seen > now - kind.idle() && row.created_at > now - kind.longest();
    Ok(runs.then(|| Running {
        kind,
        account: row.account_id.into(),
        person: row.person_id.into(),
        steps: if row.two_steps { Steps::Two } else { Steps::One },
        roles: Roles::from_codes(row.roles.iter().flatten().map(String::as_str)),
        bound: row.bound.unwrap_or(false),
        acting: row.representation_id.map(|id| (id.into(), represented)),
        created_at: row.created_at,
        last_seen: row.last_seen,
    }))
}

/// Notes that somebody is active, when the last note is old.
pub async fn note(db: &Db, id: &Id, running: &Running) -> sqlx::Result<()> {
    let now = db.clock().now();
    if running.last_seen < now - NOTED_EVERY {
        sqlx::query!("update session set last_seen = $2 where id_hash = $1", &hash(id), now)
            .execute(db.write())
            .await?;
    }
    Ok(())
}

pub fn hash(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

fn backend(error: sqlx::Error) -> session_store::Error {
    match Error::from(error) {
        Error::Unavailable(_) => session_store::Error::Backend("unavailable".into()),
        other => session_store::Error::Backend(other.to_string()),
    }
}

fn member<T: serde::de::DeserializeOwned>(record: &Record, name: &str) -> session_store::Result<T> {
    let value = record.data.get(name).cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| session_store::Error::Encode(error.to_string()))
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let kind: Kind = member(record, KIND)?;
        let account: AccountId = member(record, ACCOUNT)?;
        let person: PersonId = member(record, PERSON)?;
        let device: Device = member(record, DEVICE)?;
        let steps: Steps = member(record, STEPS)?;
        let since: String = member(record, PROOF_SINCE)?;
        let since = since.parse().ok().and_then(|nanos| OffsetDateTime::from_unix_timestamp_nanos(nanos).ok());
        let since = since.ok_or_else(|| session_store::Error::Encode("no moment of the proof".into()))?;
        sqlx::query!(
            "insert into session (id_hash, account_id, person_id, created_at, last_seen, kind, device, two_steps)
             select $1, id, person_id, $4, $4, $6, $7, $8 from account
             where id = $2 and person_id = $3 and state = 'active' and greatest(password_changed_at, second_step_at) = $5
               and $6 in (kind, 'half') for share
             on conflict (id_hash) do nothing",
            &hash(&record.id),
            account.uuid(),
            person.uuid(),
            self.0.clock().now(),
            since,
            kind.code(),
            device.code(),
            steps == Steps::Two,
        )
        .execute(self.0.write())
        .await
        .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let mut conn = self.0.read().acquire().await.map_err(backend)?;
        let found = running(&mut conn, id, self.0.clock().now()).await.map_err(backend)?;
        let Some(row) = found else { return Ok(None) };
        note(&self.0, id, &row).await.map_err(backend)?;
        let data = [(ACCOUNT, json!(row.account)), (PERSON, json!(row.person)), (KIND, json!(row.kind))];
        let data = data.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Ok(Some(Record { id: *id, data, expiry_date: row.created_at + row.kind.longest() }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sqlx::query!("delete from session where id_hash = $1", &hash(id))
            .execute(self.0.write())
            .await
            .map_err(backend)?;
        Ok(())
    }
}
