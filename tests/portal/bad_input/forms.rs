//! Every form of the portal, filled in so that it is refused: one thing is missing, all else is as it should be.

mod own_details;
mod staff;
mod upkeep;
mod visitors;

use std::collections::BTreeSet;

use axum::http::Method;
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::routes::Route;
use huisrecht::router;

use self::own_details::{member, own_details};
use self::staff::{colleague, declarations, letters, note_forms, printer, text_of_a_letter, texts_of_consents};
pub use self::visitors::{By, Visitors};
use crate::house::{Browser, House, new_employee};

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
pub const LINES: [&str; 15] = [
    "advice",
    "statement_nl",
    "statement_en",
    "address",
    "body",
    "other_body",
    "reply",
    "nl",
    "en",
    "nl_opening",
    "nl_middle",
    "nl_closing",
    "en_opening",
    "en_middle",
    "en_closing",
];

/// Those that may be long.
const ROOMY: [&str; 6] = ["advice", "body", "other_body", "reply", "nl_opening", "statement_nl"];

impl Form {
    /// In bytes.
    pub fn limit(&self) -> usize {
        let roomy = self.fields.iter().any(|(field, _)| ROOMY.contains(field));
        if roomy { 256 * 1024 } else { 64 * 1024 }
    }
}

/// The routes that are a button: nothing may be sent along but a box beside it.
pub const BUTTONS: [&str; 46] = [
    "/beheer/patronen/uitzetten",
    "/beheer/gezondheid/{job}",
    "/beheer/verklaring/weggooien",
    "/beheer/verklaring/advies-vragen",
    "/mijn/vertegenwoordigers/{representation}/stoppen",
    "/mijn/vertegenwoordigers/{representation}/handelen",
    "/mijn/namens/stoppen",
    "/beheer/vertegenwoordigers/{representation}/zoeken",
    "/mijn/account/sessies",
    "/mijn/account/sessies/andere",
    "/beheer/account/sessies",
    "/beheer/account/sessies/andere",
    "/nieuwsbrief/bevestigen/{token}",
    "/nieuwsbrief/terug/{token}",
    "/privacy/verzoek/volgen/stoppen",
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
    "/beheer/nieuwsbrieven/inlezen/{list}/overnemen",
    "/beheer/nieuwsbrieven/inlezen/{list}/weggooien",
    "/beheer/brieven",
    "/beheer/brieven/{run}/delen/{part}",
    "/beheer/brieven/{run}/weggooien",
    "/beheer/personen/{person}/notities/{note}/maskeren",
    "/mijn/dossier/{note}/oneens",
    "/mijn/dossier/{note}/eens",
    "/beheer/toestemmingen/{purpose}/weggooien",
    "/beheer/toestemmingen/{purpose}/publiceren",
    "/beheer/verzoeken/teksten/{letter}/weggooien",
    "/beheer/verzoeken/teksten/{letter}/voorbeeld",
    "/beheer/medewerkers/{employee}/uitnodigen",
    "/beheer/medewerkers/{employee}/uitnodiging-intrekken",
    "/beheer/medewerkers/{employee}/deblokkeren",
    "/beheer/medewerkers/{employee}/uit-dienst",
    "/beheer/geheimhouding",
];

/// Tried in tests of their own: what mail programs and mail servers send, a file that is sent, and forms that ask for an open file first or
/// note who looked at whom.
pub const ELSEWHERE: &[&str] = &[
    "/beheer/personen/{person}/bekend",
    "/beheer/belangen/{conflict}/vragen",
    "/beheer/belangen/{conflict}/besluit",
    "/beheer/belangen/{conflict}/einde",
    "/beheer/patronen/meldingen/{finding}",
    "/mijn/account/app/instellen",
    "/beheer/account/app/instellen",
    "/mijn/account/passkeys/maken",
    "/beheer/account/passkeys/maken",
    "/mijn/account/passkeys/{passkey}/weg",
    "/beheer/account/passkeys/{passkey}/weg",
    "/inloggen/code/passkey/vraag",
    "/inloggen/code/passkey",
    "/beheer/account/organisatie",
    "/beheer/account/organisatie/loskoppelen",
    "/nieuwsbrief/afmelden/{token}",
    "/meldingen/post",
    "/mijn/verzoeken/nieuw/{kind}",
    "/mijn/namens/verzoeken/nieuw/{kind}",
    "/beheer/verzoeken",
    "/beheer/verzoeken/innemen",
    "/beheer/verzoeken/systemen",
    "/beheer/verzoeken/systemen/{system}",
    "/beheer/importeren/{kind}",
    "/beheer/nieuwsbrieven/inlezen",
    "/beheer/nieuwsbrieven",
    "/beheer/nieuwsbrieven/{edition}",
    "/beheer/nieuwsbrieven/{edition}/beelden",
    "/beheer/nieuwsbrieven/{edition}/proef",
    "/beheer/nieuwsbrieven/{edition}/versturen",
    "/beheer/nieuwsbrieven/{edition}/terug",
    "/beheer/nieuwsbrieven/{edition}/pauze",
    "/beheer/nieuwsbrieven/{edition}/verder",
    "/beheer/nieuwsbrieven/{edition}/weggooien",
    "/mijn/vertegenwoordigers/versturen",
    "/beheer/vertegenwoordigers/{representation}/bevestigen",
    "/beheer/vertegenwoordigers/{representation}/weigeren",
    "/beheer/vertegenwoordigers/{representation}/einde",
    "/beheer/vertegenwoordigers/{representation}/laatste-dag",
    "/beheer/koppelen/{person}/besluit",
    "/beheer/koppelen/{person}/brief",
    "/beheer/koppelen/{person}/code",
    "/beheer/koppelen/{person}/stoppen",
    "/beheer/medewerkers/{employee}/functies",
    "/beheer/medewerkers/{employee}/blokkeren",
];

