//! Taking over files of the administration: persons, what they rent, what they pay (P02, P14, P15, RULES 16). A file comes in sealed, is
//! checked row by row as a dry run, and is then taken over whole or not at all. The same file again changes nothing. Whoever was
//! erased stays away. What a person typed stands in their own row and is never touched; what was corrected at a request stays until
//! the administration says the same (P78).
//!
//! - `kind`, `read`, `fault`: from rows to what they say, or what is wrong with them;
//! - `receive`: a file comes in; `sort`: what is to be done with each row; `write`: doing it; `pass`: all of it, as a job.

mod event;
pub mod fault;
mod fault_store;
mod kind;
mod mark_store;
mod pass;
mod piece_store;
mod read;
mod receive;
mod run;
mod run_store;
mod sort;
mod staff;
mod upload;
mod words;
mod write;
mod write_tenancies;

pub use event::Event;
pub use fault_store::list as faults;
pub use kind::Kind;
pub use pass::{apply, check};
pub use receive::{LARGEST, Receiving};
pub use run::{Counts, Run, State};
pub use run_store::{ask, find, latest};

use time::Duration;

use crate::kernel::ids::ImportId;
use crate::kernel::staff::Duty;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{self, Job};
use crate::platform::routes::{Permit, Routes};

const CHECK: &str = "imports.check";
const APPLY: &str = "imports.apply";
const EXPIRE: &str = "imports.expire";

/// How far this server is with taking over a file: nobody else can see it before it is whole.
pub struct Bringing {
    pub run: ImportId,
    pub rows: i32,
}

pub fn routes() -> Routes {
    let imports = Permit::Staff(Duty::Imports);
    Routes::new()
        .get(imports, "/beheer/importeren", staff::list)
        .get(imports, "/beheer/importeren/uitleg", staff::explain)
        .get(imports, "/beheer/importeren/voorbeeld/{kind}", staff::example)
        .post(imports, "/beheer/importeren/{kind}", upload::upload)
        .get(imports, "/beheer/importeren/bestanden/{run}", staff::show)
        .get(imports, "/beheer/importeren/bestanden/{run}/fouten.csv", staff::faults)
        .post(imports, "/beheer/importeren/bestanden/{run}/overnemen", staff::take_over)
}

pub fn jobs() -> Vec<jobs::Kind> {
    vec![
        jobs::Kind {
            name: CHECK,
            every: None,
            run: |app, job| Box::pin(async move { check(&app, run_of(job)?).await }),
        },
        jobs::Kind {
            name: APPLY,
            every: None,
            run: |app, job| Box::pin(async move { apply(&app, run_of(job)?).await }),
        },
        jobs::Kind {
            name: EXPIRE,
            every: Some(Duration::hours(1)),
            run: |app, _| Box::pin(async move { pass::expire(&app).await }),
        },
    ]
}

fn run_of(job: Job) -> Result<ImportId> {
    job.subject.map(ImportId::from).ok_or_else(|| Error::Internal("an import job without its file".into()))
}
