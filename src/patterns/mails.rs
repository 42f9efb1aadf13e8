//! That there is something to look at: not who it is about, and nothing of what they did.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

pub fn found(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let text = vec![
        t.patterns_mail_found().to_owned(),
        t.patterns_mail_here().to_owned(),
        settings.address(lang, "/beheer/patronen/meldingen"),
        t.patterns_mail_careful().to_owned(),
    ];
    Message::new(settings, lang, t.patterns_mail_subject().to_owned(), text)
}
