//! The messages about a request, as the case page shows them.

use sqlx::PgConnection;

use super::timeline::employee;
use super::{QUEUE, case};
use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::kernel::ids::RequestMessageId;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::message_store::{self, Direction, Message};
use crate::rights::open::OpenCase;

/// Messages on one page. Who writes more than these does not keep others from reading and answering.
const PER_PAGE: i64 = 100;

pub struct Thread {
    pub messages: Vec<Written>,
    /// The last there is: what somebody writes next answers to this.
    pub last: String,
    /// Where the messages before these stand; empty when there are none.
    pub earlier: String,
    /// Where the newest stand; empty when these are they.
    pub newest: String,
}

pub struct Written {
    pub body: String,
    pub from: String,
    pub when: String,
    /// Where it becomes a request of its own.
    pub becomes: Option<String>,
}

/// The newest messages, or those before one of them.
pub async fn read(
    conn: &mut PgConnection,
    page: &Page,
    open: &OpenCase,
    colleagues: &Colleagues,
    before: Option<RequestMessageId>,
) -> Result<Thread> {
    let (access, request) = (&open.access, open.request.id);
    let messages = message_store::newest(&mut *conn, access, request, before, PER_PAGE + 1).await?;
    let more = messages.len() > usize::try_from(PER_PAGE).unwrap_or_default();
    let shown = &messages[usize::from(more)..];
    let last = match before {
        None => shown.last().map(|message| message.id),
        Some(_) => message_store::newest(&mut *conn, access, request, None, 1).await?.last().map(|message| message.id),
    };
    let base = page.to(&case::address(&open.request.number));
    let earlier = shown.first().filter(|_| more).map(|first| format!("{base}?voor={}#messages", first.id));
    Ok(Thread {
        messages: shown.iter().map(|one| written(page, open, colleagues, one)).collect(),
        last: last.map(|last| last.to_string()).unwrap_or_default(),
        earlier: earlier.unwrap_or_default(),
        newest: before.map(|_| format!("{base}#messages")).unwrap_or_default(),
    })
}

fn written(page: &Page, open: &OpenCase, colleagues: &Colleagues, message: &Message) -> Written {
    let t = page.t;
    let by = message.account.map(|account| employee(t, colleagues, account, message.role.as_deref()));
    let from = match (message.direction, by) {
        (Direction::ToPerson, Some(by)) => by,
        (Direction::ToPerson, None) => t.casework_by_portal().to_owned(),
        (Direction::ToUs, None) => t.casework_from_person().to_owned(),
        (Direction::ToUs, Some(by)) => t.casework_noted_by(by),
    };
    let address = format!("{QUEUE}/{}/berichten/{}/verzoek", open.request.number, message.id);
    Written {
        body: message.body.as_str().to_owned(),
        from,
        when: dates::long_with_time(message.sent_at, page.lang),
        becomes: (message.direction == Direction::ToUs && case::works(page)).then(|| page.to(&address)),
    }
}
