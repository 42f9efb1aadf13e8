//! What employees do with consents: recording what came on paper, at the desk or by phone in a person's open file (P27), and writing and
//! publishing the texts that people are asked (P30).

mod confirm;
mod editor;
mod file;
mod paper_form;
mod preview;
mod texts;
mod told;

pub use file::{Recorded, recorded};
pub use paper_form::{PaperForm, elsewhere, not_recorded, read, refused};
pub use told::Told;

use crate::kernel::register::Purpose;
use crate::kernel::staff::Duty;
use crate::platform::messages::Messages;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let (reading, papers) = (Permit::Staff(Duty::Consents), Permit::Staff(Duty::PaperConsents));
    let writing = Permit::Staff(Duty::ConsentTexts);
    Routes::new()
        .get(reading, "/beheer/personen/{person}/toestemmingen", file::show)
        .get(papers, "/beheer/personen/{person}/toestemmingen/{purpose}", paper_form::form)
        .get(reading, "/beheer/personen/{person}/toestemmingen/{purpose}/scan/{scan}", file::scan)
        .get(writing, "/beheer/toestemmingen", texts::list)
        .get(writing, "/beheer/toestemmingen/{purpose}", editor::show)
        .post(writing, "/beheer/toestemmingen/{purpose}", editor::save)
        .post(writing, "/beheer/toestemmingen/{purpose}/weggooien", editor::discard)
        .get(writing, "/beheer/toestemmingen/{purpose}/voorbeeld", preview::show)
        .post(writing, "/beheer/toestemmingen/{purpose}/voorbeeld", preview::choose)
        .get(writing, "/beheer/toestemmingen/{purpose}/publiceren", confirm::show)
        .post(writing, "/beheer/toestemmingen/{purpose}/publiceren", confirm::publish)
}

/// What an employee calls a purpose.
fn name(t: Messages, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Account => t.desk_purpose_account(),
        Purpose::Newsletter => t.desk_purpose_newsletter(),
    }
}
