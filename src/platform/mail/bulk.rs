//! A mail to one of many, made when it leaves and kept nowhere (RFC 8058, RFC 2369). Whoever sends these keeps who got one.

use time::OffsetDateTime;
use uuid::Uuid;

use super::letter::{ForMany, Letter, SubjectLine};
use super::trouble::Trouble;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;

/// The same at every attempt: id and moment come from the row that says who gets it.
pub struct Bulk {
    pub id: Uuid,
    pub made_at: OffsetDateTime,
    pub to: EmailAddress,
    pub lang: Lang,
    pub subject: SubjectLine,
    pub text: String,
    /// The same as a page.
    pub page: String,
    /// The https address at which one press stops these mails.
    pub stop: String,
}

impl Bulk {
    pub async fn send(self, settings: &Settings) -> Result<(), Trouble> {
        let letter = Letter {
            id: self.id,
            queued_at: self.made_at,
            to: self.to,
            lang: self.lang,
            subject: self.subject,
            text: self.text,
            for_many: Some(ForMany { page: self.page, stop: self.stop }),
        };
        settings.mail.send(&letter, settings).await
    }
}
