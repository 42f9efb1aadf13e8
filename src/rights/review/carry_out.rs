//! The change that a verdict is: over the note and the verdict that were on the screen, while the request is open.

use super::pile::{Pile, Standing, pile};
use super::store;
use super::told::Told;
use crate::kernel::dossier::Ground;
use crate::kernel::ids::NoteId;
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::rights::{self, OpenCase};

/// A change, and the notes as nobody can review them otherwise until its end; none when the request is closed.
pub async fn begin(app: &App, open: &OpenCase) -> Result<(Change, Option<Pile>)> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let held = rights::hold(&mut change, open.request.id).await?;
    let pile = match held.filter(|request| request.case.state.is_open()) {
        Some(request) => Some(pile(change.conn(), &request).await?),
        None => None,
    };
    Ok((change, pile))
}

/// One note is given. Pressed twice, it is told all the same.
pub async fn give(app: &App, open: &OpenCase, note: NoteId, revision: &str) -> Result<Told> {
    let (mut change, pile) = begin(app, open).await?;
    let told = match &pile {
        None => Told::Closed,
        Some(pile) => {
            let one = pile.find(note).ok_or(Error::NotFound)?;
            // Undoing a decision is one.
            let duty = if one.was_withheld() { Duty::Decisions } else { Duty::RequestWork };
            match open.by(duty) {
                _ if one.standing() == Standing::Given => Told::Given,
                Err(_) => Told::Decided,
                Ok(_) if one.revision() != revision => Told::Changed,
                Ok(by) => {
                    store::give(&mut change, &open.request, &[(note, one.changes)], by).await?;
                    change.done().await?;
                    return Ok(Told::Given);
                }
            }
        }
    };
    change.abandon().await?;
    Ok(told)
}

/// One note is withheld; what came in the way, otherwise.
pub async fn withhold(
    app: &App,
    open: &OpenCase,
    (note, revision): (NoteId, &str),
    (ground, words): (Ground, &Prose),
) -> Result<Told> {
    let by = open.by(Duty::Decisions)?;
    let (mut change, pile) = begin(app, open).await?;
    let told = match &pile {
        None => Told::Closed,
        Some(pile) => {
            let one = pile.find(note).ok_or(Error::NotFound)?;
            if one.revision() == revision {
                let (person, group) = (open.request.person, RetentionGroup::Requests);
                let file = persons::file(&mut change, &app.vault, &open.access, person, group).await?;
                let which = (&open.request, note, one.changes);
                store::withhold(&mut change, &file, which, (ground, words), by).await?;
                change.done().await?;
                return Ok(Told::Withheld);
            }
            Told::Changed
        }
    };
    change.abandon().await?;
    Ok(told)
}
