//! The settings of single sign-on for employees: the organisation's own server (OpenID Connect). None at all, and there is none.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;

use secrecy::SecretString;

use crate::kernel::staff::{Roles, StaffRole};

type Get<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a client secret has at least: who can guess it can speak to the server in our name.
const SECRET_LENGTH: usize = 16;

const NAMES: [&str; 8] = [
    "HUISRECHT_OIDC_ISSUER",
    "HUISRECHT_OIDC_CLIENT_ID",
    "HUISRECHT_OIDC_CLIENT_SECRET",
    "HUISRECHT_OIDC_CLIENT_SECRET_FILE",
    "HUISRECHT_OIDC_GROUPS_CLAIM",
    "HUISRECHT_OIDC_ROLES",
    "HUISRECHT_OIDC_SECOND_FACTOR",
    "HUISRECHT_OIDC_NAME",
];

/// The server on which employees have the account of their work.
pub struct SignOn {
    /// Its address, letter for letter as it calls itself.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: SecretString,
    /// Which claim of the ID token lists somebody's groups.
    pub groups_claim: String,
    /// Which groups bring which roles. Without, roles are given in the portal.
    pub roles: Option<GroupRoles>,
    /// Words in `amr` or `acr` by which the server says that somebody took two steps there.
    pub second_factor: Vec<String>,
    /// What pages call it; without, just a work account.
    pub name: Option<String>,
}

impl SignOn {
    /// Whether the server is on this machine, and so may be reached in the clear.
    pub fn is_local(&self) -> bool {
        is_loopback(&self.issuer)
    }
}

/// Groups of the server with the roles they bring here.
#[derive(Clone, Debug, Default)]
pub struct GroupRoles(BTreeMap<String, Vec<StaffRole>>);

impl GroupRoles {
    /// A group that is not in the list brings nothing.
    pub fn of<'a>(&self, groups: impl IntoIterator<Item = &'a str>) -> Roles {
        groups.into_iter().filter_map(|group| self.0.get(group)).flatten().copied().collect()
    }

    fn add(&mut self, group: &str, role: &str) -> Result<(), String> {
        let known = StaffRole::from_code(role.trim()).filter(|_| !group.trim().is_empty());
        let role = known.ok_or_else(|| {
            let roles = StaffRole::ALL.map(StaffRole::code).join(", ");
            format!("HUISRECHT_OIDC_ROLES: {group:?} = {role:?} is not a group with one of {roles}")
        })?;
        self.0.entry(group.trim().to_owned()).or_default().push(role);
        Ok(())
    }
}

/// All settings, or a line for each that is missing or weak. None when none is set.
pub fn read(get: Get) -> Result<Option<SignOn>, Vec<String>> {
    if NAMES.iter().all(|name| get(name).is_none()) {
        return Ok(None);
    }
    let mut wrong = super::Wrong::default();
    let issuer = wrong.note(issuer(get));
    let client_id = wrong.note(super::needed(get, "HUISRECHT_OIDC_CLIENT_ID", "what the server calls this portal"));
    let client_secret = wrong.note(client_secret(get));
    let groups_claim = wrong.note(word(get, "HUISRECHT_OIDC_GROUPS_CLAIM", "groups"));
    let roles = wrong.note(roles(get)).flatten();
    let second_factor = wrong.note(word(get, "HUISRECHT_OIDC_SECOND_FACTOR", "mfa"));
    let named = get("HUISRECHT_OIDC_NAME").map(|_| wrong.note(word(get, "HUISRECHT_OIDC_NAME", "")));
    match (issuer, client_id, client_secret, groups_claim, second_factor) {
        (Some(issuer), Some(client_id), Some(client_secret), Some(groups_claim), Some(second_factor))
            if wrong.0.is_empty() =>
        {
            let name = named.flatten();
            let second_factor = second_factor.split([',', ' ']).filter(|word| !word.is_empty());
            let second_factor = second_factor.map(str::to_owned).collect();
            Ok(Some(SignOn { issuer, client_id, client_secret, groups_claim, roles, second_factor, name }))
        }
        _ => Err(wrong.0),
    }
}

