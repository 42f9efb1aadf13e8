//! What registration mails.

use super::close::Newsletter;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link that makes an account real.
pub fn confirm(settings: &Settings, lang: Lang, token: &Token) -> Message {
    let t = Messages::new(lang);
    let name = &settings.organisation.name;
    let paragraphs = vec![
        t.registration_mail_confirm(name),
        settings.address(lang, &format!("/aanmelden/bevestigen/{}", token.as_str())),
        t.registration_mail_confirm_valid().to_owned(),
        t.registration_mail_not_you().to_owned(),
    ];
    Message::new(settings, lang, t.registration_mail_confirm_subject(name), paragraphs)
}

/// The account is closed, and what became of the newsletter.
pub fn closed(settings: &Settings, lang: Lang, newsletter: Newsletter) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let mut paragraphs = vec![t.registration_mail_closed(&organisation.name)];
    match newsletter {
        Newsletter::Stopped => paragraphs.push(t.registration_mail_closed_newsletter_too().to_owned()),
        Newsletter::Stands => paragraphs.push(t.registration_mail_closed_newsletter_stands(&organisation.phone)),
        Newsletter::Off => {}
    }
    paragraphs.push(t.registration_mail_closed_contact(&organisation.phone));
    Message::new(settings, lang, t.registration_mail_closed_subject(&organisation.name), paragraphs)
}
