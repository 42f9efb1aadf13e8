//! The only SQL on consents. Giving and withdrawing are one statement each: who acts, what stood, the evidence with the next number
//! and its audit entry. Of two acts at once only one gets that number; the other looks again. So a second press writes nothing,
//! and a history has no two latest acts.

mod given;
mod standing;
mod withdrawn;

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

pub use self::standing::{allowed, states};
use super::model::{Channel, Given, Outcome};
use super::text::Text;
use crate::kernel::ids::{ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::session::Claim;

/// Whose consent it is.
pub enum Whose {
    Person(PersonId),
    /// That of the person whose session this is, if it still runs.
    Visitor(Claim),
}

impl From<PersonId> for Whose {
    fn from(person: PersonId) -> Self {
        Self::Person(person)
    }
}

impl From<Claim> for Whose {
    fn from(claim: Claim) -> Self {
        Self::Visitor(claim)
    }
}

/// Who acts on which consent, and how.
struct Circumstances {
    person: Option<Uuid>,
    session: Option<Vec<u8>>,
    seen_after: OffsetDateTime,
    begun_after: OffsetDateTime,
    purpose: Purpose,
    lang: Lang,
    channel: Channel,
    /// The person, when nobody else.
    actor: Option<Actor>,
    at: OffsetDateTime,
}

impl Circumstances {
    /// The person does it on the page.
    fn on_the_page(app: &App, whose: &Whose, purpose: Purpose, lang: Lang) -> Self {
        let at = app.db.clock().now();
        let (person, session, seen_after, begun_after) = match whose {
            Whose::Person(person) => (Some(person.uuid()), None, at, at),
            Whose::Visitor(claim) => {
                let (hash, seen_after, begun_after) = claim.key(at);
                (None, Some(hash), seen_after, begun_after)
            }
        };
        Self { person, session, seen_after, begun_after, purpose, lang, channel: Channel::Web, actor: None, at }
    }

    fn in_a_change(change: &Change, person: PersonId, purpose: Purpose, lang: Lang, channel: Channel) -> Self {
        let (at, actor) = (change.at(), Some(change.actor()));
        let person = Some(person.uuid());
        Self { person, session: None, seen_after: at, begun_after: at, purpose, lang, channel, actor, at }
    }

    fn actor(&self) -> Option<String> {
        self.actor.map(|actor| actor.to_string())
    }
}

/// Gives a consent as part of a larger change, such as registering, or for somebody who signed a paper. On the web the text
/// must be the one that is asked now; a paper may show an older version, and is then paused by what was published since.
pub async fn give(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    text: &Text,
    given: Given,
) -> Result<Outcome> {
    let Given { lang, channel, effective_at } = given;
    let how = Circumstances::in_a_change(change, person, purpose, lang, channel);
    give_with(change.conn(), how, text.id, effective_at).await
}

/// The person gives a consent on the page: one round trip.
pub async fn give_now(
    app: &App,
    whose: impl Into<Whose>,
    purpose: Purpose,
    text: ConsentTextId,
    lang: Lang,
) -> Result<Outcome> {
    let how = Circumstances::on_the_page(app, &whose.into(), purpose, lang);
    let at = how.at;
    give_with(&mut *app.db.write().acquire().await?, how, text, at).await
}

/// Withdraws a consent as part of a larger change, such as closing the account.
pub async fn withdraw_in(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    lang: Lang,
    channel: Channel,
) -> Result<Outcome> {
    let how = Circumstances::in_a_change(change, person, purpose, lang, channel);
    withdraw_with(change.conn(), how).await
}

/// The person withdraws a consent on the page: one round trip.
pub async fn withdraw_now(app: &App, whose: impl Into<Whose>, purpose: Purpose, lang: Lang) -> Result<Outcome> {
    let how = Circumstances::on_the_page(app, &whose.into(), purpose, lang);
    withdraw_with(&mut *app.db.write().acquire().await?, how).await
}

async fn give_with(
    conn: &mut PgConnection,
    how: Circumstances,
    text: ConsentTextId,
    effective_at: OffsetDateTime,
) -> Result<Outcome> {
    loop {
        if given::insert(conn, &how, text, effective_at).await? {
            return Ok(Outcome::Done);
        }
        if let Some(outcome) = given::why_not(conn, &how, text, effective_at).await? {
            return Ok(outcome);
        }
    }
}

async fn withdraw_with(conn: &mut PgConnection, how: Circumstances) -> Result<Outcome> {
    loop {
        if withdrawn::insert(conn, &how).await? {
            return Ok(Outcome::Done);
        }
        if let Some(outcome) = withdrawn::why_not(conn, &how).await? {
            return Ok(outcome);
        }
    }
}
