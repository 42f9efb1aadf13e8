//! The consent texts as they stand on the forms of other slices (P24).

use std::sync::Arc;

use super::text::Texts;
use super::texts::{self, KnownTexts};
use crate::kernel::dates;
use crate::kernel::ids::ConsentTextId;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Typed};
use crate::platform::page::Page;

/// A consent text as it stands on a form.
pub struct ShownText {
    pub text: String,
    pub version: String,
    pub id: String,
}

impl ShownText {
    pub fn current(page: &Page, texts: &Texts, purpose: Purpose) -> Result<Self> {
        let text = texts.current(purpose).ok_or_else(|| Error::Internal(format!("no text for {}", purpose.code())))?;
        let day = dates::long(dates::amsterdam_day(text.published_at), page.lang);
        Ok(Self {
            text: text.say(page.lang).to_owned(),
            version: page.t.registration_text_version(day, text.version),
            id: text.id.to_string(),
        })
    }
}

/// Each box, the hidden field beside it, and what it is for.
const BOXES: [(&str, &str, Purpose); 2] = [
    ("consent_account", "consent_account_text", Purpose::Account),
    ("consent_newsletter", "consent_newsletter_text", Purpose::Newsletter),
];

/// The form to show again. A box that was ticked under other words comes back empty: a yes belongs to what was read (P26).
pub fn again<F: Form>(typed: &Typed<F>, errors: Errors, texts: &Texts) -> FormView {
    let was_read = |shown, purpose| texts.current(purpose).is_some_and(|text| text.id.to_string() == typed.get(shown));
    BOXES.into_iter().fold(
        typed.again(errors),
        |form, (name, shown, purpose)| {
            if was_read(shown, purpose) { form } else { form.without(name) }
        },
    )
}

/// The texts, read again when one that somebody saw is unknown here: another server may have published it a moment ago.
pub async fn knowing(app: &App, seen: impl IntoIterator<Item = ConsentTextId>) -> Result<Arc<KnownTexts>> {
    let known = texts::texts(app).await?;
    let all_known = seen.into_iter().all(|id| known.get(id).is_some());
    if all_known { Ok(known) } else { texts::reload(app).await }
}
