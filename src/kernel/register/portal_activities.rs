//! What the portal itself needs personal data for, whatever somebody does with it.

use super::terms::{MAILED, ONE_YEAR, REQUESTS, THIS_PORTAL, YOU, provisional, short};
use super::{Activity, Category, LawfulBasis, Origin, Purpose, RetentionRule, both};

pub const MAIL: Activity = Activity {
    id: "mail",
    purpose: both(
        "u een e-mail sturen over iets wat u zelf regelt",
        "sending you an e-mail about something you arrange",
    ),
    about: both("mensen die een e-mail van dit portaal krijgen", "people who get an e-mail from this portal"),
    categories: &[Category::Correspondence],
    basis: LawfulBasis::Consent(Purpose::Account),
    recipients: MAILED,
    source: THIS_PORTAL,
    origin: Origin::Organisation,
    retention: provisional(
        both("het versturen", "the sending"),
        both(
            "de tekst meteen, het feit van versturen 1 jaar (voorlopige termijn)",
            "the text at once, the fact of sending 1 year (provisional)",
        ),
    ),
};

pub const SECURITY: Activity = Activity {
    id: "security",
    purpose: both(
        "uw account beveiligen en laten zien wie uw gegevens bekeek",
        "protecting your account and showing who looked at your data",
    ),
    about: both("iedereen van wie hier gegevens staan", "everybody whose data stand here"),
    categories: &[Category::Login, Category::ReadingLog],
    basis: LawfulBasis::LegalDuty(both("AVG artikel 5 lid 2 en artikel 32", "GDPR articles 5(2) and 32")),
    recipients: &[],
    source: THIS_PORTAL,
    origin: Origin::Organisation,
    retention: provisional(
        both("de dag van het bekijken of inloggen", "the day of looking or logging in"),
        both(
            "5 jaar voor het logboek (voorlopig). 60 dagen voor de plek waar u inlogde (als code). 3 dagen voor pogingen",
            "5 years for the log (provisional). 60 days for where you logged in from (as a code). 3 days for attempts",
        ),
    ),
};

pub const REQUEST: Activity = Activity {
    id: "rights-request",
    purpose: both("uw privacyverzoek behandelen", "handling your privacy request"),
    about: both("wie iets vraagt over gegevens, en over wie het gaat", "who asks about data, and whom it is about"),
    // What somebody rents tells which home a letter with a code may go to.
    categories: &[
        Category::Request,
        Category::Identity,
        Category::Contact,
        Category::Tenancy,
        Category::Correspondence,
    ],
    basis: LawfulBasis::LegalDuty(both("AVG artikel 12", "GDPR article 12")),
    recipients: MAILED,
    source: YOU,
    origin: Origin::Person,
    retention: REQUESTS,
};

/// Collecting what a request is about: whatever is known of the person may be looked at for it, and nothing of anybody else.
pub const DOSSIER: Activity = Activity {
    id: "rights-dossier",
    purpose: both(
        "verzamelen wat wij van u weten, om uw verzoek te beantwoorden",
        "collecting what we know about you, to answer your request",
    ),
    about: both("over wie een privacyverzoek gaat", "whom a privacy request is about"),
    categories: &[
        Category::Identity,
        Category::Contact,
        Category::Role,
        Category::Tenancy,
        Category::Household,
        Category::Payment,
        Category::Allocation,
        Category::Behaviour,
        Category::Login,
        Category::Consent,
        Category::SignUp,
        Category::Correspondence,
        Category::ReadingLog,
        Category::Staff,
        Category::StatementSeen,
        Category::Request,
        Category::Representation,
    ],
    basis: LawfulBasis::LegalDuty(both("AVG artikel 15 tot en met 22", "GDPR articles 15 to 22")),
    recipients: &[],
    source: both("alles wat dit portaal van u heeft", "all that this portal has of you"),
    origin: Origin::Mixed,
    retention: REQUESTS,
};

pub const STAFF: Activity = Activity {
    id: "staff",
    purpose: both("onze medewerkers veilig laten inloggen", "letting our employees log in safely"),
    about: both("onze medewerkers", "our employees"),
    categories: &[Category::Staff, Category::Login, Category::Correspondence],
    basis: LawfulBasis::Agreement(both("de arbeidsovereenkomst", "the employment contract")),
    recipients: MAILED,
    source: both("de werkgever", "the employer"),
    origin: Origin::Organisation,
    retention: provisional(both("het einde van het werk bij ons", "the end of the work with us"), ONE_YEAR),
};

