//! Forms that bring a file: what no browser sends gets a page, and nothing is stored.

use super::forms::Rooms;
use super::{in_language, is_refused, sent};
use crate::rows::stored;

const KIND: &str = "multipart/form-data; boundary=x";

fn part(head: &str, content: &[u8]) -> Vec<u8> {
    [format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(), content, b"\r\n"].concat()
}

fn field(name: &str, content: &str) -> Vec<u8> {
    part(&format!("name=\"{name}\""), content.as_bytes())
}

fn whole(parts: &[Vec<u8>]) -> Vec<u8> {
    [parts.concat(), b"--x--\r\n".to_vec()].concat()
}

/// Content type, body, and the answer. All but the scan is as it should be.
fn bodies() -> Vec<(&'static str, Option<&'static str>, Vec<u8>, u16)> {
    let honest: Vec<Vec<u8>> = [
        ("kind", "given"),
        ("channel", "paper"),
        ("said_day", "22"),
        ("said_month", "11"),
        ("said_year", "2026"),
        ("version", ""),
        ("lang", "nl"),
    ]
    .map(|(name, typed)| field(name, typed))
    .to_vec();
    let with = |more: &[Vec<u8>]| whole(&[honest.concat(), more.concat()]);
    let file = |content: &[u8]| part("name=\"scan\"; filename=\"x.pdf\"", content);
    let pdf = file(b"%PDF-1.4 %%EOF");
    vec![
        ("more than anybody means", Some(KIND), with(&[file(&vec![b'a'; 21 << 20])]), 413),
        ("text without end", Some(KIND), with(&[field("lang", &"a".repeat(70_000))]), 413),
        ("a file that is too large", Some(KIND), with(&[file(&vec![b'a'; 10 * 1024 * 1024 + 1])]), 422),
        ("no file", Some(KIND), with(&[]), 422),
        ("a file without a byte", Some(KIND), with(&[file(b"")]), 422),
        ("two files", Some(KIND), with(&[pdf.clone(), pdf.clone()]), 422),
        ("text for a file", Some(KIND), with(&[field("scan", "%PDF-1.4 %%EOF")]), 422),
        ("a field twice", Some(KIND), with(&[field("kind", "given"), pdf.clone()]), 422),
        ("an unknown field", Some(KIND), with(&[field("is_admin", "yes"), pdf.clone()]), 422),
        ("a field without a name", Some(KIND), with(&[part("filename=\"x\"", b"a"), pdf.clone()]), 422),
        ("a field that is no UTF-8", Some(KIND), whole(&[part("name=\"kind\"", b"\xff"), pdf.clone()]), 422),
        ("a field with NUL", Some(KIND), whole(&[field("kind", "given\0"), pdf.clone()]), 422),
        ("a line break in a line", Some(KIND), whole(&[field("kind", "given\r\nx"), pdf.clone()]), 422),
        ("thousands of parts", Some(KIND), with(&vec![field("a", ""); 1_000]), 422),
        ("nothing", Some(KIND), whole(&[]), 422),
        ("broken off", Some(KIND), honest.concat(), 415),
        ("no parts", Some(KIND), b"kind=given".to_vec(), 415),
        ("no boundary", Some("multipart/form-data"), with(std::slice::from_ref(&pdf)), 415),
        ("an ordinary form", Some("application/x-www-form-urlencoded"), b"kind=given".to_vec(), 415),
        ("JSON", Some("application/json"), b"{}".to_vec(), 415),
        ("no content type", None, with(&[pdf]), 415),
    ]
}

#[tokio::test]
async fn bodies_that_no_form_with_a_file_sends_get_a_page_and_nothing_is_stored() {
    let rooms = Rooms::new().await;
    let mut browser = rooms.visitors.browser(&rooms.house, super::forms::By::Staff).await;
    let path = format!("/beheer/personen/{}/toestemmingen/nieuwsbrief", rooms.visitors.opened);
    let before = stored(&rooms.house).await;
    for (what, kind, body, status) in bodies() {
        for lang in ["nl", "en"] {
            let seen = browser.raw(sent(&in_language(lang, &path), kind, body.clone())).await;
            is_refused(&seen, lang, what);
            assert_eq!(seen.status, status, "{what} in {lang}");
        }
    }
    assert_eq!(stored(&rooms.house).await, before);
}
