//! Every form of the portal, filled in so that it is refused: one thing is missing, all else is as it should be.

use std::collections::BTreeSet;

use axum::http::Method;
use huisrecht::accounts::staff::{EmployeeName, NewEmployee, invite};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::router;

use crate::house::{Browser, House, PASSWORD};
use crate::notes;

/// A form as it is sent.
pub struct Form {
    /// As in the route table.
    pub route: &'static str,
    pub path: String,
    pub by: By,
    pub fields: Vec<(&'static str, String)>,
    /// A single field in which nearly anything is an answer.
    pub may_pass: bool,
    /// Where the form stands, when it stands there alone.
    pub page: Option<String>,
}

/// Fields of several lines. Their forms may bring more.
pub const LINES: [&str; 5] = ["body", "other_body", "reply", "nl", "en"];

/// Those that may be long.
const ROOMY: [&str; 3] = ["body", "other_body", "reply"];

impl Form {
    /// In bytes.
    pub fn limit(&self) -> usize {
        let roomy = self.fields.iter().any(|(field, _)| ROOMY.contains(field));
        if roomy { 256 * 1024 } else { 64 * 1024 }
    }
}

/// Who can send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Anybody,
    Person,
    /// An employee who still has to give a code.
    Halfway,
    Staff,
}

impl By {
    /// Of a route, by where it stands.
    pub fn of(route: &str) -> Self {
        match route {
            "/inloggen/code" => Self::Halfway,
            _ if route.starts_with("/beheer") => Self::Staff,
            _ => Self::Person,
        }
    }
}

/// A browser of each kind of visitor. Codes count once, so an employee logs in once.
pub struct Visitors {
    login: String,
    /// Whose notes there are.
    about: PersonId,
    person: Browser,
    halfway: Browser,
    staff: Browser,
    /// The person whose file the employee has open.
    pub opened: String,
}

impl Visitors {
    pub async fn new(house: &House) -> Self {
        let person = house.somebody("sanne").await;
        let employee = house.employee("half", &StaffRole::ALL).await;
        let mut halfway = house.browser();
        halfway.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
        let (login, about, mut browser) = (person.login.clone(), person.person, house.browser());
        browser.log_in(&person).await;
        let (opened, mut staff) = (person.person.to_string(), house.colleague("alles", &StaffRole::ALL).await);
        staff.post(&format!("/beheer/personen/{opened}/openen"), &[("reason", "question")]).await.is(303);
        Self { login, about, person: browser, halfway, staff, opened }
    }

    pub async fn browser(&self, house: &House, by: By) -> Browser {
        let mut browser = house.browser();
        match by {
            By::Anybody => {}
            By::Person => browser.cookies = self.person.cookies.clone(),
            By::Halfway => browser.cookies = self.halfway.cookies.clone(),
            By::Staff => browser.cookies = self.staff.cookies.clone(),
        }
        browser
    }
}

/// The routes that are a button: nothing may be sent along but a box beside it.
pub const BUTTONS: [&str; 19] = [
    "/invoer-wissen",
    "/aanmelden/bevestigen/{token}/opnieuw",
    "/uitloggen",
    "/mijn/gegevens/e-mail/opnieuw",
    "/mijn/gegevens/e-mail/annuleren",
    "/mijn/gegevens/e-mail/bevestigen/{token}",
    "/mijn/gegevens/huishouden/{member}/terug",
    "/mijn/gegevens/huishouden/{member}/wissen",
    "/mijn/toestemmingen/{purpose}/intrekken",
    "/mijn/toestemmingen/account/intrekken",
    "/beheer/personen/{person}/sluiten",
    "/mijn/verklaring-gezien",
    "/mijn/koppelen/{link}/stoppen",
    "/beheer/importeren/bestanden/{run}/overnemen",
    "/beheer/personen/{person}/notities/{note}/maskeren",
    "/mijn/dossier/{note}/oneens",
    "/mijn/dossier/{note}/eens",
    "/beheer/toestemmingen/{purpose}/weggooien",
    "/beheer/toestemmingen/{purpose}/publiceren",
];

/// Tried in tests of their own: a file that is sent, and forms that ask for an open file first.
pub const ELSEWHERE: [&str; 5] = [
    "/beheer/importeren/{kind}",
    "/beheer/koppelen/{person}/besluit",
    "/beheer/koppelen/{person}/brief",
    "/beheer/koppelen/{person}/code",
    "/beheer/koppelen/{person}/stoppen",
];

