//! What the register may not lack. A gap stops the start (P04, P08, P68).

use super::{Activity, Bilingual, Category, LawfulBasis};

/// A hole in the register, worded for whoever starts the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap(pub String);

/// All that is missing from these activities; empty when the register holds.
pub fn gaps(activities: &[Activity]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = activities.iter().flat_map(gaps_of).collect();
    for category in Category::ALL {
        if !activities.iter().any(|activity| activity.categories.contains(&category)) {
            gaps.push(Gap(format!("data category '{}' has no purpose", category.code())));
        }
    }
    let mut ids: Vec<_> = activities.iter().map(|activity| activity.id).collect();
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        gaps.push(Gap(format!("activity '{}' stands twice", pair[0])));
    }
    gaps
}

fn gaps_of(activity: &Activity) -> Vec<Gap> {
    let rule = activity.retention;
    let said = [
        ("purpose", Some(activity.purpose)),
        ("group of people", Some(activity.about)),
        ("source of the data", Some(activity.source)),
        ("basis", basis_words(activity.basis)),
        ("retention trigger", Some(rule.trigger)),
        ("retention period", Some(rule.period)),
        ("retention source", Some(rule.source)),
        ("retention method", Some(rule.method)),
    ];
    let mut gaps: Vec<Gap> = said
        .into_iter()
        .filter(|(_, words)| words.is_some_and(|words| words.nl.is_empty() || words.en.is_empty()))
        .map(|(what, _)| Gap(format!("activity '{}' has no {what}", activity.id)))
        .collect();
    if activity.categories.is_empty() {
        gaps.push(Gap(format!("activity '{}' uses no data", activity.id)));
    }
    gaps
}

/// The law or agreement a basis must name; a consent names its purpose by type.
fn basis_words(basis: LawfulBasis) -> Option<Bilingual> {
    match basis {
        LawfulBasis::Consent(_) => None,
        LawfulBasis::Agreement(words) | LawfulBasis::LegalDuty(words) | LawfulBasis::LegitimateInterest(words) => {
            Some(words)
        }
    }
}
