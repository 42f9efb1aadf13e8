//! What is in a request, in the words of whom it is about, in both languages.

use crate::accounts::personal_data::role_words;
use crate::kernel::dossier::Value;
use crate::kernel::register::{Bilingual, both};
use crate::kernel::staff::StaffRole;
use crate::platform::messages::in_both;
use crate::rights::file_store::Use;
use crate::rights::identity::Shown;
use crate::rights::kind::{Channel, Kind};
use crate::rights::receipt::Verdict;
use crate::rights::state::{Outcome, State};
use crate::rights::task::{Ended, Work};
use crate::statement;

/// An employee's role, or the person or the portal.
pub fn by(role: Option<&str>) -> Value {
    match role {
        None => Value::word("person_or_portal", both("uzelf of dit portaal", "you or this portal")),
        Some(code) => {
            let said = StaffRole::from_code(code).map(role_words);
            Value::word(code, said.unwrap_or(both("een medewerker", "an employee")))
        }
    }
}

pub fn kind(kind: Kind) -> Bilingual {
    let kin = both("een vraag van een nabestaande", "a question of next of kin");
    kind.right().map_or(kin, |right| in_both(|t| statement::right_name(t, right)))
}

pub const fn channel(channel: Channel) -> Bilingual {
    match channel {
        Channel::Account => both("in uw account", "in your account"),
        Channel::Website => both("op de website", "on the website"),
        Channel::Mail => both("per e-mail", "by e-mail"),
        Channel::Letter => both("met een brief", "by letter"),
        Channel::Phone => both("per telefoon", "by phone"),
        Channel::Desk => both("aan de balie", "at the desk"),
        Channel::Message => both("in een bericht", "in a message"),
    }
}

pub const fn shown(shown: Shown) -> Bilingual {
    match shown {
        Shown::Session => both("ingelogd, met uw wachtwoord", "logged in, with your password"),
        Shown::SessionTwoSteps => both("ingelogd met een tweede stap", "logged in with a second step"),
        Shown::Representative => both("door wie zaken voor u regelt", "by who arranges things for you"),
        Shown::MailCode => both("met een code per e-mail", "by a code in an e-mail"),
        Shown::PhoneCode => both("met een code per telefoon", "by a code on the phone"),
        Shown::MailCodeAndFacts => {
            both("met een code per e-mail en wat u vertelde", "by a code in an e-mail and what you told us")
        }
        Shown::LetterCode => both("met een code per brief", "by a code in a letter"),
        Shown::Desk => both("aan de balie", "at the desk"),
        Shown::Video => both("in een videogesprek", "in a video call"),
        Shown::ShieldedCopy => both("met een afgeschermde kopie", "by a shielded copy"),
    }
}

pub const fn state(state: State) -> Bilingual {
    match state {
        State::Received => both("ontvangen", "received"),
        State::Identified => both("identiteit gecontroleerd", "identity checked"),
        State::Working => both("in behandeling", "in progress"),
        State::Waiting => both("wacht op u", "waiting for you"),
        State::Done => both("afgerond", "done"),
        State::Refused => both("afgewezen", "refused"),
        State::Withdrawn => both("door u ingetrokken", "withdrawn by you"),
        State::NotEstablished => both("niet duidelijk wie het vroeg", "not clear who asked"),
    }
}

pub const fn outcome(outcome: Outcome) -> Bilingual {
    match outcome {
        Outcome::Whole => both("helemaal gedaan", "done in whole"),
        Outcome::Partly => both("deels gedaan", "done in part"),
        Outcome::NothingHeld => both("wij hadden niets van u", "we had nothing of you"),
    }
}

/// A step, by its code in the database.
pub fn step(code: &str) -> Bilingual {
    match code {
        "asked" => both("gevraagd", "asked"),
        "matched" => both("uw gegevens erbij gezocht", "your data found"),
        "unmatched" => both("het waren niet uw gegevens: verder gezocht", "they were not your data: searched on"),
        "assigned" => both("een medewerker pakte het op", "an employee took it up"),
        "released" => both("de medewerker gaf het terug", "the employee handed it back"),
        "receipt_corrected" => both("de dag van ontvangst verbeterd", "the day of receipt corrected"),
        "identity_asked" => both("gevraagd wie u bent", "asked who you are"),
        "identity_shown" => both("u liet zien wie u bent", "you showed who you are"),
        "strong_needed" => both("een sterkere controle was nodig", "a stronger check was needed"),
        "asked_more" => both("wij vroegen u iets", "we asked you something"),
        "answered" => both("u gaf antwoord", "you answered"),
        "extended" => both("verlengd", "extended"),
        "fulfilled" => both("uitgevoerd en beantwoord", "carried out and answered"),
        "refused" => both("afgewezen", "refused"),
        "withdrawn" => both("door u ingetrokken", "withdrawn by you"),
        "not_established" => both("gestopt: niet duidelijk wie het vroeg", "ended: not clear who asked"),
        _ => both("een andere stap", "another step"),
    }
}

pub const fn usage(usage: Use) -> Bilingual {
    match usage {
        Use::Scan => both("uw brief of e-mail", "your letter or e-mail"),
        Use::Evidence => both("bewijs bij uw verzoek", "evidence with your request"),
        Use::Identity => both("een identiteitsbewijs", "an identity document"),
        Use::Found => both("uit een ander systeem", "from another system"),
        Use::Answer => both("bij ons antwoord", "with our answer"),
    }
}

pub const fn verdict(verdict: Verdict) -> Bilingual {
    match verdict {
        Verdict::Confirmed => both("bevestigd", "confirmed"),
        Verdict::Declined => both("afgewezen", "declined"),
        Verdict::Withdrawn => both("teruggenomen", "taken back"),
    }
}

pub const fn work(work: Work) -> Bilingual {
    match work {
        Work::Search => both("doorzoeken", "search"),
        Work::Change => both("aanpassen", "change"),
    }
}

pub const fn ended(ended: Ended) -> Bilingual {
    match ended {
        Ended::Found => both("gegevens gevonden", "data found"),
        Ended::Nothing => both("niets gevonden", "nothing found"),
        Ended::Changed => both("aangepast", "changed"),
    }
}
