//! Whether the privacy statement in force still says of the association what was set before. Its words were filled in when it was published
//! and do not change along.

use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::{FIELDS, Rule};
use crate::organisation::settings::{Saved, of_file};
use crate::organisation::settings_store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::statement::versions;

/// How many earlier settings are looked for in the statement.
const LOOKED_AT: i64 = 100;

/// Whether it says something that was set before and is not what these settings say.
pub async fn is_outdated(app: &App, settings: &Organisation) -> Result<bool> {
    let known = versions(app).await?;
    let Some(held) = known.in_force(app.db.clock().now()) else { return Ok(false) };
    let words = format!("{}\n{}", held.nl, held.en.as_deref().unwrap_or_default());
    let saved = settings_store::last(app.db.read(), LOOKED_AT).await?;
    let earlier: Vec<Organisation> = saved.into_iter().map(|Saved { organisation, .. }| organisation).collect();
    Ok(earlier.iter().chain([&of_file(app)]).any(|earlier| says_instead(&words, earlier, settings)))
}

/// Whether the words hold a field as it was and not as it is. A new value may be a part of an old one.
fn says_instead(words: &str, was: &Organisation, is: &Organisation) -> bool {
    let fields = FIELDS.iter().filter(|(_, rule)| *rule != Rule::Colour).map(|(field, _)| *field);
    let differing = fields.map(|field| (was.get(field), is.get(field))).filter(|(was, is)| was != is);
    differing
        .into_iter()
        .any(|(was, is)| !was.is_empty() && words.contains(was) && !words.replace(was, "").contains(is))
}
