//! The schema of the file for programs (JSON Schema, draft 2020-12), public, so that whoever reads such a file can check it.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::chapters::chapters;
use super::json::{FORMAT, VERSION};
use crate::kernel::dossier::{Chapter, Field, Kind};
use crate::kernel::register::Category;
use crate::platform::app::App;

pub const ADDRESS: &str = "/privacy/dossier.schema.json";

pub async fn show(State(app): State<App>) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/schema+json"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, schema(&app.settings.url).to_string()).into_response()
}

/// All that a file may hold, with each chapter and field that there is.
pub fn schema(url: &str) -> Value {
    let said = json!({ "$ref": "#/$defs/words" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{url}{ADDRESS}"),
        "title": "Dossier of one person (GDPR article 15)",
        "type": "object",
        "required": ["format", "version", "made_at", "controller", "records", "about", "nothing_in", "not_included", "chapters"],
        "properties": {
            "$schema": { "type": "string" },
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "made_at": { "$ref": "#/$defs/moment" },
            "controller": { "type": "object" },
            "records": { "type": "array", "minItems": 1, "items": {
                "type": "object",
                "required": ["id", "kind"],
                "properties": { "id": { "$ref": "#/$defs/id" }, "kind": { "enum": ["portal", "administration", "request"] } },
            } },
            "about": { "type": "object" },
            "left_out": { "type": "array", "items": {
                "type": "object",
                "required": ["ground", "explained", "notes"],
                "properties": { "ground": { "type": "string" }, "explained": said, "notes": { "type": "integer", "minimum": 1 } },
            } },
            "nothing_in": { "type": "array", "items": { "type": "string" } },
            "not_included": { "type": "array", "items": { "type": "object", "required": ["what", "why"], "properties": { "what": said, "why": said } } },
            "chapters": { "type": "array", "items": { "anyOf": chapters().map(|source| chapter(source.chapter())).collect::<Value>() } },
        },
        "additionalProperties": false,
        "$defs": definitions(),
    })
}

fn chapter(chapter: &Chapter) -> Value {
    let said = json!({ "$ref": "#/$defs/words" });
    let values: serde_json::Map<String, Value> =
        chapter.fields.iter().map(|field: &Field| (field.id.to_owned(), of_kind(field.kind))).collect();
    json!({
        "type": "object",
        "required": ["id", "category", "title", "purposes", "fields", "entries"],
        "properties": {
            "id": { "const": chapter.id },
            "category": { "const": chapter.category.code() },
            "title": said,
            "entries": { "type": "array", "items": { "$ref": "#/$defs/entry", "properties": { "values": {
                "type": "object", "properties": values, "additionalProperties": false,
            } } } },
        },
    })
}

/// How each kind of value is written.
fn of_kind(kind: Kind) -> Value {
    match kind {
        Kind::Text | Kind::Word => json!({ "type": "string" }),
        Kind::Day => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Kind::Moment => json!({ "$ref": "#/$defs/moment" }),
        Kind::Amount => json!({ "type": "integer", "description": "Cents of the euro." }),
        Kind::Number => json!({ "type": "integer" }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Words | Kind::Paragraphs => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Id => json!({ "$ref": "#/$defs/id" }),
    }
}

fn definitions() -> Value {
    json!({
        "id": { "type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{36}$" },
        "moment": { "type": "string", "format": "date-time", "pattern": "^\\d{4}-\\d{2}-\\d{2}T.*Z$", "description": "In UTC." },
        "words": {
            "type": "object",
            "required": ["nl", "en"],
            "properties": { "nl": { "type": "string" }, "en": { "type": "string" } },
        },
        "category": { "enum": Category::ALL.map(Category::code) },
        "kind": { "enum": Kind::ALL.map(Kind::code) },
        "entry": {
            "type": "object",
            "required": ["record"],
            "oneOf": [{ "required": ["values"] }, { "required": ["withheld"] }],
            "properties": {
                "record": { "$ref": "#/$defs/id" },
                "withheld": {
                    "type": "object",
                    "required": ["id", "ground", "explained"],
                    "properties": { "id": { "$ref": "#/$defs/id" }, "ground": { "type": "string" } },
                },
                "files": { "type": "array", "items": {
                    "type": "object",
                    "required": ["path", "media_type", "bytes"],
                    "properties": { "path": { "type": "string" }, "media_type": { "type": "string" }, "bytes": { "type": "integer", "minimum": 0 } },
                } },
            },
        },
    })
}
