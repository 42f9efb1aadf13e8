//! What rows of the register share: where data come from, who gets them, and how long they are kept.

use super::{Bilingual, LawfulBasis, RetentionRule, both};

/// Whoever sends our mails.
pub const MAILED: &[Bilingual] = &[both("onze e-maildienst (verwerker)", "our e-mail service (processor)")];

pub const YOU: Bilingual = both("uzelf", "you");
pub const OUR_ADMINISTRATION: Bilingual = both("onze administratie", "our administration");
pub const THIS_PORTAL: Bilingual = both("dit portaal", "this portal");
pub const WHAT_WAS_SEEN: Bilingual = both(
    "wat wij zagen, wat u vertelde, of wat een ander meldde",
    "what we saw, what you told us, or what somebody else reported",
);

pub const TENANCY_AGREEMENT: LawfulBasis =
    LawfulBasis::Agreement(both("uw huurovereenkomst", "your tenancy agreement"));

pub const ONE_YEAR: Bilingual = both("1 jaar (voorlopige termijn)", "1 year (provisional)");
pub const TWO_YEARS: Bilingual = both("2 jaar (voorlopige termijn)", "2 years (provisional)");

/// Why it is kept so long, where no law says it.
const OWN_CHOICE: Bilingual = both("eigen keuze, nog vast te stellen", "our own choice, still to be adopted");
const AS_SHORT_AS_POSSIBLE: Bilingual =
    both("eigen keuze: zo kort als het kan", "our own choice: as short as possible");

/// Notes and complaints.
pub const NOTES: RetentionRule = provisional(both("de dag van de notitie", "the day of the note"), TWO_YEARS);

/// Requests about somebody's data, and their answers.
pub const REQUESTS: RetentionRule = kept(
    both("het einde van het verzoek", "the end of the request"),
    both("5 jaar (voorlopige termijn)", "5 years (provisional)"),
    both(
        "kunnen laten zien dat wij antwoordden, AVG artikel 5 lid 2",
        "being able to show that we answered, GDPR article 5(2)",
    ),
);

/// Kept so long from a moment, and then destroyed.
pub const fn kept(trigger: Bilingual, period: Bilingual, source: Bilingual) -> RetentionRule {
    let method = both("vernietigd, met de sleutel erbij", "destroyed, together with the key");
    RetentionRule { trigger, period, source, method }
}

/// For a period of our own that is still to be adopted.
pub const fn provisional(trigger: Bilingual, period: Bilingual) -> RetentionRule {
    kept(trigger, period, OWN_CHOICE)
}

/// No longer than the work takes.
pub const fn short(trigger: Bilingual, period: Bilingual) -> RetentionRule {
    kept(trigger, period, AS_SHORT_AS_POSSIBLE)
}
