//! Nobody waits for ever: how long a form may take to arrive and an answer to be made. The clock of these tests does not run; it jumps
//! to the next moment that somebody waits for.

use std::convert::Infallible;
use std::future::pending;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::any;
use huisrecht::platform::patience::{arrived, in_time};
use hyper::body::Frame;
use tokio::time::Instant;
use tower::ServiceExt;

/// A body that never comes.
struct Never;

impl hyper::body::Body for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

/// Reads the whole request, and never answers.
async fn hangs(request: Request) -> Result<Response, Infallible> {
    let (parts, body) = request.into_parts();
    axum::body::to_bytes(body, 1024).await.unwrap();
    arrived(&parts.extensions);
    pending().await
}

async fn waited_for(request: Request) -> Duration {
    let begun = Instant::now();
    let answer = Router::new().route("/", any(hangs)).layer(from_fn(in_time)).oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers().contains_key("retry-after"));
    begun.elapsed()
}

#[tokio::test(start_paused = true)]
async fn what_hangs_is_answered_for_within_five_seconds_whether_somebody_looks_or_sends() {
    for request in [Request::get("/").body(Body::empty()), Request::post("/").body(Body::from("a=b"))] {
        assert_eq!(waited_for(request.unwrap()).await.as_secs(), 5);
    }
}

#[tokio::test(start_paused = true)]
async fn a_form_has_ten_seconds_more_to_arrive() {
    let never = Body::new(Never);
    assert_eq!(waited_for(Request::post("/").body(never).unwrap()).await.as_secs(), 15);
}
