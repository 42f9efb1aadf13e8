//! Many at once, and who they are: the queue for passwords, and network addresses behind proxies (SECURITY V6).

use std::net::IpAddr;

use huisrecht::platform::password::{Cost, Hasher};
use huisrecht::platform::peer::visitor;

use crate::house::House;

/// Ended, expired or made up: their number is more than there are connections, and nobody holds one while waiting for another.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn cookies_that_lead_nowhere_hold_nobody_up() {
    let house = House::new().await;
    let crowd = ('a'..='z').flat_map(|one| ('a'..='c').map(move |other| format!("AAAAAAAAAAAAAAAAAAA{one}{other}Q")));
    let visits = crowd.map(|id| {
        let mut browser = house.browser();
        browser.cookies.insert("huisrecht".into(), id);
        tokio::spawn(async move { browser.get_once("/privacy").await.status })
    });
    for visit in visits.collect::<Vec<_>>() {
        assert_eq!(visit.await.unwrap(), 200);
    }
}

#[tokio::test]
async fn a_cookie_that_leads_nowhere_is_taken_away_but_not_by_what_everybody_may_keep() {
    let house = House::new().await;
    let mut browser = house.browser();
    for id in ["AAAAAAAAAAAAAAAAAAAAAQ", "no id at all"] {
        browser.cookies.insert("huisrecht".into(), id.into());
        let public = browser.get_once("/.well-known/jwks.json").await.is(200);
        assert!(public.header("cache-control").starts_with("public") && public.header("set-cookie").is_empty());
        browser.get_once("/privacy").await.is(200);
        assert!(browser.cookies.is_empty(), "still sent: {:?}", browser.cookies);
    }
}

/// A place in the queue comes back when its visitor hangs up; else log-in would be shut for good.
#[tokio::test]
async fn visitors_who_hang_up_give_their_place_back() {
    let hasher = Hasher::new(Cost { memory_kib: 8, passes: 1 }).unwrap();
    for _ in 0..3 {
        // More than may wait, each dropped while waiting or working.
        let waiting: Vec<_> = (0..200).map(|_| Box::pin(hasher.hash("een lange zin".into()))).collect();
        for mut one in waiting {
            begin(one.as_mut());
        }
    }
    let hashed = hasher.hash("een lange zin".into()).await.unwrap();
    assert!(hasher.fits("een lange zin".into(), Some(hashed)).await.unwrap());
}

/// Begins a future; true when it is done at once.
fn begin<F: Future>(one: std::pin::Pin<&mut F>) -> bool {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    one.poll(&mut context).is_ready()
}

#[tokio::test]
async fn a_crowd_that_is_too_large_is_asked_to_come_back() {
    let hasher = Hasher::new(Cost { memory_kib: 8, passes: 1 }).unwrap();
    let mut waiting: Vec<_> = (0..200).map(|_| Box::pin(hasher.hash("een lange zin".into()))).collect();
    let refused = waiting.iter_mut().map(|one| begin(one.as_mut())).filter(|ready| *ready).count();
    assert!(refused > 100, "{refused} of 200 were refused at once");
}

#[test]
fn behind_our_own_proxies_the_visitor_is_whom_they_saw() {
    let at = |text: &str| text.parse::<IpAddr>().unwrap();
    let proxies = [at("10.0.0.1"), at("10.0.0.2")];
    let cases = [
        // Who connects from elsewhere is believed about nothing.
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
        ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),
        // What stands left of the visitor, the visitor wrote.
        ("10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        // What cannot be read ends the search: nothing left of it counts.
        ("10.0.0.1", "198.51.100.1, 203.0.113.9:51000", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.1, unknown, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"),
    ];
    for (connected, forwarded, expected) in cases {
        assert_eq!(visitor(at(connected), forwarded, &proxies), at(expected), "{connected} says {forwarded:?}");
    }
}
