//! The pages under `/privacy`: the overview, the statement with its versions, the register, and the rights (P03, P04, P98, P99).

mod compared;
mod feed;
mod reader;
mod register;
mod register_file;
mod rights;
mod shown;
mod statement;
mod versions;

use askama::Template;

pub use self::rights::{right_name, rights_of};
pub use self::shown::{BlockView, TextView, VersionView, difference};
use super::promises;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

pub const STATEMENT: &str = "/privacy/verklaring";
pub const VERSIONS: &str = "/privacy/verklaring/versies";
pub const DIFFERENCE: &str = "/privacy/verklaring/verschil";

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/privacy", privacy)
        .get(Permit::Anyone, STATEMENT, statement::in_force)
        .get(Permit::Anyone, VERSIONS, versions::list)
        .get(Permit::Anyone, "/privacy/verklaring/versies.atom", feed::feed)
        .get(Permit::Anyone, "/privacy/verklaring/versies/{number}", statement::version)
        .get(Permit::Anyone, DIFFERENCE, compared::difference)
        .post(Permit::Person, "/mijn/verklaring-gezien", reader::seen)
        .get(Permit::Anyone, "/privacy/gegevens", register::register)
        .get(Permit::Anyone, "/privacy/gegevens.csv", register_file::csv)
        .get(Permit::Anyone, "/privacy/gegevens.json", register_file::json)
        .get(Permit::Anyone, "/privacy/rechten", rights::rights)
        .merge(promises::web::routes())
}

#[derive(Template)]
#[template(path = "statement/privacy.html")]
struct PrivacyPage {
    page: Page,
}

async fn privacy(page: Page) -> View<PrivacyPage> {
    View::ok(PrivacyPage { page })
}
