//! What the tests of all papers share: who writes, and what can be read back from a PDF.
#![allow(dead_code, reason = "each test file uses its part")]

use letters::Sender;
use lopdf::{Dictionary, Document, Object};

pub fn sender() -> Sender<'static> {
    Sender {
        name: "De Woonmensen",
        legal_name: "Stichting De Woonmensen",
        registration_number: "00000000",
        town: "Apeldoorn",
        visiting_address: "Voorbeeldplein 1, 7311 ZX Apeldoorn",
        postal_address: "Postbus 0, 7300 AA Apeldoorn",
        phone: "055 000 00 00",
        phone_hours: "op werkdagen van 8.00 tot 17.00 uur",
        website: "www.woonmensen.example",
        officer_email: "privacy@woonmensen.example",
    }
}

/// The words of each page, without the spaces that a reader of PDF guesses from places.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    document.get_pages().keys().map(|page| tight(&document.extract_text(&[*page]).unwrap())).collect()
}

pub fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

#[track_caller]
pub fn says(pdf: &[u8], wanted: &str) {
    let words = pages(pdf).concat();
    assert!(words.contains(&tight(wanted)), "{wanted:?} is not in {words}");
}

/// Leaves a paper to look at, when `LETTERS` names a folder.
pub fn leave(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("LETTERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
    }
}

/// That it says of itself what a reader of PDF/UA-1 and PDF/A-2a looks for; the rest of both standards typst checks when it writes.
pub fn can_be_read_aloud_and_kept(pdf: &[u8], lang: &str, title: &str) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let catalog = document.catalog().unwrap();
    let dictionary = |entry: &[u8]| -> &Dictionary { document.get_dict_in_dict(catalog, entry).unwrap() };
    assert!(dictionary(b"MarkInfo").get(b"Marked").unwrap().as_bool().unwrap());
    assert!(dictionary(b"StructTreeRoot").has(b"K"));
    assert!(dictionary(b"ViewerPreferences").get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let language = catalog.get(b"Lang").and_then(Object::as_str).unwrap();
    assert_eq!(String::from_utf8_lossy(language).to_lowercase(), lang);
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let metadata = metadata.as_stream().unwrap();
    let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
    let metadata = String::from_utf8(metadata).unwrap();
    for wanted in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", title] {
        assert!(metadata.contains(wanted), "{wanted} is not in {metadata}");
    }
    metadata
}

/// How often each kind of element stands in the tree that is read aloud, such as `H2` or `TH`.
pub fn tags(pdf: &[u8], tag: &str) -> usize {
    let document = Document::load_mem(pdf).unwrap();
    let is_it = |object: &&Object| {
        let dictionary = object.as_dict().ok();
        dictionary.is_some_and(|it| it.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == tag.as_bytes()))
    };
    document.objects.values().filter(is_it).count()
}

/// The titles of the bookmarks, in the order of the objects.
pub fn bookmarks(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let titles = document.objects.values().filter_map(|object| {
        let it = object.as_dict().ok().filter(|it| it.has(b"Title") && it.has(b"Parent"))?;
        Some(lopdf::decode_text_string(it.get(b"Title").unwrap()).unwrap())
    });
    titles.collect()
}
