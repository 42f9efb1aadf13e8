//! Several files as one ZIP that is made while it is sent: memory holds one of them at a time. What is in it is stored as it is, since
//! what people fetch (PDF, pictures) does not get smaller.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use tokio::sync::mpsc::{self, Sender};
use tokio_stream::wrappers::ReceiverStream;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::error::{Error, Result};

/// A bundle on its way to somebody.
pub struct Bundle {
    zip: ZipWriter<StreamWriter<Written>>,
    written: Written,
    to: Sender<Result<Bytes>>,
}

/// What was written and not yet sent.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn take(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Bundle {
    /// The bundle, and the answer that it becomes the body of. `name` is plain ASCII, without the ending.
    pub fn new(name: &str) -> (Self, Response) {
        let (to, body) = mpsc::channel(1);
        let written = Written::default();
        let zip = ZipWriter::new_stream(written.clone());
        let headers = [
            (CONTENT_TYPE, "application/zip".to_owned()),
            (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.zip\"")),
        ];
        (Self { zip, written, to }, (headers, Body::from_stream(ReceiverStream::new(body))).into_response())
    }

    /// A further file. Fails when whoever fetched it is gone.
    pub async fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.begin(name)?;
        self.write(bytes).await
    }

    /// A further file that is written piece by piece: what is written from here on is its content.
    pub fn begin(&mut self, name: &str) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(name, options).map_err(broken)
    }

    /// A piece of the file that was begun. Fails when whoever fetched it is gone.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.zip.write_all(bytes).map_err(broken)?;
        self.to.send(Ok(self.written.take())).await.map_err(broken)
    }

    /// The list of what is in it: without it, no program takes it for whole.
    pub async fn finish(self) -> Result<()> {
        let Self { zip, written, to } = self;
        zip.finish().map_err(broken)?;
        to.send(Ok(written.take())).await.map_err(broken)
    }

    /// Breaks the connection off, so that nobody takes what was sent for the whole.
    pub async fn break_off(self, error: Error) {
        // Whoever is gone already needs no error.
        let _ = self.to.send(Err(error)).await;
    }
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("a bundle broke off: {error}"))
}
