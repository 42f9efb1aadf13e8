//! The extractor of a request that an employee has open: for pages below `/beheer/verzoeken/{number}`. Opening it writes the line that the
//! persons it concerns can read, so the purpose of looking comes by itself (P22).

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::number::Number;
use super::request::{By, Request};
use super::store;
use crate::accounts::staff::Staff;
use crate::kernel::staff::{Duty, StaffRole};
use crate::platform::access::{self, Access};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};

/// An employee with a request before them.
#[derive(Clone, Debug)]
pub struct OpenCase {
    pub staff: Staff,
    /// In which they look.
    pub role: StaffRole,
    pub request: Request,
    /// To what belongs to the request, and to the identity and contact of whom it concerns.
    pub access: Access,
}

impl OpenCase {
    /// Who takes a step here, in the role that brings this duty.
    pub fn by(&self, duty: Duty) -> Result<By> {
        Ok(By::Staff(self.staff.account, self.staff.in_charge_of(duty)?))
    }
}

impl OpenCase {
    /// As it is by now, with access to whom it concerns by now.
    pub async fn again(&self, app: &App) -> Result<Self> {
        let request = store::find(app.db.write(), self.request.id).await?.ok_or(Error::NotFound)?;
        if request.persons() == self.request.persons() {
            return Ok(Self { request, ..self.clone() });
        }
        let mut conn = app.db.write().acquire().await?;
        let (persons, now) = (request.persons(), app.db.clock().now());
        let access = access::for_request(&mut conn, &app.vault, (self.staff.account, self.role), &persons, now).await?;
        Ok(Self { request, access, ..self.clone() })
    }
}

impl FromRequestParts<App> for OpenCase {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let staff = Staff::from_request_parts(parts, app).await?;
        let role = staff.in_charge_of(Duty::Requests)?;
        let number = number(parts).await.ok_or(Error::NotFound)?;
        let request = store::by_number(app.db.read(), &number).await?.ok_or(Error::NotFound)?;
        let mut conn = app.db.write().acquire().await?;
        let (persons, now) = (request.persons(), app.db.clock().now());
        let access = access::for_request(&mut conn, &app.vault, (staff.account, role), &persons, now).await?;
        Ok(Self { staff, role, request, access })
    }
}

/// The `{number}` of the path: one address for each request.
pub(super) async fn number(parts: &mut Parts) -> Option<Number> {
    let Path(named) = Path::<HashMap<String, String>>::from_request_parts(parts, &()).await.ok()?;
    named.get("number").and_then(|typed| Number::parse(typed).ok().filter(|number| number.as_str() == typed))
}
