//! `/beheer/nieuwsbrieven/inlezen`: an association that comes from another newsletter system brings along who said yes there (P24, P27, P47).
//! A yes counts only with evidence: an employee says where and how these people gave it, each row has its day, and the evidence names the
//! text that was current on that day. A list comes in sealed, each of its rows is judged as a dry run, and a button brings in whom it may.
//! Who left before stays away, whoever has an account is left to their own switch, and nobody is mailed.
//!
//! - `read`, `outcome`: what a row says, and what becomes of it; `sort`: of many at once, held against whom we know;
//! - `receive`: a list comes in; `pass`: all of it, as jobs; `write`: whoever joins;
//! - `form`, `web`, `words`: the pages.

mod event;
mod form;
mod list;
mod list_store;
mod outcome;
mod pass;
mod piece_store;
mod read;
mod receive;
mod row_store;
mod sort;
mod subscriber_store;
mod web;
mod words;
mod write;

pub use pass::{bring_in, check};
pub use subscriber_store::origin;

use time::Duration;

use crate::kernel::ids::NewsletterListId;
use crate::kernel::staff::Duty;
use crate::platform::error::{Error, Result};
use crate::platform::jobs::{Job, Kind};
use crate::platform::routes::{Permit, Routes};

const CHECK: &str = "newsletter.check_list";
const BRING_IN: &str = "newsletter.bring_in";
const EXPIRE: &str = "newsletter.expire_lists";

pub fn routes() -> Routes {
    let newsletter = Permit::Staff(Duty::Newsletter);
    Routes::new()
        .get(newsletter, "/beheer/nieuwsbrieven/inlezen", form::page)
        .post(newsletter, "/beheer/nieuwsbrieven/inlezen", form::submit)
        .get(newsletter, "/beheer/nieuwsbrieven/inlezen/{list}", web::show)
        .get(newsletter, "/beheer/nieuwsbrieven/inlezen/{list}/uitkomst.csv", web::outcomes)
        .post(newsletter, "/beheer/nieuwsbrieven/inlezen/{list}/overnemen", web::take_over)
        .post(newsletter, "/beheer/nieuwsbrieven/inlezen/{list}/weggooien", web::discard)
}

pub fn jobs() -> Vec<Kind> {
    vec![
        Kind { name: CHECK, every: None, run: |app, job| Box::pin(async move { check(&app, list_of(job)?).await }) },
        Kind {
            name: BRING_IN,
            every: None,
            run: |app, job| Box::pin(async move { bring_in(&app, list_of(job)?).await }),
        },
        Kind {
            name: EXPIRE,
            every: Some(Duration::HOUR),
            run: |app, _| Box::pin(async move { pass::expire(&app).await }),
        },
    ]
}

fn list_of(job: Job) -> Result<NewsletterListId> {
    job.subject.map(NewsletterListId::from).ok_or_else(|| Error::Internal("a job for a list without its list".into()))
}
