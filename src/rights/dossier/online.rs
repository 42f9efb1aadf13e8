//! The page in the portal, made while it is sent.

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio::sync::mpsc::{self, Sender};
use tokio_stream::wrappers::ReceiverStream;

use super::collect::Dossier;
use super::out::Out;
use super::page::{Online, write_online};
use crate::kernel::lang::Lang;
use crate::platform::error::{Error, Result};

/// The answer to whoever may read it. What goes wrong on the way breaks the connection off, so that nobody takes a part for the whole.
pub fn online(dossier: Dossier, lang: Lang, place: Online) -> Response {
    let (to, body) = mpsc::channel(1);
    let mut reader = Reader(to);
    tokio::spawn(async move {
        if let Err(error) = write_online(&dossier, lang, &place, &mut reader).await {
            tracing::warn!(%error, "a dossier broke off");
            // Whoever is gone already needs no error.
            let _ = reader.0.send(Err(error)).await;
        }
    });
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, Body::from_stream(ReceiverStream::new(body))).into_response()
}

/// Somebody who reads along.
struct Reader(Sender<Result<Bytes>>);

#[async_trait::async_trait]
impl Out for Reader {
    async fn put(&mut self, bytes: &[u8]) -> Result<()> {
        let piece = Bytes::copy_from_slice(bytes);
        self.0.send(Ok(piece)).await.map_err(|_| Error::Internal("whoever read a dossier is gone".into()))
    }
}
