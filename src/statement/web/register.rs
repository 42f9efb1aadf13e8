//! `/privacy/gegevens`: which data are used for what, made from the processing register (P04, P05, P08).

use askama::Template;

use super::super::notice::notice;
use super::super::words;
use crate::kernel::register::{ACTIVITIES, Activity, Category, Sensitivity};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/register.html")]
pub struct RegisterPage {
    page: Page,
    activities: Vec<ActivityView>,
    /// Kinds of data that the law protects extra, in words; empty when there are none.
    guarded: Vec<&'static str>,
    version: String,
}

/// One activity of the register, in the reader's words.
struct ActivityView {
    id: &'static str,
    purpose: String,
    about: String,
    data: Vec<String>,
    basis: String,
    recipients: Vec<String>,
    source: String,
    period: String,
    trigger: &'static str,
    rule: &'static str,
    method: &'static str,
}

pub async fn register(page: Page) -> View<RegisterPage> {
    let activities = ACTIVITIES.iter().map(|activity| ActivityView::new(page.t, activity)).collect();
    let guarded = Category::ALL.into_iter().filter(|category| category.sensitivity() != Sensitivity::Ordinary);
    let guarded = guarded.map(|category| words::category(page.t, category)).collect();
    View::ok(RegisterPage { page, activities, guarded, version: notice().version })
}

impl ActivityView {
    fn new(t: Messages, activity: &Activity) -> Self {
        let (lang, rule) = (t.lang(), activity.retention);
        Self {
            id: activity.id,
            purpose: capitalised(activity.purpose.say(lang)),
            about: capitalised(activity.about.say(lang)),
            data: activity.categories.iter().map(|&category| data(t, category)).collect(),
            basis: words::basis(t, activity.basis),
            recipients: activity.recipients.iter().map(|recipient| capitalised(recipient.say(lang))).collect(),
            source: capitalised(activity.source.say(lang)),
            period: capitalised(rule.period.say(lang)),
            trigger: rule.trigger.say(lang),
            rule: rule.source.say(lang),
            method: rule.method.say(lang),
        }
    }
}

/// A kind of data with how sensitive it is (P05).
fn data(t: Messages, category: Category) -> String {
    format!("{} ({})", capitalised(words::category(t, category)), words::sensitivity(t, category.sensitivity()))
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
