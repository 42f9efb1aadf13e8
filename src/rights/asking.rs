//! Taking a request in: from somebody's own account, or from anybody else, who then is a subject with keys of their own until staff know
//! whose data it is about.

use super::asked_store;
use super::queue_store;
use super::request::{By, New, Request};
use super::store;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// From their own account. Whether the request repeats an earlier one, the caller knows.
pub async fn ask(app: &App, change: &mut Change, (access, person): (&Access, PersonId), new: &New) -> Result<Request> {
    let file = persons::file(change, &app.vault, access, person, RetentionGroup::Requests).await?;
    let request = store::add(change, person, true, new, By::Person).await?;
    asked_store::add(change, &file, (person, request.id), &new.asked).await?;
    Ok(request)
}

/// From somebody without an account, or by an employee who took it in. Nobody's data open by it.
pub async fn take_in(app: &App, change: &mut Change, new: &New, by: By) -> Result<Request> {
    let person = PersonId::new();
    persons::begin(change, person).await?;
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Requests).await?;
    // For mails that there is news.
    persons::create_key(change, &app.vault, person, RetentionGroup::Identity).await?;
    let request = store::add(change, person, false, new, by).await?;
    asked_store::add(change, &file, (person, request.id), &new.asked).await?;
    if let Some(email) = &new.asked.email {
        queue_store::note_email(change, &app.vault, request.id, email).await?;
    }
    Ok(request)
}
