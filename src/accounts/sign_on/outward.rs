//! The one way from here to the organisation's server: within seconds, a small answer, over TLS unless it is on this machine, and to no other
//! address than was asked for.

use std::pin::Pin;

use axum::body::{Body, Bytes};
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};

/// The longest answer that is read: a key set of a large organisation is a tenth of it.
const LARGEST: usize = 256 * 1024;

/// What went wrong on the way; the words are for the log.
#[derive(Debug, thiserror::Error)]
pub enum Lost {
    #[error("it would go in the clear")]
    InTheClear,
    #[error("no answer: {0}")]
    NoAnswer(String),
    #[error("the answer is too large or breaks off")]
    TooLarge,
}

/// Keeps connections, and follows no redirect.
pub struct Outward {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    /// The server is on this machine.
    local: bool,
}

impl Outward {
    pub fn new(local: bool) -> Self {
        let connector = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        Self { client: Client::builder(TokioExecutor::new()).build(connector), local }
    }

    async fn fetch(&self, request: HttpRequest) -> Result<HttpResponse, Lost> {
        let (parts, body) = request.into_parts();
        let host = parts.uri.host().unwrap_or_default();
        let here = self.local && ["127.0.0.1", "localhost", "[::1]"].contains(&host);
        if parts.uri.scheme_str() != Some("https") && !here {
            return Err(Lost::InTheClear);
        }
        let request = axum::http::Request::from_parts(parts, Full::from(body));
        let answer = self.client.request(request).await.map_err(|error| Lost::NoAnswer(error.to_string()))?;
        let (parts, body) = answer.into_parts();
        let body = Limited::new(Body::new(body), LARGEST).collect().await.map_err(|_| Lost::TooLarge)?;
        Ok(HttpResponse::from_parts(parts, body.to_bytes().to_vec()))
    }
}

impl<'c> AsyncHttpClient<'c> for Outward {
    type Error = Lost;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Lost>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.fetch(request))
    }
}
