//! Who can send a form.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;

use crate::house::{Browser, House, PASSWORD};

/// Who can send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Anybody,
    Person,
    /// An employee who still has to give a code.
    Halfway,
    Staff,
}

impl By {
    /// Of a route, by where it stands.
    pub fn of(route: &str) -> Self {
        match route {
            "/inloggen/code" => Self::Halfway,
            _ if route.starts_with("/beheer") => Self::Staff,
            _ => Self::Person,
        }
    }
}

/// A browser of each kind of visitor. Codes count once, so an employee logs in once.
pub struct Visitors {
    pub login: String,
    /// Whose notes there are.
    pub about: PersonId,
    person: Browser,
    halfway: Browser,
    staff: Browser,
    /// The person whose file the employee has open.
    pub opened: String,
}

impl Visitors {
    pub async fn new(house: &House) -> Self {
        let person = house.somebody("sanne").await;
        let employee = house.employee("half", &StaffRole::ALL).await;
        let mut halfway = house.browser();
        halfway.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
        let (login, about, mut browser) = (person.login.clone(), person.person, house.browser());
        browser.log_in(&person).await;
        let (opened, mut staff) = (person.person.to_string(), house.colleague("alles", &StaffRole::ALL).await);
        staff.post(&format!("/beheer/personen/{opened}/openen"), &[("reason", "question")]).await.is(303);
        Self { login, about, person: browser, halfway, staff, opened }
    }

    pub async fn browser(&self, house: &House, by: By) -> Browser {
        let mut browser = house.browser();
        match by {
            By::Anybody => {}
            By::Person => browser.cookies = self.person.cookies.clone(),
            By::Halfway => browser.cookies = self.halfway.cookies.clone(),
            By::Staff => browser.cookies = self.staff.cookies.clone(),
        }
        browser
    }
}