/// The routes that take a file along: see `uploads`.
pub const UPLOADS: [&str; 1] = ["/beheer/personen/{person}/toestemmingen/{purpose}"];

/// The id of a person who does not exist.
pub const NOBODY: &str = "0197a000-0000-7000-8000-000000000001";

/// The passwords in the forms: never seen on a page.
pub const SECRETS: [&str; 2] = ["zo-geheim-dat", "niemand-hem-ziet"];

/// A house in which each form has something to work on.
pub struct Rooms {
    pub house: House,
    pub forms: Vec<Form>,
    pub visitors: Visitors,
}

impl Rooms {
    pub async fn new() -> Self {
        let house = House::new().await;
        let visitors = Visitors::new(&house).await;
        let mut browser = house.browser();
        browser.post("/wachtwoord-vergeten", &[("login", &visitors.login)]).await.is(303);
        let new_password = newest_link(&house).await;
        let texts = huisrecht::consents::texts(house.app()).await.unwrap();
        let [account, newsletter] =
            [Purpose::Account, Purpose::Newsletter].map(|purpose| texts.current(purpose).unwrap().id.to_string());
        let again: Vec<_> =
            sign_up(&account, &newsletter).into_iter().chain([("consent_account", "yes".into())]).collect();
        let again: Vec<(&str, &str)> = again.iter().map(|(field, typed)| (*field, typed.as_str())).collect();
        browser.post("/aanmelden", &again).await.is(303);
        let confirm = newest_link(&house).await;
        let invitation = invitation(&house).await;
        let mut forms = forms(&account, &newsletter, (confirm, new_password, invitation));
        forms.extend(own_details(&member(visitors.browser(&house, By::Person).await).await));
        forms.extend(note_forms(&house, &visitors).await);
        forms.extend(texts_of_consents(&house, &visitors).await);
        Self { house, forms, visitors }
    }

    /// Each from a network of one's own, so that nobody has to wait.
    pub async fn browser(&self, form: &Form, number: u32) -> Browser {
        let [_, _, high, low] = number.to_be_bytes();
        let browser = self.visitors.browser(&self.house, form.by).await;
        browser.from_address(&format!("10.0.{high}.{low}"))
    }
}

/// Where the last day of somebody in the household is filled in.
async fn member(mut browser: Browser) -> String {
    let fields = [
        ("relation", "partner"),
        ("stays", "always"),
        ("since_day", "1"),
        ("since_month", "3"),
        ("since_year", "2019"),
    ];
    let list = browser.send("/mijn/gegevens/huishouden", &fields).await.is(200);
    let (before, _) = list.body.split_once("/vertrek\"").unwrap();
    format!("{}/vertrek", before.rsplit('"').next().unwrap())
}

/// What somebody changes about themselves.
fn own_details(leave: &str) -> Vec<Form> {
    let form = |route: &'static str, path: &str, fields: &[(&'static str, &str)]| Form {
        route,
        path: path.to_owned(),
        by: By::Person,
        fields: fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect(),
        may_pass: false,
        page: Some(path.to_owned()),
    };
    let [password, _] = SECRETS;
    let address = [
        ("country", "Nederland"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a"),
        ("street", "Plein 1940-'45"),
        ("town", "Apeldoorn"),
        ("password", password),
    ];
    let day = [("since_day", "1"), ("since_month", "3")];
    let member =
        [("relation", "child"), ("birth_year", "2015"), ("stays", "part"), day[0], day[1], ("since_year", "19")];
    vec![
        form("/mijn/gegevens/telefoon", "/mijn/gegevens/telefoon", &[("phone", "06 12345678"), ("password", password)]),
        form("/mijn/gegevens/adres", "/mijn/gegevens/adres", &address),
        form(
            "/mijn/gegevens/e-mail",
            "/mijn/gegevens/e-mail",
            &[("email", "daan@voorbeeld.example"), ("password", password)],
        ),
        form("/mijn/gegevens/huishouden", "/mijn/gegevens/huishouden", &member),
        form("/mijn/gegevens/huishouden/{member}/vertrek", leave, &[day[0], day[1], ("since_year", "19")]),
    ]
}

