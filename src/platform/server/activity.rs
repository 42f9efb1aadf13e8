//! Whether anything happens on a connection: the requests that run on it are counted, until the last byte of their answers
//! is handed over. HTTP/2, and a connection that never says which HTTP it speaks, have no other timer.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::sync::watch;
use tokio::time::timeout;

/// The requests running on one connection.
#[derive(Clone)]
pub(super) struct Activity(watch::Sender<usize>);

/// One of them, while it is held.
pub(super) struct Running(watch::Sender<usize>);

impl Activity {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(0))
    }

    pub(super) fn begin(&self) -> Running {
        self.0.send_modify(|running| *running += 1);
        Running(self.0.clone())
    }

    /// Ready when nothing has run for so long.
    pub(super) async fn idle_for(&self, patience: Duration) {
        let mut running = self.0.subscribe();
        loop {
            let idle = *running.borrow_and_update() == 0;
            let limit = if idle { patience } else { Duration::MAX };
            if timeout(limit, running.changed()).await.is_err() {
                return;
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.send_modify(|running| *running -= 1);
    }
}

/// An answer's body that counts as running until it is sent.
pub(super) struct Counted {
    body: Body,
    _running: Running,
}

impl Counted {
    pub(super) fn new(body: Body, running: Running) -> Self {
        Self { body, _running: running }
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
