//! What the mails say: short, nothing personal, and what to do when it was not you.

use super::model::Kind;
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

/// What changed in how somebody logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    Password,
    /// An app makes their codes: a first one, or another.
    App,
    /// New codes on paper.
    Codes,
    /// No second step any more.
    Off,
}

/// Word that it changed. `login` only when several accounts share the mailbox.
pub fn credential(settings: &Settings, lang: Lang, what: Credential, login: Option<&LoginName>) -> Message {
    let (t, organisation) = (Messages::new(lang), &settings.organisation.name);
    let (subject, intro) = match what {
        Credential::Password => return password_changed(settings, lang, login),
        Credential::App => (t.accounts_mail_app_subject(organisation), t.accounts_mail_app_intro(organisation)),
        Credential::Codes => (t.accounts_mail_codes_subject(organisation), t.accounts_mail_codes_intro(organisation)),
        Credential::Off => (t.accounts_mail_off_subject(organisation), t.accounts_mail_off_intro(organisation)),
    };
    warned(settings, lang, (subject, intro), login)
}

/// Word that a code on paper was used, with how many are left.
pub fn recovery_code_used(settings: &Settings, lang: Lang, left: i64) -> Message {
    let (t, organisation) = (Messages::new(lang), &settings.organisation.name);
    let intro = format!("{} {}", t.accounts_mail_paper_intro(organisation), t.accounts_mail_paper_left(left));
    warned(settings, lang, (t.accounts_mail_paper_subject(organisation), intro), None)
}

fn warned(settings: &Settings, lang: Lang, (subject, intro): (String, String), login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let mut paragraphs = vec![intro];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.accounts_mail_changed_you().to_owned(),
        t.accounts_mail_changed_not_you(&settings.organisation.phone),
        settings.address(lang, "/wachtwoord-vergeten"),
    ]);
    Message::new(settings, lang, subject, paragraphs)
}

/// Word that somebody gave their password, and then a wrong code.
pub fn wrong_code(settings: &Settings, lang: Lang, kind: Kind) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let report = match kind {
        Kind::Staff => t.accounts_mail_code_report().to_owned(),
        Kind::Person => t.accounts_mail_code_call(&organisation.phone),
    };
    let organisation = &organisation.name;
    let paragraphs = vec![
        t.accounts_mail_code_intro(organisation),
        t.accounts_mail_code_you().to_owned(),
        t.accounts_mail_code_not_you().to_owned(),
        settings.address(lang, "/wachtwoord-vergeten"),
        report,
        t.accounts_mail_code_once().to_owned(),
    ];
    Message::new(settings, lang, t.accounts_mail_code_subject(organisation), paragraphs)
}
