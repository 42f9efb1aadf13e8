//! A browser without scripts, inside the process, and what it sees.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use tower::ServiceExt;

use super::Somebody;

/// A browser without scripts: keeps cookies, follows redirects, sends what browsers send.
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    peer: SocketAddr,
}

/// What the browser got.
#[derive(Debug)]
pub struct Seen {
    pub status: u16,
    pub path: String,
    pub headers: HeaderMap,
    pub body: String,
    /// What came over the line, which need not be text.
    pub bytes: Vec<u8>,
}

impl Browser {
    pub(super) fn before(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), peer: SocketAddr::from(([192, 0, 2, 7], 40_000)) }
    }

    /// The same browser before another server.
    pub fn on(mut self, router: Router) -> Self {
        self.router = router;
        self
    }

    /// The same visitor on another network.
    pub fn from_address(mut self, address: &str) -> Self {
        self.peer = SocketAddr::new(address.parse().unwrap(), 40_000);
        self
    }

    /// Opens a page and follows redirects.
    pub async fn get(&mut self, path: &str) -> Seen {
        let mut seen = self.get_once(path).await;
        for _ in 0..5 {
            let Some(next) = seen.location() else { break };
            seen = self.get_once(&next).await;
        }
        seen
    }

    pub async fn get_once(&mut self, path: &str) -> Seen {
        self.raw(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form and stays where the answer is.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>();
        self.post_body(path, body.join("&")).await
    }

    /// Sends a form with a file, and stays where the answer is.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Seen {
        let mut body = vec![];
        for (name, value) in fields {
            let part = format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        if let Some((name, bytes)) = file {
            let head = format!(
                "--grens\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"naam.bin\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--grens--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.raw(request).await
    }

    /// Sends a body as it is, as a form.
    pub async fn post_body(&mut self, path: &str, body: impl Into<Body>) -> Seen {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(body.into())
            .unwrap();
        self.raw(request).await
    }

    /// Sends a form and follows where it leads.
    pub async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.post(path, fields).await;
        match seen.location() {
            Some(next) => self.get(&next).await,
            None => seen,
        }
    }

    /// Logs in by the page, as people do.
    pub async fn log_in(&mut self, somebody: &Somebody) -> Seen {
        self.post("/inloggen", &[("login", &somebody.login), ("password", &somebody.password)]).await.is(303)
    }

    /// Any request, with this browser's cookies.
    pub async fn raw(&mut self, mut request: Request<Body>) -> Seen {
        let path = request.uri().to_string();
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        request.headers_mut().entry(header::HOST).or_insert("127.0.0.1:8080".parse().unwrap());
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let (bytes, body) = (body.to_vec(), String::from_utf8_lossy(&body).into_owned());
        Seen { status: parts.status.as_u16(), path, headers: parts.headers, body, bytes }
    }

    fn keep(&mut self, cookie: &str) {
        let mut parts = cookie.split(';').map(str::trim);
        let (name, value) = parts.next().unwrap().split_once('=').unwrap();
        if value.is_empty() || parts.any(|part| part.eq_ignore_ascii_case("max-age=0")) {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Seen {
    /// Where a redirect leads.
    pub fn location(&self) -> Option<String> {
        self.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The words on the page: tags gone, entities read, white space folded.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut rest = self.body.as_str();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            text.push(' ');
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
        }
        text.push_str(rest);
        let read = decode_entities(&text).replace('\u{a0}', " ");
        read.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn h1(&self) -> String {
        self.element("h1")
    }

    pub fn title(&self) -> String {
        self.element("title")
    }

    fn element(&self, tag: &str) -> String {
        let (_, rest) =
            self.body.split_once(&format!("<{tag}")).unwrap_or_else(|| panic!("no <{tag}> in {}", self.body));
        let rest = rest.split_once('>').unwrap().1;
        let inner = rest.split_once(&format!("</{tag}>")).unwrap().0;
        let inside =
            Seen { status: 0, path: String::new(), headers: HeaderMap::new(), body: inner.to_owned(), bytes: vec![] };
        inside.text()
    }

    /// The value of a field on the page.
    pub fn field(&self, name: &str) -> Option<String> {
        let tag = self.body.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\"")))?;
        let tag = tag.split('>').next()?;
        let value = tag.split("value=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap_or(""));
        Some(decode_entities(value))
    }

    /// Fails with the page's words when it is not this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.path, self.text());
        self
    }

    /// Fails unless the page says this.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.text().contains(words), "{} does not say {words:?}: {}", self.path, self.text());
        self
    }

    /// Fails if the page says this.
    #[track_caller]
    pub fn is_silent_on(self, words: &str) -> Self {
        assert!(!self.body.contains(words) && !self.text().contains(words), "{} says {words:?}", self.path);
        self
    }
}

/// Percent-encoding of a form.
pub fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn decode_entities(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
    ];
    let read = named.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain));
    read.replace("&#38;", "&").replace("&amp;", "&")
}
