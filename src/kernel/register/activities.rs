//! The rows of the register. Adding a purpose, a category or a recipient to the portal starts here.

use super::{Activity, Category, LawfulBasis, Purpose, RetentionRule, both};

const DESTROYED: super::Bilingual = both("vernietigd, met de sleutel erbij", "destroyed, together with the key");

/// Whoever sends our mails.
const MAILED: &[super::Bilingual] = &[both("onze e-maildienst (verwerker)", "our e-mail service (processor)")];

/// Notes and complaints.
const NOTES: RetentionRule = RetentionRule {
    trigger: both("de dag van de notitie", "the day of the note"),
    period: both("2 jaar (voorlopige termijn)", "2 years (provisional)"),
    source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
    method: DESTROYED,
};

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
        retention: RetentionRule {
            trigger: both("de dag van de aanvraag", "the day of the request"),
            period: both("hoogstens 7 dagen", "at most 7 days"),
            source: both("eigen keuze: zo kort als het kan", "our own choice: as short as possible"),
            method: DESTROYED,
        },
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
        retention: RetentionRule {
            trigger: both("het sluiten van uw account", "the closing of your account"),
            period: both(
                "30 dagen (voorlopig), tenzij nodig voor uw huurovereenkomst",
                "30 days (provisional), unless needed for your tenancy agreement",
            ),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
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
        source: both("uzelf", "you"),
        retention: RetentionRule {
            trigger: both("het intrekken van de toestemming", "the withdrawal of the consent"),
            period: both("5 jaar (voorlopige termijn)", "5 years (provisional)"),
            source: both("verjaring van vorderingen, BW 3:310", "limitation of claims, Dutch Civil Code 3:310"),
            method: DESTROYED,
        },
    },
    Activity {
        id: "newsletter",
        purpose: both("u de nieuwsbrief sturen, die later begint", "sending you the newsletter, which starts later"),
        about: both("mensen die de nieuwsbrief willen", "people who want the newsletter"),
        categories: &[Category::Contact, Category::Consent, Category::Correspondence],
        basis: LawfulBasis::Consent(Purpose::Newsletter),
        recipients: MAILED,
        source: both("uzelf", "you"),
        retention: RetentionRule {
            trigger: both("uw afmelding", "your unsubscription"),
            period: both("meteen", "at once"),
            source: both("AVG artikel 7 lid 3", "GDPR article 7(3)"),
            method: both("u krijgt geen nieuwsbrief meer", "you no longer get the newsletter"),
        },
    },
    Activity {
        id: "tenancy",
        purpose: both("uw huurovereenkomst uitvoeren", "carrying out your tenancy agreement"),
        about: both(
            "huurders, medehuurders en medebewoners, ook van vroeger",
            "tenants, co-tenants and household members, former ones too",
        ),
        categories: &[Category::Identity, Category::Contact, Category::Role, Category::Tenancy],
        basis: LawfulBasis::Agreement(both("uw huurovereenkomst", "your tenancy agreement")),
        recipients: &[],
        source: both("onze administratie", "our administration"),
        retention: RetentionRule {
            trigger: both("het einde van de huur", "the end of the tenancy"),
            period: both("2 jaar (voorlopige termijn)", "2 years (provisional)"),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
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
        retention: RetentionRule {
            trigger: both("het einde van de huur, of van uw account", "the end of the tenancy, or of your account"),
            period: both("2 jaar (voorlopige termijn)", "2 years (provisional)"),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
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
        source: both("onze administratie", "our administration"),
        retention: RetentionRule {
            trigger: both("het einde van het boekjaar", "the end of the financial year"),
            period: both("7 jaar", "7 years"),
            source: both(
                "bewaarplicht voor de belasting, AWR artikel 52 lid 4",
                "duty to keep records for tax, General State Taxes Act (AWR) article 52(4)",
            ),
            method: DESTROYED,
        },
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
        retention: RetentionRule {
            trigger: both("het einde van die inschrijving", "the end of that registration"),
            period: both("1 jaar (voorlopige termijn)", "1 year (provisional)"),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
    },
    Activity {
        id: "linking",
        purpose: both("uw woning aan uw account koppelen", "linking your home to your account"),
        about: both("huurders en medehuurders met een account", "tenants and co-tenants with an account"),
        categories: &[
            Category::Identity,
            Category::Contact,
            Category::Tenancy,
            Category::Correspondence,
            Category::ReadingLog,
        ],
        basis: LawfulBasis::Agreement(both("uw huurovereenkomst", "your tenancy agreement")),
        recipients: MAILED,
        source: both("onze administratie en uzelf", "our administration and you"),
        retention: RetentionRule {
            trigger: both("het einde van de code of de koppeling", "the end of the code or the link"),
            period: both(
                "5 jaar voor een besluit (voorlopig). 30 dagen voor een code",
                "5 years for a decision (provisional). 30 days for a code",
            ),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
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
        basis: LawfulBasis::Agreement(both("uw huurovereenkomst", "your tenancy agreement")),
        recipients: &[],
        source: both("onze administratie", "our administration"),
        retention: RetentionRule {
            trigger: both("het ontvangen van het bestand", "the receipt of the file"),
            period: both("hoogstens 24 uur voor het bestand zelf", "at most 24 hours for the file itself"),
            source: both("eigen keuze: zo kort als het kan", "our own choice: as short as possible"),
            method: DESTROYED,
        },
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
        source: both(
            "wat wij zagen, wat u vertelde, of wat een ander meldde",
            "what we saw, what you told us, or what somebody else reported",
        ),
        retention: NOTES,
    },
    Activity {
        id: "upkeep",
        purpose: both("bijhouden hoe uw woning wordt onderhouden", "keeping track of how your home is looked after"),
        about: both("huurders en medehuurders", "tenants and co-tenants"),
        categories: &[Category::Behaviour],
        basis: LawfulBasis::Agreement(both("uw huurovereenkomst", "your tenancy agreement")),
        recipients: &[],
        source: both(
            "wat wij zagen, wat u vertelde, of wat een ander meldde",
            "what we saw, what you told us, or what somebody else reported",
        ),
        retention: NOTES,
    },
    Activity {
        id: "mail",
        purpose: both(
            "u een e-mail sturen over iets wat u zelf regelt",
            "sending you an e-mail about something you arrange",
        ),
        about: both("mensen die een e-mail van dit portaal krijgen", "people who get an e-mail from this portal"),
        categories: &[Category::Correspondence],
        basis: LawfulBasis::Consent(Purpose::Account),
        recipients: MAILED,
        source: both("dit portaal", "this portal"),
        retention: RetentionRule {
            trigger: both("het versturen", "the sending"),
            period: both(
                "de tekst meteen, het feit van versturen 1 jaar (voorlopige termijn)",
                "the text at once, the fact of sending 1 year (provisional)",
            ),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
    },
    Activity {
        id: "security",
        purpose: both(
            "uw account beveiligen en laten zien wie uw gegevens bekeek",
            "protecting your account and showing who looked at your data",
        ),
        about: both("iedereen van wie hier gegevens staan", "everybody whose data stand here"),
        categories: &[Category::Login, Category::ReadingLog],
        basis: LawfulBasis::LegalDuty(both("AVG artikel 5 lid 2 en artikel 32", "GDPR articles 5(2) and 32")),
        recipients: &[],
        source: both("dit portaal", "this portal"),
        retention: RetentionRule {
            trigger: both("de dag van het bekijken of inloggen", "the day of looking or logging in"),
            period: both(
                "5 jaar voor het logboek (voorlopig). 60 dagen voor de plek waar u inlogde (als code). 3 dagen voor pogingen",
                "5 years for the log (provisional). 60 days for where you logged in from (as a code). 3 days for attempts",
            ),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
    },
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
        retention: RetentionRule {
            trigger: both("het einde van de huur of de inschrijving", "the end of the tenancy or registration"),
            period: both("2 jaar (voorlopige termijn)", "2 years (provisional)"),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
    },
    Activity {
        id: "staff",
        purpose: both("onze medewerkers veilig laten inloggen", "letting our employees log in safely"),
        about: both("onze medewerkers", "our employees"),
        categories: &[Category::Staff, Category::Login, Category::Correspondence],
        basis: LawfulBasis::Agreement(both("de arbeidsovereenkomst", "the employment contract")),
        recipients: MAILED,
        source: both("de werkgever", "the employer"),
        retention: RetentionRule {
            trigger: both("het einde van het werk bij ons", "the end of the work with us"),
            period: both("1 jaar (voorlopige termijn)", "1 year (provisional)"),
            source: both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted"),
            method: DESTROYED,
        },
    },
    Activity {
        id: "draft",
        purpose: both(
            "onthouden wat u invulde, zodat u het niet opnieuw hoeft te typen",
            "remembering what you filled in, so that you need not type it again",
        ),
        about: both("wie een formulier invult", "who fills in a form"),
        categories: &[Category::Draft],
        basis: LawfulBasis::LegitimateInterest(both(
            "u helpen om een formulier af te maken",
            "helping you finish a form",
        )),
        recipients: &[],
        source: both("uzelf, in een formulier dat nog niet klopte", "you, in a form that was not complete yet"),
        retention: RetentionRule {
            trigger: both("het versturen van het formulier", "the sending of the form"),
            period: both(
                "hoogstens 60 minuten, en nooit langer dan uw bezoek",
                "at most 60 minutes, and never longer than your visit",
            ),
            source: both("eigen keuze: zo kort als het kan", "our own choice: as short as possible"),
            method: DESTROYED,
        },
    },
    Activity {
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
        retention: RetentionRule {
            trigger: both("het sluiten van uw account", "the closing of your account"),
            period: both("tot uw account sluit", "until your account closes"),
            source: both("eigen keuze: daarna is het niet meer nodig", "our own choice: it is not needed after that"),
            method: both("meteen gewist", "erased at once"),
        },
    },
];
