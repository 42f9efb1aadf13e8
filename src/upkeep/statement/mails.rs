//! What the officer, and who stands in, is mailed: that advice is asked, and where.

use super::PREVIEW;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

pub fn advice_asked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let paragraphs = vec![
        t.drafting_mail_intro().to_owned(),
        t.drafting_mail_here().to_owned(),
        settings.address(lang, PREVIEW),
        t.drafting_mail_about().to_owned(),
    ];
    Message::new(settings, lang, t.drafting_mail_subject().to_owned(), paragraphs)
}
