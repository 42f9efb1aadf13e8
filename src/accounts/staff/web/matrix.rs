//! `/beheer/medewerkers/rechten`: what each role may do, made from the table that decides it.

use askama::Template;

use crate::accounts::staff::words;
use crate::kernel::staff::{Duty, StaffRole};
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "accounts/staff/matrix.html")]
pub struct MatrixPage {
    page: Page,
    duties: Vec<Row>,
    roles: Vec<Card>,
}

/// A duty, and who has it.
struct Row {
    duty: &'static str,
    roles: String,
}

/// A role, and for each duty whether it brings that.
struct Card {
    id: &'static str,
    title: &'static str,
    duties: Vec<(&'static str, bool)>,
}

pub async fn show(page: Page) -> View<MatrixPage> {
    let t = page.t;
    let brings = |role: StaffRole, duty: Duty| role.duties().contains(&duty);
    let roles = |duty| {
        let names: Vec<&str> =
            StaffRole::ALL.into_iter().filter(|role| brings(*role, duty)).map(|role| words::role(t, role)).collect();
        if names.is_empty() { t.staff_matrix_nobody().to_owned() } else { names.join(", ") }
    };
    let duties = Duty::ALL.into_iter().map(|duty| Row { duty: words::duty(t, duty), roles: roles(duty) }).collect();
    let cards = StaffRole::ALL.into_iter().map(|role| Card {
        id: role.code(),
        title: words::role(t, role),
        duties: Duty::ALL.into_iter().map(|duty| (words::duty(t, duty), brings(role, duty))).collect(),
    });
    let roles = cards.collect();
    View::ok(MatrixPage { page, duties, roles })
}
