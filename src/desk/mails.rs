//! `/beheer/post`: whether mail leaves. Each mail with its state, and nothing of what it says or whom it is to: a mail is its reader's.

use askama::Template;
use axum::extract::{RawQuery, State};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::mail::{self, Overseen, State as Stands, Tally, Trouble};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

const PER_PAGE: usize = 50;

/// How far back what left and what could not is counted.
const COUNTED: Duration = Duration::days(7);

#[derive(Template)]
#[template(path = "desk/mails.html")]
pub struct MailsPage {
    page: Page,
    /// Each with how many there are.
    counts: Vec<(&'static str, String)>,
    /// Mail waits longer than it should.
    stuck: Option<String>,
    filters: Vec<Filter>,
    mails: Vec<Row>,
    /// Where older ones stand; empty on the last page.
    older: String,
}

struct Filter {
    href: String,
    word: &'static str,
    is_now: bool,
}

struct Row {
    queued: String,
    badge: &'static str,
    state: &'static str,
    attempts: String,
    /// When it left or is tried again, why it could not, or what was told about it afterwards.
    note: String,
}

/// A mail server that is restarted is back within this time.
const PATIENCE: Duration = Duration::minutes(30);

pub async fn list(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<View<MailsPage>> {
    let (state, before) = asked(query.as_deref().unwrap_or_default());
    let now = app.db.clock().now();
    let mut mails = mail::overseen(app.db.read(), state, before, PER_PAGE as i64 + 1).await?;
    let older = match mails.len() > PER_PAGE {
        true => mails.get(PER_PAGE - 1).map(|last| last.id),
        false => None,
    };
    mails.truncate(PER_PAGE);
    let tally = mail::tally(app.db.read(), now - COUNTED).await?;
    Ok(View::ok(MailsPage {
        counts: counts(page.t, &tally),
        stuck: tally.waiting_since.filter(|since| *since < now - PATIENCE).map(|since| moment(&page, since)),
        filters: filters(&page, state),
        mails: mails.iter().map(|mail| row(&page, mail)).collect(),
        older: older.map(|id| address(&page, state, Some(id))).unwrap_or_default(),
        page,
    }))
}

fn counts(t: Messages, tally: &Tally) -> Vec<(&'static str, String)> {
    let count = |state| match state {
        Stands::Queued => tally.waiting,
        Stands::Sent => tally.sent,
        Stands::Failed => tally.failed,
        Stands::Bounced => tally.bounced,
        Stands::Complaint => tally.complaints,
    };
    Stands::ALL.map(|state| (word(t, state), count(state).to_string())).into()
}

/// What the address asks for; whatever else it says is passed over.
fn asked(query: &str) -> (Option<Stands>, Option<Uuid>) {
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let state = value("stand").and_then(|slug| Stands::ALL.into_iter().find(|state| self::slug(*state) == slug));
    (state, value("voor").and_then(|id| id.parse().ok()))
}

const fn slug(state: Stands) -> &'static str {
    match state {
        Stands::Queued => "wacht",
        Stands::Sent => "verstuurd",
        Stands::Failed => "mislukt",
        Stands::Bounced => "terug",
        Stands::Complaint => "spam",
    }
}

fn address(page: &Page, state: Option<Stands>, before: Option<Uuid>) -> String {
    let state = state.map(|state| format!("stand={}", slug(state)));
    let before = before.map(|id| format!("voor={id}"));
    let asked: Vec<String> = state.into_iter().chain(before).collect();
    let start = if asked.is_empty() { "" } else { "?" };
    format!("{}{start}{}", page.to("/beheer/post"), asked.join("&"))
}

fn filters(page: &Page, now: Option<Stands>) -> Vec<Filter> {
    let all = [None].into_iter().chain(Stands::ALL.map(Some));
    let filter = |state: Option<Stands>| Filter {
        href: address(page, state, None),
        word: state.map_or(page.t.mails_all(), |state| word(page.t, state)),
        is_now: state == now,
    };
    all.map(filter).collect()
}

fn word(t: Messages, state: Stands) -> &'static str {
    match state {
        Stands::Queued => t.mails_waiting(),
        Stands::Sent => t.mails_sent(),
        Stands::Failed => t.mails_failed(),
        Stands::Bounced => t.mails_bounced(),
        Stands::Complaint => t.mails_complaint(),
    }
}

fn row(page: &Page, mail: &Overseen) -> Row {
    let t = page.t;
    let trouble = mail.trouble.map(|trouble| self::trouble(t, trouble));
    let told = |words: fn(Messages, String) -> String| {
        mail.reported_at.map(|at| words(t, moment(page, at))).unwrap_or_default()
    };
    let (badge, note) = match mail.state {
        Stands::Queued => {
            let next = t.mails_next(moment(page, mail.next_at));
            ("info", trouble.map_or(next.clone(), |trouble| format!("{trouble} {next}")))
        }
        Stands::Sent => ("success", mail.sent_at.map(|at| moment(page, at)).unwrap_or_default()),
        Stands::Failed => ("error", trouble.unwrap_or_default().to_owned()),
        Stands::Bounced => ("error", told(Messages::mails_bounced_on)),
        Stands::Complaint => ("warning", told(Messages::mails_complaint_on)),
    };
    let note = if mail.soft_bounces == 0 { note } else { format!("{note} {}", t.mails_soft(mail.soft_bounces)) };
    let (state, attempts) = (word(t, mail.state), mail.attempts.to_string());
    Row { queued: moment(page, mail.queued_at), badge, state, attempts, note }
}

fn trouble(t: Messages, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Refused => t.mails_refused(),
        Trouble::Temporary => t.mails_temporary(),
        Trouble::Connection => t.mails_connection(),
        Trouble::Timeout => t.mails_timeout(),
        Trouble::TooMany => t.mails_too_many(),
        Trouble::KeyGone => t.mails_key_gone(),
        Trouble::Unreadable => t.mails_unreadable(),
    }
}

fn moment(page: &Page, at: OffsetDateTime) -> String {
    dates::short_with_time(at, page.lang)
}
