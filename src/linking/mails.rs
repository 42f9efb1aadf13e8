//! What linking mails.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// Word that the account shows a home from now on. Which home stays out of it: a household may read the mailbox.
pub fn linked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.linking_mail_linked(&organisation.name),
        t.linking_mail_see().to_owned(),
        settings.address(lang, "/mijn"),
        t.linking_mail_not_you(&organisation.phone),
    ];
    Message::new(settings, lang, t.linking_mail_subject(&organisation.name), paragraphs)
}

/// Word to the address in the file that an account shows it from now on. Whose account, and which home, stays out of it.
pub fn your_data_linked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.linking_mail_file_linked(&organisation.name),
        t.linking_mail_file_you().to_owned(),
        t.linking_mail_file_not_you(&organisation.phone),
    ];
    Message::new(settings, lang, t.linking_mail_file_subject(&organisation.name), paragraphs)
}
