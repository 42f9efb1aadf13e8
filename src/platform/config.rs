//! Settings. In a demonstration nothing needs to be set; a production server names every missing or weak setting in one line each and
//! does not start.

mod sign_on;

use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

pub use self::sign_on::{GroupRoles, SignOn, read as sign_on};
use super::keys::Keys;
use super::mail::{Authorities, MailRoute};
use super::password::Cost;
use super::webhook::Secret;
use crate::kernel::association::Association;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::too_little;
use crate::kernel::other_site::OtherSite;

/// What the running server goes by.
#[derive(Clone)]
pub struct Settings {
    pub mode: Mode,
    /// How people reach the portal, without a slash at the end: stands in mails.
    pub url: String,
    /// As it is now: employees may change it.
    pub organisation: Association,
    pub mail: MailRoute,
    pub mail_from: EmailAddress,
    /// With what the mail server signs its reports of mail that came back; without, nobody can report any.
    pub mail_reports: Option<Secret>,
    pub trusted_proxies: Vec<IpAddr>,
    pub password_cost: Cost,
    /// Where employees have the account of their work; none, and they log in with a password only.
    pub sign_on: Option<Arc<SignOn>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A fictional association on an embedded database.
    Demo,
    Production,
}

impl Settings {
    pub fn is_demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// A page's whole address, for mails.
    pub fn address(&self, lang: Lang, path: &str) -> String {
        format!("{}{}{path}", self.url, lang.prefix())
    }

    /// Whether cookies travel over https only.
    pub fn secure(&self) -> bool {
        self.url.starts_with("https://")
    }

    /// The style sheet with the association's own colours, if it has any.
    pub fn brand_css_url(&self) -> Option<String> {
        self.organisation
            .colours
            .style_sheet()
            .map(|css| format!("/huisstijl.css?v={:08x}", fingerprint(css.as_bytes())))
    }
}

/// A short fingerprint for a cache-proof address.
fn fingerprint(bytes: &[u8]) -> u32 {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(bytes);
    u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])
}

/// The settings of a production server, read from the environment.
pub struct Production {
    pub settings: Settings,
    pub keys: Keys,
    pub app: PgConnectOptions,
    pub read: PgConnectOptions,
    pub owner: Option<PgConnectOptions>,
}

/// Reads all settings, or says all that is wrong with them.
pub fn production(get: &dyn Fn(&str) -> Option<String>) -> Result<Production, Vec<String>> {
    let mut wrong = Wrong::default();
    let url = wrong.note(public_url(get));
    let keys = wrong.note(keys(get));
    let organisation = wrong.note(organisation(get));
    let trusted = wrong.note(mail_authorities(get)).unwrap_or_default();
    let mail = wrong.note(mail_route(get, &trusted));
    let mail_from = wrong.note(mail_from(get));
    let mail_reports = wrong.note(mail_reports(get)).flatten();
    let app = wrong.note(database(get, "DATABASE_URL"));
    let read = wrong.note(database(get, "DATABASE_READ_URL"));
    let owner = match get("DATABASE_OWNER_URL") {
        None => None,
        Some(_) => wrong.note(database(get, "DATABASE_OWNER_URL")),
    };
    let trusted_proxies = wrong.note(proxies(get)).unwrap_or_default();
    let sign_on = wrong.note_all(sign_on(get)).flatten().map(Arc::new);
    match (url, keys, organisation, mail, mail_from, app, read) {
        (Some(url), Some(keys), Some(organisation), Some(mail), Some(mail_from), Some(app), Some(read))
            if wrong.0.is_empty() =>
        {
            let settings = Settings {
                mode: Mode::Production,
                url,
                organisation: organisation.into(),
                mail,
                mail_from,
                mail_reports,
                trusted_proxies,
                password_cost: Cost::default(),
                sign_on,
            };
            Ok(Production { settings, keys, app, read, owner })
        }
        _ => Err(wrong.0),
    }
}

#[derive(Default)]
struct Wrong(Vec<String>);

impl Wrong {
    fn note<T>(&mut self, answer: Result<T, String>) -> Option<T> {
        answer.map_err(|line| self.0.push(line)).ok()
    }

    fn note_all<T>(&mut self, answer: Result<T, Vec<String>>) -> Option<T> {
        answer.map_err(|lines| self.0.extend(lines)).ok()
    }
}

fn needed(get: &dyn Fn(&str) -> Option<String>, name: &str, what: &str) -> Result<String, String> {
    get(name).filter(|value| !value.trim().is_empty()).ok_or_else(|| format!("{name} is missing: {what}"))
}

fn public_url(get: &dyn Fn(&str) -> Option<String>) -> Result<String, String> {
    let url = needed(get, "HUISRECHT_URL", "the address people use, such as https://mijn.woonmensen.nl")?;
    let url = url.trim_end_matches('/').to_owned();
    let loopback = ["http://127.0.0.1", "http://localhost", "http://[::1]"]
        .iter()
        .any(|start| url.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    let host = url.split_once("://").map_or("", |(_, rest)| rest);
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        return Err(format!("HUISRECHT_URL is not an address without a path: {url}"));
    }
    if !url.starts_with("https://") && !loopback {
        return Err(format!(
            "HUISRECHT_URL must start with https:// (plain http is for the loopback address only): {url}"
        ));
    }
    Ok(url)
}

