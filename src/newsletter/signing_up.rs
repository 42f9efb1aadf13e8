//! From asking for the newsletter to the consent.

use time::OffsetDateTime;

use super::answers::SignUp;
use super::bounces;
use super::event::Event;
use super::leave_link::leave_link;
use super::mails;
use super::store::{self, Waiting};
use crate::consents::{self, Outcome};
use crate::kernel::ids::{ConsentTextId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::{Purpose, RetentionGroup};
use crate::persons::{self, InMailbox};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Kind, Opened};
use crate::platform::{access, jobs, mail};

/// The job that mails who asked.
pub const ANSWER: &str = "newsletter.answer";

/// The most people at one address whose link to leave stands in a mail.
const AT_MOST: usize = 10;

/// What pressing the button led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    Done(PersonId),
    /// The link was used or is too old.
    LinkUsed,
    /// The text changed since it was shown.
    TextChanged,
}

/// Keeps the answers sealed under a key of their own. What differs between a known address and an unknown one is worked out by a job, so
/// that asking is the same for any address.
pub async fn ask(app: &App, sign_up: &SignUp) -> Result<PersonId> {
    let person = PersonId::new();
    let mut change = app.db.change(Actor::Visitor).await?;
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Identity).await?;
    store::keep_waiting(&mut change, &file, person, sign_up).await?;
    jobs::queue(&mut change, ANSWER, Some(person.uuid()), None).await?;
    change.commit(Event::Asked { person }).await?;
    Ok(person)
}

/// Mails the link. Only the mailbox reads whether it gets the newsletter already. A second run finds that it was done.
pub async fn answer(app: &App, person: PersonId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(ANSWER)).await?;
    if !store::take_turn(&mut change, person).await? {
        return Ok(change.abandon().await?);
    }
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "newsletter-sign-up", at, &[person]).await?;
    let Some(Waiting { sign_up, file, .. }) = store::waiting(change.conn(), &access, person, at).await? else {
        return Ok(change.abandon().await?);
    };
    let token = link::issue(&mut change, Kind::Newsletter, person).await?;
    let mut leave = vec![];
    for known in subscribed(app, &mut change, &sign_up).await? {
        leave.push(leave_link(app, &mut change, known, sign_up.lang).await?.as_str().to_owned());
    }
    let message = mails::confirm(&app.settings, sign_up.lang, &token, leave);
    mail::queue(&mut change, &file, person, &sign_up.email, &message).await?;
    Ok(change.commit(Event::Answered { person }).await?)
}

/// Who gets the newsletter at this address: the subscriber of this name, and whoever else has it on file.
async fn subscribed(app: &App, change: &mut Change, sign_up: &SignUp) -> Result<Vec<PersonId>> {
    let own = in_mailbox(app, sign_up).own;
    let on_file = persons::email_hash(&app.vault, &sign_up.email.folded());
    let mut known: Vec<PersonId> = store::subscriber_in(change.conn(), &own).await?.into_iter().collect();
    for person in persons::with_email(change.conn(), &on_file).await? {
        // A file of the administration and the account that shows it are one person.
        known.push(access::account_of(change.conn(), person).await?.unwrap_or(person));
    }
    known.sort_unstable();
    known.dedup();
    known.truncate(AT_MOST);
    let mut subscribed = vec![];
    for person in known {
        if consents::allowed(change.conn(), person, Purpose::Newsletter).await? {
            subscribed.push(person);
        }
    }
    Ok(subscribed)
}

fn in_mailbox(app: &App, sign_up: &SignUp) -> InMailbox {
    InMailbox::new(&app.vault, &sign_up.email, sign_up.name.as_ref().map(|name| &name.family))
}

/// The button behind the link: from here on there is a subscriber and a consent. `agreed`: the text that was shown again on that page, for
/// who had seen an older one.
pub async fn confirm(app: &App, token: &str, agreed: Option<ConsentTextId>) -> Result<Confirmed> {
    let mut change = app.db.change(Actor::Visitor).await?;
    let confirmed = confirm_in(app, &mut change, token, agreed).await?;
    match confirmed {
        Confirmed::Done(person) => change.commit(Event::Confirmed { person }).await?,
        Confirmed::LinkUsed | Confirmed::TextChanged => change.abandon().await?,
    }
    Ok(confirmed)
}

async fn confirm_in(app: &App, change: &mut Change, token: &str, agreed: Option<ConsentTextId>) -> Result<Confirmed> {
    let at = change.at();
    let Some(opened) = link::claim(change, &app.vault, Kind::Newsletter, token).await? else {
        return Ok(Confirmed::LinkUsed);
    };
    let Some(mut waiting) = store::waiting(change.conn(), &opened.access, opened.person, at).await? else {
        return Ok(Confirmed::LinkUsed);
    };
    if let Some(text) = agreed {
        waiting.sign_up.text = text;
        waiting.asked_at = at;
        change.also(Event::AgreedAgain { person: opened.person });
    }
    if !store::remove_waiting(change, opened.person).await? {
        return Ok(Confirmed::LinkUsed);
    }
    let who = in_mailbox(app, &waiting.sign_up);
    let person = enter(app, change, &opened, &waiting, &who).await?;
    persons::lift_newsletter(change, &who).await?;
    bounces::works(app, change, person, &waiting.sign_up.email).await?;
    let SignUp { text, lang, .. } = waiting.sign_up;
    if give(app, change, person, text, lang, waiting.asked_at).await? == Outcome::TextChanged {
        return Ok(Confirmed::TextChanged);
    }
    Ok(Confirmed::Done(person))
}

/// The subscriber: somebody new, or who had this name in this mailbox before, so that their link to leave stays true.
async fn enter(
    app: &App,
    change: &mut Change,
    opened: &Opened,
    waiting: &Waiting,
    who: &InMailbox,
) -> Result<PersonId> {
    let person = store::claim_mailbox(change, &who.own, opened.person).await?;
    if person == opened.person {
        persons::begin(change, person).await?;
        let evidence = persons::create_key(change, &app.vault, person, RetentionGroup::Evidence).await?;
        store::save(change, (&evidence, &waiting.file), person, &waiting.sign_up).await?;
        return Ok(person);
    }
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "newsletter", at, &[person]).await?;
    let evidence = persons::file(change, &app.vault, &access, person, RetentionGroup::Evidence).await?;
    let identity = persons::file(change, &app.vault, &access, person, RetentionGroup::Identity).await?;
    store::save(change, (&evidence, &identity), person, &waiting.sign_up).await?;
    persons::destroy_keys(change, opened.person).await?;
    Ok(person)
}

/// The evidence has both moments: when it was asked, and now, when the mailbox confirmed it. A yes from before a later no counts from now.
pub async fn give(
    app: &App,
    change: &mut Change,
    person: PersonId,
    text: ConsentTextId,
    lang: Lang,
    asked_at: OffsetDateTime,
) -> Result<Outcome> {
    let states = consents::states_with_linked(app, change.conn(), person).await?;
    let since =
        states.iter().find(|state| state.purpose == Purpose::Newsletter).and_then(consents::PurposeState::since);
    let at = change.at();
    let effective_at = if since.is_some_and(|since| since >= asked_at) { at } else { asked_at.min(at) };
    let texts = consents::shown::knowing(app, [text]).await?;
    let text = texts.get(text).ok_or_else(|| Error::Internal("a sign-up names an unknown text".into()))?;
    let how = consents::Given { lang, channel: consents::Channel::Web, effective_at };
    consents::give(change, person, Purpose::Newsletter, text, how).await
}
