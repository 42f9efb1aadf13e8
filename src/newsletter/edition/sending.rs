//! A newsletter on its way: who gets it is written at once, and then the mails leave, some at a time, for as long as it takes (P46). A mail is made
//! when it leaves and kept nowhere. Cut off, it goes on where it was; a mail that may have left already goes again with the same Message-ID, so
//! that a mailbox knows it. Whoever takes their yes back meanwhile gets none (P29).

use std::collections::BTreeMap;
use std::sync::Arc;

use time::{Duration, OffsetDateTime};
use tokio::task::JoinSet;

use super::audience::Walk;
use super::delivery::Outcome;
use super::delivery_store::{self, Claimed};
use super::event::Event;
use super::model::{Edition, State};
use super::rendered::Sheet;
use super::{edition_store, picture_store, state_store};
use crate::accounts;
use crate::consents;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{EditionId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::newsletter::{LeaveLink, leave_links, leaving};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::jobs;
use crate::platform::mail::{self, Bulk, Trouble, next_try};

pub const WORK: &str = "editions.send";

/// Mails of one bit of work: a second or so, at a mail server that keeps up.
const PORTION: i64 = 200;

/// At once: mail servers grow wary of more connections from one place.
const AT_ONCE: usize = 8;

/// Longer than the attempts of one portion can take, shorter than anybody's patience after a crash.
const LEASE: Duration = Duration::minutes(10);

/// Whom mails are to, with what stands in them for that reader alone.
struct Addressed {
    claimed: Claimed,
    to: EmailAddress,
    leave: LeaveLink,
}

/// Looks what is due: planned ones whose moment came, and mails that were to be tried again.
pub async fn look(app: &App) -> Result<()> {
    for (edition, state) in edition_store::waiting(app.db.read(), app.db.clock().now()).await? {
        let mut change = app.db.change(Actor::Job(WORK)).await?;
        if state == State::Planned && !state_store::begin(&mut change, edition).await? {
            change.abandon().await?;
            continue;
        }
        go_on(&mut change, edition).await?;
        change.done().await?;
    }
    Ok(())
}

/// Wants the next bit of work done once this change is committed.
pub async fn go_on(change: &mut Change, edition: EditionId) -> Result<()> {
    Ok(jobs::queue(change, WORK, Some(edition.uuid()), Some(&edition.to_string())).await?)
}

/// The next bit that there is to do.
pub async fn work(app: &App, id: EditionId) -> Result<()> {
    let Some(edition) = edition_store::find(app.db.write(), id).await? else { return Ok(()) };
    match edition.state {
        State::Queueing => queue(app, id).await,
        State::Sending => portion(app, &edition).await,
        State::Draft | State::Planned | State::Paused | State::Done => Ok(()),
    }
}

/// Who gets it, all or nobody: cut off, it begins again.
async fn queue(app: &App, id: EditionId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    let mut walk = Walk::new(app);
    while let Some(readers) = walk.next(change.conn()).await? {
        delivery_store::add(&mut change, id, &readers).await?;
    }
    if !state_store::step(&mut change, id, (State::Queueing, State::Sending)).await? {
        return Ok(change.abandon().await?);
    }
    go_on(&mut change, id).await?;
    Ok(change.commit(Event::Queued { edition: id }).await?)
}

async fn portion(app: &App, edition: &Edition) -> Result<()> {
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    if !state_store::hold(&mut change, edition.id, State::Sending).await? {
        return Ok(change.abandon().await?);
    }
    let lease = change.at() + LEASE;
    let claimed = delivery_store::claim(&mut change, edition.id, (false, PORTION), lease).await?;
    if claimed.is_empty() {
        return end(change, edition.id).await;
    }
    let addressed = address(app, &mut change, claimed).await?;
    go_on(&mut change, edition.id).await?;
    change.commit(Event::Opened { edition: edition.id }).await?;
    send(app, edition, addressed).await
}

/// Nothing is due: at the end of the last mail the newsletter is done; else [`look`] comes back for what is tried again.
async fn end(mut change: Change, id: EditionId) -> Result<()> {
    let waits = delivery_store::is_waiting(&mut *change.conn(), id).await?;
    if waits || !state_store::step(&mut change, id, (State::Sending, State::Done)).await? {
        return Ok(change.abandon().await?);
    }
    Ok(change.commit(Event::Done { edition: id }).await?)
}

/// Opens the addresses of those who may still get it, each with their own link to leave.
async fn address(app: &App, change: &mut Change, claimed: Vec<Claimed>) -> Result<Vec<Addressed>> {
    let persons: Vec<PersonId> = claimed.iter().map(|one| one.person).collect();
    let allowed = consents::who_allow(&mut *change.conn(), &persons, Purpose::Newsletter).await?;
    let (claimed, left): (Vec<_>, Vec<_>) = claimed.into_iter().partition(|one| allowed.contains(&one.person));
    delivery_store::end(&mut *change.conn(), &left, (Outcome::Left, None)).await?;
    let persons: Vec<PersonId> = claimed.iter().map(|one| one.person).collect();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "newsletter", at, &persons).await?;
    let (mut reached, mut unreached) = (vec![], vec![]);
    for one in claimed {
        match leaving::reached_at(change, &access, one.person).await? {
            Some((to, _)) => reached.push((one, to)),
            None => unreached.push(one),
        }
    }
    delivery_store::end(&mut *change.conn(), &unreached, (Outcome::NoAddress, None)).await?;
    let reached = without_bounced(app, change, reached).await?;
    with_links(app, change, reached).await
}

