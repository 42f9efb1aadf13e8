//! What a mail says. Plain text, in the reader's language, without anything personal: a household may read it. Each begins with a greeting
//! and ends with who writes and where the statement stands (P03).

use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::messages::Messages;

#[derive(Clone)]
pub struct Message {
    pub lang: Lang,
    pub subject: String,
    pub text: String,
}

impl Message {
    pub fn new(settings: &Settings, lang: Lang, subject: String, paragraphs: Vec<String>) -> Self {
        let t = Messages::new(lang);
        let mut all = vec![t.mail_greeting().to_owned()];
        all.extend(paragraphs);
        all.push(t.mail_regards(&settings.organisation.name));
        all.push(t.mail_statement(settings.address(lang, "/privacy/verklaring")));
        Self { lang, subject, text: all.join("\n\n") + "\n" }
    }
}

/// A text may hold a link that opens an account.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Message(..)")
    }
}
