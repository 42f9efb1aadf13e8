//! Pages load everything from this server, browsers may keep it for a year, and nobody downloads more than his browser
//! needs. The compiler of static files is tried on made-up files, the routes on the real ones.

#[path = "../../build/assets.rs"]
mod compiler;

use std::io::Read;

use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderName, Method, Request, Response, StatusCode};
use http_body_util::BodyExt;
use huisrecht::platform::assets::{ASSETS, Asset, ROBOTS_TXT, respond, routes};
use proptest::prelude::*;
use tower::ServiceExt;

async fn ask(method: Method, path: &str, accept_encoding: &[&str]) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for line in accept_encoding {
        request = request.header(ACCEPT_ENCODING, *line);
    }
    let request = request.body(Body::empty()).unwrap_or_default();
    routes::<()>().oneshot(request).await.unwrap_or_default()
}

async fn body(response: Response<Body>) -> Vec<u8> {
    response.into_body().collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default()
}

fn header(response: &Response<Body>, name: HeaderName) -> &str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The encoding that `robots.txt` is served in.
fn encoding(accept_encoding: Option<&str>) -> String {
    let response = respond(ROBOTS_TXT, accept_encoding).unwrap_or_default();
    header(&response, CONTENT_ENCODING).to_owned()
}

fn unpack(asset: &Asset) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    if let Some(mut gzip) = asset.gzip.map(flate2::read::GzDecoder::new) {
        let mut text = Vec::new();
        assert!(gzip.read_to_end(&mut text).is_ok(), "{}", asset.name);
        texts.push(text);
    }
    if let Some(mut br) = asset.br {
        let mut text = Vec::new();
        assert!(brotli::BrotliDecompress(&mut br, &mut text).is_ok(), "{}", asset.name);
        texts.push(text);
    }
    texts
}

#[test]
fn every_variant_is_the_same_file_and_smaller() {
    for asset in ASSETS {
        for text in unpack(asset) {
            assert!(text == asset.plain, "{}", asset.name);
        }
        for variant in [asset.br, asset.gzip].into_iter().flatten() {
            assert!(variant.len() < asset.plain.len(), "{}", asset.name);
        }
    }
}

#[tokio::test]
async fn every_file_is_served_for_a_year() {
    for asset in ASSETS {
        let response = ask(Method::GET, asset.url, &[]).await;
        assert_eq!(response.status(), StatusCode::OK, "{}", asset.name);
        assert_eq!(header(&response, CONTENT_TYPE), asset.content_type);
        assert_eq!(header(&response, CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(header(&response, VARY), "accept-encoding");
        assert_eq!(header(&response, CONTENT_ENCODING), "");
        assert!(body(response).await == asset.plain, "{}", asset.name);
    }
}

#[tokio::test]
async fn head_tells_the_length_and_sends_nothing() {
    let plain = ASSETS.iter().find(|asset| asset.url == ROBOTS_TXT).map_or(0, |asset| asset.plain.len());
    let response = ask(Method::HEAD, ROBOTS_TXT, &[]).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, CONTENT_LENGTH), plain.to_string());
    assert!(body(response).await.is_empty());
}

#[tokio::test]
async fn an_unknown_file_or_an_old_hash_is_not_found() {
    for path in
        ["/static/robots.txt", "/static/robots.00000000.txt", "/static/%ff", "/static/..%2fCargo.toml", "/static/a"]
    {
        let response = ask(Method::GET, path, &["br"]).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(body(response).await.is_empty(), "{path}");
    }
    assert_eq!(ask(Method::POST, ROBOTS_TXT, &[]).await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn robots_stay_out_of_personal_pages() {
    let response = ask(Method::GET, "/robots.txt", &[]).await;
    assert_eq!(header(&response, CACHE_CONTROL), "public, max-age=86400");
    let text = String::from_utf8(body(response).await).unwrap_or_default();
    for path in ["/mijn", "/beheer", "/en/mijn", "/en/beheer"] {
        assert!(text.lines().any(|line| line == format!("Disallow: {path}")), "{path}");
    }
}

#[tokio::test]
async fn the_icon_browsers_ask_for_is_the_svg() {
    let response = ask(Method::GET, "/favicon.ico", &["gzip, deflate, br"]).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, CONTENT_TYPE), "image/svg+xml");
}

#[tokio::test]
async fn several_accept_encoding_lines_count_as_one() {
    let response = ask(Method::GET, ROBOTS_TXT, &["gzip;q=0.5", "br;q=1.0"]).await;
    assert_eq!(header(&response, CONTENT_ENCODING), "br");
}

