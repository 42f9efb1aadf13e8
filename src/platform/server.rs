//! The part of the portal that holds connections: it keeps slow and idle ones from standing in an honest visitor's way, and
//! ends without cutting off anybody's request.
//!
//! `axum::serve` has no timer for headers: connections that send them slowly stay open for ever. Here a connection has
//! ten seconds for its headers, is closed when nothing runs on it for fifteen, and when its reader stands still for thirty.
//! How long a request's body and its answer may take is for the layers of the router.

mod activity;
mod rest;

use std::convert::Infallible;
use std::future::{Future, pending};
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use activity::{Activity, Counted};
use rest::Watched;

/// More wait in the kernel's queue until one of these ends.
const MOST_CONNECTIONS: usize = 1024;
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
const IDLE_AT_MOST: Duration = Duration::from_secs(15);
const READER_STILL_AT_MOST: Duration = Duration::from_secs(30);
const STOP_WITHIN: Duration = Duration::from_secs(30);
const PAUSE_WITHOUT_FILES: Duration = Duration::from_millis(200);
const MOST_HEADERS: usize = 100;
const BUFFER: usize = 64 * 1024;

/// Serves until `stop` is ready; then accepts nothing more and returns when the running requests are done, after 30 seconds
/// at most. Handlers find the other side's address as `ConnectInfo<SocketAddr>`.
pub async fn run(listener: TcpListener, service: Router, stop: impl Future<Output = ()>) -> io::Result<()> {
    let server = Server {
        builder: builder(),
        service: service.with_state(()),
        discarding: Arc::new(Semaphore::new(rest::MOST_AT_ONCE)),
        stopping: watch::Sender::new(false),
    };
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        let (place, stream, peer) = tokio::select! {
            () = &mut stop => break,
            next = next(&listener, &places) => next?,
        };
        while connections.try_join_next().is_some() {}
        let serving = server.connection(stream, peer);
        connections.spawn(async move {
            serving.await;
            drop(place);
        });
    }
    drop(listener);
    server.stopping.send_replace(true);
    let finished = timeout(STOP_WITHIN, async { while connections.join_next().await.is_some() {} }).await;
    if finished.is_err() {
        tracing::warn!(connections = connections.len(), "requests were still running after the time to stop; cut off");
    }
    Ok(())
}

/// Ready at the first SIGTERM or SIGINT from now on, whoever waits when. The second one ends the process at once.
pub fn stop_signal() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async {
        match signals {
            (Ok(mut terminate), Ok(mut interrupt)) => {
                either(&mut terminate, &mut interrupt).await;
                tokio::spawn(async move {
                    either(&mut terminate, &mut interrupt).await;
                    std::process::exit(130);
                });
            }
            (Err(fault), _) | (_, Err(fault)) => {
                tracing::error!("signals cannot be received, only a kill will stop this process: {fault}");
                pending().await
            }
        }
    }
}

async fn either(terminate: &mut Signal, interrupt: &mut Signal) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

type Accepted = (OwnedSemaphorePermit, TcpStream, SocketAddr);

/// The next connection, once there is a place for it. A fault ends only the connection that has it; running out of files
/// passes when others close.
async fn next(listener: &TcpListener, places: &Arc<Semaphore>) -> io::Result<Accepted> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Ok((place, stream, peer)),
            Err(fault) if is_of_one_connection(&fault) => {}
            Err(fault) => {
                tracing::warn!("no connection could be accepted: {fault}");
                sleep(PAUSE_WITHOUT_FILES).await;
            }
        }
    }
}

fn is_of_one_connection(fault: &io::Error) -> bool {
    matches!(fault.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset)
}

/// HTTP/1 only: browsers speak HTTP/2 with the proxy in front, and here a client could hold its streams open for ever at no cost.
fn builder() -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    let mut http1 = builder.http1();
    http1.timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN);
    http1.max_headers(MOST_HEADERS).max_buf_size(BUFFER);
    builder
}

/// What every connection needs.
struct Server {
    builder: auto::Builder<TokioExecutor>,
    service: Router,
    /// For how many at once the rest of a request is read after its answer is known.
    discarding: Arc<Semaphore>,
    stopping: watch::Sender<bool>,
}

impl Server {
    fn connection(&self, stream: TcpStream, peer: SocketAddr) -> impl Future<Output = ()> + use<> {
        let (builder, service, discarding) = (self.builder.clone(), self.service.clone(), self.discarding.clone());
        let mut stopping = self.stopping.subscribe();
        async move {
            let activity = Activity::new();
            let answering = service_fn(|request: Request<Incoming>| {
                let (service, running, discarding) = (service.clone(), activity.begin(), discarding.clone());
                async move {
                    let response = answer(service, request, peer, &discarding).await?;
                    Ok::<_, Infallible>(response.map(|body| Counted::new(body, running)))
                }
            });
            let mut connection = pin!(builder.serve_connection(TokioIo::new(guarded(stream)), answering));
            // How a connection ends is the visitor's business: no fault of it is logged.
            tokio::select! {
                _ = connection.as_mut() => return,
                () = activity.idle_for(IDLE_AT_MOST) => {}
                _ = stopping.wait_for(|stopping| *stopping) => {}
            }
            connection.as_mut().graceful_shutdown();
            tokio::select! {
                _ = connection => {}
                () = activity.idle_for(IDLE_AT_MOST) => {}
            }
        }
    }
}

/// Small answers go out at once; a visitor who stops reading is not waited for.
fn guarded(stream: TcpStream) -> Pin<Box<TimeoutStream<TcpStream>>> {
    // Refused only for a connection that is already closed, which reading will find out.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(READER_STILL_AT_MOST));
    Box::pin(stream)
}

async fn answer(
    service: Router,
    request: Request<Incoming>,
    peer: SocketAddr,
    discarding: &Semaphore,
) -> Result<Response, Infallible> {
    let (parts, body) = request.into_parts();
    let (body, rest) = Watched::new(body, &parts.headers);
    let mut request = Request::from_parts(parts, Body::new(body));
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = service.oneshot(request).await?;
    rest.discard(discarding).await;
    Ok(response)
}
