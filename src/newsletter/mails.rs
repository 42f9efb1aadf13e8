//! What the newsletter mails besides itself. Nothing personal: a household may read it.

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link to say yes. `leave`: the links to stop of who gets the newsletter at this address already.
pub fn confirm(settings: &Settings, lang: Lang, token: &Token, leave: Vec<String>) -> Message {
    let t = Messages::new(lang);
    let name = &settings.organisation.name;
    let mut paragraphs = if leave.is_empty() { vec![t.newsletter_mail_confirm(name)] } else { known(name, t, leave) };
    paragraphs.extend([
        settings.address(lang, &format!("/nieuwsbrief/bevestigen/{}", token.as_str())),
        t.newsletter_mail_confirm_valid().to_owned(),
        t.newsletter_mail_confirm_not_you().to_owned(),
    ]);
    Message::new(settings, lang, t.newsletter_mail_confirm_subject(name), paragraphs)
}

/// They need do nothing; how to stop comes before how to change something.
fn known(name: &str, t: Messages, leave: Vec<String>) -> Vec<String> {
    let mut paragraphs = vec![t.newsletter_mail_known(name), t.newsletter_mail_known_stop().to_owned()];
    paragraphs.extend(leave);
    paragraphs.push(t.newsletter_mail_known_more().to_owned());
    paragraphs
}

/// They left, and the way back for who did not do that themselves.
pub fn left(settings: &Settings, lang: Lang, token: &Token) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation;
    let paragraphs = vec![
        t.newsletter_mail_left(&organisation.name),
        t.newsletter_mail_left_not_you().to_owned(),
        settings.address(lang, &format!("/nieuwsbrief/terug/{}", token.as_str())),
        t.newsletter_mail_left_valid().to_owned(),
    ];
    Message::new(settings, lang, t.newsletter_mail_left_subject(&organisation.name), paragraphs)
}
