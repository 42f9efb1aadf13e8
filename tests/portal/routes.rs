//! The route table (SECURITY V8): what each route answers to whom, written by hand. A route without an expectation fails, and so does an
//! expectation without its route. Role × own or other × state × method.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::routes::Permit;
use huisrecht::router;

use crate::house::{Browser, House, PASSWORD, Somebody};

/// Who tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Visitor,
    /// Logged in.
    Person,
    /// Was logged in, and the account was closed elsewhere.
    Ended,
    /// Was logged in too long ago.
    Expired,
    /// An employee who gave a password, and not yet a code.
    Half,
    /// An employee whose roles bring every duty.
    Staff,
    /// An employee whose role brings another duty than the page is for: that of communication, or of customer contact.
    OtherDuty,
}

const EVERYBODY: [Who; 7] =
    [Who::Visitor, Who::Person, Who::Ended, Who::Expired, Who::Half, Who::Staff, Who::OtherDuty];

/// What a route must answer. `LogIn`: a redirect to the log-in page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Is(u16),
    LogIn,
}

use Answer::{Is, LogIn};

/// Method, path (with a value for each part in braces), and the answer to each of [`EVERYBODY`]. Forms are sent empty.
#[rustfmt::skip]
const EXPECTED: &[(&str, &str, [Answer; 7])] = &[
    ("GET",  "/",                                           [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/healthz",                                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/readyz",                                     [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/contact",                                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/cookies",                                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/invoer-wissen",                              [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/invoer-gewist",                              [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/toegankelijkheid",                           [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/huisstijl.css",                              [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/privacy",                                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/beloften",                           [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verklaring",                         [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verklaring/versies",                 [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verklaring/versies.atom",            [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verklaring/versies/{number}",        [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verklaring/verschil",                [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/dossier.schema.json",                 [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/gegevens",                           [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/gegevens.csv",                       [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/gegevens.json",                      [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/rechten",                            [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verzoek",                            [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/privacy/verzoek/{kind}",                     [Is(200), Is(303), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/privacy/verzoek/{kind}",                     [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("GET",  "/privacy/verzoek/volgen",                     [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/privacy/verzoek/volgen",                     [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("POST", "/privacy/verzoek/volgen/stoppen",             [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}",            [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("POST", "/privacy/verzoek/volgen/{number}/bericht",    [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/privacy/verzoek/volgen/{number}/bestand",    [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/bestanden/{file}", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/code",       [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("POST", "/privacy/verzoek/volgen/{number}/code",       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/dossier", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/dossier/lezen", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/dossier/dossier.zip", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/correctie/{line}", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("POST", "/privacy/verzoek/volgen/{number}/correctie/{line}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/intrekken",  [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/brieven/{letter}", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/privacy/verzoek/volgen/{number}/brieven/{letter}/brief.pdf", [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("POST", "/privacy/verzoek/volgen/{number}/intrekken",  [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/verzoeken",                             [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/verzoeken/nieuw",                       [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/verzoeken/nieuw/{kind}",                [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/verzoeken/nieuw/{kind}",                [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/verzoeken/{number}",                    [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/verzoeken/{number}/bericht",            [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/verzoeken/{number}/bestand",            [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/verzoeken/{number}/bestanden/{file}",   [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/code",               [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/brieven/{letter}",   [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/brieven/{letter}/brief.pdf", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/dossier", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/dossier/lezen", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/dossier/dossier.zip", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/verzoeken/{number}/volgcode",           [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/verzoeken/{number}/volgcode",           [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/verzoeken/{number}/correctie/{line}",   [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/verzoeken/{number}/correctie/{line}",   [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/verzoeken/{number}/intrekken",          [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/verzoeken/{number}/code",               [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/verzoeken/{number}/intrekken",          [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/account/wachtwoord", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/wachtwoord", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/app", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/app", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/app/instellen", [LogIn, Is(303), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/app/instellen", [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/codes", [LogIn, Is(303), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/codes", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/account/sessies", [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/account/sessies/andere", [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/uit", [LogIn, Is(303), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/uit", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/passkeys/nieuw", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/passkeys/nieuw", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/passkeys/maken", [LogIn, Is(303), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/passkeys/maken", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/account/passkeys/{passkey}/weg", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/account/passkeys/{passkey}/weg", [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/beheer/account/passkeys/nieuw", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("POST", "/beheer/account/passkeys/nieuw", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("GET",  "/beheer/account/passkeys/maken", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(303)]),
    ("POST", "/beheer/account/passkeys/maken", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("GET",  "/beheer/account/passkeys/{passkey}/weg", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(404)]),
    ("POST", "/beheer/account/passkeys/{passkey}/weg", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(404)]),
    ("GET",  "/beheer/account/organisatie", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(404)]),
    ("POST", "/beheer/account/organisatie", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(404)]),
    ("GET",  "/beheer/account/organisatie/verder", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(404)]),
    ("POST", "/beheer/account/organisatie/loskoppelen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(404)]),
    ("GET",  "/inloggen/organisatie", [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/inloggen/organisatie/terug", [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/inloggen/uitnodiging/{token}/organisatie", [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/beheer/account", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("GET",  "/beheer/account/wachtwoord", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("POST", "/beheer/account/wachtwoord", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("GET",  "/beheer/account/app", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("POST", "/beheer/account/app", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("GET",  "/beheer/account/app/instellen", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(303)]),
    ("POST", "/beheer/account/app/instellen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(303)]),
    ("GET",  "/beheer/account/codes", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("POST", "/beheer/account/codes", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("POST", "/beheer/account/sessies", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(303)]),
    ("POST", "/beheer/account/sessies/andere", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(303)]),
    ("POST", "/mijn/verklaring-gezien",                     [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/.well-known/jwks.json",                      [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/postbus",                                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/postbus.json",                               [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/aanmelden",                                  [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/aanmelden",                                  [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("GET",  "/aanmelden/verstuurd",                        [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/aanmelden/jonger-dan-16",                    [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/aanmelden/bevestigen/{token}",               [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/aanmelden/bevestigen/{token}",               [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/aanmelden/bevestigen/{token}/opnieuw",       [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/nieuwsbrief",                                   [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/nieuwsbrief",                                   [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("GET",  "/nieuwsbrief/archief",                           [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/nieuwsbrief/archief/{number}",                  [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/nieuwsbrief/beelden/{picture}",                 [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/beheer/nieuwsbrieven", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/{edition}", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/{edition}/beelden", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/beelden", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(415), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/beelden/{number}/weghalen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/{edition}/voorbeeld", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/proef", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/{edition}/versturen", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/versturen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/terug", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/pauze", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/verder", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/{edition}/weggooien", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/{edition}/weggooien", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/nieuwsbrief/verstuurd",                         [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/nieuwsbrief/bevestigen/{token}",                [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/nieuwsbrief/bevestigen/{token}",                [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/nieuwsbrief/aangemeld",                         [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/nieuwsbrief/afmelden/{token}",                  [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/nieuwsbrief/afmelden/{token}",                  [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/nieuwsbrief/afgemeld",                          [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/nieuwsbrief/terug/{token}",                     [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/nieuwsbrief/terug/{token}",                     [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/meldingen/post",                                [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/account-gesloten",                           [Is(200), Is(303), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/inloggen",                                   [Is(200), Is(303), Is(200), Is(200), Is(303), Is(303), Is(303)]),
    ("POST", "/inloggen",                                   [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("POST", "/uitloggen",                                  [Is(303), Is(303), Is(303), Is(303), Is(303), Is(303), Is(303)]),
    ("GET",  "/uitgelogd",                                  [Is(200), Is(303), Is(200), Is(200), Is(303), Is(303), Is(303)]),
    ("GET",  "/wachtwoord-vergeten",                        [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("POST", "/wachtwoord-vergeten",                        [Is(422), Is(422), Is(422), Is(422), Is(422), Is(422), Is(422)]),
    ("GET",  "/wachtwoord-vergeten/verstuurd",              [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/wachtwoord-vergeten/nieuw/{token}",          [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/wachtwoord-vergeten/nieuw/{token}",          [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/wachtwoord-vergeten/gewijzigd",              [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn",                                       [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/gegevens",                              [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/gegevens/betalingen",                   [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/gegevens/verbeteren",                   [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/gegevens/telefoon",                     [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/telefoon",                     [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/gegevens/adres",                        [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/adres",                        [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/gegevens/e-mail",                       [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/e-mail",                       [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/gegevens/e-mail/opnieuw",               [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/gegevens/e-mail/annuleren",             [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/gegevens/e-mail/bevestigen/{token}",    [LogIn,   Is(404), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/e-mail/bevestigen/{token}",    [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/gegevens/huishouden",                   [LogIn,   Is(200), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/huishouden",                   [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/gegevens/huishouden/{member}/vertrek",  [LogIn,   Is(404), LogIn,   LogIn, LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/gegevens/huishouden/{member}/vertrek",  [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/gegevens/huishouden/{member}/terug",    [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/gegevens/huishouden/{member}/wissen",   [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/vertegenwoordigers", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/vertegenwoordigers/nieuw", [LogIn, Is(200), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/vertegenwoordigers/nieuw", [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/vertegenwoordigers/versturen", [Is(403), Is(415), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/vertegenwoordigers/{representation}/stoppen", [LogIn, Is(404), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/vertegenwoordigers/{representation}/stoppen", [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/vertegenwoordigers/{representation}/handelen", [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/namens", [LogIn, Is(303), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/namens/stoppen", [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/namens/woning", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/gegevens", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken/nieuw", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken/nieuw/{kind}", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/namens/verzoeken/nieuw/{kind}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/namens/verzoeken/{number}", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/namens/verzoeken/{number}/bericht", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/namens/verzoeken/{number}/bestand", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/namens/verzoeken/{number}/bestanden/{file}", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken/{number}/brieven/{letter}", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken/{number}/brieven/{letter}/brief.pdf", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("GET",  "/mijn/namens/verzoeken/{number}/intrekken", [LogIn, Is(403), LogIn, LogIn, LogIn, LogIn, LogIn]),
    ("POST", "/mijn/namens/verzoeken/{number}/intrekken", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/beheer/vertegenwoordigers", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET",  "/beheer/vertegenwoordigers/{representation}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("GET",  "/beheer/vertegenwoordigers/{representation}/bewijs", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/vertegenwoordigers/{representation}/zoeken", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/vertegenwoordigers/{representation}/bevestigen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/vertegenwoordigers/{representation}/weigeren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/vertegenwoordigers/{representation}/einde", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/vertegenwoordigers/{representation}/laatste-dag", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/mijn/koppelen",                              [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/koppelen",                              [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/koppelen/{link}/stoppen",               [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/koppelen/{link}/stoppen",               [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/mijn/toestemmingen",                         [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/toestemmingen/{purpose}/bewijs",        [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/toestemmingen/{purpose}/bewijs.jws",    [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/toestemmingen/{purpose}/geven",         [Is(403), Is(422), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/toestemmingen/{purpose}/intrekken",     [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/toestemmingen/account/intrekken",       [Is(403), Is(303), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/postbus/codes.json",                         [Is(200), Is(200), Is(200), Is(200), Is(200), Is(200), Is(200)]),
    ("GET",  "/inloggen/code",                              [LogIn,   LogIn,   LogIn,   LogIn,   Is(200), LogIn,   LogIn]),
    ("POST", "/inloggen/code",                              [Is(403), Is(403), Is(403), Is(403), Is(422), Is(403), Is(403)]),
    ("POST", "/inloggen/code/passkey/vraag",                [Is(403), Is(403), Is(403), Is(403), Is(303), Is(403), Is(403)]),
    ("GET",  "/inloggen/code/passkey",                      [LogIn,   LogIn,   LogIn,   LogIn,   Is(303), LogIn,   LogIn]),
    ("POST", "/inloggen/code/passkey",                      [Is(403), Is(403), Is(403), Is(403), Is(422), Is(403), Is(403)]),
    ("GET",  "/inloggen/uitnodiging/{token}",               [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("POST", "/inloggen/uitnodiging/{token}",               [Is(404), Is(404), Is(404), Is(404), Is(404), Is(404), Is(404)]),
    ("GET",  "/mijn/inzien",                                [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/dossier",                               [LogIn,   Is(200), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/mijn/dossier/{note}",                        [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("POST", "/mijn/dossier/{note}/reactie",                [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/dossier/{note}/oneens",                 [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("POST", "/mijn/dossier/{note}/eens",                   [Is(403), Is(404), Is(403), Is(403), Is(403), Is(403), Is(403)]),
    ("GET",  "/beheer",                                     [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(200)]),
    ("GET",  "/beheer/bezoek",                              [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/post",                                [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET", "/beheer/medewerkers", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/geheimhouding", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(200)]),
    ("POST", "/beheer/geheimhouding", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(422)]),
    ("GET", "/beheer/geheimhouding/versies", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/geheimhouding/nieuw", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST", "/beheer/geheimhouding/nieuw", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST", "/beheer/geheimhouding/publiceren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET", "/beheer/medewerkers/rechten", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/medewerkers/nieuw", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST", "/beheer/medewerkers/nieuw", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET", "/beheer/medewerkers/{employee}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/uitnodigen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/uitnodiging-intrekken", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/deblokkeren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET", "/beheer/medewerkers/{employee}/functies", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/functies", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET", "/beheer/medewerkers/{employee}/blokkeren", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/blokkeren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET", "/beheer/medewerkers/{employee}/uit-dienst", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/medewerkers/{employee}/uit-dienst", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/importeren",                          [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/importeren/uitleg",                   [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/importeren/voorbeeld/{kind}",         [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/importeren/{kind}",                   [Is(403), Is(403), Is(403), Is(403), Is(403), Is(415), Is(403)]),
    ("GET",  "/beheer/importeren/bestanden/{run}",          [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/importeren/bestanden/{run}/fouten.csv", [LogIn, Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/importeren/bestanden/{run}/overnemen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/inlezen",               [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/inlezen",               [Is(403), Is(403), Is(403), Is(403), Is(403), Is(415), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/inlezen/{list}",        [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/inlezen/{list}/uitkomst.csv", [LogIn, Is(403), LogIn, LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/inlezen/{list}/overnemen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/inlezen/{list}/weggooien", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/post",                  [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/etiketten", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/etiketten",             [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/nieuwsbrieven/adressen", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/nieuwsbrieven/adressen",              [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/brieven",                             [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/brieven",                             [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/brieven/{run}",                       [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/brieven/{run}/maken",                 [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/brieven/{run}/delen/{part}",          [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/brieven/{run}/weggooien",             [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/brieven/{run}/weggooien",             [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/koppelen/{person}",                   [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/koppelen/{person}/code",              [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("POST", "/beheer/koppelen/{person}/brief",             [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/koppelen/{person}/besluit",           [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/koppelen/{person}/besluit",           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("POST", "/beheer/koppelen/{person}/stoppen",           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/mijn/toestemmingen/{purpose}/scan/{scan}",   [LogIn,   Is(404), LogIn,   LogIn,   LogIn,   LogIn,   LogIn]),
    ("GET",  "/beheer/personen/{person}/toestemmingen",     [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("GET",  "/beheer/personen/{person}/toestemmingen/{purpose}", [LogIn, Is(403), LogIn, LogIn, LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/personen/{person}/toestemmingen/{purpose}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/personen/{person}/toestemmingen/{purpose}/scan/{scan}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("GET",  "/beheer/toestemmingen",                       [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/toestemmingen/{purpose}",             [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/toestemmingen/{purpose}",             [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST", "/beheer/toestemmingen/{purpose}/weggooien",   [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/toestemmingen/{purpose}/voorbeeld",   [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/toestemmingen/{purpose}/voorbeeld",   [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/toestemmingen/{purpose}/publiceren",  [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(303), Is(403)]),
    ("POST", "/beheer/toestemmingen/{purpose}/publiceren",  [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/verzoeken/cijfers",                   [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET", "/beheer/verklaring", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/verklaring/schrijven", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST", "/beheer/verklaring/schrijven", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST", "/beheer/verklaring/weggooien", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/verklaring/voorbeeld", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("POST", "/beheer/verklaring/advies-vragen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("POST", "/beheer/verklaring/advies", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/verklaring/publiceren", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("POST", "/beheer/verklaring/publiceren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/instellingen", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/instellingen/wijzigen", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST", "/beheer/instellingen/wijzigen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET", "/beheer/gezondheid", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/gezondheid/{job}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST", "/beheer/gezondheid/{job}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/verzoeken/teksten", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET", "/beheer/verzoeken/teksten/{letter}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST","/beheer/verzoeken/teksten/{letter}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST","/beheer/verzoeken/teksten/{letter}/weggooien", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/verzoeken/teksten/{letter}/voorbeeld", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("POST","/beheer/verzoeken/teksten/{letter}/voorbeeld", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET", "/beheer/verzoeken/teksten/{letter}/voorbeeld.pdf", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(200), Is(403)]),
    ("GET",  "/beheer/personen",                            [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/personen",                            [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/personen/{person}",                   [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/personen/{person}/openen",            [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/personen/{person}/bekend",            [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/personen/{person}/bekend",            [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/belangen",                            [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/belangen/{conflict}/vragen",          [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/belangen/{conflict}/vragen",          [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/belangen/{conflict}/besluit",         [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/belangen/{conflict}/besluit",         [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/belangen/{conflict}/einde",           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/patronen",                            [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(200)]),
    ("GET",  "/beheer/patronen/aanzetten",                  [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/patronen/aanzetten",                  [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST", "/beheer/patronen/uitzetten",                  [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/patronen/meldingen",                  [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("GET",  "/beheer/patronen/meldingen/{finding}",        [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/patronen/meldingen/{finding}",        [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/personen/{person}/sluiten",           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/personen/{person}/notities", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("GET",  "/beheer/personen/{person}/notities/nieuw", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("POST", "/beheer/personen/{person}/notities/nieuw", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/personen/{person}/notities/{note}", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("GET",  "/beheer/personen/{person}/notities/{note}/verbeteren", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(303), Is(403)]),
    ("POST", "/beheer/personen/{person}/notities/{note}/verbeteren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("POST", "/beheer/personen/{person}/notities/{note}/doorhalen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("POST", "/beheer/personen/{person}/notities/{note}/maskeren", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(303), Is(403)]),
    ("GET",  "/beheer/verzoeken",                           [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/verzoeken",                           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}",                  [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/bestanden/{file}", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/bestanden/{file}/vernietigen", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/bestanden/{file}/vernietigen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/dossier", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/dossier/lezen", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET", "/beheer/verzoeken/{number}/werkaantekeningen", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET", "/beheer/verzoeken/{number}/werkaantekeningen/alle", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/werkaantekeningen/alle", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/werkaantekeningen/{note}/geven", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET", "/beheer/verzoeken/{number}/werkaantekeningen/{note}/weglaten", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/werkaantekeningen/{note}/weglaten", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/identiteit", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/identiteit/mail", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/identiteit/brief", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/identiteit/gezien", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/identiteit/code", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/identiteit/bijzonder", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/correctie", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/correctie/nieuw/{field}", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/correctie/nieuw/{field}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/correctie/doorgegeven", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/correctie/doorgegeven", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/correctie/{line}", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/correctie/{line}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/correctie/{line}/weghalen", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/correctie/{line}/weghalen", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/besluit",          [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/besluit/{decision}", [LogIn, Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/besluit/{decision}", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/ontvangstbevestiging", [LogIn, Is(403), LogIn, LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/ontvangstbevestiging", [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/brieven/{letter}", [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/brieven/{letter}/brief.pdf", [LogIn, Is(403), LogIn, LogIn, LogIn, Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/behandelaar",      [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/opmerking",        [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/advies",           [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/innemen",                                 [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/verzoeken/innemen",                                 [Is(403), Is(403), Is(403), Is(403), Is(403), Is(415), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/koppelen",                       [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/koppelen",                       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/koppelen/kiezen",                [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/ontkoppelen",                    [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/ontkoppelen",                    [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/ontvangst",                      [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/ontvangst",                      [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/ontvangst/besluit",              [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/bericht",                        [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/antwoord",                       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/berichten/{message}/verzoek",    [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/berichten/{message}/verzoek",    [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/volgcode",                       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/zoekwerk",                                [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/zoekwerk",                       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/{number}/zoekwerk/{task}",                [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/zoekwerk/{task}",                [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/{number}/zoekwerk/{task}/nemen",          [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
    ("GET",  "/beheer/verzoeken/systemen",                                [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(200), Is(403)]),
    ("POST", "/beheer/verzoeken/systemen",                                [Is(403), Is(403), Is(403), Is(403), Is(403), Is(422), Is(403)]),
    ("GET",  "/beheer/verzoeken/systemen/{system}",                       [LogIn,   Is(403), LogIn,   LogIn,   LogIn,   Is(404), Is(403)]),
    ("POST", "/beheer/verzoeken/systemen/{system}",                       [Is(403), Is(403), Is(403), Is(403), Is(403), Is(404), Is(403)]),
];

/// Answers 200 with an empty body outside the table: the files of the look.
const FILES: [&str; 2] = ["/robots.txt", "/favicon.ico"];

pub fn filled(path: &str) -> String {
    path.replace("{token}", "geen-echte-link")
        .replace("{job}", "mail.forget")
        .replace("{letter}", "weigering")
        .replace("{kind}", if path.contains("/verzoek") { "bezwaar" } else { "relaties" })
        .replace("{scan}", "0197a000-0000-7000-8000-000000000002")
        .replace("{person}", "0197a000-0000-7000-8000-000000000001")
        .replace("{number}", "1")
        .replace("{member}", "01900000-0000-7000-8000-000000000000")
        .replace("{note}", "0197a000-0000-7000-8000-000000000002")
        .replace("{purpose}", if path.contains("bewijs") { "account" } else { "nieuwsbrief" })
}

/// Who has a role, but not the one for this page.
fn another_role(path: &str) -> StaffRole {
    let files =
        ["/beheer/belangen", "/beheer/personen", "/beheer/koppelen", "/beheer/verzoeken", "/beheer/vertegenwoordigers"];
    let files = files.iter().any(|start| path.starts_with(start));
    if files { StaffRole::Communication } else { StaffRole::CustomerContact }
}

async fn browser_of(house: &House, who: Who, path: &str, number: usize) -> Browser {
    let mut browser = house.browser();
    match who {
        Who::Visitor => return browser,
        Who::Staff => return house.colleague(&format!("alles{number}"), &StaffRole::ALL).await,
        Who::OtherDuty => return house.colleague(&format!("anders{number}"), &[another_role(path)]).await,
        Who::Half => {
            let employee = house.employee(&format!("half{number}"), &StaffRole::ALL).await;
            browser.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
            return browser;
        }
        Who::Person | Who::Ended | Who::Expired => {}
    }
    let somebody = house.somebody(&format!("{}{number}", ["tessa", "joris", "femke"][who as usize - 1])).await;
    browser.log_in(&somebody).await;
    if who == Who::Ended {
        end(house, &somebody).await;
    }
    browser
}

async fn end(house: &House, somebody: &Somebody) {
    let mut elsewhere = house.browser();
    elsewhere.log_in(somebody).await;
    elsewhere.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
}

async fn try_it(browser: &mut Browser, method: &str, path: &str) -> Answer {
    let seen = match method {
        "GET" => browser.get_once(path).await,
        _ => browser.post(path, &[]).await,
    };
    if seen.location().is_some_and(|to| to.contains("/inloggen?next=")) { LogIn } else { Is(seen.status) }
}

#[test]
fn every_route_has_an_expectation_and_every_expectation_a_route() {
    let routes: BTreeSet<(String, String)> =
        router::routes(true).table().iter().map(|route| (route.method.to_string(), route.path.to_owned())).collect();
    let expected: BTreeSet<(String, String)> =
        EXPECTED.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(routes, expected);
    assert_eq!(routes.len(), router::routes(true).table().len(), "a route stands twice");
}

#[test]
fn what_asks_for_a_person_says_so() {
    for route in router::routes(true).table() {
        let personal = route.path.starts_with("/mijn") || route.path == "/wachtwoord-vergeten/gewijzigd";
        let of_staff = route.path.starts_with("/beheer");
        match route.permit {
            Permit::Anyone => assert!(!personal && !of_staff, "{}", route.path),
            Permit::Person | Permit::Claim | Permit::For(_) | Permit::Acting => assert!(personal, "{}", route.path),
            Permit::Half => assert!(route.path.starts_with("/inloggen/code"), "{}", route.path),
            Permit::Colleague => assert_eq!(route.path, "/beheer/geheimhouding"),
            Permit::Staff(_) => assert!(of_staff, "{}", route.path),
        }
    }
}

#[test]
fn the_post_box_exists_in_a_demonstration_only() {
    let post_box = |demo| router::routes(demo).table().iter().any(|route| route.path.starts_with("/postbus"));
    assert!(post_box(true) && !post_box(false));
}

#[tokio::test]
async fn each_route_answers_each_visitor_as_written() {
    let house = House::new().await;
    let mut wrong = vec![];
    for (number, (method, path, answers)) in EXPECTED.iter().enumerate() {
        for language in ["", "/en"] {
            let path = format!("{language}{}", filled(path));
            let path = if path == "/en/" { "/en".to_owned() } else { path };
            for (who, expected) in EVERYBODY.into_iter().zip(answers) {
                if who == Who::Expired {
                    continue;
                }
                let unique = number * 10 + language.len();
                let plain = path.strip_prefix("/en").unwrap_or(&path);
                let found = try_it(&mut browser_of(&house, who, plain, unique).await, method, &path).await;
                if found != *expected {
                    wrong.push(format!("{method} {path} for {who:?}: {found:?}, expected {expected:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_session_that_is_too_old_opens_nothing() {
    let house = House::new().await;
    let somebody = house.somebody("oud").await;
    let mut wrong = vec![];
    for (method, path, answers) in EXPECTED {
        let mut browser = house.browser();
        if browser.post("/inloggen", &[("login", &somebody.login), ("password", &somebody.password)]).await.status
            != 303
        {
            wrong.push(format!("{method} {path}: could not log in"));
        }
        house.clock().shift(time::Duration::minutes(61));
        let found = try_it(&mut browser, method, &filled(path)).await;
        if found != answers[3] {
            wrong.push(format!("{method} {path}: {found:?}, expected {:?}", answers[3]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_search_engine_is_shown_what_a_link_from_a_mail_opens() {
    let house = House::new().await;
    let invited = house.invited(&crate::house::new_employee("daan", &[StaffRole::Letting])).await;
    let table = router::routes(true);
    let open = table.table().iter().filter(|route| route.permit == Permit::Anyone && route.method == "GET");
    let paths = open.filter(|route| route.path.contains("{token}")).map(|route| filled(route.path));
    let paths: Vec<String> = paths.chain([invited]).collect();
    assert!(paths.len() > 5, "{paths:?}");
    for path in paths {
        let seen = house.browser().get_once(&path).await;
        assert!(seen.body.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
    }
}

#[tokio::test]
async fn other_methods_are_refused_with_a_page() {
    let house = House::new().await;
    let table = router::routes(true);
    for path in table.table().iter().map(|route| route.path).collect::<BTreeSet<_>>() {
        let known: Vec<&str> =
            table.table().iter().filter(|route| route.path == path).map(|route| route.method.as_str()).collect();
        for method in ["GET", "POST", "PUT", "DELETE", "PATCH"] {
            if known.contains(&method) {
                continue;
            }
            let request = Request::builder().method(method).uri(filled(path)).header("sec-fetch-site", "same-origin");
            let seen = house.browser().raw(request.body(Body::empty()).unwrap()).await;
            assert_eq!(seen.status, 405, "{method} {path}");
            seen.says("Dit kan niet op deze manier");
        }
    }
}

#[tokio::test]
async fn nothing_is_done_for_another_site() {
    let house = House::new().await;
    let somebody = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&somebody).await;
    let path = "/mijn/toestemmingen/account/intrekken";
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("origin", "https://elders.example")],
        vec![("origin", "null")],
        vec![],
    ] {
        let mut request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in &headers {
            request = request.header(*name, *value);
        }
        browser.raw(request.body(Body::empty()).unwrap()).await.is(403);
    }
    browser.get("/mijn").await.is(200);
    browser.post(path, &[]).await.is(303);
}

#[tokio::test]
async fn every_answer_has_the_strict_headers() {
    let house = House::new().await;
    let mut browser = house.browser();
    let paths = ["/", "/bestaat-niet", "/mijn", "/healthz", "/static/niets.css", FILES[0], FILES[1], "/en/privacy"];
    for path in paths {
        let seen = browser.get_once(path).await;
        assert!(seen.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert!(!seen.header("content-security-policy").contains("unsafe"), "{path}");
        for name in
            ["strict-transport-security", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy"]
        {
            assert!(!seen.header(name).is_empty(), "{path} lacks {name}");
        }
    }
    for path in ["/mijn", "/mijn/toestemmingen"] {
        let somebody = house.somebody(&path.replace('/', "")).await;
        browser.log_in(&somebody).await;
        assert_eq!(browser.get(path).await.header("cache-control"), "no-store");
    }
}
