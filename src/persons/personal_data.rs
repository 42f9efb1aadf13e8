//! What we have of somebody's name, contact, roles and household, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::address_columns::AddressLines;
use super::corrected_data::Corrected;
use super::household::{HouseholdMember, Relation, Stays};
use super::{Contact, OnFile, Role, RoleHeld, Source, administration_number, find, household_of, known_since, roles};
use crate::kernel::dossier::{Chapter, Entry, Field, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Identity, &ContactDetails, &Corrected, &Roles, &Household];

/// Who told us, as every chapter says it that knows.
pub const SOURCE: Field = field("source", Kind::Word, both("Van wie wij het hebben", "Where it comes from"));

pub const SINCE: Field = field("began_on", Kind::Day, both("Sinds", "Since"));
pub const UNTIL: Field = field("ended_on", Kind::Day, both("Tot en met", "Until"));

impl From<Source> for Value {
    fn from(source: Source) -> Self {
        let said = match source {
            Source::Person => both("door uzelf ingevuld", "filled in by you"),
            Source::Administration => both("onze administratie", "our administration"),
        };
        Self::word(source.code(), said)
    }
}

impl From<Role> for Value {
    fn from(role: Role) -> Self {
        let said = in_both(|t| match role {
            Role::Tenant => t.my_role_tenant(),
            Role::CoTenant => t.my_role_co_tenant(),
            Role::HouseholdMember => t.my_role_household_member(),
            Role::Applicant => t.my_role_applicant(),
            Role::Buyer => t.my_role_buyer(),
        });
        Self::word(role.code(), said)
    }
}

struct Identity;

static IDENTITY: Chapter = Chapter {
    id: "identity",
    category: Category::Identity,
    title: both("Uw naam en geboortedatum", "Your name and date of birth"),
    about: None,
    fields: &[
        field("given_names", Kind::Text, both("Voornamen", "Given names")),
        field("name_prefix", Kind::Text, both("Tussenvoegsel", "Prefix")),
        field("family_name", Kind::Text, both("Achternaam", "Family name")),
        field("birth_date", Kind::Day, both("Geboortedatum", "Date of birth")),
        field(
            "administration_number",
            Kind::Text,
            both("Nummer in onze administratie", "Number in our administration"),
        ),
        SOURCE,
        field("known_since", Kind::Moment, both("In dit portaal sinds", "In this portal since")),
    ],
};

#[async_trait]
impl PersonalData for Identity {
    fn chapter(&self) -> &'static Chapter {
        &IDENTITY
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let Some(OnFile { person, since, identity, .. }) = find(&mut *conn, of.access, of.person).await? else {
            return Ok(Portion::default());
        };
        let number = administration_number(conn, of.access, of.person).await?;
        let entry = Entry::new()
            .with_if("given_names", person.name.given.as_ref().map(|name| name.as_str()))
            .with_if("name_prefix", person.name.prefix.as_ref().map(|prefix| prefix.as_str()))
            .with("family_name", person.name.family.as_str())
            .with("birth_date", person.birth_date.date())
            .with_if("administration_number", number.as_ref().map(|number| number.as_str()))
            .with("source", identity)
            .with("known_since", since);
        Ok(Portion::whole(vec![entry]))
    }
}

struct ContactDetails;

static CONTACT: Chapter = Chapter {
    id: "contact",
    category: Category::Contact,
    title: both("Hoe wij u bereiken", "How we reach you"),
    about: None,
    fields: &[
        field("email", Kind::Text, both("E-mailadres", "E-mail address")),
        field("phone", Kind::Text, both("Telefoonnummer", "Phone number")),
        field("phone_as_typed", Kind::Text, both("Telefoonnummer, zoals getypt", "Phone number, as typed")),
        field("street", Kind::Text, both("Straat", "Street")),
        field("house_number", Kind::Text, both("Huisnummer", "House number")),
        field("postcode", Kind::Text, both("Postcode", "Postcode")),
        field("town", Kind::Text, both("Plaats", "Town")),
        field("country", Kind::Text, both("Land", "Country")),
        field("email_since", Kind::Moment, both("E-mailadres sinds", "E-mail address since")),
        field("phone_since", Kind::Moment, both("Telefoonnummer sinds", "Phone number since")),
        field("address_since", Kind::Moment, both("Adres sinds", "Address since")),
        SOURCE,
    ],
};

