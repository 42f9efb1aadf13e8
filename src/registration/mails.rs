//! What registration mails.

use super::close::Newsletter;
use crate::kernel::lang::Lang;
use crate::kernel::login_name::LoginName;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link that makes an account real. `known`: the address has an account already, of this person or of who shares the mailbox (P02).
pub fn confirm(settings: &Settings, lang: Lang, token: &Token, known: bool) -> Message {
    let t = Messages::new(lang);
    let name = &settings.organisation.name;
    let mut paragraphs = if known { known_first(settings, t) } else { vec![t.registration_mail_confirm(name)] };
    paragraphs.extend([
        settings.address(lang, &format!("/aanmelden/bevestigen/{}", token.as_str())),
        t.registration_mail_confirm_valid().to_owned(),
        t.registration_mail_not_you().to_owned(),
    ]);
    Message::new(settings, lang, t.registration_mail_confirm_subject(name), paragraphs)
}

/// Who forgot the account is shown the way in, before the way to another one.
fn known_first(settings: &Settings, t: Messages) -> Vec<String> {
    vec![
        t.registration_mail_known(&settings.organisation.name),
        t.registration_mail_known_log_in().to_owned(),
        settings.address(t.lang(), "/inloggen"),
        t.registration_mail_known_forgotten().to_owned(),
        settings.address(t.lang(), "/wachtwoord-vergeten"),
        t.registration_mail_known_shared().to_owned(),
    ]
}

/// The account is closed, and what became of the newsletter. `login` only when several accounts share the mailbox.
pub fn closed(settings: &Settings, lang: Lang, newsletter: Newsletter, login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let mut paragraphs = vec![t.registration_mail_closed(&organisation.name)];
    paragraphs.extend(login.map(|login| t.registration_mail_closed_login(login.as_str())));
    match newsletter {
        Newsletter::Stopped => paragraphs.push(t.registration_mail_closed_newsletter_too().to_owned()),
        Newsletter::Stands => paragraphs.push(t.registration_mail_closed_newsletter_stands(&organisation.phone)),
        Newsletter::Off => {}
    }
    paragraphs.push(t.registration_mail_closed_contact(&organisation.phone));
    Message::new(settings, lang, t.registration_mail_closed_subject(&organisation.name), paragraphs)
}
