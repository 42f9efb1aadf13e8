//! Nobody waits for ever, whatever hangs behind a page: five seconds for an answer, from the moment that the whole request is there.
//! A form over a slow line has ten more to arrive; a file has ten from each part of it that came.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use axum::http::Extensions;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Notify;
use tokio::time::timeout;

use super::error::Error;

const TO_ARRIVE: Duration = Duration::from_secs(10);
const TO_ANSWER: Duration = Duration::from_secs(5);

/// Told when the body of a request has been read, or some more of a long one.
#[derive(Clone, Default)]
struct Arrival {
    whole: Arc<Notify>,
    more: Arc<Notify>,
}

/// The answer, or the page that says it takes too long.
pub async fn in_time(mut request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return within(next.run(request)).await;
    }
    let arrival = Arrival::default();
    request.extensions_mut().insert(arrival.clone());
    let mut answer = Box::pin(next.run(request));
    loop {
        tokio::select! {
            answer = &mut answer => return answer,
            () = arrival.whole.notified() => break,
            () = arrival.more.notified() => {}
            () = tokio::time::sleep(TO_ARRIVE) => break,
        }
    }
    within(answer).await
}

async fn within(answer: impl Future<Output = Response>) -> Response {
    timeout(TO_ANSWER, answer).await.unwrap_or_else(|_| Error::Unavailable("no answer in time".into()).into_response())
}

/// From now on it is our time that passes. To be called by whatever reads a body.
pub fn arrived(extensions: &Extensions) {
    if let Some(Arrival { whole, .. }) = extensions.get() {
        whole.notify_one();
    }
}

/// A file is still coming in. To be called for each part of it, by routes that take files.
pub fn arriving(extensions: &Extensions) {
    if let Some(Arrival { more, .. }) = extensions.get() {
        more.notify_one();
    }
}
