//! Taking a request in: from somebody's own account, or from anybody else, who then is a subject with keys of their own until staff know
//! whose data it is about.

use uuid::Uuid;

use super::identity::Shown;
use super::kind::{Channel, Kind};
use super::request::{By, New, Request};
use super::{asked_store, follow_store, news, queue_store, store};
use crate::accounts::SignedIn;
use crate::kernel::code::Code;
use crate::kernel::ids::{PersonId, RequestId, RequestMessageId};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::session::{OnBehalf, Steps};
use crate::platform::vault::Vault;

/// One press of "send". The page before it holds a number that nobody else has; request and code follow from it, so that the same page sent
/// twice, or sent again an hour later, is the same request and shows the same code.
pub struct Press {
    id: RequestId,
    code: Code,
}

impl Press {
    /// `by`: whoever sends the same number from another account sends something else.
    pub fn new(vault: &Vault, by: Option<Uuid>, page: Uuid) -> Self {
        Self::of(vault, &format!("{page} {}", by.map(|by| by.to_string()).unwrap_or_default()))
    }

    /// A message asks each right once, however often the button is pressed.
    pub fn of_message(vault: &Vault, message: RequestMessageId, kind: Kind) -> Self {
        Self::of(vault, &format!("message {message} {}", kind.code()))
    }

    fn of(vault: &Vault, secret: &str) -> Self {
        let mut id = [0; 16];
        id.copy_from_slice(&vault.blind("request press", secret)[..16]);
        let id = uuid::Builder::from_random_bytes(id).into_uuid().into();
        Self { id, code: Code::of_secret(&vault.blind("request press code", secret)) }
    }

    pub(super) const fn id(&self) -> RequestId {
        self.id
    }

    /// Whether it was this press that asked it.
    pub fn made(&self, request: &Request) -> bool {
        self.id == request.id
    }
}

/// The number of a page before it is sent: nobody can guess it, and it stands nowhere else.
pub fn page_number() -> Uuid {
    uuid::Builder::from_random_bytes(rand::random()).into_uuid()
}

/// From their own account. Whether the request repeats an earlier one, the caller knows.
pub async fn ask(app: &App, visitor: &SignedIn, new: &New, press: &Press) -> Result<Request> {
    let (person, access) = (visitor.person, &visitor.access);
    let mut change = app.db.change(Actor::Person(person)).await?;
    let shown = shown(&mut change, visitor).await?;
    let file = persons::file(&mut change, &app.vault, access, person, RetentionGroup::Requests).await?;
    let Some(request) = store::add(&mut change, press.id, (person, Some(shown)), new, By::Person).await? else {
        return before(app, change, press).await;
    };
    asked_store::add(&mut change, &file, (person, request.id), &new.asked).await?;
    news::receipt(app, &mut change, access, &request).await?;
    change.done().await?;
    Ok(request)
}

/// From the account of who acts for somebody. It is the request of the person, who gets word of it and may follow it too.
pub async fn ask_for(app: &App, behalf: &OnBehalf, new: &New, press: &Press) -> Result<Request> {
    let person = behalf.of.person;
    let mut change = app.db.change(behalf.actor()).await?;
    let file = persons::file(&mut change, &app.vault, &behalf.access, person, RetentionGroup::Requests).await?;
    let by = (person, Some(Shown::Representative), Some(behalf.representation));
    let Some(request) = store::add_for(&mut change, press.id, by, new, By::Person).await? else {
        return before(app, change, press).await;
    };
    asked_store::add(&mut change, &file, (person, request.id), &new.asked).await?;
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "rights-request", at, &[person]).await?;
    news::receipt(app, &mut change, &access, &request).await?;
    change.done().await?;
    Ok(request)
}

/// A second step is enough for health and the like on an account that was linked to what the administration knows: only then did anybody look
/// who it is (RULES 2).
async fn shown(change: &mut Change, visitor: &SignedIn) -> Result<Shown> {
    if visitor.steps == Steps::One {
        return Ok(Shown::Session);
    }
    let (_, linked) = visitor.access.clone().with_linked(change.conn()).await?;
    Ok(if linked.is_empty() { Shown::Session } else { Shown::SessionTwoSteps })
}

/// From somebody without an account, with the code to follow it by; none when another code was made since.
pub async fn ask_as_visitor(app: &App, new: &New, press: &Press) -> Result<(Request, Option<Code>)> {
    let mut change = app.db.change(Actor::Visitor).await?;
    if let Some(request) = add(app, &mut change, press.id, new, By::Person).await? {
        follow_store::keep(&mut change, &app.vault, &request, &press.code).await?;
        change.done().await?;
        return Ok((request, Some(press.code.clone())));
    }
    let request = before(app, change, press).await?;
    let opens = follow_store::opens(app.db.write(), &app.vault, &request.number, &press.code).await?;
    Ok((request, opens.map(|_| press.code.clone())))
}

/// By an employee. Nobody's data open by it.
pub async fn take_in(app: &App, change: &mut Change, new: &New, by: By) -> Result<Request> {
    let added = add(app, change, RequestId::new(), new, by).await?;
    added.ok_or_else(|| Error::Internal("a new id was taken".into()))
}

/// The same by a page that may be sent twice: none when it was, and [`before`] gives what the first made.
pub async fn take_in_once(app: &App, change: &mut Change, new: &New, press: &Press, by: By) -> Result<Option<Request>> {
    add(app, change, press.id, new, by).await
}

/// What the first press made.
pub async fn before(app: &App, change: Change, press: &Press) -> Result<Request> {
    change.abandon().await?;
    store::find(app.db.write(), press.id).await?.ok_or(Error::NotFound)
}

async fn add(app: &App, change: &mut Change, id: RequestId, new: &New, by: By) -> Result<Option<Request>> {
    let person = PersonId::new();
    persons::begin(change, person).await?;
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Requests).await?;
    // For mails that there is news.
    let mailbox = persons::create_key(change, &app.vault, person, RetentionGroup::Identity).await?;
    let Some(request) = store::add(change, id, (person, None), new, by).await? else { return Ok(None) };
    asked_store::add(change, &file, (person, request.id), &new.asked).await?;
    if let Some(email) = &new.asked.email {
        queue_store::note_email(change, &app.vault, request.id, email).await?;
    }
    if let (Channel::Website, Some(email)) = (new.channel, &new.asked.email) {
        news::receipt_to(app, change, &request, (email, &mailbox)).await?;
    }
    Ok(Some(request))
}
