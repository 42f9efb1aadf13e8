//! What an operator sets: refused by name when it is missing or weak, and never repeated when it is a secret.

use std::os::unix::fs::PermissionsExt;

use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::config;
use secrecy::ExposeSecret;

use super::provider::SECRET;
use super::settings;

const ISSUER: &str = "https://inloggen.woonmensen.example/realms/woonmensen";

/// The lines that refuse these settings.
fn refused(set: &[(&str, &str)]) -> Vec<String> {
    let get = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    config::sign_on(&get).err().unwrap_or_default()
}

const GOOD: [(&str, &str); 3] = [
    ("HUISRECHT_OIDC_ISSUER", ISSUER),
    ("HUISRECHT_OIDC_CLIENT_ID", "huisrecht"),
    ("HUISRECHT_OIDC_CLIENT_SECRET", SECRET),
];

fn file(name: &str, text: &str, mode: u32) -> String {
    let path = std::env::temp_dir().join(format!("huisrecht-sign-on-{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn nothing_set_is_no_single_sign_on_and_half_of_it_is_refused() {
    assert!(config::sign_on(&|_| None).unwrap().is_none());
    assert!(refused(&GOOD).is_empty());
    for (left_out, _) in GOOD {
        let lines = refused(&GOOD.into_iter().filter(|(name, _)| *name != left_out).collect::<Vec<_>>());
        let [line] = &lines[..] else { panic!("{lines:?}") };
        assert!(line.starts_with(&format!("{left_out} is missing")), "{line}");
    }
    assert_eq!(refused(&[("HUISRECHT_OIDC_NAME", "Microsoft")]).len(), 3);
}

#[test]
fn each_weak_setting_is_refused_in_one_line_by_name() {
    let open = file("open", SECRET, 0o644);
    let odd = file("odd.toml", "\"/klant\" = [1]", 0o644);
    for (name, value, words) in [
        ("HUISRECHT_OIDC_ISSUER", "http://inloggen.woonmensen.example", "must start with https://"),
        ("HUISRECHT_OIDC_ISSUER", "http://127.0.0.1.kwaad.example", "must start with https://"),
        ("HUISRECHT_OIDC_ISSUER", "inloggen", "is not an address"),
        ("HUISRECHT_OIDC_ISSUER", "https://naam:geheim@inloggen.example", "is not an address"),
        ("HUISRECHT_OIDC_ISSUER", "https://inloggen.example/?a=b", "is not an address"),
        ("HUISRECHT_OIDC_CLIENT_SECRET", "kort", "too weak"),
        ("HUISRECHT_OIDC_CLIENT_SECRET", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too weak"),
        ("HUISRECHT_OIDC_CLIENT_SECRET_FILE", "/bestaat/niet", "cannot be read"),
        ("HUISRECHT_OIDC_CLIENT_SECRET_FILE", &open, "chmod 600"),
        ("HUISRECHT_OIDC_ROLES", "", "names no group"),
        ("HUISRECHT_OIDC_ROLES", "klant", "is not a group with one of"),
        ("HUISRECHT_OIDC_ROLES", "klant=directeur", "is not a group with one of customer_contact"),
        ("HUISRECHT_OIDC_ROLES", "=letting", "is not a group with one of"),
        ("HUISRECHT_OIDC_ROLES", "/bestaat/niet.toml", "cannot be read"),
        ("HUISRECHT_OIDC_ROLES", &odd, "odd.toml"),
        ("HUISRECHT_OIDC_SECOND_FACTOR", "", "is empty or too long"),
        ("HUISRECHT_OIDC_GROUPS_CLAIM", " ", "is empty or too long"),
        ("HUISRECHT_OIDC_NAME", "een\nregel", "is empty or too long"),
    ] {
        let set: Vec<_> = [(name, value)].into_iter().chain(GOOD).collect();
        let lines = refused(&set);
        let [line] = &lines[..] else { panic!("{name}={value}: {lines:?}") };
        assert!(line.starts_with(name) && line.contains(words) && !line.contains('\n'), "{line}");
        assert!(!line.contains("geheim") && !line.contains("xxxx") && !line.contains("kort"), "a secret in {line}");
    }
}

#[test]
fn a_secret_and_a_list_of_groups_may_stand_in_files() {
    let secret = file("secret", &format!("{SECRET}\n"), 0o600);
    let roles =
        file("roles.toml", "\"CN=Klant,OU=Wonen\" = \"customer_contact\"\nict = [\"auditor\", \"letting\"]\n", 0o644);
    let more = [("HUISRECHT_OIDC_CLIENT_SECRET_FILE", &*secret), ("HUISRECHT_OIDC_ROLES", &*roles)];
    let sign_on = settings(ISSUER, &more);
    assert_eq!(sign_on.client_secret.expose_secret(), SECRET);
    let all: Vec<StaffRole> = sign_on.roles.unwrap().of(["CN=Klant,OU=Wonen", "ict", "elders"]).all().collect();
    assert_eq!(all, [StaffRole::CustomerContact, StaffRole::Letting, StaffRole::Auditor]);
    for local in ["http://127.0.0.1:9000", "http://localhost", "http://[::1]:9000/pad"] {
        assert!(settings(local, &[]).is_local());
    }
    assert!(!settings(ISSUER, &[]).is_local());
}
