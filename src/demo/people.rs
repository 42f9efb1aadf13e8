//! Who lives in the demonstration. A cast with data of their own, and a crowd put together from common names. Nobody here exists.

use time::{Date, Month};

use crate::kernel::address::{Address, HouseNumber, Street, Town};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::postcode::Postcode;
use crate::persons::{Contact, Person};

/// Everybody in the demonstration logs in with this.
pub const PASSWORD: &str = "zonnige dag in huis";

/// What somebody is in the play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Tenant,
    Applicant,
    HouseholdMember,
    FormerTenant,
    /// Had an account and closed it.
    Ended,
}

/// One fictional person.
#[derive(Clone, Debug)]
pub struct Character {
    pub person: Person,
    pub email: EmailAddress,
    pub part: Part,
    pub lang: Lang,
    /// Asked for the newsletter.
    pub newsletter: bool,
    pub has_account: bool,
}

impl Part {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Applicant => "applicant",
            Self::HouseholdMember => "household member",
            Self::FormerTenant => "former tenant",
            Self::Ended => "ended",
        }
    }
}

/// So many have data of their own.
pub const CAST_SIZE: usize = 22;

type Row = (&'static str, &'static str, &'static str, (i32, u8, u8), &'static str, &'static str, Part);

/// Given names, prefix, family name, birth date, street with number, postcode, part. Family name, date and street are nobody else's.
#[rustfmt::skip]
const CAST: [Row; CAST_SIZE] = [
    ("Sanne", "van den", "Broekhuizen", (1985, 3, 27), "Lindenhof 12-a bis", "7311 AB", Part::Tenant),
    ("Mehmet", "", "Yıldırım", (1978, 11, 2), "Kastanjepad 4", "7312 CD", Part::Tenant),
    ("Fatima", "", "El Amrani", (1996, 7, 19), "Vlinderstraat 81", "7313 EF", Part::Applicant),
    ("Daan", "", "Terpstra", (2004, 5, 30), "Merelplantsoen 23", "7314 GH", Part::HouseholdMember),
    ("Wilhelmina", "ter", "Horstink", (1941, 1, 8), "Beukenlaan 150", "7315 JK", Part::FormerTenant),
    ("Joost", "", "Wagenvoort", (1990, 9, 14), "Zilverberg 7", "7316 LM", Part::Ended),
    ("Agnieszka", "", "Wiśniewska", (1983, 12, 6), "Korenmolen 31", "7317 NP", Part::Tenant),
    ("Nguyen Thi", "", "Phương", (1992, 4, 11), "Waterlelie 9", "7321 RS", Part::Applicant),
    ("J.P.", "de", "Graaff-Nauta", (1956, 8, 23), "Torenveld 66", "7322 TV", Part::Tenant),
    ("Zoë", "", "Çelikkaya", (2001, 2, 17), "Appelgaard 18", "7323 WX", Part::Applicant),
    ("Olena", "", "Kovalenko", (1988, 10, 3), "Heideroosje 44", "7324 AC", Part::Tenant),
    ("", "", "Suharto", (1962, 6, 21), "Spoorkade 2-2hg", "7325 BD", Part::Tenant),
    ("Amadou", "", "Diallo", (1999, 1, 29), "Havikshorst 53", "7326 EG", Part::Applicant),
    ("Hendrik-Jan", "van 't", "Klooster", (1970, 2, 28), "Notenboom 90", "7327 HK", Part::Tenant),
    ("Björn", "", "Håkansson", (1976, 5, 5), "Eikvaren 15", "7328 LN", Part::Tenant),
    ("Maria José", "", "Fernández García", (1994, 9, 9), "Sterrenwacht 37", "7329 PR", Part::Applicant),
    ("Kofi", "", "Mensah-Boateng", (1981, 8, 16), "Grutto 61", "7331 ST", Part::Tenant),
    ("Shu-Fen", "", "Huang", (1967, 3, 3), "Dwarsgracht 5", "7332 VW", Part::Tenant),
    ("Ömer", "", "Gündoğan", (1987, 7, 7), "Rietzanger 28", "7333 XZ", Part::Tenant),
    ("Geertruida", "", "Oosterveld", (1938, 12, 31), "Wilgenroosje 71", "7334 BC", Part::FormerTenant),
    ("Ibrahim", "", "Al-Khatib", (2000, 2, 29), "Kievitsbloem 84", "7335 DF", Part::Applicant),
    ("Ingrid", "von", "Rosenstiel", (1973, 11, 25), "Zwaluwtong 19", "7336 GJ", Part::Tenant),
];

const GIVEN: [&str; 24] = [
    "Anna", "Bram", "Carla", "Dirk", "Emma", "Frank", "Gülay", "Hans", "Iris", "Jamal", "Karin", "Lars", "Mila",
    "Noor", "Otto", "Petra", "Quirine", "Rashid", "Sara", "Tim", "Ursula", "Victor", "Willem", "Yara",
];
const FAMILY: [(&str, &str); 20] = [
    ("de", "Vries"),
    ("", "Jansen"),
    ("van", "Dijk"),
    ("", "Bakker"),
    ("", "Visser"),
    ("", "Smit"),
    ("", "Meijer"),
    ("de", "Boer"),
    ("", "Mulder"),
    ("", "Bos"),
    ("", "Peters"),
    ("", "Hendriks"),
    ("van", "Leeuwen"),
    ("", "Dekker"),
    ("", "Yılmaz"),
    ("", "Kaya"),
    ("", "Nowak"),
    ("", "Bouzid"),
    ("", "Ramdin"),
    ("", "Pinas"),
];
const STREETS: [&str; 8] =
    ["Hoofdweg", "Schoolstraat", "Molenweg", "Kerkpad", "Parkzicht", "Dorpsplein", "Stationsweg", "Wethouderslaan"];

/// The twenty-two with a part to play; the first six are the accounts that a visitor tries.
pub fn cast() -> Option<Vec<Character>> {
    CAST.iter().enumerate().map(|(at, row)| member(at, row)).collect()
}

fn member(at: usize, &(given, prefix, family, born, street, postcode, part): &Row) -> Option<Character> {
    let (street, number) = street.split_once(' ').filter(|(_, number)| number.starts_with(char::is_numeric))?;
    let email = format!("{}@voorbeeld.example", mailbox(given, family));
    let lang = if at % 7 == 1 { Lang::En } else { Lang::Nl };
    let phone = format!("06 1{:07}", 2_340_017 + at * 11);
    let person = person(given, prefix, family, date(born)?, &email, &phone, (street, number, postcode))?;
    Some(Character {
        email: EmailAddress::parse(&email).ok()?,
        person,
        part,
        lang,
        newsletter: at.is_multiple_of(2),
        has_account: true,
    })
}

/// The cast, and then the crowd.
pub fn everybody() -> Option<Vec<Character>> {
    Some([cast()?, crowd()?].concat())
}

/// Everybody else: a hundred and eighty, the same each time.
fn crowd() -> Option<Vec<Character>> {
    (0..180).map(extra).collect()
}

fn extra(at: usize) -> Option<Character> {
    let given = GIVEN[(at * 7) % GIVEN.len()];
    let (prefix, family) = FAMILY[(at * 3 + at / 20) % FAMILY.len()];
    let email = format!("{}{}@voorbeeld.example", mailbox(given, family), at + 100);
    let born = date((
        1936 + i32::try_from(at * 13 % 66).ok()?,
        u8::try_from(at % 12 + 1).ok()?,
        u8::try_from(at % 13 + 11).ok()?,
    ))?;
    let phone = format!("06 2{:07}", 1_200_003 + at * 17);
    let street = STREETS[at % STREETS.len()];
    let person = person(given, prefix, family, born, &email, &phone, (street, &(at + 1).to_string(), "7311 KL"))?;
    let part = match at % 9 {
        0 | 1 => Part::Applicant,
        2 => Part::FormerTenant,
        3 => Part::HouseholdMember,
        _ => Part::Tenant,
    };
    let email = EmailAddress::parse(&email).ok()?;
    Some(Character {
        email,
        person,
        part,
        lang: Lang::Nl,
        newsletter: at.is_multiple_of(3),
        has_account: at.is_multiple_of(2),
    })
}

fn mailbox(given: &str, family: &str) -> String {
    let plain = |text: &str| FamilyName::parse(text).map(|name| name.folded()).unwrap_or_default();
    [plain(given), plain(family)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

fn date((year, month, day): (i32, u8, u8)) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

fn person(
    given: &str,
    prefix: &str,
    family: &str,
    born: Date,
    email: &str,
    phone: &str,
    (street, number, postcode): (&str, &str, &str),
) -> Option<Person> {
    let name = PersonName {
        given: GivenNames::parse_optional(given).ok()?,
        prefix: NamePrefix::parse_optional(prefix).ok()?,
        family: FamilyName::parse(family).ok()?,
    };
    let address = Address::Dutch {
        postcode: Postcode::parse(postcode).ok()?,
        number: HouseNumber::parse(number).ok()?,
        street: Street::parse(street).ok()?,
        town: Town::parse("Apeldoorn").ok()?,
    };
    let contact = Contact { email: EmailAddress::parse(email).ok(), phone: PhoneNumber::parse(phone).ok(), address };
    Some(Person { name, birth_date: BirthDate::from(born), contact })
}
