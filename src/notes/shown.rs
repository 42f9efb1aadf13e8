//! A note in the reader's words, for the person and for employees alike.

use time::OffsetDateTime;

use super::model::{Kind, Note, Part, Source, Topic, Version};
use crate::accounts::staff::words;
use crate::kernel::dates;
use crate::kernel::register::LawfulBasis;
use crate::kernel::staff::StaffRole;
use crate::platform::access::Reader;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::why::Why;

/// A note as pages show it.
pub struct Shown {
    pub href: String,
    pub subject: String,
    pub body: String,
    pub kind: &'static str,
    pub topic: &'static str,
    pub source: &'static str,
    pub part: &'static str,
    /// Who wrote it, and when.
    pub by: String,
    pub why: Option<Why>,
    /// It rests on our legitimate interest, so the person may object (AVG 21).
    pub may_object: bool,
    pub kept: String,
    pub teller_withheld: bool,
    pub can_change: bool,
    pub holds_numbers: bool,
    /// When and why it was struck out, in one line.
    pub struck: Option<String>,
    /// Since when the person does not agree.
    pub disputed: Option<String>,
    /// Newest first; the first counts.
    pub replies: Vec<Said>,
    /// What it said before, newest first.
    pub earlier: Vec<Earlier>,
    /// Why the current version took the place of another.
    pub corrected: Option<String>,
}

/// Somebody's words, with when.
pub struct Said {
    pub text: String,
    pub when: String,
}

pub struct Earlier {
    pub subject: String,
    pub body: String,
    pub by: String,
    /// Why it took the place of the one before it.
    pub corrected: Option<String>,
}

impl Shown {
    /// `base`: the address of the list. None for a note without a version, which is not written.
    pub fn new(page: &Page, base: &str, note: &Note) -> Option<Self> {
        let (t, current, first) = (page.t, note.current()?, note.first()?);
        let words = &current.words;
        let activity = words.topic.activity();
        Some(Self {
            href: page.to(&format!("{base}/{}", note.id)),
            subject: words.subject.as_str().to_owned(),
            body: words.body.as_str().to_owned(),
            kind: kind(t, words.kind),
            topic: topic(t, words.topic),
            source: if page.is_person() { own_source(t, words.source) } else { source(t, words.source) },
            part: if page.is_person() { own_part(t, note.part) } else { part(t, note.part) },
            by: by(page, first.role, first.written_at),
            may_object: activity.is_some_and(|one| matches!(one.basis, LawfulBasis::LegitimateInterest(_))),
            why: activity.and_then(|activity| page.why(activity.id)),
            kept: kept(t, words.topic),
            teller_withheld: note.teller_withheld(),
            can_change: note.can_change(),
            holds_numbers: note.holds_numbers(),
            struck: note.strike.as_ref().map(|strike| {
                let day = dates::long(dates::amsterdam_day(strike.at), page.lang);
                t.notes_struck_on(day, strike.reason.as_str(), role(t, strike.role))
            }),
            disputed: note.disputed_at.map(|at| dates::long(dates::amsterdam_day(at), page.lang)),
            replies: note.replies.iter().map(|reply| said(page, reply.body.as_str(), reply.written_at)).collect(),
            earlier: note.versions.iter().skip(1).map(|version| earlier(page, version)).collect(),
            corrected: corrected(page, current),
        })
    }
}

fn said(page: &Page, text: &str, at: OffsetDateTime) -> Said {
    Said { text: text.to_owned(), when: dates::long_with_time(at, page.lang) }
}

fn earlier(page: &Page, version: &Version) -> Earlier {
    Earlier {
        subject: version.words.subject.as_str().to_owned(),
        body: version.words.body.as_str().to_owned(),
        by: by(page, version.role, version.written_at),
        corrected: corrected(page, version),
    }
}

fn corrected(page: &Page, version: &Version) -> Option<String> {
    let t = page.t;
    let day = dates::long(dates::amsterdam_day(version.written_at), page.lang);
    match &version.reason {
        Some(reason) => Some(t.notes_corrected_on(day, reason.as_str(), role(t, version.role))),
        None if version.masked => Some(t.notes_masked_on(day, role(t, version.role))),
        None => None,
    }
}

/// The role, not the name (RULES 13).
fn by(page: &Page, whose: Option<StaffRole>, at: OffsetDateTime) -> String {
    page.t.notes_by(dates::long(dates::amsterdam_day(at), page.lang), role(page.t, whose))
}

fn role(t: Messages, whose: Option<StaffRole>) -> &'static str {
    words::reader(t, whose.map(Reader::Staff))
}

fn kept(t: Messages, topic: Topic) -> String {
    let rule = topic.activity().map(|activity| activity.retention);
    rule.map_or_else(String::new, |rule| t.notes_kept(rule.period.say(t.lang()), rule.trigger.say(t.lang())))
}

pub fn kind(t: Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Note => t.notes_kind_note(),
        Kind::Complaint => t.notes_kind_complaint(),
    }
}

pub fn topic(t: Messages, topic: Topic) -> &'static str {
    match topic {
        Topic::Payment => t.notes_topic_payment(),
        Topic::Nuisance => t.notes_topic_nuisance(),
        Topic::Upkeep => t.notes_topic_upkeep(),
        Topic::Other => t.notes_topic_other(),
    }
}

pub fn source(t: Messages, source: Source) -> &'static str {
    match source {
        Source::Seen => t.notes_source_seen(),
        Source::Told => t.notes_source_told(),
        Source::Others => t.notes_source_others(),
        Source::Letter => t.notes_source_letter(),
    }
}

pub fn part(t: Messages, part: Part) -> &'static str {
    match part {
        Part::About => t.notes_part_about(),
        Part::From => t.notes_part_from(),
        Part::Mentioned => t.notes_part_mentioned(),
    }
}

/// The same to the person.
pub fn own_source(t: Messages, which: Source) -> &'static str {
    match which {
        Source::Told => t.notes_source_you(),
        which => source(t, which),
    }
}

pub fn own_part(t: Messages, part: Part) -> &'static str {
    match part {
        Part::About => t.notes_part_about_you(),
        Part::From => t.notes_part_from_you(),
        Part::Mentioned => t.notes_part_mentions_you(),
    }
}
