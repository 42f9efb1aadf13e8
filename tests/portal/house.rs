//! A house of its own for each test: a database cloned from a migrated template, a clock that can be moved, and a browser inside the
//! process that behaves as a person's does.

mod arranged;
pub mod authenticator;
mod browser;

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use huisrecht::accounts::declaration;
use huisrecht::accounts::second_step::code;
use huisrecht::accounts::staff::{self, EmployeeName, NewEmployee};
use huisrecht::kernel::address::{Address, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::login_name::LoginName;
use huisrecht::kernel::name::{FamilyName, GivenNames, PersonName};
use huisrecht::kernel::organisation::Organisation;
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons::{Contact, Person, Role};
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::clock::Clock;
use huisrecht::platform::config::{Mode, Settings};
use huisrecht::platform::db::Db;
use huisrecht::platform::keys::Keys;
use huisrecht::platform::mail::MailRoute;
use huisrecht::platform::password::Cost;
use huisrecht::platform::{jobs, mail};
use huisrecht::registration::{Confirmed, SignUp};
use huisrecht::{consents, registration, router};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool};
use tokio::sync::OnceCell;

pub use self::arranged::Arranged;
pub use self::browser::{Browser, Seen, encode};

/// A portal with its own database.
pub struct House {
    app: App,
    router: Router,
    owner: PgPool,
    postbox: PathBuf,
    database: String,
}

/// Databases whose test is over; the next test that starts drops them, so that hundreds of tests do not fill the disk.
static OVER: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(vec![]);

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.postbox);
        OVER.lock().unwrap().push(std::mem::take(&mut self.database));
    }
}

static TEMPLATE: OnceCell<()> = OnceCell::const_new();

static NEXT: AtomicU32 = AtomicU32::new(1);

const TEMPLATE_NAME: &str = "huisrecht_template";
const DEMO_TEMPLATE_NAME: &str = "huisrecht_demo_template";

/// The throw-away cluster that `tests/database.sh` started.
pub fn cluster() -> PgConnectOptions {
    let socket = std::env::var("TEST_CLUSTER").expect("these tests need a database: run `make test`");
    PgConnectOptions::from_str("postgres:///").unwrap().socket(socket).username("huisrecht")
}

