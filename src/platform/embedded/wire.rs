//! The little of PostgreSQL's protocol that starting a server needs: does it answer, is our database there, make it.
//! Spoken here because PostgreSQL's own clients are not always installed with the server, and the pool of the rest of the
//! portal is asynchronous and opens only once all this is done. <https://www.postgresql.org/docs/current/protocol.html>

use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use super::Embedded;

const PROTOCOL_3_0: i32 = 196_608;
/// A server that is alive answers in milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);
/// Longer than anything a server says during a start; a larger length is not PostgreSQL.
const LONGEST_MESSAGE: usize = 64 * 1024;

/// What came of speaking to the server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Connected, and the query, if any, is done.
    Done,
    /// It is starting, recovering or stopping (SQLSTATE class 57).
    NotNow,
    /// The database does not exist.
    NoDatabase,
    /// Anything else it objected to.
    Refused(String),
    /// Nobody, or nobody who speaks the protocol.
    Silence,
}

/// Logs in to `database` as the owner and runs `query` when there is one.
pub(super) fn ask(socket: &Path, database: &str, query: Option<&str>) -> Answer {
    speak(socket, database, query).unwrap_or(Answer::Silence)
}

fn speak(socket: &Path, database: &str, query: Option<&str>) -> io::Result<Answer> {
    let mut stream = UnixStream::connect(socket)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut hello = PROTOCOL_3_0.to_be_bytes().to_vec();
    hello.extend_from_slice(format!("user\0{}\0database\0{database}\0\0", Embedded::OWNER).as_bytes());
    stream.write_all(&framed(&hello))?;
    let mut answer = listen(&mut stream)?;
    if let (Answer::Done, Some(query)) = (&answer, query) {
        stream.set_read_timeout(Some(15 * PATIENCE))?;
        stream.write_all(b"Q")?;
        stream.write_all(&framed(format!("{query}\0").as_bytes()))?;
        answer = listen(&mut stream)?;
    }
    if answer == Answer::Done {
        stream.write_all(b"X\0\0\0\x04")?;
    }
    Ok(answer)
}

/// A body behind its length, which counts itself.
fn framed(body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap_or(u32::MAX);
    [&length.to_be_bytes(), body].concat()
}

/// Reads until the server is ready for the next query or objects.
fn listen(stream: &mut UnixStream) -> io::Result<Answer> {
    loop {
        let mut head = [0; 5];
        stream.read_exact(&mut head)?;
        let [kind, length @ ..] = head;
        let length = (u32::from_be_bytes(length) as usize).checked_sub(4).filter(|length| *length <= LONGEST_MESSAGE);
        let mut body = vec![0; length.ok_or(ErrorKind::InvalidData)?];
        stream.read_exact(&mut body)?;
        match (kind, body.as_slice()) {
            (b'Z', _) => return Ok(Answer::Done),
            (b'E', fields) => return Ok(objection(fields)),
            (b'R', [0, 0, 0, 0]) => {}
            (b'R', _) => {
                return Ok(Answer::Refused("it asks for a password: somebody changed pg_hba.conf".into()));
            }
            _ => {}
        }
    }
}

/// An error is a list of fields, each a letter and a text: `C` is the SQLSTATE, `M` the message.
fn objection(fields: &[u8]) -> Answer {
    let field = |letter: u8| {
        let found = fields.split(|byte| *byte == 0).find_map(|field| field.strip_prefix(&[letter]));
        found.map(|text| String::from_utf8_lossy(text).into_owned()).unwrap_or_default()
    };
    match field(b'C').as_str() {
        "3D000" => Answer::NoDatabase,
        code if code.starts_with("57P") => Answer::NotNow,
        code => Answer::Refused(format!("{} ({code})", field(b'M'))),
    }
}
