//! `/beheer/brieven`: letters with a code to all homes whose tenants have no account yet (P02), so that an association can begin with
//! everybody. First it counts; then it prints, one PDF for each address in the order of postcode and number; whoever fetches a part has it
//! posted. The letters stay a week, sealed. A person never has two codes that work.
//!
//! - `run`: what a run is; `run_store`, `recipient_store`, `file_store`: where it stands, whom it writes to, and the sealed letters;
//! - `collect`: who gets a letter; `printing`: the letters; `ending`: throwing away what is left;
//! - `web`: the pages; `fetch`: a part as a ZIP.

mod collect;
mod ending;
mod event;
mod fetch;
mod file_store;
mod printing;
mod recipient_store;
mod run;
mod run_store;
mod web;

use time::Duration;

use crate::kernel::ids::LetterRunId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{self, Job};
use crate::platform::routes::{Permit, Routes};

use run::State;

const WORK: &str = "linking.letters";
const EXPIRE: &str = "linking.letters_expire";

pub fn routes() -> Routes {
    let letters = Permit::Staff(Duty::Letters);
    Routes::new()
        .get(letters, "/beheer/brieven", web::list)
        .post(letters, "/beheer/brieven", web::begin)
        .get(letters, "/beheer/brieven/{run}", web::show)
        .post(letters, "/beheer/brieven/{run}/maken", web::print)
        .post(letters, "/beheer/brieven/{run}/delen/{part}", fetch::fetch)
        .get(letters, "/beheer/brieven/{run}/weggooien", web::ask_end)
        .post(letters, "/beheer/brieven/{run}/weggooien", web::end)
}

pub fn jobs() -> Vec<jobs::Kind> {
    vec![
        jobs::Kind { name: WORK, every: None, run: |app, job| Box::pin(async move { work(&app, run_of(job)?).await }) },
        jobs::Kind {
            name: EXPIRE,
            every: Some(Duration::hours(1)),
            run: |app, _| Box::pin(async move { ending::expire(&app).await }),
        },
    ]
}

fn run_of(job: Job) -> Result<LetterRunId> {
    job.subject.map(LetterRunId::from).ok_or_else(|| Error::Internal("a job for letters without its run".into()))
}

/// The next bit that there is to do for a run. It wants the one after it itself: other jobs of the server come in between, and whoever
/// stops the server waits for one bit. Cut off, it is done again.
pub async fn work(app: &App, id: LetterRunId) -> Result<()> {
    let Some(run) = run_store::find(app.db.read(), id).await? else { return Ok(()) };
    match run.state {
        State::Collecting => collect::collect(app, id).await,
        State::Printing => printing::portion(app, id).await,
        State::Ending => ending::portion(app, id).await,
        State::Collected | State::Done | State::Ended => Ok(()),
    }
}
