//! Somebody who acts for somebody else (P88). Their session is then not that of a person with a file of their own: each page refuses it that does not
//! say which area it belongs to, and what it opens is what that area holds of the other.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use time::Date;
use tower_sessions::Session;

use super::store::{Represented, hash};
use super::visit::{Who, who};
use crate::kernel::ids::{AccountId, PersonId, RepresentationId};
use crate::kernel::reference::Line;
use crate::kernel::representation::{Area, Representative, Scope};
use crate::platform::access::{self, Access};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

crate::fields! {
    /// How a representative called whom they act for, in their own file.
    RepresentedName = "representation.about_name": Line, Representation, Line::parse;
}

/// A person with a running session in which they act for another, or did until it ended.
#[derive(Clone, Debug)]
pub struct Acting {
    pub account: AccountId,
    /// Who acts.
    pub person: PersonId,
    pub representation: RepresentationId,
    /// What holds at this moment; none once it ended: they are not back in their own file before they say so.
    pub now: Option<InForce>,
    /// How they called the other.
    pub name: Option<Arc<str>>,
}

/// For whom, in what capacity, and in what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    pub person: PersonId,
    pub kind: Representative,
    pub scope: Scope,
}

impl Acting {
    pub(super) fn new(
        (account, person, own): (AccountId, PersonId, &Access),
        (representation, represented): (RepresentationId, Option<&Represented>),
    ) -> Result<Self> {
        let name = match represented {
            Some(found) => {
                let file = own.unlock(person, crate::kernel::register::RetentionGroup::Identity, &found.key)?;
                Some(Arc::from(file.open::<RepresentedName>(&found.name)?.as_str()))
            }
            None => None,
        };
        Ok(Self { account, person, representation, now: represented.map(|found| found.in_force), name })
    }

    pub fn may(&self, area: Area) -> bool {
        self.now.is_some_and(|now| now.scope.covers(area))
    }
}

/// The area of the route that was asked for. Only the route table gives it.
#[derive(Clone, Copy, Debug)]
pub struct Granted(pub(in crate::platform) Area);

/// What somebody sees who acts for another: on routes with `Permit::For` alone. Having it, the line that the other reads is written.
#[derive(Clone, Debug)]
pub struct OnBehalf {
    /// Of who acts.
    pub account: AccountId,
    pub representation: RepresentationId,
    pub of: InForce,
    /// To what the area of this page holds of them.
    pub access: Access,
    /// Their own file first, then those of the administration that their account shows.
    pub files: Vec<PersonId>,
}

impl OnBehalf {
    pub const fn actor(&self) -> Actor {
        Actor::Representative(self.representation)
    }
}

impl FromRequestParts<App> for OnBehalf {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Granted(area) = *parts.extensions.get::<Granted>().ok_or(Error::Forbidden)?;
        let Who::Acting(acting) = who(app, parts).await? else { return Err(Error::Forbidden) };
        let of = acting.now.filter(|now| now.scope.covers(area)).ok_or(Error::Forbidden)?;
        let mut conn = app.db.write().acquire().await?;
        let (who, now) = ((acting.account, of.kind), app.db.clock().now());
        let (access, files) = access::represented(&mut conn, &app.vault, who, (of.person, area), now).await?;
        Ok(Self { account: acting.account, representation: acting.representation, of, access, files })
    }
}

impl FromRequestParts<App> for Acting {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match who(app, parts).await? {
            Who::Acting(acting) => Ok(acting),
            _ => Err(Error::Forbidden),
        }
    }
}

impl axum::extract::OptionalFromRequestParts<App> for Acting {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>> {
        match who(app, parts).await? {
            Who::Acting(acting) => Ok(Some(acting)),
            _ => Ok(None),
        }
    }
}

/// From now on this session acts for another. For whom; none when the representation is not in force on this day, or somebody else's.
pub async fn act_for(
    change: &mut Change,
    session: &Session,
    account: AccountId,
    representation: RepresentationId,
    day: Date,
) -> sqlx::Result<Option<PersonId>> {
    let Some(id) = session.id() else { return Ok(None) };
    let represented = sqlx::query_scalar!(
        r#"update session s set representation_id = $3
           from account a cross join lateral representation_in_force($3, a.person_id, $4) as holds
           where s.id_hash = $1 and s.account_id = $2 and a.id = s.account_id and s.kind = 'person' returning holds.represented_id as "represented_id!""#,
        &hash(&id),
        account.uuid(),
        representation.uuid(),
        day,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(represented.map(Into::into))
}

/// From now on it is their own again.
pub async fn act_for_oneself(change: &mut Change, session: &Session, account: AccountId) -> sqlx::Result<()> {
    let Some(id) = session.id() else { return Ok(()) };
    sqlx::query!(
        "update session set representation_id = null where id_hash = $1 and account_id = $2",
        &hash(&id),
        account.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}
