//! Requests as employees work on them, below `/beheer/verzoeken` (P76, P86, P93): the queue, taking in what came by mail, letter, phone or at
//! the desk, and the case page. A list shows nothing of a person; opening a case writes the line that whom it concerns can read.

pub(super) mod case;
mod contents;
mod file;
mod handler;
mod identity;
mod identity_form;
mod identity_words;
mod queue;
mod remark;
mod search;
pub(super) mod timeline;
mod told;
mod words;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let (seeing, working) = (Permit::Staff(Duty::Requests), Permit::Staff(Duty::RequestWork));
    Routes::new()
        .get(seeing, QUEUE, queue::show)
        .post(seeing, QUEUE, search::search)
        .get(seeing, "/beheer/verzoeken/{number}", case::show)
        .get(seeing, "/beheer/verzoeken/{number}/bestanden/{file}", file::download)
        .get(working, "/beheer/verzoeken/{number}/identiteit", identity::show)
        .post(working, "/beheer/verzoeken/{number}/identiteit/mail", identity::mail)
        .post(working, "/beheer/verzoeken/{number}/identiteit/brief", identity::letter)
        .post(working, "/beheer/verzoeken/{number}/identiteit/gezien", identity::seen)
        .post(working, "/beheer/verzoeken/{number}/identiteit/code", identity::code)
        .post(working, "/beheer/verzoeken/{number}/identiteit/bijzonder", identity::strong)
        .post(working, "/beheer/verzoeken/{number}/behandelaar", handler::hand_over)
        .post(working, "/beheer/verzoeken/{number}/opmerking", remark::remark)
        .post(Permit::Staff(Duty::Advice), "/beheer/verzoeken/{number}/advies", remark::advise)
}

const QUEUE: &str = "/beheer/verzoeken";
