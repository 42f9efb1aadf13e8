//! The server in front of the router: nobody can hold it up by being slow, and stopping cuts nobody off.
//!
//! Where a test is about time, the clock is moved: it jumps to the next timer whenever there is nothing else to do.

mod unread;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::get;
use huisrecht::platform::server::run;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

const LONG: Duration = Duration::from_secs(3600);
const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: portal\r\n\r\n";

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    server: JoinHandle<std::io::Result<()>>,
}

impl Running {
    async fn start(router: Router) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let server = tokio::spawn(run(listener, router, async move {
            let _ = stopped.await;
        }));
        Self { address, stop, server }
    }

    async fn visitor(&self, says: &[u8]) -> TcpStream {
        let mut visitor = TcpStream::connect(self.address).await.unwrap();
        visitor.write_all(says).await.unwrap();
        visitor
    }

    /// Asks it to stop and waits until it has.
    async fn stop(self) {
        self.stop.send(()).unwrap();
        timeout(LONG, self.server).await.expect("stops").unwrap().unwrap();
    }
}

fn greeting() -> Router {
    Router::new().route("/", get(|| async { "goedendag" }))
}

/// Reads up to the greeting and leaves the connection open.
async fn read_greeting(visitor: &mut TcpStream) {
    let mut text = Vec::new();
    while !text.ends_with(b"goedendag") {
        assert_ne!(visitor.read_buf(&mut text).await.unwrap(), 0, "closed after {:?}", String::from_utf8_lossy(&text));
    }
}

/// Reads until the server closes the connection, politely or not.
async fn read_all(visitor: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let _ = timeout(LONG, visitor.read_to_end(&mut text)).await.expect("the connection stays open");
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_never_finishes_its_first_words_is_closed() {
    let server = Running::start(greeting()).await;
    let http2 = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    for words in [&b""[..], b"GET / HTTP/1.1\r\nHost: por", b"PRI * HT", http2] {
        let mut visitor = server.visitor(words).await;
        let text = read_all(&mut visitor).await;
        assert!(!text.contains("200 OK"), "{text}");
    }
    read_greeting(&mut server.visitor(REQUEST).await).await;
}

#[tokio::test(start_paused = true)]
async fn headers_that_arrive_drop_by_drop_do_not_keep_a_connection_open() {
    let server = Running::start(greeting()).await;
    let (mut reader, mut writer) = server.visitor(b"GET / HTTP/1.1\r\n").await.into_split();
    let drip = tokio::spawn(async move {
        while writer.write_all(b"X-Slow: yes\r\n").await.is_ok() {
            sleep(Duration::from_secs(3)).await;
        }
    });
    let begin = Instant::now();
    let _ = timeout(LONG, reader.read_to_end(&mut Vec::new())).await.expect("the connection stays open");
    assert!(begin.elapsed() < Duration::from_secs(30));
    drip.abort();
}

#[tokio::test(start_paused = true)]
async fn an_idle_connection_is_closed() {
    let server = Running::start(greeting()).await;
    let mut visitor = server.visitor(REQUEST).await;
    read_greeting(&mut visitor).await;
    assert_eq!(read_all(&mut visitor).await, "");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_takes_long_is_not_mistaken_for_an_idle_connection() {
    let slow = get(|| async {
        sleep(Duration::from_secs(50)).await;
        "goedendag"
    });
    let server = Running::start(Router::new().route("/", slow)).await;
    read_greeting(&mut server.visitor(REQUEST).await).await;
}

#[tokio::test]
async fn a_running_request_finishes_after_the_stop_while_nobody_new_gets_in() {
    let (begun, finish) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, wait) = (begun.clone(), finish.clone());
    let handler = get(move || async move {
        tell.notify_one();
        wait.notified().await;
        "goedendag"
    });
    let Running { address, stop, server } = Running::start(Router::new().route("/", handler)).await;
    let mut visitor = TcpStream::connect(address).await.unwrap();
    visitor.write_all(REQUEST).await.unwrap();
    begun.notified().await;

    stop.send(()).unwrap();
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!server.is_finished());
    finish.notify_one();
    let text = read_all(&mut visitor).await;
    assert!(text.starts_with("HTTP/1.1 200 OK") && text.ends_with("goedendag"), "{text}");
    timeout(LONG, server).await.expect("stops").unwrap().unwrap();
}

/// The clock only moves when everybody waits: had the stop waited for a timer, time would have passed.
#[tokio::test(start_paused = true)]
async fn idle_connections_do_not_hold_the_stop() {
    let server = Running::start(greeting()).await;
    let _silent = server.visitor(b"").await;
    let mut idle = server.visitor(REQUEST).await;
    read_greeting(&mut idle).await;
    let begin = Instant::now();
    server.stop().await;
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_request_that_never_ends_holds_the_stop_for_half_a_minute_at_most() {
    let begun = Arc::new(Notify::new());
    let tell = begun.clone();
    let handler = get(move || async move {
        tell.notify_one();
        std::future::pending::<&str>().await
    });
    let server = Running::start(Router::new().route("/", handler)).await;
    let _visitor = server.visitor(REQUEST).await;
    begun.notified().await;
    let begin = Instant::now();
    server.stop().await;
    assert!(begin.elapsed() <= Duration::from_secs(31), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn handlers_know_the_address_of_the_other_side() {
    let router =
        Router::new().route("/", get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }));
    let server = Running::start(router).await;
    let mut visitor = server.visitor(b"GET / HTTP/1.1\r\nHost: portal\r\nConnection: close\r\n\r\n").await;
    let own = visitor.local_addr().unwrap().to_string();
    let text = read_all(&mut visitor).await;
    assert!(text.contains("content-length") && text.ends_with(&own), "{text}");
}

#[tokio::test]
async fn more_headers_than_any_browser_sends_are_refused() {
    let server = Running::start(greeting()).await;
    let many: String = (0..101).map(|number| format!("X-{number}: x\r\n")).collect();
    let mut visitor = server.visitor(format!("GET / HTTP/1.1\r\nHost: portal\r\n{many}\r\n").as_bytes()).await;
    assert!(read_all(&mut visitor).await.starts_with("HTTP/1.1 431 "));
}
