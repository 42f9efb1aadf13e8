//! Which right goes with which basis (AVG 15 to 22; RULES.md 3). The page on rights is made from this, and so is what a request can ask (P36).

use super::{Activity, LawfulBasis};

/// A basis without what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasisKind {
    Consent,
    Agreement,
    LegalDuty,
    PublicInterest,
    LegitimateInterest,
}

/// What a person can ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    Access,
    Correction,
    Erasure,
    Restriction,
    Portability,
    /// AVG 21(1).
    Objection,
    /// AVG 21(2) and (3).
    NoMarketing,
    /// AVG 7(3).
    Withdrawal,
    /// AVG 22: no decision by a machine alone.
    HumanEye,
    /// AVG 77 and 79.
    Complaint,
}

/// How far a right goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Applies,
    /// Once the consent is withdrawn.
    OnWithdrawal,
    /// Once the agreement no longer needs the data.
    OnceNotNeeded,
    /// Not as long as the law demands that the data are kept.
    NotWhileTheDutyLasts,
    /// Only as far as the public interest allows.
    Limited,
    /// Once an objection was upheld.
    AfterObjection,
    DoesNotApply,
    /// There is something better: withdrawing.
    WithdrawInstead,
    /// Not what others gave, or what was made of it (AVG 20(1)).
    OnlyWhatYouGave,
}

/// Whose doing it is that the data are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person gave them, or they came of what the person did.
    Person,
    /// Some of both.
    Mixed,
    /// We made them, or somebody else gave them.
    Organisation,
}

impl BasisKind {
    pub const ALL: [Self; 5] =
        [Self::Consent, Self::Agreement, Self::LegalDuty, Self::PublicInterest, Self::LegitimateInterest];

    /// In the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Agreement => "agreement",
            Self::LegalDuty => "legal_duty",
            Self::PublicInterest => "public_interest",
            Self::LegitimateInterest => "legitimate_interest",
        }
    }
}

impl LawfulBasis {
    pub const fn kind(self) -> BasisKind {
        match self {
            Self::Consent(_) => BasisKind::Consent,
            Self::Agreement(_) => BasisKind::Agreement,
            Self::LegalDuty(_) => BasisKind::LegalDuty,
            Self::LegitimateInterest(_) => BasisKind::LegitimateInterest,
        }
    }
}

impl Right {
    pub const ALL: [Self; 10] = [
        Self::Access,
        Self::Correction,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::NoMarketing,
        Self::Withdrawal,
        Self::HumanEye,
        Self::Complaint,
    ];

    /// How far it goes for data on this basis.
    pub const fn reach(self, basis: BasisKind) -> Reach {
        use BasisKind::{Agreement, Consent, LegalDuty, LegitimateInterest, PublicInterest};
        match (self, basis) {
            (Self::Erasure, Consent) => Reach::OnWithdrawal,
            (Self::Erasure, Agreement) => Reach::OnceNotNeeded,
            (Self::Erasure, LegalDuty) => Reach::NotWhileTheDutyLasts,
            (Self::Erasure, PublicInterest) => Reach::Limited,
            (Self::Erasure, LegitimateInterest) => Reach::AfterObjection,
            (Self::Portability, LegalDuty | PublicInterest | LegitimateInterest)
            | (Self::Objection, Agreement | LegalDuty)
            | (Self::Withdrawal, Agreement | LegalDuty | PublicInterest | LegitimateInterest) => Reach::DoesNotApply,
            (Self::Objection, Consent) => Reach::WithdrawInstead,
            _ => Reach::Applies,
        }
    }
}

impl Activity {
    /// How far a right goes for these data: by the basis, and for taking along by whose doing it is that they are there.
    pub const fn reach(&self, right: Right) -> Reach {
        match (right, right.reach(self.basis.kind()), self.origin) {
            (Right::Portability, Reach::Applies, Origin::Mixed) => Reach::OnlyWhatYouGave,
            (Right::Portability, Reach::Applies, Origin::Organisation) => Reach::DoesNotApply,
            (_, reach, _) => reach,
        }
    }
}
