//! The tasks in systems outside the portal, as the case page shows them.

use sqlx::PgConnection;

use super::timeline::employee;
use super::words;
use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::open::OpenCase;
use crate::rights::task::{Done, Ended, Task};
use crate::rights::task_store;

pub struct Work {
    pub tasks: Vec<TaskShown>,
    /// How many hold the answer up.
    pub open: usize,
}

pub struct TaskShown {
    pub id: String,
    pub title: String,
    pub department: String,
    pub due: String,
    /// Kind of the badge, and word.
    pub state: (&'static str, &'static str),
    pub owner: String,
    pub is_open: bool,
    pub is_mine: bool,
    pub done: Option<(String, String)>,
}

pub async fn read(
    conn: &mut PgConnection,
    page: &Page,
    open: &OpenCase,
    (colleagues, today): (&Colleagues, time::Date),
) -> Result<Work> {
    let tasks = task_store::of_request(&mut *conn, &open.access, open.request.id).await?;
    Ok(Work {
        open: tasks.iter().filter(|task| task.done.is_none()).count(),
        tasks: tasks.iter().map(|task| shown(page, open, (colleagues, today), task)).collect(),
    })
}

fn shown(page: &Page, open: &OpenCase, (colleagues, today): (&Colleagues, time::Date), task: &Task) -> TaskShown {
    let t = page.t;
    let owner = match task.owner {
        None => t.tasks_owner_nobody().to_owned(),
        Some(account) if account == open.staff.account => t.tasks_owner_you().to_owned(),
        Some(account) => t.tasks_owner(colleagues.name(account).unwrap_or_else(|| t.queue_colleague())),
    };
    let state = match task.done.as_ref().map(|done| done.ended) {
        None if task.due_on < today => ("error", t.tasks_late()),
        None => ("warning", t.tasks_open()),
        Some(Ended::Nothing) => ("off", words::ended(t, Ended::Nothing)),
        Some(ended) => ("success", words::ended(t, ended)),
    };
    TaskShown {
        id: task.id.to_string(),
        title: words::work(t, task.work, &task.system),
        department: task.department.clone(),
        due: dates::short(task.due_on),
        state,
        owner,
        is_open: task.done.is_none(),
        is_mine: task.owner == Some(open.staff.account),
        done: task.done.as_ref().map(|done| said(page, colleagues, done)),
    }
}

/// What was done, and by whom.
fn said(page: &Page, colleagues: &Colleagues, done: &Done) -> (String, String) {
    let who = employee(page.t, colleagues, done.by, Some(&done.role));
    (done.words.as_str().to_owned(), page.t.tasks_done(dates::long_with_time(done.at, page.lang), who))
}
