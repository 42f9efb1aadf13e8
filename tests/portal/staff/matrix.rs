//! The table of permissions as employees read it: the one that decides, in both languages.

use huisrecht::kernel::staff::{Duty, StaffRole};
use huisrecht::platform::routes::Permit;
use huisrecht::router;

use crate::house::House;

const MATRIX: &str = "/beheer/medewerkers/rechten";

#[tokio::test]
async fn the_page_shows_each_role_with_what_it_may_and_may_not_do() {
    let house = House::new().await;
    let mut auditor = house.colleague("anna", &[StaffRole::Auditor]).await;
    for (language, may, may_not) in [("", "Mag", "Mag niet"), ("/en", "May", "May not")] {
        let seen = auditor.get(&format!("{language}{MATRIX}")).await.is(200);
        for role in StaffRole::ALL {
            let card = seen.body.split(&format!("id=\"{}\"", role.code())).nth(1).unwrap();
            let card = card.split("</details>").next().unwrap();
            let said = |word: &str| card.matches(&format!(">{word}</span>")).count();
            let brings = role.duties().len();
            assert_eq!((said(may), said(may_not)), (brings, Duty::ALL.len() - brings), "{role:?} {language}");
        }
        assert!(
            !seen.text().contains(if language.is_empty() { "Niemand" } else { "Nobody" }),
            "each duty is somebody's"
        );
    }
    let seen = auditor.get(MATRIX).await;
    let row = seen.body.split("Op privacyverzoeken beslissen").nth(1).unwrap().split("</tr>").next().unwrap();
    assert!(
        row.contains("Privacycoördinator") && !row.contains("Functionaris") && !row.contains("Klantcontact"),
        "{row}"
    );
}

#[test]
fn each_duty_stands_in_the_table_once_and_opens_a_page() {
    let table = router::routes(true);
    for duty in Duty::ALL {
        assert_eq!(Duty::ALL.iter().filter(|other| **other == duty).count(), 1, "{duty:?}");
        assert!(table.table().iter().any(|route| route.permit == Permit::Staff(duty)), "{duty:?} opens nothing");
    }
    let of_pages = table.table().iter().filter_map(|route| match route.permit {
        Permit::Staff(duty) => Some(duty),
        _ => None,
    });
    for duty in of_pages.chain(StaffRole::ALL.iter().flat_map(|role| role.duties().iter().copied())) {
        assert!(Duty::ALL.contains(&duty), "{duty:?} is not shown");
    }
}
