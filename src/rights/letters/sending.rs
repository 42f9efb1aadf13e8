//! Sending: a letter of today's text, kept as it is read. What it says and that it was sent are written in the change of the step it tells of.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::contents::{CaseFacts, Contents};
use super::kind::LetterKind;
use super::letter::Letter;
use super::pdf::{NotPrinted, print};
use super::text::Words;
use super::version::parts;
use super::{sent_store, text_store};
use crate::kernel::code::Code;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;
use crate::rights::{By, Request};

/// How a letter reaches somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Portal,
    /// Printed, in an envelope with a window.
    Post,
}

/// A letter that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub id: Uuid,
    pub kind: LetterKind,
    pub letter: Letter,
    /// What the employee said in it, by itself.
    pub reason: Option<Words>,
    /// What an extension promised.
    pub new_last_day: Option<Date>,
    pub way: Way,
    pub sent_at: OffsetDateTime,
    /// The employee who sent it.
    pub account: Option<AccountId>,
    /// The code of their role.
    pub role: Option<String>,
    /// Whom the request was about when it was sent.
    pub about: Option<PersonId>,
}

impl Sent {
    /// Whether it is about whom the request is about now. One that was sent while it was matched with somebody else may name them.
    pub fn is_about_whom(&self, request: &Request) -> bool {
        self.about.is_none() || self.about == request.case.about
    }
}

/// The letter as it would be sent now, and the version of the text that stands in it: for who looks at it first.
pub async fn compose(
    app: &App,
    conn: impl PgExecutor<'_>,
    facts: &CaseFacts,
    contents: &Contents,
) -> Result<(Uuid, Letter)> {
    let text = text_store::current(conn, contents.kind()).await?;
    let words = parts(text.kind, &text.wording, facts.lang);
    Ok((text.id, Letter::compose(facts, contents, words, &app.settings.organisation)))
}

/// Composes and keeps a letter. `file`: the requests of who asks. One for the post that cannot be printed is not sent: it would never leave.
pub async fn send(
    app: &App,
    change: &mut Change,
    file: &Unlocked,
    (request, facts, contents): (&Request, &CaseFacts, &Contents),
    (way, by): (Way, By),
) -> Result<Result<Letter, NotPrinted>> {
    let who = app.settings.organisation.now();
    let (text, letter) = compose(app, &mut *change.conn(), facts, contents).await?;
    if way == Way::Post
        && let Err(why) = print(letter.clone(), who).await?
    {
        return Ok(Err(why));
    }
    sent_store::add(change, file, (request, text), (contents, &letter), (way, by)).await?;
    Ok(Ok(letter))
}

/// Prints a letter with a code, and keeps the same without the code: whoever opens it later reads that there was one. `until`: the last day on
/// which it works.
pub async fn send_code(
    app: &App,
    change: &mut Change,
    file: &Unlocked,
    (request, facts): (&Request, &CaseFacts),
    (doubt, code, until): (Words, &Code, Date),
    by: By,
) -> Result<Result<Vec<u8>, NotPrinted>> {
    let who = app.settings.organisation.now();
    let text = text_store::current(&mut *change.conn(), LetterKind::IdentityQuestion).await?;
    let url = app.settings.address(facts.lang, "/privacy/verzoek/volgen");
    let with = |code: String| Contents::IdentityCode { doubt: doubt.clone(), code, until, url: url.clone() };
    let compose =
        |contents: &Contents| Letter::compose(facts, contents, parts(text.kind, &text.wording, facts.lang), &who);
    let pdf = match print(compose(&with(code.grouped())), who.clone()).await? {
        Ok(pdf) => pdf,
        Err(why) => return Ok(Err(why)),
    };
    let kept = with(HIDDEN.to_owned());
    sent_store::add(change, file, (request, text.id), (&kept, &compose(&kept)), (Way::Post, by)).await?;
    Ok(Ok(pdf))
}

/// In the place of a code.
const HIDDEN: &str = "****-****-****";

impl Way {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Post => "post",
        }
    }
}
