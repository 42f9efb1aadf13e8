//! Reading the sign-up form: each field by its own rule, all faults at once, in the words of the reader's language.

use time::Date;
use uuid::Uuid;

use super::answers::SignUp;
use crate::consents::Texts;
use crate::kernel::birth_date::{Absent, BirthDate, BirthDateError};
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::persons::{Contact, Person, Role, contact_form};
use crate::platform::drafts::Remembered;
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;

/// The page `/aanmelden`. The names are the ids on the page.
pub struct SignUpForm;

impl Form for SignUpForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("role", Kind::Line),
        ("given_names", Kind::Line),
        ("name_prefix", Kind::Line),
        ("family_name", Kind::Line),
        ("birth_date_day", Kind::Line),
        ("birth_date_month", Kind::Line),
        ("birth_date_year", Kind::Line),
        ("email", Kind::Line),
        ("phone", Kind::Line),
        ("country", Kind::Line),
        ("postcode", Kind::Line),
        ("house_number", Kind::Line),
        ("street", Kind::Line),
        ("town", Kind::Line),
        ("consent_account", Kind::Line),
        ("consent_account_text", Kind::Line),
        ("consent_newsletter", Kind::Line),
        ("consent_newsletter_text", Kind::Line),
    ];
}

impl Remembered for SignUpForm {
    const NAME: &'static str = "account-maken";
    const COMES_BACK: &'static [&'static str] = &[
        "role",
        "given_names",
        "name_prefix",
        "family_name",
        "birth_date_day",
        "birth_date_month",
        "birth_date_year",
        "email",
        "phone",
        "country",
        "postcode",
        "house_number",
        "street",
        "town",
    ];
}

/// All answers, or all that is wrong with them.
pub fn read(typed: &Typed<SignUpForm>, t: Messages, lang: Lang, texts: &Texts, today: Date) -> Result<SignUp, Errors> {
    let mut errors = typed.errors(t);
    let role = errors.keep("role", role(typed.get("role")), |()| t.registration_role_missing());
    let name = contact_form::name(typed, t, &mut errors);
    let birth_date = birth_date(typed, t, &mut errors, today);
    let email = contact_form::email(typed, t, &mut errors);
    let phone = contact_form::phone(typed, t, &mut errors);
    let address = contact_form::address(typed, t, &mut errors);
    let account_text = consent(typed, t, &mut errors, texts, Purpose::Account);
    let newsletter_text = consent(typed, t, &mut errors, texts, Purpose::Newsletter);
    match (role, name, birth_date, email, phone, address, account_text, newsletter_text) {
        (
            Some(role),
            Some(name),
            Some(birth_date),
            Some(email),
            Some(phone),
            Some(address),
            Some(Some(account_text)),
            Some(newsletter_text),
        ) if errors.is_empty() => {
            let contact = Contact { email: Some(email.clone()), phone, address };
            Ok(SignUp {
                role,
                person: Person { name, birth_date, contact },
                email,
                lang,
                account_text,
                newsletter_text,
            })
        }
        _ => Err(errors.in_order_of::<SignUpForm>()),
    }
}

/// The texts that stood on the form, as far as they are texts.
pub fn texts_seen(typed: &Typed<SignUpForm>) -> Vec<ConsentTextId> {
    let shown = ["consent_account_text", "consent_newsletter_text"].map(|field| typed.get(field));
    shown.into_iter().filter_map(|id| Uuid::parse_str(id).ok()).map(ConsentTextId::from).collect()
}

fn role(typed: &str) -> Result<Role, ()> {
    match typed {
        "tenant" => Ok(Role::Tenant),
        "applicant" => Ok(Role::Applicant),
        _ => Err(()),
    }
}

fn birth_date(typed: &Typed<SignUpForm>, t: Messages, errors: &mut Errors, today: Date) -> Option<BirthDate> {
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|field| typed.get(field));
    let error = match BirthDate::parse(day, month, year, today) {
        Ok(date) => return Some(date),
        Err(error) => error,
    };
    let (field, words) = match error {
        BirthDateError::Missing => ("birth_date_day", t.registration_birth_missing()),
        BirthDateError::Incomplete(absent) => (first_absent(absent), t.registration_birth_incomplete()),
        BirthDateError::YearShort => ("birth_date_year", t.registration_birth_year_short()),
        BirthDateError::NotAMonth => ("birth_date_month", t.registration_birth_month()),
        BirthDateError::NotADate => ("birth_date_day", t.registration_birth_not_a_date()),
        BirthDateError::Future => ("birth_date_year", t.registration_birth_future()),
        BirthDateError::TooOld => ("birth_date_year", t.registration_birth_too_old()),
    };
    errors.add(field, words);
    None
}

fn first_absent(absent: Absent) -> &'static str {
    match absent {
        Absent::Day | Absent::DayAndMonth | Absent::DayAndYear => "birth_date_day",
        Absent::Month | Absent::MonthAndYear => "birth_date_month",
        Absent::Year => "birth_date_year",
    }
}

/// A ticked box counts only with the text that is current: who saw an older one is shown the new one first (P24). The account asks for
/// its box; the newsletter does not (P25). No box that was not ticked is an answer too: `Some(None)`.
fn consent(
    typed: &Typed<SignUpForm>,
    t: Messages,
    errors: &mut Errors,
    texts: &Texts,
    purpose: Purpose,
) -> Option<Option<ConsentTextId>> {
    let (field, shown) = match purpose {
        Purpose::Account => ("consent_account", typed.get("consent_account_text")),
        Purpose::Newsletter => ("consent_newsletter", typed.get("consent_newsletter_text")),
    };
    if !typed.ticked(field) {
        if purpose == Purpose::Account {
            errors.add(field, t.registration_consent_missing());
        }
        return Some(None);
    }
    let current = texts.current(purpose).map(|text| text.id);
    if current.is_none_or(|id| id.to_string() != shown) {
        errors.add(field, t.registration_consent_changed());
        return None;
    }
    Some(current)
}
