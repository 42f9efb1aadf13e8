//! The housing association that runs this portal: the controller of all data in it (P19). Its words are settings.

use serde::Deserialize;

use super::colours::Colours;
use super::lang::Lang;

/// Who is responsible, and how to reach them. Read from a TOML file; every field is shown to people.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub name: String,
    /// The legal name with its form, as the controller is named in receipts and on the contact page.
    pub legal_name: String,
    /// Number in the register of the Chamber of Commerce.
    pub registration_number: String,
    pub town: String,
    pub visiting_address: String,
    pub postal_address: String,
    pub phone: String,
    pub phone_hours_nl: String,
    pub phone_hours_en: String,
    pub email: String,
    pub website: String,
    /// How to reach the data protection officer.
    pub officer: String,
    pub officer_email: String,
    #[serde(default)]
    pub colours: Colours,
}

impl Organisation {
    /// The value of a field by its name in the file; empty for a colour of the house style.
    pub fn get(&self, field: &str) -> &str {
        match field {
            "name" => &self.name,
            "legal_name" => &self.legal_name,
            "registration_number" => &self.registration_number,
            "town" => &self.town,
            "visiting_address" => &self.visiting_address,
            "postal_address" => &self.postal_address,
            "phone" => &self.phone,
            "phone_hours_nl" => &self.phone_hours_nl,
            "phone_hours_en" => &self.phone_hours_en,
            "email" => &self.email,
            "website" => &self.website,
            "officer" => &self.officer,
            "officer_email" => &self.officer_email,
            colour => self.colours.get(colour),
        }
    }

    /// Made of its fields. Whether each is what it has to be is asked by [`super::organisation_rules::faults`].
    pub fn of(field: impl Fn(&'static str) -> String) -> Self {
        Self {
            name: field("name"),
            legal_name: field("legal_name"),
            registration_number: field("registration_number"),
            town: field("town"),
            visiting_address: field("visiting_address"),
            postal_address: field("postal_address"),
            phone: field("phone"),
            phone_hours_nl: field("phone_hours_nl"),
            phone_hours_en: field("phone_hours_en"),
            email: field("email"),
            website: field("website"),
            officer: field("officer"),
            officer_email: field("officer_email"),
            colours: Colours::of(|name| Some(field(name)).filter(|colour| !colour.is_empty())),
        }
    }

    /// When somebody answers the phone.
    pub fn phone_hours(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.phone_hours_nl,
            Lang::En => &self.phone_hours_en,
        }
    }

    /// The phone number as a link dials it: digits, and a plus before a country code.
    pub fn phone_link(&self) -> String {
        self.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }

    /// The fictional association of the demonstration.
    pub fn demo() -> Self {
        Self {
            name: "De Woonmensen".into(),
            legal_name: "Stichting De Woonmensen".into(),
            registration_number: "00000000".into(),
            town: "Apeldoorn".into(),
            visiting_address: "Voorbeeldplein 1, 7311 ZX Apeldoorn".into(),
            postal_address: "Postbus 0, 7300 AA Apeldoorn".into(),
            phone: "055 000 00 00".into(),
            phone_hours_nl: "op werkdagen van 8.00 tot 17.00 uur".into(),
            phone_hours_en: "on working days from 8:00 to 17:00".into(),
            email: "info@woonmensen.example".into(),
            website: "www.woonmensen.example".into(),
            officer: "Functionaris gegevensbescherming, De Woonmensen".into(),
            officer_email: "privacy@woonmensen.example".into(),
            colours: Colours::default(),
        }
    }
}
