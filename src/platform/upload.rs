//! Forms that bring a file along. As strict as any other form about what is typed (SECURITY "Input"), and with a limit per file. A browser
//! cannot put a file back into a form: what was typed stays, the file is chosen again.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Extensions, HeaderMap};
use multer::{Constraints, Field, Multipart, SizeLimit};

use super::app::App;
use super::error::{Error, Result};
use super::form::{Fault, Form, LIMIT, Typed};
use super::patience;

/// The most parts that a form may have: many more than any has fields.
const PARTS: usize = 64;

/// A form with files among its fields.
pub trait UploadForm: Form {
    /// The fields that bring a file, and how many bytes each may have.
    const FILES: &'static [(&'static str, usize)];
}

/// What somebody sent with the form `F`.
pub struct Upload<F> {
    pub typed: Typed<F>,
    files: BTreeMap<&'static str, Came>,
}

enum Came {
    Whole(Vec<u8>),
    TooLarge,
}

/// What came in a field for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought<'a> {
    /// No file was chosen.
    Nothing,
    /// A file without a byte in it.
    Empty,
    TooLarge,
    File(&'a [u8]),
}

impl<F> Upload<F> {
    pub fn file(&self, field: &str) -> Brought<'_> {
        match self.files.get(field) {
            None => Brought::Nothing,
            Some(Came::TooLarge) => Brought::TooLarge,
            Some(Came::Whole(bytes)) if bytes.is_empty() => Brought::Empty,
            Some(Came::Whole(bytes)) => Brought::File(bytes),
        }
    }
}

impl<F: UploadForm> Upload<F> {
    async fn read(form: &mut Multipart<'static>, extensions: &Extensions) -> Result<Self> {
        let mut upload = Self { typed: Typed::default(), files: BTreeMap::new() };
        let mut typed = 0;
        for _ in 0..PARTS {
            let Some(mut part) = form.next_field().await.map_err(broken)? else { return Ok(upload) };
            let name = part.name().unwrap_or("").to_owned();
            match F::FILES.iter().find(|(field, _)| *field == name) {
                Some(&(field, most)) => upload.take(field, most, &mut part, extensions).await?,
                None => {
                    let text = content(&mut part, LIMIT - typed, extensions).await?.ok_or(Error::TooLarge)?;
                    typed += text.len();
                    upload.typed.read(name.as_bytes(), &text);
                }
            }
        }
        Err(Error::NoSuchField)
    }

    /// An empty part without a file's name is what a browser sends when nothing was chosen.
    async fn take(
        &mut self,
        field: &'static str,
        most: usize,
        part: &mut Field<'static>,
        extensions: &Extensions,
    ) -> Result<()> {
        let named = part.file_name().is_some_and(|name| !name.is_empty());
        let is_file = part.file_name().is_some();
        let came = content(part, most, extensions).await?.map_or(Came::TooLarge, Came::Whole);
        match came {
            Came::Whole(bytes) if !named && bytes.is_empty() => {}
            _ if !is_file => self.typed.fault(field, Fault::Unknown),
            _ if self.files.contains_key(field) => self.typed.fault(field, Fault::Twice),
            came => {
                self.files.insert(field, came);
            }
        }
        Ok(())
    }
}

/// The bytes of a part; none when there are more than so many. The rest is read all the same, or the browser would see no answer.
async fn content(part: &mut Field<'static>, most: usize, extensions: &Extensions) -> Result<Option<Vec<u8>>> {
    let mut content = Some(vec![]);
    while let Some(bytes) = part.chunk().await.map_err(broken)? {
        patience::arriving(extensions);
        content = content.filter(|content: &Vec<u8>| content.len() + bytes.len() <= most);
        if let Some(content) = &mut content {
            content.extend_from_slice(&bytes);
        }
    }
    Ok(content)
}

fn broken(error: multer::Error) -> Error {
    match error {
        multer::Error::StreamSizeExceeded { .. } => Error::TooLarge,
        _ => Error::NotAForm,
    }
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()
}

impl<F: UploadForm> FromRequest<App> for Upload<F> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let boundary = boundary(&parts.headers).ok_or(Error::NotAForm)?;
        // A file that is too large is said at its field, unless it is larger than anybody could mean.
        let files: usize = F::FILES.iter().map(|(_, most)| 2 * most).sum();
        let most = SizeLimit::new().whole_stream((files + LIMIT) as u64);
        let mut form =
            Multipart::with_constraints(body.into_data_stream(), boundary, Constraints::new().size_limit(most));
        let read = Self::read(&mut form, &parts.extensions).await;
        patience::arrived(&parts.extensions);
        read
    }
}
