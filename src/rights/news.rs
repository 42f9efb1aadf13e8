//! What is mailed about a request: that it came in, and that there is news. Never what it is about, nor what the news is: a household may
//! read the mailbox (P86).

use sqlx::PgConnection;

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

/// Why no word goes out by mail: then somebody calls or writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMail {
    NoAddress,
    /// They say that the address on file is wrong (AVG 18(1)(a)).
    Disputed,
}

/// Word that there is news: to the address on file once we know who asks, before that to the one that was given with the request. Says why not,
/// when nothing was mailed.
pub async fn tell(app: &App, change: &mut Change, access: &Access, request: &Request) -> Result<Option<NoMail>> {
    let (person, email, mailbox) = match mailbox(app, change, access, request).await? {
        Ok(found) => found,
        Err(why) => return Ok(Some(why)),
    };
    let t = Messages::new(request.lang);
    let subject = t.requests_mail_news_subject(request.number.as_str());
    let mut paragraphs = vec![t.requests_mail_news(request.number.as_str())];
    paragraphs.extend(how_to_read(app, change, t, request).await?);
    let message = Message::new(&app.settings, request.lang, subject, paragraphs);
    mail::queue(change, &mailbox, person, &email, &message).await?;
    Ok(None)
}

/// Why nothing would be mailed now; none when it would.
pub async fn no_mail(conn: &mut PgConnection, access: &Access, request: &Request) -> Result<Option<NoMail>> {
    Ok(address(conn, access, request).await?.err())
}

/// Word that a request came in.
pub(super) async fn receipt(app: &App, change: &mut Change, access: &Access, request: &Request) -> Result<()> {
    match mailbox(app, change, access, request).await? {
        // Who asks from their account, or just now: nobody else's address.
        Ok((_, email, mailbox)) => receipt_to(app, change, request, (&email, &mailbox)).await,
        Err(_) => Ok(()),
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
) -> Result<std::result::Result<(PersonId, EmailAddress, Unlocked), NoMail>> {
    let (person, email, file) = match address(change.conn(), access, request).await? {
        Ok(found) => found,
        Err(why) => return Ok(Err(why)),
    };
    let file = match file {
        Some(file) => file,
        None => persons::file(change, &app.vault, access, person, RetentionGroup::Identity).await?,
    };
    Ok(Ok((person, email, file)))
}

/// An address and whose it is; with their file, if it stands in one that was opened.
type Address = (PersonId, EmailAddress, Option<Unlocked>);

async fn address(
    conn: &mut PgConnection,
    access: &Access,
    request: &Request,
) -> Result<std::result::Result<Address, NoMail>> {
    // Once we know who asks, it is the address on file that counts, unless they say that it is wrong: anybody may have asked in their name.
    let about = request.case.about.filter(|_| request.case.is_known());
    if let Some(about) = about
        && let Some((email, file)) = persons::usable_email(&mut *conn, access, about).await?
    {
        return Ok(Ok((about, email, Some(file))));
    }
    let asked = asked_store::find(&mut *conn, access, request.id).await?;
    if let Some(email) = asked.and_then(|asked| asked.email) {
        return Ok(Ok((request.person, email, None)));
    }
    if let Some((email, file)) = persons::usable_email(&mut *conn, access, request.person).await? {
        return Ok(Ok((request.person, email, Some(file))));
    }
    Ok(Err(why_none(conn, access, about.into_iter().chain([request.person])).await?))
}

/// None of these persons has an address that the portal may use: an address that is there all the same is disputed.
async fn why_none(conn: &mut PgConnection, access: &Access, persons: impl Iterator<Item = PersonId>) -> Result<NoMail> {
    for person in persons {
        if persons::email(&mut *conn, access, person).await?.is_some() {
            return Ok(NoMail::Disputed);
        }
    }
    Ok(NoMail::NoAddress)
}
