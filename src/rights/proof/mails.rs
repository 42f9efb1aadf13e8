//! The mail that brings a code to an address on file.

use crate::kernel::code::Code;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;
use crate::rights::number::Number;

/// The code and the number, and nothing of what was asked. Who reads it without having asked is told what to do.
pub fn code(settings: &Settings, lang: Lang, number: &Number, code: &Code) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.proof_mail_why(&organisation.name),
        t.proof_mail_code(code.grouped(), number.as_str()),
        t.proof_mail_where().to_owned(),
        settings.address(lang, "/privacy/verzoek/volgen"),
        t.proof_mail_call(&organisation.phone),
        t.proof_mail_not_you(&organisation.phone),
    ];
    Message::new(settings, lang, t.proof_mail_subject(&organisation.name), paragraphs)
}
