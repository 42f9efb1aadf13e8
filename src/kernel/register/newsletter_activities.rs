//! What the newsletter uses of people.

use super::terms::{MAILED, YOU, short};
use super::{Activity, Category, LawfulBasis, Origin, Purpose, RetentionRule, both};

pub const SENDING: Activity = Activity {
    id: "newsletter",
    purpose: both("u de nieuwsbrief sturen", "sending you the newsletter"),
    about: both("mensen die de nieuwsbrief willen", "people who want the newsletter"),
    categories: &[Category::Contact, Category::Consent, Category::Correspondence],
    basis: LawfulBasis::Consent(Purpose::Newsletter),
    recipients: MAILED,
    source: YOU,
    origin: Origin::Person,
    retention: RetentionRule {
        trigger: both("uw afmelding", "your unsubscription"),
        period: both("meteen", "at once"),
        source: both("AVG artikel 7 lid 3", "GDPR article 7(3)"),
        method: both(
            "u krijgt geen nieuwsbrief meer en wij wissen het postadres dat u daarvoor gaf",
            "you no longer get the newsletter and we erase the postal address that you gave for it",
        ),
    },
};

pub const BY_POST: Activity = Activity {
    id: "newsletter-post",
    purpose: both(
        "uw naam en adres aan de drukker geven, voor de nieuwsbrief per post",
        "giving your name and address to the printer, for the newsletter by post",
    ),
    about: both("mensen die de nieuwsbrief per post willen", "people who want the newsletter by post"),
    // The name is part of what proves the consent.
    categories: &[Category::Contact, Category::Consent],
    basis: LawfulBasis::Consent(Purpose::Newsletter),
    recipients: &[both("de drukker van de nieuwsbrief (verwerker)", "the printer of the newsletter (processor)")],
    source: YOU,
    origin: Origin::Person,
    retention: RetentionRule {
        trigger: both("uw afmelding", "your unsubscription"),
        period: both("meteen", "at once"),
        source: both("AVG artikel 7 lid 3", "GDPR article 7(3)"),
        method: both("u staat niet meer op de lijst voor de drukker", "you are no longer on the list for the printer"),
    },
};

pub const SIGN_UP: Activity = Activity {
    id: "newsletter-sign-up",
    purpose: both(
        "uw aanvraag voor de nieuwsbrief bewaren tot u die bevestigt",
        "keeping your request for the newsletter until you confirm it",
    ),
    about: both("mensen die de nieuwsbrief aanvragen", "people who ask for the newsletter"),
    categories: &[Category::SignUp, Category::Correspondence],
    basis: LawfulBasis::Consent(Purpose::Newsletter),
    recipients: MAILED,
    source: YOU,
    origin: Origin::Person,
    retention: short(
        both("de dag van de aanvraag", "the day of the request"),
        both("hoogstens 7 dagen", "at most 7 days"),
    ),
};

pub const LIST: Activity = Activity {
    id: "newsletter-list",
    purpose: both(
        "overnemen wie elders al ja zei op onze nieuwsbrief",
        "taking over who already said yes to our newsletter elsewhere",
    ),
    about: both("mensen die zich elders aanmeldden", "people who signed up elsewhere"),
    categories: &[Category::Import],
    basis: LawfulBasis::Consent(Purpose::Newsletter),
    recipients: &[],
    source: both("de lijst van onze vorige nieuwsbrief", "the list of our former newsletter"),
    origin: Origin::Person,
    retention: short(
        both("het ontvangen van de lijst", "the receipt of the list"),
        both("hoogstens 24 uur voor de lijst zelf", "at most 24 hours for the list itself"),
    ),
};
