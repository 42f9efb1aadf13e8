//! What is typed for a letter: the reasons, who reads it, and how it reaches them.

use super::situation::Situation;
use super::writing::{Writing, outcomes};
use crate::kernel::deadline::Period;
use crate::kernel::reference::Line;
use crate::platform::form::{BSN, Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::rights::letters::{Contents, Fault, NotPrinted, Way, Words};
use crate::rights::request::Request;
use crate::rights::state::Outcome;

/// One form for all letters; each asks some of it. `asked`: the letter that was on the screen; `left_out`: the notes that it speaks of.
pub struct LetterForm;

impl Form for LetterForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("outcome", Kind::Line),
        ("done", Kind::Lines),
        ("withheld", Kind::Lines),
        ("reason", Kind::Lines),
        ("way", Kind::Line),
        ("name", Kind::Line),
        ("address", Kind::Lines),
        ("checked", Kind::Line),
        ("revision", Kind::Line),
        ("asked", Kind::Line),
        ("left_out", Kind::Line),
        ("step", Kind::Line),
        BSN,
    ];
    const LIMIT: usize = 256 * 1024;
}

/// Those that are looked through for citizen service numbers.
pub const TEXTS: [&str; 3] = ["done", "withheld", "reason"];

/// The lines that fit in the window of an envelope, below the name.
const LINES: std::ops::RangeInclusive<usize> = 2..=5;

pub struct Filled {
    pub contents: Contents,
    /// Of an answer.
    pub outcome: Option<Outcome>,
    pub way: Way,
    pub name: Line,
    /// None in the portal.
    pub address: Vec<String>,
}

pub fn parse(
    typed: &Typed<LetterForm>,
    t: Messages,
    writing: Writing,
    (request, situation): (&Request, &Situation),
) -> Result<Filled, Errors> {
    let mut errors = typed.errors(t);
    let said = contents(typed, t, &mut errors, (writing, request, situation));
    let name = errors.keep("name", Line::parse(typed.get("name")), |_| t.decisions_name_missing());
    let way = situation.ways.iter().find(|way| way.code() == typed.get("way")).copied();
    let way = errors.keep("way", way.ok_or(()), |()| t.decisions_way_missing());
    let address = if way == Some(Way::Post) { address(typed, t, &mut errors, situation) } else { vec![] };
    match (said, name, way) {
        (Some((contents, outcome)), Some(name), Some(way)) if errors.is_empty() => {
            Ok(Filled { contents, outcome, way, name, address })
        }
        _ => Err(errors.in_order_of::<LetterForm>()),
    }
}

type Said = Option<(Contents, Option<Outcome>)>;

fn contents(
    typed: &Typed<LetterForm>,
    t: Messages,
    errors: &mut Errors,
    (writing, request, situation): (Writing, &Request, &Situation),
) -> Said {
    let deadline = &request.case.deadline;
    match writing {
        Writing::Receipt => Some((Contents::Receipt, None)),
        Writing::Answer => answer(typed, t, errors, (request, situation)),
        Writing::Refusal => Some((Contents::Refusal { reason: words(typed, t, errors, "reason")? }, None)),
        Writing::Extension => {
            let reason = words(typed, t, errors, "reason")?;
            let new_last_day = deadline.last_day_of(Period::ThreeMonths)?.day();
            Some((Contents::Extension { reason, new_last_day }, None))
        }
        Writing::NotEstablished => Some((Contents::NotEstablished { asked: situation.work.identity_asked? }, None)),
    }
}

fn answer(
    typed: &Typed<LetterForm>,
    t: Messages,
    errors: &mut Errors,
    (request, situation): (&Request, &Situation),
) -> Said {
    let withheld = situation.withheld.values().sum::<usize>();
    let known = outcomes(&request.case, situation.work.lines);
    let outcome = match Outcome::from_code(typed.get("outcome")) {
        // Whoever leaves something out did not give all (RULES 7).
        Some(Outcome::Whole) if withheld > 0 => {
            errors.add("outcome", t.decisions_outcome_withheld(withheld));
            None
        }
        Some(outcome) if known.contains(&outcome) => Some(outcome),
        Some(Outcome::Whole | Outcome::Partly) if known.len() == 1 && request.case.about.is_some() => {
            let absolute = request.case.kind.is_absolute();
            let why = || if absolute { t.decisions_absolute() } else { t.correction_outcome_wrong() };
            errors.keep("outcome", Err(()), |()| why())
        }
        _ if known.len() == 1 => known.first().copied(),
        _ => errors.keep("outcome", Err(()), |()| t.decisions_outcome_missing()),
    };
    let done = words(typed, t, errors, "done");
    match outcome? {
        Outcome::Partly => {
            let withheld = words(typed, t, errors, "withheld");
            Some((Contents::PartialAnswer { done: done?, withheld: withheld? }, outcome))
        }
        Outcome::Whole | Outcome::NothingHeld => Some((Contents::Answer { done: done? }, outcome)),
    }
}

fn words(typed: &Typed<LetterForm>, t: Messages, errors: &mut Errors, field: &'static str) -> Option<Words> {
    match Words::parse(typed.get(field)) {
        Ok(words) => return Some(words),
        Err(Fault::Missing) if field == "withheld" => errors.add(field, t.decisions_withheld_missing()),
        Err(Fault::Missing) if field == "done" => errors.add(field, t.decisions_done_missing()),
        Err(Fault::Missing) => errors.add(field, t.decisions_reason_missing()),
        Err(Fault::TooLong) => errors.add(field, t.lettertexts_too_long()),
        Err(Fault::Sign(sign)) => errors.add(field, t.lettertexts_sign(sign)),
        // Blanks are of the association's own words: nothing fills them in here.
        Err(Fault::Blank(_) | Fault::Brace) => errors.add(field, t.lettertexts_brace()),
    }
    None
}

fn address(typed: &Typed<LetterForm>, t: Messages, errors: &mut Errors, situation: &Situation) -> Vec<String> {
    let lines = typed.get("address").lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(str::to_owned).collect();
    if !LINES.contains(&lines.len()) || lines.iter().any(|line| line.chars().count() > Line::LONGEST) {
        errors.add("address", t.decisions_address_missing());
    }
    if situation.moved.is_some() && !typed.ticked("checked") {
        errors.add("checked", t.decisions_checked_missing());
    }
    lines
}

/// What to do about a letter for the post that cannot be printed.
pub fn not_printed(t: Messages, filled: &Filled, why: NotPrinted) -> Errors {
    let mut errors = Errors::default();
    match why {
        NotPrinted::Sign(sign) if filled.name.as_str().contains(sign) => {
            errors.add("name", t.lettertexts_sign(sign));
        }
        NotPrinted::Sign(sign) => errors.add("address", t.lettertexts_sign(sign)),
        NotPrinted::TooLong => errors.add(first_text(filled), t.decisions_too_long()),
    }
    errors
}

/// The field whose words make the letter long.
const fn first_text(filled: &Filled) -> &'static str {
    match filled.contents {
        Contents::Answer { .. } | Contents::PartialAnswer { .. } => "done",
        _ => "reason",
    }
}
