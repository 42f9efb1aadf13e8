//! `/beheer/gezondheid`: whether jobs are done, mail leaves and the database is as this program needs it. What failed can be tried again at once,
//! and administrators are mailed when something stands still.

mod alert;
mod event;
mod job;
mod model;
mod overview;
mod words;

pub use alert::jobs;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

const HERE: &str = "/beheer/gezondheid";

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Staff(Duty::Mail), HERE, overview::show)
        .get(Permit::Staff(Duty::Mail), "/beheer/gezondheid/{job}", job::show)
        .post(Permit::Staff(Duty::Jobs), "/beheer/gezondheid/{job}", job::try_again)
}
