//! `/privacy/gegevens`: which data are used for what, made from the processing register (P04, P05, P08).

use askama::Template;

use super::super::explained::Explained;
use super::super::notice::notice;
use super::super::words;
use crate::kernel::register::{ACTIVITIES, Category, Sensitivity};
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/register.html")]
pub struct RegisterPage {
    page: Page,
    activities: Vec<Explained>,
    /// Kinds of data that the law protects extra, in words; empty when there are none.
    guarded: Vec<&'static str>,
    version: String,
}

pub async fn register(page: Page) -> View<RegisterPage> {
    let activities = ACTIVITIES.iter().map(|activity| Explained::new(page.t, activity)).collect();
    let guarded = Category::ALL.into_iter().filter(|category| category.sensitivity() != Sensitivity::Ordinary);
    let guarded = guarded.map(|category| words::category(page.t, category)).collect();
    View::ok(RegisterPage { page, activities, guarded, version: notice().version })
}
