//! Out of the newsletter, and back again for who did not mean to leave (P29, P49).

use super::bounces;
use super::event::Event;
use super::signing_up::{self, Confirmed};
use super::{leave_link, mails, store};
use crate::consents::{self, Channel, Outcome, PurposeState};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::persons::{self, InMailbox};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::link::{self, Kind};
use crate::platform::vault::Unlocked;
use crate::platform::{access, mail};

/// What a link to leave opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Somebody who gets the newsletter.
    Gets(PersonId),
    /// Somebody who does not, or not any more; or whose data we erased.
    GetsNone,
}

/// None of a link that we did not make.
pub async fn find(app: &App, token: &str) -> Result<Option<Found>> {
    let Some(id) = leave_link::read(&app.vault, token) else { return Ok(None) };
    let Some(person) = store::of_leave_id(app.db.read(), id).await? else { return Ok(Some(Found::GetsNone)) };
    // What is said of a file of the administration holds for the account that shows it.
    let person = access::account_of(app.db.read(), person).await?.unwrap_or(person);
    let states = consents::states_with_linked(app, app.db.read(), person).await?;
    let gets = newsletter(&states).is_some_and(PurposeState::can_withdraw);
    Ok(Some(if gets { Found::Gets(person) } else { Found::GetsNone }))
}

fn newsletter(states: &[PurposeState]) -> Option<&PurposeState> {
    states.iter().find(|state| state.purpose == Purpose::Newsletter)
}

/// Withdraws the consent, keeps the hash by which no import brings them back, ends the postal address and mails about it: all or nothing.
/// Pressed twice, the second changes nothing.
pub async fn leave(app: &App, person: PersonId, lang: Lang) -> Result<()> {
    let mut change = app.db.change(Actor::Visitor).await?;
    if consents::withdraw_in(&mut change, person, Purpose::Newsletter, lang, Channel::Web).await? != Outcome::Done {
        return Ok(change.abandon().await?);
    }
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "newsletter", at, &[person]).await?;
    if let Some(who) = who(app, &mut change, &access, person).await? {
        persons::suppress_newsletter(&mut change, &who).await?;
    }
    tell(app, &mut change, &access, person).await?;
    store::forget_address(&mut change, person).await?;
    Ok(change.commit(Event::Left { person }).await?)
}

/// In the language in which they said yes.
async fn tell(app: &App, change: &mut Change, access: &Access, person: PersonId) -> Result<()> {
    let Some((email, file)) = reached_at(change, access, person).await? else { return Ok(()) };
    let states = consents::states_with_linked(app, change.conn(), person).await?;
    let given = |state: &PurposeState| {
        state.history.iter().rev().find(|act| act.kind == consents::Kind::Given).map(|act| act.lang)
    };
    let lang = newsletter(&states).and_then(given).unwrap_or(Lang::Nl);
    let token = link::issue(change, Kind::NewsletterReturn, person).await?;
    mail::queue(change, &file, person, &email, &mails::left(&app.settings, lang, &token)).await
}

/// The mailbox of a subscriber, or of somebody with a file here. None without one that may be used.
pub async fn reached_at(
    change: &mut Change,
    access: &Access,
    person: PersonId,
) -> Result<Option<(EmailAddress, Unlocked)>> {
    match store::subscriber(&mut *change.conn(), access, person).await? {
        Some(subscriber) => Ok(Some((subscriber.email, subscriber.file))),
        None => persons::usable_email(change.conn(), access, person).await,
    }
}

/// The button behind the link in the mail about leaving: a new yes, to the text that stands on that page.
pub async fn come_back(app: &App, token: &str, text: ConsentTextId, lang: Lang) -> Result<Confirmed> {
    let mut change = app.db.change(Actor::Visitor).await?;
    let Some(opened) = link::claim(&mut change, &app.vault, Kind::NewsletterReturn, token).await? else {
        change.abandon().await?;
        return Ok(Confirmed::LinkUsed);
    };
    let (person, at) = (opened.person, change.at());
    if signing_up::give(app, &mut change, person, text, lang, at).await? == Outcome::TextChanged {
        change.abandon().await?;
        return Ok(Confirmed::TextChanged);
    }
    if let Some(who) = who(app, &mut change, &opened.access, person).await? {
        persons::lift_newsletter(&mut change, &who).await?;
        bounces::lift(&mut change, person, &who.mailbox).await?;
    }
    change.commit(Event::Returned { person }).await?;
    Ok(Confirmed::Done(person))
}

async fn who(app: &App, change: &mut Change, access: &Access, person: PersonId) -> Result<Option<InMailbox>> {
    let Some(own) = store::own_hash(change.conn(), person).await? else {
        return Ok(persons::in_mailbox(change.conn(), &app.vault, person).await?);
    };
    let subscriber = store::subscriber(change.conn(), access, person).await?;
    Ok(subscriber.map(|found| InMailbox { own, ..InMailbox::new(&app.vault, &found.email, None) }))
}
