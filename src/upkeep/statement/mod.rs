//! `/beheer/verklaring`: the coordinator writes the next version of the privacy statement and asks the officer's advice; the officer advises on
//! exactly these words; the coordinator publishes (P98; RULES 0).

mod advice;
mod confirm;
mod list;
mod mails;
mod preview;
mod shown;
mod told;
mod words;
mod write;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

const HERE: &str = "/beheer/verklaring";
const WRITE: &str = "/beheer/verklaring/schrijven";
const PREVIEW: &str = "/beheer/verklaring/voorbeeld";
const PUBLISH: &str = "/beheer/verklaring/publiceren";

pub fn routes() -> Routes {
    let (seeing, writing) = (Permit::Staff(Duty::StatementList), Permit::Staff(Duty::StatementTexts));
    Routes::new()
        .get(seeing, HERE, list::show)
        .get(writing, WRITE, write::show)
        .post(writing, WRITE, write::save)
        .post(writing, "/beheer/verklaring/weggooien", write::discard)
        .get(seeing, PREVIEW, preview::show)
        .post(writing, "/beheer/verklaring/advies-vragen", advice::ask)
        .post(Permit::Staff(Duty::Advice), "/beheer/verklaring/advies", advice::give)
        .get(writing, PUBLISH, confirm::show)
        .post(writing, PUBLISH, confirm::publish)
}
