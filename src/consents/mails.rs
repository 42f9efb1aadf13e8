//! What consents mail: that something was recorded, never what, since a household may read it.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// An employee recorded what somebody said on paper, at the desk or by phone.
pub fn recorded(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.paper_mail_recorded(&organisation.name),
        t.paper_mail_look().to_owned(),
        settings.address(lang, "/mijn/toestemmingen"),
        t.paper_mail_not_you(&organisation.phone),
    ];
    Message::new(settings, lang, t.paper_mail_subject(&organisation.name), paragraphs)
}
