//! What the register said, as proof: a hash of all that it tells people, in both languages. Evidence of a consent keeps it beside the
//! version of the statement that was in force (P27): the statement is the association's word, the register is this program's.

use std::sync::LazyLock;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::words;
use crate::kernel::lang::Lang;
use crate::kernel::register::{ACTIVITIES, Activity, Bilingual};
use crate::platform::messages::Messages;

/// The register of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `register-3fa9c1d2e4b5`: the first six bytes of the hash.
    pub version: String,
    /// SHA-256 of a JSON array of what the page says of each activity. The keys stand in the order of the alphabet.
    pub hash: [u8; 32],
}

static NOTICE: LazyLock<Notice> = LazyLock::new(|| Notice::of(ACTIVITIES));

/// Made once: the register is part of the program.
pub fn notice() -> Notice {
    NOTICE.clone()
}

impl Notice {
    /// The notice of a register: another word in it, and it is another notice.
    pub fn of(activities: &[Activity]) -> Self {
        let text = activities.iter().map(told).collect::<Value>().to_string();
        let hash: [u8; 32] = Sha256::digest(text).into();
        let start: String = hash[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        Self { version: format!("register-{start}"), hash }
    }
}

/// SHA-256 of what is said of one activity.
pub fn activity_hash(activity: &Activity) -> [u8; 32] {
    Sha256::digest(told(activity).to_string()).into()
}

fn told(activity: &Activity) -> Value {
    let rule = activity.retention;
    json!({
        "id": activity.id,
        "purpose": both(activity.purpose),
        "about": both(activity.about),
        "categories": activity.categories.iter().map(|&category| spoken(|t| words::category(t, category))).collect::<Value>(),
        "basis": spoken(|t| words::basis(t, activity.basis)),
        "recipients": activity.recipients.iter().copied().map(both).collect::<Value>(),
        "source": both(activity.source),
        "retention": {
            "trigger": both(rule.trigger),
            "period": both(rule.period),
            "source": both(rule.source),
            "method": both(rule.method),
        },
    })
}

fn both(words: Bilingual) -> Value {
    json!({ "nl": words.nl, "en": words.en })
}

fn spoken<T: Into<Value>>(say: impl Fn(Messages) -> T) -> Value {
    let in_language = |lang| -> Value { say(Messages::new(lang)).into() };
    json!({ "nl": in_language(Lang::Nl), "en": in_language(Lang::En) })
}
