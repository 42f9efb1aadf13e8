//! Reading the form of the newsletter: each field by its own rule, all faults at once, in the words of the reader's language.

use uuid::Uuid;

use super::answers::{PostalAddress, SignUp};
use crate::consents::Texts;
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::name::PersonName;
use crate::kernel::register::Purpose;
use crate::persons::contact_form;
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;

/// Seen by programs alone. Who fills it in is answered as everybody, and nothing is kept.
const TRAP: &str = "website";

/// The box, on each page that asks, and the text beside it.
pub const BOX: &str = "consent_newsletter";
pub const TEXT: &str = "consent_newsletter_text";

/// The page `/nieuwsbrief`. The names are the ids on the page.
pub struct NewsletterForm;

impl Form for NewsletterForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("channel", Kind::Line),
        ("email", Kind::Line),
        ("given_names", Kind::Line),
        ("name_prefix", Kind::Line),
        ("family_name", Kind::Line),
        ("postcode", Kind::Line),
        ("house_number", Kind::Line),
        ("street", Kind::Line),
        ("town", Kind::Line),
        (BOX, Kind::Line),
        (TEXT, Kind::Line),
        (TRAP, Kind::Line),
    ];
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Email,
    Post,
}

/// All answers, or all that is wrong with them. A name is kept when it is given, an address only for post.
pub fn read(typed: &Typed<NewsletterForm>, t: Messages, lang: Lang, texts: &Texts) -> Result<SignUp, Errors> {
    let mut errors = typed.errors(t);
    let way = errors.keep("channel", way(typed.get("channel")), |()| t.newsletter_channel_missing());
    let email = contact_form::email(typed, t, &mut errors);
    let name = name(typed, t, &mut errors, way);
    let address = if way == Some(Way::Post) {
        contact_form::address(typed, t, &mut errors).and_then(PostalAddress::of)
    } else {
        None
    };
    let text = consent(typed, t, &mut errors, texts);
    match (email, name, text) {
        (Some(email), Some(name), Some(text)) if errors.is_empty() => Ok(SignUp { email, name, address, lang, text }),
        _ => Err(errors.in_order_of::<NewsletterForm>()),
    }
}

/// A program filled in what no person sees.
pub fn is_trapped(typed: &Typed<NewsletterForm>) -> bool {
    !typed.get(TRAP).is_empty()
}

/// The text that stood beside a box, as far as it is one.
pub fn text_seen(shown: &str) -> Option<ConsentTextId> {
    Uuid::parse_str(shown).ok().map(ConsentTextId::from)
}

fn way(typed: &str) -> Result<Way, ()> {
    match typed {
        "email" => Ok(Way::Email),
        "post" => Ok(Way::Post),
        _ => Err(()),
    }
}

fn name(
    typed: &Typed<NewsletterForm>,
    t: Messages,
    errors: &mut Errors,
    way: Option<Way>,
) -> Option<Option<PersonName>> {
    let nothing = ["given_names", "name_prefix", "family_name"].iter().all(|field| typed.get(field).is_empty());
    if nothing && way != Some(Way::Post) {
        return Some(None);
    }
    contact_form::name(typed, t, errors).map(Some)
}

fn consent(typed: &Typed<NewsletterForm>, t: Messages, errors: &mut Errors, texts: &Texts) -> Option<ConsentTextId> {
    agreed(typed.ticked(BOX), typed.get(TEXT), t, texts).map_err(|words| errors.add(BOX, words)).ok()
}

/// A ticked box counts only with the text that is current: who saw an older one is shown the new one first (P24).
pub fn agreed(ticked: bool, shown: &str, t: Messages, texts: &Texts) -> Result<ConsentTextId, &'static str> {
    let current = texts.current(Purpose::Newsletter).map(|text| text.id);
    match current {
        _ if !ticked => Err(t.newsletter_consent_missing()),
        Some(current) if current.to_string() == shown => Ok(current),
        _ => Err(t.registration_consent_changed()),
    }
}
