//! The least of HTTP/1.1 that a visitor needs: one connection, kept alive, one question at a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use anyhow::{Context, Result, ensure};

pub struct Connection {
    stream: BufReader<TcpStream>,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Connection {
    pub fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::with_capacity(32 * 1024, stream) })
    }

    /// Sends a whole request and reads the whole answer.
    pub fn ask(&mut self, request: &str) -> Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let head = self.head()?;
        let mut answer = Answer { status: 0, head, body: vec![] };
        answer.status = answer.head.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status")?;
        answer.body = match answer.header("content-length") {
            Some(length) => self.exactly(length.parse()?)?,
            None if answer.header("transfer-encoding") == Some("chunked") => self.chunks()?,
            None => vec![],
        };
        Ok(answer)
    }

    fn head(&mut self) -> Result<String> {
        let mut head = String::with_capacity(1024);
        loop {
            let read = self.stream.read_line(&mut head)?;
            ensure!(read > 0, "the connection was closed");
            if read == 2 {
                return Ok(head);
            }
        }
    }

    fn exactly(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = vec![];
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let length = usize::from_str_radix(line.trim(), 16)?;
            let mut chunk = self.exactly(length + 2)?;
            chunk.truncate(length);
            body.extend(chunk);
            if length == 0 {
                return Ok(body);
            }
        }
    }
}

impl Answer {
    /// The first header of this name, which is given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A request for a page, with more header lines if need be.
pub fn get(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: portaal.example\r\n{headers}\r\n")
}

/// A form sent from a page of the same site.
pub fn post(path: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: portaal.example\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
}
