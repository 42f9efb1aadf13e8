//! A mail server for tests: speaks ESMTP on loopback and misbehaves on request.

mod received;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub use self::received::Received;

/// What the server does with one mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    Accept,
    /// "Come back later", at the recipient.
    Greylist,
    /// "No such mailbox", for ever.
    Refuse,
    /// Hangs up when half of the mail is in.
    CutDuringData,
    /// Takes the mail and hangs up before saying so.
    CutAfterData,
    /// Takes the mail and says nothing more.
    StaySilent,
    /// Takes nobody in: 554 instead of a greeting, whatever mail it would have been.
    ShutTheDoor,
}

/// The only login that the server knows: "portaal" with "ge@heim".
const PASSWORD: &str = "AUTH PLAIN AHBvcnRhYWwAZ2VAaGVpbQ==";

/// How the server is spoken to.
#[derive(Clone)]
pub enum Security {
    Plain,
    /// Takes nothing but STARTTLS before TLS.
    StartTls(TlsAcceptor),
    Tls(TlsAcceptor),
}

trait Duplex: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Duplex for S {}

/// A connection, with TLS or without.
type Wire = Box<dyn Duplex>;

pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    listening: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    script: Mutex<VecDeque<Does>>,
    received: Mutex<Vec<Received>>,
    heard: Mutex<Vec<String>>,
    connections: AtomicUsize,
}

impl State {
    fn next(&self) -> Does {
        self.script.lock().unwrap().pop_front().unwrap_or(Does::Accept)
    }
}

impl Server {
    /// Follows the script, one step for each mail, and accepts everything afterwards.
    pub async fn start(script: &[Does]) -> Self {
        Self::start_with(script, Security::Plain).await
    }

    pub async fn start_with(script: &[Does], security: Security) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State { script: Mutex::new(script.iter().copied().collect()), ..State::default() });
        let listening = tokio::spawn(listen(listener, security, state.clone()));
        Self { address, state, listening }
    }

    /// An address where nobody answers.
    pub async fn nowhere() -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        format!("smtp://{}", listener.local_addr().unwrap())
    }

    pub fn url(&self) -> String {
        format!("smtp://{}?timeout=1", self.address)
    }

    /// The same server by another scheme and name: `smtps`, `localhost`, and what follows the `?`.
    pub fn url_of(&self, scheme: &str, host: &str, options: &str) -> String {
        format!("{scheme}://{host}:{}?{options}", self.address.port())
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every copy that came in whole, oldest first.
    pub fn received(&self) -> Vec<Received> {
        self.state.received.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Every command, as it came.
    pub fn heard(&self) -> Vec<String> {
        self.state.heard.lock().unwrap().clone()
    }

    pub fn follow(&self, script: &[Does]) {
        self.state.script.lock().unwrap().extend(script);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, security: Security, state: Arc<State>) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        state.connections.fetch_add(1, Ordering::SeqCst);
        let (state, security) = (state.clone(), security.clone());
        tokio::spawn(async move {
            let _ = serve(Box::new(stream), &security, &state).await;
        });
    }
}

async fn serve(wire: Wire, security: &Security, state: &State) -> std::io::Result<()> {
    match security {
        Security::Plain => talk(BufReader::new(wire), None, true, state).await,
        Security::StartTls(acceptor) => talk(BufReader::new(wire), Some(acceptor), true, state).await,
        Security::Tls(acceptor) => {
            talk(BufReader::new(Box::new(acceptor.accept(wire).await?)), None, true, state).await
        }
    }
}

/// One mail being handed over.
#[derive(Default)]
struct Envelope {
    from: String,
    to: Vec<String>,
}

/// `upgrade`: STARTTLS is offered. `greet`: who came in by it is not greeted again.
async fn talk(
    mut client: BufReader<Wire>,
    upgrade: Option<&TlsAcceptor>,
    greet: bool,
    state: &State,
) -> std::io::Result<()> {
    if state.script.lock().unwrap().front() == Some(&Does::ShutTheDoor) {
        state.next();
        return say(&mut client, "554 no service").await;
    }
    if greet {
        say(&mut client, "220 mail.example ESMTP").await?;
    }
    let (mut envelope, mut does) = (Envelope::default(), Does::Accept);
    loop {
        let line = line(&mut client).await?;
        state.heard.lock().unwrap().push(line.clone());
        let verb = line.split([' ', ':']).next().unwrap().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" if upgrade.is_some() => say(&mut client, "250-mail.example\r\n250 STARTTLS").await?,
            "EHLO" => say(&mut client, "250-mail.example\r\n250-AUTH PLAIN\r\n250 8BITMIME").await?,
            "AUTH" if line == PASSWORD => say(&mut client, "235 welcome").await?,
            "AUTH" => say(&mut client, "535 5.7.8 who are you?").await?,
            "MAIL" => {
                envelope = Envelope { from: address(&line), to: vec![] };
                does = state.next();
                say(&mut client, "250 ok").await?;
            }
            "RCPT" if does == Does::Greylist => say(&mut client, "451 4.7.1 come back later").await?,
            "RCPT" if does == Does::Refuse => say(&mut client, "550 5.1.1 no such mailbox here").await?,
            "RCPT" => {
                envelope.to.push(address(&line));
                say(&mut client, "250 ok").await?;
            }
            "DATA" => {
                say(&mut client, "354 go on").await?;
                if !data(&mut client, state, std::mem::take(&mut envelope), does).await? {
                    return Ok(());
                }
            }
            "STARTTLS" if let Some(acceptor) = upgrade => {
                say(&mut client, "220 go on").await?;
                let wire: Wire = Box::new(acceptor.accept(client.into_inner()).await?);
                return Box::pin(talk(BufReader::new(wire), None, false, state)).await;
            }
            "NOOP" | "RSET" => say(&mut client, "250 ok").await?,
            "QUIT" => return say(&mut client, "221 bye").await,
            _ => say(&mut client, "502 what?").await?,
        }
    }
}

/// Takes the mail itself; false when the connection is over.
async fn data(client: &mut BufReader<Wire>, state: &State, envelope: Envelope, does: Does) -> std::io::Result<bool> {
    let mut raw = String::new();
    loop {
        let line = line(client).await?;
        if line == "." {
            break;
        }
        raw.push_str(line.strip_prefix('.').unwrap_or(&line));
        raw.push_str("\r\n");
        if does == Does::CutDuringData {
            return Ok(false);
        }
    }
    state.received.lock().unwrap().push(Received { from: envelope.from, to: envelope.to, raw });
    match does {
        Does::CutAfterData => return Ok(false),
        Does::StaySilent => std::future::pending().await,
        _ => say(client, "250 taken").await?,
    }
    Ok(true)
}

async fn say(client: &mut BufReader<Wire>, line: &str) -> std::io::Result<()> {
    client.get_mut().write_all(format!("{line}\r\n").as_bytes()).await
}

async fn line(client: &mut BufReader<Wire>) -> std::io::Result<String> {
    let mut line = String::new();
    if client.read_line(&mut line).await? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    assert!(line.ends_with("\r\n"), "a line ends in CRLF: {line:?}");
    Ok(line.trim_end_matches("\r\n").to_owned())
}

fn address(command: &str) -> String {
    command.split_once('<').unwrap().1.split_once('>').unwrap().0.to_owned()
}
