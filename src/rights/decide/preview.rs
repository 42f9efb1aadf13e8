//! The letter exactly as it will be read, before it is sent. The page carries along what was typed: nothing of it is kept yet.

use ::letters::Block;
use askama::Template;

use super::carry_out::mark;
use super::parse::{Filled, LetterForm};
use super::situation::Situation;
use super::words;
use super::writing::Writing;
use crate::kernel::dates::long;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form as _, FormView, Typed};
use crate::platform::page::Page;
use crate::rights::letters::{Letter, Way};
use crate::rights::open::OpenCase;
use crate::rights::staff::case;

#[derive(Template)]
#[template(path = "rights/decide/preview.html")]
pub struct PreviewPage {
    page: Page,
    form: FormView,
    title: &'static str,
    base: String,
    action: String,
    letter: Letter,
    carried: Vec<(&'static str, String)>,
    /// The mark of the letter that is on the screen.
    asked: String,
    facts: Vec<String>,
}

/// Of the page itself.
const OWN: [&str; 2] = ["asked", "step"];

impl PreviewPage {
    pub fn new(
        page: Page,
        (open, writing): (&OpenCase, Writing),
        (typed, filled): (&Typed<LetterForm>, &Filled),
        letter: Letter,
        situation: &Situation,
    ) -> Result<Self> {
        let carried = LetterForm::FIELDS.iter().map(|(field, _)| *field).filter(|field| !OWN.contains(field));
        let carried = carried.map(|field| (field, typed.get(field).to_owned())).filter(|(_, text)| !text.is_empty());
        let base = page.to(&case::address(&open.request.number));
        Ok(Self {
            form: FormView::default(),
            title: words::title(page.t, writing),
            action: page.to(page.path()),
            carried: carried.collect(),
            asked: mark(&letter)?,
            facts: facts(&page, (open, writing), filled, situation),
            base,
            letter,
            page,
        })
    }

    /// What was on the screen is not what would be sent: here is what would.
    pub fn changed(self) -> Self {
        let mut errors = Errors::default();
        errors.add("send", self.page.t.decisions_changed());
        let form = Typed::<LetterForm>::default().again(errors);
        Self { page: self.page.failed(), form, ..self }
    }
}

fn facts(page: &Page, (open, writing): (&OpenCase, Writing), filled: &Filled, situation: &Situation) -> Vec<String> {
    let t = page.t;
    let way = match filled.way {
        Way::Post => t.decisions_sends_post(),
        Way::Portal => situation.no_mail.map_or(t.decisions_sends_mail(), |why| words::no_mail(t, why)),
    };
    let until = filled.contents.new_last_day().map(|day| t.decisions_extension_day(long(day, page.lang)));
    let dossier = match writing {
        Writing::Answer => words::dossier(t, &open.request, &situation.withheld),
        _ => vec![],
    };
    until.into_iter().chain([way.to_owned()]).chain(dossier).chain([words::effect(t, writing).to_owned()]).collect()
}
