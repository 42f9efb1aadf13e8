//! The messages about a request, as the case page shows them.

use sqlx::PgConnection;

use super::timeline::employee;
use super::{QUEUE, case};
use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::message_store::{self, Direction, Message};
use crate::rights::open::OpenCase;

/// More than these somebody hardly writes about one request.
const AT_MOST: i64 = 200;

pub struct Thread {
    pub messages: Vec<Written>,
    /// The last of them: what somebody writes next answers to this.
    pub last: String,
}

pub struct Written {
    pub body: String,
    pub from: String,
    pub when: String,
    /// Where it becomes a request of its own.
    pub becomes: Option<String>,
}

pub async fn read(conn: &mut PgConnection, page: &Page, open: &OpenCase, colleagues: &Colleagues) -> Result<Thread> {
    let messages = message_store::messages(&mut *conn, &open.access, open.request.id, None, AT_MOST).await?;
    let last = messages.last().map(|message| message.id.to_string()).unwrap_or_default();
    Ok(Thread { messages: messages.iter().map(|one| written(page, open, colleagues, one)).collect(), last })
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
