//! A line as employees see it.

use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::platform::page::Page;
use crate::rights::correction::in_words;
use crate::rights::correction::line::Line;
use crate::rights::correction::records::Records;
use crate::rights::correction::supplement_store::Supplement;
use crate::rights::file_store::Filed;
use crate::rights::open::OpenCase;
use crate::rights::staff::case;
use crate::rights::staff::timeline::employee;

pub struct LineShown {
    pub number: i32,
    pub title: String,
    /// In which file it stands, when there is more than one.
    pub place: Option<&'static str>,
    pub old: String,
    pub new: String,
    /// Where what shows it can be opened, and when it came.
    pub file: Option<(String, String)>,
    pub state: (&'static str, &'static str),
    pub is_open: bool,
    pub why: Option<String>,
    /// Who decided, and when.
    pub who: Option<String>,
    /// What stands there by now, when it is something else than when the line was put down.
    pub other_now: Option<String>,
    /// What the person says beside it.
    pub supplement: Option<String>,
}

/// What is shown of a line beside itself.
pub struct Around<'a> {
    pub open: &'a OpenCase,
    pub records: &'a Records,
    pub known: &'a Colleagues,
    pub files: &'a [Filed],
    pub supplements: &'a [Supplement],
}

impl LineShown {
    pub fn new(page: &Page, line: &Line, around: &Around<'_>) -> Self {
        let t = page.t;
        let decision = line.decision.as_ref();
        let who = decision.map(|decision| {
            let who = employee(t, around.known, decision.by, Some(&decision.role));
            format!("{who}, {}", dates::long_with_time(decision.at, page.lang))
        });
        let supplement = around.supplements.iter().find(|one| one.line == line.id);
        Self {
            number: line.number,
            title: in_words::field(t, line.line.field),
            place: place(page, line, around.records),
            old: in_words::old(t, &line.line),
            new: in_words::new(t, &line.line),
            file: file(page, line, around),
            state: in_words::state(t, line),
            is_open: line.is_open(),
            why: decision.and_then(|decision| decision.why.as_ref()).map(|why| why.as_str().to_owned()),
            who,
            other_now: other_now(page, line, around.records),
            supplement: supplement.map(|one| one.body.as_str().to_owned()),
        }
    }
}

fn place(page: &Page, line: &Line, records: &Records) -> Option<&'static str> {
    let record = records.of(line.line.record).filter(|_| records.all.len() > 1)?;
    Some(in_words::place(page.t, record.kind))
}

fn file(page: &Page, line: &Line, around: &Around<'_>) -> Option<(String, String)> {
    let file = around.files.iter().find(|file| Some(file.id) == line.line.file && file.destroyed_at.is_none())?;
    let base = case::address(&around.open.request.number);
    let added = dates::short(dates::amsterdam_day(file.added_at));
    Some((page.to(&format!("{base}/bestanden/{}", file.id)), page.t.correction_evidence_of(added)))
}

/// Only for what is still open: a line that was decided tells of its own day.
fn other_now(page: &Page, line: &Line, records: &Records) -> Option<String> {
    let (old, _) = line.line.data().filter(|_| line.is_open())?;
    let now = records.of(line.line.record)?.datum(old.field());
    (now != old).then(|| now.shown(page.lang).unwrap_or_else(|| page.t.correction_nothing().to_owned()))
}