/// Those whose mailbox mail did not come back from before; the others get none.
async fn without_bounced(
    app: &App,
    change: &mut Change,
    reached: Vec<(Claimed, EmailAddress)>,
) -> Result<Vec<(Claimed, EmailAddress)>> {
    let mailbox = |to: &EmailAddress| persons::mailbox_of(&app.vault, &persons::email_hash(&app.vault, &to.folded()));
    let mailboxes: Vec<_> = reached.iter().map(|(_, to)| mailbox(to)).collect();
    let bounced = persons::has_bounced(&mut *change.conn(), &mailboxes).await?;
    let (bounced, rest): (Vec<_>, Vec<_>) = reached.into_iter().partition(|(_, to)| bounced.contains(&mailbox(to)));
    let bounced: Vec<Claimed> = bounced.into_iter().map(|(one, _)| one).collect();
    delivery_store::end(&mut *change.conn(), &bounced, (Outcome::Bounced, None)).await?;
    Ok(rest)
}

async fn with_links(app: &App, change: &mut Change, to: Vec<(Claimed, EmailAddress)>) -> Result<Vec<Addressed>> {
    let readers: Vec<_> = to.iter().map(|(one, _)| (one.person, one.lang)).collect();
    let mut links = leave_links(app, change, &readers).await?;
    let addressed =
        to.into_iter().map(|(claimed, to)| Some(Addressed { leave: links.remove(&claimed.person)?, claimed, to }));
    addressed.collect::<Option<_>>().ok_or_else(|| Error::Internal("a reader without a link to leave".into()))
}

/// One mail to the employee who tries it out, in the language they chose.
pub async fn try_out(app: &App, id: EditionId) -> Result<()> {
    let Some(edition) = edition_store::find(app.db.write(), id).await? else { return Ok(()) };
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    let lease = change.at() + LEASE;
    let claimed = delivery_store::claim(&mut change, id, (true, PORTION), lease).await?;
    if claimed.is_empty() {
        return Ok(change.abandon().await?);
    }
    let persons: Vec<PersonId> = claimed.iter().map(|one| one.person).collect();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "staff", at, &persons).await?;
    let mut addressed = vec![];
    for claimed in claimed {
        match accounts::mailbox(change.conn(), &access, claimed.person).await? {
            Some((to, _)) => {
                let leave = LeaveLink::sample(&app.settings, claimed.lang);
                addressed.push(Addressed { claimed, to, leave });
            }
            None => delivery_store::end(&mut *change.conn(), &[claimed], (Outcome::NoAddress, None)).await?,
        }
    }
    change.commit(Event::Opened { edition: id }).await?;
    send(app, &edition, addressed).await
}

