//! Requests that are answered before they were read: their sender gets to see the answer.

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use huisrecht::kernel::staff::StaffRole;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

use super::{Running, read_all};
use crate::house::House;

const MEBIBYTE: usize = 1 << 20;

/// Refuses whatever comes, without a look.
fn refusing() -> Router {
    Router::new().route("/", post(|| async { (StatusCode::PAYLOAD_TOO_LARGE, "te groot") }))
}

fn head(path: &str, headers: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nSec-Fetch-Site: same-origin\r\n{headers}Content-Length: {length}\r\n\r\n"
    )
}

/// Sends so much, as a browser does: only then does it look at the answer.
async fn send_all(visitor: &mut TcpStream, mut length: usize) {
    let piece = vec![b'a'; MEBIBYTE];
    while length > 0 {
        let now = length.min(piece.len());
        visitor.write_all(&piece[..now]).await.expect("the server still listens");
        length -= now;
    }
}

/// Up to the end of these words.
async fn read_until(visitor: &mut TcpStream, words: &str) -> String {
    let mut text = vec![];
    while !text.ends_with(words.as_bytes()) {
        assert_ne!(visitor.read_buf(&mut text).await.unwrap(), 0, "closed after {:?}", String::from_utf8_lossy(&text));
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_a_file_far_over_the_limit_reads_that_it_is_too_large() {
    let house = House::new().await;
    let somebody = house.somebody("sanne").await;
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    desk.post(&format!("/beheer/personen/{}/openen", somebody.person), &[("reason", "consent")]).await.is(303);
    let cookies: Vec<String> = desk.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let form = "Content-Type: multipart/form-data; boundary=x\r\n";
    let part = "--x\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"x.pdf\"\r\n\r\n";
    let server = Running::start(house.router()).await;
    let path = format!("/beheer/personen/{}/toestemmingen/nieuwsbrief", somebody.person);
    let signed_in = format!("{form}Cookie: {}\r\n", cookies.join("; "));
    // Somebody whose session ended is sent to log in, with as much still under way.
    for (headers, status) in [(signed_in.as_str(), "413"), (form, "403")] {
        for size in [21, 200] {
            let length = size * MEBIBYTE;
            let mut visitor = server.visitor(head(&path, headers, part.len() + length).as_bytes()).await;
            visitor.write_all(part.as_bytes()).await.unwrap();
            send_all(&mut visitor, length).await;
            let text = read_until(&mut visitor, "</html>").await;
            assert!(text.starts_with(&format!("HTTP/1.1 {status} ")), "{size}: {text}");
        }
    }
}

#[tokio::test]
async fn the_connection_goes_on_after_what_nobody_read() {
    let server = Running::start(refusing()).await;
    let mut visitor = server.visitor(b"").await;
    for _ in 0..2 {
        visitor.write_all(head("/", "", MEBIBYTE).as_bytes()).await.unwrap();
        send_all(&mut visitor, MEBIBYTE).await;
        assert!(read_until(&mut visitor, "te groot").await.starts_with("HTTP/1.1 413 "));
    }
}

#[tokio::test(start_paused = true)]
async fn what_comes_drop_by_drop_or_has_no_end_is_not_waited_for() {
    let server = Running::start(refusing()).await;
    let begin = Instant::now();
    let (mut reader, mut writer) = server.visitor(head("/", "", MEBIBYTE).as_bytes()).await.into_split();
    let drip = tokio::spawn(async move {
        while writer.write_all(b"a").await.is_ok() {
            sleep(Duration::from_secs(1)).await;
        }
    });
    let mut text = vec![];
    let _ = reader.read_to_end(&mut text).await;
    assert!(begin.elapsed() < Duration::from_secs(15), "{:?}", begin.elapsed());
    drip.abort();
    // More than anybody sends by mistake, and what waits for word whether to come at all: the answer comes at once.
    for (headers, length) in [("", 300 * MEBIBYTE), ("Expect: 100-continue\r\n", MEBIBYTE)] {
        let begin = Instant::now();
        let mut visitor = server.visitor(head("/", headers, length).as_bytes()).await;
        let text = read_all(&mut visitor).await;
        assert!(text.starts_with("HTTP/1.1 413 ") && text.ends_with("te groot"), "{text}");
        assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
    }
}

#[tokio::test]
async fn few_connections_at_once_are_held_by_what_nobody_read() {
    let server = Running::start(refusing()).await;
    let mut waiting = vec![];
    for _ in 0..70 {
        waiting.push(server.visitor(head("/", "", MEBIBYTE).as_bytes()).await);
    }
    sleep(Duration::from_secs(1)).await;
    let mut answered = 0;
    for visitor in &mut waiting {
        answered += usize::from(timeout(Duration::from_millis(5), visitor.readable()).await.is_ok());
    }
    assert_eq!(answered, 70 - 64);
}
