//! Buttons: a POST that is a press and hardly more.

use axum::extract::{FromRequest, Request};

use super::app::App;
use super::error::Error;
use super::form::{Form, Kind, Typed, body, is_form};

/// A button was pressed: nothing may come with it but the boxes beside it.
pub struct Pressed<F = NoBoxes>(Typed<F>);

pub struct NoBoxes;

impl Form for NoBoxes {
    const FIELDS: &'static [(&'static str, Kind)] = &[];
}

impl<F: Form> Pressed<F> {
    /// What a hidden field says: which revision was on the screen, say.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field)
    }

    pub fn ticked(&self, field: &str) -> bool {
        self.0.ticked(field)
    }
}

impl<F: Form> FromRequest<App> for Pressed<F> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        let is_form = is_form(&request);
        let body = body(request, F::LIMIT).await?;
        if !body.is_empty() && !is_form {
            return Err(Error::NotAForm);
        }
        let typed = Typed::parse(&body);
        if typed.is_sound() { Ok(Self(typed)) } else { Err(Error::NoSuchField) }
    }
}
