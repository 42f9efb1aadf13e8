//! Reading the address of a mail server.
//!
//! ```text
//! smtps://user:password@mail.example           TLS from the first byte, port 465
//! smtp://user:password@mail.example?tls=required   STARTTLS or nothing, port 587
//! smtp://127.0.0.1:2525                        in the open, on this machine only
//! ```
//! `timeout=20` (seconds, 1 to 120) may be added. What is special in a user name or password is percent-encoded.

use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Duration;

use axum::http::Uri;
use lettre::transport::smtp::authentication::Credentials;
use percent_encoding::percent_decode_str;

use super::{Authorities, Security, Smtp};

const EXAMPLE: &str = "such as smtp://user:password@mail.example:587?tls=required";

pub(super) fn parse(url: &str, trusted: &Authorities) -> Result<Smtp, String> {
    let uri: Uri = url.trim().parse().map_err(|_| format!("not the address of a mail server, {EXAMPLE}"))?;
    let host = uri.host().filter(|host| !host.is_empty()).ok_or(format!("no mail server is named, {EXAMPLE}"))?;
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    if !matches!(uri.path(), "" | "/") {
        return Err("nothing may follow the name of the mail server but ?tls= and ?timeout=".to_owned());
    }
    let options = options(uri.query().unwrap_or(""))?;
    let (security, port) = security(uri.scheme_str().unwrap_or(""), &host, options.tls, trusted)?;
    Ok(Smtp {
        port: uri.port_u16().unwrap_or(port),
        security,
        login: login(&uri)?,
        timeout: options.timeout,
        idle: Mutex::default(),
        host,
    })
}

struct Options {
    tls: bool,
    timeout: Duration,
}

fn options(query: &str) -> Result<Options, String> {
    let mut options = Options { tls: false, timeout: Duration::from_secs(60) };
    for option in query.split('&').filter(|option| !option.is_empty()) {
        match option.split_once('=') {
            Some(("tls", "required")) => options.tls = true,
            Some(("tls", _)) => return Err("tls can only be 'required'".to_owned()),
            Some(("timeout", seconds)) => {
                let seconds = seconds.parse().ok().filter(|seconds| (1..=120).contains(seconds));
                options.timeout = Duration::from_secs(seconds.ok_or("timeout is a number of seconds from 1 to 120")?);
            }
            _ => return Err("only ?tls=required and ?timeout= may follow the mail server".to_owned()),
        }
    }
    Ok(options)
}

/// How to speak to it, and the port where that is done.
fn security(scheme: &str, host: &str, tls: bool, trusted: &Authorities) -> Result<(Security, u16), String> {
    match (scheme, tls) {
        ("smtps", _) => Ok((Security::Tls(trusted.parameters(host)?), 465)),
        ("smtp", true) => Ok((Security::StartTls(trusted.parameters(host)?), 587)),
        ("smtp", false) if is_here(host) => Ok((Security::Plain, 25)),
        ("smtp", false) => Err(format!("mail to {host} must travel over TLS: add ?tls=required, or use smtps://")),
        _ => Err(format!("the address of a mail server starts with smtp:// or smtps://, {EXAMPLE}")),
    }
}

fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

fn login(uri: &Uri) -> Result<Option<Credentials>, String> {
    let Some((login, _)) = uri.authority().and_then(|authority| authority.as_str().rsplit_once('@')) else {
        return Ok(None);
    };
    let decoded = |part| percent_decode_str(part).decode_utf8().map(String::from).ok().filter(|part| !part.is_empty());
    let (user, password) = login.split_once(':').unwrap_or((login, ""));
    match decoded(user).zip(decoded(password)) {
        Some((user, password)) => Ok(Some(Credentials::new(user, password))),
        None => Err("a user name comes with a password, as user:password@".to_owned()),
    }
}
