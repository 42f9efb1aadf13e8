//! Many at once, and who they are: the queue for passwords, and network addresses behind proxies (SECURITY V6).

use std::net::IpAddr;

use huisrecht::platform::password::{Cost, Hasher};
use huisrecht::platform::peer::visitor;

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
