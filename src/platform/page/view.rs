//! A page that is filled in, as an answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::platform::error::Error;

/// A rendered template as an answer.
pub struct View<T>(StatusCode, T);

impl<T: Template> View<T> {
    pub fn ok(template: T) -> Self {
        Self(StatusCode::OK, template)
    }

    /// The form was not accepted: nothing is stored, what was typed stands on the page again.
    pub fn refused(template: T) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    pub fn with(status: StatusCode, template: T) -> Self {
        Self(status, template)
    }
}

impl<T: Template> IntoResponse for View<T> {
    fn into_response(self) -> Response {
        match self.1.render() {
            Ok(body) => (self.0, Html(body)).into_response(),
            Err(error) => Error::Internal(error.to_string()).into_response(),
        }
    }
}
