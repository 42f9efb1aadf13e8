use std::time::{Duration, Instant};

use huisrecht::accounts::password::{PasswordProblem, parse};
use secrecy::ExposeSecret;

const OWN: [&str; 6] = ["Sanne", "de Vries", "sanne.devries@huurders.example", "De Woonmensen", "Apeldoorn", "1987"];

fn problem(password: &str) -> Option<PasswordProblem> {
    parse(password, password, &OWN).err()
}

#[test]
fn eight_to_128_characters_of_any_kind_will_do() {
    for good in ["Kx8#mQ2p", "koets-kwast-stoep", "een koets een kwast en een stoep", "ÄÖÜäöüßé", "bakfiets99"]
    {
        assert_eq!(problem(good), None, "{good}");
    }
    assert_eq!(problem(""), Some(PasswordProblem::Missing));
    assert_eq!(problem("Kx8#mQ2"), Some(PasswordProblem::TooShort));
    assert_eq!(problem(&"koets-kwast-stoep-".repeat(8)[..128]), None);
    assert_eq!(problem(&"koets-kwast-stoep-".repeat(8)[..129]), Some(PasswordProblem::TooLong));
}

#[test]
fn what_others_try_first_is_refused() {
    for common in [
        "Welkom123!",
        "wachtwoord2026",
        "P@ssw0rd123",
        "W3lk0m!!",
        "qwertyuiop12",
        "12345678901234",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "Zomer2025!",
        "ZomerVakantie1",
        "Feyenoord1908",
        "13041975",
        "0612345678",
        "iloveyou2",
        "huisrecht huisrecht",
        "fiets lepel wolk",
    ] {
        assert_eq!(problem(common), Some(PasswordProblem::Common), "{common}");
    }
}

#[test]
fn what_others_know_of_somebody_is_refused() {
    for own in ["SanneDeVries1", "woonmensen-apeldoorn", "sannesanne87", "Devries1987!", "sanne.devries"] {
        assert_eq!(problem(own), Some(PasswordProblem::OwnWords), "{own}");
    }
    assert_eq!(problem("Sanne fietst in de regen"), None);
    assert!(parse("SanneDeVries1", "SanneDeVries1", &[]).is_ok());
}

#[test]
fn both_times_the_same_must_be_typed() {
    assert_eq!(parse("koets-kwast-stoep", "koets-kwast-stoel", &[]).err(), Some(PasswordProblem::NotTheSame));
    assert_eq!(parse("koets-kwast-stoep", "", &[]).err(), Some(PasswordProblem::NotTheSame));
    assert_eq!(PasswordProblem::NotTheSame.field(), "again");
}

#[test]
fn a_keyboard_that_composes_letters_otherwise_makes_the_same_password() {
    let (one, two) = ("caf\u{e9}-kwast-stoep", "cafe\u{301}-kwast-stoep");
    let kept = parse(one, two, &[]).unwrap();
    assert_eq!(kept.expose_secret(), one);
}

#[test]
fn no_password_keeps_the_server_busy() {
    for worst in ["4@8({[</369&#!1/|0$5+7%2", "|+$1!7@({[<%9638502", "1|!7$5+20369486@"] {
        let long: String = worst.chars().cycle().take(128).collect();
        let begun = Instant::now();
        let _ = parse(&long, &long, &OWN);
        // Unbounded, the estimate takes some 20 seconds.
        assert!(begun.elapsed() < Duration::from_secs(5), "{worst}: {:?}", begun.elapsed());
    }
}
