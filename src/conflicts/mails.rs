//! What employees are mailed: nothing of whom it is about.

use super::model::Verdict;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

const PLACE: &str = "/beheer/belangen";

/// To who decides.
pub fn asked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let text = vec![t.conflicts_mail_asked().to_owned(), settings.address(lang, PLACE)];
    Message::new(settings, lang, t.conflicts_mail_asked_subject().to_owned(), text)
}

/// To who asked.
pub fn decided(settings: &Settings, lang: Lang, verdict: Verdict) -> Message {
    let t = Messages::new(lang);
    let words = if verdict == Verdict::No { t.conflicts_mail_declined() } else { t.conflicts_mail_allowed() };
    let text = vec![words.to_owned(), settings.address(lang, PLACE)];
    Message::new(settings, lang, t.conflicts_mail_decided_subject().to_owned(), text)
}