fn is_loopback(url: &str) -> bool {
    ["http://127.0.0.1", "http://localhost", "http://[::1]"]
        .iter()
        .any(|start| url.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/'])))
}

fn issuer(get: Get) -> Result<String, String> {
    let issuer = super::needed(get, "HUISRECHT_OIDC_ISSUER", "the address of the server, as it calls itself")?;
    let parsed = openidconnect::IssuerUrl::new(issuer.clone()).ok().filter(|url| url.url().has_host());
    let plain = |url: &openidconnect::IssuerUrl| {
        let url = url.url();
        url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none()
    };
    if !parsed.as_ref().is_some_and(plain) {
        return Err("HUISRECHT_OIDC_ISSUER is not an address without name, question or anchor".to_owned());
    }
    if !issuer.starts_with("https://") && !is_loopback(&issuer) {
        return Err(
            "HUISRECHT_OIDC_ISSUER must start with https:// (plain http is for the loopback address only)".into()
        );
    }
    Ok(issuer)
}

/// Never shown: not in a message either.
fn client_secret(get: Get) -> Result<SecretString, String> {
    let (name, secret) = match get("HUISRECHT_OIDC_CLIENT_SECRET_FILE") {
        Some(path) => ("HUISRECHT_OIDC_CLIENT_SECRET_FILE", read_secret(&path)?),
        None => {
            let name = "HUISRECHT_OIDC_CLIENT_SECRET";
            (name, super::needed(get, name, "what this portal proves itself with to the server")?)
        }
    };
    let secret = secret.trim();
    let same = secret.chars().next().is_some_and(|first| secret.chars().all(|one| one == first));
    if secret.chars().count() < SECRET_LENGTH || same {
        return Err(format!("{name} is too weak: have the server make one of at least {SECRET_LENGTH} characters"));
    }
    Ok(secret.into())
}

fn read_secret(path: &str) -> Result<String, String> {
    let unread = |error: std::io::Error| format!("HUISRECHT_OIDC_CLIENT_SECRET_FILE: {path} cannot be read: {error}");
    let mode = std::fs::metadata(path).map_err(unread)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(format!("HUISRECHT_OIDC_CLIENT_SECRET_FILE: others can read {path}: chmod 600"));
    }
    std::fs::read_to_string(path).map_err(unread)
}

fn word(get: Get, name: &str, otherwise: &str) -> Result<String, String> {
    let word = get(name).unwrap_or_else(|| otherwise.to_owned());
    let word = word.trim();
    let fits = !word.is_empty() && word.len() <= 100 && !word.chars().any(char::is_control);
    if fits { Ok(word.to_owned()) } else { Err(format!("{name} is empty or too long: leave it out, or write a word")) }
}

/// `group=role,group=role`, or the name of a file (`.toml`) with `"group" = "role"` or `"group" = ["role", "role"]` on its lines.
fn roles(get: Get) -> Result<Option<GroupRoles>, String> {
    let Some(text) = get("HUISRECHT_OIDC_ROLES") else { return Ok(None) };
    let mut roles = GroupRoles::default();
    if text.trim().ends_with(".toml") {
        for (group, of_group) in roles_in_file(text.trim())? {
            of_group.iter().try_for_each(|role| roles.add(&group, role))?;
        }
    } else {
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let (group, role) = pair.rsplit_once('=').unwrap_or((pair, ""));
            roles.add(group, role)?;
        }
    }
    if roles.0.is_empty() {
        return Err("HUISRECHT_OIDC_ROLES names no group: leave it out to give roles in the portal".to_owned());
    }
    Ok(Some(roles))
}

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

fn roles_in_file(path: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("HUISRECHT_OIDC_ROLES: {path} cannot be read: {error}"))?;
    let read: BTreeMap<String, OneOrMore> = toml::from_str(&text)
        .map_err(|error| format!("HUISRECHT_OIDC_ROLES: {path}: {}", error.to_string().replace('\n', " ")))?;
    let all = |roles| match roles {
        OneOrMore::One(role) => vec![role],
        OneOrMore::More(roles) => roles,
    };
    Ok(read.into_iter().map(|(group, roles)| (group, all(roles))).collect())
}
