//! Who works here.

use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::staff::StaffRole;
use crate::kernel::text::one_line;

/// What colleagues call somebody. Tenants never read it.
#[derive(Clone, PartialEq, Eq)]
pub struct EmployeeName(String);

impl EmployeeName {
    /// One line of 2 to 80 characters.
    pub fn parse(raw: &str) -> Result<Self, NotAName> {
        let name = one_line(raw).map_err(|_| NotAName)?;
        let fits = (2..=80).contains(&name.chars().count());
        if fits { Ok(Self(name)) } else { Err(NotAName) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for EmployeeName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmployeeName(..)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name is one line of 2 to 80 characters")]
pub struct NotAName;

/// Somebody who comes to work here. The address is also the log-in name.
#[derive(Clone, Debug)]
pub struct NewEmployee {
    pub email: EmailAddress,
    pub name: EmployeeName,
    pub roles: Vec<StaffRole>,
    pub lang: Lang,
}
