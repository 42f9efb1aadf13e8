//! Mail over TLS: it leaves to the server whose certificate bears its name and is signed by somebody we trust, and to no other.

use std::sync::Arc;

use huisrecht::platform::mail::{Authorities, MailRoute, send_due};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto::ring};

use super::{queue, reader, row};
use crate::house::House;
use crate::smtp::{Security, Server};

/// An authority that nobody knows, and what a mail server named `localhost` got from it.
struct Authority {
    pem: String,
    acceptor: TlsAcceptor,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(vec![]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        let issuer = Issuer::new(params, key);
        let key = KeyPair::generate().unwrap();
        let certificate =
            CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key.into())
            .unwrap();
        Self { pem, acceptor: TlsAcceptor::from(Arc::new(config)) }
    }

    fn trusted(&self) -> Authorities {
        Authorities::parse(self.pem.as_bytes()).unwrap()
    }

    /// Each way to TLS: the scheme, the options, the server.
    async fn servers(&self) -> [(&'static str, &'static str, Server); 2] {
        let implicit = Server::start_with(&[], Security::Tls(self.acceptor.clone())).await;
        let starttls = Server::start_with(&[], Security::StartTls(self.acceptor.clone())).await;
        [("smtps", "timeout=5", implicit), ("smtp", "tls=required&timeout=5", starttls)]
    }
}

async fn house(url: &str, trusted: &Authorities) -> House {
    House::with(|settings| settings.mail = MailRoute::smtp(url, trusted).unwrap()).await
}

#[tokio::test]
async fn mail_leaves_over_tls_to_a_server_with_a_trusted_certificate() {
    let authority = Authority::new();
    for (scheme, options, server) in authority.servers().await {
        let url = server.url_of(scheme, "portaal:ge%40heim@localhost", options);
        let house = house(&url, &authority.trusted()).await;
        let reader = reader(&house).await;
        queue(&house, &reader, "Uw code").await;
        queue(&house, &reader, "Nog een code").await;
        assert_eq!(send_due(house.app()).await.unwrap(), 2, "{scheme}");
        let mut subjects: Vec<String> = server.received().iter().map(|mail| mail.words("Subject")).collect();
        subjects.sort();
        assert_eq!(subjects, ["Nog een code", "Uw code"], "{scheme}");
    }
}

#[tokio::test]
async fn nothing_is_said_before_tls_but_that_it_is_wanted() {
    let authority = Authority::new();
    let server = Server::start_with(&[], Security::StartTls(authority.acceptor.clone())).await;
    let url = server.url_of("smtp", "portaal:ge%40heim@localhost", "tls=required&timeout=5");
    let house = house(&url, &authority.trusted()).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    let verbs: Vec<String> =
        server.heard().iter().map(|line| line.split([' ', ':']).next().unwrap().to_owned()).collect();
    assert_eq!(verbs[..6], ["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT"], "{verbs:?}");
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_mail() {
    let server = Server::start(&[]).await;
    let house = house(&server.url_of("smtp", "localhost", "tls=required&timeout=5"), &Authorities::default()).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert!(server.received().is_empty());
    assert_eq!(row(&house).await, ("queued".to_owned(), 1, Some("connection".to_owned()), true));
}

/// Either way the mail waits: once the certificate is right it leaves.
#[tokio::test]
async fn a_certificate_of_an_unknown_authority_or_another_name_gets_no_mail() {
    let (authority, other) = (Authority::new(), Authority::new());
    let cases = [
        ("unknown", "localhost", Authorities::default()),
        ("another", "localhost", other.trusted()),
        ("wrong name", "127.0.0.1", authority.trusted()),
    ];
    for (why, host, trusted) in cases {
        for (scheme, options, server) in authority.servers().await {
            let house = house(&server.url_of(scheme, host, options), &trusted).await;
            queue(&house, &reader(&house).await, "Uw code").await;
            assert_eq!(send_due(house.app()).await.unwrap(), 0, "{why} {scheme}");
            assert!(server.received().is_empty(), "{why} {scheme}");
            let told = server.heard().iter().any(|line| !line.starts_with("EHLO") && line != "STARTTLS");
            assert!(!told, "{why} {scheme}: {:?}", server.heard());
            let waits = ("queued".to_owned(), 1, Some("connection".to_owned()), true);
            assert_eq!(row(&house).await, waits, "{why} {scheme}");
        }
    }
}

#[test]
fn a_mail_server_elsewhere_is_spoken_to_over_tls_or_not_at_all() {
    for good in [
        "smtps://mail.example",
        "smtps://portaal:ge%40heim@mail.example:465",
        "smtp://portaal:geheim@mail.example:587?tls=required",
        "smtp://mail.example?tls=required&timeout=20",
        "smtp://127.0.0.1:2525",
        "smtp://[::1]:2525",
        "smtp://localhost",
    ] {
        let read = MailRoute::smtp(good, &Authorities::default());
        assert!(read.is_ok(), "{good}: {:?}", read.err());
    }
    for (bad, why) in [
        ("smtp://mail.example:25", "must travel over TLS"),
        ("smtp://portaal:geheim@mail.example", "must travel over TLS"),
        ("smtp://127.0.0.1.evil.example", "must travel over TLS"),
        ("smtp://localhost.evil.example", "must travel over TLS"),
        ("smtp://127.0.0.1@mail.example", "must travel over TLS"),
        ("smtp://mail.example?tls=opportunistic", "only be 'required'"),
        ("smtp://mail.example?tls=none", "only be 'required'"),
        ("smtps://mail.example?timeout=0", "from 1 to 120"),
        ("smtps://mail.example?verify=no", "may follow"),
        ("smtps://mail.example/inbox", "may follow"),
        ("smtps://geheim@mail.example", "comes with a password"),
        ("https://mail.example", "starts with smtp"),
        ("mail.example", "smtp://"),
        ("smtps://", "mail server"),
        ("", "mail server"),
    ] {
        let error = MailRoute::smtp(bad, &Authorities::default()).err().unwrap_or_else(|| panic!("{bad} is taken"));
        assert!(error.contains(why), "{bad}: {error}");
        assert!(!error.contains('\n') && !error.contains("geheim"), "{bad}: {error}");
    }
}
