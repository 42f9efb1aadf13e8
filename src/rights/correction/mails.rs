//! What is mailed when employees correct an e-mail address (P12): the number of the request and no more. Anybody may read either mailbox, and
//! neither mail names the other one.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;
use crate::rights::number::Number;

/// To the address that stood there.
pub fn to_old(settings: &Settings, lang: Lang, number: &Number) -> Message {
    let (t, organisation) = (Messages::new(lang), &settings.organisation);
    let paragraphs = vec![
        t.correction_mail_changed(number.as_str(), &organisation.name),
        t.correction_mail_you().to_owned(),
        t.correction_mail_not_you(&organisation.phone),
    ];
    Message::new(settings, lang, t.correction_mail_subject(&organisation.name), paragraphs)
}

/// To the address that stands there from now on.
pub fn to_new(settings: &Settings, lang: Lang, number: &Number) -> Message {
    let (t, organisation) = (Messages::new(lang), &settings.organisation);
    let paragraphs = vec![
        t.correction_mail_new(number.as_str(), &organisation.name),
        t.correction_mail_not_yours(&organisation.phone),
    ];
    Message::new(settings, lang, t.correction_mail_new_subject(&organisation.name), paragraphs)
}
