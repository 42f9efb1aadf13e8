//! Everything in one ZIP, made while it is sent: the page with its looks, the same on paper, the file for programs, a table for each chapter, and the files that
//! belong to entries, one at a time.

use axum::response::Response;

use super::collect::{Dossier, Item};
use super::json::path;
use super::{json, page, paper, tables};
use crate::kernel::lang::Lang;
use crate::platform::assets;
use crate::platform::bundle::Bundle;
use crate::platform::error::Result;
use crate::platform::personal_data::PersonalData;

/// The answer to whoever may have it. What goes wrong on the way breaks the connection off, so that nobody takes a part for the whole.
pub fn bundle(dossier: Dossier, lang: Lang) -> Response {
    let (mut bundle, response) = Bundle::new("dossier");
    tokio::spawn(async move {
        match fill(&dossier, lang, &mut bundle).await {
            // Whoever is gone already needs no end.
            Ok(()) => drop(bundle.finish().await),
            Err(error) => {
                tracing::warn!(%error, "a dossier broke off");
                bundle.break_off(error).await;
            }
        }
    });
    response
}

/// All files of it, one after the other.
pub async fn fill(dossier: &Dossier, lang: Lang, bundle: &mut Bundle) -> Result<()> {
    bundle.begin("dossier.html")?;
    page::write(dossier, lang, bundle).await?;
    bundle.add("dossier.css", assets::content("huisrecht.css").unwrap_or_default()).await?;
    if let Some(pdf) = paper::print(dossier, lang).await? {
        bundle.add("dossier.pdf", &pdf).await?;
    }
    bundle.begin("dossier.json")?;
    json::write(dossier, bundle).await?;
    for source in dossier.filled() {
        bundle.begin(&format!("tabellen/{}.csv", source.chapter().id))?;
        tables::write(dossier, source, lang, bundle).await?;
    }
    for source in dossier.filled() {
        files(dossier, source, bundle).await?;
    }
    Ok(())
}

async fn files(dossier: &Dossier, source: &'static dyn PersonalData, bundle: &mut Bundle) -> Result<()> {
    let mut walk = dossier.walk(source);
    while let Some((record, items)) = walk.next().await? {
        for item in &items {
            let Item::Entry(entry) = item else { continue };
            for file in &entry.files {
                let content = dossier.file(source, record, file.id).await?;
                bundle.add(&path(source.chapter(), file), &content).await?;
            }
        }
    }
    Ok(())
}
