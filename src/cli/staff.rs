//! `huisrecht staff add`: a way in for an employee, the first one among them. It prints a link that works once, for a day; nobody but who
//! opens it learns a password or the secret of the second step.

use anyhow::{Result, anyhow};
use clap::Args;

use crate::accounts::staff::{EmployeeName, InviteError, NewEmployee, invite};
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::staff::StaffRole;
use crate::platform::app::App;
use crate::platform::audit::Actor;

#[derive(Args)]
pub struct Add {
    /// Their e-mail address, which is also their log-in name.
    email: String,
    /// What colleagues call them.
    #[arg(long)]
    name: String,
    /// What they do, such as customer-contact or administrator; may be given more than once.
    #[arg(long = "role", required = true, value_name = "ROLE")]
    roles: Vec<String>,
    /// The language of what the portal mails them.
    #[arg(long, default_value = "nl", value_name = "nl|en")]
    lang: String,
}

impl Add {
    /// Everything that is wrong, in one line each.
    pub fn parse(&self) -> Result<NewEmployee> {
        let email = EmailAddress::parse(&self.email).map_err(|_| anyhow!("{} is no e-mail address", self.email))?;
        let name = EmployeeName::parse(&self.name).map_err(|error| anyhow!("--name: {error}"))?;
        let lang = Lang::from_code(&self.lang).ok_or_else(|| anyhow!("--lang is nl or en"))?;
        let role = |word: &String| {
            let known = StaffRole::from_code(&word.replace('-', "_"));
            known.ok_or_else(|| anyhow!("there is no role {word}; there are {}", roles()))
        };
        Ok(NewEmployee { email, name, roles: self.roles.iter().map(role).collect::<Result<_>>()?, lang })
    }
}

fn roles() -> String {
    StaffRole::ALL.map(|role| role.code().replace('_', "-")).join(", ")
}

/// Prints the way in.
pub async fn add(app: &App, new: &NewEmployee) -> Result<()> {
    let token = invite(app, Actor::Operator("staff add"), new).await.map_err(|error| match error {
        InviteError::Conflict(..) => anyhow!("--role: {error}"),
        InviteError::Other(error) => anyhow!(error),
        _ => anyhow!("{}: {error}", new.email.as_str()),
    })?;
    println!("{}", app.settings.address(new.lang, &format!("/inloggen/uitnodiging/{}", token.as_str())));
    eprintln!("This link works once, for a day. Give it to {} only.", new.name.as_str());
    Ok(())
}
