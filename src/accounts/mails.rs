//! What the mails say: short, nothing personal, what to do when it was not you, and where the statement stands (P03).

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
    let mut paragraphs = vec![t.accounts_mail_greeting().to_owned(), t.accounts_mail_link_intro(organisation)];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.accounts_mail_link_here().to_owned(),
        address(settings, lang, &format!("/wachtwoord-vergeten/nieuw/{}", token.as_str())),
        t.accounts_mail_link_valid().to_owned(),
        t.accounts_mail_link_not_you().to_owned(),
    ]);
    message(settings, lang, t.accounts_mail_link_subject(organisation), paragraphs)
}

/// Word that the password was changed.
pub fn password_changed(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.accounts_mail_greeting().to_owned(),
        t.accounts_mail_changed_intro(&organisation.name),
        t.accounts_mail_changed_you().to_owned(),
        t.accounts_mail_changed_not_you(&organisation.phone),
        address(settings, lang, "/wachtwoord-vergeten"),
    ];
    message(settings, lang, t.accounts_mail_changed_subject(&organisation.name), paragraphs)
}

fn message(settings: &Settings, lang: Lang, subject: String, mut paragraphs: Vec<String>) -> Message {
    let t = Messages::new(lang);
    let statement = address(settings, lang, "/privacy");
    paragraphs.push(t.accounts_mail_regards(&settings.organisation.name));
    paragraphs.push(t.accounts_mail_statement(statement));
    Message { subject, text: paragraphs.join("\n\n") + "\n" }
}

fn address(settings: &Settings, lang: Lang, path: &str) -> String {
    format!("{}{}{path}", settings.url, lang.prefix())
}
