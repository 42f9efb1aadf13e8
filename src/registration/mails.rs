//! What registration mails. Nothing in it is personal: a mail may be read by a household.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link that makes an account real.
pub fn confirm(settings: &Settings, lang: Lang, token: &Token) -> Message {
    let t = Messages::new(lang);
    let name = &settings.organisation.name;
    let link = format!("{}{}/aanmelden/bevestigen/{}", settings.url, lang.prefix(), token.as_str());
    let paragraphs = [
        t.registration_mail_greeting().to_owned(),
        t.registration_mail_confirm(name),
        link,
        t.registration_mail_confirm_valid().to_owned(),
        t.registration_mail_not_you().to_owned(),
        t.registration_mail_regards(name),
    ];
    Message { subject: t.registration_mail_confirm_subject(name), text: paragraphs.join("\n\n") }
}

/// The account is closed.
pub fn closed(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = [
        t.registration_mail_greeting().to_owned(),
        t.registration_mail_closed(&organisation.name),
        t.registration_mail_closed_contact(&organisation.phone),
        t.registration_mail_regards(&organisation.name),
    ];
    Message { subject: t.registration_mail_closed_subject(&organisation.name), text: paragraphs.join("\n\n") }
}