async fn send(app: &App, edition: &Edition, addressed: Vec<Addressed>) -> Result<()> {
    let sheets = Arc::new(Sheets::of(app, edition).await?);
    let (mut waiting, mut sending, mut last) = (addressed.into_iter(), JoinSet::new(), Ok(()));
    loop {
        while sending.len() < AT_ONCE
            && let Some(next) = waiting.next()
        {
            sending.spawn(attempt(app.clone(), sheets.clone(), next));
        }
        match sending.join_next().await {
            None => return last,
            Some(Ok(Ok(()))) => {}
            Some(Ok(Err(error))) => last = Err(error),
            Some(Err(_)) => last = Err(Error::Internal("sending a newsletter panicked".into())),
        }
    }
}

/// What stands in the mails, by the language of the reader: worked out once for all of them.
struct Sheets {
    made_at: OffsetDateTime,
    by_lang: BTreeMap<&'static str, Sheet>,
}

impl Sheets {
    async fn of(app: &App, edition: &Edition) -> Result<Self> {
        let pictures = picture_store::named(app, app.db.read(), edition.id).await?;
        let sheet = |lang: Lang| {
            let (words, said) = edition.words(lang)?;
            Some((lang.code(), Sheet::new(&app.settings, (&words, said), &pictures, edition.number)))
        };
        Ok(Self {
            made_at: edition.begun_at.unwrap_or_else(|| app.db.clock().now()),
            by_lang: Lang::ALL.into_iter().filter_map(sheet).collect(),
        })
    }
}

/// Asks once more whether it may leave, right before it does.
async fn attempt(app: App, sheets: Arc<Sheets>, addressed: Addressed) -> Result<()> {
    let Addressed { claimed, to, leave } = addressed;
    if !delivery_store::may_leave(app.db.write(), &claimed).await? {
        return Ok(delivery_store::release(app.db.write(), &claimed).await?);
    }
    if !claimed.test && !consents::allowed(app.db.write(), claimed.person, Purpose::Newsletter).await? {
        return Ok(delivery_store::end(app.db.write(), &[claimed], (Outcome::Left, None)).await?);
    }
    let outcome = match bulk(&sheets, &claimed, (to, &leave))? {
        Some(bulk) => {
            mail::note_mailbox(&app, claimed.id, &bulk.to).await?;
            bulk.send(&app.settings).await
        }
        None => Err(Trouble::Unreadable),
    };
    settle(&app, claimed, sheets.made_at, outcome).await
}

/// What came of it stands in its row. Whoever tries it out tries again.
async fn settle(app: &App, claimed: Claimed, made_at: OffsetDateTime, outcome: Result<(), Trouble>) -> Result<()> {
    let now = app.db.clock().now();
    let Err(trouble) = outcome else { return Ok(delivery_store::sent(app.db.write(), &claimed, now).await?) };
    match next_try(trouble, claimed.attempts, made_at, now).filter(|_| !claimed.test) {
        Some(next) => delivery_store::again(app.db.write(), &claimed, (trouble, next)).await?,
        None => delivery_store::end(app.db.write(), &[claimed], (Outcome::Failed, Some(trouble))).await?,
    }
    Ok(())
}

/// The same at each attempt. None of a draft without words.
fn bulk(sheets: &Sheets, claimed: &Claimed, (to, leave): (EmailAddress, &LeaveLink)) -> Result<Option<Bulk>> {
    let Some(sheet) = sheets.by_lang.get(claimed.lang.code()) else { return Ok(None) };
    let rendered = sheet.render(claimed.lang, leave)?;
    Ok(Some(Bulk {
        id: claimed.id,
        made_at: sheets.made_at,
        to,
        lang: claimed.lang,
        subject: rendered.subject().clone(),
        text: rendered.text().to_owned(),
        page: rendered.page().to_owned(),
        stop: rendered.stop().to_owned(),
    }))
}