fn keys(get: &dyn Fn(&str) -> Option<String>) -> Result<Keys, String> {
    let path = needed(get, "HUISRECHT_KEYS", "the key file; make one with: huisrecht keys generate")?;
    Keys::read(&PathBuf::from(path)).map_err(|error| format!("HUISRECHT_KEYS: {error}"))
}

/// The association, from its file.
pub fn organisation(get: &dyn Fn(&str) -> Option<String>) -> Result<Organisation, String> {
    let path = needed(
        get,
        "HUISRECHT_ORGANISATION",
        "a TOML file with the association's name and contact; README.md has an example",
    )?;
    let text = std::fs::read_to_string(&path)
        .map_err(|error| format!("HUISRECHT_ORGANISATION: {path} cannot be read: {error}"))?;
    let organisation: Organisation = toml::from_str(&text)
        .map_err(|error| format!("HUISRECHT_ORGANISATION: {path}: {}", error.to_string().replace('\n', " ")))?;
    if let Err(error) = OtherSite::parse(&organisation.website) {
        return Err(format!("HUISRECHT_ORGANISATION: website {:?} cannot be linked to: {error}", organisation.website));
    }
    if let Some(colour) = organisation.colours.first_wrong() {
        return Err(format!("HUISRECHT_ORGANISATION: {colour:?} is not a colour such as \"#1E5A4C\""));
    }
    match too_little(&organisation).first() {
        Some((field, pair)) => Err(format!(
            "HUISRECHT_ORGANISATION: {field} {} on {} has a contrast of {:.1}, and people need {}: choose a colour that differs more",
            pair.colour,
            pair.ground_colour,
            pair.ratio,
            pair.needed()
        )),
        None => Ok(organisation),
    }
}

fn mail_authorities(get: &dyn Fn(&str) -> Option<String>) -> Result<Authorities, String> {
    let Some(path) = get("SMTP_CA") else { return Ok(Authorities::default()) };
    let pem = std::fs::read(&path).map_err(|error| format!("SMTP_CA: {path} cannot be read: {error}"))?;
    Authorities::parse(&pem).map_err(|error| format!("SMTP_CA: {path} {error}"))
}

fn mail_route(get: &dyn Fn(&str) -> Option<String>, trusted: &Authorities) -> Result<MailRoute, String> {
    let url = needed(get, "SMTP_URL", "the mail server, such as smtp://user:password@mail.example:587?tls=required")?;
    MailRoute::smtp(&url, trusted).map_err(|error| format!("SMTP_URL: {error}"))
}

fn mail_from(get: &dyn Fn(&str) -> Option<String>) -> Result<EmailAddress, String> {
    let from = needed(get, "HUISRECHT_MAIL_FROM", "the address that mails come from")?;
    EmailAddress::parse(&from).map_err(|_| format!("HUISRECHT_MAIL_FROM is not an e-mail address: {from}"))
}

fn mail_reports(get: &dyn Fn(&str) -> Option<String>) -> Result<Option<Secret>, String> {
    let Some(secret) = get("HUISRECHT_MAIL_WEBHOOK_SECRET") else { return Ok(None) };
    Secret::parse(&secret).map(Some).map_err(|error| format!("HUISRECHT_MAIL_WEBHOOK_SECRET {error}"))
}

fn proxies(get: &dyn Fn(&str) -> Option<String>) -> Result<Vec<IpAddr>, String> {
    let list = get("HUISRECHT_TRUSTED_PROXIES").unwrap_or_default();
    let addresses = list.split([',', ' ']).filter(|part| !part.is_empty());
    addresses
        .map(|part| part.parse().map_err(|_| format!("HUISRECHT_TRUSTED_PROXIES: {part} is not an IP address")))
        .collect()
}

/// A database on another machine is reached over TLS or not at all.
pub fn database(get: &dyn Fn(&str) -> Option<String>, name: &str) -> Result<PgConnectOptions, String> {
    let url = needed(
        get,
        name,
        "a PostgreSQL address, such as postgres://huisrecht_app:password@db.example/huisrecht?sslmode=verify-full",
    )?;
    let known = url.starts_with("postgres://") || url.starts_with("postgresql://");
    let options = PgConnectOptions::from_str(&url).ok().filter(|_| known);
    let options = options.ok_or_else(|| format!("{name} is not a PostgreSQL address"))?;
    let host = options.get_host();
    let local =
        options.get_socket().is_some() || host.starts_with('/') || ["localhost", "127.0.0.1", "::1"].contains(&host);
    let safe = matches!(options.get_ssl_mode(), PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull);
    if local || safe {
        Ok(options)
    } else {
        Err(format!("{name} must have sslmode=require or stricter: the database is on another machine"))
    }
}
