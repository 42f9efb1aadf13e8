//! "Controleer uw verzoek": all that was typed once more, before it is sent. The page carries it along, so that it works without cookies and
//! nothing of it is stored.

use askama::Template;

use super::words::{self, KindWords};
use crate::kernel::prose::Prose;
use crate::platform::form::{Form, FormView, Typed};
use crate::platform::page::Page;
use crate::rights::{self, Asked, Kind};

#[derive(Template)]
#[template(path = "rights/check.html")]
pub struct CheckPage {
    page: Page,
    /// For what is wrong with the password.
    form: FormView,
    asks: KindWords,
    action: String,
    shown: Vec<(&'static str, String)>,
    carried: Vec<(&'static str, String)>,
    asked: String,
    own: bool,
    needs_password: bool,
}

/// Fields that are of the page itself.
const OWN: [&str; 3] = ["asked", "step", "password"];

impl CheckPage {
    /// `number`: that of the page that was sent and came back.
    pub fn new<F: Form>(page: Page, kind: Kind, base: &str, typed: &Typed<F>, asked: &Asked) -> Self {
        let carried = F::FIELDS.iter().map(|(field, _)| *field).filter(|field| !OWN.contains(field));
        let carried = carried.map(|field| (field, typed.get(field).to_owned())).filter(|(_, text)| !text.is_empty());
        Self {
            form: FormView::default(),
            asks: KindWords::new(page.t, kind),
            action: page.to(&format!("{base}/{}", kind.slug())),
            shown: shown(&page, asked),
            carried: carried.collect(),
            asked: rights::page_number().to_string(),
            own: false,
            needs_password: false,
            page,
        }
    }

    /// The page of somebody who is logged in: what they ask for may need the password once more.
    pub fn own(self, kind: Kind) -> Self {
        Self { own: true, needs_password: words::needs_password(kind), ..self }
    }

    /// The page came back: it stays the same one.
    pub fn again(self, form: FormView) -> Self {
        Self { asked: form.value("asked").to_owned(), page: self.page.failed(), form, ..self }
    }
}

/// What was typed, by its name on the form.
pub fn shown(page: &Page, asked: &Asked) -> Vec<(&'static str, String)> {
    let t = page.t;
    let text = |prose: &Prose| prose.as_str().to_owned();
    let all = [
        (t.requests_your_words(), asked.body.as_ref().map(text)),
        (t.requests_name(), asked.name.as_ref().map(|name| name.as_str().to_owned())),
        (t.requests_birth(), asked.birth_date.as_ref().map(|born| words::day(page, born.date()))),
        (t.requests_email(), asked.email.as_ref().map(|email| email.as_str().to_owned())),
        (t.requests_phone(), asked.phone.as_ref().map(|phone| phone.shown())),
        (t.requests_address(), asked.address.as_ref().map(text)),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
}
