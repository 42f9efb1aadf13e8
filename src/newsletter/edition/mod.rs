//! Newsletters: employees write one in Markdown, look at it, try it out, see who gets it, and let it leave, now or at a moment (P46). It goes to
//! who said yes and to nobody else, once to each, and everybody can read it afterwards (`/nieuwsbrief/archief`).
//!
//! - `model`: what one is and where it stands; `markdown`, `safe_html`: its words; `rendered`: as one reader gets it, never without a link to
//!   leave;
//! - `audience`: who gets it; `delivery`: what became of it, reader by reader; `sending`: on its way; `returned`: what came back;
//! - `edition_store`, `picture_store`, `delivery_store`: SQL;
//! - `staff`: the pages of who writes; `archive`: the pages of everybody.
//!
//! What was chosen, and why: a delivery is a row without an address or words, so a hundred thousand are made in seconds and none has to be kept
//! sealed; the mail is made when it leaves. At least once, with the same Message-ID each time: only a server that dies between the mail server's
//! yes and our note of it sends one again, and a mailbox knows it by its id.

mod archive;
pub mod audience;
pub mod delivery;
pub mod delivery_store;
pub mod edition_store;
mod event;
pub mod markdown;
pub mod model;
pub mod personal_data;
mod picture_store;
pub mod rendered;
pub mod returned;
mod safe_html;
pub mod sending;
mod staff;
pub mod state_store;

use time::Duration;

pub use event::Event;
pub use safe_html::SafeHtml;

use crate::kernel::ids::EditionId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{Job, Kind};
use crate::platform::routes::Routes;

use model::Counted;

/// How long it is known who got which newsletter, as of any mail (the processing register says so).
const REMEMBERED: Duration = Duration::days(365);

const TRY: &str = "editions.try";
const FORGET: &str = "editions.forget";

pub fn routes() -> Routes {
    staff::routes().merge(archive::routes())
}

pub fn jobs() -> Vec<Kind> {
    vec![
        Kind {
            name: sending::WORK,
            every: None,
            run: |app, job| Box::pin(async move { sending::work(&app, of(job)?).await }),
        },
        Kind {
            name: TRY,
            every: None,
            run: |app, job| Box::pin(async move { sending::try_out(&app, of(job)?).await }),
        },
        Kind {
            name: "editions.look",
            every: Some(Duration::MINUTE),
            run: |app, _| Box::pin(async move { sending::look(&app).await }),
        },
        Kind { name: FORGET, every: Some(Duration::DAY), run: |app, _| Box::pin(async move { forget(&app).await }) },
    ]
}

fn of(job: Job) -> Result<EditionId> {
    job.subject.map(EditionId::from).ok_or_else(|| Error::Internal("a job for a newsletter without its id".into()))
}

/// Who got it is forgotten after a year; how many stays.
async fn forget(app: &App) -> Result<()> {
    for id in edition_store::to_count(app.db.read(), app.db.clock().now() - REMEMBERED).await? {
        let mut change = app.db.change(Actor::Job(FORGET)).await?;
        let tally = delivery_store::tally(&mut *change.conn(), id).await?;
        let size = |many: i64| i32::try_from(many).unwrap_or(i32::MAX);
        let counted = Counted {
            sent: size(tally.sent()),
            failed: size(tally.of(delivery::Outcome::Failed)),
            left_out: size(tally.left_out()),
        };
        edition_store::keep_counts(&mut change, id, counted).await?;
        while delivery_store::forget(change.conn(), id).await? > 0 {}
        change.done().await?;
    }
    Ok(())
}
