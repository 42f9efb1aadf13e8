//! What the law wants said beside the data (AVG 15(1)(a) to (h), 15(2)): for what, which kinds, to whom, how long, which rights, where it comes
//! from, and whether a machine decides. All of it comes from the processing register.

use serde_json::{Value, json};

use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::register::{ACTIVITIES, Activity, Bilingual, Category, Right};
use crate::platform::messages::{Messages, in_both};
use crate::statement;

/// For what a kind of data is used.
pub fn activities(category: Category) -> impl Iterator<Item = &'static Activity> {
    ACTIVITIES.iter().filter(move |activity| activity.categories.contains(&category))
}

pub fn words(bilingual: Bilingual) -> Value {
    json!({ "nl": bilingual.nl, "en": bilingual.en })
}

fn category_words(category: Category) -> Bilingual {
    in_both(|t| statement::category(t, category))
}

/// AVG 15(1)(a), (b), (c), (d) and (g), of one kind of data.
pub fn category(category: Category) -> Value {
    json!({
        "category": category.code(),
        "description": words(category_words(category)),
        "purposes": activities(category).map(purpose).collect::<Value>(),
        // Who received it: nobody but processors until deliveries to others are kept, one by one (AVG 15(1)(c)).
        "disclosures": [],
    })
}

fn purpose(activity: &'static Activity) -> Value {
    let (rule, basis) = (activity.retention, |lang| statement::basis(Messages::new(lang), activity.basis));
    json!({
        "id": activity.id,
        "purpose": words(activity.purpose),
        "legal_basis": activity.basis.kind().code(),
        "legal_basis_explained": { "nl": basis(Lang::Nl), "en": basis(Lang::En) },
        "recipients": activity.recipients.iter().copied().map(words).collect::<Value>(),
        "retention": { "period": words(rule.period), "starts": words(rule.trigger), "reason": words(rule.source) },
        "source": words(activity.source),
    })
}

/// AVG 15(1)(e), (f) and (h), and 15(2).
pub fn rights(url: &str) -> Value {
    json!({
        "rights": Right::ALL.map(|right| words(in_both(|t| statement::right_name(t, right)))),
        "rights_explained": format!("{url}/privacy/rechten"),
        "complaint": { "authority": "Autoriteit Persoonsgegevens", "website": "www.autoriteitpersoonsgegevens.nl" },
        "automated_decisions": false,
        "transfers_outside_eea": [],
    })
}

pub fn controller(who: &Organisation) -> Value {
    json!({
        "name": who.legal_name,
        "registration_number": who.registration_number,
        "address": who.postal_address,
        "email": who.email,
        "phone": who.phone,
        "data_protection_officer": { "name": who.officer, "email": who.officer_email },
    })
}
