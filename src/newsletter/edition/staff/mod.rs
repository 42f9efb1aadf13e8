//! `/beheer/nieuwsbrieven`: writing a newsletter, looking at it, and letting it leave, for who has the duty.

mod list;
mod picture;
mod preview;
mod progress;
mod send;
mod told;
mod write;

use crate::kernel::ids::EditionId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::routes::{Permit, Routes};

use super::edition_store;
use super::model::{Edition, State};

const PATH: &str = "/beheer/nieuwsbrieven";

pub fn routes() -> Routes {
    let duty = Permit::Staff(Duty::Newsletter);
    Routes::new()
        .get(duty, "/beheer/nieuwsbrieven", list::show)
        .post(duty, "/beheer/nieuwsbrieven", list::begin)
        .get(duty, "/beheer/nieuwsbrieven/{edition}", write::show)
        .post(duty, "/beheer/nieuwsbrieven/{edition}", write::save)
        .get(duty, "/beheer/nieuwsbrieven/{edition}/beelden", picture::show)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/beelden", picture::add)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/beelden/{number}/weghalen", picture::remove)
        .get(duty, "/beheer/nieuwsbrieven/{edition}/voorbeeld", preview::show)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/proef", preview::try_out)
        .get(duty, "/beheer/nieuwsbrieven/{edition}/versturen", send::form)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/versturen", send::submit)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/terug", progress::take_back)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/pauze", progress::pause)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/verder", progress::resume)
        .get(duty, "/beheer/nieuwsbrieven/{edition}/weggooien", list::ask_remove)
        .post(duty, "/beheer/nieuwsbrieven/{edition}/weggooien", list::remove)
}

async fn find(app: &App, edition: &str) -> Result<Edition> {
    seek(app, edition).await?.ok_or(Error::NotFound)
}

/// None when a colleague threw it away.
async fn seek(app: &App, edition: &str) -> Result<Option<Edition>> {
    let id: uuid::Uuid = edition.parse().map_err(|_| Error::NotFound)?;
    edition_store::find(app.db.write(), EditionId::from(id)).await
}

fn address(page: &Page, edition: EditionId) -> String {
    page.to(&format!("{PATH}/{edition}"))
}

/// Where a newsletter stands, in words, and the badge beside them.
fn words(t: Messages, state: State) -> (&'static str, &'static str) {
    match state {
        State::Draft => (t.editions_state_draft(), "off"),
        State::Planned => (t.editions_state_planned(), "info"),
        State::Queueing => (t.editions_state_queueing(), "info"),
        State::Sending => (t.editions_state_sending(), "info"),
        State::Paused => (t.editions_state_paused(), "warning"),
        State::Done => (t.editions_state_done(), "success"),
    }
}

/// What it is called in a list: a draft need not have a subject yet.
fn title(t: Messages, edition: &Edition) -> String {
    if edition.nl.subject.is_empty() { t.editions_untitled().to_owned() } else { edition.nl.subject.clone() }
}