#[async_trait]
impl PersonalData for ContactDetails {
    fn chapter(&self) -> &'static Chapter {
        &CONTACT
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let on_file = find(&mut *conn, of.access, of.person).await?;
        let since = known_since(conn, of.person).await?;
        let entry = on_file.zip(since).map(|(on_file, since)| {
            contact_entry(&on_file.person.contact)
                .with("email_since", since.email)
                .with("phone_since", since.phone)
                .with("address_since", since.address)
                .with("source", on_file.contact)
        });
        Ok(Portion::whole(entry.into_iter().collect()))
    }
}

/// How somebody is reached, under the names that each chapter gives it.
pub fn contact_entry(contact: &Contact) -> Entry {
    let (phone, lines) = (contact.phone.as_ref(), AddressLines::from(&contact.address));
    Entry::new()
        .with_if("email", contact.email.as_ref().map(|email| email.as_str()))
        .with_if("phone", phone.map(|phone| phone.e164()))
        .with_if("phone_as_typed", phone.map(|phone| phone.original()))
        .with("street", lines.street.as_str())
        .with_if("house_number", lines.number)
        .with_if("postcode", lines.postcode)
        .with("town", lines.town.as_str())
        .with_if("country", lines.country.map(|country| country.as_str()))
}

struct Roles;

static ROLES: Chapter = Chapter {
    id: "roles",
    category: Category::Role,
    title: both("Uw rol bij ons", "Your role with us"),
    about: None,
    fields: &[field("role", Kind::Word, both("Rol", "Role")), SINCE, UNTIL, SOURCE],
};

#[async_trait]
impl PersonalData for Roles {
    fn chapter(&self) -> &'static Chapter {
        &ROLES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let entry = |held: RoleHeld| {
            Entry::new()
                .with("role", held.role)
                .with("began_on", held.began_on)
                .with_if("ended_on", held.ended_on)
                .with("source", held.source)
        };
        Ok(Portion::whole(roles(conn, of.access, of.person).await?.into_iter().map(entry).collect()))
    }
}

struct Household;

static HOUSEHOLD: Chapter = Chapter {
    id: "household",
    category: Category::Household,
    title: both("Wie er bij u woont", "Who lives with you"),
    about: Some(both(
        "Wij bewaren hiervan geen namen. Van een kind staat er het geboortejaar.",
        "We keep no names of them. Of a child we keep the year of birth.",
    )),
    fields: &[
        field("relation", Kind::Word, both("Wat die persoon van u is", "Relation to you")),
        field("stays", Kind::Word, both("Hoe vaak", "How often")),
        field("birth_year", Kind::Text, both("Geboortejaar", "Year of birth")),
        SINCE,
        UNTIL,
        SOURCE,
    ],
};

#[async_trait]
impl PersonalData for Household {
    fn chapter(&self) -> &'static Chapter {
        &HOUSEHOLD
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let members = household_of(conn, of.access, of.person).await?;
        Ok(Portion::whole(members.into_iter().map(member_entry).collect()))
    }
}

fn member_entry(member: HouseholdMember) -> Entry {
    let relation = match member.relation {
        Relation::Partner => both("partner", "partner"),
        Relation::Child => both("kind", "child"),
        Relation::Parent => both("ouder", "parent"),
        Relation::Family => both("ander familielid", "another relative"),
        Relation::Other => both("iemand anders", "somebody else"),
    };
    let stays = match member.stays {
        Stays::Always => both("altijd", "always"),
        Stays::PartOfTheWeek => both("een deel van de week", "part of the week"),
    };
    Entry::new()
        .with("relation", Value::word(member.relation.as_str(), relation))
        .with("stays", Value::word(member.stays.as_str(), stays))
        .with_if("birth_year", member.birth_year.as_ref().map(|year| year.as_str()))
        .with("began_on", member.began_on)
        .with_if("ended_on", member.ended_on)
        .with("source", member.source)
}
