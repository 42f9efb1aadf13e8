//! `/privacy`: which data we use for what, made from the processing register, and what a person can do about it (P03, P04).

use askama::Template;

use super::notice::notice;
use super::{promises, words};
use crate::kernel::register::{ACTIVITIES, Activity, Category};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new().get(Permit::Anyone, "/privacy", privacy).merge(promises::web::routes())
}

#[derive(Template)]
#[template(path = "statement/privacy.html")]
struct PrivacyPage {
    page: Page,
    activities: Vec<ActivityView>,
    version: String,
}

/// One activity of the register, in the reader's words.
struct ActivityView {
    id: &'static str,
    purpose: String,
    data: Vec<String>,
    basis: String,
    recipients: Vec<String>,
    source: String,
    period: String,
    trigger: &'static str,
    rule: &'static str,
    method: &'static str,
}

async fn privacy(page: Page) -> View<PrivacyPage> {
    let activities = ACTIVITIES.iter().map(|activity| ActivityView::new(page.t, activity)).collect();
    View::ok(PrivacyPage { page, activities, version: notice().version })
}

impl ActivityView {
    fn new(t: Messages, activity: &Activity) -> Self {
        let (lang, rule) = (t.lang(), activity.retention);
        Self {
            id: activity.id,
            purpose: capitalised(activity.purpose.say(lang)),
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

fn data(t: Messages, category: Category) -> String {
    let words = capitalised(words::category(t, category));
    match words::sensitivity(t, category.sensitivity()) {
        Some(sensitivity) => format!("{words} ({sensitivity})"),
        None => words,
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
