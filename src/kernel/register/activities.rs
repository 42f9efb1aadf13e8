//! The rows of the register. Adding a purpose, a category or a recipient to the portal starts here.

use super::newsletter_activities as newsletter;
use super::portal_activities as portal;
use super::terms::{
    MAILED, NOTES, ONE_YEAR, OUR_ADMINISTRATION, TENANCY_AGREEMENT, TWO_YEARS, WHAT_WAS_SEEN, YOU, kept, provisional,
    short,
};
use super::{Activity, Category, LawfulBasis, Origin, Purpose, both};

/// Every purpose for which this portal uses personal data.
pub static ACTIVITIES: &[Activity] = &[
    Activity {
        id: "sign-up",
        purpose: both(
            "uw aanvraag voor een account bewaren tot u die bevestigt",
            "keeping your request for an account until you confirm it",
        ),
        about: both("mensen die een account aanvragen", "people who ask for an account"),
        categories: &[Category::SignUp, Category::Correspondence],
        basis: LawfulBasis::Consent(Purpose::Account),
        recipients: MAILED,
        source: both("uzelf, bij het maken van een account", "you, when creating an account"),
        origin: Origin::Person,
        retention: short(
            both("de dag van de aanvraag", "the day of the request"),
            both("hoogstens 7 dagen", "at most 7 days"),
        ),
    },
    Activity {
        id: "account",
        purpose: both(
            "u een account geven, zodat u zelf uw zaken kunt regelen",
            "giving you an account, so that you can arrange things yourself",
        ),
        about: both("mensen met een account", "people with an account"),
        categories: &[Category::Identity, Category::Contact, Category::Role, Category::Login, Category::Correspondence],
        basis: LawfulBasis::Consent(Purpose::Account),
        recipients: MAILED,
        source: both("uzelf, bij het maken van een account", "you, when creating an account"),
        origin: Origin::Person,
        retention: provisional(
            both("het sluiten van uw account", "the closing of your account"),
            both(
                "30 dagen (voorlopig), tenzij nodig voor uw huurovereenkomst",
                "30 days (provisional), unless needed for your tenancy agreement",
            ),
        ),
    },
    Activity {
        id: "consent-evidence",
        purpose: both(
            "kunnen laten zien waarvoor u toestemming gaf of introk",
            "being able to show what you consented to or withdrew",
        ),
        about: both("mensen die toestemming gaven of introken", "people who gave or withdrew consent"),
        categories: &[Category::Consent],
        basis: LawfulBasis::LegalDuty(both("AVG artikel 7 lid 1", "GDPR article 7(1)")),
        recipients: &[],
        source: YOU,
        origin: Origin::Person,
        retention: kept(
            both("het intrekken van de toestemming", "the withdrawal of the consent"),
            both("5 jaar (voorlopige termijn)", "5 years (provisional)"),
            both("verjaring van vorderingen, BW 3:310", "limitation of claims, Dutch Civil Code 3:310"),
        ),
    },
    newsletter::SENDING,
    newsletter::BY_POST,
    newsletter::SIGN_UP,
    newsletter::LIST,
    Activity {
        id: "tenancy",
        purpose: both("uw huurovereenkomst uitvoeren", "carrying out your tenancy agreement"),
        about: both(
            "huurders, medehuurders en medebewoners, ook van vroeger",
            "tenants, co-tenants and household members, former ones too",
        ),
        categories: &[Category::Identity, Category::Contact, Category::Role, Category::Tenancy],
        basis: TENANCY_AGREEMENT,
        recipients: &[],
        source: OUR_ADMINISTRATION,
        origin: Origin::Mixed,
        retention: provisional(both("het einde van de huur", "the end of the tenancy"), TWO_YEARS),
    },
    Activity {
        id: "household",
        purpose: both(
            "weten hoe groot uw huishouden is, zodat een woning past",
            "knowing the size of your household, so that a home fits",
        ),
        about: both("huurders, woningzoekenden en wie bij hen woont", "tenants, applicants and who lives with them"),
        categories: &[Category::Household],
        basis: LawfulBasis::Agreement(both(
            "uw huurovereenkomst, of de stappen daarvoor",
            "your tenancy agreement, or the steps before it",
        )),
        recipients: &[],
        source: both("uzelf en onze administratie", "you and our administration"),
        origin: Origin::Mixed,
        retention: provisional(
            both("het einde van de huur, of van uw account", "the end of the tenancy, or of your account"),
            TWO_YEARS,
        ),
    },
    Activity {
        id: "rent",
        purpose: both(
            "uw huur en andere bedragen innen, terugbetalen en verantwoorden",
            "collecting, paying back and accounting for your rent and other amounts",
        ),
        about: both("huurders en medehuurders, ook van vroeger", "tenants and co-tenants, former ones too"),
        categories: &[Category::Payment],
        basis: LawfulBasis::Agreement(both("uw overeenkomst met ons", "your agreement with us")),
        recipients: &[],
        source: OUR_ADMINISTRATION,
        origin: Origin::Mixed,
        retention: kept(
            both("het einde van het boekjaar", "the end of the financial year"),
            both("7 jaar", "7 years"),
            both(
                "bewaarplicht voor de belasting, AWR artikel 52 lid 4",
                "duty to keep records for tax, General State Taxes Act (AWR) article 52(4)",
            ),
        ),
    },
    Activity {
        id: "allocation-registration",
        purpose: both(
            "weten hoe u bent ingeschreven voor een huurwoning in onze regio",
            "knowing how you are registered for a rental home in our region",
        ),
        about: both("woningzoekenden", "applicants"),
        categories: &[Category::Allocation],
        basis: LawfulBasis::Agreement(both(
            "de stappen voor een huurovereenkomst",
            "the steps before a tenancy agreement",
        )),
        recipients: &[],
        source: both(
            "het systeem waarmee onze regio huurwoningen verdeelt",
            "the system by which our region allocates rental homes",
        ),
        origin: Origin::Mixed,
        retention: provisional(both("het einde van die inschrijving", "the end of that registration"), ONE_YEAR),
    },
    Activity {
        id: "linking",
        purpose: both("uw woning aan uw account koppelen", "linking your home to your account"),
        about: both("huurders en medehuurders", "tenants and co-tenants"),
        categories: &[
            Category::Identity,
            Category::Contact,
            Category::Tenancy,
            Category::Correspondence,
            Category::ReadingLog,
        ],
        basis: TENANCY_AGREEMENT,
        recipients: MAILED,
        source: both("onze administratie en uzelf", "our administration and you"),
        origin: Origin::Mixed,
        retention: provisional(
            both("het einde van de code of de koppeling", "the end of the code or the link"),
            both(
                "5 jaar voor een besluit (voorlopig). 30 dagen voor een code. 7 dagen voor een brief",
                "5 years for a decision (provisional). 30 days for a code. 7 days for a letter",
            ),
        ),
    },
    Activity {
        id: "import",
        purpose: both("gegevens uit onze administratie overnemen", "taking over data from our administration"),
        about: both("huurders, medehuurders en hun huisgenoten", "tenants, co-tenants and their household members"),
        categories: &[
            Category::Import,
            Category::Identity,
            Category::Contact,
            Category::Role,
            Category::Tenancy,
            Category::Payment,
        ],
        basis: TENANCY_AGREEMENT,
        recipients: &[],
        source: OUR_ADMINISTRATION,
        origin: Origin::Mixed,
        retention: short(
            both("het ontvangen van het bestand", "the receipt of the file"),
            both("hoogstens 24 uur voor het bestand zelf", "at most 24 hours for the file itself"),
        ),
    },
    Activity {
        id: "behaviour",
        purpose: both(
            "bijhouden wat er speelt rond betalen en overlast, en dat samen oplossen",
            "keeping track of payment trouble and nuisance, and solving it together",
        ),
        about: both("huurders, en wie bij hen woont", "tenants, and who lives with them"),
        categories: &[Category::Behaviour],
        basis: LawfulBasis::LegitimateInterest(both(
            "huur die betaald wordt en een buurt waar iedereen rustig woont",
            "rent that is paid and a neighbourhood where everybody lives in peace",
        )),
        recipients: &[],
        source: WHAT_WAS_SEEN,
        origin: Origin::Mixed,
        retention: NOTES,
    },
    Activity {
        id: "upkeep",
        purpose: both("bijhouden hoe uw woning wordt onderhouden", "keeping track of how your home is looked after"),
        about: both("huurders en medehuurders", "tenants and co-tenants"),
        categories: &[Category::Behaviour],
        basis: TENANCY_AGREEMENT,
        recipients: &[],
        source: WHAT_WAS_SEEN,
        origin: Origin::Mixed,
        retention: NOTES,
    },
    portal::MAIL,
    portal::SECURITY,
    Activity {
        id: "service",
        purpose: both(
            "u helpen als u ons belt, schrijft of bezoekt, en uw dossier bijhouden",
            "helping you when you call, write or visit, and keeping your file",
        ),
        about: both("huurders en woningzoekenden", "tenants and applicants"),
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
            Category::Correspondence,
            Category::ReadingLog,
        ],
        basis: LawfulBasis::Agreement(both(
            "uw huurovereenkomst, of uw inschrijving als woningzoekende",
            "your tenancy agreement, or your registration as an applicant",
        )),
        recipients: MAILED,
        source: both("uzelf en onze administratie", "you and our administration"),
        origin: Origin::Mixed,
        retention: provisional(
            both("het einde van de huur of de inschrijving", "the end of the tenancy or registration"),
            TWO_YEARS,
        ),
    },
    portal::REQUEST,
    portal::DOSSIER,
    portal::STAFF,
    portal::DRAFT,
    portal::STATEMENT_SEEN,
];
