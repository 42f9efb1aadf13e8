//! Who sends a request: looked up once, by whoever needs to know first. Without a cookie nothing is asked of the database.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::request::Parts;
use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres};
use time::OffsetDateTime;
use tower_sessions::Session;
use tower_sessions::session::Id;

use super::acting::Acting;
use super::store::{self, Running};
use super::{IDLE, Kind, LONGEST, Steps};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::staff::Roles;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};

/// A database that hangs is as good as gone.
const PATIENCE: Duration = Duration::from_secs(4);

/// A person with a running session. Holding it is being that person, so it carries the access to their own data.
#[derive(Clone, Debug)]
pub struct Presence {
    pub account: AccountId,
    pub person: PersonId,
    pub steps: Steps,
    pub access: Access,
}

/// An employee with a running session. It opens nobody's data but, to check a code, their own.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub account: AccountId,
    /// The employee, as a subject with a key.
    pub person: PersonId,
    pub roles: Roles,
    /// Accepted the newest declaration to keep secret what they see (P21).
    pub bound: bool,
    pub access: Access,
}

/// Who sends a request.
#[derive(Clone, Debug)]
pub enum Who {
    Nobody,
    Person(Presence),
    /// A person who acts for another: for that time none of their own.
    Acting(Acting),
    /// Somebody who still has to give a code: an employee, or who switched that on.
    Half(Colleague),
    Staff(Colleague),
    /// There is a cookie; the statement that acts will look whether it is worth anything.
    Claimed,
}

/// The connection on which the session was found, for the handler's own questions: one connection per page. What goes along with a request
/// must be able to be copied, a connection cannot be: so it is shared, and whoever comes first takes it.
#[derive(Clone)]
struct Spare(Arc<Mutex<Option<PoolConnection<Postgres>>>>);

/// The person who sends this request; none for anybody else.
pub async fn recognise(app: &App, parts: &mut Parts) -> Result<Option<Presence>> {
    match who(app, parts).await? {
        Who::Person(presence) => Ok(Some(presence)),
        _ => Ok(None),
    }
}

/// Who sends this request: looked up when nobody has done so yet.
pub async fn who(app: &App, parts: &mut Parts) -> Result<Who> {
    match parts.extensions.get::<Who>() {
        None | Some(Who::Claimed) => {}
        Some(known) => return Ok(known.clone()),
    }
    let found = match cookie(&parts.extensions) {
        None => None,
        Some((session, id)) => look(app, &session, &id).await?,
    };
    let Some((found, conn)) = found else {
        parts.extensions.insert(Who::Nobody);
        return Ok(Who::Nobody);
    };
    // While a form arrives, however slowly, a connection is of more use to others.
    if parts.method.is_safe() {
        parts.extensions.insert(Spare(Arc::new(Mutex::new(Some(conn)))));
    }
    parts.extensions.insert(found.clone());
    Ok(found)
}

/// Leaves it to the statement that acts to look for the session. False when there is no cookie at all.
pub fn claims(parts: &mut Parts) -> bool {
    let claims = cookie(&parts.extensions).is_some();
    parts.extensions.insert(if claims { Who::Claimed } else { Who::Nobody });
    claims
}

/// Whom a page has to show the way out: on the word of the cookie where a statement is going to check it.
pub async fn seems_there(app: &App, parts: &mut Parts) -> Result<Who> {
    match parts.extensions.get::<Who>() {
        Some(Who::Claimed) => Ok(Who::Claimed),
        _ => match who(app, parts).await {
            // A page that needs no data is there without a database too.
            Err(Error::Unavailable(_)) => Ok(Who::Claimed),
            found => found,
        },
    }
}

fn cookie(extensions: &Extensions) -> Option<(Session, Id)> {
    let session = extensions.get::<Session>()?;
    Some((session.clone(), session.id()?))
}

async fn look(app: &App, session: &Session, id: &Id) -> Result<Option<(Who, PoolConnection<Postgres>)>> {
    let looked = tokio::time::timeout(PATIENCE, async {
        let mut conn = app.db.read().acquire().await?;
        let Some(running) = store::running(&mut conn, id, app.db.clock().now()).await? else {
            // Nobody holds one connection while asking for another.
            drop(conn);
            // The session looks once more and, finding nothing, has the cookie taken away.
            session.get_value("").await?;
            return Ok(None);
        };
        store::note(&app.db, id, &running).await?;
        Ok(Some((told(app, &running)?, conn)))
    });
    looked.await.map_err(|_| Error::Unavailable("the database does not answer".into()))?
}

fn told(app: &App, running: &Running) -> Result<Who> {
    let Running { kind, account, person, steps, roles, bound, .. } = *running;
    let access = Access::own(app.vault.clone(), person);
    if let (Kind::Person, Some((representation, represented))) = (kind, &running.acting) {
        let acting = Acting::new((account, person, &access), (*representation, represented.as_ref()))?;
        return Ok(Who::Acting(acting));
    }
    Ok(match kind {
        Kind::Person => Who::Person(Presence { account, person, steps, access }),
        Kind::Half => Who::Half(Colleague { account, person, roles, bound, access }),
        Kind::Staff => Who::Staff(Colleague { account, person, roles, bound, access }),
    })
}

/// Whose session runs, for the frame of an error page. What cannot be found out is not worth a second error.
pub async fn who_is_there(app: &App, session: Option<&Session>) -> Who {
    let Some((session, id)) = session.and_then(|session| Some((session, session.id()?))) else { return Who::Nobody };
    look(app, session, &id).await.ok().flatten().map_or(Who::Nobody, |(who, _)| who)
}

/// A session that runs at this moment was seen after the first, and began after the second.
pub fn alive_after(now: OffsetDateTime) -> (OffsetDateTime, OffsetDateTime) {
    (now - IDLE, now - LONGEST)
}

/// The word of a cookie. A statement that acts for it looks for the session in the same breath, so that a press is one round trip.
#[derive(Clone, Debug)]
pub struct Claim {
    session: Session,
    id: Id,
}

impl Claim {
    /// The key of the session's row.
    pub fn hash(&self) -> Vec<u8> {
        store::hash(&self.id)
    }

    /// Looks for the session now.
    pub async fn prove(&self, app: &App) -> Result<Presence> {
        match look(app, &self.session, &self.id).await? {
            Some((Who::Person(presence), _)) => Ok(presence),
            _ => Err(Error::Forbidden),
        }
    }
}

impl FromRequestParts<App> for Claim {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let (session, id) = cookie(&parts.extensions).ok_or(Error::Forbidden)?;
        Ok(Self { session, id })
    }
}

/// A connection to ask questions on: the one on which the session was found, or another.
pub struct Reading(PoolConnection<Postgres>);

impl FromRequestParts<App> for Reading {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let spare = parts.extensions.remove::<Spare>();
        let spare = spare.and_then(|Spare(conn)| conn.lock().unwrap_or_else(PoisonError::into_inner).take());
        match spare {
            Some(conn) => Ok(Self(conn)),
            None => Ok(Self(app.db.read().acquire().await?)),
        }
    }
}

impl Deref for Reading {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.0
    }
}

impl DerefMut for Reading {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.0
    }
}
