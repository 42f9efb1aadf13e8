//! What employees told, for their own eyes, and for the eyes of whom they told it about: then without who they are (P77, AVG 15(4)).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Relation, Why};
use super::staff::words;
use super::store;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Known, &KnownBy];

struct Known;

static KNOWN: Chapter = Chapter {
    id: "conflicts",
    category: Category::Staff,
    title: both("Wie u kent, en wat wij daarover vastlegden", "Whom you know, and what we noted of it"),
    about: Some(both(
        "Over wie het gaat, staat hier niet: dat is een gegeven van die persoon (AVG artikel 15 lid 4).",
        "Whom it is about does not stand here: that is that person's data (GDPR article 15(4)).",
    )),
    fields: &[
        field("relation", Kind::Word, both("Hoe u elkaar kent", "How you know each other")),
        field("noted_at", Kind::Moment, both("Gemeld op", "Told on")),
        field("ended_at", Kind::Moment, both("Geldt niet meer sinds", "No longer so since")),
        field("why", Kind::Word, both("Waarom u het dossier wilde openen", "Why you wanted to open the file")),
        field("allowed_until", Kind::Moment, both("Dat mocht tot", "You might until")),
    ],
};

fn relation(code: String) -> Value {
    let known = Relation::from_code(&code).unwrap_or(Relation::Other);
    Value::word(code, in_both(|t| words::relation(t, known)))
}

fn why(code: String) -> Value {
    let known = Why::from_code(&code).unwrap_or(Why::NobodyElse);
    Value::word(code, in_both(|t| words::why(t, known)))
}

#[async_trait]
impl PersonalData for Known {
    fn chapter(&self) -> &'static Chapter {
        &KNOWN
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Staff)?;
        let entry = |told: store::Told| {
            Entry::new()
                .with("relation", relation(told.relation))
                .with("noted_at", told.noted_at)
                .with_if("ended_at", told.ended_at)
                .with_if("why", told.why.map(why))
                .with_if("allowed_until", told.allowed_until)
        };
        Ok(Portion::whole(store::told_by(conn, of.person).await?.into_iter().map(entry).collect()))
    }
}

struct KnownBy;

static KNOWN_BY: Chapter = Chapter {
    id: "known_by_employees",
    category: Category::Staff,
    title: both("Medewerkers die zeiden dat zij u kennen", "Employees who said that they know you"),
    about: Some(both(
        "Hun toegang tot uw dossier ging daarna dicht. Dat gold tot een ander openen toestond, of tot de melding eindigde. Wie het is, is een gegeven van die medewerker (AVG artikel 15 lid 4).",
        "Your file was closed to them after that, until somebody else allowed it or it no longer held. Who it is, is that employee's data (GDPR article 15(4)).",
    )),
    fields: &[
        field("relation", Kind::Word, both("Hoe de medewerker u kent", "How the employee knows you")),
        field("noted_at", Kind::Moment, both("Gemeld op", "Told on")),
        field("ended_at", Kind::Moment, both("Geldt niet meer sinds", "No longer so since")),
        field("allowed_until", Kind::Moment, both("Openen mocht tot", "Opening was allowed until")),
    ],
};

#[async_trait]
impl PersonalData for KnownBy {
    fn chapter(&self) -> &'static Chapter {
        &KNOWN_BY
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Staff)?;
        let told = store::told_about(conn, of.person).await?;
        let entry = |told: store::ToldAbout| {
            Entry::new()
                .with("relation", relation(told.relation))
                .with("noted_at", told.noted_at)
                .with_if("ended_at", told.ended_at)
                .with_if("allowed_until", told.allowed_until)
        };
        Ok(Portion::whole(told.into_iter().map(entry).collect()))
    }
}