/// One statement of the owner on the cluster itself.
pub async fn on_cluster(sql: String) {
    let mut conn = PgConnection::connect_with(&cluster().database("postgres")).await.unwrap();
    sqlx::query(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

/// A migrated database that nobody is connected to; others are copies of it.
async fn template() {
    TEMPLATE
        .get_or_init(|| async {
            on_cluster(format!("drop database if exists {TEMPLATE_NAME}")).await;
            on_cluster(format!("create database {TEMPLATE_NAME}")).await;
            let mut conn = PgConnection::connect_with(&cluster().database(TEMPLATE_NAME)).await.unwrap();
            huisrecht::MIGRATIONS.run(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        })
        .await;
}

/// The name of a fresh database, migrated and empty.
pub async fn fresh_database() -> String {
    template().await;
    copy_of(TEMPLATE_NAME).await
}

/// A database in which the fictional association lives. Loading it takes seconds, so it is done once and copied.
async fn template_of_the_demonstration() {
    static LOADED: OnceCell<()> = OnceCell::const_new();
    LOADED
        .get_or_init(|| async {
            let house = House::new().await;
            huisrecht::demo::load(&house.app).await.unwrap();
            house.app.db.close().await;
            on_cluster(format!("drop database if exists {DEMO_TEMPLATE_NAME}")).await;
            on_cluster(format!("create database {DEMO_TEMPLATE_NAME} template {}", house.database)).await;
        })
        .await;
}

async fn copy_of(template: &str) -> String {
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = ONE_AT_A_TIME.lock().await;
    let over = std::mem::take(&mut *OVER.lock().unwrap());
    for database in over {
        on_cluster(format!("drop database if exists {database} with (force)")).await;
    }
    let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    on_cluster(format!("create database {name} template {template}")).await;
    name
}

/// Keys made for tests; the same each time, so that a failure can be repeated.
pub fn keys() -> Keys {
    keys_signing_with(3)
}

/// The same with another signing key.
pub fn keys_signing_with(seed: u8) -> Keys {
    let key = |seed: u8| {
        use base64::Engine;
        let bytes: Vec<u8> = (0..32).map(|at| seed.wrapping_mul(31).wrapping_add(at)).collect();
        base64::engine::general_purpose::STANDARD.encode(bytes)
    };
    Keys::parse(&format!("kek 1 {}\nindex {}\nsigning {}", key(1), key(2), key(seed))).unwrap()
}

impl House {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    /// The fictional association, as a demonstration loads it.
    pub async fn demonstration() -> Self {
        template_of_the_demonstration().await;
        Self::on(copy_of(DEMO_TEMPLATE_NAME).await, |_| ()).await
    }

    /// A house with other settings.
    pub async fn with(adjust: impl FnOnce(&mut Settings)) -> Self {
        Self::on(fresh_database().await, adjust).await
    }

    async fn on(database: String, adjust: impl FnOnce(&mut Settings)) -> Self {
        let login = |role: &str| cluster().database(&database).username(role);
        let postbox = std::env::temp_dir().join(format!("{database}-postbox"));
        std::fs::create_dir_all(&postbox).unwrap();
        let mut settings = Settings {
            mode: Mode::Demo,
            url: "http://127.0.0.1:8080".into(),
            organisation: Organisation::demo().into(),
            mail: MailRoute::Postbox(postbox.clone()),
            mail_from: EmailAddress::parse("portaal@woonmensen.example").unwrap(),
            mail_reports: None,
            sign_on: None,
            trusted_proxies: vec![],
            password_cost: Cost { memory_kib: 8, passes: 1 },
        };
        adjust(&mut settings);
        let db = Db::new(login("huisrecht_app"), login("huisrecht_read"), Clock::default());
        let app = App::new(settings, db, keys()).unwrap();
        router::prepare(&app).await.unwrap();
        let owner = PgPoolOptions::new().max_connections(2).connect_lazy_with(login("huisrecht"));
        Self { router: router::service(app.clone()), app, owner, postbox, database }
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    pub fn clock(&self) -> &Clock {
        self.app.db.clock()
    }

    /// The owner's connection, to look where no page does, or to tamper.
    pub fn owner(&self) -> &PgPool {
        &self.owner
    }

    pub fn postbox(&self) -> &PathBuf {
        &self.postbox
    }

    /// Does all work that is due: jobs, and mail.
    pub async fn work(&self) {
        jobs::run_due(&self.app, &router::jobs()).await.unwrap();
        mail::send_due(&self.app).await.unwrap();
    }

    /// Every mail that was sent, newest last.
    pub async fn mails(&self) -> Vec<Mail> {
        let mut mails = mail::postbox::newest(&self.postbox, 1_000).unwrap();
        mails.reverse();
        mails.into_iter().map(Mail::from).collect()
    }

    /// A tenant with an account of their own: `sanne@voorbeeld.example`.
    pub async fn somebody(&self, name: &str) -> Somebody {
        self.somebody_who(name, |_| ()).await
    }

    /// The same, with other answers.
    pub async fn somebody_who(&self, name: &str, adjust: impl FnOnce(&mut SignUp)) -> Somebody {
        let texts = consents::texts(&self.app).await.unwrap();
        let email = EmailAddress::parse(&format!("{name}@voorbeeld.example")).unwrap();
        let mut sign_up = SignUp {
            role: Role::Tenant,
            person: somebody_called(name, &email),
            email,
            lang: Lang::Nl,
            account_text: texts.current(Purpose::Account).unwrap().id,
            newsletter_text: None,
        };
        adjust(&mut sign_up);
        registration::ask(&self.app, &sign_up).await.unwrap();
        self.work().await;
        // Employees may be mailed about requests at the same time.
        let mails = self.mails().await;
        let link = mails.iter().rev().find(|mail| mail.to == sign_up.email.as_str()).unwrap().link().to_owned();
        let token = link.rsplit('/').next().unwrap();
        let login = LoginName::parse(sign_up.email.as_str()).unwrap();
        let hashed = self.app.hasher.hash(PASSWORD.into()).await.unwrap();
        match registration::confirm(&self.app, token, &login, &hashed).await.unwrap() {
            Confirmed::Done { person, account, .. } => {
                Somebody { person, account, login: login.as_str().to_owned(), password: PASSWORD.to_owned() }
            }
            _ => panic!("{name} could not confirm"),
        }
    }

    /// An employee in these roles, logged in with both steps.
    pub async fn colleague(&self, name: &str, roles: &[StaffRole]) -> Browser {
        let employee = self.employee(name, roles).await;
        let mut browser = self.browser();
        self.log_in_as(&mut browser, &employee).await;
        browser
    }

    /// An employee who is not logged in yet, and promised to keep secret what they see.
    pub async fn employee(&self, name: &str, roles: &[StaffRole]) -> Employee {
        let employee = self.newcomer(name, roles).await;
        declaration::accept_current(&self.app, Actor::Operator("test"), employee.person).await.unwrap();
        employee
    }

    /// The same, who promised nothing yet.
    pub async fn newcomer(&self, name: &str, roles: &[StaffRole]) -> Employee {
        let new = new_employee(name, roles);
        let hashed = self.app.hasher.hash(PASSWORD.into()).await.unwrap();
        let secret = code::new_secret();
        let person = staff::add_ready(&self.app, Actor::Operator("test"), &new, &hashed, &secret).await.unwrap();
        Employee { person: person.unwrap(), login: new.email.as_str().to_owned(), secret }
    }

    /// Where somebody who was invited chooses a password.
    pub async fn invited(&self, new: &NewEmployee) -> String {
        let token = staff::invite(&self.app, Actor::Operator("test"), new).await.unwrap();
        format!("/inloggen/uitnodiging/{}", token.as_str())
    }

    /// Password and code.
    pub async fn log_in_as(&self, browser: &mut Browser, employee: &Employee) {
        browser.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
        browser.post("/inloggen/code", &[("code", &self.code_of(employee))]).await.is(303);
    }

    /// The code of this moment.
    pub fn code_of(&self, employee: &Employee) -> String {
        code::unused(&employee.secret, self.clock().now(), None).unwrap()
    }

    pub fn browser(&self) -> Browser {
        Browser::before(self.router())
    }

    /// The portal itself, to put behind a server.
    pub fn router(&self) -> Router {
        self.router.clone()
    }
}

/// The password of everybody in the tests.
pub const PASSWORD: &str = "een heel lange zin";

/// Somebody who is to work at the association: `petra@woonmensen.example`.
pub fn new_employee(name: &str, roles: &[StaffRole]) -> NewEmployee {
    NewEmployee {
        email: EmailAddress::parse(&format!("{name}@woonmensen.example")).unwrap(),
        name: EmployeeName::parse(name).unwrap(),
        roles: roles.to_vec(),
        lang: Lang::Nl,
    }
}

/// Somebody who works at the association.
#[derive(Clone, Debug)]
pub struct Employee {
    pub person: PersonId,
    pub login: String,
    pub secret: String,
}

/// Somebody with an account.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub person: PersonId,
    pub account: AccountId,
    pub login: String,
    pub password: String,
}

pub fn somebody_called(name: &str, email: &EmailAddress) -> Person {
    // Names have no digits: `sanne12` is called Sannebc.
    let letter = |c: char| c.to_digit(10).and_then(|digit| char::from_digit(digit + 10, 20)).unwrap_or(c);
    let name: String = name.chars().map(letter).filter(|c| c.is_alphabetic()).collect();
    let address = Address::Dutch {
        postcode: Postcode::parse("7311 AB").unwrap(),
        number: HouseNumber::parse("12-a bis").unwrap(),
        street: Street::parse(&format!("{name}straat")).unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    };
    let family = FamilyName::parse(&format!("{name}sma")).unwrap();
    Person {
        name: PersonName { given: GivenNames::parse(&name).ok(), prefix: None, family },
        birth_date: BirthDate::parse_iso("1985-03-27").unwrap(),
        contact: Contact { email: Some(email.clone()), phone: PhoneNumber::parse("06 12345678").ok(), address },
    }
}

/// A mail as the post box shows it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub links: Vec<String>,
}

impl Mail {
    /// The link that was made for this mail.
    pub fn link(&self) -> &str {
        let own = |link: &&String| link.contains("/bevestigen/") || link.contains("/nieuw/");
        self.links.iter().find(own).expect("a link of its own")
    }
}

impl From<mail::postbox::Delivered> for Mail {
    fn from(delivered: mail::postbox::Delivered) -> Self {
        let links =
            delivered.text.split_whitespace().filter(|word| word.starts_with("http")).map(str::to_owned).collect();
        Self { to: delivered.to, subject: delivered.subject, text: delivered.text, links }
    }
}

#[tokio::test]
async fn an_empty_house_answers() {
    let house = House::new().await;
    let seen = house.browser().get("/readyz").await.is(200);
    assert_eq!(seen.body, "ready\n");
    house.browser().get("/bestaat-niet").await.is(404).says("Deze pagina bestaat niet");
    house.browser().get("/en/bestaat-niet").await.is(404).says("This page does not exist");
}

#[tokio::test]
async fn somebody_made_their_account_by_mail() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mails = house.mails().await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(mail.to, sanne.login);
    assert!(mail.subject.contains("De Woonmensen") && mail.text.contains(mail.link()), "{mail:?}");
    let account = huisrecht::accounts::of_person(house.app().db.read(), sanne.person).await.unwrap();
    assert_eq!(account, Some(sanne.account));
}
