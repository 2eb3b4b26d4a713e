//! What a browser asks of the server: pages, and to be told when they are made anew.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};

fn ask(port: u16, address: &str) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    let host = format!("Host: localhost:{port}\r\nConnection: close\r\n");
    write!(stream, "GET {address} HTTP/1.1\r\n{host}\r\n")?;
    Ok(stream)
}

/// The page at an address.
pub(crate) fn get(port: u16, address: &str) -> io::Result<String> {
    let mut page = String::new();
    ask(port, address)?.read_to_string(&mut page)?;
    Ok(page)
}

/// A connection over which the server tells of another generation than that of a page.
pub(crate) fn events(port: u16, page: &str) -> io::Result<TcpStream> {
    let mark = "data-generation=\"";
    let (_, name) = page.split_once(mark).ok_or(io::Error::other("no page"))?;
    let name = name.split('"').next().unwrap_or_default();
    ask(port, &format!("/.tartip/events?since={name}"))
}

/// Waits until the server tells of another generation.
pub(crate) fn wait_for_news(events: TcpStream) -> io::Result<()> {
    for line in BufReader::new(events).lines() {
        if line?.starts_with("event: generation") {
            return Ok(());
        }
    }
    Err(io::Error::other("the server ended"))
}
