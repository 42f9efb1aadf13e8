//! What an employee types of a request that came otherwise than by this portal.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates::{amsterdam_day, from_parts};
use crate::kernel::deadline::{NotReceived, Received};
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::phone::PhoneNumber;
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::reference::Line;
use crate::platform::form::{BSN, Errors, Form, Kind as Typing, Typed};
use crate::platform::messages::Messages;
use crate::platform::scan::{LARGEST, Scan, ScanError};
use crate::platform::upload::{Brought, Upload, UploadForm};
use crate::rights::kind::{Channel, Kind};
use crate::rights::number::Number;
use crate::rights::request::{Asked, New};

pub struct IntakeForm;

impl Form for IntakeForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("channel", Typing::Line),
        ("received_day", Typing::Line),
        ("received_month", Typing::Line),
        ("received_year", Typing::Line),
        ("kind", Typing::Line),
        ("body", Typing::Lines),
        ("scan", Typing::Line),
        ("name", Typing::Line),
        ("birth_date_day", Typing::Line),
        ("birth_date_month", Typing::Line),
        ("birth_date_year", Typing::Line),
        ("email", Typing::Line),
        ("phone", Typing::Line),
        ("address", Typing::Lines),
        ("lang", Typing::Line),
        ("repeats", Typing::Line),
        ("asked", Typing::Line),
        BSN,
    ];
}

impl UploadForm for IntakeForm {
    const FILES: &'static [(&'static str, usize)] = &[("scan", LARGEST)];
}

/// Where a citizen service number could hide.
pub const WRITTEN: [&str; 2] = ["body", "address"];

pub struct Intake {
    /// Without what it repeats.
    pub new: New,
    pub repeats: Option<Number>,
    pub scan: Option<Scan>,
    /// The number of the page that was sent: see [`crate::rights::Press`].
    pub page: Uuid,
}

pub fn parse(upload: &Upload<IntakeForm>, t: Messages, now: OffsetDateTime) -> Result<Intake, Errors> {
    let typed = &upload.typed;
    let mut errors = typed.errors(t);
    let way = Channel::from_code(typed.get("channel")).filter(|way| Channel::TAKEN_IN.contains(way));
    let channel = errors.keep("channel", way.ok_or(()), |()| t.intake_channel_missing());
    let received = received(typed, t, &mut errors, now);
    let kind = errors.keep("kind", Kind::from_slug(typed.get("kind")).ok_or(()), |()| t.intake_kind_missing());
    let lang = errors.keep("lang", Lang::from_code(typed.get("lang")).ok_or(()), |()| t.intake_lang_missing());
    let scan = scan(upload.file("scan"), "scan", t, &mut errors);
    let asked = asked(typed, t, &mut errors, now);
    let repeats = optional(typed, "repeats", &mut errors, |text| Number::parse(text).ok(), t.queue_number_wrong());
    if asked.body.is_none() && scan.is_none() {
        errors.add("body", t.intake_body_missing());
    }
    match (channel, received, kind, lang) {
        (Some(channel), Some(received), Some(kind), Some(lang)) if errors.is_empty() => {
            let new = New { kind, channel, lang, received, repeats: None, asked };
            // A page of before there were numbers is new each time.
            let page = Uuid::parse_str(typed.get("asked")).unwrap_or_else(|_| Uuid::now_v7());
            Ok(Intake { new, repeats, scan, page })
        }
        _ => Err(errors.in_order_of::<IntakeForm>()),
    }
}

/// The day of `received_day`, `received_month` and `received_year`.
pub fn received<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors, now: OffsetDateTime) -> Option<Received> {
    let day = from_parts(typed.get("received_day"), typed.get("received_month"), typed.get("received_year"));
    let day = errors.keep("received_day", day.ok_or(()), |()| t.intake_day_wrong())?;
    errors.keep("received_day", Received::noted(day, now), |error| match error {
        NotReceived::Future => t.intake_day_future(),
        NotReceived::BeforeTheLaw => t.intake_day_before_law(),
    })
}

/// Whoever asks says who they are; the rest is what the letter or the call happens to tell.
fn asked(typed: &Typed<IntakeForm>, t: Messages, errors: &mut Errors, now: OffsetDateTime) -> Asked {
    Asked {
        body: prose(typed, "body", t, errors),
        name: errors.keep("name", Line::parse(typed.get("name")), |_| t.intake_name_missing()),
        birth_date: born(typed, t, errors, now),
        email: optional(typed, "email", errors, |text| EmailAddress::parse(text).ok(), t.desk_email_wrong()),
        phone: optional(typed, "phone", errors, |text| PhoneNumber::parse(text).ok(), t.intake_phone_wrong()),
        address: prose(typed, "address", t, errors),
    }
}

fn born(typed: &Typed<IntakeForm>, t: Messages, errors: &mut Errors, now: OffsetDateTime) -> Option<BirthDate> {
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|field| typed.get(field));
    if [day, month, year].iter().all(|part| part.is_empty()) {
        return None;
    }
    let born = BirthDate::parse(day, month, year, amsterdam_day(now));
    errors.keep("birth_date_day", born, |_| t.desk_birth_wrong())
}

/// A field that may stay empty.
fn optional<T>(
    typed: &Typed<IntakeForm>,
    field: &'static str,
    errors: &mut Errors,
    read: impl Fn(&str) -> Option<T>,
    wrong: &'static str,
) -> Option<T> {
    let text = typed.get(field);
    if text.is_empty() { None } else { errors.keep(field, read(text).ok_or(()), |()| wrong) }
}

fn prose(typed: &Typed<IntakeForm>, field: &'static str, t: Messages, errors: &mut Errors) -> Option<Prose> {
    match Prose::parse(typed.get(field)) {
        Ok(prose) => return Some(prose),
        Err(ProseError::Missing) => {}
        Err(ProseError::TooLong(count)) => errors.add(field, t.casework_text_long(count)),
        Err(ProseError::ControlCharacter) => errors.add(field, t.form_control()),
    }
    None
}

/// A scan that came along, cleaned; none when none did.
pub fn scan(brought: Brought<'_>, field: &'static str, t: Messages, errors: &mut Errors) -> Option<Scan> {
    let fault = match brought {
        Brought::Nothing => return None,
        Brought::Empty => t.paper_scan_empty(),
        Brought::TooLarge => t.paper_scan_large(),
        Brought::File(bytes) => match Scan::parse(bytes) {
            Ok(scan) => return Some(scan),
            Err(ScanError::OtherKind) => t.paper_scan_kind(),
            Err(ScanError::Broken) => t.paper_scan_broken(),
        },
    };
    errors.add(field, fault);
    None
}
