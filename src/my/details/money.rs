//! Rent, account and the latest payments.

use super::known::Known;
use super::payments::{self, PaymentView};
use super::tenancy::period;
use crate::platform::page::Page;

pub struct MoneyBlock {
    pub rents: Vec<RentView>,
    pub former_rents: Vec<RentView>,
    pub accounts: Vec<AccountView>,
    pub payments: Vec<PaymentView>,
    /// Where older payments stand; empty without them.
    pub older: String,
}

pub struct RentView {
    pub amount: String,
    pub when: String,
    pub agreement: Option<String>,
}

pub struct AccountView {
    /// All that is shown of the account number.
    pub last_four: String,
    pub holder: Option<String>,
    pub agreement: Option<String>,
}

impl MoneyBlock {
    pub fn new(page: &Page, known: &Known) -> Self {
        let number = |id| known.agreement(id).map(|agreement| agreement.number.as_str().to_owned());
        let rents = |over| {
            let these = known.rents.iter().filter(move |rent| rent.is_over(known.today) == over);
            these.map(|rent| RentView {
                amount: rent.amount.shown(page.lang),
                when: period(page, rent.began_on, rent.ended_on),
                agreement: number(rent.agreement),
            })
        };
        let (payments, older) = payments::page_of(page, &known.payments);
        Self {
            rents: rents(false).collect(),
            former_rents: rents(true).collect(),
            accounts: known
                .accounts
                .iter()
                .map(|account| AccountView {
                    last_four: account.iban.last_four().to_owned(),
                    holder: account.holder.as_ref().map(|holder| holder.as_str().to_owned()),
                    agreement: number(account.agreement),
                })
                .collect(),
            payments,
            older,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.rents.is_empty() && self.former_rents.is_empty() && self.accounts.is_empty() && self.payments.is_empty()
    }
}
