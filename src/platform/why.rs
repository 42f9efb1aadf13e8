//! Why a form asks for something (P06, P07): the purpose and the basis of an activity of the processing register, in the reader's words.
//! Beside each group of fields stands the activity it is necessary for; a test opens every form and looks.

use super::messages::Messages;
use crate::kernel::register::{ACTIVITIES, LawfulBasis};

/// One line under a heading, and where to read more.
pub struct Why {
    /// The activity, which has a block of its own on `/privacy/gegevens`.
    pub id: &'static str,
    pub purpose: String,
    pub basis: String,
}

impl Why {
    /// None when the register knows no such activity.
    pub fn of(t: Messages, id: &str) -> Option<Self> {
        let activity = ACTIVITIES.iter().find(|activity| activity.id == id)?;
        let purpose = t.form_why(activity.purpose.say(t.lang()));
        Some(Self { id: activity.id, purpose, basis: basis(t, activity.basis) })
    }
}

fn basis(t: Messages, basis: LawfulBasis) -> String {
    match basis {
        LawfulBasis::Consent(_) => t.form_why_consent().to_owned(),
        LawfulBasis::Agreement(which) => t.form_why_agreement(which.say(t.lang())),
        LawfulBasis::LegalDuty(law) => t.form_why_legal_duty(law.say(t.lang())),
        LawfulBasis::LegitimateInterest(reason) => t.form_why_legitimate_interest(reason.say(t.lang())),
    }
}
