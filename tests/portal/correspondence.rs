//! Letters about requests: each says what the law wants, whatever the association writes around it, and the association writes it in
//! versions that nobody changes (P91, P92).

mod kept;
mod law;
mod typed;
mod writing;

use huisrecht::kernel::staff::StaffRole;

use crate::house::{Browser, House, Seen};

const TEXTS: &str = "/beheer/verzoeken/teksten";

const FIELDS: [&str; 6] = ["nl_opening", "nl_middle", "nl_closing", "en_opening", "en_middle", "en_closing"];

async fn coordinator(house: &House, name: &str) -> Browser {
    house.colleague(name, &[StaffRole::PrivacyCoordinator]).await
}

/// Saves a text over the revision that is on the page, and sees the preview.
async fn write(browser: &mut Browser, letter: &str, words: [&str; 6]) -> Seen {
    let path = format!("{TEXTS}/{letter}");
    let revision = browser.get(&path).await.is(200).field("revision").unwrap();
    let fields: Vec<(&str, &str)> = FIELDS.into_iter().zip(words).chain([("revision", revision.as_str())]).collect();
    browser.send(&path, &fields).await
}

/// Presses the button under the preview that is on the screen.
async fn publish(browser: &mut Browser, letter: &str, preview: &Seen) -> Seen {
    let [revision, asked] = ["revision", "asked"].map(|field| preview.field(field).unwrap());
    let fields = [("revision", revision.as_str()), ("asked", asked.as_str()), ("publish", "yes")];
    browser.send(&format!("{TEXTS}/{letter}/voorbeeld"), &fields).await
}

/// The words of all pages, without spaces.
fn words(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    tight(&document.extract_text(&pages).unwrap())
}

fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}
