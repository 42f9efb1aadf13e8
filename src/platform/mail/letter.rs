//! A mail, opened to be sent, and its form on the wire (RFC 5322). Nothing typed by a person can reach a header: the address is an
//! [`EmailAddress`], the subject a [`SubjectLine`].

use std::time::SystemTime;

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use time::OffsetDateTime;
use uuid::Uuid;

use super::html::html;
use super::trouble::Trouble;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::text::without_debris;
use crate::platform::config::Settings;

/// The subject of a mail: one line.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectLine(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectError {
    /// A line break or the like would begin another header.
    ControlCharacter,
    Empty,
}

impl SubjectLine {
    pub fn parse(text: &str) -> Result<Self, SubjectError> {
        if text.chars().any(breaks_a_line) {
            return Err(SubjectError::ControlCharacter);
        }
        match without_debris(text).trim() {
            "" => Err(SubjectError::Empty),
            text => Ok(Self(text.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SubjectLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SubjectLine(..)")
    }
}

fn breaks_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// A mail on its way out.
pub(super) struct Letter {
    pub id: Uuid,
    pub queued_at: OffsetDateTime,
    pub to: EmailAddress,
    pub lang: Lang,
    pub subject: SubjectLine,
    pub text: String,
    /// Of a mail that many get.
    pub for_many: Option<ForMany>,
}

/// What a mail to many has besides.
pub(super) struct ForMany {
    /// Its words as a page of their own.
    pub page: String,
    /// The address at which one press stops it.
    pub stop: String,
}

/// RFC 2369 and 8058: mail programs show a button that stops it.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("only written".into())
    }

    /// An address of ours: plain ASCII, in one piece, so that signatures over the header hold.
    fn display(&self) -> HeaderValue {
        let value = format!("<{}>", self.0);
        HeaderValue::dangerous_new_pre_encoded(Self::name(), value.clone(), value)
    }
}

#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// RFC 3834: tells holiday answers and the like to be silent.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Letter {
    /// The same at every attempt, so that a mailbox can tell a second copy: id and date come from the row in the outbox.
    pub(super) fn message(&self, settings: &Settings) -> Result<Message, Trouble> {
        let name = settings.organisation.name.replace(breaks_a_line, " ");
        let mut message = Message::builder()
            .message_id(Some(format!("<{}@{}>", self.id, host(&settings.url))))
            .date(SystemTime::from(self.queued_at))
            .from(mailbox(Some(name), &settings.mail_from)?)
            .to(mailbox(None, &self.to)?)
            .subject(self.subject.as_str())
            .header(AutoSubmitted)
            .header(MIME_VERSION_1_0);
        if let Some(for_many) = &self.for_many {
            message = message.header(ListUnsubscribe(for_many.stop.clone())).header(ListUnsubscribePost);
        }
        message.multipart(self.body(&settings.url)?).map_err(|_| Trouble::Unreadable)
    }

    /// Plain text and the same as a page. What parts them follows from the id, so that each attempt sends the same bytes.
    fn body(&self, base: &str) -> Result<MultiPart, Trouble> {
        let page = match &self.for_many {
            Some(for_many) => for_many.page.clone(),
            None => html(self, base).map_err(|_| Trouble::Unreadable)?,
        };
        let part = |kind, words| SinglePart::builder().header(kind).body::<String>(words);
        Ok(MultiPart::alternative()
            .boundary(self.id.simple().to_string())
            .singlepart(part(ContentType::TEXT_PLAIN, self.text.clone()))
            .singlepart(part(ContentType::TEXT_HTML, page)))
    }
}

fn mailbox(name: Option<String>, address: &EmailAddress) -> Result<Mailbox, Trouble> {
    Ok(Mailbox::new(name, address.ascii().parse().map_err(|_| Trouble::Unreadable)?))
}

/// The portal's host, without scheme and port.
fn host(url: &str) -> &str {
    let place = url.split_once("://").map_or(url, |(_, place)| place);
    match place.rfind(':') {
        Some(colon) if !place.ends_with(']') => &place[..colon],
        _ => place,
    }
}
