//! One file that is made while it is sent, and of which whoever fetches it can tell whether it is whole.

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use tokio::sync::mpsc::{self, Sender};
use tokio_stream::wrappers::ReceiverStream;
use tokio_stream::{StreamExt, once};

use super::error::{Error, Result};

/// A file on its way. Dropped before its end, the connection breaks off, as when making it fails.
pub struct Download(Sender<Piece>);

enum Piece {
    Content(Bytes),
    End,
    Broken(Error),
}

impl Download {
    /// The file, and the answer that it becomes the body of. `name` is plain ASCII, with its ending.
    pub fn new(kind: &'static str, name: &str) -> (Self, Response) {
        let (to, pieces) = mpsc::channel(1);
        let headers =
            [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
        (Self(to), (headers, body(pieces)).into_response())
    }

    /// Waits until there is room for it. Fails when whoever fetches it is gone.
    pub async fn write(&mut self, content: Vec<u8>) -> Result<()> {
        self.send(Piece::Content(content.into())).await
    }

    /// It is whole.
    pub async fn finish(self) -> Result<()> {
        self.send(Piece::End).await
    }

    /// Breaks the connection off, so that nobody takes what was sent for the whole.
    pub async fn break_off(self, error: Error) {
        // Whoever is gone already needs no error.
        let _ = self.send(Piece::Broken(error)).await;
    }

    async fn send(&self, piece: Piece) -> Result<()> {
        self.0.send(piece).await.map_err(|_| Error::Internal("whoever fetched a file is gone".into()))
    }
}

fn body(pieces: mpsc::Receiver<Piece>) -> Body {
    let mut has_end = false;
    let pieces = ReceiverStream::new(pieces).map(Some).chain(once(None));
    Body::from_stream(pieces.filter_map(move |piece| match piece {
        Some(Piece::Content(content)) => Some(Ok(content)),
        Some(Piece::End) => {
            has_end = true;
            None
        }
        Some(Piece::Broken(error)) => Some(Err(error)),
        None if has_end => None,
        None => Some(Err(Error::Internal("a file broke off".into()))),
    }))
}
