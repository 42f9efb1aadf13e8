//! What fictional people ask about their data, in every stage there is: new, being worked on, waiting, standing still for identity, late, done.
//! Each is taken in and worked on through the functions that the pages use, with the clock moved back.

use time::Duration;

use super::people::Character;
use super::staff;
use crate::kernel::deadline::Received;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::StaffRole;
use crate::persons;
use crate::platform::access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::rights::{self, Asked, By, Channel, Direction, Kind, New, Request, Shown, Step};

/// Whose data it is about, if that is known: somebody's place in the cast.
struct Tale {
    kind: Kind,
    channel: Channel,
    /// Days ago.
    received: i64,
    name: &'static str,
    email: Option<&'static str>,
    address: Option<&'static str>,
    body: &'static str,
    about: Option<usize>,
    then: &'static [Then],
}

/// What employees did with it, so many days after it came.
#[derive(Clone, Copy)]
enum Then {
    Coordinator(i64),
    Contact(i64),
    /// Seen at the desk.
    Seen(i64),
    /// Asked who they are.
    AskIdentity(i64),
    Write(i64, &'static str),
    Remark(i64, &'static str),
    Refuse(i64),
}

use Then::{AskIdentity, Contact, Coordinator, Refuse, Remark, Seen, Write};

const TALES: &[Tale] = &[
    Tale {
        kind: Kind::Access,
        channel: Channel::Letter,
        received: 47,
        name: "Mevrouw G. Oosterveld",
        email: None,
        address: Some("Wilgenroosje 71, 7334 BC Apeldoorn"),
        body: "Ik ben vorig jaar verhuisd. Ik wil zien wat u nog van mij hebt.",
        about: Some(19),
        then: &[Coordinator(2), Seen(6), Remark(30, "De map uit het archief is nog niet terug.")],
    },
    Tale {
        kind: Kind::Erasure,
        channel: Channel::Mail,
        received: 25,
        name: "J. de Graaff-Nauta",
        email: Some("j.p.graaffnauta@voorbeeld.example"),
        address: None,
        body: "Verwijder mijn telefoonnummer en alles wat u niet meer nodig hebt.",
        about: Some(8),
        then: &[
            Contact(1),
            Write(3, "Welk nummer bedoelt u? Wij hebben er één van u."),
            Remark(3, "Belde ook op maandag."),
        ],
    },
    Tale {
        kind: Kind::Correction,
        channel: Channel::Phone,
        received: 9,
        name: "Olena Kovalenko",
        email: Some("olena.kovalenko@voorbeeld.example"),
        address: Some("Heideroosje 44, 7324 AC Apeldoorn"),
        body: "Mijn naam staat met een verkeerde letter op de brief.",
        about: Some(10),
        then: &[Contact(0), Seen(2)],
    },
    Tale {
        kind: Kind::Access,
        channel: Channel::Mail,
        received: 6,
        name: "W. Onbekend",
        email: Some("w.onbekend@elders.example"),
        address: None,
        body: "Stuur mij alles wat u van mij hebt.",
        about: None,
        then: &[Coordinator(1), AskIdentity(2)],
    },
    Tale {
        kind: Kind::NextOfKin,
        channel: Channel::Letter,
        received: 4,
        name: "H. ter Horstink",
        email: Some("h.terhorstink@elders.example"),
        address: Some("Beukenlaan 150, 7315 JK Apeldoorn"),
        body: "Mijn moeder is overleden. Welke gegevens van haar bewaart u nog, en hoe lang?",
        about: None,
        then: &[Coordinator(1)],
    },
    Tale {
        kind: Kind::Objection,
        channel: Channel::Desk,
        received: 2,
        name: "Kofi Mensah-Boateng",
        email: None,
        address: Some("Grutto 61, 7331 ST Apeldoorn"),
        body: "Ik wil niet meedoen aan de vragenlijst over de buurt.",
        about: None,
        then: &[],
    },
    Tale {
        kind: Kind::Access,
        channel: Channel::Letter,
        received: 1,
        name: "A. Vroegere Huurster-van den Langenamengracht tot Sint-Maartensdijk",
        email: Some("a.vroeger@elders.example"),
        address: Some("Vroeger: Molenweg 3, Apeldoorn\nNu: Rue des Tilleuls 12, 1000 Brussel, België"),
        body: "Van 2009 tot 2014 huurde ik van u. Wat weet u nog van mij?",
        about: None,
        then: &[],
    },
    Tale {
        kind: Kind::Portability,
        channel: Channel::Mail,
        received: 60,
        name: "B. Håkansson",
        email: Some("bjorn.hakansson@voorbeeld.example"),
        address: None,
        body: "Stuur mijn gegevens naar mijn nieuwe verhuurder.",
        about: Some(14),
        then: &[Coordinator(1), Refuse(12)],
    },
];

/// Takes them in, unless there are requests.
pub async fn load(app: &App, everybody: &[Character]) -> Result<()> {
    let counts = rights::counts(app.db.read(), app.db.clock().today()).await?;
    if counts.open > 0 {
        return Ok(());
    }
    let now = app.db.clock().now();
    let desks = Desks {
        contact: staff::account(app, StaffRole::CustomerContact).await?,
        coordinator: staff::account(app, StaffRole::PrivacyCoordinator).await?,
    };
    for tale in TALES {
        app.db.clock().set(now - Duration::days(tale.received));
        let request = take_in(app, &desks, tale, everybody).await?;
        live(app, &desks, request, tale).await?;
    }
    app.db.clock().set(now);
    Ok(())
}

struct Desks {
    contact: AccountId,
    coordinator: AccountId,
}

async fn take_in(app: &App, desks: &Desks, tale: &Tale, everybody: &[Character]) -> Result<Request> {
    let new = New {
        kind: tale.kind,
        channel: tale.channel,
        lang: Lang::Nl,
        received: Received::at(app.db.clock().now()),
        repeats: None,
        asked: Asked {
            body: Prose::parse(tale.body).ok(),
            name: Line::parse(tale.name).ok(),
            email: tale.email.and_then(|email| EmailAddress::parse(email).ok()),
            address: tale.address.and_then(|address| Prose::parse(address).ok()),
            ..Asked::default()
        },
    };
    let by = By::Staff(desks.contact, StaffRole::CustomerContact);
    let mut change = app.db.change(Actor::Staff(desks.contact)).await?;
    let mut request = rights::take_in(app, &mut change, &new, by).await?;
    if let Some(about) = person(app, tale, everybody).await? {
        request = rights::take(&mut change, &request, Step::Match(about), by).await?.unwrap_or(request);
    }
    change.done().await?;
    Ok(request)
}

async fn person(app: &App, tale: &Tale, everybody: &[Character]) -> Result<Option<PersonId>> {
    let Some(character) = tale.about.and_then(|at| everybody.get(at)) else { return Ok(None) };
    let hash = persons::email_hash(&app.vault, &character.email.folded());
    Ok(persons::with_email(app.db.read(), &hash).await?.into_iter().next())
}

async fn live(app: &App, desks: &Desks, mut request: Request, tale: &Tale) -> Result<()> {
    let came = app.db.clock().now();
    for then in tale.then {
        let (days, account, role) = match *then {
            Contact(days) => (days, desks.contact, StaffRole::CustomerContact),
            Coordinator(days) | Seen(days) | AskIdentity(days) | Refuse(days) => {
                (days, desks.coordinator, StaffRole::PrivacyCoordinator)
            }
            Write(days, _) | Remark(days, _) => (days, desks.contact, StaffRole::CustomerContact),
        };
        app.db.clock().set(came + Duration::days(days) + Duration::hours(1));
        request = act(app, (account, role), request, *then).await?;
    }
    Ok(())
}

async fn act(app: &App, (account, role): (AccountId, StaffRole), request: Request, then: Then) -> Result<Request> {
    let by = By::Staff(account, role);
    let mut change = app.db.change(Actor::Staff(account)).await?;
    let step = match then {
        Coordinator(_) | Contact(_) => Step::Assign(account),
        Seen(_) => Step::ShowIdentity(Shown::Desk),
        AskIdentity(_) => Step::AskIdentity,
        Refuse(_) => Step::Refuse,
        Write(..) => Step::Ask,
        Remark(_, words) => {
            let at = change.at();
            let access =
                access::for_request(change.conn(), &app.vault, (account, role), &request.persons(), at).await?;
            let file =
                persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await?;
            rights::write_remark(&mut change, &file, &request, (account, role), &words_of(words)?).await?;
            change.done().await?;
            return Ok(request);
        }
    };
    let taken = rights::take(&mut change, &request, step, by).await?.unwrap_or_else(|_| request.clone());
    if let (Step::Assign(_), Some(work)) = (step, rights::Work::of(taken.case.kind)) {
        rights::make_tasks(&mut change, &taken, work).await?;
    }
    if let Write(_, words) = then {
        let at = change.at();
        let access = access::for_request(change.conn(), &app.vault, (account, role), &request.persons(), at).await?;
        let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await?;
        rights::send(&mut change, &file, &taken, (Direction::ToPerson, by), &words_of(words)?).await?;
    }
    change.done().await?;
    Ok(taken)
}

fn words_of(text: &str) -> Result<Prose> {
    Prose::parse(text).map_err(|_| Error::Internal("a fictional text".into()))
}
