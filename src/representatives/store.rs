//! The only SQL that says who acts for whom. What both read of it: `own_store`; the papers: `proof_store`.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::model::{Asked, End, Representation, Seen, SeenOther, State};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::house_number::HouseNumber;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::postcode::Postcode;
use crate::kernel::reason::Reason;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::kernel::representation::{Representative, Scope};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::db::{Change, violated};
use crate::platform::error::{Error, Result};
use crate::platform::session::RepresentedName;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    AboutBirthDate = "representation.about_birth_date": BirthDate, Representation, BirthDate::parse_iso;
    AboutPostcode = "representation.about_postcode": Postcode, Representation, Postcode::parse;
    AboutHouseNumber = "representation.about_house_number": HouseNumber, Representation, HouseNumber::parse;
    ReasonText = "representation.reason": Reason, Representation, Reason::parse;
    RepresentativeName = "represented_by.name": Line, Representation, Line::parse;
}

/// As the columns are.
pub(super) struct Row {
    pub id: Uuid,
    pub person_id: Uuid,
    pub represented_id: Option<Uuid>,
    pub kind: String,
    pub areas: String,
    pub begins_on: Date,
    pub ends_on: Option<Date>,
    pub state: String,
    pub asked_at: OffsetDateTime,
    pub decided_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
}

/// Its columns among others of one row.
macro_rules! representation_row {
    ($row:ident) => {
        Row {
            id: $row.id,
            person_id: $row.person_id,
            represented_id: $row.represented_id,
            kind: $row.kind,
            areas: $row.areas,
            begins_on: $row.begins_on,
            ends_on: $row.ends_on,
            state: $row.state,
            asked_at: $row.asked_at,
            decided_at: $row.decided_at,
            ended_at: $row.ended_at,
        }
    };
}
pub(super) use representation_row;

impl Row {
    pub fn read(self) -> Result<Representation> {
        let unknown = || Error::Internal("a representation holds an unknown word".to_owned());
        Ok(Representation {
            id: self.id.into(),
            representative: self.person_id.into(),
            represented: self.represented_id.map(Into::into),
            kind: Representative::from_code(&self.kind).ok_or_else(unknown)?,
            scope: Scope::from_codes(&self.areas),
            begins_on: self.begins_on,
            ends_on: self.ends_on,
            state: State::from_code(&self.state).ok_or_else(unknown)?,
            asked_at: self.asked_at,
            decided_at: self.decided_at,
            ended_at: self.ended_at,
        })
    }
}

/// The file of who asks, in which what they typed is sealed.
pub(super) async fn file_of(change: &mut Change, access: &Access, person: PersonId) -> Result<Unlocked> {
    let key = persons::key(&mut *change.conn(), person, RetentionGroup::Identity).await?;
    let key = key.ok_or_else(|| Error::Internal("a person without a key".into()))?;
    Ok(access.unlock(person, RetentionGroup::Identity, &key)?)
}

/// Somebody asks to act for another. False when this page was sent before.
pub async fn ask(
    change: &mut Change,
    access: &Access,
    (id, person): (RepresentationId, PersonId),
    asked: &Asked,
) -> Result<bool> {
    let file = file_of(change, access, person).await?;
    let at = change.at();
    let written = sqlx::query!(
        "insert into representation (id, person_id, kind, areas, begins_on, ends_on, state, about_name, about_birth_date,
             about_postcode, about_house_number, asked_at)
         values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8, $9, $10, $11) on conflict (id) do nothing",
        id.uuid(),
        person.uuid(),
        asked.kind.code(),
        asked.scope.codes(),
        asked.begins_on,
        asked.ends_on,
        file.seal::<RepresentedName>(&asked.name)? as _,
        file.seal::<AboutBirthDate>(&asked.birth_date)? as _,
        file.seal::<AboutPostcode>(&asked.postcode)? as _,
        file.seal::<AboutHouseNumber>(&asked.house_number)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    if written.rows_affected() == 1 {
        change.also(Event::Asked { representative: person, representation: id });
    }
    Ok(written.rows_affected() == 1)
}

pub async fn one(conn: impl PgExecutor<'_>, id: RepresentationId) -> Result<Option<Representation>> {
    let row = sqlx::query_as!(
        Row,
        "select id, person_id, represented_id, kind, areas, begins_on, ends_on, state, asked_at, decided_at, ended_at
         from representation where id = $1",
        id.uuid(),
    );
    row.fetch_optional(conn).await?.map(Row::read).transpose()
}

/// By what whom it is about may be found; the parts are gone once the proof is.
pub struct About {
    pub name: Line,
    pub found_by: Option<(BirthDate, Postcode, HouseNumber)>,
    pub reason: Option<Reason>,
}

