//! Who works at the fictional association: one employee for each role. Their secrets are known, so that anybody can try the desk.

use super::people::PASSWORD;
use crate::accounts::staff::{self, EmployeeName, NewEmployee};
use crate::accounts::{self, declaration};
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::AccountId;
use crate::kernel::lang::Lang;
use crate::kernel::staff::StaffRole;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};

/// Name, mailbox, role, and the secret of the second step in base 32.
const EMPLOYEES: [(&str, &str, StaffRole, &str); 5] = [
    ("Marieke", "marieke", StaffRole::CustomerContact, "HUISRECHTMARIEKEAAAAAAAAAAAAAAAA"),
    ("Yusuf", "yusuf", StaffRole::PrivacyCoordinator, "HUISRECHTYUSUFAAAAAAAAAAAAAAAAAA"),
    ("Farida", "farida", StaffRole::DataProtectionOfficer, "HUISRECHTFARIDAAAAAAAAAAAAAAAAAA"),
    ("Petra", "petra", StaffRole::Administrator, "HUISRECHTPETRAAAAAAAAAAAAAAAAAAA"),
    ("Lotte", "lotte", StaffRole::Communication, "HUISRECHTLOTTEAAAAAAAAAAAAAAAAAA"),
];

/// One employee as `demo.json` shows them.
pub struct Employee {
    pub name: &'static str,
    pub email: String,
    pub role: StaffRole,
    pub secret: &'static str,
}

pub fn employees() -> impl Iterator<Item = Employee> {
    EMPLOYEES.into_iter().map(|(name, mailbox, role, secret)| Employee {
        name,
        email: format!("{mailbox}@woonmensen.example"),
        role,
        secret,
    })
}

/// Adds who is not there yet.
pub async fn load(app: &App) -> Result<()> {
    declaration::publish_first(app).await?;
    let password = app.hasher.hash(PASSWORD.into()).await?;
    for one in employees() {
        let parsed = |what: &str| Error::Internal(format!("a fictional employee's {what}"));
        let new = NewEmployee {
            email: EmailAddress::parse(&one.email).map_err(|_| parsed("address"))?,
            name: EmployeeName::parse(one.name).map_err(|_| parsed("name"))?,
            roles: vec![one.role],
            lang: Lang::Nl,
        };
        let actor = Actor::Operator("demo");
        let added = staff::add_ready(app, actor, &new, &password, &one.secret.to_owned()).await?;
        if let Some(person) = added {
            declaration::accept_current(app, actor, person).await?;
        }
    }
    Ok(())
}

/// Who works in this role.
pub async fn account(app: &App, role: StaffRole) -> Result<AccountId> {
    let missing = || Error::Internal("nobody works in this role".into());
    let one = employees().find(|one| one.role == role).ok_or_else(missing)?;
    let hash = accounts::login_hash(&app.vault, &one.email);
    let person = accounts::with_login_hash(app.db.read(), &hash).await?.ok_or_else(missing)?;
    accounts::of_person(app.db.read(), person).await?.ok_or_else(missing)
}
