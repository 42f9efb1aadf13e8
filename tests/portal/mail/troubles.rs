//! Mail servers that misbehave: what is tried again, how long, and what is given up.

use huisrecht::platform::mail::{Trouble, next_try, send_due};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use super::{house, house_at, ids, queue, reader, row};
use crate::smtp::{Does, Server};

#[tokio::test]
async fn a_server_that_says_later_gets_the_same_mail_later() {
    let server = Server::start(&[Does::Greylist, Does::Greylist]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("temporary".into()), true));

    house.clock().shift(Duration::seconds(50));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await.1, 1, "not before its time");
    house.clock().shift(Duration::seconds(11));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(5));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(server.received().len(), 1);
    assert_eq!(row(&house).await, ("sent".into(), 3, None, false));
}

#[tokio::test]
async fn a_mail_cut_off_in_the_middle_is_sent_again() {
    let server = Server::start(&[Does::CutDuringData]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("connection".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn when_the_answer_is_lost_a_second_copy_bears_the_same_id_and_date() {
    let server = Server::start(&[Does::CutAfterData]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    let received = server.received();
    assert_eq!((received.len(), ids(&received).len()), (2, 1));
    assert_eq!(received[0], received[1]);
}

#[tokio::test]
async fn a_silent_server_is_left_and_its_connection_never_used_again() {
    let server = Server::start(&[Does::StaySilent]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("timeout".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!((server.received().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn a_refused_mail_is_given_up_at_once_without_its_text_or_the_servers_words() {
    let server = Server::start(&[Does::Refuse]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("failed".into(), 1, Some("refused".into()), false));
    house.clock().shift(Duration::days(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn one_refused_mail_holds_up_no_other() {
    let server = Server::start(&[Does::Refuse, Does::Greylist]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    for _ in 0..8 {
        queue(&house, &reader, "Uw code").await;
    }
    assert_eq!(send_due(house.app()).await.unwrap(), 6);
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_fails_no_mail() {
    let server = Server::start(&[Does::ShutTheDoor]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("connection".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
}

#[tokio::test]
async fn the_portal_logs_in_where_it_must_and_a_wrong_password_fails_no_mail() {
    let server = Server::start(&[]).await;
    for (login, state) in [("portaal:geheim", "queued"), ("portaal:ge%40heim", "sent")] {
        let house = house_at(&format!("smtp://{login}@{}", server.address())).await;
        queue(&house, &reader(&house).await, "Uw code").await;
        send_due(house.app()).await.unwrap();
        assert_eq!(row(&house).await.0, state, "{login}");
    }
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn without_tls_the_mail_server_hears_neither_password_nor_mail() {
    for url in
        ["smtp://portaal:ge%40heim@ADDRESS?tls=required&timeout=2", "smtps://portaal:ge%40heim@ADDRESS?timeout=2"]
    {
        let server = Server::start(&[]).await;
        let house = house_at(&url.replace("ADDRESS", &server.address().to_string())).await;
        queue(&house, &reader(&house).await, "Uw code").await;
        assert_eq!(send_due(house.app()).await.unwrap(), 0);
        let (state, _, error, _) = row(&house).await;
        assert_eq!((state.as_str(), error.as_deref()), ("queued", Some("connection")), "{url}");
        assert!(server.heard().iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{:?}", server.heard());
    }
}

#[tokio::test]
async fn a_mail_is_tried_for_three_days_and_no_longer() {
    let house = house_at(&Server::nowhere().await).await;
    let began = house.clock().now();
    queue(&house, &reader(&house).await, "Uw code").await;
    while row(&house).await.0 == "queued" {
        assert_eq!(send_due(house.app()).await.unwrap(), 0);
        let next: OffsetDateTime =
            sqlx::query_scalar("select next_at from mail").fetch_one(house.owner()).await.unwrap();
        house.clock().shift(next - house.clock().now() + Duration::SECOND);
    }
    let (state, attempts, error, text) = row(&house).await;
    assert_eq!((state.as_str(), error.as_deref(), text), ("failed", Some("connection"), false));
    assert!((10..20).contains(&attempts), "{attempts} attempts");
    let lasted = house.clock().now() - began;
    assert!(lasted > Duration::days(2) && lasted < Duration::days(3) + Duration::HOUR, "{lasted}");
}

#[test]
fn tries_are_further_and_further_apart_and_some_troubles_are_final() {
    let queued = datetime!(2026-11-22 12:00 UTC);
    let minutes = |attempts| (next_try(Trouble::Temporary, attempts, queued, queued).unwrap() - queued).whole_minutes();
    assert_eq!((1..=8).map(minutes).collect::<Vec<_>>(), [1, 5, 15, 60, 120, 240, 480, 480]);
    for trouble in [Trouble::Refused, Trouble::KeyGone, Trouble::Unreadable] {
        assert_eq!(next_try(trouble, 1, queued, queued), None);
    }
    assert_eq!(next_try(Trouble::Timeout, 1, queued, queued + Duration::days(3)), None);
}
