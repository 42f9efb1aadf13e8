//! The register's own terms, in the words of the reader.

use crate::kernel::register::{Category, LawfulBasis, Purpose, Sensitivity};
use crate::platform::messages::Messages;

/// A kind of data, with what is in it.
pub fn category(t: Messages, category: Category) -> &'static str {
    match category {
        Category::Identity => t.statement_category_identity(),
        Category::Contact => t.statement_category_contact(),
        Category::Role => t.statement_category_role(),
        Category::Tenancy => t.statement_category_tenancy(),
        Category::Household => t.statement_category_household(),
        Category::Payment => t.statement_category_payment(),
        Category::Allocation => t.statement_category_allocation(),
        Category::Behaviour => t.statement_category_behaviour(),
        Category::Login => t.statement_category_login(),
        Category::Consent => t.statement_category_consent(),
        Category::SignUp => t.statement_category_sign_up(),
        Category::Correspondence => t.statement_category_correspondence(),
        Category::ReadingLog => t.statement_category_reading_log(),
        Category::Staff => t.statement_category_staff(),
        Category::Draft => t.statement_category_draft(),
        Category::StatementSeen => t.statement_category_statement_seen(),
        Category::Request => t.statement_category_request(),
        Category::Representation => t.statement_category_representation(),
        Category::Import => t.statement_category_import(),
    }
}

/// How much harm a kind of data can do in the wrong hands (P05).
pub fn sensitivity(t: Messages, sensitivity: Sensitivity) -> &'static str {
    match sensitivity {
        Sensitivity::Ordinary => t.statement_sensitivity_ordinary(),
        Sensitivity::Sensitive => t.statement_sensitivity_sensitive(),
        Sensitivity::Special => t.statement_sensitivity_special(),
        Sensitivity::Criminal => t.statement_sensitivity_criminal(),
    }
}

/// Why we may: the everyday word, and the law or agreement it names.
pub fn basis(t: Messages, basis: LawfulBasis) -> String {
    let lang = t.lang();
    match basis {
        LawfulBasis::Consent(purpose) => t.statement_basis_consent(consent(t, purpose)),
        LawfulBasis::Agreement(which) => t.statement_basis_agreement(which.say(lang)),
        LawfulBasis::LegalDuty(law) => t.statement_basis_legal_duty(law.say(lang)),
        LawfulBasis::LegitimateInterest(which) => t.statement_basis_legitimate_interest(which.say(lang)),
    }
}

fn consent(t: Messages, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Account => t.statement_consent_account(),
        Purpose::Newsletter => t.statement_consent_newsletter(),
    }
}