/// What was typed, for who may open the file of who asked.
pub async fn about(conn: impl PgExecutor<'_>, access: &Access, id: RepresentationId) -> Result<Option<About>> {
    let row = sqlx::query!(
        "select r.person_id, k.kek, k.wrapped, r.about_name, r.about_birth_date, r.about_postcode, r.about_house_number, r.reason
         from representation r join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'identity'
         where r.id = $1",
        id.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(row.person_id.into(), RetentionGroup::Identity, &key)?;
    let found_by = (row.about_birth_date, row.about_postcode, row.about_house_number);
    Ok(Some(About::open(&file, row.about_name, found_by, row.reason)?))
}

/// As the columns are: birth date, postcode, house number.
type FoundBy = (Option<Vec<u8>>, Option<Vec<u8>>, Option<Vec<u8>>);

impl About {
    pub(super) fn open(file: &Unlocked, name: Vec<u8>, found_by: FoundBy, reason: Option<Vec<u8>>) -> Result<Self> {
        let found_by = match found_by {
            (Some(born), Some(postcode), Some(number)) => Some((
                file.open::<AboutBirthDate>(&born.into())?,
                file.open::<AboutPostcode>(&postcode.into())?,
                file.open::<AboutHouseNumber>(&number.into())?,
            )),
            _ => None,
        };
        Ok(Self {
            name: file.open::<RepresentedName>(&name.into())?,
            found_by,
            reason: reason.map(|reason| file.open::<ReasonText>(&reason.into())).transpose()?,
        })
    }
}

/// What an employee found out.
pub struct Confirmed<'a> {
    pub id: RepresentationId,
    pub person: PersonId,
    pub representative_seen: Seen,
    pub represented_seen: SeenOther,
    pub ends_on: Option<Date>,
    /// What the represented person is to read of who acts for them.
    pub name: &'a Line,
}

/// From now on it holds. False when somebody decided before, or the same holds already. `access` covers the represented person.
pub async fn confirm(change: &mut Change, access: &Access, said: &Confirmed<'_>) -> Result<bool> {
    let at = change.at();
    let written = sqlx::query!(
        "update representation set state = 'confirmed', represented_id = $2, representative_seen = $3, represented_seen = $4,
             ends_on = $5, decided_at = $6
         where id = $1 and state = 'asked'",
        said.id.uuid(),
        said.person.uuid(),
        said.representative_seen.code(),
        said.represented_seen.code(),
        said.ends_on,
        at,
    )
    .execute(change.conn())
    .await;
    match written {
        Ok(done) if done.rows_affected() == 0 => return Ok(false),
        Ok(_) => {}
        Err(error) if violated(&error) == Some("in_force_once") => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let file = file_of(change, access, said.person).await?;
    sqlx::query!(
        "insert into represented_by (representation_id, person_id, name) values ($1, $2, $3)",
        said.id.uuid(),
        said.person.uuid(),
        file.seal::<RepresentativeName>(said.name)? as _,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Confirmed { person: said.person, representation: said.id });
    Ok(true)
}

/// An employee says no, and why. False when somebody decided before. `access` covers who asked.
pub async fn refuse(change: &mut Change, access: &Access, asked: &Representation, reason: &Reason) -> Result<bool> {
    let file = file_of(change, access, asked.representative).await?;
    let at = change.at();
    let done = sqlx::query!(
        "update representation set state = 'refused', reason = $2, decided_at = $3 where id = $1 and state = 'asked'",
        asked.id.uuid(),
        file.seal::<ReasonText>(reason)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    if done.rows_affected() == 1 {
        change.also(Event::Refused { representative: asked.representative, representation: asked.id });
    }
    Ok(done.rows_affected() == 1)
}

/// Whoever asked takes it back. False when somebody decided before.
pub async fn withdraw(change: &mut Change, asked: &Representation) -> Result<bool> {
    let at = change.at();
    let done = sqlx::query!(
        "update representation set state = 'withdrawn', decided_at = $2 where id = $1 and state = 'asked'",
        asked.id.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    if done.rows_affected() == 1 {
        change.also(Event::Withdrawn { representative: asked.representative, representation: asked.id });
    }
    Ok(done.rows_affected() == 1)
}

/// It holds no longer, from this moment. False when it had ended, or when its time is not over after all: somebody set a later last day.
pub async fn end(change: &mut Change, running: &Representation, how: End<'_>) -> Result<bool> {
    let reason = match how {
        End::Staff(access, reason) => {
            Some(file_of(change, access, running.representative).await?.seal::<ReasonText>(reason)?)
        }
        End::Represented | End::Representative | End::Time => None,
    };
    let at = change.at();
    let done = sqlx::query!(
        "update representation set state = 'ended', ended_at = $2, ended_by = $3, reason = $4
         where id = $1 and state = 'confirmed' and ($3 <> 'time' or ends_on < $5)",
        running.id.uuid(),
        at,
        how.code(),
        reason as _,
        amsterdam_day(at),
    )
    .execute(change.conn())
    .await?;
    let ended = done.rows_affected() == 1;
    if let Some(person) = running.represented.filter(|_| ended) {
        change.also(Event::Ended { person, representation: running.id });
    }
    Ok(ended)
}

/// Another last day of what holds; none may hold without one that has to. False when it ended.
pub async fn set_last_day(change: &mut Change, running: &Representation, day: Date) -> Result<bool> {
    let done = sqlx::query!(
        "update representation set ends_on = $2 where id = $1 and state = 'confirmed' and kind <> 'parent'",
        running.id.uuid(),
        day,
    )
    .execute(change.conn())
    .await?;
    let changed = done.rows_affected() == 1;
    if let Some(person) = running.represented.filter(|_| changed) {
        change.also(Event::LastDayChanged { person, representation: running.id });
    }
    Ok(changed)
}
