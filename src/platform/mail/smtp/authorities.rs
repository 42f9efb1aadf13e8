//! Certificate authorities of one's own: a mail server inside the house often has a certificate that nobody outside knows.

use lettre::transport::smtp::client::{Certificate, TlsParameters};

/// What the certificate of a mail server may be signed by, beside the authorities that everybody knows.
#[derive(Clone, Default)]
pub struct Authorities(Vec<Certificate>);

impl Authorities {
    /// One certificate or more in PEM form; the error is one line.
    pub fn parse(pem: &[u8]) -> Result<Self, &'static str> {
        const WRONG: &str = "holds no certificate in PEM form, which begins with -----BEGIN CERTIFICATE-----";
        let certificate = Certificate::from_pem(pem).map_err(|_| WRONG)?;
        let authorities = Self(vec![certificate]);
        // A file without any certificate reads well, and one with a spoilt certificate shows when it is used.
        let begins = pem.windows(27).any(|text| text == b"-----BEGIN CERTIFICATE-----");
        let usable = begins && authorities.parameters("mail.example").is_ok();
        usable.then_some(authorities).ok_or(WRONG)
    }

    /// TLS to this host: its certificate must bear this name.
    pub(super) fn parameters(&self, host: &str) -> Result<TlsParameters, String> {
        let builder = TlsParameters::builder(host.to_owned());
        let builder = self.0.iter().cloned().fold(builder, |builder, known| builder.add_root_certificate(known));
        builder.build().map_err(|_| format!("no TLS is possible to {host}"))
    }
}
