//! Who visits: persons of the demonstration, logged in as anybody logs in. Some read their page, others withdraw and give again.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use huisrecht::demo::{self, Character};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::shared::http::{Answer, Connection, get, post};
use crate::shared::load::{VISITORS, Visitor};

const PAGE: &str = "/mijn/toestemmingen";

/// Looks at the consents page.
#[derive(Clone)]
pub struct Reader {
    cookie: String,
    request: String,
}

/// Persons who each in turn give the newsletter's consent, and the next time round withdraw it. Many, for one row that changes
/// thousands of times is slow, and nobody's consent does.
pub struct Writer {
    persons: Vec<Changing>,
    visits: usize,
}

struct Changing {
    given: bool,
    give: String,
    withdraw: String,
}

/// Asks a floor.
#[derive(Clone)]
pub struct Plain {
    request: String,
}

/// Some only read, the others only write: a history that grows would make the page larger.
pub fn log_in(address: SocketAddr) -> Result<(Vec<Reader>, Vec<Writer>)> {
    let mut connection = Connection::open(address)?;
    let everybody = demo::everybody().context("the cast")?;
    let with_account = everybody.iter().filter(|one| one.has_account);
    let mut cookies = with_account.map(|one| cookie(&mut connection, one)).filter_map(Result::transpose);
    let readers = cookies.by_ref().take(VISITORS).map(|cookie| cookie.map(Reader::new)).collect::<Result<Vec<_>>>()?;
    let cookies = cookies.collect::<Result<Vec<_>>>()?;
    let writers = cookies.chunks(cookies.len() / VISITORS).take(VISITORS);
    let writers = writers.map(|cookies| Writer::new(&mut connection, cookies)).collect::<Result<Vec<_>>>()?;
    ensure!(writers.len() == VISITORS, "too few persons");
    Ok((readers, writers))
}

/// The cookie line of a session; none for who has no account any more.
fn cookie(connection: &mut Connection, who: &Character) -> Result<Option<String>> {
    let [login, password] =
        [who.email.as_str(), demo::PASSWORD].map(|word| utf8_percent_encode(word, NON_ALPHANUMERIC));
    let answer = connection.ask(&post("/inloggen", "", &format!("login={login}&password={password}&next=")))?;
    let set = answer.header("set-cookie").filter(|_| answer.status == 303);
    Ok(set.and_then(|cookie| cookie.split(';').next()).map(|cookie| format!("cookie: {cookie}\r\n")))
}

/// The bytes of their page on average.
pub fn page_size(address: SocketAddr, readers: &[Reader]) -> Result<usize> {
    let mut connection = Connection::open(address)?;
    let sizes = readers.iter().map(|reader| Ok(page(&mut connection, &reader.request)?.body.len()));
    Ok(sizes.sum::<Result<usize>>()? / readers.len())
}

fn page(connection: &mut Connection, request: &str) -> Result<Answer> {
    let answer = connection.ask(request)?;
    ensure!(answer.status == 200, "a page was answered with {}", answer.status);
    Ok(answer)
}

impl Reader {
    fn new(cookie: String) -> Self {
        Self { request: get(PAGE, &cookie), cookie }
    }

    pub fn with_gzip(self) -> Self {
        Self { request: get(PAGE, &format!("accept-encoding: gzip\r\n{}", self.cookie)), ..self }
    }
}

impl Writer {
    fn new(connection: &mut Connection, cookies: &[String]) -> Result<Self> {
        let persons = cookies.iter().map(|cookie| Changing::new(connection, cookie));
        Ok(Self { persons: persons.collect::<Result<_>>()?, visits: 0 })
    }
}

impl Changing {
    /// Begins without the newsletter, whatever was there before.
    fn new(connection: &mut Connection, cookie: &str) -> Result<Self> {
        let withdraw = post(&format!("{PAGE}/nieuwsbrief/intrekken"), cookie, "");
        connection.ask(&withdraw)?;
        let page = page(connection, &get(PAGE, cookie))?.text();
        let (_, after) = page.split_once(r#"name="newsletter_text" value=""#).context("no newsletter on the page")?;
        let (text, _) = after.split_once('"').context("no text")?;
        let body = format!("newsletter=yes&newsletter_text={text}");
        Ok(Self { given: false, give: post(&format!("{PAGE}/nieuwsbrief/geven"), cookie, &body), withdraw })
    }

    fn change(&mut self, connection: &mut Connection) -> Result<()> {
        let (request, done) = if self.given { (&self.withdraw, "=ingetrokken") } else { (&self.give, "=gegeven") };
        let answer = connection.ask(request)?;
        let told = answer.header("location").is_some_and(|location| location.contains(done));
        ensure!(answer.status == 303 && told, "a consent was answered with {}", answer.head);
        self.given = !self.given;
        Ok(())
    }
}

impl Plain {
    /// Paths other than `/read` are written to.
    pub fn new(path: &str) -> Self {
        Self { request: if path == "/read" { get(path, "") } else { post(path, "", "") } }
    }
}

impl Visitor for Reader {
    fn visit(&mut self, connection: &mut Connection) -> Result<()> {
        page(connection, &self.request).map(|_| ())
    }
}

impl Visitor for Writer {
    fn visit(&mut self, connection: &mut Connection) -> Result<()> {
        let at = self.visits % self.persons.len();
        self.visits += 1;
        self.persons[at].change(connection)
    }
}

impl Visitor for Plain {
    fn visit(&mut self, connection: &mut Connection) -> Result<()> {
        let answer = connection.ask(&self.request)?;
        ensure!(matches!(answer.status, 200 | 204), "the floor answered with {}", answer.status);
        Ok(())
    }
}
