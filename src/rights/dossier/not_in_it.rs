//! What stands in no dossier, and why. The test that walks the columns of the database takes no other excuse than these, and the dossier tells
//! each of them to the person.

use crate::kernel::register::{Bilingual, both};

/// A personal column that is not given, with the law that allows it.
pub struct LeftOut {
    /// `table.column`.
    pub columns: &'static [&'static str],
    pub what: Bilingual,
    pub why: Bilingual,
}

pub static NOT_IN_IT: &[LeftOut] = &[
    LeftOut {
        columns: &[
            "account.password_hash",
            "totp.secret",
            "recovery_code.code_hash",
            "passkey.credential",
            "passkey.credential_hash",
            "passkey_question.asked",
        ],
        what: both(
            "De code van uw wachtwoord en van uw tweede stap",
            "The code of your password and of your second step",
        ),
        why: both(
            "Wie die heeft, kan proberen in te loggen. Dat wij ze bewaren, staat bij uw account (AVG artikel 32).",
            "Whoever has it can try to log in. That we keep it is said with your account (GDPR article 32).",
        ),
    },
    LeftOut {
        columns: &["draft.typed", "sign_on_attempt.wish"],
        what: both("Wat u nu in een formulier typt", "What you are typing in a form now"),
        why: both(
            "Alleen uw eigen bezoek kan dit openen. Wij weten niet van wie het is (AVG artikel 11).",
            "Only your own visit can open it. We do not know whose it is (GDPR article 11).",
        ),
    },
    LeftOut {
        columns: &["import_piece.content", "newsletter_list_piece.content"],
        what: both(
            "Een bestand van onze administratie, of een lijst van abonnees, dat nu binnenkomt",
            "A file of our administration, or a list of subscribers, that is coming in now",
        ),
        why: both(
            "Er staan gegevens van veel mensen in. Binnen 24 uur is het weg. Wat over u gaat, staat hier wel (AVG artikel 15 lid 4).",
            "It holds data of many people, and is gone within 24 hours. What is about you stands here (GDPR article 15(4)).",
        ),
    },
    LeftOut {
        columns: &["letter_file.content"],
        what: both("Een brief met een code die nog niet is gepost", "A letter with a code that was not posted yet"),
        why: both(
            "Daarin staan ook de codes van uw huisgenoten. Dat er een code is, staat hier wel (AVG artikel 15 lid 4).",
            "It holds the codes of others at your home too. That there is a code is said here (GDPR article 15(4)).",
        ),
    },
];
