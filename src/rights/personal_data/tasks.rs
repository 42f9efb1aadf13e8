//! What was looked for in systems outside the portal, and what came of it.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::{by, ended, work};
use super::{BY, NUMBER, request};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::request::Request;
use crate::rights::task::Task;
use crate::rights::task_store;

pub struct Tasks;

static TASKS: Chapter = Chapter {
    id: "request_tasks",
    category: Category::Request,
    title: both("Waar wij buiten dit portaal keken", "Where we looked outside this portal"),
    about: None,
    fields: &[
        field("system", Kind::Text, both("Systeem", "System")),
        field("work", Kind::Word, both("Wat er moest gebeuren", "What had to be done")),
        field("made_at", Kind::Moment, both("Gevraagd op", "Asked on")),
        field("outcome", Kind::Word, both("Wat eruit kwam", "What came of it")),
        field("text", Kind::Text, both("Tekst", "Text")),
        field("done_at", Kind::Moment, both("Klaar op", "Done on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Tasks {
    fn chapter(&self) -> &'static Chapter {
        &TASKS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let tasks = task_store::of_request(conn, of.access, request.id).await?;
        Ok(Portion { entries: tasks.iter().map(|task| entry(&request, task)).collect(), next })
    }
}

fn entry(request: &Request, task: &Task) -> Entry {
    let entry = Entry::keyed(task.id)
        .with("system", task.system.as_str())
        .with("work", Value::word(task.work.code(), work(task.work)))
        .with("made_at", task.made_at)
        .with("request", request.number.as_str());
    match &task.done {
        None => entry,
        Some(done) => entry
            .with("outcome", Value::word(done.ended.code(), ended(done.ended)))
            .with("text", done.words.as_str())
            .with("done_at", done.at)
            .with("by", by(Some(&done.role))),
    }
}
