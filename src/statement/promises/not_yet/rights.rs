//! What a person can ask, what is not shown, and how all of it is checked.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P79",
        "U mag vragen om uw gegevens te verwijderen. Wij zeggen wat wanneer weggaat.",
        "You may ask us to delete your data. We say what goes when."),
    said("P80",
        "U mag uw gegevens meenemen naar een andere organisatie.",
        "You may take your data to another organisation."),
    said("P81",
        "Meenemen geldt voor gegevens die u zelf gaf, bij toestemming of overeenkomst.",
        "Taking along covers data you gave yourself, by consent or for an agreement."),
    said("P82",
        "Maakt u bezwaar? Dan stoppen wij tot wij uw belang en het onze hebben afgewogen.",
        "If you object, we stop until we have weighed your interest against ours."),
    said("P83",
        "Wilt u geen reclame? Dan stoppen wij meteen, zonder vragen.",
        "If you want no advertising, we stop at once, no questions asked."),
    said("P85",
        "U mag vragen om uw gegevens even niet te gebruiken.",
        "You may ask us to pause the use of your data."),
    said("P95",
        "Gegevens van andere mensen maken wij onleesbaar voordat u een kopie krijgt.",
        "We make other people’s data unreadable before you get a copy."),
    said("P96",
        "Loopt er een onderzoek van de politie? Dan laten wij soms iets niet zien.",
        "During a criminal investigation we sometimes do not show something."),
    said("S2",
        "Ons logboek bewijst zelf dat niemand erin heeft geknoeid.",
        "Our log proves by itself that nobody has tampered with it."),
    said("S3",
        "Wat wij wissen, kan niemand meer lezen, ook niet in oude reservekopieën.",
        "What we erase, nobody can read any more, not even in old backups."),
];
