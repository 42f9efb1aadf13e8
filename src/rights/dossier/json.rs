//! The dossier for programs: ids are fixed for ever, and the file names the schema it keeps to. It is written portion by portion.

use serde_json::{Value, json};

use super::about;
use super::collect::{Dossier, Item};
use super::not_in_it::NOT_IN_IT;
use super::out::Out;
use super::record::Record;
use super::schema;
use crate::kernel::dossier::{Attached, Chapter, Entry, Field, Left};
use crate::platform::error::{Error, Result};
use crate::platform::personal_data::PersonalData;

pub const FORMAT: &str = "huisrecht-dossier";

/// Raised when a program that reads the earlier one could be wrong about this one. A further chapter or field does not raise it.
pub const VERSION: u32 = 1;

/// The whole file. Its last member is the chapters, so that what is said of all of them can be read first.
pub async fn write(dossier: &Dossier, out: &mut impl Out) -> Result<()> {
    let head = object(&head(dossier))?;
    out.put(format!("{{{head},\"chapters\":[").as_bytes()).await?;
    for (at, source) in dossier.filled().enumerate() {
        if at > 0 {
            out.put(b",").await?;
        }
        chapter(dossier, source, out).await?;
    }
    out.put(b"]}\n").await
}

/// The members of an object, without its braces: more come behind them.
fn object(value: &Value) -> Result<String> {
    let text = value.to_string();
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    inner.map(str::to_owned).ok_or_else(|| Error::Internal("no object".into()))
}

fn head(dossier: &Dossier) -> Value {
    let settings = &dossier.app.settings;
    json!({
        "$schema": format!("{}{}", settings.url, schema::ADDRESS),
        "format": FORMAT,
        "version": VERSION,
        "made_at": crate::kernel::dossier::rfc3339(dossier.made_at),
        "controller": about::controller(&settings.organisation),
        "records": dossier.records.iter().map(record).collect::<Value>(),
        "about": about::rights(&settings.url),
        "left_out": dossier.left_out().into_iter().map(left_out).collect::<Value>(),
        "nothing_in": dossier.empty().map(|source| source.chapter().id).collect::<Value>(),
        "not_included": NOT_IN_IT.iter().map(|left| json!({ "what": about::words(left.what), "why": about::words(left.why) })).collect::<Value>(),
    })
}

fn left_out((left, notes): (Left, usize)) -> Value {
    json!({ "ground": left.code(), "explained": about::words(left.said()), "notes": notes })
}

fn record(record: &Record) -> Value {
    json!({ "id": record.person, "kind": record.kind.code() })
}

async fn chapter(dossier: &Dossier, source: &'static dyn PersonalData, out: &mut impl Out) -> Result<()> {
    let chapter = source.chapter();
    out.put(format!("{{{},\"entries\":[", object(&about_chapter(chapter))?).as_bytes()).await?;
    let (mut walk, mut comma) = (dossier.walk(source), "");
    while let Some((record, items)) = walk.next().await? {
        let mut text = String::new();
        for item in &items {
            text.push_str(comma);
            text.push_str(&item_json(chapter, record, item).to_string());
            comma = ",";
        }
        out.put(text.as_bytes()).await?;
    }
    out.put(b"]}").await
}

fn about_chapter(chapter: &Chapter) -> Value {
    let field =
        |field: &Field| json!({ "id": field.id, "type": field.kind.code(), "label": about::words(field.label) });
    let mut value = about::category(chapter.category);
    value["id"] = chapter.id.into();
    value["title"] = about::words(chapter.title);
    value["note"] = chapter.about.map_or(Value::Null, about::words);
    value["fields"] = chapter.fields.iter().map(field).collect();
    value
}

fn item_json(chapter: &Chapter, record: &Record, item: &Item) -> Value {
    match item {
        Item::Entry(entry) => entry_json(chapter, record, entry),
        Item::Withheld { key, left } => json!({
            "record": record.person,
            "withheld": { "id": key, "ground": left.code(), "explained": about::words(left.said()) },
        }),
    }
}

fn entry_json(chapter: &Chapter, record: &Record, entry: &Entry) -> Value {
    let values: serde_json::Map<String, Value> =
        entry.values().map(|(id, value)| (id.to_owned(), value.json())).collect();
    let file = |file: &Attached| json!({ "path": path(chapter, file), "media_type": file.media, "bytes": file.size });
    let mut value = json!({ "record": record.person, "values": values });
    if !entry.files.is_empty() {
        value["files"] = entry.files.iter().map(file).collect();
    }
    value
}

/// Where a file stands in the bundle.
pub fn path(chapter: &Chapter, file: &Attached) -> String {
    format!("bestanden/{}/{}", chapter.id, file.name)
}
