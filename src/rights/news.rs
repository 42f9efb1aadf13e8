//! What is mailed about a request: that it came in, and that there is news. Never what it is about, nor what the news is: a household may
//! read the mailbox (P86).

use super::asked_store;
use super::request::Request;
use crate::accounts;
use crate::kernel::dates;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{self, Message};
use crate::platform::messages::Messages;
use crate::platform::vault::Unlocked;

/// Word that there is news: to the address on file once we know who asks, before that to the one that was given with the request. False when there is none: then they are
/// called or written to.
pub async fn tell(app: &App, change: &mut Change, access: &Access, request: &Request) -> Result<bool> {
    let Some((person, email, mailbox)) = mailbox(app, change, access, request).await? else { return Ok(false) };
    let t = Messages::new(request.lang);
    let subject = t.requests_mail_news_subject(request.number.as_str());
    let mut paragraphs = vec![t.requests_mail_news(request.number.as_str())];
    paragraphs.extend(how_to_read(app, change, t, request).await?);
    let message = Message::new(&app.settings, request.lang, subject, paragraphs);
    mail::queue(change, &mailbox, person, &email, &message).await?;
    Ok(true)
}

/// Word that a request came in.
pub(super) async fn receipt(app: &App, change: &mut Change, access: &Access, request: &Request) -> Result<()> {
    match mailbox(app, change, access, request).await? {
        // Who asks from their account, or just now: nobody else's address.
        Some((_, email, mailbox)) => receipt_to(app, change, request, (&email, &mailbox)).await,
        None => Ok(()),
    }
}

pub(super) async fn receipt_to(
    app: &App,
    change: &mut Change,
    request: &Request,
    (email, mailbox): (&EmailAddress, &Unlocked),
) -> Result<()> {
    let (t, number) = (Messages::new(request.lang), request.number.as_str());
    let last = request.case.deadline.legal_last_day().map(|last| dates::long(last.day(), request.lang));
    let mut paragraphs = vec![t.requests_mail_received(number)];
    paragraphs.extend(last.map(|last| t.requests_mail_by(last)));
    paragraphs.extend(how_to_read(app, change, t, request).await?);
    paragraphs.push(t.requests_mail_not_you(&app.settings.organisation.phone));
    let message = Message::new(&app.settings, request.lang, t.requests_mail_received_subject(number), paragraphs);
    mail::queue(change, mailbox, request.person, email, &message).await
}

/// Where somebody reads on: in their account, or with the number and the code.
async fn how_to_read(app: &App, change: &mut Change, t: Messages, request: &Request) -> Result<[String; 2]> {
    let has_account = accounts::of_person(&mut *change.conn(), request.person).await?.is_some();
    let (words, path) = if has_account {
        (t.requests_mail_log_in(), format!("/mijn/verzoeken/{}", request.number))
    } else {
        (t.requests_mail_follow(), "/privacy/verzoek/volgen".to_owned())
    };
    Ok([words.to_owned(), app.settings.address(request.lang, &path)])
}

/// Whose address it is, and the file that its mails are sealed in.
async fn mailbox(
    app: &App,
    change: &mut Change,
    access: &Access,
    request: &Request,
) -> Result<Option<(PersonId, EmailAddress, Unlocked)>> {
    // Once we know who asks, it is the address on file that counts, unless they say that it is wrong: anybody may have asked in their name.
    if let Some(about) = request.case.about.filter(|_| request.case.is_known())
        && let Some(known) = persons::usable_email(change.conn(), access, about).await?
    {
        return Ok(Some((about, known.0, known.1)));
    }
    let asked = asked_store::find(&mut *change.conn(), access, request.id).await?;
    match asked.and_then(|asked| asked.email) {
        Some(email) => {
            let file = persons::file(change, &app.vault, access, request.person, RetentionGroup::Identity).await?;
            Ok(Some((request.person, email, file)))
        }
        None => {
            let known = persons::usable_email(change.conn(), access, request.person).await?;
            Ok(known.map(|(email, file)| (request.person, email, file)))
        }
    }
}
