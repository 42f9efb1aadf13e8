//! Role × own or another's × state × method (SECURITY V8): every page for employees, tried by everybody who could be there. What each may do
//! follows from the table of permissions and the table of routes, so that a new route and a new role are tried by themselves.

use std::collections::{BTreeMap, BTreeSet};

use huisrecht::kernel::staff::{Duty, StaffRole};
use huisrecht::platform::routes::{DECLARATION, NOT_SENT, Permit, Route};
use huisrecht::router;

use super::{administrator, page_of};
use crate::house::{Browser, House, PASSWORD, Seen, new_employee};
use crate::routes::filled;

/// How a route answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// The handler was reached, whatever it said.
    In,
    Forbidden,
    LogIn,
    Declaration,
}

fn of_staff() -> Vec<Route> {
    let of_staff = |route: &&Route| matches!(route.permit, Permit::Staff(_) | Permit::Colleague);
    router::routes(true).table().iter().filter(of_staff).cloned().collect()
}

fn duty(route: &Route) -> Option<Duty> {
    match route.permit {
        Permit::Staff(duty) => Some(duty),
        _ => None,
    }
}

fn way(seen: &Seen) -> Way {
    let to = seen.location().unwrap_or_default();
    match seen.status {
        403 => Way::Forbidden,
        303 if to.contains("/inloggen?next=") => Way::LogIn,
        303 if to == DECLARATION || to == format!("{DECLARATION}?{NOT_SENT}") => Way::Declaration,
        status => {
            assert!(status < 500, "{}: {status}", seen.path);
            Way::In
        }
    }
}

/// Somebody at every route; forms are sent empty. Gives what differs from what they may, and how often they met which answer.
async fn tried(
    who: &str,
    browser: &mut Browser,
    expected: impl Fn(&Route) -> Way,
) -> (Vec<String>, BTreeMap<Way, usize>) {
    let (mut wrong, mut met) = (vec![], BTreeMap::new());
    for route in of_staff() {
        let path = filled(route.path);
        let seen = if route.method == "GET" { browser.get_once(&path).await } else { browser.post(&path, &[]).await };
        let found = way(&seen);
        *met.entry(found).or_default() += 1;
        if found != expected(&route) {
            wrong.push(format!("{who}: {} {path}: {found:?}, expected {:?}", route.method, expected(&route)));
        }
    }
    (wrong, met)
}

/// Who is nobody here: a page leads to the log-in form, something that is sent is refused.
fn outside(route: &Route) -> Way {
    if route.method == "GET" { Way::LogIn } else { Way::Forbidden }
}

#[tokio::test]
async fn each_role_reaches_what_its_duties_are_for_and_nothing_else() {
    let house = House::new().await;
    let mut wrong = vec![];
    for role in StaffRole::ALL {
        let mut browser = house.colleague(role.code(), &[role]).await;
        let brings = |route: &Route| duty(route).is_none_or(|duty| role.duties().contains(&duty));
        let expected = |route: &Route| if brings(route) { Way::In } else { Way::Forbidden };
        let (more, met) = tried(role.code(), &mut browser, expected).await;
        wrong.extend(more);
        let inside = of_staff().iter().filter(|route| brings(route)).count();
        assert_eq!(met.get(&Way::In).copied().unwrap_or(0), inside, "{role:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_is_not_an_employee_at_work_reaches_nothing() {
    let house = House::new().await;
    let mut wrong = vec![];
    let everything = |name: &'static str| house.employee(name, &StaffRole::ALL);
    house.invited(&new_employee("nina", &StaffRole::ALL[..1])).await;
    let mut invited = house.browser();
    invited.post("/inloggen", &[("login", "nina@woonmensen.example"), ("password", PASSWORD)]).await.is(422);
    wrong.extend(tried("invited", &mut invited, outside).await.0);
    let mut halfway = house.browser();
    let employee = everything("half").await;
    halfway.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
    let mut person = house.browser();
    person.log_in(&house.somebody("sanne").await).await;
    wrong.extend(tried("a visitor", &mut house.browser(), outside).await.0);
    wrong.extend(tried("halfway", &mut halfway, outside).await.0);
    wrong.extend(tried("a person", &mut person, |_| Way::Forbidden).await.0);
    let mut out = house.colleague("uitgelogd", &StaffRole::ALL).await;
    let cookies = out.cookies.clone();
    out.post("/uitloggen", &[]).await.is(303);
    out.cookies = cookies;
    wrong.extend(tried("logged out", &mut out, outside).await.0);
    let mut roleless = house.colleague("zonder", &[]).await;
    let declaration = |route: &Route| if duty(route).is_none() { Way::In } else { Way::Forbidden };
    wrong.extend(tried("without a role", &mut roleless, declaration).await.0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_promised_nothing_reaches_the_declaration_only() {
    let house = House::new().await;
    let mut wrong = vec![];
    for (name, roles) in [("alles", &StaffRole::ALL[..]), ("klant", &[StaffRole::CustomerContact]), ("geen", &[])] {
        let employee = house.newcomer(name, roles).await;
        let mut browser = house.browser();
        house.log_in_as(&mut browser, &employee).await;
        let expected = |route: &Route| if duty(route).is_none() { Way::In } else { Way::Declaration };
        let (more, met) = tried(name, &mut browser, expected).await;
        wrong.extend(more);
        assert_eq!(met[&Way::Declaration], of_staff().iter().filter(|route| duty(route).is_some()).count());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_is_blocked_or_leaves_in_mid_session_reaches_nothing_more() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let mut wrong = vec![];
    for (how, answer) in [("blokkeren", ("why", "suspicion")), ("uit-dienst", ("end", "yes"))] {
        let employee = house.employee(&format!("weg-{}", how.len()), &StaffRole::ALL).await;
        let mut browser = house.browser();
        house.log_in_as(&mut browser, &employee).await;
        browser.get("/beheer").await.is(200);
        petra.post(&format!("{}/{how}", page_of(&employee)), &[answer]).await.is(303);
        wrong.extend(tried(how, &mut browser, outside).await.0);
    }
    let employee = house.employee("opnieuw", &StaffRole::ALL).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    petra.post(&format!("{}/uitnodigen", page_of(&employee)), &[]).await.is(303);
    wrong.extend(tried("invited anew", &mut browser, outside).await.0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_role_that_is_taken_away_ends_the_session_and_takes_its_routes_along() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let employee = house.employee("wissel", &[StaffRole::CustomerContact, StaffRole::Letting]).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    for (asked, role) in [("customer_contact,letting", StaffRole::Medical), ("medical", StaffRole::Auditor)] {
        let roles = [("asked", asked), (role.code(), "yes")];
        petra.post(&format!("{}/functies", page_of(&employee)), &roles).await.is(303);
        assert!(
            browser.get_once("/beheer").await.is(303).location().unwrap().contains("/inloggen"),
            "they log in anew"
        );
        house.clock().shift(time::Duration::minutes(2));
        house.log_in_as(&mut browser, &employee).await;
        let brings = |route: &Route| duty(route).is_none_or(|duty| role.duties().contains(&duty));
        let expected = |route: &Route| if brings(route) { Way::In } else { Way::Forbidden };
        let (wrong, _) = tried(role.code(), &mut browser, expected).await;
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn every_address_below_the_desk_is_for_employees_and_no_other_is() {
    let table = router::routes(true);
    let below: BTreeSet<&str> =
        table.table().iter().map(|route| route.path).filter(|path| path.starts_with("/beheer")).collect();
    let guarded: BTreeSet<&str> = of_staff().iter().map(|route| route.path).collect();
    assert_eq!(below, guarded);
}