#[test]
fn the_encoding_is_the_one_the_browser_likes_best() {
    for (accepted, expected) in [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("x-gzip", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br; q=0.5 , gzip ;q=0.5", "br"),
        ("br;Q=1.000", "br"),
        ("br;q=0, gzip;q=0.001", "gzip"),
        ("br;q=0, gzip;q=0.000", ""),
        ("*", "br"),
        ("*;q=0.1, br;q=0", "gzip"),
        ("*;q=0", ""),
        ("identity", ""),
        ("identity, gzip;q=0.5", ""),
        ("identity;q=0.5, gzip", "gzip"),
        ("identity;q=0", ""),
        ("identity;q=0, *", "br"),
        ("br;q=2, gzip;q=0.1234", ""),
        ("br;q=, gzip;level=9", ""),
        ("deflate, zstd", ""),
        ("", ""),
        (" , ;, ;q=1", ""),
    ] {
        assert_eq!(encoding(Some(accepted)), expected, "{accepted}");
    }
    assert_eq!(encoding(None), "");
}

proptest! {
    #[test]
    fn any_list_gets_an_answer(accepted in ".*") {
        prop_assert!(respond(ROBOTS_TXT, Some(&accepted)).is_some());
    }

    #[test]
    fn what_is_refused_is_never_sent(other in "(gzip|identity|\\*|deflate)(;q=(0|1|0\\.[0-9]{1,3}))?", first in any::<bool>()) {
        let list = if first { format!("br;q=0, {other}") } else { format!("{other},br;q=0.0") };
        prop_assert_ne!(encoding(Some(&list)), "br");
    }
}

fn files(files: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

fn faults(made_up: &[(&str, &str)]) -> Vec<String> {
    compiler::compile(&files(made_up)).err().unwrap_or_default()
}

/// The hashed name and the text of the style sheet.
fn sheet(made_up: &[(&str, &str)]) -> (String, String) {
    let compiled = compiler::compile(&files(made_up)).map(|compiled| compiled.files).unwrap_or_default();
    let found = compiled.into_iter().find(|(name, _)| name.ends_with(".css"));
    found.map(|(name, text)| (name, String::from_utf8_lossy(&text).into_owned())).unwrap_or_default()
}

#[test]
fn a_style_sheet_points_to_hashed_files() {
    let text = "a{src:url(f.woff2)}b{src:URL( 'f.woff2' )}c{d:url(\"i.svg#x\") url(#y)}/*/ url(no) */e{content:\"url(no) \\\" url(no)\"}";
    let (_, text) = sheet(&[("a.css", text), ("f.woff2", "font"), ("i.svg", "icon")]);
    let font = "url(\"f.795ea3ef.woff2\")";
    assert_eq!(text.matches(font).count(), 2, "{text}");
    assert!(text.contains("{d:url(\"i.") && text.contains(".svg#x\") url(\"#y\")}"), "{text}");
    assert!(text.ends_with("/*/ url(no) */e{content:\"url(no) \\\" url(no)\"}"), "{text}");
}

#[test]
fn a_new_font_gives_the_style_sheet_a_new_name() {
    let text = "a { src: url(f.woff2) }";
    let (first, _) = sheet(&[("a.css", text), ("f.woff2", "one")]);
    let (second, _) = sheet(&[("a.css", text), ("f.woff2", "two")]);
    assert!(first.starts_with("a.") && first != second, "{first} {second}");
}

#[test]
fn a_style_sheet_names_only_files_that_are_here() {
    let unknown = faults(&[("a.css", "a {\n  src: url(f.woff2);\n}")]);
    assert_eq!(unknown, ["static/a.css:2: there is no static/f.woff2"]);
    for address in ["https://fonts.example/f.woff2", "//fonts.example/f.woff2"] {
        let found = faults(&[("a.css", &format!("a{{src:url({address})}}"))]);
        assert!(found.concat().contains("another host"), "{found:?}");
    }
    assert!(faults(&[("a.css", "@import 'b.css';"), ("b.css", "")]).concat().contains("@import"));
}

#[test]
fn a_file_that_cannot_be_served_is_refused() {
    assert!(faults(&[("a.exe", "")]).concat().contains("no content type"));
    assert!(faults(&[("a b.txt", "")]).concat().contains("make a name"));
    assert!(faults(&[("a-b.txt", ""), ("a.b.txt", "")]).concat().contains("A_B_TXT"));
    assert!(compiler::compile(&[("a.css".to_owned(), vec![0xff])]).is_err());
}

#[test]
fn the_table_has_a_constant_for_each_file() {
    let compiled = compiler::compile(&files(&[("font-OFL.txt", "licence"), ("a.css", "")]));
    let rust = compiled.map(|compiled| compiled.rust).unwrap_or_default();
    assert!(rust.contains("pub const A_CSS: &str = \"/static/a."), "{rust}");
    assert!(rust.contains("pub const FONT_OFL_TXT: &str = \"/static/font-OFL."), "{rust}");
}
