//! What an old phone on a slow network has to fetch: the first page with all it needs, and each page after that.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};

use crate::shared::http::{Answer, Connection, get};

pub fn print(address: SocketAddr) -> Result<()> {
    let mut connection = Connection::open(address)?;
    let page = fetch(&mut connection, "/", "gzip, br")?;
    let plain = fetch(&mut connection, "/", "identity")?.text();
    let style = between(&plain, r#"rel="stylesheet" href=""#, "\"").context("no style sheet")?;
    let css = fetch(&mut connection, style, "gzip, br")?;
    let readable = fetch(&mut connection, style, "identity")?.text();
    let font = between(&readable, "url(", ")").context("no font")?.trim_matches('"');
    let font = if font.starts_with('/') { font.to_owned() } else { format!("/static/{font}") };
    let font = fetch(&mut connection, &font, "gzip, br")?;
    let next = fetch(&mut connection, "/inloggen", "gzip, br")?;
    let [page, css, font, next] = [page, css, font, next].map(|answer| answer.body.len());
    println!("First page       {:>6} bytes (HTML {page}, CSS {css}, font {font}, as sent)", page + css + font);
    println!("Next page        {next:>6} bytes (the log-in page)");
    Ok(())
}

fn fetch(connection: &mut Connection, path: &str, encoding: &str) -> Result<Answer> {
    let answer = connection.ask(&get(path, &format!("accept-encoding: {encoding}\r\n")))?;
    ensure!(answer.status == 200, "{path} was answered with {}", answer.status);
    Ok(answer)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}
