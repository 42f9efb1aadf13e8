//! `/beheer/medewerkers`: who works with this portal, what they may do, and ending that at once.

mod block;
mod end;
mod list;
mod matrix;
mod new;
mod one;
mod roles;
mod told;

pub use list::members_for;

use crate::accounts::staff::manage::Refused;
use crate::accounts::staff::words;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::routes::{Permit, Routes};

const LIST: &str = "/beheer/medewerkers";

pub fn routes() -> Routes {
    let (seeing, managing) = (Permit::Staff(Duty::StaffList), Permit::Staff(Duty::Staff));
    Routes::new()
        .get(seeing, LIST, list::show)
        .get(managing, "/beheer/medewerkers/nieuw", new::form)
        .post(managing, "/beheer/medewerkers/nieuw", new::send)
        .get(seeing, "/beheer/medewerkers/rechten", matrix::show)
        .get(seeing, "/beheer/medewerkers/{employee}", one::show)
        .post(managing, "/beheer/medewerkers/{employee}/uitnodigen", one::invite_again)
        .post(managing, "/beheer/medewerkers/{employee}/uitnodiging-intrekken", one::take_back)
        .post(managing, "/beheer/medewerkers/{employee}/deblokkeren", one::unblock)
        .get(managing, "/beheer/medewerkers/{employee}/functies", roles::form)
        .post(managing, "/beheer/medewerkers/{employee}/functies", roles::change)
        .get(managing, "/beheer/medewerkers/{employee}/blokkeren", block::form)
        .post(managing, "/beheer/medewerkers/{employee}/blokkeren", block::block)
        .get(managing, "/beheer/medewerkers/{employee}/uit-dienst", end::form)
        .post(managing, "/beheer/medewerkers/{employee}/uit-dienst", end::end)
}

/// The `{employee}` of the path.
fn id(path: &str) -> Result<PersonId> {
    path.parse::<uuid::Uuid>().map(PersonId::from).map_err(|_| Error::NotFound)
}

fn address(person: PersonId) -> String {
    format!("{LIST}/{person}")
}

/// Why something was not done, in the reader's words.
fn say(refused: Refused, t: Messages) -> Result<String> {
    match refused {
        Refused::Own => Ok(t.staff_refused_own().to_owned()),
        Refused::LastAdministrator => Ok(t.staff_refused_last().to_owned()),
        Refused::Meanwhile => Ok(t.staff_refused_meanwhile().to_owned()),
        Refused::Conflict(one, other) => Ok(t.staff_refused_conflict(words::role(t, one), words::role(t, other))),
        Refused::Other(error) => Err(error),
    }
}
