//! A mail server, spoken to over TLS (or on this machine). Connections are kept for the next mail only after a mail went through whole: one
//! that was broken off in the middle could take the answer to an earlier mail for the answer to the next, and count that as sent.

mod address;
mod authorities;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

pub use self::authorities::Authorities;
use super::trouble::Trouble;

/// After this a mail server has mostly hung up.
const IDLE: Duration = Duration::from_secs(20);

pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    login: Option<Credentials>,
    /// For one mail, from connecting to the last answer.
    timeout: Duration,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

#[derive(Clone)]
enum Security {
    /// On this machine only.
    Plain,
    /// Begins in the open and sends nothing before TLS.
    StartTls(TlsParameters),
    Tls(TlsParameters),
}

impl Smtp {
    pub(super) fn parse(url: &str, trusted: &Authorities) -> Result<Self, String> {
        address::parse(url, trusted)
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), Trouble> {
        tokio::time::timeout(self.timeout, self.deliver(message)).await.unwrap_or(Err(Trouble::Timeout))
    }

    async fn deliver(&self, message: &Message) -> Result<(), Trouble> {
        let mut connection = match self.kept().await {
            Some(connection) => connection,
            None => self.connect().await.map_err(|error| no_connection(&error))?,
        };
        connection.send(message.envelope(), &message.formatted()).await.map_err(|error| class(&error))?;
        self.idle().push((connection, Instant::now()));
        Ok(())
    }

    /// A connection that still answers.
    async fn kept(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let (mut connection, since) = self.idle().pop()?;
            if since.elapsed() < IDLE && connection.test_connected().await {
                return Some(connection);
            }
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let (server, hello) = ((self.host.as_str(), self.port), ClientId::default());
        let tls = match &self.security {
            Security::Tls(tls) => Some(tls.clone()),
            Security::Plain | Security::StartTls(_) => None,
        };
        let mut connection = AsyncSmtpConnection::connect_tokio1(server, Some(self.timeout), &hello, tls, None).await?;
        if let Security::StartTls(tls) = &self.security {
            connection.starttls(tls.clone(), &hello).await?;
        }
        if let Some(login) = &self.login {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], login).await?;
        }
        Ok(connection)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<(AsyncSmtpConnection, Instant)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whatever goes wrong before the mail itself is no fault of the mail: a wrong password must not fail a whole outbox.
fn no_connection(error: &Error) -> Trouble {
    let (status, tls) = (error.status().map(u16::from), error.is_tls());
    tracing::warn!(status, tls, "the mail server cannot be reached");
    if error.is_timeout() { Trouble::Timeout } else { Trouble::Connection }
}

fn class(error: &Error) -> Trouble {
    match error {
        _ if error.is_permanent() => Trouble::Refused,
        _ if error.is_transient() => Trouble::Temporary,
        _ if error.is_timeout() => Trouble::Timeout,
        _ => Trouble::Connection,
    }
}
