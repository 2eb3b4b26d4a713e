//! A port on the loopback interfaces, which nobody on another machine can reach.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use socket2::SockRef;

use super::error::ServeError;

/// The first port that is tried when none is named.
const FIRST: u16 = 8000;

/// How many ports are tried.
const TRIES: u16 = 20;

/// Listeners on one port of `127.0.0.1` and, where the system has it, of `[::1]`: `localhost` is
/// either.
#[derive(Debug)]
pub struct Loopback {
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Loopback {
    /// Listens on `port`, or on a free one from 8000 on. Port 0 is one that the system chooses.
    ///
    /// # Errors
    /// A port that is taken, or none that is free.
    pub fn bind(port: Option<u16>) -> Result<Self, ServeError> {
        if let Some(port) = port {
            return Self::on(port).map_err(|error| ServeError::Port { port, error });
        }
        let last = FIRST + TRIES - 1;
        let mut result = Self::on(FIRST);
        for port in FIRST + 1..=last {
            if result.is_ok() {
                break;
            }
            result = Self::on(port);
        }
        result.map_err(|error| ServeError::NoPort {
            first: FIRST,
            last,
            error,
        })
    }

    fn on(port: u16) -> io::Result<Self> {
        let listener = listen((Ipv4Addr::LOCALHOST, port).into())?;
        let port = listener.local_addr()?.port();
        let mut listeners = vec![listener];
        match listen((Ipv6Addr::LOCALHOST, port).into()) {
            Ok(listener) => listeners.push(listener),
            // Another program's: `localhost` would lead there.
            Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
            // There is no IPv6 here.
            Err(_) => {}
        }
        Ok(Self { listeners, port })
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the site, as a person opens it.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// The listeners.
    pub fn into_listeners(self) -> Vec<TcpListener> {
        self.listeners
    }
}

/// A listener whose connections send what is written at once (they take that over from it): else
/// the system would hold the end of an answer back until the browser has confirmed the beginning,
/// 40 ms later.
fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    SockRef::from(&listener).set_tcp_nodelay(true)?;
    Ok(listener)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listener_is_on_the_loopback_and_on_one_port() {
        let loopback = Loopback::bind(Some(0)).unwrap();
        let port = loopback.port();
        assert_ne!(port, 0);
        for listener in loopback.into_listeners() {
            let address = listener.local_addr().unwrap();
            assert!(address.ip().is_loopback(), "{address}");
            assert_eq!(address.port(), port);
        }
    }

    #[test]
    fn a_named_port_that_is_taken_is_refused() {
        let first = Loopback::bind(Some(0)).unwrap();
        let second = Loopback::bind(Some(first.port())).unwrap_err();
        assert!(second.to_string().contains(&first.port().to_string()));
    }

    #[test]
    fn without_a_name_the_next_free_port_is_taken() {
        let first = Loopback::bind(None).unwrap();
        let second = Loopback::bind(None).unwrap();
        assert_ne!(first.port(), second.port());
    }
}
