//! Employees who come in with the account of their work, on a server that stands in for the organisation's (P65, SECURITY V6). The real one of the
//! journeys in a browser says that both understand each other; this one says what a real one never does.

mod coming_in;
mod linking;
mod provider;
mod refusals;
mod returning;
mod roles;
mod settings;
mod trouble;

use std::sync::Arc;

use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::config::{self, SignOn};

use self::provider::{CLIENT, Provider, SECRET};
use crate::house::{Browser, Employee, House, PASSWORD, Seen};

const BEGIN: &str = "/inloggen/organisatie";
const OWN: &str = "/beheer/account/organisatie";

/// A house with such a server.
struct Stage {
    house: House,
    provider: Provider,
}

/// Settings as an operator writes them, for a server.
fn settings(issuer: &str, more: &[(&str, &str)]) -> SignOn {
    let plain = [
        ("HUISRECHT_OIDC_ISSUER", issuer),
        ("HUISRECHT_OIDC_CLIENT_ID", CLIENT),
        ("HUISRECHT_OIDC_CLIENT_SECRET", SECRET),
        ("HUISRECHT_OIDC_NAME", "Woonmensen-account"),
    ];
    let get =
        |name: &str| more.iter().chain(&plain).find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    config::sign_on(&get).unwrap().unwrap()
}

impl Stage {
    async fn new() -> Self {
        Self::with(&[]).await
    }

    async fn with(more: &[(&str, &str)]) -> Self {
        let provider = Provider::start().await;
        let sign_on = settings(&provider.issuer, more);
        let house = House::with(|settings| settings.sign_on = Some(Arc::new(sign_on))).await;
        provider.go_by(house.clock());
        Self { house, provider }
    }

    /// Leaves for the server and logs in there: where the browser comes back, and with what.
    async fn away(&self, browser: &mut Browser, from: &str) -> String {
        let left = browser.get_once(from).await.is(303);
        self.provider.agree(&left.location().unwrap())
    }

    /// There and back.
    async fn come(&self, browser: &mut Browser) -> Seen {
        let back = self.away(browser, BEGIN).await;
        browser.get_once(&back).await
    }

    /// Links the work account of this moment to an employee who is logged in here.
    async fn link(&self, browser: &mut Browser) -> Seen {
        browser.post(OWN, &[("password", PASSWORD)]).await.is(200).says("Nu inloggen bij uw werk");
        let back = self.away(browser, &format!("{OWN}/verder")).await;
        browser.get_once(&back).await
    }

    /// An employee who comes in with the work account `name`, and is logged in nowhere.
    async fn linked(&self, name: &str, roles: &[StaffRole]) -> Employee {
        let employee = self.house.employee(name, roles).await;
        self.provider.be(name);
        let mut browser = self.house.browser();
        self.house.log_in_as(&mut browser, &employee).await;
        assert_eq!(self.link(&mut browser).await.is(303).location().unwrap(), format!("{OWN}?gelukt=gekoppeld"));
        browser.post("/uitloggen", &[]).await.is(303);
        // The code that was given counts once.
        self.house.clock().shift(time::Duration::minutes(1));
        employee
    }
}

/// Whether somebody is at work here.
async fn is_in(browser: &mut Browser) -> bool {
    browser.get_once("/beheer").await.status == 200
}
