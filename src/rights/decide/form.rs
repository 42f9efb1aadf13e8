//! The page on which a letter is written: the reasons, who reads it and how it reaches them; or what has to happen first.

use askama::Template;

use super::situation::Situation;
use super::words::{self, Barrier};
use super::writing::{Writing, outcomes};
use crate::accounts::staff::Colleagues;
use crate::kernel::dates::{long, long_with_time};
use crate::kernel::deadline::Period;
use crate::platform::form::FormView;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::correction::letter;
use crate::rights::correction::on_case::{self, Row};
use crate::rights::letters::Way;
use crate::rights::open::OpenCase;
use crate::rights::remark_store::Remark;
use crate::rights::review;
use crate::rights::staff::case;
use crate::rights::staff::identity_words::{self, FactRow};
use crate::rights::staff::timeline::{Moment, employee};
use crate::rights::state::Outcome;

#[derive(Template)]
#[template(path = "rights/decide/form.html")]
pub struct FormPage {
    page: Page,
    form: FormView,
    title: &'static str,
    number: String,
    lead: &'static str,
    /// What counts for this letter today.
    facts: Vec<String>,
    base: String,
    action: String,
    revision: String,
    left_out: String,
    writing: Writing,
    barriers: Vec<Barrier>,
    /// Somebody was writing when something came in the way: what they wrote stays.
    written: bool,
    /// What colleagues did meanwhile.
    pub meanwhile: Vec<Moment>,
    outcomes: Vec<(&'static str, &'static str)>,
    ways: Vec<(&'static str, &'static str)>,
    /// The day on which the address on file changed.
    moved: Option<String>,
    advice: Vec<Advice>,
    remarks: Vec<Advice>,
    /// Of a correction: what was decided on each datum.
    lines: Vec<Row>,
    /// What was said beside whom it was matched to: whoever decides sees it too.
    compared: Vec<FactRow>,
    /// Nobody on file is whom it is about: nothing can be found of them.
    is_nobody: bool,
}

struct Advice {
    body: String,
    /// Name, role and time.
    source: String,
}

impl FormPage {
    pub fn new(
        page: Page,
        (open, writing, situation): (&OpenCase, Writing, &Situation),
        known: &Colleagues,
        form: Option<FormView>,
    ) -> Self {
        let (t, base) = (page.t, page.to(&case::address(&open.request.number)));
        let hindrances = situation.hindrances(&open.request, writing);
        let path = if writing == Writing::Receipt { "/ontvangstbevestiging".into() } else { besluit(writing) };
        Self {
            title: words::title(t, writing),
            lead: words::lead(t, writing),
            facts: facts(&page, open, writing, situation),
            action: format!("{base}{path}"),
            number: open.request.number.to_string(),
            revision: open.request.version.to_string(),
            left_out: situation.left_out(),
            barriers: hindrances.into_iter().map(|hindrance| words::barrier(t, &base, hindrance)).collect(),
            written: form.is_some(),
            meanwhile: vec![],
            outcomes: outcomes(&open.request.case, situation.work.lines)
                .iter()
                .map(|one| (one.code(), words::outcome(t, *one)))
                .collect(),
            ways: situation.ways.iter().map(|way| (way.code(), words::way(t, *way))).collect(),
            moved: situation.moved.map(|day| long(day, page.lang)),
            advice: advice(&page, &situation.advice, known),
            remarks: advice(&page, &situation.remarks, known),
            lines: situation.lines.iter().map(|line| on_case::row(&page, line)).collect(),
            compared: match &situation.compared {
                Some((asked, person)) => identity_words::facts(&page, asked, Some(person)),
                None => vec![],
            },
            is_nobody: writing == Writing::Answer && open.request.case.about.is_none(),
            form: form.unwrap_or_else(|| begun(open, writing, situation)),
            base,
            writing,
            page,
        }
    }

    /// Where one came from.
    fn back(&self) -> (String, &'static str) {
        match self.writing {
            Writing::Receipt => (self.base.clone(), self.page.t.decisions_to_case()),
            _ => (format!("{}/besluit", self.base), self.page.t.decisions_to_decisions()),
        }
    }

    fn is_answer(&self) -> bool {
        self.writing == Writing::Answer
    }

    fn takes_reason(&self) -> bool {
        matches!(self.writing, Writing::Extension | Writing::Refusal)
    }

    fn is_refusal(&self) -> bool {
        self.writing == Writing::Refusal
    }

    fn reason_hint(&self) -> &'static str {
        match self.writing {
            Writing::Refusal => self.page.t.decisions_refusal_reason_hint(),
            _ => self.page.t.decisions_extension_reason_hint(),
        }
    }
}

fn besluit(writing: Writing) -> String {
    format!("/besluit/{}", writing.slug())
}

/// With what is known filled in.
fn begun(open: &OpenCase, writing: Writing, situation: &Situation) -> FormView {
    let outcome = match outcomes(&open.request.case, situation.work.lines) {
        [only] => only.code(),
        _ if !situation.withheld.is_empty() => Outcome::Partly.code(),
        _ => "",
    };
    // In the language of who reads the letter.
    let (t, lines) = (Messages::new(open.request.lang), &situation.lines);
    let left = letter::left(t, lines);
    let reason = if writing == Writing::Refusal { left.as_str() } else { "" };
    let withheld = review::words::in_letter(t, &situation.withheld, &situation.why_withheld);
    let way = situation.ways.first().map_or("", |way| way.code());
    FormView::with(&[
        ("outcome", outcome),
        ("done", &letter::done(t, lines)),
        // A request to see data leaves notes out, one to correct them leaves lines: never both.
        ("withheld", if withheld.is_empty() { &left } else { &withheld }),
        ("reason", reason),
        ("way", way),
        ("name", &situation.name),
        ("address", &situation.address.join("\n")),
    ])
}

fn facts(page: &Page, open: &OpenCase, writing: Writing, situation: &Situation) -> Vec<String> {
    let (t, deadline) = (page.t, &open.request.case.deadline);
    let day = |day| long(day, page.lang);
    let mut facts = vec![];
    match writing {
        Writing::Extension => {
            let last = deadline.last_day_of(Period::ThreeMonths);
            facts.extend(last.map(|last| t.decisions_extension_day(day(last.day()))));
            facts.push(t.decisions_extension_until(day(deadline.extend_until().day())));
        }
        Writing::NotEstablished => {
            facts.extend(situation.work.identity_asked.map(|asked| t.decisions_asked_on(day(asked))));
        }
        Writing::Answer => facts.extend(words::dossier(t, &open.request, &situation.withheld)),
        Writing::Receipt | Writing::Refusal => {}
    }
    if situation.ways.contains(&Way::Portal) {
        facts.extend(situation.no_mail.map(|why| words::no_mail(t, why).to_owned()));
    }
    if situation.address_disputed {
        facts.push(t.decisions_address_disputed().to_owned());
    }
    if !situation.ways.contains(&Way::Portal) {
        facts.push(t.decisions_no_portal().to_owned());
    }
    facts
}

fn advice(page: &Page, said: &[Remark], known: &Colleagues) -> Vec<Advice> {
    let said = said.iter().map(|remark| Advice {
        body: remark.body.as_str().to_owned(),
        source: format!(
            "{}, {}",
            employee(page.t, known, remark.account, Some(&remark.role)),
            long_with_time(remark.written_at, page.lang)
        ),
    });
    said.collect()
}
