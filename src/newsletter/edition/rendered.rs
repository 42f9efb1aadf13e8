//! A newsletter as it leaves, for one reader. There is none without a link to leave: it takes a [`LeaveLink`], which stands in the text, in the
//! page and in the headers (P49).

use std::sync::Arc;

use askama::Template;

use super::markdown::Picture;
use super::model::Words;
use super::safe_html::SafeHtml;
use crate::kernel::lang::Lang;
use crate::newsletter::LeaveLink;
use crate::platform::config::Settings;
use crate::platform::error::{Error, Result};
use crate::platform::mail::SubjectLine;
use crate::platform::messages::Messages;

/// Ready to be put in an envelope.
#[derive(Clone)]
pub struct Rendered {
    subject: SubjectLine,
    text: String,
    page: String,
    stop: String,
}

/// What all readers of one language share, worked out once.
pub struct Sheet {
    settings: Arc<Settings>,
    subject: SubjectLine,
    html: SafeHtml,
    text: String,
    /// The language of the words.
    lang: Lang,
    /// Where everybody can read it, once it is sent.
    archive: Option<String>,
}

#[derive(Template)]
#[template(path = "newsletter/mail.html")]
struct MailPage<'a> {
    t: Messages,
    lang: &'static str,
    said: &'static str,
    subject: &'a str,
    organisation: &'a str,
    content: &'a SafeHtml,
    archive: Option<&'a str>,
    statement: String,
    leave: &'a str,
}

impl Sheet {
    /// `number`: of one that is sent.
    pub fn new(
        settings: &Arc<Settings>,
        (words, lang): (&Words, Lang),
        pictures: &[Picture],
        number: Option<i32>,
    ) -> Self {
        Self {
            settings: settings.clone(),
            subject: words.subject.clone(),
            html: words.body.html(&settings.url, pictures),
            text: words.body.text(&settings.url, pictures),
            lang,
            archive: number.map(|number| settings.address(lang, &format!("/nieuwsbrief/archief/{number}"))),
        }
    }

    /// `lang`: of the reader, in which everything around the words is.
    pub fn render(&self, lang: Lang, leave: &LeaveLink) -> Result<Rendered> {
        let t = Messages::new(lang);
        let organisation = self.settings.organisation.name.as_str();
        let statement = self.settings.address(lang, "/privacy/verklaring");
        let mut paragraphs = vec![self.text.clone(), "-- ".to_owned(), t.editions_mail_why(organisation)];
        paragraphs.extend(self.archive.as_ref().map(|address| t.editions_mail_archive(address)));
        paragraphs.push(t.editions_mail_leave(leave.as_str()));
        paragraphs.push(t.mail_statement(&statement));
        let page = MailPage {
            t,
            lang: lang.code(),
            said: self.lang.code(),
            subject: self.subject.as_str(),
            organisation,
            content: &self.html,
            archive: self.archive.as_deref(),
            statement,
            leave: leave.as_str(),
        };
        Ok(Rendered {
            subject: self.subject.clone(),
            text: paragraphs.join("\n\n") + "\n",
            page: page.render().map_err(|error| Error::Internal(error.to_string()))?,
            stop: leave.as_str().to_owned(),
        })
    }
}

impl Rendered {
    pub fn subject(&self) -> &SubjectLine {
        &self.subject
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn page(&self) -> &str {
        &self.page
    }

    pub fn stop(&self) -> &str {
        &self.stop
    }
}

/// It holds a link that acts for somebody.
impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rendered(..)")
    }
}
