//! The first version of each text comes with the program; later ones are published by people, on the pages of `staff`.

use super::kind::LetterKind;
use super::{shipped, text_store};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;

/// Publishes the words that come with the program for each kind that has none yet. May run at every start, on several instances at once.
pub async fn publish_first(app: &App) -> Result<()> {
    let known = text_store::newest(app.db.write()).await?;
    for kind in LetterKind::ALL.into_iter().filter(|kind| known.iter().all(|version| version.kind != *kind)) {
        let mut change = app.db.change(Actor::Operator("start")).await?;
        match text_store::add_first(&mut change, kind, &shipped::wording(kind)).await? {
            Some(event) => change.commit(event).await?,
            None => change.abandon().await?,
        }
    }
    Ok(())
}
