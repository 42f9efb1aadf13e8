//! One try with a code, after a right password. Somebody who has the password of another may guess no oftener than the limit, and does not hold
//! the owner up where they came in before; the owner is told that somebody has it.

use time::OffsetDateTime;
use webauthn_rs::prelude::AuthenticationResult;

use super::code::Code;
use super::halfway::Halfway;
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
    Passkey(Box<AuthenticationResult>),
    /// Of a passkey, and none to the question.
    NoPasskey,
}

impl Answer {
    /// None of what can be neither.
    pub fn parse(typed: &str) -> Option<Self> {
        let app = Code::parse(typed).map(Self::App);
        app.or_else(|| paper::Code::parse(typed).ok().map(Self::Paper))
    }
}

pub enum Outcome {
    /// With since when what they proved themselves by holds.
    Fits(OffsetDateTime),
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
    let Some(since) = uses(app, halfway, step, answer).await? else {
        warn(app, halfway).await?;
        return Ok(Outcome::Wrong);
    };
    limits::CODE.take_back(&app.db, &app.vault, &counted).await?;
    Ok(Outcome::Fits(since))
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
        format!("{account} since {}", step.password_since.unix_timestamp())
    })
}

fn actor(kind: Kind, halfway: &Halfway) -> Actor {
    match kind {
        Kind::Person => Actor::Person(halfway.person),
        Kind::Staff => Actor::Staff(halfway.account),
    }
}

/// Since when what they proved themselves by holds, if the code is right and used for the first time.
async fn uses(app: &App, halfway: &Halfway, step: &SecondStep, answer: &Answer) -> Result<Option<OffsetDateTime>> {
    let mut change = app.db.change(actor(step.kind, halfway)).await?;
    let since = match answer {
        Answer::App(code) => uses_app(&mut change, step, code).await?,
        Answer::Paper(code) => uses_paper(app, &mut change, halfway, code).await?.then_some(step.password_since),
        Answer::Passkey(proof) => {
            let used = passkey_store::note_use(&mut change, (&halfway.access, halfway.person), proof).await?;
            used.then_some(step.password_since)
        }
        Answer::NoPasskey => None,
    };
    match since {
        Some(_) => change.commit(Event::SecondStep { person: halfway.person }).await?,
        None => change.abandon().await?,
    }
    Ok(since)
}

/// The app in use; of who was invited and has none yet, the one that they are shown.
async fn uses_app(change: &mut Change, step: &SecondStep, code: &Code) -> Result<Option<OffsetDateTime>> {
    let at = change.at();
    let (app, new) = match (&step.app, step.first_app()) {
        (Some(app), _) => (app, false),
        (None, Some(app)) => (app, true),
        (None, None) => return Ok(None),
    };
    let Some(number) = code.step(&app.secret, at) else { return Ok(None) };
    let seen = (app.shown_until, number);
    Ok(match new {
        true => store::confirm(change, step.account, seen).await?.then_some(at),
        false => store::use_code(change, step.account, seen).await?.then_some(step.password_since),
    })
}

/// Who has an app and lost it. They are told, also how many are left.
async fn uses_paper(app: &App, change: &mut Change, halfway: &Halfway, code: &paper::Code) -> Result<bool> {
    if !recovery_store::use_up(change, &app.vault, halfway.account, code).await? {
        return Ok(false);
    }
    let person = halfway.person;
    let left = recovery_store::left(&mut *change.conn(), halfway.account).await?;
    tell(app, change, (&halfway.access, person), Credential::CodeUsed(left)).await?;
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
