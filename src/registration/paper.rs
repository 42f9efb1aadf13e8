//! An employee records a consent or a withdrawal that came on paper, at the desk or by phone (P27). It stands here and not with `consents`,
//! since withdrawing the consent for the account closes the account, this way as on the website (P29).

use axum::extract::State;
use axum::response::Response;

use super::close;
use crate::accounts::Opened;
use crate::consents::staff::{PaperForm, Recorded, elsewhere, not_recorded, read, recorded, refused};
use crate::consents::{self, About, Event, Kind, Outcome, Paper};
use crate::kernel::register::Purpose;
use crate::platform::access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::platform::upload::Upload;

pub async fn submit(
    State(app): State<App>,
    page: Page,
    opened: Opened,
    About(purpose): About,
    upload: Upload<PaperForm>,
) -> Result<Response> {
    if let Some(account) = access::account_of(app.db.read(), opened.file.person).await? {
        return Ok(elsewhere(&page, account));
    }
    let paper = match read(&app, &page, &opened, purpose, &upload).await? {
        Ok(paper) => paper,
        Err(errors) => return refused(&app, page, &opened, purpose, upload.typed.again(errors)).await,
    };
    let mut change = app.db.change(opened.staff.actor()).await?;
    if consents::record(&app, &mut change, &opened.file, &paper).await? != Outcome::Done {
        change.abandon().await?;
        return not_recorded(&app, page, &opened, &paper, &upload).await;
    }
    let person = opened.file.person;
    let told = follow(&app, &mut change, &opened, &paper).await?;
    change.commit(Event::Recorded { person, purpose }).await?;
    Ok(recorded(&page, person, told))
}

/// What comes of it: the account closes, or the person is told that something was recorded.
async fn follow(app: &App, change: &mut Change, opened: &Opened, paper: &Paper) -> Result<Recorded> {
    let file = &opened.file;
    let ends = paper.purpose == Purpose::Account && paper.said.kind == Kind::Withdrawn;
    if ends && close::on_their_word(app, change, &file.access, file.person).await? {
        return Ok(Recorded::Closed);
    }
    let told = consents::tell(app, change, file).await?;
    Ok(if told { Recorded::Told } else { Recorded::NotTold })
}
