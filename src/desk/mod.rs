//! An employee's desk: finding a person, opening their file for a purpose, and the file itself (P22). Several slices on a page, no tables
//! and no rules of the domain. Who appears in a list, and whose file is opened, reads that at `/mijn/inzien`.

mod acting;
mod contents;
mod file;
mod found;
mod mails;
mod overview;
mod promises;
mod search;
mod tenancy;

pub use promises::PROMISES;

use crate::kernel::staff::Duty;
use crate::platform::jobs::Kind;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let files = Permit::Staff(Duty::Files);
    Routes::new()
        .get(Permit::Staff(Duty::Overview), "/beheer", overview::overview)
        .get(Permit::Staff(Duty::Mail), "/beheer/post", mails::list)
        .get(files, "/beheer/personen", search::form)
        .post(files, "/beheer/personen", search::results)
        .get(files, "/beheer/personen/{person}", file::show)
        .post(files, "/beheer/personen/{person}/openen", file::open)
        .post(files, "/beheer/personen/{person}/sluiten", file::close)
}

pub fn jobs() -> Vec<Kind> {
    vec![Kind {
        name: "desk.forget_open_files",
        every: Some(time::Duration::HOUR),
        run: |app, _| {
            Box::pin(async move {
                while crate::platform::access::purge(&app.db).await? > 0 {}
                Ok(())
            })
        },
    }]
}
