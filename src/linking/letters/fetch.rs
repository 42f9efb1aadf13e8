//! `POST /beheer/brieven/{run}/delen/{part}`: some letters as a ZIP, one PDF for each address, to be posted.

use axum::extract::{Path, State as Shared};
use axum::response::Response;

use super::event::Event;
use super::run::{Part, Run};
use super::{file_store, recipient_store, run_store, web};
use crate::accounts::Staff;
use crate::kernel::staff::Duty;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::bundle::Bundle;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::vault::Unlocked;

pub async fn fetch(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path((run, part)): Path<(String, String)>,
    _: Pressed,
) -> Result<Response> {
    let run = web::find(&app, &run).await?;
    let parts = file_store::parts(app.db.read(), &run).await?;
    let part = parts.into_iter().find(|one| one.number.to_string() == part).ok_or(Error::NotFound)?;
    let open = open(&app, staff, &run, part).await?.ok_or(Error::Gone)?;
    let name = format!("{}-{}", page.t.letters_file(), part.number);
    let (bundle, answer) = Bundle::new(&name);
    tokio::spawn(send(app, run, part, open, bundle));
    Ok(answer)
}

/// The letters, opened. It is noted that they were, and everybody they are to reads that an employee took theirs. None when they are being thrown away.
async fn open(app: &App, staff: Staff, run: &Run, part: Part) -> Result<Option<Unlocked>> {
    let mut change = app.db.change(staff.actor()).await?;
    let (at, who) = (change.at(), staff.at_work(Duty::Letters)?);
    let stands = file_store::fetched(&mut change, run.id, part.number).await?;
    let mut persons = recipient_store::of_part(&mut change, run.id, part.number).await?;
    persons.push(file_store::subject(run.id));
    let access = Access::by_employee(change.conn(), &app.vault, "linking", who, at, &persons).await?;
    let open = file_store::open(&mut *change.conn(), &access, run.id).await?;
    let Some(open) = open.filter(|_| stands) else {
        change.abandon().await?;
        return Ok(None);
    };
    change.commit(Event::PartFetched { run: run.id, part: part.number }).await?;
    Ok(Some(open))
}

async fn send(app: App, run: Run, part: Part, open: Unlocked, mut bundle: Bundle) {
    let sent = match add_all(&app, &run, part, &open, &mut bundle).await {
        Ok(()) => bundle.finish().await,
        Err(error) => {
            tracing::warn!(run = %run.id, part = part.number, cause = %error, "letters were not fetched whole");
            return bundle.break_off(error).await;
        }
    };
    if let Err(error) = sent {
        tracing::warn!(run = %run.id, part = part.number, cause = %error, "letters were not fetched whole");
    }
}

async fn add_all(app: &App, run: &Run, part: Part, open: &Unlocked, bundle: &mut Bundle) -> Result<()> {
    for home in part.first..=part.last {
        // Where everybody was left out, there is none.
        if let Some(pdf) = file_store::file(app.db.read(), open, run.id, home).await? {
            bundle.add(&format!("{home:06}.pdf"), &pdf).await?;
        }
    }
    let run = run_store::find(app.db.read(), run.id).await?;
    match run {
        Some(run) if run.is_there() => Ok(()),
        _ => Err(Error::Gone),
    }
}
