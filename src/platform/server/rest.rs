//! What is left of a request that was answered before it was read to its end: a file far over its limit, a form of somebody whose session
//! ended meanwhile. A browser that is still sending when its connection closes shows a fault of its own in place of our page. So the rest
//! is read first and thrown away: while it keeps coming, no more than anybody sends by mistake, and for few at once.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Bytes, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::EXPECT;
use http_body_util::BodyExt;
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

/// A film of a telephone fits.
const AT_MOST: u64 = 256 * 1024 * 1024;
const WITHIN: Duration = Duration::from_secs(300);
/// What comes slower than this never ends.
const PIECE: u64 = 64 * 1024;
const PIECE_WITHIN: Duration = Duration::from_secs(10);
/// Of the connections that there may be, so many can be held this way.
pub(super) const MOST_AT_ONCE: usize = 64;

/// The body of a request. When it is dropped before its end, what is left of it goes to its [`Rest`].
pub(super) struct Watched {
    body: Option<Incoming>,
    /// None when nobody will send the rest: who asks beforehand whether to send it (`Expect: 100-continue`) is answered at once.
    rest: Option<oneshot::Sender<Incoming>>,
    waits_for_word: bool,
}

/// What nobody read of a request.
pub(super) struct Rest(oneshot::Receiver<Incoming>);

impl Watched {
    pub(super) fn new(body: Incoming, headers: &HeaderMap) -> (Self, Rest) {
        let (rest, left) = oneshot::channel();
        let waits_for_word = headers.contains_key(EXPECT);
        (Self { body: Some(body), rest: Some(rest), waits_for_word }, Rest(left))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let left = self.body.take().filter(|body| !body.is_end_stream() && !self.waits_for_word);
        if let (Some(left), Some(rest)) = (left, self.rest.take()) {
            // Nobody listens when the connection is gone.
            let _ = rest.send(left);
        }
    }
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        // From now on the other side was told to go on.
        self.waits_for_word = false;
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        let frame = Pin::new(body).poll_frame(context);
        if matches!(frame, Poll::Ready(None | Some(Err(_)))) {
            self.body = None;
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or_else(|| SizeHint::with_exact(0), HttpBody::size_hint)
    }
}

impl Rest {
    /// Reads it and throws it away, if that has an end.
    pub(super) async fn discard(mut self, places: &Semaphore) {
        let Ok(left) = self.0.try_recv() else { return };
        if left.size_hint().lower() > AT_MOST {
            return;
        }
        if let Ok(_place) = places.try_acquire() {
            // What did not come in time is cut off, as it would have been without this.
            let _ = timeout(WITHIN, drain(left)).await;
        }
    }
}

async fn drain(mut body: Incoming) {
    let mut drained = 0;
    while let Ok(Some(bytes)) = timeout(PIECE_WITHIN, piece(&mut body)).await {
        drained += bytes;
        if drained > AT_MOST {
            return;
        }
    }
}

/// How many bytes it was; none at the end.
async fn piece(body: &mut Incoming) -> Option<u64> {
    let mut bytes = 0;
    while bytes < PIECE {
        let frame = body.frame().await?.ok()?;
        bytes += frame.data_ref().map_or(0, |data| data.len() as u64);
    }
    Some(bytes)
}
