//! Requests as employees work on them, below `/beheer/verzoeken` (P76, P86, P93): the queue, taking in what came by mail, letter, phone or at
//! the desk, and the case page. A list shows nothing of a person; opening a case writes the line that whom it concerns can read.

pub(super) mod case;
mod contents;
mod destroy;
mod dossier;
mod file;
mod follow;
mod handler;
mod identity;
mod identity_form;
mod identity_sent;
mod identity_shown;
pub mod identity_words;
mod intake;
mod intake_form;
mod matching;
mod message;
mod queue;
mod receipt;
mod remark;
mod search;
mod system;
mod task;
mod thread;
pub(super) mod timeline;
mod told;
mod unmatching;
pub(super) mod words;
mod work;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let (seeing, working) = (Permit::Staff(Duty::Requests), Permit::Staff(Duty::RequestWork));
    Routes::new()
        .get(seeing, QUEUE, queue::show)
        .post(seeing, QUEUE, search::search)
        .get(working, "/beheer/verzoeken/innemen", intake::form)
        .post(working, "/beheer/verzoeken/innemen", intake::take)
        .get(seeing, "/beheer/verzoeken/{number}", case::show)
        .get(seeing, "/beheer/verzoeken/{number}/bestanden/{file}", file::download)
        .get(working, "/beheer/verzoeken/{number}/bestanden/{file}/vernietigen", destroy::form)
        .post(working, "/beheer/verzoeken/{number}/bestanden/{file}/vernietigen", destroy::destroy)
        .get(working, "/beheer/verzoeken/{number}/dossier", dossier::show)
        .get(working, "/beheer/verzoeken/{number}/dossier/lezen", dossier::read)
        .get(working, "/beheer/verzoeken/{number}/identiteit", identity::show)
        .post(working, "/beheer/verzoeken/{number}/identiteit/mail", identity_sent::mail)
        .post(working, "/beheer/verzoeken/{number}/identiteit/brief", identity_sent::letter)
        .post(working, "/beheer/verzoeken/{number}/identiteit/gezien", identity_shown::seen)
        .post(working, "/beheer/verzoeken/{number}/identiteit/code", identity_shown::code)
        .post(working, "/beheer/verzoeken/{number}/identiteit/bijzonder", identity::strong)
        .post(working, "/beheer/verzoeken/{number}/behandelaar", handler::hand_over)
        .get(working, "/beheer/verzoeken/{number}/koppelen", matching::form)
        .post(working, "/beheer/verzoeken/{number}/koppelen", matching::seek)
        .post(working, "/beheer/verzoeken/{number}/koppelen/kiezen", matching::choose)
        .get(working, "/beheer/verzoeken/{number}/ontkoppelen", unmatching::form)
        .post(working, "/beheer/verzoeken/{number}/ontkoppelen", unmatching::undo)
        .get(working, "/beheer/verzoeken/{number}/ontvangst", receipt::show)
        .post(working, "/beheer/verzoeken/{number}/ontvangst", receipt::propose)
        .post(working, "/beheer/verzoeken/{number}/ontvangst/besluit", receipt::decide)
        .post(working, "/beheer/verzoeken/{number}/bericht", message::send)
        .post(working, "/beheer/verzoeken/{number}/antwoord", message::note)
        .get(working, "/beheer/verzoeken/{number}/berichten/{message}/verzoek", message::form)
        .post(working, "/beheer/verzoeken/{number}/berichten/{message}/verzoek", message::make)
        .post(working, "/beheer/verzoeken/{number}/volgcode", follow::make)
        .post(working, "/beheer/verzoeken/{number}/opmerking", remark::remark)
        .post(Permit::Staff(Duty::Advice), "/beheer/verzoeken/{number}/advies", remark::advise)
        .merge(outside())
}

/// Work in systems outside the portal.
fn outside() -> Routes {
    let (working, deciding) = (Permit::Staff(Duty::RequestWork), Permit::Staff(Duty::Decisions));
    Routes::new()
        .get(working, "/beheer/verzoeken/zoekwerk", task::list)
        .post(working, "/beheer/verzoeken/{number}/zoekwerk", task::make)
        .get(working, "/beheer/verzoeken/{number}/zoekwerk/{task}", task::form)
        .post(working, "/beheer/verzoeken/{number}/zoekwerk/{task}", task::close)
        .post(working, "/beheer/verzoeken/{number}/zoekwerk/{task}/nemen", task::own)
        .get(deciding, "/beheer/verzoeken/systemen", system::list)
        .post(deciding, "/beheer/verzoeken/systemen", system::add)
        .get(deciding, "/beheer/verzoeken/systemen/{system}", system::show)
        .post(deciding, "/beheer/verzoeken/systemen/{system}", system::update)
}

const QUEUE: &str = "/beheer/verzoeken";
