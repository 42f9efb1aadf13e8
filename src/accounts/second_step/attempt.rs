//! One try with a code, after a right password. Somebody who has the password of another may guess no oftener than the limit, and does not hold
//! the owner up where they came in before; the owner is told that somebody has it.

use time::OffsetDateTime;

use super::code::Code;
use super::halfway::Halfway;
use super::passkey::Proof;
use super::passkey_store;
use super::recovery_store;
use super::store::{self, SecondStep};
use crate::accounts::alert::{self, Alert};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::model::Kind;
use crate::accounts::tell::tell;
use crate::accounts::{address_store, limits};
use crate::kernel::code as paper;
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::peer::Peer;
use crate::platform::throttle::{Limit, Tried};

/// What somebody typed.
pub enum Answer {
    /// From their app.
    App(Code),
    /// From paper.
    Paper(paper::Code),
    /// Of a passkey, to a question of the portal.
    Passkey(Proof),
}

impl Answer {
    /// None of what can be neither.
    pub fn parse(typed: &str) -> Option<Self> {
        let app = Code::parse(typed).map(Self::App);
        app.or_else(|| paper::Code::parse(typed).ok().map(Self::Paper))
    }
}

/// The right one was given.
pub struct Given {
    /// Since when what they proved themselves by holds.
    pub since: OffsetDateTime,
    /// Of who set up their first app just now: the codes on paper that go with it, to be shown this once.
    pub codes: Vec<paper::Code>,
}

impl Given {
    const fn since(since: OffsetDateTime) -> Self {
        Self { since, codes: vec![] }
    }
}

pub enum Outcome {
    Fits(Given),
    Wrong,
    TooMany(Limit),
}

/// Counts the try first, so that many at once don't slip through, and takes it back unless the code was wrong.
pub async fn attempt(app: &App, halfway: &Halfway, peer: Peer, step: &SecondStep, answer: &Answer) -> Result<Outcome> {
    let counted = counted_as(app, halfway, peer, step).await?;
    let tried = limits::CODE.count(&app.db, &app.vault, &counted).await?;
    if tried == Tried::Passing {
        alert::raise(app, Alert::Codes).await?;
    }
    if tried != Tried::Within {
        return Ok(Outcome::TooMany(limits::CODE));
    }
    let Some(given) = uses(app, halfway, step, answer).await? else {
        warn(app, halfway).await?;
        return Ok(Outcome::Wrong);
    };
    limits::CODE.take_back(&app.db, &app.vault, &counted).await?;
    Ok(Outcome::Fits(given))
}

/// What tries are counted with: a network address that is the owner's has a count of its own. So has each password: who chose a new one is not held
/// up by who guessed behind the old.
async fn counted_as(app: &App, halfway: &Halfway, peer: Peer, step: &SecondStep) -> Result<String> {
    let account = halfway.account;
    let since = app.db.clock().now() - limits::KNOWN_FOR;
    let hash = address_store::hash(&app.vault, account, peer);
    let known = address_store::is_known(app.db.read(), account, &hash, since).await?;
    Ok(if known {
        format!("{account} {}", peer.network())
    } else {
        format!("{account} since {}", step.proof_since.unix_timestamp())
    })
}

fn actor(kind: Kind, halfway: &Halfway) -> Actor {
    match kind {
        Kind::Person => Actor::Person(halfway.person),
        Kind::Staff => Actor::Staff(halfway.account),
    }
}

/// None when the answer is wrong, or was used before. That a passkey has a copy is written down, as it may be somebody else's.
async fn uses(app: &App, halfway: &Halfway, step: &SecondStep, answer: &Answer) -> Result<Option<Given>> {
    let (mut change, person) = (app.db.change(actor(step.kind, halfway)).await?, halfway.person);
    let before = Given::since(step.proof_since);
    let given = match answer {
        Answer::App(code) => uses_app(app, &mut change, step, (person, code)).await?,
        Answer::Paper(code) => uses_paper(app, &mut change, halfway, code).await?.then_some(before),
        Answer::Passkey(Proof::Given(proof)) => {
            passkey_store::note_use(&mut change, (&halfway.access, person), proof).await?.then_some(before)
        }
        Answer::Passkey(Proof::Copied | Proof::None) => None,
    };
    match (&given, answer) {
        (Some(_), _) => change.commit(Event::SecondStep { person }).await?,
        (None, Answer::Passkey(Proof::Copied)) => change.commit(Event::PasskeyCopied { person }).await?,
        (None, _) => change.abandon().await?,
    }
    Ok(given)
}

/// The app in use; of who was invited and has none yet, the one that they are shown.
async fn uses_app(
    app: &App,
    change: &mut Change,
    step: &SecondStep,
    (person, code): (PersonId, &Code),
) -> Result<Option<Given>> {
    let at = change.at();
    let (totp, new) = match (&step.app, step.first_app()) {
        (Some(app), _) => (app, false),
        (None, Some(app)) => (app, true),
        (None, None) => return Ok(None),
    };
    let Some(number) = code.step(&totp.secret, at) else { return Ok(None) };
    let seen = (totp.shown_until, number);
    if !new {
        return Ok(store::use_code(change, step.account, seen).await?.then_some(Given::since(step.proof_since)));
    }
    if !store::confirm(change, step.account, seen).await? {
        return Ok(None);
    }
    change.also(Event::AppSetUp { person });
    let codes = recovery_store::make(change, &app.vault, (step.account, person)).await?;
    Ok(Some(Given { since: at, codes }))
}

/// Who has an app and lost it. They are told, also how many are left.
async fn uses_paper(app: &App, change: &mut Change, halfway: &Halfway, code: &paper::Code) -> Result<bool> {
    if !recovery_store::use_up(change, &app.vault, halfway.account, code).await? {
        return Ok(false);
    }
    let person = halfway.person;
    let left = recovery_store::left(&mut *change.conn(), halfway.account).await?;
    tell(app, change, (&halfway.access, person), Credential::CodeUsed(left.unwrap_or_default())).await?;
    change.also(Event::RecoveryCodeUsed { person });
    Ok(true)
}

/// Mails the owner, unless that was done today. When it fails, the next wrong code is told.
async fn warn(app: &App, halfway: &Halfway) -> Result<()> {
    let whose = halfway.account.to_string();
    if !limits::CODE_MAIL.allows(&app.db, &app.vault, &whose).await? {
        return Ok(());
    }
    let warned = queue_mail(app, halfway).await;
    if warned.is_err() {
        limits::CODE_MAIL.take_back(&app.db, &app.vault, &whose).await?;
    }
    warned
}

async fn queue_mail(app: &App, halfway: &Halfway) -> Result<()> {
    let person = halfway.person;
    let mut change = app.db.change(Actor::Visitor).await?;
    if !tell(app, &mut change, (&halfway.access, person), Credential::WrongCode).await? {
        return Ok(change.abandon().await?);
    }
    Ok(change.commit(Event::WrongCodeTold { person }).await?)
}
