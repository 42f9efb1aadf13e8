//! `/beheer/verzoeken/teksten`: the association's own words in letters, written, looked at and published.

mod editor;
mod example;
mod list;
mod preview;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::kind::LetterKind;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::routes::{Permit, Routes};

const TEXTS: &str = "/beheer/verzoeken/teksten";

pub fn routes() -> Routes {
    let writing = Permit::Staff(Duty::LetterTexts);
    Routes::new()
        .get(writing, "/beheer/verzoeken/teksten", list::list)
        .get(writing, "/beheer/verzoeken/teksten/{letter}", editor::show)
        .post(writing, "/beheer/verzoeken/teksten/{letter}", editor::save)
        .post(writing, "/beheer/verzoeken/teksten/{letter}/weggooien", editor::discard)
        .get(writing, "/beheer/verzoeken/teksten/{letter}/voorbeeld", preview::show)
        .post(writing, "/beheer/verzoeken/teksten/{letter}/voorbeeld", preview::publish)
        .get(writing, "/beheer/verzoeken/teksten/{letter}/voorbeeld.pdf", preview::pdf)
}

fn address(kind: LetterKind) -> String {
    format!("{TEXTS}/{}", kind.slug())
}

/// The kind of letter that an address names.
struct About(LetterKind);

impl FromRequestParts<App> for About {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let Path(named) = named.map_err(|_| Error::NotFound)?;
        named.get("letter").and_then(|slug| LetterKind::from_slug(slug)).map(Self).ok_or(Error::NotFound)
    }
}
