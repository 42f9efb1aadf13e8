//! What makes a password acceptable (SECURITY V6): 8 to 128 characters of any kind, and not one that others try first. No rules
//! about digits and capitals: they make passwords worse. All of it is judged here, nothing is asked of another server.

use secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::zxcvbn;

use crate::platform::messages::Messages;

pub const SHORTEST: usize = 8;
pub const LONGEST: usize = 128;

/// So many guesses eight characters at random take, as zxcvbn counts.
const EIGHT_AT_RANDOM: u64 = 100_000_000;
/// So many characters must be left when the expected words are taken out.
const LEFT: usize = 5;
/// So many characters are judged.
const JUDGED: usize = 24;
/// Signs that zxcvbn reads as a letter.
const LOOKALIKES: &str = "@({[<!|$+%";

/// Words that Dutch people make passwords of and that zxcvbn, which knows English, does not expect; and those of our own example.
const DUTCH: &[&str] = &[
    "huisrecht",
    "welkom",
    "wachtwoord",
    "geheim",
    "inloggen",
    "portaal",
    "mijnwoning",
    "woning",
    "huurwoning",
    "huurder",
    "huren",
    "huis",
    "thuis",
    "kamer",
    "sleutel",
    "voordeur",
    "straat",
    "nederland",
    "holland",
    "oranje",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "apeldoorn",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "lente",
    "zomer",
    "herfst",
    "winter",
    "vakantie",
    "voetbal",
    "feyenoord",
    "ajax",
    "schatje",
    "liefje",
    "lieverd",
    "knuffel",
    "moeder",
    "vader",
    "mama",
    "papa",
    "opa",
    "oma",
    "hond",
    "poes",
    "paard",
    "konijn",
    "bloem",
    "zonnetje",
    "fiets",
    "lepel",
    "wolk",
    "sinterklaas",
    "kerstmis",
    "azerty",
    "hallo",
    "doei",
];

/// What is wrong with a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    Missing,
    TooShort,
    TooLong,
    /// Others use it, or a pattern in it is tried first.
    Common,
    /// It is made of what others know: the name, the e-mail address, the association.
    OwnWords,
    /// The second time something else was typed.
    NotTheSame,
}

impl PasswordProblem {
    /// The field to go to: `password` or `again`.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NotTheSame => "again",
            _ => "password",
        }
    }

    /// What to do about it.
    pub fn say(self, t: Messages) -> &'static str {
        match self {
            Self::Missing => t.accounts_new_password_missing(),
            Self::TooShort => t.accounts_new_password_short(),
            Self::TooLong => t.accounts_new_password_long(),
            Self::Common => t.accounts_new_password_common(),
            Self::OwnWords => t.accounts_new_password_own(),
            Self::NotTheSame => t.accounts_new_password_again(),
        }
    }
}

/// A new password, typed twice. `own_words` is what others may know of the person: name, e-mail address, association, town.
pub fn parse(password: &str, again: &str, own_words: &[&str]) -> Result<SecretString, PasswordProblem> {
    let password: String = password.nfc().collect();
    let again: String = again.nfc().collect();
    match password.chars().count() {
        0 => return Err(PasswordProblem::Missing),
        length if length < SHORTEST => return Err(PasswordProblem::TooShort),
        length if length > LONGEST => return Err(PasswordProblem::TooLong),
        _ => (),
    }
    let own = parts(own_words);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    if leaves_little(&password, &own) {
        return Err(PasswordProblem::OwnWords);
    }
    if leaves_little(&password, DUTCH) || is_guessable(&password, &[&own, DUTCH].concat()) {
        return Err(PasswordProblem::Common);
    }
    if password != again {
        return Err(PasswordProblem::NotTheSame);
    }
    Ok(password.into())
}

/// Whether it is hardly more than these words.
fn leaves_little(password: &str, words: &[&str]) -> bool {
    let rest = words.iter().fold(password.to_lowercase(), |rest, word| rest.replace(word, " "));
    rest.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_punctuation()).count() < LEFT
}

/// Whether it is easier to find than eight characters drawn at random.
fn is_guessable(password: &str, expected: &[&str]) -> bool {
    zxcvbn(&judged(password), expected).guesses() < EIGHT_AT_RANDOM
}

/// zxcvbn tries each sign for each letter that it looks like: a password of a hundred such signs keeps it busy for seconds. The first
/// characters say enough, and beyond the third kind of sign nobody writes a word.
fn judged(password: &str) -> String {
    let mut kinds: Vec<char> = vec![];
    let plain = |c: char| {
        if !LOOKALIKES.contains(c) {
            return c;
        }
        let kind = kinds.iter().position(|known| *known == c).unwrap_or(kinds.len());
        if kind == kinds.len() {
            kinds.push(c);
        }
        let private = u32::try_from(kind).ok().and_then(|kind| char::from_u32(0xe000 + 100 * kind));
        if kind < 3 { c } else { private.unwrap_or(c) }
    };
    password.chars().take(JUDGED).map(plain).collect()
}

/// Each phrase without its spaces, and each word in it; longest first.
fn parts(phrases: &[&str]) -> Vec<String> {
    let lower: Vec<String> = phrases.iter().map(|phrase| phrase.to_lowercase()).collect();
    let words = lower.iter().flat_map(|phrase| phrase.split(|c: char| !c.is_alphanumeric())).map(str::to_owned);
    let joined = lower.iter().map(|phrase| phrase.chars().filter(|c| c.is_alphanumeric()).collect());
    let mut all: Vec<String> = words.chain(joined).filter(|word: &String| word.chars().count() > 2).collect();
    all.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    all
}
