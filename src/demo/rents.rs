//! What the tenants of the demonstration agreed and pay: a rent that rises each July, a month paid late, and service costs that came back.

use time::{Date, Duration, Month};

use super::people::Character;
use crate::kernel::iban::Iban;
use crate::kernel::ids::{AgreementId, PaymentId, PersonId, TenancyId};
use crate::kernel::money::Money;
use crate::kernel::reference::{Line, Reference};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;
use crate::tenancies::{self, Agreement, AgreementKind, BankAccount, Payment, PaymentKind, Rent};

const MONTHS: [&str; 12] = [
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
];

/// The rent of one tenancy, as the administration keeps it.
pub struct Ledger {
    agreement: AgreementId,
    /// In the order of the cast: varies amounts and habits.
    at: usize,
    began_on: Date,
    ended_on: Option<Date>,
}

/// Signs the agreement of a tenancy.
pub async fn agree(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    tenancy: TenancyId,
    (at, began_on, ended_on): (usize, Date, Option<Date>),
) -> Result<Ledger> {
    let agreement = Agreement {
        id: AgreementId::new(),
        tenancy: Some(tenancy),
        kind: AgreementKind::Rent,
        number: number(began_on, at)?,
        signed_on: Some(began_on - Duration::days(12)),
        began_on,
        ended_on,
    };
    tenancies::agree(change, file, person, &agreement).await?;
    Ok(Ledger { agreement: agreement.id, at, began_on, ended_on })
}

fn number(began_on: Date, at: usize) -> Result<Reference> {
    Reference::parse(&format!("HO-{}-{:05}", began_on.year(), 412 + at * 7)).map_err(|_| fiction("number"))
}

fn fiction(what: &str) -> Error {
    Error::Internal(format!("a fictional {what} does not parse"))
}

/// Writes rents, account and payments. The cast has years of them; the crowd the rent of now and a few months, so that the start is quick.
pub async fn keep_books(
    app: &App,
    change: &mut Change,
    person: PersonId,
    character: &Character,
    ledger: &Ledger,
    today: Date,
) -> Result<()> {
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Payments).await?;
    let (months, years) = if ledger.at < super::people::CAST_SIZE { (36, 6) } else { (2, 1) };
    let rents = ledger.rents(today);
    for rent in &rents[rents.len().saturating_sub(years)..] {
        tenancies::add_rent(change, &file, person, rent).await?;
    }
    let holder = Line::parse(&character.person.name.full()).ok();
    let account = BankAccount { agreement: ledger.agreement, iban: iban(ledger.at)?, holder };
    tenancies::set_account(change, &file, person, &account).await?;
    for payment in ledger.payments(&rents, today, months) {
        tenancies::book(change, &file, person, &payment).await?;
    }
    Ok(())
}

/// Of a bank that does not exist; one in twenty pays from abroad.
fn iban(at: usize) -> Result<Iban> {
    let (country, account) = match at % 20 {
        14 => ("DE", format!("{:018}", 500_105_170_000_000 + at)),
        _ => ("NL", format!("TEST{:010}", 417_164_300 + at * 13)),
    };
    let all = (2..=98).map(|check| format!("{country}{check:02}{account}"));
    all.filter_map(|text| Iban::parse(&text).ok()).next().ok_or_else(|| fiction("IBAN"))
}

impl Ledger {
    pub fn agreement(&self) -> AgreementId {
        self.agreement
    }

    /// One rent for each year from July, at most six of them, four in a hundred higher each time.
    fn rents(&self, today: Date) -> Vec<Rent> {
        let last = self.ended_on.unwrap_or(today);
        let first = self.began_on.max(last - Duration::days(6 * 365));
        let rises = (first.year()..=last.year()).filter_map(|year| Date::from_calendar_date(year, Month::July, 1).ok());
        let mut begins: Vec<Date> = rises.filter(|&day| day > first && day <= last).collect();
        begins.insert(0, first);
        let cents = i64::try_from(48_012 + self.at * 3_721 % 30_000).unwrap_or(48_012);
        let ends = begins.iter().skip(1).map(|&next| Some(next - Duration::days(1))).chain([self.ended_on]);
        let amounts = std::iter::successors(Some(cents), |cents| Some(cents * 104 / 100));
        begins
            .iter()
            .zip(ends)
            .zip(amounts)
            .map(|((&began_on, ended_on), cents)| Rent {
                agreement: self.agreement,
                amount: Money::cents(cents),
                began_on,
                ended_on,
            })
            .collect()
    }

    /// Oldest first: each month's rent, and each June the reckoning of service costs.
    fn payments(&self, rents: &[Rent], today: Date, months: usize) -> Vec<Payment> {
        let last = self.ended_on.unwrap_or(today).min(today);
        let firsts =
            std::iter::successors(last.replace_day(1).ok(), |day| (*day - Duration::days(1)).replace_day(1).ok());
        let mut firsts: Vec<Date> = firsts.take(months).filter(|&day| day >= self.began_on).collect();
        firsts.reverse();
        firsts
            .iter()
            .flat_map(|&month| self.of_month(rents, month))
            .filter(|payment| payment.booked_on <= last)
            .collect()
    }

    fn of_month(&self, rents: &[Rent], month: Date) -> Vec<Payment> {
        let amount = rents.iter().rev().find(|rent| rent.began_on <= month).map(|rent| rent.amount);
        let name = format!("{} {}", MONTHS[usize::from(u8::from(month.month())) - 1], month.year());
        let late = (usize::from(u8::from(month.month())) + self.at).is_multiple_of(17) && self.at.is_multiple_of(2);
        let (days, words) =
            if late { (22, format!("Huur {name}, na herinnering")) } else { (1, format!("Huur {name}")) };
        let rent = amount.map(|amount| self.payment(month + Duration::days(days), amount, PaymentKind::Rent, &words));
        let year = month.year() - 1;
        let back = Money::cents(-i64::try_from(4_310 + self.at * 97).unwrap_or(4_310));
        let words = format!("Afrekening servicekosten {year}, terugbetaald");
        let reckoned = (month.month() == Month::June)
            .then(|| self.payment(month + Duration::days(17), back, PaymentKind::Settlement, &words));
        rent.into_iter().chain(reckoned).collect()
    }

    fn payment(&self, booked_on: Date, amount: Money, kind: PaymentKind, words: &str) -> Payment {
        let description = Line::parse(words).ok();
        Payment { id: PaymentId::new(), agreement: self.agreement, booked_on, amount, kind, description }
    }
}
