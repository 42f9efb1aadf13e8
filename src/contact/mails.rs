//! What the mails about a new address say. Neither names the other address: somebody else may read them.

use crate::kernel::lang::Lang;
use crate::kernel::login_name::LoginName;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// To the new address: the link to the page with the button.
pub fn confirm(settings: &Settings, lang: Lang, token: &Token) -> Message {
    let t = Messages::new(lang);
    let name = &settings.organisation.name;
    let paragraphs = vec![
        t.contact_mail_confirm_intro(name),
        t.contact_mail_confirm_here().to_owned(),
        settings.address(lang, &format!("/mijn/gegevens/e-mail/bevestigen/{}", token.as_str())),
        t.contact_mail_confirm_log_in().to_owned(),
        t.contact_mail_confirm_valid().to_owned(),
        t.contact_mail_confirm_not_you().to_owned(),
    ];
    Message::new(settings, lang, t.contact_mail_confirm_subject(name), paragraphs)
}

/// To the old address: this is the last mail here, and what to do when it was somebody else. `login` where several share the mailbox.
pub fn changed(settings: &Settings, lang: Lang, login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let mut paragraphs = vec![t.contact_mail_changed_intro(&organisation.name)];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.contact_mail_changed_you().to_owned(),
        t.contact_mail_changed_not_you(&organisation.phone),
        t.contact_mail_changed_password().to_owned(),
    ]);
    Message::new(settings, lang, t.contact_mail_changed_subject(&organisation.name), paragraphs)
}
