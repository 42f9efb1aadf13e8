//! The next version while it is being written in the portal, and the officer's advice on it (P98; AVG 38, 39). Each save gives the draft
//! another revision; advice is about one revision, so a draft that changed afterwards has none of its own yet.

use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::draft::{Draft, Refused, fill_in};
use super::event::Event;
use super::fault::Unfit;
use super::version::{self, Kind};
use super::{next_store, version_store};
use crate::kernel::ids::AccountId;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::staff::StaffRole;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::violated;
use crate::platform::error::{Error, Result};

/// The most characters in one language. Two of these fit in a form.
pub const NEXT_AT_MOST: usize = 40_000;

/// What is being written, with its blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub revision: Uuid,
    pub nl: String,
    pub en: String,
    /// When advice was asked on this revision.
    pub asked_at: Option<OffsetDateTime>,
    pub saved_at: OffsetDateTime,
    pub saved_by: AccountId,
}

/// What the officer, or who stands in, said of one revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub revision: Uuid,
    pub words: String,
    pub role: Option<StaffRole>,
    pub by: AccountId,
    pub at: OffsetDateTime,
}

/// What became of advice that somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is kept with this revision.
    Added(Uuid),
    /// They said the same of it before: it is kept once.
    Before,
    /// The revision that was seen is not the newest any more.
    Changed,
}

/// How a version came to be published in the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    pub version: i32,
    pub revision: Uuid,
    /// In which role it was published.
    pub role: Option<StaffRole>,
    /// Why without advice on these very words.
    pub reason: Option<String>,
}

/// What somebody wants to publish: the revision that was on the screen, the [mark](Next::mark) of it, its day, and why without advice.
pub struct Wanted<'a> {
    pub revision: Option<Uuid>,
    pub mark: &'a str,
    pub effective_on: Date,
    pub reason: Option<&'a str>,
}

/// Why the draft was not published.
pub enum Unpublished {
    /// The draft, what fills its blanks, or the newest version is another than was on the screen.
    Changed,
    Refused(Refused),
    /// The words do not fit any more: a blank has gone, say.
    Unfit,
    /// Nobody advised on these words, and there is no reason.
    Unadvised,
}

impl Next {
    /// As it would be published today.
    pub fn filled(&self, organisation: &Organisation) -> Result<Draft, Unfit> {
        let nl = fill_in(&self.nl, organisation, Lang::Nl)?;
        let en = fill_in(&self.en, organisation, Lang::En)?;
        Ok(Draft { kind: Kind::Literal, nl, en: Some(en) })
    }

    /// Stands for what a screen showed: the number that it would get, and its words with the blanks filled.
    pub fn mark(&self, number: i32, organisation: &Organisation) -> Result<String, Unfit> {
        let draft = self.filled(organisation)?;
        let hash = version::hash(number, self.saved_at.date(), draft.kind, &draft.nl, draft.en.as_deref());
        Ok(hash[..16].iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
    }
}

/// Publishes the draft that was on the screen. Of two at once, the second is told that it changed.
pub async fn publish_next(
    app: &App,
    (account, role): (AccountId, StaffRole),
    wanted: &Wanted<'_>,
) -> Result<Result<i32, Unpublished>> {
    let mut change = app.db.change(Actor::Staff(account)).await?;
    let Some(next) = next_store::take(&mut change, wanted.revision).await? else {
        change.abandon().await?;
        return Ok(Err(Unpublished::Changed));
    };
    let versions = version_store::all(&mut *change.conn()).await?;
    let (number, who) = (versions.next_number(), app.settings.organisation.now());
    let Ok(draft) = next.filled(&who) else { return Ok(Err(Unpublished::Unfit)) };
    if next.mark(number, &who).is_ok_and(|mark| mark != wanted.mark) {
        change.abandon().await?;
        return Ok(Err(Unpublished::Changed));
    }
    if let Err(why) = draft.check(&versions, wanted.effective_on, change.at()) {
        return Ok(Err(Unpublished::Refused(why)));
    }
    let event = match version_store::add(&mut change, number, &draft, wanted.effective_on).await {
        Err(error) if violated(&error) == Some("statement_version_pkey") => return Ok(Err(Unpublished::Changed)),
        added => added.map_err(Error::from)?,
    };
    match next_store::note_publication(&mut change, number, (next.revision, wanted.reason), (account, role)).await {
        Err(error) if violated(&error) == Some("advised_or_explained") => return Ok(Err(Unpublished::Unadvised)),
        noted => noted?,
    }
    change.also(Event::DraftPublished { revision: next.revision, number });
    change.commit(event).await?;
    Ok(Ok(number))
}
