//! One row of the register in the reader's words: on the page about all data, and beside each block of one's own (P04, P35).

use super::web::rights_of;
use super::words;
use crate::kernel::register::{ACTIVITIES, Activity, Category};
use crate::platform::messages::Messages;

/// Why we have some data, with all that the law wants said about it.
pub struct Explained {
    pub id: &'static str,
    pub purpose: String,
    /// Whose data.
    pub about: String,
    pub data: Vec<String>,
    pub basis: String,
    pub recipients: Vec<String>,
    pub source: String,
    /// What somebody can ask about these data (P36).
    pub rights: Vec<String>,
    pub period: String,
    pub trigger: &'static str,
    pub rule: &'static str,
    pub method: &'static str,
}

/// The activity with this id; none when the register has no such row.
pub fn explained(t: Messages, id: &str) -> Option<Explained> {
    ACTIVITIES.iter().find(|activity| activity.id == id).map(|activity| Explained::new(t, activity))
}

impl Explained {
    pub fn new(t: Messages, activity: &Activity) -> Self {
        let (lang, rule) = (t.lang(), activity.retention);
        Self {
            id: activity.id,
            purpose: capitalised(activity.purpose.say(lang)),
            about: capitalised(activity.about.say(lang)),
            data: activity.categories.iter().map(|&category| data(t, category)).collect(),
            basis: words::basis(t, activity.basis),
            recipients: activity.recipients.iter().map(|recipient| capitalised(recipient.say(lang))).collect(),
            source: capitalised(activity.source.say(lang)),
            rights: rights_of(t, activity),
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