/// The forms with which an employee writes the text of a consent: of the one nothing is written yet, of the other there is a draft.
async fn texts_of_consents(house: &House, visitors: &Visitors) -> [Form; 2] {
    let mut staff = visitors.browser(house, By::Staff).await;
    let words = [("nl", "Wij mailen u ook over acties."), ("en", "We also mail you offers."), ("revision", "")];
    let preview = staff.send("/beheer/toestemmingen/nieuwsbrief", &words).await.is(200);
    let revision = preview.field("revision").unwrap();
    let form = |route, path: &str, fields, may_pass| Form {
        route,
        path: path.to_owned(),
        by: By::Staff,
        fields,
        may_pass,
        page: None,
    };
    let text = vec![("nl", "Mag het?".to_owned()), ("en", String::new()), ("revision", String::new())];
    let change = vec![("change", String::new()), ("reason", "Een spelfout.".to_owned()), ("revision", revision)];
    [
        form("/beheer/toestemmingen/{purpose}", "/beheer/toestemmingen/account", text, true),
        form("/beheer/toestemmingen/{purpose}/voorbeeld", "/beheer/toestemmingen/nieuwsbrief/voorbeeld", change, false),
    ]
}

async fn invitation(house: &House) -> String {
    let new = NewEmployee {
        email: EmailAddress::parse("nieuw@woonmensen.example").unwrap(),
        name: EmployeeName::parse("Nieuw").unwrap(),
        roles: vec![StaffRole::Communication],
        lang: Lang::Nl,
    };
    let token = invite(house.app(), Actor::Operator("test"), &new).await.unwrap();
    format!("/inloggen/uitnodiging/{}", token.as_str())
}

