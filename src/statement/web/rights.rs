//! `/privacy/rechten`: what somebody may ask, one right at a time: what they get, when we may refuse, how long it takes, and for which
//! data it goes (RULES.md 3, from the register's own rule).

use askama::Template;

use crate::kernel::register::{Activity, BasisKind, Reach, Right};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/rights.html")]
pub struct RightsPage {
    page: Page,
    rights: Vec<RightView>,
    bases: Vec<&'static str>,
}

struct RightView {
    id: &'static str,
    title: &'static str,
    get: &'static str,
    refuse: &'static str,
    takes: &'static str,
    /// For each basis, in the order of the table.
    reaches: Vec<(&'static str, &'static str)>,
}

pub async fn rights(page: Page) -> View<RightsPage> {
    let rights = Right::ALL.into_iter().map(|right| RightView::new(page.t, right)).collect();
    let bases = BasisKind::ALL.into_iter().map(|basis| name(page.t, basis)).collect();
    View::ok(RightsPage { page, rights, bases })
}

impl RightView {
    fn new(t: Messages, right: Right) -> Self {
        let (id, title, get, refuse, takes) = words(t, right);
        let reaches = BasisKind::ALL.into_iter().map(|basis| (name(t, basis), reach(t, right.reach(basis)))).collect();
        Self { id, title, get, refuse, takes, reaches }
    }
}

/// What a right is called.
pub fn right_name(t: Messages, right: Right) -> &'static str {
    words(t, right).1
}

type Words = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Its place on the page, its name, what somebody gets, when we may refuse, how long it takes.
fn words(t: Messages, right: Right) -> Words {
    let (month, at_once) = (t.rights_takes_month(), t.rights_takes_at_once());
    match right {
        Right::Access => ("inzage", t.rights_access(), t.rights_access_get(), t.rights_access_refuse(), month),
        Right::Correction => {
            ("correctie", t.rights_correction(), t.rights_correction_get(), t.rights_correction_refuse(), month)
        }
        Right::Erasure => {
            ("verwijdering", t.rights_erasure(), t.rights_erasure_get(), t.rights_erasure_refuse(), month)
        }
        Right::Restriction => {
            ("beperking", t.rights_restriction(), t.rights_restriction_get(), t.rights_restriction_refuse(), month)
        }
        Right::Portability => {
            ("meenemen", t.rights_portability(), t.rights_portability_get(), t.rights_portability_refuse(), month)
        }
        Right::Objection => (
            "bezwaar",
            t.rights_objection(),
            t.rights_objection_get(),
            t.rights_objection_refuse(),
            t.rights_objection_takes(),
        ),
        Right::NoMarketing => {
            ("reclame", t.rights_marketing(), t.rights_marketing_get(), t.rights_never_refused(), at_once)
        }
        Right::Withdrawal => {
            ("intrekken", t.rights_withdrawal(), t.rights_withdrawal_get(), t.rights_never_refused(), at_once)
        }
        Right::HumanEye => ("mens", t.rights_human(), t.rights_human_get(), t.rights_human_refuse(), month),
        Right::Complaint => (
            "klacht",
            t.rights_complaint(),
            t.rights_complaint_get(),
            t.rights_never_refused(),
            t.rights_complaint_takes(),
        ),
    }
}

fn name(t: Messages, basis: BasisKind) -> &'static str {
    match basis {
        BasisKind::Consent => t.rights_basis_consent(),
        BasisKind::Agreement => t.rights_basis_agreement(),
        BasisKind::LegalDuty => t.rights_basis_legal_duty(),
        BasisKind::PublicInterest => t.rights_basis_public_interest(),
        BasisKind::LegitimateInterest => t.rights_basis_legitimate_interest(),
    }
}

/// The rights that go with some data, each with how far it goes (P36). Where somebody may complain is said elsewhere, and no machine decides.
pub fn rights_of(t: Messages, activity: &Activity) -> Vec<String> {
    let asked = Right::ALL.into_iter().filter(|right| !matches!(right, Right::Complaint | Right::HumanEye));
    let reaches = asked.map(|right| (right, activity.reach(right)));
    let words = reaches.filter_map(|(right, how_far)| match how_far {
        Reach::DoesNotApply | Reach::WithdrawInstead => None,
        Reach::Applies => Some(right_name(t, right).to_owned()),
        limited => Some(t.rights_limited_to(reach(t, limited), right_name(t, right))),
    });
    words.collect()
}

fn reach(t: Messages, reach: Reach) -> &'static str {
    match reach {
        Reach::Applies => t.rights_applies(),
        Reach::OnWithdrawal => t.rights_on_withdrawal(),
        Reach::OnceNotNeeded => t.rights_once_not_needed(),
        Reach::NotWhileTheDutyLasts => t.rights_not_while_duty(),
        Reach::Limited => t.rights_limited(),
        Reach::AfterObjection => t.rights_after_objection(),
        Reach::DoesNotApply => t.rights_no(),
        Reach::WithdrawInstead => t.rights_withdraw_instead(),
        Reach::OnlyWhatYouGave => t.rights_only_given(),
    }
}
