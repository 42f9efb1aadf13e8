//! What the mails say: short, nothing personal, and what to do when it was not you.

use crate::kernel::lang::Lang;
use crate::kernel::login_name::LoginName;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link to choose a new password. `login` only when several accounts share the mailbox.
pub fn new_password(settings: &Settings, lang: Lang, token: &Token, login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let mut paragraphs = vec![t.accounts_mail_link_intro(organisation)];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.accounts_mail_link_here().to_owned(),
        settings.address(lang, &format!("/wachtwoord-vergeten/nieuw/{}", token.as_str())),
        t.accounts_mail_link_valid().to_owned(),
        t.accounts_mail_link_not_you().to_owned(),
    ]);
    Message::new(settings, lang, t.accounts_mail_link_subject(organisation), paragraphs)
}

/// Word that the password was changed. `login` only when several accounts share the mailbox.
pub fn password_changed(settings: &Settings, lang: Lang, login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let mut paragraphs = vec![t.accounts_mail_changed_intro(&organisation.name)];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.accounts_mail_changed_you().to_owned(),
        t.accounts_mail_changed_not_you(&organisation.phone),
        settings.address(lang, "/wachtwoord-vergeten"),
    ]);
    Message::new(settings, lang, t.accounts_mail_changed_subject(&organisation.name), paragraphs)
}

/// Word to an employee that somebody gave their password, and then a wrong code.
pub fn wrong_code(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let paragraphs = vec![
        t.accounts_mail_code_intro(organisation),
        t.accounts_mail_code_you().to_owned(),
        t.accounts_mail_code_not_you().to_owned(),
        settings.address(lang, "/wachtwoord-vergeten"),
        t.accounts_mail_code_report().to_owned(),
        t.accounts_mail_code_once().to_owned(),
    ];
    Message::new(settings, lang, t.accounts_mail_code_subject(organisation), paragraphs)
}