async fn newest_link(house: &House) -> String {
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    mail.link().strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

/// All but the yes to the account.
fn sign_up(account: &str, newsletter: &str) -> Vec<(&'static str, String)> {
    let answers = [
        ("role", "tenant"),
        ("given_names", "Daan"),
        ("name_prefix", "van"),
        ("family_name", "O'Neill"),
        ("birth_date_day", "27"),
        ("birth_date_month", "3"),
        ("birth_date_year", "1985"),
        ("email", "sanne@voorbeeld.example"),
        ("phone", "06 12345678"),
        ("country", "Nederland"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a"),
        ("street", "Plein 1940-'45"),
        ("town", "Apeldoorn"),
        ("consent_account_text", account),
        ("consent_newsletter", "yes"),
        ("consent_newsletter_text", newsletter),
    ];
    answers.map(|(field, typed)| (field, typed.to_owned())).to_vec()
}

fn forms(account: &str, newsletter: &str, (confirm, new_password, invitation): (String, String, String)) -> Vec<Form> {
    let texts =
        |fields: &[(&'static str, &str)]| fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect();
    let form = |route: &'static str, path: &str, fields| Form {
        route,
        path: path.to_owned(),
        by: By::Anybody,
        fields,
        may_pass: false,
        page: Some(path.to_owned()),
    };
    let [password, other] = SECRETS;
    vec![
        form("/aanmelden", "/aanmelden", sign_up(account, newsletter)),
        form(
            "/aanmelden/bevestigen/{token}",
            &confirm,
            texts(&[("login", "daan.oneill"), ("password", password), ("password_again", other)]),
        ),
        form(
            "/inloggen",
            "/inloggen",
            texts(&[("login", "daan@voorbeeld.example"), ("password", password), ("next", "/mijn/toestemmingen")]),
        ),
        Form { may_pass: true, ..form("/wachtwoord-vergeten", "/wachtwoord-vergeten", texts(&[("login", "")])) },
        form("/wachtwoord-vergeten/nieuw/{token}", &new_password, texts(&[("password", password), ("again", other)])),
        Form {
            by: By::Person,
            page: None,
            ..form(
                "/mijn/toestemmingen/{purpose}/geven",
                "/mijn/toestemmingen/nieuwsbrief/geven",
                texts(&[("newsletter_text", newsletter), ("account_text", account)]),
            )
        },
        form("/inloggen/uitnodiging/{token}", &invitation, texts(&[("password", password), ("again", other)])),
        Form {
            by: By::Halfway,
            ..form("/inloggen/code", "/inloggen/code", texts(&[("code", "12345"), ("next", "/beheer")]))
        },
        Form {
            by: By::Staff,
            ..form(
                "/beheer/personen",
                "/beheer/personen",
                texts(&[
                    ("by", "name"),
                    ("email", "daan@voorbeeld.example"),
                    ("family_name", "O'Neill"),
                    ("birth_date_day", "27"),
                    ("birth_date_month", "3"),
                    ("birth_date_year", "85"),
                    ("postcode", "7311 AB"),
                    ("house_number", "12-a"),
                ]),
            )
        },
        Form {
            by: By::Person,
            ..form(
                "/mijn/koppelen",
                "/mijn/koppelen",
                texts(&[
                    ("code", "C4HK"),
                    ("birth_date_day", "27"),
                    ("birth_date_month", "3"),
                    ("birth_date_year", "1985"),
                ]),
            )
        },
        Form {
            by: By::Staff,
            page: None,
            ..form(
                "/beheer/personen/{person}/openen",
                &format!("/beheer/personen/{NOBODY}/openen"),
                texts(&[("reason", "nieuwsgierig")]),
            )
        },
    ]
}

/// Those of notes, in a file that is open. One note is corrected, another struck out.
async fn note_forms(house: &House, visitors: &Visitors) -> Vec<Form> {
    let texts =
        |fields: &[(&'static str, &str)]| fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect();
    let mut desk = visitors.browser(house, By::Staff).await;
    notes::open(&mut desk, visitors.about).await;
    let (corrected, struck) =
        (notes::write(&mut desk, visitors.about, &[]).await, notes::write(&mut desk, visitors.about, &[]).await);
    let form = |route, path: String, fields| Form {
        route,
        page: Some(path.clone()),
        path,
        by: By::Staff,
        fields,
        may_pass: false,
    };
    let words = [
        ("kind", "note"),
        ("topic", "other"),
        ("source", ""),
        ("subject", "Muziek & 'gezang'"),
        ("body", "Het was laat."),
    ];
    let others = [("part", "about"), ("other", "none"), ("other_part", "from"), ("other_body", "U belde.")];
    let reason = [("reason", "de datum klopte niet")];
    let new = format!("{}/nieuw", notes::notes_of(visitors.about));
    vec![
        form("/beheer/personen/{person}/notities/nieuw", new, texts(&[&words[..], &others].concat())),
        form(
            "/beheer/personen/{person}/notities/{note}/verbeteren",
            format!("{corrected}/verbeteren"),
            texts(&[&words[..], &reason].concat()),
        ),
        Form {
            may_pass: true,
            page: Some(struck.clone()),
            ..form(
                "/beheer/personen/{person}/notities/{note}/doorhalen",
                format!("{struck}/doorhalen"),
                texts(&[("reason", "")]),
            )
        },
        Form {
            by: By::Person,
            may_pass: true,
            page: Some(notes::mine(&struck)),
            ..form("/mijn/dossier/{note}/reactie", format!("{}/reactie", notes::mine(&struck)), texts(&[("reply", "")]))
        },
    ]
}

#[tokio::test]
async fn every_form_of_the_portal_is_tried() {
    let rooms = Rooms::new().await;
    let tried = rooms.forms.iter().map(|form| form.route).chain(BUTTONS).chain(ELSEWHERE).chain(UPLOADS);
    let tried: BTreeSet<&str> = tried.collect();
    let routes = router::routes(true);
    let posts: BTreeSet<&str> =
        routes.table().iter().filter(|route| route.method == Method::POST).map(|route| route.path).collect();
    assert_eq!(tried, posts, "a form here for each route that takes one");
    for route in routes.table() {
        assert!([Method::GET, Method::POST].contains(&route.method), "{route:?}");
    }
}

#[tokio::test]
async fn every_field_of_a_form_is_tried() {
    let rooms = Rooms::new().await;
    for form in &rooms.forms {
        let Some(page) = &form.page else { continue };
        let page = rooms.browser(form, 0).await.get(page).await.is(200);
        for tag in ["<input", "<select", "<textarea"] {
            for field in page.body.split(tag).skip(1) {
                let Some((_, name)) = field.split('>').next().unwrap().split_once(" name=\"") else { continue };
                let name = name.split('"').next().unwrap();
                let known = form.fields.iter().any(|(field, _)| *field == name) || name == "consent_account";
                assert!(known, "{} has a field {name}", form.route);
            }
        }
    }
}
