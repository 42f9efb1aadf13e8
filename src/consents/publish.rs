//! Publishing a text (P30). The first texts come with the program, in the association's own name; later ones are published by
//! people, who say whether the change is material or only a matter of words.

use super::text::{Publication, Wording};
use super::{text_store, texts};
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;

/// Publishes the next version of a text; the first when there is none. Two at once: the database refuses the second
/// (`one_text_per_version`). Call [`texts::reload`] after the commit; other instances follow within five seconds.
pub async fn publish(
    change: &mut Change,
    purpose: Purpose,
    wording: &Wording,
    publication: &Publication,
) -> Result<ConsentTextId> {
    let version = text_store::next_version(change, purpose).await?;
    text_store::add(change, purpose, version, wording, publication).await
}

/// Publishes the built-in text of each purpose that has none yet. May run at every start, on several instances at once.
pub async fn publish_first(app: &App) -> Result<()> {
    for purpose in Purpose::ALL {
        let mut change = app.db.change(Actor::Operator("start")).await?;
        match text_store::add_first(&mut change, purpose, &first(app, purpose)?).await? {
            Some(event) => change.commit(event).await?,
            None => change.abandon().await?,
        }
    }
    texts::reload(app).await?;
    Ok(())
}

fn first(app: &App, purpose: Purpose) -> Result<Wording> {
    let name = &app.settings.organisation.name;
    let words = |lang| match purpose {
        Purpose::Account => Messages::new(lang).consents_first_account(name),
        Purpose::Newsletter => Messages::new(lang).consents_first_newsletter(name),
    };
    Wording::parse(&words(Lang::Nl), &words(Lang::En)).map_err(|error| Error::Internal(error.to_string()))
}
