//! Reports of the mail server as they come in: small, signed, and understood, or refused in words for who builds the other side.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::report::{self, Report};
use crate::platform::app::App;
use crate::platform::error::Error;
use crate::platform::form::{LIMIT, body};
use crate::platform::problem::Problem;

/// One message of the mail server.
pub struct Reports {
    /// Of the message. It comes again when our answer did not arrive.
    pub id: String,
    pub reports: Vec<Report>,
}

pub enum NoReports {
    /// Nobody is to report anything here.
    NotAsked,
    TooLarge,
    /// By somebody else, or longer ago than five minutes.
    NotSigned,
    Unreadable(String),
}

impl FromRequest<App> for Reports {
    type Rejection = NoReports;

    async fn from_request(request: Request, app: &App) -> Result<Self, NoReports> {
        let secret = app.settings.mail_reports.as_ref().ok_or(NoReports::NotAsked)?;
        let headers = request.headers().clone();
        let body = body(request, LIMIT).await.map_err(|_| NoReports::TooLarge)?;
        let id = secret.signed(&headers, &body, app.db.clock().now()).ok_or(NoReports::NotSigned)?;
        Ok(Self { id, reports: report::parse(&body).map_err(NoReports::Unreadable)? })
    }
}

impl IntoResponse for NoReports {
    fn into_response(self) -> Response {
        let problem = match self {
            Self::NotAsked => return Error::NotFound.into_response(),
            Self::TooLarge => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "at most 64 KB come in one message"),
            Self::NotSigned => Problem::new(
                StatusCode::UNAUTHORIZED,
                "webhook-signature does not fit webhook-id, webhook-timestamp and the body, or it is more than five minutes old",
            ),
            Self::Unreadable(fault) => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, fault),
        };
        problem.into_response()
    }
}
