//! `/beheer`: what this employee can do here.

use askama::Template;

use crate::kernel::staff::Duty;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "desk/overview.html")]
pub struct OverviewPage {
    page: Page,
    tiles: Vec<Tile>,
}

struct Tile {
    href: String,
    title: &'static str,
    text: &'static str,
}

pub async fn overview(page: Page) -> View<OverviewPage> {
    let t = page.t;
    let all = [
        (Duty::Requests, "/beheer/verzoeken", t.desk_tile_requests(), t.desk_tile_requests_text()),
        (Duty::Files, "/beheer/personen", t.desk_tile_persons(), t.desk_tile_persons_text()),
        (Duty::Statistics, "/beheer/bezoek", t.desk_tile_visits(), t.desk_tile_visits_text()),
        (Duty::Imports, "/beheer/importeren", t.desk_tile_imports(), t.desk_tile_imports_text()),
        (Duty::Letters, "/beheer/brieven", t.desk_tile_letters(), t.desk_tile_letters_text()),
        (Duty::ConsentTexts, "/beheer/toestemmingen", t.desk_tile_consents(), t.desk_tile_consents_text()),
        (Duty::LetterTexts, "/beheer/verzoeken/teksten", t.lettertexts_title(), t.lettertexts_tile()),
    ];
    let mine = all.into_iter().filter(|(duty, ..)| page.is_for(*duty));
    let tiles = mine.map(|(_, path, title, text)| Tile { href: page.to(path), title, text }).collect();
    View::ok(OverviewPage { page, tiles })
}
