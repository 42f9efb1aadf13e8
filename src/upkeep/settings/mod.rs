//! `/beheer/instellingen`: who the association is and which colours it has, changed by the administrator (P19, P84). Nothing is saved before it was
//! looked at once more, and a colour that people cannot read is refused.

mod edit;
mod list;
mod statement;
mod swatches;
mod words;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

const HERE: &str = "/beheer/instellingen";
const EDIT: &str = "/beheer/instellingen/wijzigen";
const SAVED: &str = "gelukt=bewaard";

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Staff(Duty::SettingsList), HERE, list::show)
        .get(Permit::Staff(Duty::Settings), EDIT, edit::form)
        .post(Permit::Staff(Duty::Settings), EDIT, edit::save)
}
