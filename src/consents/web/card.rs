//! How one consent looks: where it stands, what was shown, what can be done, and what happened before.

use time::OffsetDateTime;

use super::super::model::{Act, Channel, Kind, PurposeState, Standing};
use super::super::scan_store::Kept;
use super::super::text::{self, Text, Texts};
use super::name;
use crate::kernel::dates::{amsterdam_day, long, long_with_time};
use crate::kernel::ids::ConsentEventId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::messages::Messages;
use crate::platform::page::Page;

pub struct Card {
    pub purpose: Purpose,
    pub id: String,
    pub title: &'static str,
    pub word: &'static str,
    pub kind: &'static str,
    pub standing: Standing,
    pub can_withdraw: bool,
    pub since: Option<Day>,
    pub channel: &'static str,
    /// The latest act stands in a file of the administration that is linked to the account.
    pub linked: bool,
    /// The text of the latest act; none when there never was one.
    pub shown: Option<Quote>,
    /// New words for the same, published since.
    pub reworded: Option<String>,
    /// The text to say yes to; none when the consent stands.
    pub asked: Option<Asked>,
    /// When the text changed that paused it.
    pub changed_on: String,
    /// Where the scan of the latest act is, when it came on paper.
    pub scan: Option<String>,
    /// Newest first.
    pub history: Vec<Moment>,
}

/// A day for machines and for people.
pub struct Day {
    pub iso: String,
    pub words: String,
}

/// The exact words of a text, in the language in which they were shown.
pub struct Quote {
    pub lang: &'static str,
    pub words: String,
    pub source: String,
    /// For who reads the page in another language than the text was shown in.
    pub translated: Option<Translated>,
}

/// The same version in the reader's language. It is no evidence: it was not shown.
pub struct Translated {
    pub words: String,
    pub source: String,
}

pub struct Asked {
    pub id: String,
    /// What stands beside the box.
    pub yes: String,
    pub words: String,
    pub source: String,
}

pub struct Moment {
    pub act: ConsentEventId,
    pub iso: String,
    /// With the time of day, when it was on the website; otherwise only the day is known.
    pub when: String,
    pub what: String,
    pub quote: Option<Quote>,
    pub scan: Option<String>,
    /// It stands in a file of the administration that is linked to the account.
    pub linked: bool,
}

impl Card {
    pub fn new(page: &Page, state: &PurposeState, texts: &Texts) -> Self {
        let (t, purpose, standing) = (page.t, state.purpose, state.standing);
        let (word, kind) = badge(t, standing);
        let latest = state.latest();
        let current = texts.current(purpose);
        Self {
            purpose,
            id: format!("toestemming-{}", purpose.slug()),
            title: name(t, purpose),
            word,
            kind,
            standing,
            can_withdraw: state.can_withdraw(),
            since: state.since().map(|at| Day::new(at, page.lang)),
            channel: latest.map_or("", |act| channel(t, act.channel)),
            linked: latest.is_some_and(|act| act.linked.is_some()),
            shown: latest.and_then(|act| Quote::new(t, act, texts)),
            reworded: state.allows().then(|| reworded(page, latest?, current?)).flatten(),
            asked: current.filter(|_| standing != Standing::Given).map(|text| Asked::new(page, text)),
            changed_on: current.map_or_else(String::new, |text| Day::new(text.published_at, page.lang).words),
            scan: None,
            history: state.history.iter().rev().map(|act| Moment::new(page, act, texts)).collect(),
        }
    }

    /// Puts each scan with the act it proves.
    pub fn add_scans(&mut self, page: &Page, scans: &[Kept]) {
        let scan_of =
            |act| scans.iter().find(|kept| kept.act == act).map(|kept| self.to(page, &format!("scan/{}", kept.id)));
        let found: Vec<Option<String>> = self.history.iter().map(|moment| scan_of(moment.act)).collect();
        for (moment, scan) in self.history.iter_mut().zip(found) {
            moment.scan = scan;
        }
        self.scan = self.history.first().and_then(|latest| latest.scan.clone());
    }

    pub fn is_paused(&self) -> bool {
        self.standing == Standing::Paused
    }

    pub fn is_withdrawn(&self) -> bool {
        self.standing == Standing::Withdrawn
    }

    pub fn is_account(&self) -> bool {
        self.purpose == Purpose::Account
    }

    /// The address of something about this consent.
    pub fn to(&self, page: &Page, what: &str) -> String {
        page.to(&format!("/mijn/toestemmingen/{}/{what}", self.purpose.slug()))
    }
}

pub fn badge(t: Messages, standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Never => (t.consents_state_never(), "off"),
        Standing::Given => (t.consents_state_given(), "success"),
        Standing::Paused => (t.consents_state_paused(), "warning"),
        Standing::Withdrawn => (t.consents_state_withdrawn(), "off"),
    }
}

pub fn channel(t: Messages, channel: Channel) -> &'static str {
    match channel {
        Channel::Web => t.consents_channel_web(),
        Channel::Paper => t.consents_channel_paper(),
        Channel::Desk => t.consents_channel_desk(),
        Channel::Phone => t.consents_channel_phone(),
        Channel::Elsewhere => t.consents_channel_elsewhere(),
    }
}

/// Says that a consent stands although the words have changed, and why they did.
fn reworded(page: &Page, act: &Act, current: &Text) -> Option<String> {
    let reason =
        current.reason.as_deref().filter(|_| current.id != act.text && current.change == text::Change::Editorial)?;
    Some(page.t.consents_reworded(Day::new(current.published_at, page.lang).words, reason))
}

impl Day {
    pub fn new(at: OffsetDateTime, lang: Lang) -> Self {
        let day = amsterdam_day(at);
        Self { iso: day.to_string(), words: long(day, lang) }
    }
}

impl Quote {
    pub fn new(t: Messages, act: &Act, texts: &Texts) -> Option<Self> {
        let text = texts.get(act.text)?;
        let published = Day::new(text.published_at, t.lang()).words;
        Some(Self {
            lang: act.lang.code(),
            words: text.say(act.lang).to_owned(),
            source: t.consents_shown(act.lang.code(), published, text.version),
            translated: (act.lang != t.lang()).then(|| Translated::new(t, text)),
        })
    }
}

impl Translated {
    fn new(t: Messages, text: &Text) -> Self {
        Self { words: text.say(t.lang()).to_owned(), source: t.consents_translated_source(text.version) }
    }
}

impl Asked {
    fn new(page: &Page, text: &Text) -> Self {
        let published = Day::new(text.published_at, page.lang).words;
        Self {
            id: text.id.to_string(),
            yes: page.t.consents_box(text.purpose.code()),
            words: text.say(page.lang).to_owned(),
            source: page.t.consents_version(published, text.version),
        }
    }
}

impl Moment {
    fn new(page: &Page, act: &Act, texts: &Texts) -> Self {
        let t = page.t;
        let version = texts.get(act.text).map_or(0, |text| text.version);
        let how = channel(t, act.channel).to_lowercase();
        let (what, quote) = match act.kind {
            Kind::Given => (t.consents_gave(how, version), Quote::new(t, act, texts)),
            Kind::Withdrawn => (t.consents_withdrew(how), None),
        };
        let Day { iso, words } = Day::new(act.effective_at, page.lang);
        let when = if act.channel == Channel::Web { long_with_time(act.effective_at, page.lang) } else { words };
        Self { act: act.id, iso, when, what, quote, scan: None, linked: act.linked.is_some() }
    }
}
