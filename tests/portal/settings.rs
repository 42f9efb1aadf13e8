//! A production server does not start on weak or missing settings, and says each in one line (SECURITY V11, V13).

use std::collections::HashMap;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use huisrecht::platform::config::{self, Mode};
use huisrecht::platform::keys::Keys;

/// A folder with a key file and a description of the association.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("huisrecht-settings-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.write("keys", &Keys::generate(), 0o600);
        folder.write("organisation.toml", ORGANISATION, 0o644);
        folder
    }

    fn write(&self, name: &str, text: &str, mode: u32) -> String {
        let path = self.0.join(name);
        let mut file = std::fs::File::create(&path).unwrap();
        file.write_all(text.as_bytes()).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Settings with which a server starts.
    fn good(&self) -> HashMap<String, String> {
        let file = |name: &str| self.0.join(name).to_str().unwrap().to_owned();
        [
            ("HUISRECHT_URL", "https://mijn.woonmensen.example".to_owned()),
            ("HUISRECHT_KEYS", file("keys")),
            ("HUISRECHT_ORGANISATION", file("organisation.toml")),
            ("HUISRECHT_MAIL_FROM", "portaal@woonmensen.example".to_owned()),
            ("SMTP_URL", "smtp://portaal:geheim@mail.woonmensen.example:587?tls=required".to_owned()),
            ("DATABASE_URL", "postgres://huisrecht_app:x@db.example/huisrecht?sslmode=verify-full".to_owned()),
            ("DATABASE_READ_URL", "postgres://huisrecht_read:x@db.example/huisrecht?sslmode=verify-full".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const ORGANISATION: &str = include_str!("organisation.toml");

fn read(settings: &HashMap<String, String>) -> Result<config::Production, Vec<String>> {
    config::production(&|name| settings.get(name).cloned())
}

fn refused(settings: &HashMap<String, String>) -> Vec<String> {
    read(settings).err().expect("refused")
}

#[tokio::test]
async fn good_settings_are_a_production_server() {
    let folder = Folder::new("good");
    let production = read(&folder.good()).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    assert_eq!(production.settings.mode, Mode::Production);
    assert!(production.settings.secure());
    assert_eq!(production.settings.organisation.name, "Voorbeeldwonen");
    let css = production.settings.organisation.colours.style_sheet().unwrap();
    assert!(css.contains("--brand: #123456") && css.contains("--brand: #d5693f"), "dark screens keep theirs: {css}");
    assert!(!css.contains("--action"), "{css}");
}

#[tokio::test]
async fn a_mail_server_may_be_known_to_an_authority_of_ones_own() {
    let folder = Folder::new("authority");
    let authority = rcgen::generate_simple_self_signed(vec!["mail.woonmensen.example".to_owned()]).unwrap();
    let mut settings = folder.good();
    settings.insert("SMTP_CA".into(), folder.write("mail-ca.pem", &authority.cert.pem(), 0o644));
    read(&settings).unwrap_or_else(|wrong| panic!("{wrong:?}"));
}

#[tokio::test]
async fn who_signs_with_the_secret_may_report_mail_that_came_back() {
    let folder = Folder::new("reports");
    let mut settings = folder.good();
    let reports = |settings: &HashMap<String, String>| {
        read(settings).unwrap_or_else(|wrong| panic!("{wrong:?}")).settings.mail_reports
    };
    assert!(reports(&settings).is_none());
    settings.insert("HUISRECHT_MAIL_WEBHOOK_SECRET".into(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into());
    assert!(reports(&settings).is_some());
}

#[tokio::test]
async fn every_missing_setting_is_named_in_one_line() {
    let lines = refused(&HashMap::new());
    let names = [
        "HUISRECHT_URL",
        "HUISRECHT_KEYS",
        "HUISRECHT_ORGANISATION",
        "SMTP_URL",
        "HUISRECHT_MAIL_FROM",
        "DATABASE_URL",
        "DATABASE_READ_URL",
    ];
    assert_eq!(lines.len(), names.len(), "{lines:?}");
    for (line, name) in lines.iter().zip(names) {
        assert!(line.starts_with(&format!("{name} is missing: ")) && !line.contains('\n'), "{line}");
    }
}

#[tokio::test]
async fn each_weak_setting_is_refused_by_name() {
    let folder = Folder::new("weak");
    let open_keys = folder.write("open-keys", &Keys::generate(), 0o644);
    let empty_keys = folder.write("empty-keys", "", 0o600);
    let typo = folder.write("typo.toml", &ORGANISATION.replace("town", "twon"), 0o644);
    let loud = folder.write("loud.toml", &ORGANISATION.replace("#123456", "red; } body { display: none"), 0o644);
    let script = ORGANISATION.replace("website = \"", "website = \"javascript:");
    assert_ne!(script, ORGANISATION);
    let pale = folder.write("pale.toml", &format!("{ORGANISATION}\naction = \"#DDDDDD\"\n"), 0o644);
    let script = folder.write("script.toml", &script, 0o644);
    let no_certificate =
        folder.write("no-certificate", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", 0o644);
    let spoilt = folder.write("spoilt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", 0o644);
    let weak = [
        ("HUISRECHT_URL", "http://mijn.woonmensen.example", "must start with https://"),
        ("HUISRECHT_URL", "http://127.0.0.1.kwaad.example", "must start with https://"),
        ("HUISRECHT_URL", "https://mijn.woonmensen.example/portaal", "without a path"),
        ("HUISRECHT_KEYS", "/bestaat/niet", "cannot be read"),
        ("HUISRECHT_KEYS", &open_keys, "chmod 600"),
        ("HUISRECHT_KEYS", &empty_keys, "no 'kek' line"),
        ("HUISRECHT_ORGANISATION", &typo, "unknown field"),
        ("HUISRECHT_ORGANISATION", &loud, "is not a colour"),
        ("HUISRECHT_ORGANISATION", &pale, "action #dddddd on #f8e6da has a contrast of 1.1, and people need 4.5"),
        ("HUISRECHT_ORGANISATION", &script, "cannot be linked to: only https"),
        ("SMTP_URL", "smtp://mail.woonmensen.example:25", "SMTP_URL"),
        ("SMTP_CA", "/bestaat/niet.pem", "cannot be read"),
        ("SMTP_CA", &empty_keys, "holds no certificate in PEM form"),
        ("SMTP_CA", &no_certificate, "holds no certificate in PEM form"),
        ("SMTP_CA", &spoilt, "holds no certificate in PEM form"),
        ("HUISRECHT_MAIL_FROM", "portaal", "not an e-mail address"),
        ("DATABASE_URL", "mysql://x", "not a PostgreSQL address"),
        ("DATABASE_URL", "postgres://huisrecht_app:x@db.example/huisrecht", "sslmode=require"),
        ("DATABASE_READ_URL", "postgres://huisrecht_read:x@db.example/huisrecht?sslmode=prefer", "sslmode=require"),
        ("DATABASE_OWNER_URL", "postgres://owner:x@db.example/huisrecht?sslmode=disable", "sslmode=require"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "", "24 random bytes"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "geheim", "24 random bytes"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "geheim_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_ and"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "whsec_geheimgeheimgeheimgeheimgeheim+", "in base64"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaQ=", "24 random bytes"),
        ("HUISRECHT_MAIL_WEBHOOK_SECRET", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "24 random bytes"),
        ("HUISRECHT_TRUSTED_PROXIES", "10.0.0.1, balancer", "balancer is not an IP address"),
    ];
    for (name, value, words) in weak {
        let mut settings = folder.good();
        settings.insert(name.to_owned(), value.to_owned());
        let lines = refused(&settings);
        assert_eq!(lines.len(), 1, "{name}={value}: {lines:?}");
        assert!(lines[0].starts_with(name) && lines[0].contains(words) && !lines[0].contains('\n'), "{lines:?}");
        assert!(!lines[0].contains(":x@") && !lines[0].contains("geheim"), "a password in a message: {lines:?}");
    }
}

#[tokio::test]
async fn single_sign_on_is_set_whole_or_not_at_all() {
    let folder = Folder::new("sign-on");
    let mut settings = folder.good();
    assert!(read(&settings).unwrap_or_else(|wrong| panic!("{wrong:?}")).settings.sign_on.is_none());
    settings.insert("HUISRECHT_OIDC_ISSUER".into(), "https://inloggen.woonmensen.example".into());
    let lines = refused(&settings);
    assert!(lines.len() == 2 && lines[0].starts_with("HUISRECHT_OIDC_CLIENT_ID is missing"), "{lines:?}");
    settings.insert("HUISRECHT_OIDC_CLIENT_ID".into(), "huisrecht".into());
    settings.insert("HUISRECHT_OIDC_CLIENT_SECRET".into(), "dat-maakt-de-server-zelf".into());
    assert!(read(&settings).unwrap_or_else(|wrong| panic!("{wrong:?}")).settings.sign_on.is_some());
}

#[tokio::test]
async fn plain_http_and_sockets_are_for_this_machine_alone() {
    let folder = Folder::new("local");
    for url in ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"] {
        let mut settings = folder.good();
        settings.insert("HUISRECHT_URL".into(), url.into());
        settings.insert("DATABASE_URL".into(), "postgres:///huisrecht?host=/run/postgresql&user=huisrecht_app".into());
        let production = read(&settings).unwrap_or_else(|wrong| panic!("{wrong:?}"));
        assert!(!production.settings.secure());
    }
}
