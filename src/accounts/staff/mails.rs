//! What mails tell an employee about their own account: never why, and nothing that helps somebody else in.

use super::words;
use crate::kernel::lang::Lang;
use crate::kernel::staff::Roles;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The way in.
pub fn invitation(settings: &Settings, lang: Lang, token: &Token) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let paragraphs = vec![
        t.staff_mail_invitation_intro(organisation),
        t.staff_mail_invitation_here().to_owned(),
        settings.address(lang, &format!("/inloggen/uitnodiging/{}", token.as_str())),
        t.staff_mail_invitation_valid().to_owned(),
        t.staff_mail_invitation_not_you().to_owned(),
    ];
    Message::new(settings, lang, t.staff_mail_invitation_subject(organisation), paragraphs)
}

/// What somebody may do from now on.
pub fn roles_changed(settings: &Settings, lang: Lang, roles: Roles) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let names: Vec<&str> = roles.all().map(|role| words::role(t, role)).collect();
    let paragraphs = vec![
        t.staff_mail_roles_intro(organisation),
        t.staff_mail_roles_now(names.join(", ")),
        t.staff_mail_roles_wrong().to_owned(),
    ];
    Message::new(settings, lang, t.staff_mail_roles_subject(organisation), paragraphs)
}

pub fn blocked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let paragraphs = vec![t.staff_mail_blocked_intro(organisation), t.staff_mail_blocked_ask().to_owned()];
    Message::new(settings, lang, t.staff_mail_blocked_subject(organisation), paragraphs)
}

pub fn unblocked(settings: &Settings, lang: Lang) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let paragraphs = vec![t.staff_mail_unblocked_intro(organisation), settings.address(lang, "/inloggen")];
    Message::new(settings, lang, t.staff_mail_unblocked_subject(organisation), paragraphs)
}
