//! The link to the other language leads somewhere, also from an answer to a POST, which may stand where no page is.

use axum::http::Method;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::router;

use crate::house::{Browser, House, Seen};
use crate::routes::filled;

/// What ends a session or an account, or shuts a file, comes last.
const LAST: [&str; 4] =
    ["/beheer/personen/{person}/sluiten", "/inloggen/code", "/mijn/toestemmingen/account/intrekken", "/uitloggen"];

/// Every address of a POST, with somebody in it whose file can be opened.
fn posts(person: &str) -> Vec<String> {
    let routes = router::routes(true);
    let posts = routes.table().iter().filter(|route| route.method == Method::POST).map(|route| route.path);
    let (last, mut first): (Vec<_>, Vec<_>) = posts.partition(|path| LAST.contains(path));
    first.extend(last);
    first.into_iter().map(|path| filled(&path.replace("{person}", person))).collect()
}

fn other_language(seen: &Seen) -> Option<String> {
    let (_, link) = seen.body.split_once("<a class=\"language\" href=\"")?;
    Some(link.split('"').next().unwrap().to_owned())
}

/// How many pages came in answer to a POST; what is wrong with their links goes into `wrong`.
async fn walk(who: &mut Browser, posts: &[String], wrong: &mut Vec<String>) -> usize {
    let mut pages = 0;
    for path in posts.iter().flat_map(|path| [path.clone(), format!("/en{path}")]) {
        let seen = who.post(&path, &[]).await;
        let Some(link) = other_language(&seen) else { continue };
        pages += 1;
        let there = who.get_once(&link).await;
        // What is not there to post to is not there to look at.
        let good =
            if matches!(seen.status, 200 | 422) { matches!(there.status, 200 | 303) } else { there.status != 405 };
        if !good || link.starts_with("/en") == path.starts_with("/en") {
            wrong.push(format!("POST {path}: {}, and its link {link}: {}", seen.status, there.status));
        }
    }
    pages
}

#[tokio::test]
async fn whatever_page_answers_a_post_its_other_language_can_be_looked_at() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let posts = posts(&sanne.person.to_string());
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let mut desk = house.colleague("marieke", &StaffRole::ALL).await;
    let open = format!("/beheer/personen/{}/openen", sanne.person);
    desk.post(&open, &[("reason", "question")]).await.is(303);
    let mut wrong = vec![];
    let mut pages = 0;
    for who in [&mut house.browser(), &mut desk, &mut own] {
        pages += walk(who, &posts, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pages > posts.len(), "{pages} pages only");
}

#[tokio::test]
async fn the_link_climbs_to_the_nearest_page() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = house.colleague("marieke", &StaffRole::ALL).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    let seen = desk.post(&format!("{file}/openen"), &[]).await.is(422);
    assert_eq!(other_language(&seen).unwrap(), format!("/en{file}"));
    let seen = desk.post(&format!("/en{file}/openen"), &[]).await.is(422);
    assert_eq!(other_language(&seen).unwrap(), file);
    let seen = desk.post("/beheer/importeren/relaties", &[]).await.is(415);
    assert_eq!(other_language(&seen).unwrap(), "/en/beheer/importeren");
    let seen = desk.post("/bestaat/niet", &[]).await.is(404);
    assert_eq!(other_language(&seen).unwrap(), "/en");
    let seen = desk.get("/bestaat/niet").await.is(404);
    assert_eq!(other_language(&seen).unwrap(), "/en/bestaat/niet");
}