pub const CONFLICTS: Activity = Activity {
    id: "conflict-of-interest",
    purpose: both(
        "zorgen dat medewerkers geen dossier openen van mensen die zij kennen",
        "making sure that employees open no file of people they know",
    ),
    about: both("onze medewerkers en de mensen die zij kennen", "our employees and the people they know"),
    categories: &[Category::Staff, Category::Correspondence],
    basis: LawfulBasis::LegalDuty(both("AVG artikel 32", "GDPR article 32")),
    recipients: MAILED,
    source: both("de medewerker", "the employee"),
    origin: Origin::Organisation,
    retention: provisional(both("het einde van het werk bij ons", "the end of the work with us"), ONE_YEAR),
};

/// Only while the organisation has it on. Watching people at work: its basis is weighed, and the works council agrees first (WOR 27).
pub const PATTERNS: Activity = Activity {
    id: "patterns",
    purpose: both(
        "merken dat een medewerker opvallend veel dossiers opent, als wij dat hebben aangezet",
        "noticing that an employee opens strikingly many files, when we switched that on",
    ),
    about: both("onze medewerkers", "our employees"),
    categories: &[Category::Staff, Category::ReadingLog],
    basis: LawfulBasis::LegitimateInterest(both(
        "dat niemand zonder reden in een dossier kijkt",
        "that nobody looks into a file without a reason",
    )),
    recipients: &[],
    source: THIS_PORTAL,
    origin: Origin::Organisation,
    retention: RetentionRule {
        trigger: both(
            "de afhandeling, of het opvallen als niemand het afhandelt",
            "the settling, or the noticing when nobody settles it",
        ),
        period: both("90 dagen", "90 days"),
        source: both("eigen keuze: zo kort als het kan", "our own choice: as short as possible"),
        method: both("gewist", "erased"),
    },
};

pub const DRAFT: Activity = Activity {
    id: "draft",
    purpose: both(
        "onthouden wat u invulde, zodat u het niet opnieuw hoeft te typen",
        "remembering what you filled in, so that you need not type it again",
    ),
    about: both("wie een formulier invult", "who fills in a form"),
    categories: &[Category::Draft],
    basis: LawfulBasis::LegitimateInterest(both("u helpen om een formulier af te maken", "helping you finish a form")),
    recipients: &[],
    source: both("uzelf, in een formulier dat nog niet klopte", "you, in a form that was not complete yet"),
    origin: Origin::Person,
    retention: short(
        both("het versturen van het formulier", "the sending of the form"),
        both(
            "hoogstens 60 minuten, en nooit langer dan uw bezoek",
            "at most 60 minutes, and never longer than your visit",
        ),
    ),
};

pub const STATEMENT_SEEN: Activity = Activity {
    id: "statement-seen",
    purpose: both(
        "u laten zien wat er in onze privacyverklaring veranderde",
        "showing you what changed in our privacy statement",
    ),
    about: both("mensen met een account", "people with an account"),
    categories: &[Category::StatementSeen],
    basis: LawfulBasis::Consent(Purpose::Account),
    recipients: &[],
    source: both("dit portaal, als u de verklaring opent", "this portal, when you open the statement"),
    origin: Origin::Person,
    retention: RetentionRule {
        trigger: both("het sluiten van uw account", "the closing of your account"),
        period: both("tot uw account sluit", "until your account closes"),
        source: both("eigen keuze: daarna is het niet meer nodig", "our own choice: it is not needed after that"),
        method: both("meteen gewist", "erased at once"),
    },
};

/// Somebody acts for somebody else (P88). What a representative sees of the other lies within the categories here, and each area has fewer.
pub const REPRESENTATION: Activity = Activity {
    id: "representation",
    purpose: both(
        "zorgen dat iemand zaken kan regelen voor een ander",
        "letting somebody arrange what they may arrange for you",
    ),
    about: both("wie een ander vertegenwoordigt, en die ander", "who represents somebody, and that other person"),
    categories: &[
        Category::Representation,
        Category::Identity,
        Category::Contact,
        Category::Household,
        Category::Tenancy,
        Category::Payment,
        Category::Correspondence,
    ],
    basis: LawfulBasis::LegalDuty(both(
        "Burgerlijk Wetboek boek 1 (gezag, bewind, curatele, mentorschap) en boek 3 (volmacht)",
        "Dutch Civil Code book 1 (custody, administration, guardianship, mentorship) and book 3 (authority)",
    )),
    recipients: MAILED,
    source: both("wie u vertegenwoordigt, of uzelf", "who represents you, or you yourself"),
    origin: Origin::Mixed,
    retention: provisional(
        both("het einde van de vertegenwoordiging", "the end of the representation"),
        both("bewijs 30 dagen, de rest 5 jaar (voorlopig)", "proof 30 days, the rest 5 years (provisional)"),
    ),
};
