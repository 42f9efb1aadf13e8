//! Publishing (P98). A version is the association's word to people, so the program publishes only into emptiness: its own text when
//! no literal text is in force. Another version of the program with another text changes nothing: whoever wants that text publishes it.

use time::Date;

use super::draft::{Draft, Refused};
use super::known;
use super::version::Kind;
use super::{register_store, version_store};
use crate::kernel::organisation::Organisation;
use crate::kernel::register::ACTIVITIES;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::{Db, violated};
use crate::platform::error::{Error, Result};

/// The text that comes with the program, as a file to publish.
pub const SHIPPED: &str = include_str!("shipped/statement.toml");

/// What the first statement came down to. Its literal text is not known here.
const FIRST: &str = include_str!("shipped/first.toml");
pub const FIRST_DAY: Date = time::macros::date!(2018 - 08 - 28);

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum NotPublished {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("somebody else published at the same moment: look at what they did, and try again")]
    AtOnce,
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<sqlx::Error> for NotPublished {
    fn from(error: sqlx::Error) -> Self {
        match violated(&error) {
            Some("statement_version_pkey") => Self::AtOnce,
            _ => Self::Failed(error.into()),
        }
    }
}

/// Publishes a text for a day, and gives the number of its version. Servers see it within five seconds.
pub async fn publish(db: &Db, by: Actor, draft: &Draft, effective_on: Date) -> Result<i32, NotPublished> {
    let mut change = db.change(by).await?;
    let versions = version_store::all(&mut *change.conn()).await?;
    draft.check(&versions, effective_on, change.at())?;
    let number = versions.next_number();
    let event = version_store::add(&mut change, number, draft, effective_on).await?;
    change.commit(event).await?;
    Ok(number)
}

/// Publishes what must be there before the first page: the first entry of the history, unless there is history already, and a text in force.
/// May run at every start, on several instances at once.
pub async fn publish_first(app: &App) -> Result<()> {
    publish_history(app).await?;
    let now = app.db.clock().now();
    let in_force =
        version_store::all(app.db.write()).await?.in_force(now).is_some_and(|held| held.kind == Kind::Literal);
    if !in_force {
        publish_shipped(app, SHIPPED, app.db.clock().today()).await?;
    }
    known::reload(app).await?;
    Ok(())
}

/// The summary of 28 August 2018, when nothing was ever published.
pub async fn publish_history(app: &App) -> Result<()> {
    if version_store::count(app.db.write()).await? == 0 {
        publish_shipped(app, FIRST, FIRST_DAY).await?;
    }
    Ok(())
}

async fn publish_shipped(app: &App, file: &str, effective_on: Date) -> Result<()> {
    let draft = shipped(file, &app.settings.organisation)?;
    match publish(&app.db, Actor::Operator("start"), &draft, effective_on).await {
        // Another instance was first.
        Ok(_) | Err(NotPublished::AtOnce | NotPublished::Refused(_)) => Ok(()),
        Err(NotPublished::Failed(error)) => Err(error),
    }
}

fn shipped(file: &str, organisation: &Organisation) -> Result<Draft> {
    let draft = Draft::parse(file, organisation);
    draft.map_err(|wrong| Error::Internal(format!("the text that comes with the program: {wrong}")))
}

/// Writes down how the register is told by this program (P08). May run at every start, on several instances at once.
pub async fn note_register(app: &App) -> Result<()> {
    for activity in ACTIVITIES {
        let mut change = app.db.change(Actor::Operator("start")).await?;
        match register_store::note(&mut change, activity).await? {
            Some(event) => change.commit(event).await?,
            None => change.abandon().await?,
        }
    }
    Ok(())
}
