//! Asking something about data and following it: without an account below `/privacy/verzoek`, with one below `/mijn/verzoeken` (P76, P84, P86,
//! P87, P90).

mod ask;
mod asker;
mod case;
mod check;
mod choose;
mod code;
mod dossier;
mod follow;
mod followed;
mod form;
mod keep;
mod letter;
mod list;
mod mine;
mod said;
mod stranger;
mod talk;
pub mod words;

pub use followed::Followed;
pub use form::{AskForm, OwnForm};

use crate::kernel::representation::Area;
use crate::platform::routes::{Permit, Routes};

/// Where somebody asks without an account, and with one.
const ASK: &str = "/privacy/verzoek";
const MINE: &str = "/mijn/verzoeken";
/// And for somebody they act for.
const BEHALF: &str = "/mijn/namens/verzoeken";
const FOLLOW: &str = "/privacy/verzoek/volgen";

pub fn routes() -> Routes {
    let behalf = Permit::For(Area::Privacy);
    Routes::new()
        .get(Permit::Anyone, ASK, choose::anybody)
        .get(Permit::Anyone, "/privacy/verzoek/{kind}", ask::form)
        .post(Permit::Anyone, "/privacy/verzoek/{kind}", ask::submit)
        .get(Permit::Person, MINE, list::list)
        .get(Permit::Person, "/mijn/verzoeken/nieuw", choose::own)
        .get(Permit::Person, "/mijn/verzoeken/nieuw/{kind}", mine::form)
        .post(Permit::Person, "/mijn/verzoeken/nieuw/{kind}", mine::submit)
        .get(Permit::Person, "/mijn/verzoeken/{number}", case::show)
        .post(Permit::Person, "/mijn/verzoeken/{number}/bericht", talk::write)
        .post(Permit::Person, "/mijn/verzoeken/{number}/bestand", talk::send_file)
        .get(Permit::Person, "/mijn/verzoeken/{number}/bestanden/{file}", talk::fetch)
        .get(Permit::Person, "/mijn/verzoeken/{number}/code", code::form)
        .post(Permit::Person, "/mijn/verzoeken/{number}/code", code::submit)
        .get(Permit::Person, "/mijn/verzoeken/{number}/brieven/{letter}", letter::show)
        .get(Permit::Person, "/mijn/verzoeken/{number}/brieven/{letter}/brief.pdf", letter::pdf)
        .get(Permit::Person, "/mijn/verzoeken/{number}/dossier", dossier::show)
        .get(Permit::Person, "/mijn/verzoeken/{number}/dossier/lezen", dossier::read)
        .get(Permit::Person, "/mijn/verzoeken/{number}/dossier/dossier.zip", dossier::fetch)
        .get(Permit::Person, "/mijn/verzoeken/{number}/volgcode", keep::form)
        .post(Permit::Person, "/mijn/verzoeken/{number}/volgcode", keep::make)
        .get(Permit::Person, "/mijn/verzoeken/{number}/intrekken", talk::ask_withdraw)
        .post(Permit::Person, "/mijn/verzoeken/{number}/intrekken", talk::withdraw)
        .get(behalf, "/mijn/namens/verzoeken/nieuw", choose::own)
        .get(behalf, "/mijn/namens/verzoeken/nieuw/{kind}", mine::form)
        .post(behalf, "/mijn/namens/verzoeken/nieuw/{kind}", mine::submit)
        .get(behalf, "/mijn/namens/verzoeken/{number}", case::show)
        .post(behalf, "/mijn/namens/verzoeken/{number}/bericht", talk::write)
        .post(behalf, "/mijn/namens/verzoeken/{number}/bestand", talk::send_file)
        .get(behalf, "/mijn/namens/verzoeken/{number}/bestanden/{file}", talk::fetch)
        .get(behalf, "/mijn/namens/verzoeken/{number}/brieven/{letter}", letter::show)
        .get(behalf, "/mijn/namens/verzoeken/{number}/brieven/{letter}/brief.pdf", letter::pdf)
        .get(behalf, "/mijn/namens/verzoeken/{number}/intrekken", talk::ask_withdraw)
        .post(behalf, "/mijn/namens/verzoeken/{number}/intrekken", talk::withdraw)
        .get(Permit::Anyone, FOLLOW, follow::form)
        .post(Permit::Anyone, FOLLOW, follow::submit)
        .post(Permit::Anyone, "/privacy/verzoek/volgen/stoppen", follow::stop)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}", case::show)
        .post(Permit::Anyone, "/privacy/verzoek/volgen/{number}/bericht", talk::write)
        .post(Permit::Anyone, "/privacy/verzoek/volgen/{number}/bestand", talk::send_file)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/bestanden/{file}", talk::fetch)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/code", code::form)
        .post(Permit::Anyone, "/privacy/verzoek/volgen/{number}/code", code::submit)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/brieven/{letter}", letter::show)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/brieven/{letter}/brief.pdf", letter::pdf)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/dossier", dossier::show)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/dossier/lezen", dossier::read)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/dossier/dossier.zip", dossier::fetch)
        .get(Permit::Anyone, "/privacy/verzoek/volgen/{number}/intrekken", talk::ask_withdraw)
        .post(Permit::Anyone, "/privacy/verzoek/volgen/{number}/intrekken", talk::withdraw)
}
