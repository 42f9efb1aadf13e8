//! A mail as the mail server got it, read back.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A mail as it came over the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub raw: String,
}

impl Received {
    /// A header's value, unfolded.
    pub fn header(&self, name: &str) -> String {
        let (head, _) = self.raw.split_once("\r\n\r\n").unwrap();
        let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let start = format!("{}:", name.to_ascii_lowercase());
        let mut found = unfolded.split("\r\n").filter(|line| line.to_ascii_lowercase().starts_with(&start));
        let value = found.next().unwrap_or_else(|| panic!("no {name} in {head}"))[start.len()..].trim().to_owned();
        assert_eq!(found.next(), None, "{name} stands twice");
        value
    }

    /// A header's value with its encoded words (RFC 2047, base64) read.
    pub fn words(&self, name: &str) -> String {
        let value = self.header(name);
        let mut read = String::new();
        let mut rest = value.as_str();
        while let Some((before, after)) = rest.split_once("=?utf-8?b?") {
            let (word, left) = after.split_once("?=").unwrap();
            if !before.trim().is_empty() || read.is_empty() {
                read.push_str(before);
            }
            read.push_str(&String::from_utf8(STANDARD.decode(word).unwrap()).unwrap());
            rest = left;
        }
        read + rest
    }

    pub fn header_names(&self) -> Vec<String> {
        let (head, _) = self.raw.split_once("\r\n\r\n").unwrap();
        let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        lines.map(|line| line.split(':').next().unwrap().to_owned()).collect()
    }

    /// The text, decoded.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    /// The same as a page.
    pub fn page(&self) -> String {
        self.part("text/html")
    }

    /// What a mail program takes from the parts: the one of this kind.
    fn part(&self, kind: &str) -> String {
        let whole = self.header("Content-Type");
        let (start, boundary) = whole.split_once("; boundary=").unwrap();
        assert_eq!(start, "multipart/alternative");
        let (_, body) = self.raw.split_once("\r\n\r\n").unwrap();
        let boundary = boundary.trim_matches('"');
        let parts: Vec<Self> = body
            .split(&format!("--{boundary}"))
            .filter(|part| part.contains("Content-Type:"))
            .map(|part| Self { raw: part.trim_start().to_owned(), ..self.clone() })
            .collect();
        let is_kind = |part: &&Self| part.header("Content-Type") == format!("{kind}; charset=utf-8");
        let found: Vec<&Self> = parts.iter().filter(is_kind).collect();
        let [one] = found[..] else { panic!("{} parts of {kind}", found.len()) };
        one.decoded()
    }

    fn decoded(&self) -> String {
        let (_, body) = self.raw.split_once("\r\n\r\n").unwrap();
        let bytes = match self.header("Content-Transfer-Encoding").as_str() {
            "base64" => STANDARD.decode(body.replace("\r\n", "")).unwrap(),
            "quoted-printable" => quoted_printable(body),
            _ => body.as_bytes().to_vec(),
        };
        String::from_utf8(bytes).unwrap()
    }
}

fn quoted_printable(body: &str) -> Vec<u8> {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    bytes
}
