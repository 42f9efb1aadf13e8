//! Where mail goes.

use std::path::PathBuf;
use std::sync::Arc;

use super::letter::Letter;
use super::postbox;
use super::smtp::{Authorities, Smtp};
use super::trouble::Trouble;
use crate::platform::config::Settings;

/// A mail server, or in a demonstration a folder that the post box page shows.
#[derive(Clone)]
pub enum MailRoute {
    Smtp(Arc<Smtp>),
    Postbox(PathBuf),
}

impl MailRoute {
    /// From an address such as `smtps://user:password@mail.example`; the error is one line and repeats no password.
    pub fn smtp(url: &str, trusted: &Authorities) -> Result<Self, String> {
        Smtp::parse(url, trusted).map(|server| Self::Smtp(Arc::new(server)))
    }

    pub(super) async fn send(&self, letter: &Letter, settings: &Settings) -> Result<(), Trouble> {
        match self {
            Self::Smtp(server) => server.send(&letter.message(settings)?).await,
            Self::Postbox(dir) => postbox::put(dir, letter).map_err(|error| {
                tracing::error!(%error, "the post box cannot be written");
                Trouble::Temporary
            }),
        }
    }
}
