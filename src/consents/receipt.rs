//! The receipt of a consent (P28) in the field names of ISO/IEC TS 27560:2023: what somebody said yes to, about which data, and all
//! that happened to it since. Everything in it comes from the processing register, the texts and the evidence.

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::model::{Act, Kind, PurposeState};
use super::text::{Texts, fingerprint};
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::register::{ACTIVITIES, Activity, Category, LawfulBasis, Purpose, Sensitivity};
use crate::platform::messages::Messages;
use crate::statement::{Notice, Version, Versions, category, number_in, register_in};

pub const SCHEMA: &str = "ISO/IEC TS 27560:2023";
const CONTROLLER: &str = "controller";

/// All that a receipt is made of.
pub struct Receipt<'a> {
    pub organisation: &'a Organisation,
    /// The address of the portal.
    pub url: &'a str,
    pub person: PersonId,
    pub state: &'a PurposeState,
    pub texts: &'a Texts,
    pub notice: &'a Notice,
    pub versions: &'a Versions,
    pub lang: Lang,
    pub issued_at: OffsetDateTime,
}

/// The rows of the register that rest on this consent.
pub fn activities(purpose: Purpose) -> impl Iterator<Item = &'static Activity> {
    ACTIVITIES.iter().filter(move |activity| activity.basis == LawfulBasis::Consent(purpose))
}

/// The kinds of data those use, each once, in the order of the register.
pub fn categories(purpose: Purpose) -> Vec<Category> {
    let all = activities(purpose).flat_map(|activity| activity.categories).copied();
    all.fold(vec![], |mut seen, category| {
        if !seen.contains(&category) {
            seen.push(category);
        }
        seen
    })
}

impl Receipt<'_> {
    /// None when there never was a consent.
    pub fn payload(&self) -> Option<Value> {
        let first = self.state.history.first()?;
        let latest = self.state.latest()?;
        Some(json!({
            "schema_version": SCHEMA,
            "record_id": first.id,
            "receipt_issued": moment(self.issued_at),
            "pii_principal_id": self.person,
            "pii_controllers": [CONTROLLER],
            "language": latest.lang.code(),
            "privacy_notice": self.privacy_notice(latest),
            "purposes": [self.purpose()],
            "consent_texts": self.consent_texts(),
            "party_identification": [self.controller()],
            "events": self.state.history.iter().map(|act| self.event(act)).collect::<Value>(),
        }))
    }

    /// The version of the statement that was in force, with its hash: it can be read at this address for ever. The register is told with its
    /// mark, and with its hash only when it is still told like that. Acts from before there were versions name the register alone.
    fn privacy_notice(&self, act: &Act) -> Value {
        let version = number_in(&act.statement).and_then(|number| self.versions.get(number));
        let address = version.map_or(String::new(), |version| format!("/versies/{}", version.number));
        let mark = register_in(&act.statement);
        let register_hash = (mark == self.notice.version).then(|| fingerprint(&self.notice.hash));
        json!({
            "version": act.statement,
            "hash": version.map(Version::fingerprint),
            "url": format!("{}/privacy/verklaring{address}", self.url),
            "effective": version.map(|version| version.effective_on.to_string()),
            "register": { "version": mark, "hash": register_hash, "url": format!("{}/privacy/gegevens", self.url) },
            "notice_time": moment(act.effective_at),
        })
    }

    fn purpose(&self) -> Value {
        let (purpose, lang, url) = (self.state.purpose, self.lang, self.url);
        let said: Vec<&str> = activities(purpose).map(|activity| activity.purpose.say(lang)).collect();
        let kept: Vec<String> = activities(purpose).map(|activity| retention(activity, lang)).collect();
        let recipients: Vec<&str> =
            activities(purpose).flat_map(|activity| activity.recipients).map(|recipient| recipient.say(lang)).collect();
        json!({
            "purpose": said,
            "purpose_type": purpose.code(),
            "lawful_basis": "consent (GDPR article 6(1)(a))",
            "pii_information": categories(purpose).into_iter().map(|kind| pii(kind, lang)).collect::<Value>(),
            "pii_controllers": [CONTROLLER],
            "collection_method": self.state.latest().map(|act| act.channel.code()),
            "processing_method": "electronic",
            "storage_locations": ["portal database of the controller"],
            "retention_period": kept,
            "recipient_third_parties": recipients,
            "withdrawal_method": format!("{url}/mijn/toestemmingen"),
            "described_by_notice": self.notice.version,
            "privacy_rights": format!("{url}/privacy/rechten"),
            "jurisdiction": "NL",
            "authority_party": "Autoriteit Persoonsgegevens, www.autoriteitpersoonsgegevens.nl",
        })
    }

    /// Every text that an act of this record names, word for word as it was shown.
    fn consent_texts(&self) -> Value {
        let mut shown: Vec<(&Act, Lang)> = vec![];
        for act in self.state.history.iter().filter(|act| act.kind == Kind::Given) {
            if !shown.iter().any(|(seen, lang)| seen.text == act.text && *lang == act.lang) {
                shown.push((act, act.lang));
            }
        }
        shown.into_iter().filter_map(|(act, lang)| self.consent_text(act, lang)).collect()
    }

    fn consent_text(&self, act: &Act, lang: Lang) -> Option<Value> {
        let text = self.texts.get(act.text)?;
        Some(json!({
            "text_id": text.id,
            "version": text.version,
            "language": lang.code(),
            "text": text.say(lang),
            "hash": fingerprint(&act.text_hash),
            "hash_of": [text.purpose.code(), text.version, text.nl, text.en],
            "hash_method": "SHA-256 of hash_of as JSON in UTF-8, without spaces",
            "published": moment(text.published_at),
        }))
    }

    fn controller(&self) -> Value {
        let who = self.organisation;
        json!({
            "party_id": CONTROLLER,
            "party_role": "pii_controller",
            "party_type": "housing association",
            "party_name": who.legal_name,
            "party_registration_number": who.registration_number,
            "party_address": who.postal_address,
            "party_email": who.email,
            "party_phone": who.phone,
            "party_url": who.website,
            "party_contact": format!("{}, {}", who.officer, who.officer_email),
        })
    }

    fn event(&self, act: &Act) -> Value {
        json!({
            "event_id": act.id,
            "event_time": moment(act.effective_at),
            "recorded_time": moment(act.recorded_at),
            "event_type": match act.kind {
                Kind::Given => "explicit consent",
                Kind::Withdrawn => "withdrawal",
            },
            "event_state": act.kind.code(),
            "validity_duration": "until withdrawn, or until a new text asks for something else",
            "entity_id": self.person,
            "collection_method": act.channel.code(),
            "language": act.lang.code(),
            "text_id": act.text,
            "text_hash": fingerprint(&act.text_hash),
            "privacy_notice_version": act.statement,
        })
    }
}

fn pii(kind: Category, lang: Lang) -> Value {
    json!({
        "pii_type": category(Messages::new(lang), kind),
        "pii_attribute_id": kind.code(),
        "pii_optional": false,
        "sensitive_pii_category": kind.sensitivity() != Sensitivity::Ordinary,
        "special_pii_category": kind.sensitivity() == Sensitivity::Special,
    })
}

/// "30 dagen, vanaf het sluiten van uw account"
pub fn retention(activity: &Activity, lang: Lang) -> String {
    let rule = activity.retention;
    Messages::new(lang).consents_receipt_retention(rule.period.say(lang), rule.trigger.say(lang))
}

/// RFC 3339 in UTC.
fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}
