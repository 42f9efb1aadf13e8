//! One press that stops mail (RFC 8058): the button on our page, or what a mail program sends by itself. That has no cookie and comes from no
//! page, so it does one thing, only in those words, and only for the secret in the address.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;

use super::app::App;
use super::csrf::NoPage;
use super::error::{Error, Result};
use super::form::{Form, Kind, Typed, body, is_form};
use super::upload::{Upload, UploadForm};

/// How it was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// On our page.
    Button,
    /// By a mail program.
    OneClick,
}

const FIELD: &str = "List-Unsubscribe";
const WORD: &str = "One-Click";

struct Words;

impl Form for Words {
    const FIELDS: &'static [(&'static str, Kind)] = &[(FIELD, Kind::Line)];
}

impl UploadForm for Words {
    const FILES: &'static [(&'static str, usize)] = &[];
}

impl FromRequest<App> for Press {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let from_no_page = request.extensions().get::<NoPage>().is_some();
        let typed = words(request, app).await?;
        match typed.get(FIELD) {
            _ if !typed.is_sound() => Err(Error::NoSuchField),
            WORD => Ok(Self::OneClick),
            "" if from_no_page => Err(Error::Forbidden),
            "" => Ok(Self::Button),
            _ => Err(Error::NoSuchField),
        }
    }
}

/// Mail programs may send it either way (RFC 8058, 3.2).
async fn words(request: Request, app: &App) -> Result<Typed<Words>> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data") {
        return Ok(Upload::<Words>::from_request(request, app).await?.typed);
    }
    let is_form = is_form(&request);
    let body = body(request, Words::LIMIT).await?;
    if body.is_empty() || is_form { Ok(Typed::parse(&body)) } else { Err(Error::NotAForm) }
}
