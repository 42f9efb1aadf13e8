//! A chapter as a table for a spreadsheet: the names of its fields above, what a person reads in the cells.

use super::collect::{Dossier, Item};
use super::json::path;
use super::out::Out;
use super::record::Record;
use crate::kernel::dossier::{Chapter, Entry, Kind, Value};
use crate::kernel::lang::Lang;
use crate::platform::error::Result;
use crate::platform::personal_data::PersonalData;
use crate::platform::sheet::{self, Cell};

/// Portion by portion.
pub async fn write(dossier: &Dossier, source: &'static dyn PersonalData, lang: Lang, out: &mut impl Out) -> Result<()> {
    let chapter = source.chapter();
    let columns =
        ["record"].into_iter().chain(chapter.fields.iter().map(|field| field.id)).chain(["files", "withheld"]);
    out.put(&sheet::head(columns)?).await?;
    let mut walk = dossier.walk(source);
    while let Some((record, items)) = walk.next().await? {
        let rows = items.iter().map(|item| cells(chapter, record, item, lang));
        out.put(&sheet::rows(rows)?).await?;
    }
    Ok(())
}

fn cells(chapter: &Chapter, record: &Record, item: &Item, lang: Lang) -> Vec<Cell> {
    let empty = Entry::new();
    let (entry, withheld) = match item {
        Item::Entry(entry) => (entry, ""),
        Item::Withheld { left, .. } => (&empty, left.said().say(lang)),
    };
    let files: Vec<String> = entry.files.iter().map(|file| path(chapter, file)).collect();
    let values =
        chapter.fields.iter().map(|field| entry.get(field.id).map_or(Cell::empty(), |value| cell(value, lang)));
    std::iter::once(Cell::Words(record.kind.said().say(lang).to_owned()))
        .chain(values)
        .chain([Cell::Words(files.join(", ")), Cell::Words(withheld.to_owned())])
        .collect()
}

/// Our own figures may begin with a minus; what somebody typed may not.
fn cell(value: &Value, lang: Lang) -> Cell {
    let text = value.in_a_cell(lang);
    match value.kind() {
        Kind::Amount | Kind::Number | Kind::Day | Kind::Moment => Cell::Figure(text),
        _ => Cell::Words(text),
    }
}
