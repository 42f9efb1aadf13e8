//! Who rents which home, since when, on which agreement, and what they pay (P01, P14, P16, P32). Each party has a copy of the address,
//! the agreement and the payments sealed under their own keys, so that one person's data end without the other's.

mod administration_store;
mod agreement;
mod agreement_store;
mod event;
mod model;
mod payment;
mod payment_store;
pub mod personal_data;
mod store;

pub use administration_store::{
    change_agreements, change_parts, change_payments, change_rents, known_agreements, number, with_numbers,
};
pub use agreement::{Agreement, AgreementKind};
pub use agreement_store::{agree, agree_all, agreements};
pub use event::Event;
pub use model::{Home, InFile, Tenancy};
pub use payment::{After, BankAccount, Payment, PaymentKind, Rent};
pub use payment_store::{accounts, add_rent, book, book_all, payments, place_of, rents, set_account, set_accounts};
pub use store::{begin, begin_all, homes, join, join_all, of_person, tenants};
