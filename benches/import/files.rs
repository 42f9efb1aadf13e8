//! Files of the administration, made a row at a time as they are sent: none is ever whole anywhere.

use huisrecht::imports::Kind;

/// What a file says of the same rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Year {
    This,
    /// Everybody moved, every rent went up, every payment was put right.
    Next,
}

pub fn header(kind: Kind) -> &'static str {
    match kind {
        Kind::Persons => {
            "relatie;voornamen;voorvoegsels;achternaam;geboortedatum;emailadres;telefoonnummer;straat;huisnummer;postcode;woonplaats\r\n"
        }
        Kind::Tenancies => {
            "huurovereenkomst;relatie;rol;straat;huisnummer;postcode;woonplaats;ingangsdatum;ondertekendatum;huurprijs;huurprijsdatum;iban\r\n"
        }
        Kind::Payments => "betaling;huurovereenkomst;relatie;boekdatum;bedrag;soort;omschrijving\r\n",
    }
}

/// Two persons share a home and an agreement; each has a payment.
pub fn row(kind: Kind, at: u32, year: Year) -> String {
    let (home, later) = (at / 2, u32::from(year == Year::Next));
    match kind {
        Kind::Persons => format!(
            "R-{at:06};Anna Maria;van den;Berg{};{:02}-{:02}-{};r{at}@voorbeeld.example;06 1{:07};{}\r\n",
            letters(at),
            at % 28 + 1,
            at % 12 + 1,
            1940 + at % 65,
            at % 10_000_000,
            address(home + later),
        ),
        Kind::Tenancies => format!(
            "HO-{home:06};R-{at:06};{};{};{:02}-{:02}-2019;12-04-2019;{},{:02};01-07-{};NL91 ABNA 0417 1643 00\r\n",
            ["HUU", "MDH"][at as usize % 2],
            address(home),
            home % 28 + 1,
            home % 12 + 1,
            500 + home % 300,
            home % 100,
            2025 + later,
        ),
        Kind::Payments => format!(
            "B-{at:06};HO-{home:06};R-{at:06};2026-{:02}-02;{},{:02};huur;Huur\r\n",
            at % 11 + 1,
            500 + home % 300 + later,
            home % 100,
        ),
    }
}

fn address(home: u32) -> String {
    format!("Lindenhof;{};73{} AB;Apeldoorn", home % 400 + 1, 10 + home / 400 % 80)
}

/// Names have no digits.
fn letters(at: u32) -> String {
    at.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
