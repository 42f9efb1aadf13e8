//! The dossier as the answer to a request to see one's data: for whom, until when, how often.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;
use time::{Date, Duration};

use super::at_once::Leaving;
use super::collect::{Dossier, Notes};
use super::given_store;
use super::record::records;
use crate::kernel::dates::amsterdam_day;
use crate::platform::access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::rights::event::Event;
use crate::rights::identity::Shown;
use crate::rights::kind::Kind;
use crate::rights::request::Request;
use crate::rights::review;
use crate::rights::state::{Outcome, State};

pub use given_store::{Opened, opened};

/// So long after the answer it can be opened. Whoever comes later asks again.
pub const DAYS: Duration = Duration::days(30);

/// In how many seconds to try again while others of it are made.
const SOON: u32 = 30;

/// The last day on which the dossier that answered a request can be opened; none when there is no such answer. An answer in part gives it
/// without the notes that are withheld: before notes were reviewed nobody could leave any out, and such an answer was given by letter alone.
pub fn until(request: &Request) -> Option<Date> {
    let case = &request.case;
    let answered = match case.outcome {
        Some(Outcome::Whole) => true,
        Some(Outcome::Partly) => request.notes_reviewed,
        Some(Outcome::NothingHeld) | None => false,
    };
    let known = case.about.is_some() && case.is_known();
    let given = case.kind == Kind::Access && case.state == State::Done && answered && known;
    request.closed_at.filter(|_| given).map(|at| amsterdam_day(at) + DAYS)
}

/// Opens it for who asked, and counts that. None once it cannot be opened any more.
pub async fn open(app: &App, actor: Actor, request: &Request) -> Result<Option<Dossier>> {
    let Some(about) = request.case.about else { return Ok(None) };
    let leaving = Leaving::begin(request.id).ok_or(Error::TooMany { retry_after: SOON })?;
    let mut change = app.db.change(actor).await?;
    let (now, since) = (change.at(), amsterdam_day(change.at()) - DAYS);
    let access = access::answered(change.conn(), &app.vault, (request.id, since), &Shown::strong(), now).await?;
    let Some(access) = access else {
        change.abandon().await?;
        return Ok(None);
    };
    let records = records(change.conn(), about).await?;
    let notes = notes(change.conn(), request).await?;
    given_store::count(&mut change, request).await?;
    change.commit(Event::DossierOpened { request: request.id }).await?;
    let dossier = Dossier::choosing(app, access, records, notes).await?;
    Ok(Some(dossier.counted(leaving)))
}

/// What the answer gives of the notes. One that is written or changed later was not reviewed for it, so it is left out too, and said.
pub async fn notes(conn: &mut PgConnection, request: &Request) -> Result<Notes> {
    if !request.notes_reviewed {
        return Ok(Notes::default());
    }
    let pile = review::pile(conn, request).await?;
    let withheld: BTreeMap<_, _> = pile.withheld().into_iter().map(|(note, ground)| (note.uuid(), ground)).collect();
    let given: BTreeSet<_> = pile.given().collect();
    let later = pile.notes.len() - withheld.len() - given.len();
    Ok(Notes { withheld, given: Some(given), later })
}
