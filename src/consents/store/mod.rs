//! The only SQL on consents. An act, giving or withdrawing, is one statement: who acts, what stood, the evidence with the next number
//! and its audit entry. Of two acts at once only one gets that number; the other looks again. So a second press writes nothing,
//! and a history has no two latest acts.

mod act;
mod reach;
mod standing;
mod together;

use sqlx::PgConnection;

use self::act::{Act, Moment};
pub use self::reach::{Reach, reach};
pub use self::standing::{Agreed, Other, allowed, others, states, states_with_linked, who_agreed, who_allow};
use super::model::{Channel, Given, Kind, Outcome, Said};
use super::text::Text;
use crate::kernel::ids::{ConsentEventId, ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
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
    let act = Act { channel, effective_at: Some(effective_at), ..Act::new(Kind::Given, person.into(), purpose, lang) };
    in_a_change(change, Act { text: Some(text.id.uuid()), ..act }).await
}

/// Withdraws a consent as part of a larger change, such as closing the account.
pub async fn withdraw_in(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    lang: Lang,
    channel: Channel,
) -> Result<Outcome> {
    in_a_change(change, Act { channel, ..Act::new(Kind::Withdrawn, person.into(), purpose, lang) }).await
}

/// What somebody said on paper, at the desk or by phone, and the id under which it stands when it was written.
pub async fn record(
    change: &mut Change,
    person: PersonId,
    purpose: Purpose,
    said: Said,
) -> Result<(Outcome, ConsentEventId)> {
    let Said { kind, text, lang, channel, effective_at } = said;
    let act = Act { channel, effective_at: Some(effective_at), ..Act::new(kind, person.into(), purpose, lang) };
    let act = Act { text: text.map(ConsentTextId::uuid), ..act };
    let id = act.id.into();
    Ok((in_a_change(change, act).await?, id))
}

/// As [`record`], of many who are new here: nobody of them has said anything before.
pub async fn record_new(change: &mut Change, purpose: Purpose, said: &[(PersonId, Said)]) -> Result<()> {
    let (actor, moment) = (change.actor(), Moment::new(change.at()));
    for few in said.chunks(together::AT_MOST) {
        let act = |(person, said): &(PersonId, Said)| Act {
            text: said.text.map(ConsentTextId::uuid),
            channel: said.channel,
            effective_at: Some(said.effective_at),
            actor: Some(actor),
            ..Act::new(said.kind, Whose::Person(*person), purpose, said.lang)
        };
        let acts: Vec<Act> = few.iter().map(act).collect();
        if act::write(change.conn(), &acts, moment).await?.len() != acts.len() {
            return Err(Error::Internal("what somebody new said was not written".into()));
        }
    }
    Ok(())
}

async fn in_a_change(change: &mut Change, act: Act) -> Result<Outcome> {
    let (act, moment) = (Act { actor: Some(change.actor()), ..act }, Moment::new(change.at()));
    until_it_stands(change.conn(), &act, moment).await
}

/// The person gives a consent on the page.
pub async fn give_now(
    app: &App,
    whose: impl Into<Whose>,
    purpose: Purpose,
    text: ConsentTextId,
    lang: Lang,
) -> Result<Outcome> {
    press(app, Act { text: Some(text.uuid()), ..Act::new(Kind::Given, whose.into(), purpose, lang) }).await
}

/// The person withdraws a consent on the page.
pub async fn withdraw_now(app: &App, whose: impl Into<Whose>, purpose: Purpose, lang: Lang) -> Result<Outcome> {
    press(app, Act::new(Kind::Withdrawn, whose.into(), purpose, lang)).await
}

/// Goes with others that are pressed at this moment. What was not written that way is looked at by itself.
async fn press(app: &App, act: Act) -> Result<Outcome> {
    if together::write(app, &act).await {
        return Ok(Outcome::Done);
    }
    let mut conn = app.db.write().acquire().await?;
    let moment = Moment::new(app.db.clock().now());
    match act::why_not(&mut conn, &act, moment).await? {
        Some(outcome) => Ok(outcome),
        None => until_it_stands(&mut conn, &act, moment).await,
    }
}

/// Each time round somebody else was faster, and so got on. Nobody has that many hands.
async fn until_it_stands(conn: &mut PgConnection, act: &Act, moment: Moment) -> Result<Outcome> {
    for _ in 0..20 {
        if !act::write(conn, std::slice::from_ref(act), moment).await?.is_empty() {
            return Ok(Outcome::Done);
        }
        if let Some(outcome) = act::why_not(conn, act, moment).await? {
            return Ok(outcome);
        }
    }
    Err(Error::Unavailable("others keep changing this consent".into()))
}
