//! `/beheer`: what this employee can do here.

use askama::Template;
use axum::extract::State;

use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::{patterns, rights};

#[derive(Template)]
#[template(path = "desk/overview.html")]
pub struct OverviewPage {
    page: Page,
    tiles: Vec<Tile>,
}

struct Tile {
    href: String,
    title: &'static str,
    text: String,
}

pub async fn overview(State(app): State<App>, page: Page) -> Result<View<OverviewPage>> {
    let t = page.t;
    let patterns = patterns::standing(&app, t).await?;
    let all = [
        (Duty::Requests, "/beheer/verzoeken", t.desk_tile_requests(), t.desk_tile_requests_text()),
        (
            Duty::Representatives,
            "/beheer/vertegenwoordigers",
            t.representatives_desk_title(),
            t.representatives_desk_tile(),
        ),
        (Duty::Files, "/beheer/personen", t.desk_tile_persons(), t.desk_tile_persons_text()),
        (Duty::Files, "/beheer/belangen", t.conflicts_title(), t.conflicts_tile()),
        (Duty::Statistics, "/beheer/bezoek", t.desk_tile_visits(), t.desk_tile_visits_text()),
        (Duty::Newsletter, "/beheer/nieuwsbrieven", t.desk_tile_editions(), t.desk_tile_editions_text()),
        (Duty::Imports, "/beheer/importeren", t.desk_tile_imports(), t.desk_tile_imports_text()),
        (Duty::Mail, "/beheer/post", t.desk_tile_mails(), t.desk_tile_mails_text()),
        (Duty::Mail, "/beheer/gezondheid", t.health_tile(), t.health_tile_text()),
        (Duty::Letters, "/beheer/brieven", t.desk_tile_letters(), t.desk_tile_letters_text()),
        (Duty::ConsentTexts, "/beheer/toestemmingen", t.desk_tile_consents(), t.desk_tile_consents_text()),
        (Duty::Overview, "/beheer/account", t.accounts_own_title(), t.accounts_own_link_text()),
        (Duty::Overview, "/beheer/patronen", t.patterns_title(), patterns.as_str()),
        (Duty::StaffList, "/beheer/medewerkers", t.staff_title(), t.staff_tile()),
        (Duty::StaffList, "/beheer/geheimhouding/versies", t.declaration_versions_title(), t.declaration_tile()),
        (Duty::StatementList, "/beheer/verklaring", t.drafting_tile(), t.drafting_tile_text()),
        (Duty::SettingsList, "/beheer/instellingen", t.settings_tile(), t.settings_tile_text()),
        (Duty::LetterTexts, "/beheer/verzoeken/teksten", t.lettertexts_title(), t.lettertexts_tile()),
    ];
    let mine = all.into_iter().filter(|(duty, ..)| page.is_for(*duty));
    let mut tiles: Vec<Tile> =
        mine.map(|(_, path, title, text)| Tile { href: page.to(path), title, text: text.to_owned() }).collect();
    // The first tile of who works on requests: what must not be forgotten says how much there is of it.
    if let Some(first) = tiles.first_mut().filter(|_| page.is_for(Duty::Requests)) {
        let counts = rights::counts(app.db.read(), app.db.clock().today()).await?;
        first.text = t.desk_tile_requests_counted(counts.late, counts.soon);
    }
    Ok(View::ok(OverviewPage { page, tiles }))
}