/// What is done with one request about somebody's data: in tests of its own too (`rights`).
pub const REQUEST: &str = "{number}";

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
        forms.push(letters(&house, &visitors).await);
        forms.push(text_of_a_letter());
        forms.extend(printer());
        forms.push(colleague());
        forms.extend(declarations());
        forms.extend(upkeep::statement(&house, &visitors).await);
        forms.push(upkeep::settings(&house, &visitors).await);
        forms.push(upkeep::patterns());
        Self { house, forms, visitors }
    }

    /// Each from a network of one's own, so that nobody has to wait.
    pub async fn browser(&self, form: &Form, number: u32) -> Browser {
        let [_, _, high, low] = number.to_be_bytes();
        let browser = self.visitors.browser(&self.house, form.by).await;
        browser.from_address(&format!("10.0.{high}.{low}"))
    }
}

async fn invitation(house: &House) -> String {
    house.invited(&new_employee("nieuw", &[StaffRole::Communication])).await
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

/// All but the yes.
fn newsletter_by_post(text: &str) -> Vec<(&'static str, String)> {
    let answers = [
        ("channel", "post"),
        ("email", "sanne@voorbeeld.example"),
        ("given_names", "Daan"),
        ("name_prefix", "van"),
        ("family_name", "O'Neill"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a"),
        ("street", "Plein 1940-'45"),
        ("town", "Apeldoorn"),
        ("consent_newsletter", ""),
        ("consent_newsletter_text", text),
        ("website", ""),
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
        form("/nieuwsbrief", "/nieuwsbrief", newsletter_by_post(newsletter)),
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
            by: By::Person,
            ..form(
                "/mijn/account/wachtwoord",
                "/mijn/account/wachtwoord",
                texts(&[("password", password), ("new_password", other), ("again", password)]),
            )
        },
        Form { by: By::Person, ..form("/mijn/account/app", "/mijn/account/app", texts(&[("password", password)])) },
        Form {
            by: By::Person,
            page: None,
            ..form("/mijn/account/codes", "/mijn/account/codes", texts(&[("password", password)]))
        },
        Form {
            by: By::Person,
            page: None,
            ..form("/mijn/account/uit", "/mijn/account/uit", texts(&[("password", password)]))
        },
        Form {
            by: By::Staff,
            ..form(
                "/beheer/account/wachtwoord",
                "/beheer/account/wachtwoord",
                texts(&[("password", password), ("new_password", other), ("again", password)]),
            )
        },
        Form {
            by: By::Person,
            ..form("/mijn/account/passkeys/nieuw", "/mijn/account/passkeys/nieuw", texts(&[("password", password)]))
        },
        Form {
            by: By::Staff,
            ..form("/beheer/account/passkeys/nieuw", "/beheer/account/passkeys/nieuw", texts(&[("password", password)]))
        },
        Form { by: By::Staff, ..form("/beheer/account/app", "/beheer/account/app", texts(&[("password", password)])) },
        Form {
            by: By::Staff,
            ..form("/beheer/account/codes", "/beheer/account/codes", texts(&[("password", password)]))
        },
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
        form(
            "/privacy/verzoek/{kind}",
            "/privacy/verzoek/nabestaande",
            texts(&[
                ("deceased", "Jan de Wit"),
                ("relation", "dochter"),
                ("body", "Welke gegevens hebt u nog?"),
                ("name", "Daan O'Neill"),
                ("birth_date_day", "27"),
                ("birth_date_month", "3"),
                ("birth_date_year", "19"),
                ("email", "daan@voorbeeld.example"),
                ("phone", "06 12345678"),
                ("address", "Plein 1940-'45 12, 7311 AB Apeldoorn"),
            ]),
        ),
        form("/privacy/verzoek/volgen", "/privacy/verzoek/volgen", texts(&[("number", "4829-1375"), ("code", "C4HK")])),
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

#[tokio::test]
async fn every_form_of_the_portal_is_tried() {
    let rooms = Rooms::new().await;
    let tried =
        rooms.forms.iter().map(|form| form.route).chain(BUTTONS).chain(ELSEWHERE.iter().copied()).chain(UPLOADS);
    let tried: BTreeSet<&str> = tried.collect();
    let routes = router::routes(true);
    let taken = |route: &&Route| route.method == Method::POST && !route.path.contains(REQUEST);
    let posts: BTreeSet<&str> = routes.table().iter().filter(taken).map(|route| route.path).collect();
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
