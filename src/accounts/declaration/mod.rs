//! The declaration by which whoever works with the portal promises to keep secret what they see (P21). Before the newest version is accepted,
//! nothing for employees opens: the route table asks it at each request. The first version comes with the program.

mod accept;
pub(super) mod personal_data;
mod publish;
mod store;
mod text;
mod versions;
mod write;

pub use publish::{accept_current, publish_first};
pub use text::Piece;

use crate::kernel::staff::Duty;
use crate::platform::routes::{DECLARATION, Permit, Routes};

const VERSIONS: &str = "/beheer/geheimhouding/versies";
const NEW: &str = "/beheer/geheimhouding/nieuw";

pub fn routes() -> Routes {
    let (seeing, writing) = (Permit::Staff(Duty::StaffList), Permit::Staff(Duty::Declaration));
    Routes::new()
        .get(Permit::Colleague, DECLARATION, accept::show)
        .post(Permit::Colleague, DECLARATION, accept::accept)
        .get(seeing, VERSIONS, versions::show)
        .get(writing, NEW, write::form)
        .post(writing, NEW, write::preview)
        .post(writing, "/beheer/geheimhouding/publiceren", write::publish)
}
